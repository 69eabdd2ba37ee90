/** The record of days that were played. */

import type { EventLog } from '../../../server/log/log.ts';
import { MemoryLog } from '../../../server/log/memory.ts';
import { RecordBook } from '../../../server/record/record-book.ts';
import type { Agencies } from '../../../shared/access/access.ts';
import { AgencyId, BusinessDay, CounterId, OfficerId, TicketNumber } from '../../../shared/base/ids.ts';
import type { RecordAnswer, RecordLine, RecordQuery } from '../../../shared/record/record.ts';
import type { Play } from './given.ts';
import { monday } from './hall-builder.ts';
import { register } from './register.ts';

/** `now` is for tests of what is kept for a while. */
export async function bookOf(
  play: Play,
  log: EventLog = new MemoryLog(),
  time = { now: play.now },
): Promise<RecordBook> {
  await log.append(play.entries, 0);
  return new RecordBook({ log, state: () => play.state, clock: () => time.now, names: register });
}

export interface Asked {
  day?: string;
  number?: string;
  counterId?: string;
  officerId?: string;
  agencyId?: string;
  before?: number;
}
export const query = ({ day = monday, number, counterId, officerId, agencyId, before }: Asked = {}): RecordQuery => ({
  day: BusinessDay.parse(day),
  ...(number === undefined ? {} : { number: TicketNumber.parse(number) }),
  ...(counterId === undefined ? {} : { counterId: CounterId.parse(counterId) }),
  ...(officerId === undefined ? {} : { officerId: OfficerId.parse(officerId) }),
  ...(agencyId === undefined ? {} : { agencyId: AgencyId.parse(agencyId) }),
  ...(before === undefined ? {} : { before }),
});

export async function pageOf(book: RecordBook, asked: Asked = {}, agencyIds: Agencies = null): Promise<RecordAnswer> {
  const page = await book.page(query(asked), agencyIds);
  if (page === null) throw new Error('No hall is set up');
  return page;
}

/** All pages of a day together, oldest first. */
export async function linesOf(book: RecordBook, asked: Asked = {}, agencyIds: Agencies = null): Promise<RecordLine[]> {
  const lines: RecordLine[] = [];
  for (let before: number | null = asked.before ?? Number.MAX_SAFE_INTEGER; before !== null; ) {
    const page: RecordAnswer = await pageOf(book, { ...asked, before }, agencyIds);
    lines.push(...page.lines);
    before = page.before;
  }
  return lines.reverse();
}

export async function csvOf(book: RecordBook, asked: Asked = {}, agencyIds: Agencies = null): Promise<string> {
  const { before: _, ...filter } = query(asked);
  return (await Array.fromAsync(book.csv(filter, agencyIds))).join('');
}

/** The cells of a table as RFC 4180 has it, without the mark at its beginning. Throws at what it does not allow. */
export function rowsOf(csv: string, separator: ';' | ',' = ';'): string[][] {
  const rows: string[][] = [];
  const next = new RegExp(`^(?:"((?:[^"]|"")*)"|([^"${separator}\\r\\n]*))(${separator}|\\r\\n)`);
  for (let rest = csv.slice(1); rest !== ''; ) {
    const row: string[] = [];
    for (let end: string = separator; end === separator; ) {
      const cell = next.exec(rest);
      if (cell === null) throw new Error(`No table at ${JSON.stringify(rest.slice(0, 60))}`);
      row.push(cell[1] === undefined ? String(cell[2]) : cell[1].replaceAll('""', '"'));
      end = String(cell[3]);
      rest = rest.slice(cell[0].length);
    }
    rows.push(row);
  }
  return rows;
}
