import { pino } from 'pino';
import { expect, test } from 'vitest';
import type { Access } from '../../../server/access/access.ts';
import { minutes } from '../../support/play/hall-builder.ts';
import {
  administrator,
  at,
  codeOf,
  everythingIn,
  givePin,
  goodPassword,
  granted,
  join,
  openAccess,
  pair,
  refusalOf,
  request,
  signIn,
  withPin,
} from '../../support/server/access-kit.ts';

const wrong = (access: Access, name = 'ani') => signIn(access, name, 'geraten');
async function wrongly(access: Access, times: number, name?: string): Promise<void> {
  for (let attempt = 0; attempt < times; attempt++) await wrong(access, name);
}

async function kitWithAni() {
  const kit = await openAccess();
  const admin = await administrator(kit.access);
  const ani = await join(kit.access, admin.by, request('ani'));
  return { ...kit, admin, ani };
}

test('[A5] the fifth wrong password in a row locks for a minute, and says until when; not even the right one helps', async () => {
  const { access, time } = await kitWithAni();
  for (let attempt = 1; attempt <= 4; attempt++) expect(refusalOf(await wrong(access))).toBe('sign-in-failed');
  const fifth = await wrong(access);
  expect(fifth).toMatchObject({ refusal: { code: 'locked-out', comeBackAt: time.now + minutes } });
  expect(fifth).toMatchObject({ refusal: { sentence: { id: expect.stringContaining('dalam 1 menit') } } });
  time.now += minutes - 1;
  expect(refusalOf(await signIn(access, 'ani'))).toBe('locked-out');
  time.now += 1;
  expect(refusalOf(await signIn(access, 'ani'))).toBe('granted');
});

test('[A5] each one after that doubles the time, up to a quarter of an hour; what is asked meanwhile does not count', async () => {
  const { access, time } = await kitWithAni();
  await wrongly(access, 4);
  const locks = [];
  for (let attempt = 5; attempt <= 11; attempt++) {
    const answer = await wrong(access);
    const until = 'refusal' in answer ? Number(answer.refusal.comeBackAt) : 0;
    locks.push((until - time.now) / minutes);
    await wrongly(access, 3);
    time.now = until;
  }
  expect(locks).toEqual([1, 2, 4, 8, 15, 15, 15]);
});

test('[A5] the right one makes all wrong ones before it forgotten', async () => {
  const { access } = await kitWithAni();
  for (let round = 0; round < 3; round++) {
    await wrongly(access, 4);
    expect(refusalOf(await signIn(access, 'ani'))).toBe('granted');
  }
});

test('[A5] a hundred guesses at once are five guesses', async () => {
  const { access } = await kitWithAni();
  const guesses = Array.from({ length: 100 }, (_, index) => (index === 50 ? goodPassword : `geraten ${index}`));
  const answers = await Promise.all(guesses.map((guess) => signIn(access, 'ani', guess)));
  const counts = Object.groupBy(answers.map(refusalOf), (code) => code);
  expect(counts['sign-in-failed']).toHaveLength(4);
  expect(counts['locked-out']).toHaveLength(96);
});

test('[A6] a name that nobody has is locked out like one that somebody has', async () => {
  const { access, time } = await kitWithAni();
  const answers = async (name: string) => {
    const given = [];
    for (let attempt = 0; attempt < 7; attempt++) given.push(await wrong(access, name));
    return given;
  };
  expect(await answers('nobody')).toEqual(await answers('ani'));
  time.now += minutes;
  expect(refusalOf(await wrong(access, 'nobody'))).toBe('locked-out');
});

test('[A7] one person’s wrong guesses lock out nobody else, and end no session', async () => {
  const { access, admin, ani } = await kitWithAni();
  const budi = await join(access, admin.by, request('budi'));
  await wrongly(access, 6);
  expect(refusalOf(await signIn(access, 'budi'))).toBe('granted');
  expect(access.sessions.person(ani.token)).not.toBeNull();
  expect(access.sessions.person(budi.token)).not.toBeNull();
});

test('[A7] a lock is known again when the register is opened again', async () => {
  const { access, store, time } = await kitWithAni();
  await wrongly(access, 5);
  const again = await openAccess({ store }, time);
  expect(refusalOf(await signIn(again.access, 'ani'))).toBe('locked-out');
});

test('a new link lets in whoever is locked out', async () => {
  const { access, admin, ani } = await kitWithAni();
  await wrongly(access, 8);
  const { link } = granted(await access.people.invite(admin.by, ani.me.officerId));
  expect(refusalOf(await access.sessions.signIn({ link: codeOf(link), password: goodPassword }, at()))).toBe('granted');
  expect(refusalOf(await signIn(access, 'ani'))).toBe('granted');
});

test('[A8] PINs lock like passwords, but apart: who guesses passwords from afar does not close a counter', async () => {
  const { access, admin, ani, time } = await kitWithAni();
  const pin = await givePin(access, ani);
  const { device: desk } = await pair(access, admin.by, 'desk');
  await wrongly(access, 6);
  expect(refusalOf(await withPin(access, ani.me.officerId, pin, desk))).toBe('granted');
  for (let attempt = 1; attempt <= 4; attempt++)
    expect(refusalOf(await withPin(access, ani.me.officerId, '000000', desk))).toBe('sign-in-failed');
  expect(refusalOf(await withPin(access, ani.me.officerId, '000000', desk))).toBe('locked-out');
  expect(refusalOf(await withPin(access, ani.me.officerId, pin, desk))).toBe('locked-out');
  time.now += minutes;
  expect(refusalOf(await withPin(access, ani.me.officerId, pin, desk))).toBe('granted');
});

test('[A8] however often a PIN was wrong, it stays: it is locked at that desk, for an hour at most, and for nobody else', async () => {
  const { access, admin, ani, time } = await kitWithAni();
  const budi = await join(access, admin.by, request('budi'));
  const pin = await givePin(access, ani);
  await givePin(access, budi);
  const [here, there] = [await pair(access, admin.by, 'desk'), await pair(access, admin.by, 'desk', 'loket-2')];
  for (let attempt = 1; attempt <= 20; attempt++) {
    await withPin(access, ani.me.officerId, '000000', here.device);
    expect(refusalOf(await withPin(access, ani.me.officerId, pin, there.device))).toBe('granted');
    time.now += 60 * minutes;
  }
  for (let attempt = 1; attempt <= 5; attempt++) await withPin(access, ani.me.officerId, '000000', here.device);
  expect(refusalOf(await withPin(access, ani.me.officerId, pin, here.device))).toBe('locked-out');
  expect(refusalOf(await withPin(access, budi.me.officerId, pin, here.device))).toBe('granted');
  expect(access.sessions.pinDesk(here.device)?.people).toHaveLength(2);
  time.now += 60 * minutes;
  expect(refusalOf(await withPin(access, ani.me.officerId, pin, here.device))).toBe('granted');
});

test('[A26] a stranger elsewhere locks nobody out: another network, a known browser and a desk each have their own count', async () => {
  const { access, admin, ani } = await kitWithAni();
  const { browser } = granted(await signIn(access, 'ani'));
  const { device: desk } = await pair(access, admin.by, 'desk');
  await wrongly(access, 50);
  expect(refusalOf(await signIn(access, 'ani'))).toBe('locked-out');
  for (const whence of [at({ network: '10.0.0.2' }), at({ browser }), at({ desk }), at({ browser, desk })])
    expect(refusalOf(await signIn(access, 'ani', goodPassword, whence))).toBe('granted');
  const other = { current: goodPassword, password: 'eine neue, lange genug' };
  expect(refusalOf(await access.account.changePassword(ani.by, other))).toBe('granted');
});

test('[A26] a known browser counts for itself, and is known for those only who have signed in there', async () => {
  const { access, admin } = await kitWithAni();
  await join(access, admin.by, request('budi'));
  const { browser } = granted(await signIn(access, 'ani'));
  for (let attempt = 0; attempt < 5; attempt++) await signIn(access, 'ani', 'geraten', at({ browser }));
  expect(refusalOf(await signIn(access, 'ani', goodPassword, at({ browser })))).toBe('locked-out');
  expect(refusalOf(await signIn(access, 'ani'))).toBe('granted');
  for (const name of ['budi', 'nobody']) {
    for (let attempt = 0; attempt < 5; attempt++) await signIn(access, name, 'geraten', at({ browser }));
    expect(refusalOf(await signIn(access, name))).toBe('locked-out');
  }
  for (const forged of ['', 'x'.repeat(43), `${browser}x`]) {
    await wrongly(access, 5);
    expect(refusalOf(await signIn(access, 'ani', goodPassword, at({ browser: forged })))).toBe('locked-out');
  }
});

test('[A5] no lock outlasts its time, whatever the clock does meanwhile', async () => {
  const { access, time } = await kitWithAni();
  const year = 365 * 24 * 60 * minutes;
  time.now += year;
  await wrongly(access, 5);
  expect(refusalOf(await signIn(access, 'ani'))).toBe('locked-out');
  time.now -= year;
  expect(refusalOf(await signIn(access, 'ani'))).toBe('granted');
});

test('[A6] a restart and another process know the locks of strangers as they know those of people', async () => {
  const { access, store, time } = await kitWithAni();
  for (const name of ['ani', 'nobody']) await wrongly(access, 5, name);
  const again = await openAccess({ store }, time);
  const answers = [await signIn(again.access, 'ani'), await signIn(again.access, 'nobody')];
  expect(answers[0]).toEqual(answers[1]);
  expect(refusalOf(answers[0]!)).toBe('locked-out');
});

test('[A4][A27] who was not let in is in the log of the process, without what strangers typed, and a flood fills nothing', async () => {
  const lines: string[] = [];
  const logger = pino({ level: 'info' }, { write: (line: string) => void lines.push(line) });
  const { access, store, time } = await openAccess({ logger });
  const { me } = await administrator(access);
  lines.length = 0;
  await signIn(access, 'administrator', 'geraten');
  await signIn(access, 'meine geheime Zahl', 'geraten');
  expect(lines.map((line) => JSON.parse(line))).toMatchObject([
    { officerId: me.officerId, credential: 'password', place: 'network 10.0.0.1', why: 'sign-in-failed' },
    { stranger: expect.stringMatching(/^[\w-]{12}$/), why: 'sign-in-failed' },
  ]);
  for (let name = 0; name < 100; name++) await signIn(access, `nama-${name}`, 'geraten');
  expect(lines.length).toBeLessThan(40);
  await access.tick();
  expect(lines.at(-1)).toContain('"count":72');
  expect(lines.join('') + everythingIn(store)).not.toMatch(/geheime|geraten|nama-/);
  time.now += 25 * 60 * minutes;
  await access.tick();
  expect(everythingIn(store)).not.toContain('attempts');
});
