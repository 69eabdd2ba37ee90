/** Supervisors: each looks at the screens of some counters, and acts for others. Not in every world: those without are as they were. */
import type { Actor, Command } from '../../../shared/commands.ts';
import { type AgencyId, CounterId, OfficerId } from '../../../shared/ids.ts';
import type { CounterView } from '../../../shared/views.ts';
import { undoAct } from '../../support/play/wishes.ts';
import type { Surroundings } from '../base/surroundings.ts';
import type { History } from './history.ts';
import { Page, type Screen } from './page.ts';
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
  #earlier: CounterView | null = null;
  /** What it did last about a ticket. */
  #acted: { agencyId: AgencyId; position: number } | null = null;
  #around: Surroundings;

  constructor(name: string, around: Surroundings, history: History) {
    this.page = new Page(name, around, history);
    this.#actor = { kind: 'officer', officerId: OfficerId.parse(name) };
    this.#around = around;
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
    if ('agencyId' in command && 'ticketId' in command && typeof end === 'object' && end.accepted)
      this.#acted = { agencyId: command.agencyId, position: end.position };
  }

  #wish(): Command | null {
    const { random } = this.page;
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
