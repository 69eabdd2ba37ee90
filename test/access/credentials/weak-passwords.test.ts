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

const names = ['Budi Rahmawati', 'budi.r', 'Mal Pelayanan Publik Buton Tengah', 'Labungkari'];
const around = { names, words: ['Dinas Kelautan dan Perikanan', 'Kartu Nelayan', 'Zona Teratai'] };

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
  const byKind = {
    'words of the hall and its services': [
      ...[
        'layanan2026',
        'ktpelektronik',
        'petugas1loket1',
        'loketnomor12',
        'Pelayanan.Prima1',
        'kartukeluarga7',
        'antreanloket3',
      ],
      ...['petugasku99', 'disdukcapil2025!', 'bpjskesehatan', 'imigrasi12345', 'petugas73921', '1loketpetugas'],
    ],
    'words of this hall': ['kartunelayan1', 'perikanan2026', 'Teratai Teratai1', 'kelautan perikanan'],
    'number words, days, months': [
      ...['satuduatiga', 'satuduatigaempatlima', 'tujuhdelapan9', 'limalimalima1', 'seninselasarabu', 'januari2026!'],
      ...['onetwothree4', 'tigaduasatu321'],
    ],
    'common Indonesian words': [
      'garudajaya1',
      'kucinghitam1',
      'nasigoreng12',
      'sayangkamu2',
      'cintaku1234',
      'merdekajaya45',
    ],
    'places and symbols': ['buton2026ok', 'lakudobuton1', 'sulawesitenggara', 'garudapancasila', 'kendari12345'],
    'the owner': ['budirahmawati1', 'rahmawati9999', 'iduB.r123456', 'BudiR@hmawat1', 'budi84629173'],
    'woven into one another': [
      '1a2b3c4d5e',
      'a1b2c3d4e5',
      'b1u2d3i4r5',
      'l1a2y3a4n5a6n',
      'aqbwcedrft',
      'ab12cd34ef56',
      '1ab2cd3ef4gh',
    ],
    'runs and repeats': [
      'qweasdzxc1',
      'acegikmoqs',
      '!QAZ@WSX12',
      '!@#$%^qwer',
      'qawsedrftg',
      'zyxwvut987',
      'q8zq8zq8zq8z1',
    ],
    'what is prayed, celebrated and in every hand': [
      ...[
        'ramadhan2026',
        'idulfitri1',
        'haleluyah12',
        'puskesmas1',
        'ayahibu1234',
        'android123',
        'lebaran1447',
        'natal2026!',
      ],
      ...['ibubapak99', 'whatsapp12', 'correcthorse', 'blink182blink', 'labungkari1'],
    ],
    'a telephone and a letter': ['wa081234567890', '081234567890a'],
  };
  test.each(Object.entries(byKind))('[A25] of the kind: %s', (_kind, passwords) => {
    expect(passwords.filter((password) => !isWeakPassword(password, around))).toEqual([]);
  });
  test.each([
    'antre tertib itu indah',
    'payung biru bocor',
    'x!9$kQ~@#z%',
    'correct horse battery staple',
    'Zq7-hUt2-wLp9',
    'kucing terbang makan rumput',
    'sepeda hijau lupa payung',
    'x4m9vq2t7w',
    'mesin jahit nenek 58',
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
