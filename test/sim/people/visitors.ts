/** Visitors: they take numbers at a kiosk, some of them in a hurry, and some follow their number on a phone. */
import type { Answer } from '../../../shared/answers.ts';
import { KioskId } from '../../../shared/base/ids.ts';
import { minutes } from '../../support/play/hall-builder.ts';
import { issue } from '../../support/play/wishes.ts';
import type { Surroundings } from '../base/surroundings.ts';
import type { History } from './history.ts';
import { Page } from './page.ts';

/** After so long the next visitor comes, whether or not an answer did. */
const patienceMs = 9_000;
const services = ['ktp', 'ktp', 'ktp', 'kk', 'akta', 'pbb', 'klaim'];
const slots = [-12 * minutes, -5 * minutes, 0, 20 * minutes];

export class Kiosk {
  readonly pages: Page[] = [];
  #page: Page;
  #around: Surroundings;
  #history: History;
  #phonesLeft: number;
  /** Between two visitors, milliseconds at most. */
  #paceMs: number;

  constructor(name: string, around: Surroundings, history: History) {
    this.#page = new Page(name, around, history);
    this.pages.push(this.#page);
    this.#around = around;
    this.#history = history;
    this.#phonesLeft = this.#page.random.whole(0, 2);
    this.#paceMs = this.#page.random.pick([2_000, 6_000, 15_000]);
    this.#page.watch('kiosk', {});
    if (this.#page.random.chance(0.3)) this.#page.watch('catalogue', {});
  }

  /** While things go wrong. */
  async work(): Promise<void> {
    const { time, faults } = this.#around;
    do {
      await time.pass(this.#page.random.whole(200, this.#paceMs));
      if (faults.isActive) await Promise.race([this.visitor(), time.pass(patienceMs)]);
    } while (faults.isActive);
  }

  /** Somebody takes a number. */
  async visitor(): Promise<void> {
    const { random, name } = this.#page;
    const priority = random.chance(0.2) ? { priorityGroup: random.pick(['LANSIA', 'HAMIL']) } : {};
    const slot = random.chance(0.1) ? { slotAt: this.#around.time.now + random.pick(slots) } : {};
    const command = issue(random.pick(services), { ...priority, ...slot });
    const actor = { kind: 'kiosk' as const, kioskId: KioskId.parse(name) };
    const { faults } = this.#around;
    const wishes = [
      this.#page.send(
        actor,
        command,
        faults.strike('visitor-leaves', 0.15) ? random.whole(1, random.pick([30, 3_000])) : null,
      ),
    ];
    if (faults.strike('pressed-twice', 0.05)) wishes.push(this.#page.send(actor, command));
    for (const { commandId, end } of await Promise.all(wishes))
      if (end === 'given up') await this.#page.send(actor, { type: 'WithdrawTicket', asked: commandId });
      else if (end !== 'waiting') this.#follow(end);
  }

  #follow(answer: Answer): void {
    const token = answer.accepted ? answer.issued?.token : undefined;
    if (token === undefined || this.#phonesLeft === 0 || this.#page.random.chance(0.7)) return;
    this.#phonesLeft--;
    const phone = new Page(`${this.#page.name}-phone-${this.#phonesLeft}`, this.#around, this.#history);
    phone.watch('ticket', { token });
    this.pages.push(phone);
  }
}
