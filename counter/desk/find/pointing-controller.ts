import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { ViewController } from '../../../shared/client/connection/view-controller.ts';
import type { CounterView, DeskTicket, FoundTicket } from '../../../shared/views/desk-view.ts';
import type { Views } from '../../ui/contexts.ts';
import { stepInLine } from '../acts/desk-state.ts';

interface PointingParts {
  views: () => Views;
  view: () => CounterView;
}

/** The number that the officer points at: in the line, which is loaded whole where they go on behind its first forty, or found by its number. */
export class PointingController implements ReactiveController {
  #chosenId: string | null = null;
  /** As it was picked; the view tells what has become of it since. */
  #picked: FoundTicket | null = null;
  readonly #parts: PointingParts;
  readonly #host: ReactiveControllerHost;
  readonly #line: ViewController<'line'>;
  readonly #find: ViewController<'find'>;
  #isWhole = false;

  constructor(host: ReactiveControllerHost, parts: PointingParts) {
    this.#host = host;
    this.#parts = parts;
    const connection: Pick<Views, 'watch'> = { watch: (...watch) => parts.views().watch(...watch) };
    this.#line = new ViewController(host, connection, 'line', null);
    this.#find = new ViewController(host, connection, 'find', null);
    host.addController(this);
  }

  /** A line that is short again needs no view of its own. */
  hostUpdated(): void {
    const { waiting, waitingCount } = this.#parts.view();
    if (this.#isWhole && waitingCount <= waiting.length) this.#showAll(false);
  }

  get line(): DeskTicket[] {
    return this.#line.data?.waiting ?? this.#parts.view().waiting;
  }

  get found(): FoundTicket | null {
    if (!this.#picked) return null;
    const { ticketId } = this.#picked.ticket;
    return this.#find.data?.found.find(({ ticket }) => ticket.ticketId === ticketId) ?? this.#picked;
  }

  get ticket(): DeskTicket | null {
    if (this.#picked) return this.found!.ticket;
    return this.line.find(({ ticketId }) => ticketId === this.#chosenId) ?? null;
  }

  /** Down past the last that is shown comes the rest of the line. */
  move(by: number): void {
    const { view } = this.#parts;
    const from = this.ticket?.ticketId ?? null;
    const last = this.line.at(-1)?.ticketId;
    if (by > 0 && from === last && view().waitingCount > this.line.length) this.#showAll(true);
    this.#drop();
    this.#chosenId = stepInLine(this.line, from, by);
    this.#host.requestUpdate();
  }

  /** A second time lets it go. */
  point(ticketId: string): void {
    const again = this.ticket?.ticketId === ticketId;
    this.#drop();
    this.#chosenId = again ? null : ticketId;
    this.#host.requestUpdate();
  }

  pick(found: FoundTicket): void {
    this.#chosenId = null;
    this.#picked = found;
    this.#find.show({ counterId: this.#parts.view().counterId, text: found.ticket.number });
  }

  letGo(): void {
    this.#chosenId = null;
    this.#drop();
    this.#host.requestUpdate();
  }

  showAll(): void {
    this.#showAll(true);
  }

  #drop(): void {
    if (!this.#picked) return;
    this.#picked = null;
    this.#find.show(null);
  }

  #showAll(isWhole: boolean): void {
    if (this.#isWhole === isWhole) return;
    this.#isWhole = isWhole;
    this.#line.show(isWhole ? { counterId: this.#parts.view().counterId } : null);
  }
}
