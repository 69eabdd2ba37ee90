/**
 * Does what supervisors have planned when its time has come, in their name (rules U82 to U84): also what became due while no server ran.
 * Several processes may do so: only the first one changes anything.
 */
import type { Logger } from 'pino';
import { CommandId, type OfficerId } from '../../shared/base/ids.ts';
import type { TimeKeeper } from '../clock/time-keeper.ts';
import { timerMs } from '../clock/timer-ms.ts';
import { agendaNow, nextOnAgenda } from '../domain/agenda/agenda.ts';
import type { AgendaItem } from '../domain/core/hall-state.ts';
import { type KnownOfficer, nothingKnown } from '../domain/core/known.ts';
import { DueTimer } from './due-timer.ts';
import type { LiveHall } from './hall.ts';

export interface AgendaParts {
  hall: Pick<LiveHall, 'state' | 'now' | 'onChange' | 'submit'>;
  clock: TimeKeeper;
  officer: (officerId: OfficerId) => KnownOfficer | null;
  newId: () => string;
  logger: Logger;
}

/** What could not be written is tried again after this. */
const againMs = 5_000;

export class AgendaTimer {
  #parts: AgendaParts;
  #timer: DueTimer;
  #again: NodeJS.Timeout | undefined;
  #forget: (() => void)[];
  #isUnderWay = false;

  constructor(parts: AgendaParts) {
    this.#parts = parts;
    const { clock, hall } = parts;
    this.#timer = new DueTimer(
      clock.now,
      () => this.#look(),
      (ms) => timerMs(ms, clock),
    );
    // Its time may be put forward, too.
    this.#forget = [hall.onChange(() => this.#look()), clock.onChange(() => this.#look())];
    this.#look();
  }

  end(): void {
    for (const forget of this.#forget) forget();
    this.#timer.stop();
    clearTimeout(this.#again);
  }

  #look(): void {
    const { state, now } = this.#parts.hall;
    this.#timer.set(nextOnAgenda(state, now.at));
    if (state.agenda.length === 0) return;
    const items = agendaNow(state, now.at);
    if (items.length > 0 && !this.#isUnderWay) void this.#do(items);
  }

  async #do(items: readonly AgendaItem[]): Promise<void> {
    this.#isUnderWay = true;
    const areWritten = await Promise.all(items.map((item) => this.#send(item)));
    this.#isUnderWay = false;
    clearTimeout(this.#again);
    // What it still is to do, though it was answered, this process has not heard of yet.
    const { state, now } = this.#parts.hall;
    const isStill = agendaNow(state, now.at).some((item) => items.includes(item));
    if (areWritten.every(Boolean) && !isStill) this.#look();
    else this.#again = setTimeout(() => this.#look(), againMs).unref();
  }

  /** False: nobody knows whether it was written. */
  async #send({ id, act, by }: AgendaItem): Promise<boolean> {
    const { hall, officer, newId, logger } = this.#parts;
    try {
      const answer = await hall.submit({
        commandId: CommandId.parse(newId()),
        actor: { kind: 'officer', officerId: by },
        command: { type: 'DoPlannedAct', id },
        known: { ...nothingKnown, planner: officer(by), officer: act.is === 'open' ? officer(act.officerId) : null },
      });
      return answer.accepted || answer.refusal.code !== 'not-writable';
    } catch (error) {
      logger.warn({ err: error, id }, 'what was planned could not be done; it is tried again');
      return false;
    }
  }
}
