/** Every fact that the log can hold. */
import type { CounterEvent } from '../counter/events.ts';
import type { DayEvent } from '../day/events.ts';
import type { HallEvent } from '../hall/events.ts';
import type { ReserveEvent } from '../reserve/events.ts';
import type { TicketEvent } from '../ticket/events.ts';

export type Event = HallEvent | DayEvent | CounterEvent | TicketEvent | ReserveEvent;
export type EventType = Event['type'];
export type EventOf<T extends EventType> = Extract<Event, { type: T }>;
