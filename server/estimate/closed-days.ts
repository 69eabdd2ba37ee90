/** The closed days from which nothing was learned yet, and what the log has of each. */
import type { BusinessDay } from '../../shared/base/ids.ts';
import type { Hall } from '../../shared/hall/hall.ts';
import { dayOf } from '../domain/calendar/moment.ts';
import type { Entry } from '../domain/core/entry.ts';
import { configuredHall } from '../domain/core/settings.ts';
import type { Ready } from '../domain/core/state.ts';
import type { EventLog } from '../log/log.ts';
import { type DaySpan, dayEntries, spanOf } from '../record/day-entries.ts';
import { entryAt, type Reading } from '../record/reading.ts';
import { SettingsHistory } from '../record/settings.ts';

/** Of a hall that has never learned: older days say little about today. */
const mostDays = 28;

export interface ClosedDay {
  day: BusinessDay;
  /** The settings as it began. */
  hall: Hall;
  entries: AsyncIterable<Entry>;
}

export class ClosedDays {
  #log: EventLog;
  #settings = new SettingsHistory();

  constructor(log: EventLog) {
    this.#log = log;
  }

  /** Oldest first. Days without an entry are none. */
  async *since(state: Ready): AsyncGenerator<ClosedDay> {
    const reading: Reading = { log: this.#log, head: state.position };
    const now = configuredHall(state);
    for (const span of await this.#spans(state, reading, now)) {
      const hall = (await this.#settings.before(reading, now, span.from)) ?? now;
      yield { day: span.day, hall, entries: dayEntries(reading, span) };
    }
  }

  async #spans({ day: today, learned }: Ready, reading: Reading, hall: Hall): Promise<DaySpan[]> {
    const spans: DaySpan[] = [];
    let { from } = today === null ? { from: 0 } : await spanOf(reading, hall, today);
    while (spans.length < mostDays) {
      const last = await entryAt(reading, from - 1);
      const day = last && dayOf(hall, last.at);
      if (day === null || (learned !== null && day <= learned.day) || day === today) break;
      const span = await spanOf(reading, hall, day);
      spans.unshift(span);
      from = span.from;
    }
    return spans;
  }
}
