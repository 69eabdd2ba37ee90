/** Weekdays, dates and hours as people write them in a table. */
import { type BothLanguages, both } from '../../../shared/base/text.ts';
import { cellParts, plainCell } from './column.ts';

const dayWords: readonly (readonly string[])[] = [
  [],
  ['senin', 'sen', 'monday', 'mon'],
  ['selasa', 'sel', 'tuesday', 'tue'],
  ['rabu', 'rab', 'wednesday', 'wed'],
  ['kamis', 'kam', 'thursday', 'thu'],
  ['jumat', "jum'at", 'jum', 'friday', 'fri'],
  ['sabtu', 'sab', 'saturday', 'sat'],
  ['minggu', 'min', 'ahad', 'sunday', 'sun'],
];
export const dayNames = dayWords.map(([name = '']) => `${name.charAt(0).toUpperCase()}${name.slice(1)}`);

/** 1 is Monday. Null: no day. */
function dayOf(word: string): number | null {
  const typed = plainCell(word);
  const number = /^[1-7]$/.test(typed) ? Number(typed) : dayWords.findIndex((words) => words.includes(typed));
  return number > 0 ? number : null;
}

/** `Senin; Rabu`, `Senin-Kamis`, `setiap hari`. */
export function weekdaysIn(cell: string): { value: number[] } | { problem: BothLanguages } {
  if (/^(setiap hari|every day|semua)$/.test(plainCell(cell))) return { value: [1, 2, 3, 4, 5, 6, 7] };
  const days: number[] = [];
  for (const part of cellParts(cell.replaceAll(',', ';'))) {
    const [first, last = first] = part.split(/\s*(?:[-–]|\bs\.?d\.?\b|sampai)\s*/).map(dayOf);
    if (first == null || last == null || last < first)
      return {
        problem: both(
          `“${part}” bukan hari. Tulis Senin; Selasa, atau Senin-Kamis.`,
          `“${part}” is no weekday. Write Senin; Selasa, or Senin-Kamis.`,
        ),
      };
    for (let day = first; day <= last; day++) days.push(day);
  }
  return { value: [...new Set(days)].sort() };
}

const months = [
  ['januari', 'jan', 'january'],
  ['februari', 'feb', 'february'],
  ['maret', 'mar', 'march'],
  ['april', 'apr'],
  ['mei', 'may'],
  ['juni', 'jun', 'june'],
  ['juli', 'jul', 'july'],
  ['agustus', 'agu', 'ags', 'agt', 'august', 'aug'],
  ['september', 'sep', 'sept'],
  ['oktober', 'okt', 'october', 'oct'],
  ['november', 'nov'],
  ['desember', 'des', 'december', 'dec'],
];

/** `2026-12-25`, `25/12/2026`, `25 Desember 2026`, or the days that Excel counts from 1900. Null: no date. */
export function dateIn(cell: string): string | null {
  const typed = plainCell(cell);
  const iso = /^(\d{4})-(\d\d?)-(\d\d?)(?:t.*)?$/.exec(typed);
  if (iso) return asDate(iso[1], iso[2], iso[3]);
  const local = /^(\d\d?)[/.-](\d\d?)[/.-](\d{4})$/.exec(typed);
  if (local) return asDate(local[3], local[2], local[1]);
  const written = /^(?:[a-z']+, )?(\d\d?) ([a-z]+) (\d{4})$/.exec(typed);
  if (written)
    return asDate(written[3], String(months.findIndex((names) => names.includes(written[2]!)) + 1), written[1]);
  return /^\d{5}(?:\.0+)?$/.test(typed) ? ofSpreadsheet(Number(typed)) : null;
}

const asDate = (year = '', month = '', day = ''): string | null => {
  const text = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  const at = new Date(`${text}T00:00:00Z`);
  return Number.isNaN(at.getTime()) || at.toISOString().slice(0, 10) !== text ? null : text;
};

/** Day 1 is the first of January 1900, and the 29th of February of that year is counted although there was none. */
const ofSpreadsheet = (days: number): string => new Date(Date.UTC(1899, 11, 30 + days)).toISOString().slice(0, 10);

/** `08.00-12.00`, `8:00 – 12:00`. Null: no span of hours. */
export function spanIn(cell: string): { open: string; close: string } | null {
  const found = /^(\d\d?)[.:](\d\d)\s*(?:[-–]|sampai|s\.?d\.?)\s*(\d\d?)[.:](\d\d)$/.exec(plainCell(cell));
  if (found === null) return null;
  const [, fromHour = '', fromMinute, toHour = '', toMinute] = found;
  return { open: `${fromHour.padStart(2, '0')}:${fromMinute}`, close: `${toHour.padStart(2, '0')}:${toMinute}` };
}
