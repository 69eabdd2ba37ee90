import { describe, expect, test } from 'vitest';
import { PersonName } from '../../../shared/access/access.ts';
import { NamesAlike } from '../../../shared/base/shown-name.ts';

describe('[A24] a name shows what it is', () => {
  test.each([
    ['two blanks', 'Siti  Aminah'],
    ['a blank that does not break', 'Siti\u00a0Aminah'],
    ['an ideographic blank', 'Siti\u3000Aminah'],
    ['letters of full width', 'Ｓｉｔｉ Aminah'],
  ])('[A24] %s: is kept as it looks', (_, typed) => {
    expect(PersonName.parse(typed)).toBe('Siti Aminah');
  });

  test.each([
    ['a Cyrillic letter in a Latin word', 'Sіti Aminah'],
    ['a Greek one', 'Siti Αminah'],
    ['a Cherokee one', 'Siti Ꭺminah'],
    ['the place of an object', 'Siti\ufffc Aminah'],
    ['the sign of what could not be read', 'Siti\ufffd'],
    ['a mark before the first letter', '\u0301Siti'],
    ['a mark behind a blank', 'Siti \u0336Aminah'],
    ['a letter with thirteen overlays', `S${'\u0336'.repeat(13)}iti`],
    ['three marks on one letter', 'é\u0323\u0331 Siti'],
    ['what Unicode has not assigned', 'Siti\u0378'],
  ])('[A24] %s: is no name', (_, typed) => {
    expect(PersonName.safeParse(typed).success).toBe(false);
  });

  test.each([
    'Siti Ma’ruf',
    'Nguyễn Thị Huệ',
    'José-María',
    'Иван Petrov',
    '田中 さくら',
    '김민준',
    'محمّد',
    'Dr. H. La Ode (BPJS) 2',
  ])('[A24] %s is one', (typed) => {
    expect(PersonName.safeParse(typed).success).toBe(true);
  });
});

describe('[A24] two names look the same', () => {
  test.each([
    ['capitals', 'SITI AMINAH', 'siti aminah'],
    ['a whole word in Cyrillic', 'Осора Raya', 'Ocopa Raya'],
    ['a capital I for a small L', 'AIi', 'Ali'],
    ['a small L for a capital I', 'lbu Ani', 'Ibu Ani'],
    ['a digit for a letter', 'Budi Sant0so', 'Budi Santoso'],
    ['a mark', 'Siti Amínah', 'Siti Aminah'],
    ['signs between the words', 'Siti, Aminah.', 'Siti Aminah'],
    ['a stroke', 'Søni', 'Soni'],
  ])('[A24] by %s', (_, one, other) => {
    expect(new NamesAlike([one]).like(other)).toBe(one);
    expect(new NamesAlike([other]).like(one)).toBe(other);
  });

  test.each([
    ['Lia', 'Ila'],
    ['LIA', 'ILA'],
    ['Erna', 'Ema'],
    ['Budi Santoso', 'Budi Santoso (Pajak)'],
    ['Petugas 1', 'Petugas 2'],
    ['Siti A.', 'Siti B.'],
  ])('[A24] and not %s and %s', (one, other) => {
    expect(new NamesAlike([one]).like(other)).toBeNull();
    expect(new NamesAlike([other]).like(one)).toBeNull();
  });
});
