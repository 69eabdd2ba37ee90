import { expect, test } from 'vitest';
import { NotWritten } from '../../../server/log/log.ts';
import { PersonChange } from '../../../shared/access/access.ts';
import type { AccessChange } from '../../../shared/access/access-changes.ts';
import type { OfficerId } from '../../../shared/base/ids.ts';
import {
  administrator,
  agencies,
  at,
  codeOf,
  goodPassword,
  granted,
  join,
  openAccess,
  request,
} from '../../support/server/access-kit.ts';

const days = 24 * 60 * 60_000;

/** A hall whose log can be made to take nothing. */
async function noted() {
  const said: [by: OfficerId | null, change: AccessChange][] = [];
  const log = { isFull: false };
  const kit = await openAccess({
    note: async (by, change) => {
      if (log.isFull) throw new NotWritten('full');
      said.push([by, change]);
    },
  });
  const { by } = await administrator(kit.access);
  const budi = await join(kit.access, by, request('budi', 'officer', agencies('dukcapil')));
  said.length = 0;
  return { ...kit, said, log, by, budi };
}

test('[P7] whoever invites, changes or erases somebody, makes a key or sets a switch is written down, by ids alone', async () => {
  const { access, said, by, budi } = await noted();
  const { officerId } = budi.me;
  granted(await access.people.invite(by, officerId));
  const change = { name: 'Budi S.', signInName: 'budi', role: 'supervisor', agencyIds: ['dukcapil'], isActive: true };
  granted(await access.people.change(by, officerId, PersonChange.parse(change)));
  granted(await access.people.change(by, officerId, PersonChange.parse(change)));
  const { row } = granted(
    await access.keys.add(by, { name: 'Situs', roles: ['screen'], agencyIds: null, perMinute: 60 }),
  );
  granted(await access.keys.revoke(by, row.keyId));
  for (const publicOrderList of [true, true, false]) granted(await access.switches.set(by, { publicOrderList }));
  granted(await access.people.erase(by, officerId));
  expect(said.map(([who, { type }]) => [who, type])).toEqual(
    ['PersonInvited', 'PersonChanged', 'KeyMade', 'KeyRevoked', 'SwitchesSet', 'SwitchesSet', 'PersonErased'].map(
      (type) => [by.officerId, type],
    ),
  );
  expect(JSON.stringify(said)).not.toMatch(/budi|Situs/i);
});

test('[P7] so is who pairs, moves and revokes a device', async () => {
  const { access, said, by } = await noted();
  const asked = granted(
    await access.pairings.ask({ kind: 'kiosk', report: { version: '', sound: null, paper: null } }, '10.0.0.1'),
  );
  const place = { name: 'Pintu timur', zoneId: null, counterId: null };
  const { deviceId } = granted(await access.pairings.confirm(by, { ...place, code: asked.code }));
  granted(await access.devices.change(by, deviceId, { ...place, name: 'Pintu barat' }));
  granted(await access.devices.reload(by, deviceId));
  granted(await access.devices.revoke(by, deviceId));
  expect(said.map(([who, { type }]) => [who, type])).toEqual(
    ['DevicePaired', 'DeviceChanged', 'DeviceReloaded', 'DeviceRevoked'].map((type) => [by.officerId, type]),
  );
});

test('[P7] [A29] so is a new password or PIN of one’s own, and the end of all own sessions; a new password is told in every other browser', async () => {
  const { access, said, budi } = await noted();
  const { officerId } = budi.me;
  const password = 'sandi lain yang panjang';
  granted(await access.account.changePassword(budi.by, { current: goodPassword, password }, 'this browser'));
  granted(await access.account.changePin(budi.by, { current: password, pin: '864201' }, 'this browser'));
  await access.sessions.signOutEverywhere(officerId);
  expect(said.map(([who, change]) => [who, change.type, 'secret' in change ? change.secret : null])).toEqual([
    [officerId, 'PersonSecretChanged', 'password'],
    [officerId, 'PersonSecretChanged', 'pin'],
    [officerId, 'PersonSignedOutEverywhere', null],
  ]);
  const told = (browserId: string) => access.notes.of(officerId, browserId).map(({ sentence }) => sentence.en);
  expect(told('this browser')).toEqual([]);
  await access.notes.seen(officerId, 'this browser');
  expect(told('another browser')).toEqual([
    expect.stringMatching(/^The PIN of this account was changed/),
    expect.stringMatching(/^The password of this account was changed/),
  ]);
});

test('[P7] what cannot be written down is not done', async () => {
  const { access, log, by, budi } = await noted();
  log.isFull = true;
  const { officerId } = budi.me;
  const acts = [
    () => access.people.add(by, request('tini')),
    () => access.people.invite(by, officerId),
    () => access.people.erase(by, officerId),
    () => access.keys.add(by, { name: 'Situs', roles: ['screen'], agencyIds: null, perMinute: 60 }),
    () => access.switches.set(by, { publicOrderList: true }),
    () => access.account.changePassword(by, { current: goodPassword, password: 'sandi lain yang panjang' }),
    () => access.sessions.signOutEverywhere(by.officerId),
  ];
  for (const act of acts) await expect(act()).rejects.toBeInstanceOf(NotWritten);
  expect(
    granted(access.people.list(by))
      .map(({ signInName }) => signInName)
      .sort(),
  ).toEqual(['administrator', 'budi']);
  expect(granted(access.keys.list(by))).toEqual([]);
  expect(access.switches.get()).toEqual({ publicOrderList: false });
});

test('[P7] what is refused is not written down', async () => {
  const { access, said, by, budi } = await noted();
  expect((await access.people.add(by, request('budi'))).ok).toBe(false);
  expect((await access.people.erase(by, by.officerId)).ok).toBe(false);
  expect((await access.people.invite(budi.by, by.officerId)).ok).toBe(false);
  expect((await access.keys.revoke(by, 'never')).ok).toBe(false);
  expect(said).toEqual([]);
});

test('[A29] who used somebody’s link cannot keep it from them: it is told in every other browser, also after it was put away', async () => {
  const { access, said, by, budi } = await noted();
  const { officerId } = budi.me;
  const { link } = granted(await access.people.invite(by, officerId));
  const impostor = granted(
    await access.sessions.signIn({ link: codeOf(link), password: 'sandi lain yang panjang' }, at()),
  );
  expect(said.map(([who, { type }]) => [who, type])).toEqual([
    [by.officerId, 'PersonInvited'],
    [officerId, 'PersonLinkUsed'],
  ]);
  const there = access.browserId(impostor.browser);
  expect(access.notes.of(officerId, there).map(({ sentence }) => sentence.en)).toEqual([
    'Administrator made a new sign-in link for this account.',
    // The first one, which another browser has used.
    expect.stringContaining('The sign-in link was used'),
  ]);
  await access.notes.seen(officerId, there);
  const told = access.notes.of(officerId, 'another browser').map(({ sentence }) => sentence);
  expect(told[0]).toEqual({
    id: expect.stringContaining('Tautan masuk dipakai'),
    en: expect.stringContaining('The sign-in link was used'),
  });
  expect(told[1]?.en).toBe('Administrator made a new sign-in link for this account.');
  await access.notes.seen(officerId, 'another browser');
  expect(access.notes.of(officerId, 'another browser')).toEqual([]);
});

test('[A29] whoever comes back with a link hears there what was done before, and so it stays until they put it away', async () => {
  const { access, by, budi } = await noted();
  const { officerId } = budi.me;
  const comeIn = async () => {
    const { link } = granted(await access.people.invite(by, officerId));
    return granted(await access.sessions.signIn({ link: codeOf(link), password: 'sandi lain yang panjang' }, at()));
  };
  const change = { name: 'Budi', signInName: 'budi', role: 'supervisor', agencyIds: ['dukcapil'], isActive: true };
  granted(await access.people.change(by, officerId, PersonChange.parse(change)));
  // By now the link of the beginning and this one were used.
  const impostor = access.browserId((await comeIn()).browser);
  const person = access.browserId((await comeIn()).browser);
  const told = (browserId: string | null) => access.notes.of(officerId, browserId).map(({ sentence }) => sentence.en);
  const news = told(person);
  expect(news.filter((sentence) => sentence.startsWith('The sign-in link was used'))).toHaveLength(2);
  expect(news.filter((sentence) => sentence.includes('changed the role'))).toHaveLength(1);
  expect(news.filter((sentence) => sentence.includes('made a new sign-in link'))).toHaveLength(2);
  expect(told(impostor)).toContain(news.find((sentence) => sentence.includes('changed the role')));
  await access.notes.seen(officerId, person);
  expect(told(person)).toEqual([]);
});

test('[A29] what is put away in one browser is told in every other, of each kind, and stands in the history for 90 days', async () => {
  const { access, by, budi, time } = await noted();
  const { officerId } = budi.me;
  const change = { name: 'Budi S.', signInName: 'budi', role: 'supervisor', agencyIds: ['dukcapil'], isActive: true };
  granted(await access.people.invite(by, officerId));
  granted(await access.people.change(by, officerId, PersonChange.parse(change)));
  granted(await access.account.changePin(budi.by, { current: goodPassword, pin: '864201' }));
  const told = (browserId: string) => access.notes.of(officerId, browserId).map(({ sentence }) => sentence.en);
  const all = told('hers');
  await access.notes.seen(officerId, 'an impostor’s');
  expect(told('an impostor’s')).toEqual([]);
  expect(all.length).toBeGreaterThanOrEqual(4);
  expect(told('hers')).toEqual(all);
  await access.notes.seen(officerId, 'hers');
  const history = () => access.notes.history(officerId).map(({ sentence }) => sentence.en);
  expect(history()).toEqual(all);
  time.now += 89 * days;
  await access.tick();
  expect(history()).toEqual(all);
  time.now += 2 * days;
  expect(history()).toEqual([]);
});

test('[A29] many changes of one kind do not push out what else was done', async () => {
  const { access, by, budi } = await noted();
  const { officerId } = budi.me;
  granted(await access.people.invite(by, officerId));
  for (let count = 0; count < 30; count++) {
    const change = { name: `Budi ${count}`, signInName: 'budi', role: 'officer', agencyIds: null, isActive: true };
    granted(await access.people.change(by, officerId, PersonChange.parse(change)));
  }
  const told = access.notes.of(officerId, 'x').map(({ sentence }) => sentence.en);
  expect(told).toContain('Administrator made a new sign-in link for this account.');
  expect(told.length).toBeLessThan(10);
});

test('[A29] other rights and another name are told, and by whom; after two weeks no more, and of an erased person nothing is left', async () => {
  const { access, by, budi, time, store } = await noted();
  const { officerId } = budi.me;
  const change = { name: 'Budi S.', signInName: 'budi', role: 'officer', agencyIds: null, isActive: true };
  granted(await access.people.change(by, officerId, PersonChange.parse(change)));
  expect(
    access.notes
      .of(officerId, 'x')
      .map(({ sentence }) => sentence.id)
      .slice(0, 2),
  ).toEqual([
    'Administrator mengubah peran, instansi, atau keaktifan akun ini.',
    'Administrator mengubah nama atau nama masuk akun ini.',
  ]);
  time.now += 15 * days;
  expect(access.notes.of(officerId, 'x')).toEqual([]);
  const again = await administrator(access);
  granted(await access.people.erase(again.by, officerId));
  expect([...store.records()].filter(({ id }) => id === officerId)).toEqual([]);
});

test('[A29] to whoever has used the first link there is nothing to tell', async () => {
  const { access, budi } = await noted();
  expect(access.notes.of(budi.me.officerId, 'another browser')).toEqual([]);
});

test('[A29] a link that whoever runs the server had printed is told to the administrator, and written down', async () => {
  const { access, said, by } = await noted();
  await access.firstPeople.adminLink(true);
  expect(said).toMatchObject([[null, { type: 'PersonInvited', officerId: by.officerId }]]);
  expect(access.notes.of(by.officerId, 'x')[0]?.sentence.en).toBe(
    'Whoever runs the server made a new sign-in link for this account.',
  );
});

test('[P7] [A28] what comes in by the links of a trial, and what ends with it, is written down as the hall’s own', async () => {
  const { access, said } = await noted();
  const links = await access.firstPeople.trialLinks();
  granted(await access.pairings.useLink(codeOf(links.kiosk)));
  granted(await access.sessions.signIn({ link: codeOf(links.counter) }, at()));
  said.length = 0;
  const display = codeOf(links.display);
  granted(await access.pairings.useLink(display));
  await access.endTrial();
  expect(said.map(([who, { type }]) => [who, type])).toEqual([
    [null, 'DevicePaired'],
    [null, 'PersonErased'],
    [null, 'DeviceRevoked'],
    [null, 'DeviceRevoked'],
  ]);
});
