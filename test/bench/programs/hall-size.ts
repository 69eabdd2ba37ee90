/**
 * What a command costs in the sample hall and in the largest one, with as many who wait: decided, sealed and folded. Sends the costs,
 * microseconds for each round.
 *
 * Argument: how many rounds are measured.
 */
import { emptyState, type State } from '../../../server/domain/core/state.ts';
import { decideBatch } from '../../../server/hall/batch.ts';
import type { Accepted } from '../../../shared/answers.ts';
import type { CounterId, TicketId } from '../../../shared/base/ids.ts';
import type { Actor, Command } from '../../../shared/commands.ts';
import type { Counter, Hall } from '../../../shared/hall/hall.ts';
import * as wish from '../../support/play/wishes.ts';
import { envelope } from '../../support/server/wire.ts';
import { servicesOf } from '../clients/hall-clients.ts';
import { median } from '../clients/statistics.ts';
import { hallCounters } from '../kit/bench.ts';
import { benchHall } from '../kit/bench-hall.ts';
import { largestHall } from '../kit/largest-hall.ts';

const measured = ['IssueTicket', 'CallNext', 'StartService', 'CompleteAndCallNext', 'Complete'] as const;
type Measured = (typeof measured)[number];
type Costs = Record<Measured, number[]>;
export type HallSizes = { [T in Measured]: { sample: number[]; largest: number[] } };

/** At so many counters visitors come and are called, in either hall. */
const desksAtWork = 40;
const waiting = 200;
const warmUps = 3;

class Day {
  #state: State = emptyState;
  #at = Date.now();
  #issued = 0;
  #desks: readonly Counter[];
  #serviceIds: readonly string[];
  #costs: Costs | null = null;

  constructor(hall: Hall) {
    this.#desks = hall.counters.slice(0, desksAtWork);
    this.#serviceIds = servicesOf(this.#desks);
    this.#do(wish.theHall, wish.configure(hall));
    this.#do(wish.theHall, wish.advanceTime);
    for (const { counterId } of hall.counters) this.#do(officerAt(counterId), wish.openCounter(counterId));
    for (let each = 0; each < waiting; each++) this.#issue();
  }

  /** A visit at each desk; the medians of what its commands took. */
  round(): Record<Measured, number> {
    this.#costs = { IssueTicket: [], CallNext: [], StartService: [], CompleteAndCallNext: [], Complete: [] };
    for (const _ of this.#desks) for (let each = 0; each < 2; each++) this.#issue();
    for (const { counterId } of this.#desks) this.#visit(counterId);
    const costs = this.#costs;
    return Object.fromEntries(measured.map((type) => [type, median(costs[type])])) as Record<Measured, number>;
  }

  #issue(): void {
    this.#do(wish.kiosk, wish.issue(this.#serviceIds[this.#issued++ % this.#serviceIds.length]!));
  }

  #visit(counterId: CounterId): void {
    const officer = officerAt(counterId);
    const start = (ticketId: TicketId) => this.#do(officer, wish.start(counterId, ticketId));
    const first = this.#do(officer, wish.callNext(counterId)).called!.ticketId;
    start(first);
    const second = this.#do(officer, wish.completeAndCallNext(counterId, first)).called!.ticketId;
    start(second);
    this.#do(officer, wish.complete(counterId, second));
  }

  #do(actor: Actor, command: Command): Accepted {
    const sent = [envelope(actor, command)];
    const before = performance.now();
    const batch = decideBatch(this.#state, sent, this.#at++);
    const tookUs = (performance.now() - before) * 1_000;
    const outcome = batch.outcomes[0]!;
    if ('bug' in outcome) throw outcome.bug;
    if (!outcome.answer.accepted) throw new Error(`${command.type}: ${outcome.answer.refusal.code}`);
    this.#state = batch.state;
    this.#costs?.[command.type as Measured]?.push(tookUs);
    return outcome.answer;
  }
}

const officerAt = (counterId: string) => wish.officer(`petugas-${counterId}`);

const days = { sample: new Day(benchHall('sample', hallCounters)), largest: new Day(largestHall()) };
const found = Object.fromEntries(measured.map((type) => [type, { sample: [], largest: [] }])) as unknown as HallSizes;
const rounds = Number(process.argv[2] ?? 5);
for (let round = -warmUps; round < rounds; round++) {
  for (const size of ['sample', 'largest'] as const) {
    const costs = days[size].round();
    if (round >= 0) for (const type of measured) found[type][size].push(costs[type]);
  }
}
if (process.send) process.send(found);
else console.log(found);
