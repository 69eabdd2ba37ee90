/** Whether numbers are stopped for a service, and until when (rule R4). */

import type { Instant } from '../../../shared/base/ids.ts';
import type { Text } from '../../../shared/base/text.ts';
import { stopReasonWords } from '../../../shared/base/ticket-words.ts';
import type { Service } from '../../../shared/hall/hall.ts';
import type { NumbersOf } from '../../../shared/views/supervising.ts';
import { indexOf } from '../calendar/hall-index.ts';
import type { Stop } from '../core/hall-state.ts';
import type { State } from '../core/state.ts';

/** What two stops about the same have in common. */
export function keyOf(about: NumbersOf): string {
  if (about.of === 'hall') return 'hall';
  return about.of === 'agency' ? `agency ${about.agencyId}` : `service ${about.serviceId}`;
}

export const isAbout = (about: NumbersOf, { serviceId, agencyId }: Pick<Service, 'serviceId' | 'agencyId'>): boolean =>
  about.of === 'hall' || (about.of === 'agency' ? about.agencyId === agencyId : about.serviceId === serviceId);

export const holdsAt = ({ until }: Stop, at: Instant): boolean => until === null || at < until;

/** In force about exactly this; null: none. */
export function stopOf({ stops }: State, about: NumbersOf, at: Instant): Stop | null {
  const stop = stops.get(keyOf(about));
  return stop && holdsAt(stop, at) ? stop : null;
}

/** The one that lasts longest of its own, its agency's and the hall's; null: numbers are given out. */
export function stopFor(state: State, { serviceId, agencyId }: Service, at: Instant): Stop | null {
  if (state.stops.size === 0) return null;
  const all: NumbersOf[] = [{ of: 'service', serviceId }, { of: 'agency', agencyId }, { of: 'hall' }];
  return all
    .map((about) => stopOf(state, about, at))
    .reduce((longest, stop) => (stop && (!longest || endOf(stop) > endOf(longest)) ? stop : longest), null);
}

const endOf = ({ until }: Stop): number => until ?? Number.POSITIVE_INFINITY;

/** Why, in words for everybody. */
export const whyStopped = ({ words, reason }: Stop): Text => words ?? stopReasonWords[reason];

/** In the order in which they were made. About what is not in the settings any more nobody is told, and nobody could end it. */
export const stopsAt = (state: State, at: Instant): Stop[] =>
  [...state.stops.values()]
    .filter((stop) => holdsAt(stop, at) && isThere(state, stop.about))
    .sort((a, b) => a.at - b.at);

function isThere({ hall }: State, about: NumbersOf): boolean {
  if (hall === null || about.of === 'hall') return hall !== null;
  const { agencies, services } = indexOf(hall);
  return about.of === 'agency' ? agencies.has(about.agencyId) : services.has(about.serviceId);
}

/** Those that were said to last longer than this: the end of a day does not end them. */
export const stopsOver = (state: State, at: Instant): Stop[] =>
  stopsAt(state, at).filter(({ until }) => until !== null);
