/** An officer's shift: opens, calls, waits for who was called, serves, rests and closes, as the world says and the hall allows. */
import type { Event } from '../../../../server/domain/core/events.ts';
import { knownTicket } from '../../../../server/domain/core/tickets.ts';
import { missedFrom } from '../../../../server/domain/ticket/missing.ts';
import type { Gap, Pause, Shift } from '../../../../server/rehearsal/world.ts';
import type { CounterId, OfficerId, TicketId } from '../../../../shared/base/ids.ts';
import type { Actor, Command } from '../../../../shared/commands.ts';
import type { PlayedDay } from './played-day.ts';

/** As `comesMs` in the shape of a world says. */
const recallMs = 20_000;
const minuteMs = 60_000;

export class PlayedOfficer {
  readonly counterId: CounterId;
  readonly actor: Extract<Actor, { kind: 'officer' }>;
  readonly #day: PlayedDay;
  readonly #shift: Shift;
  readonly #pauses: Pause[];
  /** What was planned in an earlier turn does not happen any more. */
  #turn = 0;
  #served = 0;
  #isThere = false;
  #isIdle = false;

  constructor(day: PlayedDay, shift: Shift) {
    this.#day = day;
    // Plans are for whole milliseconds: a fraction of one later, it would be too early for ever.
    this.#shift = { ...shift, from: Math.round(shift.from), until: Math.round(shift.until) };
    this.#pauses = (shift.pauses ?? []).map((pause) => ({
      ...pause,
      from: Math.round(pause.from),
      until: Math.round(pause.until),
    }));
    this.counterId = shift.counterId as CounterId;
    this.actor = { kind: 'officer', officerId: shift.officerId as OfficerId };
  }

  /** The counter is this officer's now: nobody else is at it. */
  get isThere(): boolean {
    return this.#isThere;
  }

  /** False: the one of the shift before is still busy there, or this officer is at another counter. */
  arrive(): boolean {
    const day = this.#day;
    if (this.#isThere || day.now >= this.#shift.until) return true;
    const outcome = day.hall.send(day.at, this.actor, { type: 'OpenCounter', counterId: this.counterId });
    if (!outcome.ok && ['counter-taken', 'officer-elsewhere'].includes(outcome.refusal.code)) return false;
    if (!outcome.ok) throw new Error(`${this.#shift.officerId} cannot open: ${outcome.refusal.sentence.en}`);
    this.#isThere = true;
    this.#next('opening');
    return true;
  }

  /** Somebody has begun to wait here. */
  wake(): void {
    if (!this.#isIdle) return;
    this.#isIdle = false;
    this.#callAfter('idle');
  }

  /** The world says how long it takes until the next is called, unless it is time to rest or to close. */
  #next(after: Gap['after']): void {
    this.#turn++;
    this.#isIdle = false;
    const { now } = this.#day;
    while (this.#pauses[0] && this.#pauses[0].until <= now) this.#pauses.shift();
    const [pause] = this.#pauses;
    if (now >= this.#shift.until) this.#leave();
    else if (pause && pause.from <= now) this.#rest(this.#pauses.shift()!);
    else {
      this.#plan(Math.min(pause?.from ?? Number.POSITIVE_INFINITY, this.#shift.until), () => this.#next(after));
      this.#callAfter(after);
    }
  }

  #callAfter(after: Gap['after']): void {
    this.#plan(this.#day.now + this.#gapMs(after), () => this.#call());
  }

  #gapMs(after: Gap['after']): number {
    const { counterId, officerId } = this.#shift;
    return Math.round(this.#day.gapMs({ counterId, officerId, at: this.#day.now, after, served: this.#served }));
  }

  #call(): void {
    const outcome = this.#day.hall.send(this.#day.at, this.actor, { type: 'CallNext', counterId: this.counterId });
    if (outcome.ok) this.#called(outcome.value);
    else if (outcome.refusal.code === 'line-empty') this.#isIdle = true;
    else throw new Error(`${this.#shift.officerId} cannot call: ${outcome.refusal.sentence.en}`);
  }

  #called(events: readonly Event[]): void {
    const call = events.find((event) => event.type === 'TicketCalled');
    if (call === undefined) this.#next('service');
    else this.#expect(call.ticketId);
  }

  #expect(ticketId: TicketId): void {
    this.#turn++;
    const comesMs = this.#day.comesMs(ticketId);
    if (comesMs !== null) this.#plan(this.#day.now + Math.round(comesMs), () => this.#start(ticketId));
    this.#waitFor(ticketId);
  }

  #waitFor(ticketId: TicketId): void {
    const { state } = this.#day.hall;
    const ticket = knownTicket(state, ticketId);
    if (ticket.status !== 'called') throw new Error(`${ticket.number} is ${ticket.status}, not called`);
    const { calls, from } = missedFrom(state, ticket);
    const spacing = Math.max(recallMs, state.hall.policy.recallSpacingSeconds * 1_000);
    if (ticket.calls >= calls) this.#plan(this.#day.msOf(from), () => this.#miss(ticketId));
    else this.#plan(this.#day.now + spacing, () => this.#recall(ticketId));
  }

  #recall(ticketId: TicketId): void {
    this.#order({ type: 'Recall', counterId: this.counterId, ticketId });
    this.#waitFor(ticketId);
  }

  #miss(ticketId: TicketId): void {
    this.#order({ type: 'MarkMissed', counterId: this.counterId, ticketId });
    this.#day.missed(ticketId, this);
    this.#next('missed');
  }

  #start(ticketId: TicketId): void {
    this.#turn++;
    this.#order({ type: 'StartService', counterId: this.counterId, ticketId });
    const { counterId, officerId } = this.#shift;
    const visitor = this.#day.visitorOf(ticketId);
    const ms = this.#day.serviceMs({ visitor, counterId, officerId, at: this.#day.now, served: this.#served });
    this.#plan(this.#day.now + Math.round(ms), () => this.#complete(ticketId));
  }

  /** One key for both where nothing lies between. */
  #complete(ticketId: TicketId): void {
    this.#served++;
    const { now } = this.#day;
    const command = { counterId: this.counterId, ticketId, outcome: 'done' } as const;
    const isTime = now >= this.#shift.until || (this.#pauses[0]?.from ?? Number.POSITIVE_INFINITY) <= now;
    if (!isTime && this.#gapMs('service') === 0) {
      this.#called(this.#order({ type: 'CompleteAndCallNext', ...command }));
    } else {
      this.#order({ type: 'Complete', ...command });
      this.#next('service');
    }
  }

  #rest({ until, announcedUntil = until, reason }: Pause): void {
    const minutes = Math.min(Math.max(Math.round((announcedUntil - this.#day.now) / minuteMs), 1), 480);
    this.#order({ type: 'PauseCounter', counterId: this.counterId, reason, minutes });
    this.#plan(until, () => {
      this.#order({ type: 'ResumeCounter', counterId: this.counterId });
      this.#next('pause');
    });
  }

  #leave(): void {
    this.#order({ type: 'CloseCounter', counterId: this.counterId });
    this.#isThere = false;
    this.#day.left();
  }

  #order(command: Command): readonly Event[] {
    return this.#day.hall.order(this.#day.at, this.actor, command);
  }

  #plan(at: number, act: () => void): void {
    const turn = this.#turn;
    this.#day.plan(at, () => {
      if (turn === this.#turn) act();
    });
  }
}
