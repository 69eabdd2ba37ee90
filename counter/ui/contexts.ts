/**
 * The contexts of the counter client (`@lit/context`): values that many elements need. An element takes one with
 * `@fromContext`, so that the elements in between do not have to pass it on. `antrean-counter` provides the requests to
 * the server, `officer-pages` all others.
 */
import { type Context, consume, createContext } from '@lit/context';
import type { ReactiveElement } from 'lit';
import { state } from 'lit/decorators.js';
import type { Me } from '../../shared/access/access.ts';
import type { AlarmsView } from '../../shared/alarms/alarms.ts';
import type { Accepted } from '../../shared/answers.ts';
import type { Api } from '../../shared/client/connection/api.ts';
import type { Connection } from '../../shared/client/connection/connection.ts';
import type { Command } from '../../shared/commands.ts';
import type { CatalogueView } from '../../shared/views/catalogue-view.ts';
import type { Notice } from './desk-notice.ts';
import type { Visitor } from './pages.ts';

export const apiContext = createContext<Api>('antrean-api');
/** Undefined until it is known: what is shown only after that may count on it. */
export const catalogueContext = createContext<CatalogueView>('antrean-catalogue');
/** Who is in. */
export const meContext = createContext<Me>('antrean-me');
/** Whom the pages are chosen for. */
export const visitorContext = createContext<Visitor>('antrean-visitor');
/** When the page was rendered last, on the server's clock. */
export const nowContext = createContext<number>('antrean-now');
/** The server's clock itself: a press is judged by its own moment and not by the last rendering's. */
export const clockContext = createContext<() => number>('antrean-clock');
/** What calls whoever supervises; null: it is not known, or they supervise nothing. */
export const alarmsContext = createContext<AlarmsView | null>('antrean-alarms');
/** Whether the connection to the server is there. */
export const liveContext = createContext<boolean>('antrean-live');

/** Views that an element watches for as long as it is shown. */
export type Views = Pick<Connection, 'watch'>;
export const viewsContext = createContext<Views>('antrean-views');
/** Where phones reach the hall; null: nobody knows (rule Y2). */
export const phonesContext = createContext<string | null>('antrean-phones');

/** Commands of whoever is in, one at a time, and what there is to tell about them. */
export interface Sending {
  /** What is under way, by the name it was sent with; null: nothing. */
  pending: string | null;
  /** A refusal is told here. */
  notice: Notice | null;
  /** Null: refused, given up, or another is still under way. */
  send: (name: string, command: Command) => Promise<Accepted | null>;
}
export const sendingContext = createContext<Sending>('antrean-sending');

/** Keeps a property equal to the value of a context; the element renders again when it changes. */
export const fromContext =
  <T>(context: Context<unknown, T>) =>
  (element: ReactiveElement, name: string): void => {
    consume({ context, subscribe: true })(element, name);
    state()(element, name);
  };
