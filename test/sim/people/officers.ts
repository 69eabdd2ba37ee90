/** Officers: each looks at the desk's screen, wishes for what it suggests, and errs at times. */

import { CounterId, OfficerId } from '../../../shared/base/ids.ts';
import type { Actor, Command } from '../../../shared/commands.ts';
import type { CounterView } from '../../../shared/views/desk-view.ts';
import { hold, markAbsent, markPresent, undo } from '../../support/play/wishes.ts';
import type { Surroundings } from '../base/surroundings.ts';
import { endWish, isLeft, settleWish, unsettleWish } from './absence-wishes.ts';
import { askingWish } from './closing-wishes.ts';
import { deskWish } from './desk-wishes.ts';
import type { History } from './history.ts';
import { Page, type Screen } from './page.ts';

/** An officer may go on after so long, whether or not an answer came. */
const patienceMs = 9_000;
const agencies = ['dukcapil', 'pajak', 'bpjs'];

export class Officer {
  readonly page: Page;
  #actor: Actor;
  #officerId: string;
  #screen: Screen<'counter'>;
  #earlier: CounterView | null = null;
  /** The last action that could be taken back, as far as the screen has told. */
  #offered: number | null = null;
  /** Where it decided about those who wait for nobody. */
  #settled: number | null = null;
  #around: Surroundings;
  #paceMs: number;

  /** Who can be asked whether the counter may close; null: nobody is there. Drawn apart from its other chances. */
  #asking: Surroundings['random'] | null = null;

  constructor(officerId: string, counterId: string, around: Surroundings, history: History) {
    this.page = new Page(`${officerId}@${counterId}`, around, history);
    this.#officerId = officerId;
    this.#actor = { kind: 'officer', officerId: OfficerId.parse(officerId) };
    this.#around = around;
    this.#paceMs = this.page.random.pick([500, 1_500, 4_000, 9_000]);
    this.#screen = this.page.watch('counter', { counterId: CounterId.parse(counterId) });
  }

  /** Somebody is there who can be asked whether the counter may close. */
  mayAsk(): void {
    this.#asking = this.#around.random.beside(`closings of ${this.page.name}`);
  }

  /** While things go wrong. */
  async work(): Promise<void> {
    const { time, faults } = this.#around;
    do {
      await time.pass(this.page.random.whole(100, this.#paceMs));
      if (faults.isActive) await Promise.race([this.act(), time.pass(patienceMs)]);
    } while (faults.isActive);
  }

  #wish(): Command | null {
    const { random } = this.page;
    const seen = this.#screen.data;
    if (seen === null) return null;
    this.#offered = seen.undo?.position ?? this.#offered;
    const asking = this.#asking && askingWish(seen, this.#officerId, this.#asking);
    if (asking) return asking;
    if (this.#around.faults.strike('stale-screen', 0.15)) return this.#lateWish(seen.counterId);
    if (random.chance(0.3)) this.#earlier = seen;
    if (random.chance(0.015)) return this.#absence();
    return this.#whereNobodyIs(seen) ?? deskWish(seen, this.#officerId, random);
  }

  /** The screen was read a while ago; what it offered then may have gone on meanwhile. */
  #lateWish(counterId: CounterId): Command | null {
    const { random } = this.page;
    if (this.#offered !== null && random.chance(0.7)) return undo(counterId, this.#offered);
    return this.#earlier === null ? null : deskWish(this.#earlier, this.#officerId, random);
  }

  /** Where a counter is closed, rests or is somebody else's. */
  #whereNobodyIs(seen: CounterView): Command | null {
    const { random } = this.page;
    if (this.#settled !== null && seen.agencyId !== null && random.chance(0.3)) {
      const position = this.#settled;
      this.#settled = null;
      return unsettleWish(seen.agencyId, position);
    }
    if (random.chance(isLeft(seen) ? 0.4 : 0.1)) return settleWish(seen, random);
    return random.chance(0.02) ? endWish(seen, this.#officerId) : null;
  }

  #absence(): Command {
    const agency = this.page.random.pick(agencies);
    return this.page.random.chance(0.3) ? markAbsent(agency) : markPresent(agency);
  }

  /** Puts whoever is at the desk on hold, for a minute. */
  async setAside(): Promise<void> {
    const seen = this.#screen.data;
    if (seen === null || seen.current === null || seen.officerId !== this.#officerId) return;
    await this.page.send(this.#actor, hold(seen.counterId, seen.current.ticket.ticketId, 1));
  }

  /** Does what the screen suggests. */
  async act(): Promise<void> {
    const command = this.#wish();
    if (command === null) return;
    const { faults } = this.#around;
    const patience = faults.strike('impatience', 0.03) ? this.page.random.whole(20, 3_000) : null;
    const answers = [this.page.send(this.#actor, command, patience)];
    if (faults.strike('pressed-twice', 0.05)) {
      await this.#around.time.pass(this.page.random.whole(0, 300));
      answers.push(this.page.send(this.#actor, command));
    }
    const [first] = await Promise.all(answers);
    const end = first?.end;
    if (command.type === 'SettleWaiting' && typeof end === 'object' && end.accepted) this.#settled = end.position;
  }
}
