/**
 * Lines as a table for a spreadsheet: RFC 4180, in UTF-8 with the mark by which spreadsheets recognise it, and parted by
 * semicolons: where a comma parts the decimals, as in Indonesia, a spreadsheet opens nothing else in columns (rule P9).
 */
import { cellText } from '../../shared/base/no-formula.ts';
import type { Hall } from '../../shared/hall/hall.ts';
import type { RecordLine } from '../../shared/record/record.ts';
import { momentOf } from '../domain/calendar/moment.ts';
import type { Cells } from './cells.ts';

export const byteOrderMark = '\uFEFF';

const columns = [
  'Posisi',
  'Tanggal',
  'Jam',
  'Nomor',
  'ID nomor',
  'Instansi',
  'Layanan',
  'Kelas',
  'Loket',
  'ID loket',
  'Pelaku',
  'ID pelaku',
  'Nama petugas',
  'Kejadian',
  'Hasil',
  'Menunggu (detik)',
  'Dilayani (detik)',
  'Diurungkan',
  'Posisi yang diurungkan',
  'Keterangan',
];
const actorWords: Record<RecordLine['actor']['kind'], string> = {
  kiosk: 'kios',
  officer: 'petugas',
  visitor: 'pemohon',
  hall: 'sistem',
};

type Cell = string | number | null;

export const csvHead = byteOrderMark + tableRow(columns);

export function csvRow(hall: Hall, line: RecordLine, cells: Cells): string {
  const { day } = momentOf(hall, line.at);
  return tableRow([
    line.position,
    day,
    clockTime(hall, line.at),
    line.number,
    line.ticketId,
    cells.agency,
    cells.service,
    cells.class,
    line.counterNumber,
    line.counterId,
    actorWords[line.actor.kind],
    line.actor.id,
    line.officerName,
    line.what,
    cells.outcome,
    cells.waitedSeconds,
    cells.servedSeconds,
    cells.isTakenBack ? 'ya' : null,
    cells.undid,
    line.sentence.id,
  ]);
}

function clockTime(hall: Hall, at: number): string {
  const seconds = Math.floor(at / 1_000) % 60;
  return `${momentOf(hall, at).time}:${String(seconds).padStart(2, '0')}`;
}

export function tableRow(cells: readonly Cell[]): string {
  return `${cells.map(cellText).join(';')}\r\n`;
}
