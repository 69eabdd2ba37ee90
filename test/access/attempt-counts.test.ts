import { expect, test } from 'vitest';
import type { Access } from '../../server/access/access.ts';
import { minutes } from '../support/play/hall-builder.ts';
import {
  administrator,
  codeOf,
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
} from '../support/server/access-kit.ts';

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
  expect(refusalOf(await access.sessions.signIn({ link: codeOf(link), password: goodPassword }, null))).toBe('granted');
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

test('[A8] ten wrong PINs in a row take the PIN away; with the password a new one is set', async () => {
  const { access, admin, ani, time } = await kitWithAni();
  const pin = await givePin(access, ani);
  const { device: desk } = await pair(access, admin.by, 'desk');
  const names = () => access.sessions.pinDesk(desk)?.people.map(({ officerId }) => officerId);
  for (let attempt = 1; attempt <= 10; attempt++) {
    expect(names()).toEqual([ani.me.officerId]);
    await withPin(access, ani.me.officerId, '000000', desk);
    time.now += 15 * minutes;
  }
  expect(names()).toEqual([]);
  expect(refusalOf(await withPin(access, ani.me.officerId, pin, desk))).toBe('sign-in-failed');
  const signedIn = granted(await signIn(access, 'ani'));
  expect(signedIn.me.hasPin).toBe(false);
  await givePin(access, { ...ani, by: access.sessions.person(signedIn.token)! }, '864201');
  expect(refusalOf(await withPin(access, ani.me.officerId, '864201', desk))).toBe('granted');
});
