/** Days at the sample hall that never were: as many visitors as wished, and officers at all counters who serve them. */

import type { Entry } from '../../server/domain/core/entry.ts';
import { emptyState, type State } from '../../server/domain/core/state.ts';
import { type Batch, decideBatch } from '../../server/hall/batch.ts';
import type { EventLog } from '../../server/log/log.ts';
import { sampleHall } from '../../server/sample-hall/sample-hall.ts';
import type { Instant } from '../../shared/base/ids.ts';
import type { Actor, Command } from '../../shared/commands.ts';
import type { Counter } from '../../shared/hall/hall.ts';
import { hours, seconds } from '../support/play/hall-builder.ts';
import {
  callNext,
  complete,
  configure,
  issue,
  kiosk,
  officer,
  openCounter,
  start,
  theHall,
} from '../support/play/wishes.ts';
import { envelope } from '../support/server/wire.ts';

type Wish = [Actor, Command];
const hall = sampleHall();
const servedIds = [...new Set(hall.counters.flatMap(({ serviceIds }) => serviceIds))];
const tick = 20 * seconds;
const groupSize = 500;

/**
 * Writes `days` days of `visitors` visitors each, four entries a visitor, into an empty log; the first begins at `from`.
 * Gives the state at its end, and after each day to `afterDay`.
 */
export async function writeDays(
  log: EventLog,
  days: number,
  visitors: number,
  from: Instant,
  afterDay: (state: State, day: number) => Promise<void> = async () => {},
): Promise<State> {
  const opening = new Work(emptyState);
  opening.do([[theHall, configure(hall)]], from);
  let state = await opening.writeTo(log);
  for (let day = 0; day < days; day++) {
    state = await dayAfter(state, visitors, from + day * 24 * hours).writeTo(log);
    await afterDay(state, day);
  }
  return state;
}

function dayAfter(before: State, visitors: number, from: Instant): Work {
  const work = new Work(before);
  let at = from;
  work.do(hall.counters.map(open), at);
  for (let came = 0; came < visitors || !isQuiet(work.state); came++) {
    at += tick;
    const arrival: Wish[] = came < visitors ? [[kiosk, issue(servedIds[came % servedIds.length]!)]] : [];
    work.do([...arrival, ...hall.counters.flatMap((counter) => atCounter(work.state, counter))], at);
  }
  return work;
}

/** What was decided, and written only at its end: one write to the disk for hundreds of entries, so that a year is made in minutes. */
class Work {
  state: State;
  #entries: Entry[] = [];

  constructor(state: State) {
    this.state = state;
  }

  do(wishes: Wish[], at: Instant): void {
    const sent = wishes.map(([actor, command]) => envelope(actor, command));
    const batch = decideBatch(this.state, sent, at);
    assertAccepted(batch);
    this.#entries.push(...batch.entries);
    this.state = batch.state;
  }

  async writeTo(log: EventLog): Promise<State> {
    for (let from = 0; from < this.#entries.length; from += groupSize) {
      const group = this.#entries.slice(from, from + groupSize);
      await log.append(group, group[0]!.position - 1);
    }
    return this.state;
  }
}

function assertAccepted({ outcomes }: Batch): void {
  for (const outcome of outcomes) {
    if ('bug' in outcome) throw outcome.bug;
    if (!outcome.answer.accepted) throw new Error(outcome.answer.refusal.sentence.en);
  }
}

/** How many counters in front of it, in the hall's order, serve something that it serves as well. */
const rivalsBefore = new Map(
  hall.counters.map(({ counterId, serviceIds }, index) => {
    const isRival = (other: Counter) => other.serviceIds.some((serviceId) => serviceIds.includes(serviceId));
    return [counterId, hall.counters.slice(0, index).filter(isRival).length];
  }),
);

const officerAt = ({ counterId }: Counter): Actor => officer(`p-${counterId}`);
const open = (counter: Counter): Wish => [officerAt(counter), openCounter(counter.counterId)];

/** One after another: call, start, complete. Each counter calls only what no other one serves first in this tick. */
function atCounter(state: State, counter: Counter): Wish[] {
  const { counterId } = counter;
  const ticketId = state.desks.get(counterId)?.current ?? null;
  if (ticketId === null) return mayCall(state, counter) ? [[officerAt(counter), callNext(counterId)]] : [];
  const isServing = state.tickets.get(ticketId)?.status === 'serving';
  return [[officerAt(counter), isServing ? complete(counterId, ticketId) : start(counterId, ticketId)]];
}

/** Somebody waits, and enough of them for the counters beside it that might call in the same tick. */
function mayCall(state: State, { counterId, serviceIds }: Counter): boolean {
  const waiting = serviceIds.reduce((sum, serviceId) => sum + (state.lines.get(serviceId)?.length ?? 0), 0);
  return waiting > (rivalsBefore.get(counterId) ?? 0);
}

const isQuiet = (state: State): boolean =>
  [...state.lines.values()].every((line) => line.length === 0) &&
  [...state.desks.values()].every(({ current }) => current === null);
