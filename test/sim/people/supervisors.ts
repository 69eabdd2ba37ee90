/** Supervisors: each looks at the screens of some counters, and acts for others. Not in every world: those without are as they were. */

import { type AgencyId, CounterId, OfficerId } from '../../../shared/base/ids.ts';
import type { Actor, Command } from '../../../shared/commands.ts';
import type { CounterView } from '../../../shared/views/desk-view.ts';
import { publish, undoAct, withdrawNotice } from '../../support/play/wishes.ts';
import type { Surroundings } from '../base/surroundings.ts';
import { answeringWish } from './closing-wishes.ts';
import type { History } from './history.ts';
import { Page, type Screen } from './page.ts';
import { planningWish } from './planning-wishes.ts';
import { supervisorWish } from './supervisor-wishes.ts';

const patienceMs = 9_000;
const names = ['p-awas-1', 'p-awas-2'];
const counters = ['loket-1', 'loket-2', 'loket-4', 'loket-10'];
/** To whom they give counters. */
const officers = ['p-ani', 'p-budi', 'p-ganti-1', 'p-ganti-2'];

/** Two in a third of the worlds, drawn apart from all other chances. */
export function supervisorsOf(around: Surroundings, history: History): Supervisor[] {
  const isThere = around.random.beside('supervisors').chance(0.35);
  return isThere ? names.map((name) => new Supervisor(name, around, history)) : [];
}

export class Supervisor {
  readonly page: Page;
  #actor: Actor;
  #screens: Screen<'counter'>[];
  #acts: Screen<'acts'>;
  #earlier: CounterView | null = null;
  /** What it did last about a ticket. */
  #acted: { agencyId: AgencyId; position: number } | null = null;
  /** What it told everybody last. */
  #told: number | null = null;
  /** Drawn apart from its other chances. */
  #chance: Surroundings['random'];
  /** So are those about what is planned. */
  #plans: Surroundings['random'];
  #around: Surroundings;

  constructor(name: string, around: Surroundings, history: History) {
    this.page = new Page(name, around, history);
    this.#actor = { kind: 'officer', officerId: OfficerId.parse(name) };
    this.#around = around;
    this.#chance = around.random.beside(`notices of ${name}`);
    this.#plans = around.random.beside(`plans of ${name}`);
    this.#acts = this.page.watch('acts', {});
    this.#screens = counters.map((counterId) => this.page.watch('counter', { counterId: CounterId.parse(counterId) }));
  }

  /** While things go wrong. */
  async work(): Promise<void> {
    const { time, faults } = this.#around;
    do {
      await time.pass(this.page.random.whole(300, 3_000));
      if (faults.isActive) await Promise.race([this.act(), time.pass(patienceMs)]);
    } while (faults.isActive);
  }

  async act(): Promise<void> {
    const command = this.#wish();
    if (command === null) return;
    const { end } = await this.page.send(this.#actor, command);
    if (command.type === 'PublishNotice' && typeof end === 'object' && end.accepted) this.#told = end.position;
    if ('agencyId' in command && 'ticketId' in command && typeof end === 'object' && end.accepted)
      this.#acted = { agencyId: command.agencyId, position: end.position };
  }

  /** Something is told for a while, changed, or taken back; what is over by then is told so. */
  #noticeWish(): Command {
    const position = this.#told;
    this.#told = null;
    if (position !== null && this.#chance.chance(0.4)) return withdrawNotice(position);
    const until = this.#around.time.now + this.#chance.whole(2_000, 90_000);
    return publish({ until, ...(position !== null && this.#chance.chance(0.5) ? { replaces: position } : {}) });
  }

  #wish(): Command | null {
    const { random } = this.page;
    if (this.#acts.data && this.#plans.chance(0.25))
      return planningWish(this.#acts.data, this.#around.time.now, this.#plans);
    if (this.#chance.chance(0.15)) return this.#noticeWish();
    const answer = this.#acts.data && answeringWish(this.#acts.data, this.#chance);
    if (answer) return answer;
    if (this.#acted !== null && random.chance(0.4)) {
      const { agencyId, position } = this.#acted;
      this.#acted = null;
      return undoAct(agencyId, position);
    }
    const seen = random.pick(this.#screens).data;
    if (seen === null) return null;
    const wish = supervisorWish(seen, this.#earlier, officers, this.#around.time.now, random);
    if (random.chance(0.5)) this.#earlier = seen;
    return wish;
  }
}
