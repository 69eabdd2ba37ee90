/** A file of people as lines that the server judges: which column is which, by the words of its head. */
import { type ImportLine, mostLines } from '../../../../shared/access/people-import.ts';
import type { Text } from '../../../../shared/base/text.ts';
import type { TableRow } from '../../tables/csv-table.ts';
import { rowsOfFile } from '../../tables/rows-of-file.ts';

const words = {
  unreadable: {
    id: 'Berkas ini tidak dapat dibaca. Simpan sebagai XLSX atau CSV, lalu pilih lagi.',
    en: 'This file cannot be read. Save it as XLSX or CSV, then choose it again.',
  },
  empty: { id: 'Berkas ini tidak berisi baris pengguna.', en: 'This file has no lines of people.' },
  head: {
    id: 'Baris pertama harus berisi nama kolom: Nama, Nama masuk, Peran, Instansi. Kolom “Nama” tidak ditemukan.',
    en: 'The first line has to name the columns: Nama, Nama masuk, Peran, Instansi. There is no column “Nama”.',
  },
  tooMany: {
    id: 'Paling banyak 200 pengguna sekaligus. Bagi berkas ini.',
    en: 'At most 200 people at once. Divide the file.',
  },
} satisfies Record<string, Text>;

export type TableRead = { ok: true; lines: ImportLine[] } | { ok: false; problem: Text };

export async function linesOfFile(bytes: Uint8Array<ArrayBuffer>): Promise<TableRead> {
  const rows = await rowsOfFile(bytes);
  return rows === null ? { ok: false, problem: words.unreadable } : linesOf(rows);
}

type Column = Exclude<keyof ImportLine, 'line'>;

const heads: Record<Column, readonly string[]> = {
  name: ['nama', 'nama lengkap', 'nama petugas', 'nama pengguna', 'name'],
  signInName: ['nama masuk', 'username', 'user name', 'sign-in name', 'sign in name'],
  role: ['peran', 'jabatan', 'role'],
  agencies: ['instansi', 'instansi (bila beberapa, pisahkan dengan /)', 'agency', 'agencies'],
};

export function linesOf(rows: readonly TableRow[]): TableRead {
  const [head, ...body] = rows;
  if (head === undefined) return { ok: false, problem: words.empty };
  const titles = head.cells.map((cell) => cell.trim().toLowerCase());
  const columnOf = (column: Column) => titles.findIndex((title) => heads[column].includes(title));
  if (columnOf('name') < 0) return { ok: false, problem: words.head };
  if (body.length === 0) return { ok: false, problem: words.empty };
  if (body.length > mostLines) return { ok: false, problem: words.tooMany };
  const lines = body.map(({ line, cells }) => {
    const cell = (column: Column) => (cells[columnOf(column)] ?? '').trim().slice(0, 300);
    return { line, name: cell('name'), signInName: cell('signInName'), role: cell('role'), agencies: cell('agencies') };
  });
  return { ok: true, lines };
}

/** To begin with, as a spreadsheet set to Indonesian opens it. */
export const exampleTable =
  '\uFEFFNama;Nama masuk;Peran;Instansi\r\nWa Ode Siti;wa.ode.siti;petugas;Disdukcapil\r\nLa Ode Budi;;petugas;Bapenda / BPN\r\n';
