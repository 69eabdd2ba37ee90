/** Looks at the clock of a hall once a second, asks others while there is a doubt, and tells the log of the process. */
import type { Logger } from 'pino';
import type { Instant } from '../../shared/base/ids.ts';
import type { ClockMemory } from './clock-memory.ts';
import { doubtWords } from './doubt-words.ts';
import { Elapsed, type ElapsedTime } from './elapsed.ts';
import { HallClock } from './hall-clock.ts';
import { StoreClock } from './store-clock.ts';
import type { Doubt } from './time-keeper.ts';
import { toleranceMs } from './tolerance.ts';
import { MachineClock, network, type Witness } from './witnesses.ts';

/** Where the one who runs the hall finds what to do. */
const wayOut = 'server/setup/README.md, "The clock"';
const lookMs = 1_000;
/** How often others are asked while there is a doubt. */
const askMs = 10_000;
const keptEachMs = 60_000;
/** What they say is some seconds old. */
const agreeingMs = 5_000;

export interface ClockWatchParts {
  /** The clock that the hall's time follows. */
  wall: () => Instant;
  /** That of the machine, where it is not the one that is followed. */
  own?: () => Instant;
  elapsed: ElapsedTime;
  /** Before each look: what `wall` goes by is found out anew. */
  refresh: () => Promise<void>;
  witnesses: readonly Witness[];
  /** Null: nothing is kept for the next start. */
  memory: ClockMemory | null;
  logger: Logger;
}

export class ClockWatch {
  readonly time: HallClock;
  #parts: ClockWatchParts;
  /** As it was told last, and when it began. */
  #doubt: (Doubt & { since: number }) | null = null;
  /** What the network has moved the time of the running hall by, forth and back, since the machine was started. */
  #movedMs: number;
  #askedAt = Number.NEGATIVE_INFINITY;
  #keptAt = Number.NEGATIVE_INFINITY;
  #timer: NodeJS.Timeout | undefined;

  constructor(parts: ClockWatchParts) {
    this.#parts = parts;
    const recalled = parts.memory?.recall() ?? null;
    this.#movedMs = recalled?.movedMs ?? 0;
    this.time = new HallClock({ ...parts, recalled, keptLast: parts.memory?.keptLast() ?? null });
    this.time.onChange(() => {
      this.#tell();
      this.keep();
    });
  }

  /** Looks by itself from now on. */
  start(): void {
    this.#timer = setInterval(() => void this.look(), lookMs).unref();
  }

  stop(): void {
    clearInterval(this.#timer);
  }

  async look(): Promise<void> {
    await this.#parts.refresh();
    const doubt = this.time.doubt();
    const now = this.#parts.elapsed.now();
    if (now - this.#keptAt >= keptEachMs) this.keep();
    if (doubt === null || doubt.isBelieved || now - this.#askedAt < askMs) return;
    this.#askedAt = now;
    await this.#ask(doubt);
  }

  /** `why` for the log of the process. */
  believe(why: string): void {
    const doubt = this.time.doubt();
    if (doubt === null) return;
    this.#parts.logger.warn({ aheadMs: doubt.aheadMs, why }, 'the clock is believed');
    this.time.believe();
  }

  async #ask(doubt: Doubt): Promise<void> {
    const forMs = this.#parts.elapsed.now() - (this.#doubt?.since ?? this.#parts.elapsed.now());
    for (const { name, isNetwork, time } of this.#parts.witnesses) {
      const told = await time(doubt, forMs, this.#movedMs);
      if (told === null || Math.abs(told - this.#parts.wall()) > agreeingMs) continue;
      if (isNetwork && !doubt.isFromStart) this.#movedMs += Math.abs(doubt.aheadMs);
      return this.believe(`${name} agrees`);
    }
  }

  /** For the next start. By itself once a minute and with each change, after the time has been compared with the log. */
  keep(): void {
    if (!this.time.hasBegun) return;
    this.#keptAt = this.#parts.elapsed.now();
    const doubt = this.time.doubt();
    const believedAheadMs = doubt?.isBelieved ? doubt.aheadMs : null;
    this.#parts.memory?.keep({ hall: this.time.now(), believedAheadMs, movedMs: this.#movedMs });
  }

  #tell(): void {
    const { logger, elapsed, wall } = this.#parts;
    const before = this.#doubt;
    const doubt = this.time.doubt();
    const isSame = before !== null && doubt !== null && Math.abs(before.aheadMs - doubt.aheadMs) <= toleranceMs;
    this.#doubt = doubt && { ...doubt, since: isSame ? before.since : elapsed.now() };
    const facts = { clock: new Date(wall()), hall: new Date(this.time.now()) };
    if (doubt !== null) logger.error({ ...facts, aheadMs: doubt.aheadMs, wayOut }, doubtWords(doubt).en);
    else if (before !== null) logger.warn(facts, 'the clock is in doubt no more');
  }
}

/** By the clock of this machine, or by that of the store, where it tells its time. */
export async function watchClock(
  storeTime: (() => Promise<Instant>) | null,
  memory: ClockMemory,
  logger: Logger,
): Promise<ClockWatch> {
  const watch = storeTime === null ? watchMachine(memory, logger) : await watchStore(storeTime, memory, logger);
  watch.start();
  return watch;
}

const machine = () => Date.now();

const watchMachine = (memory: ClockMemory, logger: Logger): ClockWatch =>
  new ClockWatch({
    wall: machine,
    elapsed: new Elapsed(),
    refresh: async () => {},
    witnesses: [network()],
    memory,
    logger,
  });

async function watchStore(storeTime: () => Promise<Instant>, memory: ClockMemory, logger: Logger): Promise<ClockWatch> {
  const elapsed = new Elapsed();
  const store = await storeClock(storeTime, elapsed, logger);
  if (store === null) return watchMachine(memory, logger);
  const own = new MachineClock(machine, elapsed.now, logger);
  const refresh = async () => {
    await store.look();
    own.look(store.now());
  };
  return new ClockWatch({
    wall: store.now,
    own: machine,
    elapsed,
    refresh,
    witnesses: [network(), own],
    memory,
    logger,
  });
}

async function storeClock(ask: () => Promise<Instant>, elapsed: Elapsed, logger: Logger): Promise<StoreClock | null> {
  try {
    return await StoreClock.open(ask, elapsed.now);
  } catch (error) {
    logger.warn({ err: error }, 'Redis does not tell its time; this process goes by the clock of its machine');
    return null;
  }
}
