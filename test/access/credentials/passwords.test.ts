import { randomBytes } from 'node:crypto';
import { expect, test } from 'vitest';
import { Passwords, TooBusy } from '../../../server/access/credentials/passwords.ts';
import { MemoryRegisterStore } from '../../../server/register/register.ts';
import {
  administrator,
  cheap,
  everythingIn,
  goodPassword,
  granted,
  openAccess,
  refusalOf,
  request,
  signIn,
} from '../../support/server/access-kit.ts';

test('[A3] a hash tells with what it was made: argon2id as OWASP asks for', async () => {
  const passwords = new Passwords(randomBytes);
  const hash = await passwords.hash(goodPassword);
  expect(hash).toEqual({
    algorithm: 'argon2id',
    memory: 47_104,
    passes: 1,
    parallelism: 1,
    salt: expect.stringMatching(/^[\w-]{22}$/),
    hash: expect.stringMatching(/^[\w-]{43}$/),
  });
  expect(await passwords.matches(goodPassword, hash)).toBe(true);
  expect(await passwords.matches(`${goodPassword} `, hash)).toBe(false);
  expect((await passwords.hash(goodPassword)).hash).not.toBe(hash.hash);
});

test('[A3] a hash of other days still fits, and is made anew when its owner comes in', async () => {
  const store = new MemoryRegisterStore();
  const before = await openAccess({ store });
  await administrator(before.access);
  expect(everythingIn(store)).toContain('"passes":1');
  const stronger = { ...cheap, passes: 3 };
  const { access } = await openAccess({ store, hashCost: stronger });
  expect(refusalOf(await signIn(access, 'administrator', 'falsch, aber lang'))).toBe('sign-in-failed');
  expect(everythingIn(store)).not.toContain('"passes":3');
  expect(refusalOf(await signIn(access, 'administrator'))).toBe('granted');
  expect(everythingIn(store)).toContain('"passes":3');
  expect(everythingIn(store)).not.toContain('"passes":1');
  expect(refusalOf(await signIn(access, 'administrator'))).toBe('granted');
});

test('[A9] few are checked at once and some wait; what is too much is turned away, and there is room again afterwards', async () => {
  const passwords = new Passwords(randomBytes, cheap);
  const results = await Promise.allSettled(Array.from({ length: 50 }, () => passwords.hash('x')));
  const refused = results.filter((result) => result.status === 'rejected');
  expect(refused.map(({ reason }) => reason instanceof TooBusy)).toEqual(Array(28).fill(true));
  expect(await passwords.matches('x', await passwords.hash('x'))).toBe(true);
});

test('[A9] who is turned away in a crowd has not tried: it is said so, and is not counted', async () => {
  const { access } = await openAccess();
  const { by } = await administrator(access);
  const names = Array.from({ length: 60 }, (_, index) => `orang-${index}`);
  const answers = await Promise.all(names.map((name) => signIn(access, name)));
  const counts = Object.groupBy(answers.map(refusalOf), (code) => code);
  expect(counts['sign-in-failed']).toHaveLength(22);
  expect(counts['too-many-requests']).toHaveLength(38);
  expect(granted(access.people.list(by))).toHaveLength(1);
  expect(refusalOf(await access.people.add(by, request('ani')))).toBe('granted');
});

test('[A9] a place is kept for those who are known: a flood of others turns none of them away, and they go first', async () => {
  const passwords = new Passwords(randomBytes, cheap);
  const done: string[] = [];
  const flood = Array.from({ length: 50 }, () => passwords.hash('x').then(() => done.push('other')));
  const known = Array.from({ length: 5 }, () => passwords.hash('x', true).then(() => done.push('known')));
  const results = await Promise.allSettled([...known, ...flood]);
  expect(results.slice(0, 5).every(({ status }) => status === 'fulfilled')).toBe(true);
  expect(done).toHaveLength(27);
  expect(done.lastIndexOf('known')).toBeLessThan(8);
});
