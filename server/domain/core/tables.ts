/** What a noun brings to the core: a row for each of its commands and of its events. A missing row does not compile. */

import type { When } from './entry.ts';
import type { EventOf, EventType } from './events.ts';
import type { State } from './state.ts';

/** How an event changes the state. `when` is the entry that holds it. */
export type Applies<T extends EventType> = (state: State, event: EventOf<T>, when: When) => State;
/** The rows of one noun. */
export type AppliesAll<T extends EventType> = { [K in T]: Applies<K> };
