/** Files of people, as spreadsheets write them. */
import { expect, test } from 'vitest';
import { exampleTable, linesOfFile } from '../../../../../counter/supervisor/people/import/people-table.ts';
import { workbook } from '../../../../support/clients/workbook.ts';

const utf8 = (text: string) => new TextEncoder().encode(text);
const utf16 = (text: string, swap = false) => {
  const bytes = Uint8Array.from(Buffer.from(text, 'utf16le'));
  return swap ? Uint8Array.from(Buffer.from(bytes).swap16()) : bytes;
};
const table = (sign: string) =>
  ['Nama,Nama masuk,Peran,Instansi', 'Wa Odé Siti,siti,petugas,Disdukcapil', '', 'La Budi,,,Bapenda / BPN', '']
    .join('\r\n')
    .replaceAll(',', sign);
const siti = { line: 2, name: 'Wa Odé Siti', signInName: 'siti', role: 'petugas', agencies: 'Disdukcapil' };
const budi = { line: 4, name: 'La Budi', signInName: '', role: '', agencies: 'Bapenda / BPN' };

test.each([
  ['semicolons', utf8(table(';'))],
  ['commas', utf8(table(','))],
  ['tabs', utf8(table('\t'))],
  ['the mark of UTF-8', utf8(`\uFEFF${table(';')}`)],
  ['UTF-16 with its mark', utf16(`\uFEFF${table('\t')}`)],
  ['UTF-16 the other way round', utf16(`\uFEFF${table(';')}`, true)],
  ['UTF-16 without a mark', utf16(table(';'))],
  ['the encoding of an old Windows', Uint8Array.from(Buffer.from(table(';'), 'latin1'))],
  ['lines that end as on an old Mac', utf8(table(';').replaceAll('\r\n', '\r'))],
])('[A33] a text table with %s', async (_, bytes) => {
  expect(await linesOfFile(bytes as Uint8Array<ArrayBuffer>)).toEqual({ ok: true, lines: [siti, budi] });
});

test('[A33] the line by which Excel names the sign, quotes, line breaks within them, and the sign within them', async () => {
  const text = 'sep=;\nInstansi;Nama\n"Bapenda;\nBPN";"Siti ""Ode"""\nBPN;Budi';
  expect(await linesOfFile(utf8(text))).toMatchObject({
    lines: [
      { line: 3, name: 'Siti "Ode"', agencies: 'Bapenda;\nBPN' },
      { line: 5, name: 'Budi', agencies: 'BPN' },
    ],
  });
});

test('[A33] a workbook: its first tab, by the numbers of its rows', async () => {
  expect(await linesOfFile(workbook())).toMatchObject({
    ok: true,
    lines: [
      { line: 5, name: 'Wa Ode Siti & Co', agencies: 'Bapenda' },
      { line: 6, name: 'Budi', agencies: '17' },
    ],
  });
});

test.each([
  ['a picture', Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 1, 2, 3]), /kolom/],
  ['an archive that is cut off', workbook().subarray(0, 300), /tidak dapat dibaca/],
  ['an archive that claims what is not there', Uint8Array.from([0x50, 0x4b, 3, 4]), /tidak dapat dibaca/],
  ['nothing', new Uint8Array(0), /tidak berisi/],
  ['a head alone', utf8('Nama;Instansi'), /tidak berisi/],
  ['no head', utf8('Siti;BPN\nBudi;BPN'), /Kolom “Nama”/],
  ['too many', utf8(`Nama\n${'Siti\n'.repeat(201)}`), /Paling banyak 200/],
])('[A33] %s is refused in words', async (_, bytes, words) => {
  const read = await linesOfFile(bytes as Uint8Array<ArrayBuffer>);
  expect(read.ok ? '' : read.problem.id).toMatch(words);
});

test('[A33] the example that is offered can be read', async () => {
  expect(await linesOfFile(utf8(exampleTable))).toMatchObject({ ok: true, lines: [{ name: 'Wa Ode Siti' }, {}] });
});
