import { ContextProvider } from '@lit/context';
import type { LitElement } from 'lit';
import type { Me } from '../shared/access/access.ts';
import type { AlarmsView } from '../shared/alarms/alarms.ts';
import type { CounterId } from '../shared/base/ids.ts';
import type { CatalogueView } from '../shared/views/catalogue-view.ts';
import {
  alarmsContext,
  catalogueContext,
  clockContext,
  liveContext,
  meContext,
  nowContext,
  phonesContext,
  type Sending,
  sendingContext,
  type Views,
  viewsContext,
  visitorContext,
} from './ui/contexts.ts';
import type { Visitor } from './ui/pages.ts';

/** What the pages know at a rendering. */
export interface PagesState {
  me: Me;
  pinCounterId: CounterId | null;
  /** Null: not known yet. */
  catalogue: CatalogueView | null;
  alarms: AlarmsView | null;
  live: boolean;
  phonesAt: string | null;
  sending: Pick<Sending, 'pending' | 'notice'>;
}

/** Provides the contexts of `ui/contexts.ts` to all elements below the pages. Only consumers of a value that has changed render again. */
export class PagesContext {
  readonly #me;
  readonly #visitor;
  readonly #catalogue;
  readonly #now;
  readonly #alarms;
  readonly #live;
  readonly #phones;
  readonly #sending;
  readonly #clock: () => number;

  constructor(host: LitElement, views: Views, clock: () => number, send: Sending['send']) {
    this.#clock = clock;
    new ContextProvider(host, { context: viewsContext, initialValue: views });
    new ContextProvider(host, { context: clockContext, initialValue: clock });
    this.#me = new ContextProvider(host, { context: meContext });
    this.#visitor = new ContextProvider(host, { context: visitorContext });
    this.#catalogue = new ContextProvider(host, { context: catalogueContext });
    this.#now = new ContextProvider(host, { context: nowContext, initialValue: clock() });
    this.#alarms = new ContextProvider<typeof alarmsContext>(host, { context: alarmsContext, initialValue: null });
    this.#live = new ContextProvider(host, { context: liveContext, initialValue: false });
    this.#phones = new ContextProvider<typeof phonesContext>(host, { context: phonesContext, initialValue: null });
    const sending = { pending: null, notice: null, send };
    this.#sending = new ContextProvider(host, { context: sendingContext, initialValue: sending });
  }

  /** Whom the pages are chosen for. */
  get visitor(): Visitor {
    return this.#visitor.value;
  }

  update({ me, pinCounterId, catalogue, alarms, live, phonesAt, sending }: PagesState): void {
    const { role, agencyIds } = me;
    const byPin = pinCounterId !== null;
    if (me !== this.#me.value || byPin !== this.visitor.byPin) this.#visitor.setValue({ role, agencyIds, byPin });
    this.#me.setValue(me);
    if (catalogue) this.#catalogue.setValue(catalogue);
    this.#alarms.setValue(alarms);
    this.#now.setValue(this.#clock());
    this.#live.setValue(live);
    this.#phones.setValue(phonesAt);
    this.#send(sending);
  }

  #send({ pending, notice }: PagesState['sending']): void {
    const { value } = this.#sending;
    if (pending !== value.pending || notice !== value.notice)
      this.#sending.setValue({ pending, notice, send: value.send });
  }
}
