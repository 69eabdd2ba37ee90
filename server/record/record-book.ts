/** The record of the hall's days, read from its log. */
import type { Agencies } from '../../shared/access/access.ts';
import type { BusinessDay, Instant } from '../../shared/base/ids.ts';
import type { Hall } from '../../shared/hall/hall.ts';
import type { AttendanceAnswer, AttendanceQuery } from '../../shared/record/attendance.ts';
import type { OrderList } from '../../shared/record/order-list.ts';
import {
  type RecordAnswer,
  type RecordExportQuery,
  type RecordQuery,
  recordPageLines,
} from '../../shared/record/record.ts';
import { addDays, dayOf } from '../domain/calendar/moment.ts';
import type { RecordNames } from '../domain/core/phrases.ts';
import type { State } from '../domain/core/state.ts';
import type { EventLog } from '../log/log.ts';
import { daysOf, MonthOfAttendance } from './attendance.ts';
import { cellsOf, takenBack } from './cells.ts';
import { csvHead, csvRow } from './csv.ts';
import { type DaySpan, neighbours, spanOf } from './day-entries.ts';
import { followDay, type Happened } from './follow.ts';
import { isWanted, lineOf, rowsAbout } from './line.ts';
import { orderOf } from './order-list.ts';
import { type MadeList, OrderLists } from './order-lists.ts';
import { Readers } from './readers.ts';
import { entriesBetween, inSlices, type Reading } from './reading.ts';
import { SettingsHistory } from './settings.ts';
import { withTakenBack } from './taken-back.ts';

export interface RecordParts {
  log: EventLog;
  state: () => Pick<State, 'hall' | 'position'>;
  clock: () => Instant;
  names: RecordNames;
}

/** Where to read a day, and with what. */
interface Place {
  reading: Reading;
  hall: Hall;
  span: DaySpan;
}

export class RecordBook {
  #parts: RecordParts;
  #settings = new SettingsHistory();
  #orderLists: OrderLists;
  readonly readers: Readers;

  constructor(parts: RecordParts) {
    this.#parts = parts;
    this.readers = new Readers(parts.clock);
    this.#orderLists = new OrderLists((day) => this.#makeOrderList(day), parts.clock);
  }

  /** What a reader of these agencies may see of a day (without one: of today): the newest lines, or those before `before`. Null: no hall is set up. */
  async page(query: RecordQuery, agencyIds: Agencies, isOver = () => false): Promise<RecordAnswer | null> {
    const place = await this.#place(query.day ?? this.today);
    if (place === null) return null;
    const { before, ...filter } = query;
    const page = new Page();
    for await (const happened of this.#happenings(place)) {
      if (isOver()) break;
      if (before !== undefined && happened.when.position >= before) break;
      if (isWanted(happened, filter, agencyIds)) page.add(happened);
    }
    return {
      day: place.span.day,
      lines: page.newestFirst().map((happened) => lineOf(happened, this.#parts.names)),
      before: page.before,
      days: await neighbours(place.reading, place.hall, place.span),
    };
  }

  /** The same of a whole day, oldest first, as CSV in pieces. */
  async *csv(query: RecordExportQuery, agencyIds: Agencies): AsyncGenerator<string> {
    yield csvHead;
    const place = await this.#place(query.day ?? this.today);
    if (place === null) return;
    const rowsOf = (happened: Happened) =>
      isWanted(happened, query, agencyIds)
        ? rowsAbout(happened, query).map((about) => ({
            hall: happened.hall,
            line: lineOf(happened, this.#parts.names, about),
            cells: cellsOf(happened, about && [about]),
          }))
        : null;
    for await (const { of, isTakenBack } of withTakenBack(this.#happenings(place), rowsOf))
      for (const { hall, line, cells } of of) yield csvRow(hall, line, isTakenBack ? takenBack(cells) : cells);
  }

  /** Of the counters of these agencies (rule P12). Null: no hall is set up. */
  async attendance(
    { month, agencyId }: AttendanceQuery,
    agencyIds: Agencies,
    isOver = () => false,
  ): Promise<AttendanceAnswer | null> {
    const today = this.today;
    const asked = month ?? today?.slice(0, 7);
    const { hall, position: head } = this.#parts.state();
    if (hall === null || today === null || asked === undefined) return null;
    const reading = { log: this.#parts.log, head };
    const days = daysOf(asked);
    const { from } = await this.#spanOf(reading, hall, addDays(days[0]!, -1));
    const { end } = await this.#spanOf(reading, hall, days.at(-1)!);
    const attendance = new MonthOfAttendance((await this.#settings.before(reading, hall, from)) ?? hall);
    for await (const entry of inSlices(entriesBetween(reading, from, end))) {
      if (isOver()) break;
      attendance.take(entry);
    }
    const asMany = agencyId === undefined ? agencyIds : [agencyId].filter((each) => agencyIds?.includes(each) ?? true);
    const rows = attendance.rows(asked, today, this.#parts.clock(), asMany, (id) => this.#parts.names.officerName(id));
    return { month: asked, timezone: hall.timezone, rows };
  }

  /** Null: no hall is set up. */
  get today(): BusinessDay | null {
    const { hall } = this.#parts.state();
    return hall === null ? null : dayOf(hall, this.#parts.clock());
  }

  /** False: too many lists were made in the last minute. That of today there always is. */
  hasRoomForOrderList(day: BusinessDay): boolean {
    return day === this.today || this.#orderLists.hasRoomFor(day);
  }

  /** Null: no hall is set up. */
  orderList(day: BusinessDay): Promise<OrderList | null> {
    return this.#orderLists.of(day);
  }

  async #makeOrderList(day: BusinessDay): Promise<MadeList> {
    const place = await this.#place(day);
    if (place === null) return { list: null, isOver: false };
    const { name: hallName, timezone, timezoneLabel } = place.hall;
    const order = await orderOf(this.#happenings(place));
    // Something came after it: nothing more comes into it.
    const isOver = place.span.end < place.reading.head;
    return { list: { hallName, timezone, timezoneLabel, day, ...order }, isOver };
  }

  async #place(day: BusinessDay | null): Promise<Place | null> {
    const { hall, position: head } = this.#parts.state();
    if (hall === null || day === null) return null;
    const reading = { log: this.#parts.log, head };
    return { reading, hall, span: await this.#spanOf(reading, hall, day) };
  }

  /** By the hour at which days began then, and not by that of today (rules D1, H4). */
  async #spanOf(reading: Reading, now: Hall, day: BusinessDay): Promise<DaySpan> {
    const span = await spanOf(reading, now, day);
    const settingsAt = async (position: number) => (await this.#settings.before(reading, now, position)) ?? now;
    const [first, last] = [await settingsAt(span.from), await settingsAt(span.end)];
    const isAsNow = [first, last].every(({ dayStartsAt }) => dayStartsAt === now.dayStartsAt);
    return isAsNow ? span : spanOf(reading, first, day, last);
  }

  async *#happenings({ reading, hall, span }: Place): AsyncGenerator<Happened> {
    const before = await this.#settings.before(reading, hall, span.from);
    yield* inSlices(followDay(reading, hall, span, before));
  }
}

/** The newest of what it is given: whole entries, so that none is torn between two pages. */
class Page {
  #entries: Happened[][] = [];
  #lines = 0;
  #hasOlder = false;

  add(happened: Happened): void {
    const last = this.#entries.at(-1);
    if (last?.[0]?.when.position === happened.when.position) last.push(happened);
    else this.#entries.push([happened]);
    this.#lines++;
    while (this.#lines > recordPageLines && this.#entries.length > 1) this.#dropOldest();
  }

  /** Where the next, older page ends; null: there is none. */
  get before(): number | null {
    return this.#hasOlder ? (this.#entries[0]?.[0]?.when.position ?? null) : null;
  }

  newestFirst(): Happened[] {
    return this.#entries.flat().reverse();
  }

  #dropOldest(): void {
    this.#lines -= this.#entries.shift()?.length ?? 0;
    this.#hasOlder = true;
  }
}
