/** What happens to a ticket, judged by its rules before it is remembered. */
import type { Entry } from '../../../server/domain/core/entry.ts';
import type { Event, Passed } from '../../../server/domain/core/events.ts';
import type { Instant } from '../../../shared/base/ids.ts';
import type { TicketClass } from '../../../shared/base/ticket.ts';
import type { Command } from '../../../shared/commands.ts';
import type { Hall } from '../../../shared/hall/hall.ts';
import { minutes, seconds } from '../play/hall-builder.ts';
import { demand, same } from './demand.ts';
import { byIssue, byKey, dayOf, NaiveState, type NaiveTicket } from './naive-state.ts';

export class NaiveJudge extends NaiveState {
  protected issued(event: Extract<Event, { type: 'TicketIssued' }>, entry: Entry, command: Command | null): void {
    const { at, position } = entry;
    const { ticketId, number, serviceId, sequence, promise } = event;
    if (command?.type !== 'IssueTicket' || this.hall === null) throw new Error('A number that nobody asked for');
    const service = this.hall.services.find((one) => one.serviceId === serviceId);
    const agency = this.hall.agencies.find((one) => one.agencyId === service?.agencyId);
    const abouts: object[] = [
      { of: 'service', serviceId },
      { of: 'agency', agencyId: agency?.agencyId },
      { of: 'hall' },
    ];
    const isStopped = [...this.stops].some(
      ([about, until]) => at < until && abouts.some((each) => about === JSON.stringify(each)),
    );
    demand(!isStopped, '[R4] a number was given out while they are stopped');
    const series = service?.series ?? agency?.series ?? '?';
    let count = (this.numbers.get(series) ?? 0) + 1;
    while (this.kept.has(`${series}-${`${count}`.padStart(3, '0')}`)) count++;
    this.numbers.set(series, count);
    demand(number === `${series}-${`${count}`.padStart(3, '0')}`, `[I2] ${number} is number ${count} of ${series}`);
    demand(sequence === ++this.sequence && ticketId === `${this.day}.${sequence}`, `[I1] sequence ${sequence}`);

    const { slotAt } = command;
    const onTime = slotAt !== undefined && at <= slotAt + 10 * minutes && dayOf(slotAt) === this.day;
    const promises: [TicketClass, Instant][] = [['regular', at + 60 * minutes]];
    if (onTime) promises[0] = ['appointment', (slotAt ?? 0) + 30 * minutes];
    if (command.priorityGroup !== undefined && (!onTime || at + 15 * minutes < promises[0]![1]))
      promises[0] = ['priority', at + 15 * minutes];
    same([event.class, promise], promises[0], '[O1][I13] class and promise');

    const rivals = new Set(
      this.hall.counters
        .filter((counter) => counter.serviceIds.some((served) => served === serviceId))
        .flatMap((counter) => counter.serviceIds.map(String)),
    );
    const ahead = [...this.tickets.values()].filter(
      (one) => one.status === 'waiting' && rivals.has(one.serviceId) && byKey(one, { ...one, promise, sequence }) < 0,
    );
    demand(event.ahead === ahead.length, `[I1] ${event.ahead} ahead and not ${ahead.length}`);
    this.tickets.set(ticketId, {
      ticketId,
      number,
      serviceId,
      class: event.class,
      issuedAt: at,
      promise,
      sequence,
      status: 'waiting',
      counterId: null,
      onlyCounterId: null,
      returned: false,
      since: null,
      calls: 0,
      touched: position,
    });
    this.count(`issued ${event.class}`);
  }

  protected judgeCall(
    { ticketId, counterId, rule, passed }: Extract<Event, { type: 'TicketCalled' }>,
    at: Instant,
  ): void {
    const eligible = this.eligible(counterId, at);
    const ticket = eligible.find((one) => one.ticketId === ticketId);
    if (ticket === undefined) throw new Error(`[O2] ${ticketId} was called to ${counterId}, which could not call it`);
    demand(this.officer(counterId).status === 'open', '[C6] called to a counter that is not open');
    const earlier = eligible.filter((one) => byIssue(one, ticket) < 0);
    const expected: Passed = { regular: 0, priority: 0, appointment: 0 };
    for (const one of earlier) expected[one.class]++;
    same(passed, expected, '[O8] how many it passed');
    if (rule.by === 'chosen') {
      const may = this.hall?.counters.find((counter) => counter.counterId === counterId)?.mayCallChosen;
      demand(may === true, '[O9] chosen where that is not permitted');
      this.count('chosen');
      return;
    }
    demand(eligible[0] === ticket, `[O2] ${eligible[0]?.ticketId} was passed over by ${ticketId}`);
    const starving = eligible.find(
      (one) => one.class === 'regular' && ticket.class === 'priority' && ticket.issuedAt - one.issuedAt > 45 * minutes,
    );
    demand(starving === undefined, `[O3] ${starving?.ticketId} starves for ${ticketId}`);
    // An appointment has its place by its slot and not by its issue (O1).
    const first = earlier.find(
      (one) => one.class === ticket.class && one.serviceId === ticket.serviceId && one.class !== 'appointment',
    );
    demand(first === undefined, `[O5] ${first?.ticketId} came before ${ticketId}`);
    this.count('called');
    if (expected.regular > 0 && ticket.class === 'priority') this.count('priority passed regular');
    if (ticket.onlyCounterId === counterId) this.count('called by the only counter');
    else if (ticket.onlyCounterId !== null) this.count('called for a counter that is away');
  }

  /** [T13] */
  protected judgeOwnCancellation({ ticketId, counterId }: Extract<Event, { type: 'TicketCancelled' }>, at: Instant) {
    const { status, returned, since, serviceId } = this.get(ticketId);
    const wanted = status === 'waiting' || status === 'held' || (status === 'missed' && !returned);
    demand(wanted && counterId === null, `[T13] ${ticketId} was ${status} and is cancelled by its holder`);
    demand(
      status !== 'missed' || this.waitedFor(serviceId, since, at) <= 15 * minutes,
      '[T13] it could not return any more',
    );
    this.count(`cancelled by its holder while ${status}`);
  }

  protected undone(event: Extract<Event, { type: 'ActionUndone' }>, entry: Entry): void {
    const action = this.actions.get(event.actionPosition);
    if (action === undefined) throw new Error(`[U2] position ${event.actionPosition} was no action`);
    demand(action.counterId === event.counterId, '[U1] an action of another counter');
    demand(this.lastAction.get(event.counterId) === event.actionPosition, '[U2] not the last action');
    demand(entry.at - action.at <= 30 * seconds, '[U1] too late');
    same([...action.touched].sort(), [...event.ticketIds].sort(), '[U3] the tickets that come back');
    for (const ticketId of event.ticketIds) {
      demand(this.get(ticketId).touched === event.actionPosition, '[U4] touched since');
      const before = action.before.get(ticketId);
      if (before === undefined) throw new Error('[U3] a ticket that was not there before');
      this.tickets.set(ticketId, { ...before, touched: entry.position });
    }
    this.count('undone');
    if (event.ticketIds.length > 1) this.count('undone with two tickets');
  }

  /** [R6] Of a ticket that no officer has in hand. */
  protected act(ticketId: string, change: Partial<NaiveTicket>, entry: Entry): void {
    const before = this.get(ticketId);
    demand(before.counterId === null, `[R6] ${ticketId} is at a counter`);
    this.ticketActs.set(entry.position, before);
    this.change(ticketId, change, entry);
    this.servedSomewhere([this.get(ticketId).serviceId]);
  }

  /** [R2] What each counter serves today. */
  protected withLent(settings: Hall): Hall {
    const counters = settings.counters.map((counter) => {
      const { more = [], fewer = [] } = this.lent.get(counter.counterId) ?? {};
      const own = counter.serviceIds.filter((serviceId) => !fewer.includes(serviceId));
      return { ...counter, serviceIds: [...new Set([...own, ...more])] as typeof counter.serviceIds };
    });
    return { ...settings, counters };
  }

  /** [R3] Nobody waits for what no counter serves any more. */
  protected servedSomewhere(serviceIds: readonly string[]): void {
    for (const { ticketId, serviceId, status } of this.tickets.values()) {
      if (status !== 'waiting' || !serviceIds.includes(serviceId)) continue;
      const isServed = this.hall?.counters.some((counter) => counter.serviceIds.some((each) => each === serviceId));
      demand(isServed === true, `[R3] ${ticketId} waits for what nobody serves`);
    }
  }

  /** [E5][E6] Of those who wait, are on hold or can still return, where no counter is open; [C10] whose officer has gone counts as closed. */
  protected settle(ticketIds: readonly string[], change: Partial<NaiveTicket>, entry: Entry): void {
    const before = ticketIds.map((ticketId) => this.get(ticketId));
    this.settled.set(entry.position, before);
    for (const { ticketId, serviceId, status } of before) {
      demand(['waiting', 'held', 'missed'].includes(status), `[E6] ${ticketId} is ${status}`);
      const serving = this.hall?.counters.filter((counter) => counter.serviceIds.some((each) => each === serviceId));
      const isThere = (counterId: string) => this.officer(counterId).status === 'open' && !this.gone.has(counterId);
      const isServed = serving?.some(({ counterId }) => isThere(counterId));
      demand(isServed === false, `[E6] somebody is there for ${ticketId}`);
      this.change(ticketId, change, entry);
    }
  }
}
