/**
 * Two supervisors who change the settings of the hall in the middle of everything else, from what they saw a while ago and in
 * whichever process. They have a chance of their own, so that a world without them is what it was.
 */
import type { Answer } from '../../shared/answers.ts';
import type { Command } from '../../shared/commands.ts';
import type { Hall } from '../../shared/hall/hall.ts';
import { changeHall, dropHallPlan, officer } from '../support/play/wishes.ts';
import { Random } from './base/random.ts';
import type { Surroundings } from './base/surroundings.ts';
import { settingsOf } from './hall.ts';
import type { SimProcess } from './server/process.ts';

const names = ['p-lina', 'p-made'];
/** In so many worlds there are some. */
const thereIn = 0.4;

export class Supervisors {
  readonly #around: Surroundings;
  readonly #random: Random;
  readonly #areThere: boolean;
  /** What each of them saw last. */
  #seen = new Map<string, Hall>();

  constructor(around: Surroundings, seed: number) {
    this.#around = around;
    this.#random = new Random(Math.imul(seed, 0x9e3779b1) ^ 2);
    this.#areThere = this.#random.chance(thereIn);
  }

  /** One of them does something, or nothing. */
  act(process: SimProcess): void {
    if (!this.#areThere || !this.#random.chance(0.3)) return;
    const state = process.hall?.state;
    if (!state?.hall) return;
    const name = this.#random.pick(names);
    const isPlanning = this.#random.chance(0.3);
    const now = (isPlanning && state.planned?.hall) || state.hall;
    const seen = (this.#random.chance(0.3) ? this.#seen.get(name) : null) ?? now;
    this.#seen.set(name, now);
    if (state.planned !== null && this.#random.chance(0.2)) this.#send(process, name, dropHallPlan(state.planned.hall));
    else this.#send(process, name, changeHall(seen, this.#next(), isPlanning ? 'next-day' : 'now'));
  }

  #next(): Hall {
    return settingsOf(this.#random, this.#around.time.elapsed);
  }

  #send(process: SimProcess, name: string, command: Command): void {
    process.hears(command, officer(name), (answer) => this.#heard(command, answer));
  }

  #heard({ type }: Command, answer: Answer): void {
    const what = answer.accepted ? `accepted: ${type}` : `refused: ${answer.refusal.code}`;
    this.#around.tally.count(what);
    this.#around.trace.write(`a supervisor’s ${type}: ${what}`);
  }
}
