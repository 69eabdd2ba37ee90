/** Answers what would be, if (rules U70 to U77): of now, and of a past moment. Not in the way of commands: long reckoning is a thread's. */
import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import type { Agencies } from '../../shared/access/access.ts';
import type { Instant } from '../../shared/base/ids.ts';
import { no, type Result, yes } from '../../shared/refusals/result.ts';
import type { WhatIfAnswer, WhatIfQuestion } from '../../shared/views/what-if.ts';
import { Mutex } from '../base/mutex.ts';
import { isReady } from '../domain/core/state.ts';
import type { Comparing, Comparison } from '../domain/what-if/compare.ts';
import type { AskedBy } from '../domain/what-if/plan.ts';
import { type Posed, pose } from '../domain/what-if/what-if.ts';
import type { LiveHall } from '../hall/hall.ts';
import type { EventLog } from '../log/log.ts';
import { Readers } from '../record/readers.ts';
import { learnedIn } from './learned-in.ts';
import { PastStates } from './past-states.ts';
import { Thread, TookTooLong } from './thread.ts';

/** Pages wait ten seconds. */
const longestMs = 9_000;
/** A supervisor asks a few times, and then no more for a while. */
const idleMs = 60_000;

export interface WhatIfParts {
  hall: Pick<LiveHall, 'state' | 'held' | 'now'>;
  log: EventLog;
  clock: () => Instant;
  officer: AskedBy['officer'];
  /** Left out: in a thread. */
  compare?: (comparing: Comparing) => Promise<Comparison>;
}

/** In two turns: commands come between. */
async function made({ asIs, asAsked, with: others }: Posed): Promise<Comparing> {
  const before = asIs();
  await setImmediate();
  return { asIs: before, asAsked: asAsked(), ...others };
}

export class WhatIfs {
  #parts: WhatIfParts;
  #thread = new Thread<Comparing, Comparison>(join(import.meta.dirname, 'what-if-worker.ts'), longestMs);
  #turn = new Mutex();
  #readers: Readers;
  #past: PastStates;
  #idle: NodeJS.Timeout | undefined;

  constructor(parts: WhatIfParts) {
    this.#parts = parts;
    this.#readers = new Readers(parts.clock);
    this.#past = new PastStates(parts.log, () => parts.hall.state.position);
  }

  /** Within these agencies; one question of each name at a time. `isOver`: whoever asked has gone. */
  async ask(
    { at, changes }: WhatIfQuestion,
    agencyIds: Agencies,
    name: string,
    isOver: () => boolean,
  ): Promise<Result<WhatIfAnswer>> {
    const place = await this.#readers.enter(name);
    if (!place.ok) return place;
    const { state, letGo } = this.#parts.hall.held();
    try {
      const now = this.#parts.hall.now.at;
      if (at !== undefined && at > now) return no('what-if-no-day');
      const asked = at ?? now;
      const then = at === undefined ? state : await this.#past.at(asked, isOver);
      if (then === null || !isReady(then)) return no('what-if-no-day');
      const posed = pose(then, asked, learnedIn(then), changes, agencyIds, this.#parts.officer);
      if (!posed.ok) return posed;
      const { answer } = posed.value;
      return yes(answer(await this.#turn.run(async () => this.#compare(await made(posed.value)))));
    } catch (error) {
      if (error instanceof TookTooLong) return no('too-slow');
      throw error;
    } finally {
      letGo();
      place.value.leave();
    }
  }

  async stop(): Promise<void> {
    clearTimeout(this.#idle);
    await this.#thread.stop();
  }

  async #compare(comparing: Comparing): Promise<Comparison> {
    if (this.#parts.compare) return this.#parts.compare(comparing);
    clearTimeout(this.#idle);
    try {
      return await this.#thread.run(comparing);
    } finally {
      this.#idle = setTimeout(() => void this.#thread.stop(), idleMs).unref();
    }
  }
}
