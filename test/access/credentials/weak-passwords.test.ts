import { describe, expect, test } from 'vitest';
import { isWeakPassword } from '../../../server/access/credentials/weak-passwords.ts';
import {
  administrator,
  at,
  codeOf,
  goodPassword,
  granted,
  join,
  openAccess,
  refusalOf,
  request,
} from '../../support/server/access-kit.ts';

const around = ['Budi Rahmawati', 'budi.r', 'Mal Pelayanan Publik Buton Tengah', 'Labungkari'];

describe('[A25] a password that is tried first is weak', () => {
  test.each([
    ...['1234567890', 'passwordpassword', 'password123', 'P@ssw0rd123!', 'qwertyuiop', 'aaaaaaaaaa', 'aaaaaaaaab'],
    ...['1q2w3e4r5t', '1qaz2wsx3edc', 'rahasia123', 'indonesia1945', 'administrator', 'bismillah1', 'iloveyou123'],
    ...['abcabcabcabc', 'Budi Rahmawati', 'b.u.d.i.r.123', 'labungkari2024', 'sayangku123', '081234567890'],
    ...[
      '3174012508900001',
      'kata sandi 123',
      'KataSandi123',
      '1 2 3 4 5 6 7 8 9 0',
      'drowssap123',
      'ｐａｓｓｗｏｒｄ123',
    ],
  ])('[A25] %s', (password) => {
    expect(isWeakPassword(password, around)).toBe(true);
  });
  test.each([
    'antre tertib itu indah',
    'kata sandi kedua',
    'x!9$kQ~@#z%',
    'correct horse battery staple',
    'Zq7-hUt2-wLp9',
  ])('[A25] %s is none', (password) => {
    expect(isWeakPassword(password, around)).toBe(false);
  });
});

test('[A25] a weak one is refused wherever one is set, in both languages, and changes nothing; an old one still lets in', async () => {
  const { access } = await openAccess();
  const { by } = await administrator(access);
  const { link } = granted(await access.people.add(by, request('ani')));
  const weak = await access.sessions.signIn({ link: codeOf(link), password: 'Nama Ani 123' }, at());
  expect(weak).toMatchObject({
    refusal: { code: 'password-weak', sentence: { id: expect.stringContaining('ditebak'), en: expect.any(String) } },
  });
  expect(refusalOf(await access.sessions.signIn({ link: codeOf(link), password: goodPassword }, at()))).toBe('granted');
  const budi = await join(access, by, request('budi'));
  const change = { current: goodPassword, password: '1234567890' };
  expect(refusalOf(await access.account.changePassword(budi.by, change))).toBe('password-weak');
  expect(refusalOf(await access.account.changePin(budi.by, { current: goodPassword, pin: '000000' }))).toBe('pin-weak');
  expect(refusalOf(await access.sessions.signIn({ signInName: 'budi', password: goodPassword }, at()))).toBe('granted');
});
