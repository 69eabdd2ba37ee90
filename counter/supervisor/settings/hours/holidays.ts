/**
 * Holidays and cuti bersama of a year as they are pasted: a date, or a span of days, and what it is, one a line. The date may
 * stand in front or behind, in words or in digits. Pure.
 */
import type { Text } from '../../../../shared/base/text.ts';

export interface Holiday {
  from: string;
  to: string;
  name: string;
}
export interface WrongLine {
  /** From 1. */
  line: number;
  text: string;
  problem: Text;
}
export interface HolidayList {
  holidays: Holiday[];
  wrong: WrongLine[];
}

const problems = {
  noDate: {
    id: 'Tanggalnya tidak ditemukan. Contoh: 1 Januari 2027; 17-18 Maret 2027; 2027-01-01; 01/01/2027.',
    en: 'There is no date. Example: 1 January 2027; 17-18 March 2027; 2027-01-01; 01/01/2027.',
  },
  noYear: { id: 'Tahunnya belum ada.', en: 'The year is missing.' },
  noDay: { id: 'Tidak ada tanggal seperti ini.', en: 'There is no such day.' },
  noName: { id: 'Nama hari liburnya belum ada.', en: 'The name of the holiday is missing.' },
  reversed: { id: 'Tanggal akhirnya sebelum tanggal awal.', en: 'It ends before it begins.' },
} satisfies Record<string, Text>;

const months: readonly RegExp[] = [
  /^jan/,
  /^(?:feb|peb)/,
  /^mar/,
  /^apr/,
  /^(?:mei|may)/,
  /^jun/,
  /^jul/,
  /^(?:agu|ags|aug)/,
  /^sep/,
  /^(?:okt|oct)/,
  /^(?:nov|nop)/,
  /^(?:des|dec)/,
];
const monthOf = (word: string): number => months.findIndex((month) => month.test(word.toLowerCase())) + 1;

/** `year`: of dates that stand there without one; null: there is none. */
export function holidaysIn(text: string, year: number | null): HolidayList {
  const list: HolidayList = { holidays: [], wrong: [] };
  for (const [place, line] of text.split(/\r?\n/).entries()) {
    if (line.trim() === '' || isHead(line)) continue;
    const read = holidayOf(line, year);
    if ('problem' in read) list.wrong.push({ line: place + 1, text: line.trim(), problem: read.problem });
    else list.holidays.push(read);
  }
  return list;
}

/** The names of columns, where a table was pasted. */
const isHead = (line: string): boolean => !/\d/.test(line) && /\b(?:tanggal|date|keterangan|hari libur)\b/i.test(line);

interface Found {
  start: number;
  end: number;
  from: DayParts;
  to: DayParts;
}
interface DayParts {
  day: number;
  month: number;
  year: number | null;
}

function holidayOf(line: string, year: number | null): Holiday | { problem: Text } {
  const found = dateIn(line);
  if (!found) return { problem: problems.noDate };
  const [from, to] = [isoOf(found.from, year), isoOf(found.to, year)];
  if (from === null || to === null) return { problem: problems.noYear };
  if (!isDay(from) || !isDay(to)) return { problem: problems.noDay };
  if (to < from) return { problem: problems.reversed };
  const name = nameIn(`${line.slice(0, found.start)} ${line.slice(found.end)}`);
  return name === '' ? { problem: problems.noName } : { from, to, name };
}

const word = '([A-Za-z]{3,9})\\.?';
const dash = '\\s*(?:-|–|—|s\\.?/?d\\.?|sampai|dan|to|and|&|,)\\s*';
/** The longer forms come first: a span is not read as its first day. */
const forms: readonly [RegExp, (groups: readonly string[]) => [DayParts, DayParts] | null][] = [
  [
    new RegExp(`(\\d{4})-(\\d\\d)-(\\d\\d)(?:${dash}|[;\\t]\\s*)(\\d{4})-(\\d\\d)-(\\d\\d)`),
    ([a, b, c, d, e, f]) => [digits(c, b, a), digits(f, e, d)],
  ],
  [/(\d{4})-(\d\d)-(\d\d)/, ([a, b, c]) => twice(digits(c, b, a))],
  [
    new RegExp(`(\\d{1,2})[/.](\\d{1,2})[/.](\\d{4})(?:${dash}|[;\\t]\\s*)(\\d{1,2})[/.](\\d{1,2})[/.](\\d{4})`),
    ([a, b, c, d, e, f]) => [digits(a, b, c), digits(d, e, f)],
  ],
  [/(\d{1,2})[/.](\d{1,2})[/.](\d{4})/, ([a, b, c]) => twice(digits(a, b, c))],
  [
    new RegExp(`(\\d{1,2})\\s+${word}(?:\\s+(\\d{4}))?${dash}(\\d{1,2})\\s+${word}(?:\\s+(\\d{4}))?`),
    ([a, b, c, d, e, f]) => inWords([a, b, c ?? f], [d, e, f]),
  ],
  [
    new RegExp(`(\\d{1,2})${dash}(\\d{1,2})\\s+${word}(?:\\s+(\\d{4}))?`),
    ([a, b, c, d]) => inWords([a, c, d], [b, c, d]),
  ],
  [new RegExp(`(\\d{1,2})\\s+${word}(?:\\s+(\\d{4}))?`), ([a, b, c]) => inWords([a, b, c], [a, b, c])],
];

function dateIn(line: string): Found | null {
  for (const [form, read] of forms) {
    const match = form.exec(line);
    const days = match && read(match.slice(1));
    if (days) return { start: match.index, end: match.index + match[0].length, from: days[0], to: days[1] };
  }
  return null;
}

const twice = (day: DayParts): [DayParts, DayParts] => [day, day];
const digits = (day?: string, month?: string, year?: string): DayParts => ({
  day: Number(day),
  month: Number(month),
  year: year === undefined ? null : Number(year),
});

type Worded = readonly [day: string | undefined, month: string | undefined, year: string | undefined];
/** Null: the word is no month. */
function inWords(from: Worded, to: Worded): [DayParts, DayParts] | null {
  const parts = ([day, month, year]: Worded): DayParts => ({ ...digits(day, '0', year), month: monthOf(month ?? '') });
  const days: [DayParts, DayParts] = [parts(from), parts(to)];
  return days.every(({ month }) => month > 0) ? days : null;
}

function isoOf({ day, month, year }: DayParts, otherwise: number | null): string | null {
  const of = year ?? otherwise;
  if (of === null) return null;
  return `${String(of).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

function isDay(iso: string): boolean {
  const day = new Date(`${iso}T00:00:00Z`);
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(iso);
}

const weekdays =
  /^(?:senin|selasa|rabu|kamis|jum['’]?at|sabtu|minggu|ahad|monday|tuesday|wednesday|thursday|friday|saturday|sunday)\b/i;

/** Without the number of the line, the weekday, and the signs around them. */
function nameIn(rest: string): string {
  const cells = rest.split(/[\t;|"]+/).map((cell) => cell.trim());
  let name = cells.filter((cell) => cell.replace(weekdays, '') !== '').join(' ');
  name = name.replace(/^\d{1,3}[.)]\s*/, '').replace(/^\d{1,3}\s+(?=\D*$)/, '');
  for (let before = ''; before !== name; ) {
    before = name;
    name = name.replace(/^[\s:,.;–—-]+|[\s:,;–—(-]+$/g, '').replace(weekdays, '');
  }
  return name.replaceAll(/\s+/g, ' ');
}
