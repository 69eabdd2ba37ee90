/** What an officer of a rehearsal does next, by what stands on the desk, the shift and the day's plan. No clock, no connection. */
import type { Instant, OfficerId, TicketId } from '../../../shared/base/ids.ts';
import { unreachable } from '../../../shared/base/unreachable.ts';
import type { Command } from '../../../shared/commands.ts';
import type { CounterView, DeskTicket } from '../../../shared/views/desk-view.ts';
import type { Gap } from '../world.ts';
import type { DayPlan, Manner, PlannedPause, PlannedShift } from './day-plan.ts';

const minuteMs = 60_000;
/** As the world has it (`world.ts`). */
const recallEachMs = 20_000;
/** Where a hall allows it sooner, an officer is still no harder than one of a hall that says nothing of it. */
const missedAtSoonest = { calls: 2, afterMs: 50_000 };

export type SeenDesk = Pick<CounterView, 'state' | 'officerId' | 'current' | 'waitingCount'>;
export interface OfficerStep {
  at: Instant;
  command: Command;
}
type AfterWhat = Gap['after'];
type Called = Extract<NonNullable<CounterView['current']>, { status: 'called' }>;
type Serving = Extract<NonNullable<CounterView['current']>, { status: 'serving' }>;

export type MannerOf = (ticket: DeskTicket) => Manner;

export class OfficerMind {
  #officerId: OfficerId;
  #shift: PlannedShift;
  #plan: DayPlan;
  #mannerOf: MannerOf;
  #served = 0;
  /** The call that is waited for. */
  #called: { ticketId: TicketId; at: Instant } | null = null;
  /** The service that goes on, and its end. */
  #serving: { ticketId: TicketId; until: Instant } | null = null;
  #lastWas: AfterWhat = 'opening';
  /** When the next one is called; null: nobody waits, or the counter is not free. */
  #callsAt: Instant | null = null;
  #isFree = false;
  /** The pauses that were taken, or missed. */
  #takenPauses = new Set<PlannedPause>();

  constructor(officerId: OfficerId, shift: PlannedShift, plan: DayPlan, mannerOf: MannerOf) {
    this.#officerId = officerId;
    this.#shift = shift;
    this.#plan = plan;
    this.#mannerOf = mannerOf;
  }

  get shift(): PlannedShift {
    return this.#shift;
  }

  /** The day goes another way than planned. */
  replan(shift: PlannedShift, plan: DayPlan): void {
    this.#shift = shift;
    this.#plan = plan;
  }

  /** Null: nothing, until something changes at the desk. `at` may be over. */
  look(desk: SeenDesk, now: Instant): OfficerStep | null {
    // Of the shift before: the counter is free later.
    if (desk.officerId !== null && desk.officerId !== this.#officerId) return null;
    const { status } = desk.state;
    this.#notice(desk, now);
    if (desk.current?.status === 'called') return this.#waitFor(desk.current);
    if (desk.current?.status === 'serving') return this.#complete(desk.current);
    switch (status) {
      case 'closed':
      case 'absent':
        return this.#open(now);
      case 'paused':
        return this.#comeBack(now);
      case 'open':
        return this.#work(desk, now);
      case 'calling':
      case 'serving':
        return null;
      default:
        return unreachable(status);
    }
  }

  #open(now: Instant): OfficerStep | null {
    const { from, until } = this.#shift;
    if (now >= until) return null;
    return this.#step(from, 'OpenCounter');
  }

  #comeBack(now: Instant): OfficerStep {
    const { until, pauses } = this.#shift;
    const taken = pauses.findLast((pause) => this.#takenPauses.has(pause));
    // Whoever is told to go home does not come back first.
    if (now >= until) return this.#step(until, 'CloseCounter');
    return this.#step(Math.min(taken?.until ?? now, until), 'ResumeCounter');
  }

  #work(desk: SeenDesk, now: Instant): OfficerStep | null {
    const { until } = this.#shift;
    if (now >= until) return this.#step(until, 'CloseCounter');
    const pause = this.#nextPause(now);
    if (pause !== undefined && now >= pause.from) return this.#rest(pause, now);
    const leavesAt = Math.min(pause?.from ?? until, until);
    const calls = this.#callsAt;
    if (desk.waitingCount > 0 && calls !== null && calls < leavesAt) return this.#step(calls, 'CallNext');
    // At that time it is looked at again.
    return pause !== undefined && pause.from < until
      ? this.#rest(pause, pause.from)
      : this.#step(until, 'CloseCounter');
  }

  #nextPause(now: Instant): PlannedPause | undefined {
    return this.#shift.pauses.find((pause) => pause.until > now && !this.#takenPauses.has(pause));
  }

  #rest(pause: PlannedPause, at: Instant): OfficerStep {
    const minutes = Math.min(480, Math.max(1, Math.round((pause.announcedUntil - at) / minuteMs)));
    const { counterId } = this.#shift;
    return { at, command: { type: 'PauseCounter', counterId, reason: pause.reason, minutes } };
  }

  /** Until the visitor is there, or does not come. */
  #waitFor({ ticket, calls, maxCalls, recallFrom, missedAfterCalls, missedFrom }: Called): OfficerStep {
    const { ticketId } = ticket;
    const visitor = this.#mannerOf(ticket);
    const calledAt = this.#called!.at;
    const isThere = visitor.leavesAfterMs === undefined || calledAt <= ticket.issuedAt + visitor.leavesAfterMs;
    const comesAt = isThere ? calledAt + visitor.comesMs : Number.POSITIVE_INFINITY;
    const mayMiss = calls >= Math.max(missedAfterCalls, missedAtSoonest.calls) || calls >= maxCalls;
    const next: OfficerStep = mayMiss
      ? this.#about('MarkMissed', Math.max(missedFrom, calledAt + missedAtSoonest.afterMs), ticketId)
      : this.#about('Recall', Math.max(recallFrom, calledAt + calls * recallEachMs), ticketId);
    return comesAt <= next.at ? this.#about('StartService', Math.round(comesAt), ticketId) : next;
  }

  #complete({ ticket }: Serving): OfficerStep {
    const { counterId } = this.#shift;
    const command: Command = { type: 'Complete', counterId, ticketId: ticket.ticketId, outcome: 'done' };
    return { at: this.#serving!.until, command };
  }

  /** What has changed at the desk since it was looked at last. */
  #notice({ state, current, waitingCount }: SeenDesk, now: Instant): void {
    if (current?.status === 'called') {
      if (this.#called?.ticketId !== current.ticket.ticketId)
        this.#called = { ticketId: current.ticket.ticketId, at: now };
    } else {
      if (this.#called !== null && current === null) this.#lastWas = 'missed';
      this.#called = null;
    }
    if (current?.status === 'serving') {
      if (this.#serving?.ticketId !== current.ticket.ticketId) this.#begin(current);
    } else if (this.#serving !== null) {
      this.#serving = null;
      this.#served++;
      this.#lastWas = 'service';
    }
    if (state.status === 'paused') {
      this.#lastWas = 'pause';
      const isTaken = (pause: PlannedPause) => pause.from <= now;
      for (const pause of this.#shift.pauses.filter(isTaken)) this.#takenPauses.add(pause);
    }
    this.#noticeFree(state.status === 'open' && current === null, waitingCount > 0, now);
  }

  #begin({ ticket, startedAt }: Serving): void {
    const start = { visitor: this.#mannerOf(ticket).like, shift: this.#shift, served: this.#served };
    const until = startedAt + Math.max(1_000, Math.round(this.#plan.serviceMs(startedAt, start)));
    this.#serving = { ticketId: ticket.ticketId, until };
  }

  #noticeFree(isFree: boolean, doesSomebodyWait: boolean, now: Instant): void {
    if (!isFree || !doesSomebodyWait) this.#callsAt = null;
    else this.#callsAt ??= now + this.#gapMs(this.#isFree ? 'idle' : this.#lastWas, now);
    this.#isFree = isFree;
  }

  #gapMs(after: AfterWhat, now: Instant): number {
    return Math.max(0, Math.round(this.#plan.gapMs(now, { after, shift: this.#shift, served: this.#served })));
  }

  #step(at: Instant, type: 'OpenCounter' | 'CloseCounter' | 'ResumeCounter' | 'CallNext'): OfficerStep {
    return { at, command: { type, counterId: this.#shift.counterId } };
  }

  #about(type: 'StartService' | 'Recall' | 'MarkMissed', at: Instant, ticketId: TicketId): OfficerStep {
    return { at, command: { type, counterId: this.#shift.counterId, ticketId } };
  }
}
