/**
 * What each audience sees: small, whole, and no more than it may know. Times are instants, so that a view changes when
 * a fact does and not with every second. Nothing here says why a ticket has priority; only the officers' views say that it has.
 */
import * as z from 'zod/mini';
import { AlarmsView } from '../alarms/alarms.ts';
import { CounterId, KioskId, ZoneId } from '../base/ids.ts';
import { noticeViews } from '../notices/notices.ts';
import { AboutView } from './about-view.ts';
import { ActsView } from './acts-view.ts';
import { CatalogueView } from './catalogue-view.ts';
import { CountersView } from './counters-view.ts';
import { CounterView, FindView, LineView } from './desk-view.ts';
import { DisplayView } from './display-view.ts';
import { FloorQuery, FloorView } from './floor.ts';
import { KioskView, ReserveView } from './kiosk-view.ts';
import { TicketView } from './ticket-view.ts';
import type { viewAnswer } from './view-answer.ts';

/** Every view: what it is asked with, and what it holds. */
export const views = {
  about: { query: z.strictObject({}), data: AboutView },
  catalogue: { query: z.strictObject({}), data: CatalogueView },
  kiosk: { query: z.strictObject({}), data: KioskView },
  display: { query: z.strictObject({ zoneId: z.optional(ZoneId) }), data: DisplayView },
  ...noticeViews,
  counters: { query: z.strictObject({}), data: CountersView },
  alarms: { query: FloorQuery, data: AlarmsView },
  floor: { query: FloorQuery, data: FloorView },
  acts: { query: FloorQuery, data: ActsView },
  counter: { query: z.strictObject({ counterId: CounterId }), data: CounterView },
  line: { query: z.strictObject({ counterId: CounterId }), data: LineView },
  /** `text`: a number or how it begins, or what a ticket's code holds. */
  find: {
    query: z.strictObject({ counterId: CounterId, text: z.string().check(z.minLength(1), z.maxLength(200)) }),
    data: FindView,
  },
  reserve: { query: z.strictObject({ kioskId: KioskId }), data: ReserveView },
  ticket: { query: z.strictObject({ token: z.string().check(z.minLength(1), z.maxLength(200)) }), data: TicketView },
} as const;
export type ViewName = keyof typeof views;

export type ViewQuery<N extends ViewName> = z.infer<(typeof views)[N]['query']>;
export type ViewData<N extends ViewName> = z.infer<(typeof views)[N]['data']>;
export type ViewState<N extends ViewName = ViewName> = Omit<z.infer<ReturnType<typeof viewAnswer>>, 'view' | 'data'> & {
  view: N;
  data: ViewData<N>;
};
