/**
 * What is said of waits now, for all who look at the hall: one memory (rule U42). What was forecast too long ago is not said any more
 * (rule U48).
 */
import type { Instant, ServiceId } from '../../shared/base/ids.ts';
import { nothingKnown } from '../domain/core/known.ts';
import { isReady, type Place, type Ready, type State } from '../domain/core/state.ts';
import type { Expecting, Waits } from '../domain/core/waits.ts';
import { isManned } from '../domain/counter/desk.ts';
import type { Forecast } from '../domain/estimate/forecast.ts';
import { ticketsAhead } from '../domain/ticket/issue.ts';
import { nothingShown, shownAfter } from '../domain/waits/shown.ts';
import type { Sent } from './batch.ts';

/** An estimate that is older says more about then than about now. */
const oldAfterMs = 30_000;
/** After one that failed none is made in the middle of something else for so long. */
const troubleMs = 60_000;

export interface WaitMemoryParts {
  /** At once, for whoever looks while no forecast is there. May throw: then nothing is said. */
  foresee: (state: Ready, at: Instant) => Forecast;
  onBug: (bug: unknown) => void;
  /** Milliseconds that pass. */
  elapsed?: () => number;
}

/** Of a state, small enough to be kept: an older state costs whoever reads it, and the newest one after it. */
export type LinesThen = ReadonlyMap<ServiceId, readonly Place[]>;
export const linesNow = ({ lines }: Ready): LinesThen => new Map(lines);

export class WaitMemory {
  #parts: Required<WaitMemoryParts>;
  #shown: Waits = nothingShown;
  #forecast: { of: Forecast; lines: LinesThen; madeAt: number } | null = null;
  #askedAt = Number.NEGATIVE_INFINITY;
  #troubleAt = Number.NEGATIVE_INFINITY;
  /** The last state that was looked at, and the same with the waits. */
  #over: { state: State; shown: Waits; seen: State } | null = null;
  #onShown = new Set<() => void>();
  #onAsked = new Set<() => void>();
  #oldTimer: NodeJS.Timeout | undefined;

  constructor({ elapsed = () => performance.now(), ...parts }: WaitMemoryParts) {
    this.#parts = { ...parts, elapsed };
  }

  /** When somebody looked last, or a number was asked for. */
  get askedMsAgo(): number {
    return this.#parts.elapsed() - this.#askedAt;
  }

  /** The state with what is said of waits; the same object as long as neither has changed. */
  over(state: State, at: Instant): State {
    this.#ask(state, at);
    if (this.#isOld) return state;
    if (this.#over?.state !== state || this.#over.shown !== this.#shown)
      this.#over = { state, shown: this.#shown, seen: { ...state, ...this.#shown } as State };
    return this.#over.seen;
  }

  /** With what is said of the wait, where a number is asked for (rule U44). */
  tellIn(envelopes: readonly Sent[], state: State, at: Instant): readonly Sent[] {
    if (!envelopes.some(isForNumber)) return envelopes;
    this.#ask(state, at);
    const { numberWaits } = this.#shown;
    const last = this.#forecast;
    if (this.#isOld || last === null || !isReady(state)) return envelopes;
    const then = { hall: state.hall, lines: last.lines };
    const expects: Expecting = (service, ticketClass, key) => {
      if (ticketClass === 'appointment') return null;
      const { serviceId } = service;
      const shown = numberWaits.get(serviceId)?.[ticketClass];
      const expected = last.of.services.get(serviceId)?.[ticketClass];
      if (!shown || expected?.is !== 'range') return null;
      return { shown, forecast: expected, ahead: ticketsAhead(then, service, key) };
    };
    return envelopes.map((sent) =>
      isForNumber(sent) ? { ...sent, known: { ...(sent.known ?? nothingKnown), expects } } : sent,
    );
  }

  /** `state`: as it is now; `lines`: as they were in the one that was forecast. */
  take(forecast: Forecast, state: Ready, lines: LinesThen = linesNow(state)): void {
    const wasOld = this.#isOld;
    const before = this.#shown;
    const shown = shownAfter(before, forecast, state);
    this.#forecast = { of: forecast, lines, madeAt: this.#parts.elapsed() };
    this.#troubleAt = Number.NEGATIVE_INFINITY;
    this.#shown = shown;
    this.#ringWhenOld();
    if (wasOld || shown.ticketWaits !== before.ticketWaits || shown.numberWaits !== before.numberWaits) this.#ring();
  }

  /** A forecast could not be made: what was said holds until it is old. */
  failed(): void {
    this.#troubleAt = this.#parts.elapsed();
  }

  /** Called when something else is said. Gives a function that ends it. */
  onShown(listener: () => void): () => void {
    this.#onShown.add(listener);
    return () => this.#onShown.delete(listener);
  }

  /** Called when somebody looks who has not for a while. Gives a function that ends it. */
  onAsked(listener: () => void): () => void {
    this.#onAsked.add(listener);
    return () => this.#onAsked.delete(listener);
  }

  stop(): void {
    clearTimeout(this.#oldTimer);
    this.#onShown.clear();
    this.#onAsked.clear();
  }

  get #isOld(): boolean {
    return this.#forecast === null || this.#parts.elapsed() - this.#forecast.madeAt > oldAfterMs;
  }

  #ask(state: State, at: Instant): void {
    this.#askedAt = this.#parts.elapsed();
    if (!this.#isOld || !isReady(state) || !isAnybodyThere(state)) return;
    if (this.#parts.elapsed() - this.#troubleAt > troubleMs) this.#foreseeNow(state, at);
    for (const listener of this.#onAsked) listener();
  }

  #foreseeNow(state: Ready, at: Instant): void {
    try {
      this.take(this.#parts.foresee(state, at), state);
    } catch (bug) {
      this.failed();
      this.#parts.onBug(bug);
    }
  }

  /** Pages are told that nothing is said any more, also where nothing else happens. */
  #ringWhenOld(): void {
    clearTimeout(this.#oldTimer);
    this.#oldTimer = setTimeout(() => this.#isOld && this.#ageOut(), oldAfterMs + 1).unref();
  }

  #ageOut(): void {
    // Where nobody looks any more it would keep all changes since.
    this.#over = null;
    this.#ring();
  }

  /** Later: whoever is just looking sees it anyhow. */
  #ring(): void {
    setImmediate(() => {
      for (const listener of this.#onShown) listener();
    });
  }
}

const isForNumber = ({ command }: Sent): boolean => command.type === 'IssueTicket';

/** Where all counters are closed nothing is forecast: an idle hall costs nothing. */
export const isAnybodyThere = (state: Ready): boolean =>
  [...state.desks.keys()].some((counterId) => isManned(state, counterId));
