/** Who was at which counter when, told by the events of a month (rules P12 and P13). */
import type { Agencies } from '../../shared/access/access.ts';
import type { AgencyId, BusinessDay, CounterId, Instant, OfficerId } from '../../shared/base/ids.ts';
import type { Hall } from '../../shared/hall/hall.ts';
import type { AttendanceRow, Month } from '../../shared/record/attendance.ts';
import { indexOf } from '../domain/calendar/hall-index.ts';
import { hoursOn } from '../domain/calendar/hours.ts';
import { addDays, endOfDay, instantOf, startOfDay, weekdayOf } from '../domain/calendar/moment.ts';
import { nameOfAgency } from '../domain/calendar/names.ts';
import type { Entry } from '../domain/core/entry.ts';
import type { Event } from '../domain/core/events.ts';
import { agenciesOfCounter, isWithin } from '../domain/permission/agencies.ts';

const minuteMs = 60_000;

/** A counter's day as far as it has been told. */
interface Attended {
  officerIds: OfficerId[];
  openedAt: Instant;
  closedAt: Instant | null;
  openMs: number;
  restMs: number;
  rests: number;
}
/** What it does now, and since when. */
interface Now {
  is: 'open' | 'resting';
  officerId: OfficerId;
  since: Instant;
}

export const daysOf = (month: Month): BusinessDay[] => {
  const days: BusinessDay[] = [];
  for (let day = `${month}-01` as BusinessDay; day.startsWith(month); day = addDays(day, 1)) days.push(day);
  return days;
};

/** Takes the entries from the day before the month on: who stayed over the end of a day is there on the next. */
export class MonthOfAttendance {
  #day: BusinessDay | null = null;
  #hall: Hall;
  /** The settings with which each day began. */
  readonly #halls = new Map<BusinessDay, Hall>();
  readonly #now = new Map<CounterId, Now>();
  readonly #attended = new Map<string, Attended>();

  /** `hall`: the settings before the first entry. */
  constructor(hall: Hall) {
    this.#hall = hall;
  }

  /** A hall that was off at night ends its day with the first entry of the morning: the day was over before (rule D5). */
  take({ at, events }: Pick<Entry, 'at' | 'events'>): void {
    const closing = events.findLastIndex(({ type }) => type === 'DayClosed');
    const dayEnd = closing < 0 || this.#day === null ? at : Math.min(at, endOfDay(this.#hall, this.#day));
    for (const [index, event] of events.entries()) this.#hear(event, index <= closing ? dayEnd : at);
  }

  #hear(event: Event, at: Instant): void {
    switch (event.type) {
      case 'HallConfigured':
        this.#hall = event.hall;
        if (this.#day !== null && !this.#halls.has(this.#day)) this.#halls.set(this.#day, event.hall);
        return;
      case 'DayOpened':
        this.#begin(event.day, at);
        return;
      case 'CounterOpened':
      case 'CounterTakenOver':
        this.#become(event.counterId, { is: 'open', officerId: event.officerId, since: at });
        return;
      case 'CounterPaused':
      case 'CounterResumed': {
        const now = this.#now.get(event.counterId);
        const is = event.type === 'CounterPaused' ? 'resting' : 'open';
        if (now) this.#become(event.counterId, { ...now, is, since: at });
        return;
      }
      case 'CounterClosed':
      case 'CounterEnded':
        this.#leave(event.counterId, at);
        return;
      // What happens to tickets, people, settings and notices says nothing about who is there.
      default:
        return;
    }
  }

  /** Whoever is there goes on in the new day. */
  #begin(day: BusinessDay, at: Instant): void {
    const there = [...this.#now];
    const from = Math.min(at, startOfDay(this.#hall, day));
    for (const [counterId] of there) this.#leave(counterId, from);
    this.#day = day;
    this.#halls.set(day, this.#hall);
    for (const [counterId, now] of there) this.#become(counterId, { ...now, since: from });
  }

  #become(counterId: CounterId, now: Now): void {
    const before = this.#now.get(counterId);
    if (before) this.#count(counterId, before, now.since);
    this.#now.set(counterId, now);
    const attended = this.#of(counterId, now.since);
    if (!attended) return;
    attended.closedAt = null;
    if (!attended.officerIds.includes(now.officerId)) attended.officerIds.push(now.officerId);
    if (now.is === 'resting' && before?.is !== 'resting') attended.rests++;
  }

  #leave(counterId: CounterId, at: Instant): void {
    const before = this.#now.get(counterId);
    if (!before) return;
    this.#count(counterId, before, at);
    this.#now.delete(counterId);
    const attended = this.#of(counterId, at);
    if (attended) attended.closedAt = at;
  }

  #count(counterId: CounterId, { is, since }: Now, until: Instant): void {
    const attended = this.#of(counterId, since);
    if (attended && is === 'open') attended.openMs += until - since;
    else if (attended) attended.restMs += until - since;
  }

  /** Null: before the first day that was heard of. */
  #of(counterId: CounterId, at: Instant): Attended | null {
    if (this.#day === null) return null;
    const id = `${this.#day} ${counterId}`;
    const known = this.#attended.get(id);
    if (known) return known;
    const attended = { officerIds: [], openedAt: at, closedAt: null, openMs: 0, restMs: 0, rests: 0 };
    this.#attended.set(id, attended);
    return attended;
  }

  /** Rows of the counters of these agencies (null: all); of days that began by `now`. What goes on is counted until `now`. */
  rows(
    month: Month,
    today: BusinessDay,
    now: Instant,
    agencyIds: Agencies,
    officerName: (officerId: OfficerId) => string | null,
  ): AttendanceRow[] {
    for (const [counterId, { since, ...rest }] of [...this.#now])
      this.#become(counterId, { ...rest, since: Math.max(now, since) });
    return (
      daysOf(month)
        // Of a day on which the hall did not run nothing is known.
        .filter((day) => day <= today && this.#halls.has(day))
        .flatMap((day) => this.#rowsOf(day, now, agencyIds, officerName))
    );
  }

  #rowsOf(day: BusinessDay, now: Instant, agencyIds: Agencies, nameOf: (officerId: OfficerId) => string | null) {
    const hall = this.#halls.get(day) ?? this.#hall;
    const { countersInOrder, counters } = indexOf(hall);
    const told = [...this.#attended.keys()]
      .filter((id) => id.startsWith(day))
      .map((id) => id.slice(day.length + 1) as CounterId);
    const gone = told.filter((counterId) => !counters.has(counterId)).sort();
    return [...countersInOrder.map(({ counterId }) => counterId), ...gone].flatMap((counterId) => {
      const counter = counters.get(counterId);
      // Of one that the settings have no longer nobody knows whose it was: it is the whole hall's.
      const isTheirs = counter ? isWithin(agencyIds, agenciesOfCounter(hall, counter)) : agencyIds === null;
      return isTheirs ? this.#rowOf(hall, day, counterId, now, nameOf) : [];
    });
  }

  #rowOf(
    hall: Hall,
    day: BusinessDay,
    counterId: CounterId,
    now: Instant,
    nameOf: (officerId: OfficerId) => string | null,
  ): AttendanceRow[] {
    const counter = indexOf(hall).counters.get(counterId);
    const attended = this.#attended.get(`${day} ${counterId}`);
    const { from, until } = plannedOn(hall, counterId, day);
    const onDuty = from !== null && (counter?.duty.includes(weekdayOf(day) as never) ?? false);
    if (!attended && !onDuty) return [];
    const { openedAt = null, closedAt = null } = attended ?? {};
    const minutes = (ms: number) => Math.max(0, Math.floor(ms / minuteMs));
    return [
      {
        ...{ day, counterId, counterNumber: counter?.number ?? null, onDuty, openedAt, closedAt },
        agencyName: agencyNameOf(hall, counter?.agencyId ?? null),
        plannedFrom: from,
        plannedUntil: until,
        lateMinutes: !onDuty || openedAt === null ? null : minutes(openedAt - from),
        earlyMinutes: !onDuty || closedAt === null || until > now + minuteMs ? null : minutes(until - closedAt),
        openMinutes: minutes(attended?.openMs ?? 0),
        rests: attended?.rests ?? 0,
        restMinutes: minutes(attended?.restMs ?? 0),
        officers: (attended?.officerIds ?? []).map(nameOf),
      },
    ];
  }
}

const agencyNameOf = (hall: Hall, agencyId: AgencyId | null) => agencyId && nameOfAgency(indexOf(hall), agencyId);

/** From the first opening to the last closing of what the counter serves. */
function plannedOn(
  hall: Hall,
  counterId: CounterId,
  day: BusinessDay,
): { from: Instant; until: Instant } | { from: null; until: null } {
  const index = indexOf(hall);
  const counter = index.counters.get(counterId);
  const hours = (counter ? index.servicesOf(counter) : []).flatMap(
    (service) => hoursOn(index, service, day, weekdayOf(day)) ?? [],
  );
  if (hours.length === 0) return { from: null, until: null };
  const [open, close] = [
    hours.map((each) => each.open).sort()[0]!,
    hours
      .map((each) => each.close)
      .sort()
      .at(-1)!,
  ];
  return { from: instantOf(hall, day, open), until: instantOf(hall, day, close) };
}
