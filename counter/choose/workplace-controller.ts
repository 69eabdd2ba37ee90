import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Me } from '../../shared/access/access.ts';
import type { CounterId } from '../../shared/base/ids.ts';
import type { Connection } from '../../shared/client/connection/connection.ts';
import { ViewController } from '../../shared/client/connection/view-controller.ts';
import type { Command } from '../../shared/commands.ts';
import type { Refusal } from '../../shared/refusals/refusal.ts';
import type { CatalogueView } from '../../shared/views/catalogue-view.ts';
import type { CountersView } from '../../shared/views/counters-view.ts';
import type { CounterView } from '../../shared/views/desk-view.ts';
import { counterOfAddress, keepPlace, lastCounter, readPlace, rememberCounter } from '../access/remembered.ts';
import { endingThere, leftElsewhere } from './elsewhere.ts';
import { arrivalOf, countersFor } from './rights.ts';

interface WorkplaceParts {
  connection: Pick<Connection, 'watch'>;
  who: () => { me: Me; pinCounterId: CounterId | null };
  catalogue: () => CatalogueView | null;
  /** Called with each view of the counter, before the host renders. */
  onView: (view: CounterView) => void;
  /** Opens the counter; false: it was refused. */
  open: (counterId: CounterId) => Promise<boolean>;
  /** False: it was refused. */
  send: (command: Command) => Promise<boolean>;
  /** Whether something of the officer's own is under way. */
  isBusy: () => boolean;
  /** Called when somebody else has opened a counter for the officer, who is there now. */
  given: () => void;
  /** Called when the officer leaves the counter: what was under way there is given up. */
  left: () => void;
}

/** The counter at which an officer works, how the page gets there, and the views that it needs. */
export class WorkplaceController implements ReactiveController {
  /** Null: none has been chosen. */
  counterId: CounterId | null = null;
  /** The page looks for the officer's own counter before it offers the choice. */
  #isArriving = false;
  #hasDecided = false;
  /** The counter that was open in the officer's name when the choice was seen last; undefined: not seen yet. */
  #ownBefore: CounterId | null | undefined;
  readonly #host: ReactiveControllerHost;
  readonly #parts: WorkplaceParts;
  readonly #counters: ViewController<'counters'>;
  readonly #counter: ViewController<'counter'>;
  /** The other counter that is open in the name of somebody who has signed in with a PIN. */
  readonly #other: ViewController<'counter'>;

  constructor(host: ReactiveControllerHost, parts: WorkplaceParts) {
    this.#host = host;
    this.#parts = parts;
    this.#counters = new ViewController(host, parts.connection, 'counters', null);
    this.#counter = new ViewController(host, parts.connection, 'counter', null, parts.onView);
    this.#other = new ViewController(host, parts.connection, 'counter', null);
    host.addController(this);
  }

  hostConnected(): void {
    const { me } = this.#parts.who();
    const place = readPlace();
    this.counterId = place?.officerId === me.officerId ? place.counterId : null;
    this.#isArriving = this.counterId === null && this.#works;
    this.#watch();
  }
  hostUpdated(): void {
    this.#comeWhereOpened();
    const counters = this.#isArriving && !this.#hasDecided ? this.#own : null;
    if (counters) void this.#arrive(counters);
  }

  /** Where somebody is still, who has signed in with a PIN elsewhere; null: nowhere. */
  get elsewhere(): CounterView | null {
    return this.counterId === null ? this.#other.data : null;
  }
  /** Ends what is there, and opens the counter of the PIN. */
  async comeFromElsewhere(): Promise<void> {
    const there = this.#other.data;
    const { pinCounterId } = this.#parts.who();
    if (!there || !pinCounterId) return;
    for (const command of endingThere(there)) if (!(await this.#parts.send(command))) return;
    this.#other.show(null);
    if (await this.#parts.open(pinCounterId)) this.goTo(pinCounterId);
  }

  /** Of the counter; null: not known yet. */
  get view(): CounterView | null {
    return this.#counter.data;
  }
  get refusal(): Refusal | null {
    return this.#counter.refusal;
  }
  /** Those to choose from; null: not known yet, or not needed. */
  get choice(): CountersView | null {
    return this.#isArriving ? null : this.#own;
  }
  /** Where this machine stands. */
  get usual(): CounterId | null {
    return this.#parts.who().pinCounterId ?? counterOfAddress(location.search) ?? lastCounter();
  }

  /** Null: back to the choice. */
  goTo(counterId: CounterId | null): void {
    const { me, pinCounterId } = this.#parts.who();
    this.#parts.left();
    this.counterId = counterId;
    this.#ownBefore = undefined;
    keepPlace({ officerId: me.officerId, counterId, pinCounterId });
    if (counterId) rememberCounter(counterId);
    this.#watch();
  }

  /** A supervisor has opened a counter in the name of somebody who was choosing one (rule G13). */
  #comeWhereOpened(): void {
    const { me, pinCounterId } = this.#parts.who();
    const counters = this.#counters.data?.counters;
    if (this.#isArriving || this.counterId !== null || !counters) return;
    const own = counters.find(({ officerId }) => officerId === me.officerId)?.counterId ?? null;
    const isNew = own !== null && this.#ownBefore === null && !this.#parts.isBusy();
    this.#ownBefore = own;
    if (!isNew || (pinCounterId !== null && pinCounterId !== own)) return;
    this.goTo(own);
    this.#parts.given();
  }

  async #arrive(counters: CountersView): Promise<void> {
    this.#hasDecided = true;
    const { me, pinCounterId } = this.#parts.who();
    const other = this.#counters.data && leftElsewhere(this.#counters.data, me, pinCounterId);
    if (other) {
      this.#isArriving = false;
      this.#other.show({ counterId: other.counterId });
      return;
    }
    const { kind, counterId } = arrivalOf(counters, me, this.usual, pinCounterId);
    const isThere = kind === 'go' || (kind === 'open' && (await this.#parts.open(counterId)));
    this.#isArriving = false;
    if (isThere) this.goTo(counterId);
    else this.#host.requestUpdate();
  }

  get #works(): boolean {
    return this.#parts.who().me.role !== 'administrator';
  }
  get #own(): CountersView | null {
    const { me, pinCounterId } = this.#parts.who();
    const catalogue = this.#parts.catalogue();
    return this.#counters.data && catalogue && countersFor(this.#counters.data, catalogue, me, pinCounterId);
  }

  /** Only what the screen shows is watched: sixty desks need not hear of every counter's every step. */
  #watch(): void {
    this.#counters.show(this.#works && this.counterId === null ? {} : null);
    this.#counter.show(this.counterId ? { counterId: this.counterId } : null);
  }
}
