import { expect, test } from 'vitest';
import { yes } from '../../shared/refusals/result.ts';
import { minutes } from '../support/play/hall-builder.ts';
import {
  administrator,
  agencies,
  at,
  codeOf,
  everythingIn,
  givePin,
  goodPassword,
  granted,
  join,
  openAccess,
  pair,
  principal,
  refusalOf,
  request,
  signIn,
  useLink,
  withPin,
} from '../support/server/access-kit.ts';

test('[A1] a new hall is open to nobody, and its one link makes the first administrator', async () => {
  const { access } = await openAccess();
  expect(refusalOf(await signIn(access, 'administrator'))).toBe('sign-in-failed');
  const link = String(await access.firstPeople.adminLink());
  expect(link).toMatch(/^\/counter\/#masuk=[\w-]{43}$/);
  expect(access.sessions.lookAtLink(codeOf(link))).toEqual(
    yes({
      purpose: 'invitation',
      name: 'Administrator',
      signInName: 'administrator',
    }),
  );
  expect(refusalOf(await access.sessions.signIn({ link: codeOf(link) }, at()))).toBe('password-needed');
  const { me } = await useLink(access, link);
  expect(me).toMatchObject({ role: 'administrator', agencyIds: null, hasPin: false, isTrial: false });
  expect(refusalOf(await signIn(access, 'administrator'))).toBe('granted');
  expect(await access.firstPeople.adminLink()).toBeNull();
});

test('[A1] a link to set up the hall is given at every start until a password is set, and each works until one is used', async () => {
  const { access, store } = await openAccess();
  const first = String(await access.firstPeople.adminLink());
  const again = await openAccess({ store });
  const second = String(await again.access.firstPeople.adminLink());
  await useLink(again.access, second);
  expect(refusalOf(again.access.sessions.lookAtLink(codeOf(first)))).toBe('link-used');
  expect(granted(again.access.people.list((await administrator(again.access)).by))).toHaveLength(1);
});

test('an administrator who forgot the password gets a link when it is asked for', async () => {
  const { access } = await openAccess();
  const before = await administrator(access);
  const { me } = await useLink(access, String(await access.firstPeople.adminLink(true)), 'eine andere, auch lang');
  expect(me.officerId).toBe(before.me.officerId);
  expect(access.sessions.person(before.token)).toBeNull();
  expect(refusalOf(await signIn(access, 'administrator'))).toBe('sign-in-failed');
});

test('[A2] name and password let in, and neither without the other', async () => {
  const { access } = await openAccess();
  const { by } = await administrator(access);
  const ani = await join(access, by, request('ani'));
  const { token, me } = granted(await signIn(access, 'ani'));
  expect(me).toEqual(ani.me);
  expect(principal(access, token)).toMatchObject({
    kind: 'person',
    officerId: ani.me.officerId,
    rights: { role: 'officer', agencyIds: null },
    onlyCounterId: null,
  });
  expect(refusalOf(await signIn(access, 'ani', `${goodPassword}.`))).toBe('sign-in-failed');
  expect(refusalOf(await signIn(access, 'budi'))).toBe('sign-in-failed');
  expect(await signIn(access, 'ani', 'falsch')).toEqual(await signIn(access, 'budi', 'falsch'));
});

test('one password is the same however a keyboard writes it', async () => {
  const { access } = await openAccess();
  await useLink(access, String(await access.firstPeople.adminLink()), 'señor señora piñata'.normalize('NFC'));
  expect(refusalOf(await signIn(access, 'administrator', 'señor señora piñata'.normalize('NFD')))).toBe('granted');
});

test('[A2] somebody who has not set a password yet, or is no longer active, gets in by none', async () => {
  const { access } = await openAccess();
  const { by } = await administrator(access);
  granted(await access.people.add(by, request('ani')));
  for (const password of ['', goodPassword])
    expect(refusalOf(await signIn(access, 'ani', password))).toBe('sign-in-failed');
  const budi = await join(access, by, request('budi'));
  granted(await access.people.change(by, budi.me.officerId, { ...request('budi'), isActive: false }));
  expect(refusalOf(await signIn(access, 'budi'))).toBe('sign-in-failed');
});

test('[A4] neither a password, a PIN, a token, a link nor a key stands in the register', async () => {
  const { access, store } = await openAccess();
  const admin = await administrator(access);
  const ani = await join(access, admin.by, request('ani'));
  const pin = await givePin(access, ani);
  const open = granted(await access.people.invite(admin.by, ani.me.officerId));
  const paired = await pair(access, admin.by, 'kiosk');
  const asked = granted(
    await access.pairings.ask({ kind: 'display', report: { version: '', sound: null, paper: null } }, '10.0.0.1'),
  );
  const key = granted(
    await access.keys.add(admin.by, { name: 'Papan', roles: ['screen'], agencyIds: null, perMinute: 60 }),
  );
  const all = everythingIn(store);
  for (const secret of [
    goodPassword,
    pin,
    ani.token,
    codeOf(open.link),
    paired.token,
    asked.claim,
    key.key,
    key.key.slice(8),
  ])
    expect(all).not.toContain(secret);
  expect(all).toContain('argon2id');
});

test('[A13] a changed password ends every other session, and needs the one before', async () => {
  const { access, ended } = await openAccess();
  const { by: admin } = await administrator(access);
  const ani = await join(access, admin, request('ani'));
  const elsewhere = granted(await signIn(access, 'ani')).token;
  const { sessionId } = principal(access, elsewhere);
  const change = { current: 'eine falsche davon', password: 'eine neue, lange genug' };
  expect(refusalOf(await access.account.changePassword(ani.by, change))).toBe('sign-in-failed');
  expect(access.sessions.person(elsewhere)).not.toBeNull();
  expect(refusalOf(await access.account.changePassword(ani.by, { ...change, current: goodPassword }))).toBe('granted');
  expect(access.sessions.person(elsewhere)).toBeNull();
  expect(access.sessions.person(ani.token)).not.toBeNull();
  expect(ended).toEqual([{ sessionId }]);
  expect(refusalOf(await signIn(access, 'ani'))).toBe('sign-in-failed');
  expect(refusalOf(await signIn(access, 'ani', change.password))).toBe('granted');
});

test('a password that is guessed while it is changed is counted as wrong too: an open page is not a way around', async () => {
  const { access } = await openAccess();
  const { by } = await administrator(access);
  const ani = await join(access, by, request('ani'));
  const guess = { current: 'geraten', password: 'eine neue, lange genug' };
  const guesses = [];
  for (let attempt = 0; attempt < 6; attempt++)
    guesses.push(refusalOf(await access.account.changePassword(ani.by, guess)));
  expect(guesses).toEqual([...Array(4).fill('sign-in-failed'), 'locked-out', 'locked-out']);
});

test('[A10] who invites somebody again voids the link before; using one sets the password anew and ends what was open', async () => {
  const { access, time } = await openAccess();
  const { by } = await administrator(access);
  const ani = await join(access, by, request('ani'));
  const first = granted(await access.people.invite(by, ani.me.officerId));
  const second = granted(await access.people.invite(by, ani.me.officerId));
  expect(second.until).toBe(time.now + 72 * 60 * minutes);
  expect(refusalOf(await access.sessions.signIn({ link: codeOf(first.link), password: goodPassword }, at()))).toBe(
    'link-used',
  );
  const invited = await useLink(access, second.link, 'eine neue, lange genug');
  expect(access.sessions.person(ani.token)).toBeNull();
  expect(invited.me.officerId).toBe(ani.me.officerId);
  expect(refusalOf(await access.sessions.signIn({ link: codeOf(second.link), password: goodPassword }, at()))).toBe(
    'link-used',
  );
});

test('[A10] a link that two use at the same moment lets in one', async () => {
  const { access } = await openAccess();
  const { by } = await administrator(access);
  const { link } = granted(await access.people.add(by, request('ani')));
  const use = (password: string) => access.sessions.signIn({ link: codeOf(link), password }, at());
  const answers = await Promise.all([use('payung biru bocor'), use('sepatu merah basah')]);
  expect(answers.map(refusalOf).sort()).toEqual(['granted', 'link-used']);
});

test('[A10] a link is over after its time, and when the person is not to come in any more', async () => {
  const { access, time } = await openAccess();
  const { by } = await administrator(access);
  const late = granted(await access.people.add(by, request('ani')));
  const budi = granted(await access.people.add(by, request('budi')));
  granted(await access.people.change(by, budi.person.officerId, { ...request('budi'), isActive: false }));
  expect(refusalOf(access.sessions.lookAtLink(codeOf(budi.link)))).toBe('link-used');
  expect(refusalOf(await access.people.invite(by, budi.person.officerId))).toBe('not-permitted');
  time.now = late.until - 1;
  expect(refusalOf(access.sessions.lookAtLink(codeOf(late.link)))).toBe('granted');
  time.now = late.until;
  expect(refusalOf(access.sessions.lookAtLink(codeOf(late.link)))).toBe('link-used');
  expect(refusalOf(await access.sessions.signIn({ link: codeOf(late.link), password: goodPassword }, at()))).toBe(
    'link-used',
  );
  expect(refusalOf(access.sessions.lookAtLink('never was'))).toBe('link-used');
});

test('[A11] for a trial there are three links: each once, for an hour, and those before are void', async () => {
  const { access, time } = await openAccess();
  const before = await access.firstPeople.trialLinks();
  const links = await access.firstPeople.trialLinks();
  expect(links.kiosk).toMatch(/^\/kiosk\/#pasang=[\w-]{43}$/);
  expect(links.display).toMatch(/^\/display\/#pasang=[\w-]{43}$/);
  expect(links.counter).toMatch(/^\/counter\/#masuk=[\w-]{43}$/);
  for (const link of Object.values(before))
    expect(refusalOf(access.sessions.lookAtLink(codeOf(link)))).toBe('link-used');

  const { token, me } = granted(await access.sessions.signIn({ link: codeOf(links.counter) }, at()));
  expect(me).toMatchObject({ role: 'officer', agencyIds: null, isTrial: true });
  expect(principal(access, token).officerId).toBe(me.officerId);
  const kiosk = granted(await access.pairings.useLink(codeOf(links.kiosk)));
  expect(access.devices.of('kiosk', kiosk.token)?.deviceId).toBe(kiosk.device.deviceId);
  expect(refusalOf(await access.pairings.useLink(codeOf(links.kiosk)))).toBe('link-used');
  expect(refusalOf(await access.pairings.useLink(codeOf(links.counter)))).toBe('link-used');
  expect(refusalOf(await access.sessions.signIn({ link: codeOf(links.counter) }, at()))).toBe('link-used');
  expect(refusalOf(await access.sessions.signIn({ link: codeOf(links.display), password: goodPassword }, at()))).toBe(
    'link-used',
  );
  time.now += 60 * minutes;
  expect(refusalOf(await access.pairings.useLink(codeOf(links.display)))).toBe('link-used');

  const next = granted(
    await access.sessions.signIn({ link: codeOf((await access.firstPeople.trialLinks()).counter) }, at()),
  );
  expect(next.me.officerId).toBe(me.officerId);
});

test('a trial gives no password and no PIN', async () => {
  const { access } = await openAccess();
  const { token } = granted(
    await access.sessions.signIn({ link: codeOf((await access.firstPeople.trialLinks()).counter) }, at()),
  );
  const by = principal(access, token);
  for (const current of ['', 'percobaan'])
    expect(refusalOf(await access.account.changePin(by, { current, pin: '829104' }))).toBe('sign-in-failed');
  expect(refusalOf(await signIn(access, 'percobaan', ''))).toBe('sign-in-failed');
  expect(refusalOf(await access.people.invite((await administrator(access)).by, by.officerId))).toBe('not-permitted');
});

test('[A14] with a PIN one comes in at a counter that was opened for it, and nowhere else', async () => {
  const { access } = await openAccess();
  const { by } = await administrator(access);
  const ani = await join(access, by, request('ani', 'officer', agencies('dukcapil')));
  const pin = await givePin(access, ani);
  const { device: desk } = await pair(access, by, 'desk', 'loket-1');
  const { device: elsewhere } = await pair(access, by, 'desk', 'loket-4');
  const { device: kiosk } = await pair(access, by, 'kiosk');
  const { token, me } = granted(await withPin(access, ani.me.officerId, pin, desk));
  expect(me).toEqual({ ...ani.me, hasPin: true });
  for (const at of [null, elsewhere.deviceId]) expect(access.sessions.person(token, at)).toBeNull();
  expect(principal(access, token, desk)).toMatchObject({ onlyCounterId: 'loket-1', rights: ani.by.rights });
  expect(refusalOf(await withPin(access, ani.me.officerId, pin, null))).toBe('not-permitted');
  expect(refusalOf(await withPin(access, ani.me.officerId, pin, kiosk))).toBe('not-permitted');
  expect(refusalOf(await withPin(access, ani.me.officerId, pin, elsewhere))).toBe('sign-in-failed');
  expect(refusalOf(await withPin(access, ani.me.officerId, '111222', desk))).toBe('sign-in-failed');
});

test('a desk lists those who may work there and have a PIN, by name', async () => {
  const { access } = await openAccess();
  const { by } = await administrator(access);
  const add = async (name: string, ...more: Parameters<typeof request> extends [string, ...infer R] ? R : never) => {
    const insider = await join(access, by, request(name, ...more));
    await givePin(access, insider);
    return insider.me.officerId;
  };
  const cipto = await add('cipto', 'officer', agencies('pajak', 'bpjs'));
  const ani = await add('ani', 'supervisor', agencies('bpjs'));
  const budi = await add('budi');
  await add('dewi', 'officer', agencies('dukcapil'));
  await add('eka', 'administrator');
  await join(access, by, request('fitri'));
  const { device: shared } = await pair(access, by, 'desk', 'loket-10');
  expect(access.sessions.pinDesk(shared)).toEqual({
    counterId: 'loket-10',
    counterNumber: 10,
    people: [
      { officerId: ani, name: 'Nama ani' },
      { officerId: budi, name: 'Nama budi' },
      { officerId: cipto, name: 'Nama cipto' },
    ],
  });
  const { device: kiosk } = await pair(access, by, 'kiosk');
  expect(access.sessions.pinDesk(kiosk)).toBeNull();
});

test('who comes to a desk with a PIN sends away whoever sat there before; a password elsewhere is left alone', async () => {
  const { access } = await openAccess();
  const { by } = await administrator(access);
  const [ani, budi] = [await join(access, by, request('ani')), await join(access, by, request('budi'))];
  const pins = [await givePin(access, ani), await givePin(access, budi, '829104')];
  const { device: desk } = await pair(access, by, 'desk');
  const first = granted(await withPin(access, ani.me.officerId, pins[0]!, desk)).token;
  const second = granted(await withPin(access, budi.me.officerId, pins[1]!, desk)).token;
  expect(access.sessions.person(first, desk.deviceId)).toBeNull();
  expect(access.sessions.person(second, desk.deviceId)).not.toBeNull();
  expect(access.sessions.person(ani.token)).not.toBeNull();
});

test('a session with a PIN changes neither password nor PIN', async () => {
  const { access } = await openAccess();
  const { by } = await administrator(access);
  const ani = await join(access, by, request('ani'));
  const pin = await givePin(access, ani);
  const { device: desk } = await pair(access, by, 'desk');
  const atDesk = principal(access, granted(await withPin(access, ani.me.officerId, pin, desk)).token, desk);
  const change = { current: goodPassword, password: 'eine neue, lange genug' };
  expect(refusalOf(await access.account.changePassword(atDesk, change))).toBe('not-permitted');
  expect(refusalOf(await access.account.changePin(atDesk, { current: goodPassword, pin: null }))).toBe('not-permitted');
});

test('a PIN that is changed or taken away ends what was opened with it', async () => {
  const { access } = await openAccess();
  const { by } = await administrator(access);
  const ani = await join(access, by, request('ani'));
  const pin = await givePin(access, ani);
  const { device: desk } = await pair(access, by, 'desk');
  const { token } = granted(await withPin(access, ani.me.officerId, pin, desk));
  expect(granted(await access.account.changePin(ani.by, { current: goodPassword, pin: null })).hasPin).toBe(false);
  expect(access.sessions.person(token, desk.deviceId)).toBeNull();
  expect(access.sessions.person(ani.token)).not.toBeNull();
  expect(refusalOf(await withPin(access, ani.me.officerId, pin, desk))).toBe('sign-in-failed');
});
