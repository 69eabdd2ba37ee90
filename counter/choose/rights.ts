/** Which counters somebody may work at, as far as the page has to know it: the server is asked anyway. Pure. */
import type { Me } from '../../shared/access/access.ts';
import type { AgencyId, CounterId } from '../../shared/base/ids.ts';
import type { CatalogueView } from '../../shared/views/catalogue-view.ts';
import type { CountersView } from '../../shared/views/counters-view.ts';
import { type CounterRow, counterActionOf } from './counter-actions.ts';

/** Those of one's own agencies; shared ones that serve something of theirs; after a PIN, the one counter alone. */
export function ownCounters(
  { counters, leftWaiting, settled }: CountersView,
  catalogue: CatalogueView,
  { agencyIds }: Me,
  pinCounterId: CounterId | null,
): CountersView {
  const own = catalogue.services.filter(({ agencyId }) => agencyIds?.includes(agencyId));
  const ownServices = new Set(own.map(({ serviceId }) => serviceId));
  const servesOwn = ({ counterId }: CounterRow) =>
    catalogue.counters
      .find((counter) => counter.counterId === counterId)
      ?.serviceIds.some((serviceId) => ownServices.has(serviceId));
  const isOwn = (row: CounterRow) =>
    agencyIds === null || (row.agencyId === null ? servesOwn(row) === true : agencyIds.includes(row.agencyId));
  const isTheirs = ({ agencyId }: { agencyId: AgencyId }) => agencyIds === null || agencyIds.includes(agencyId);
  return {
    leftWaiting: leftWaiting.filter(isTheirs),
    settled: settled.filter(isTheirs),
    counters: counters.filter((row) => (pinCounterId === null ? isOwn(row) : row.counterId === pinCounterId)),
  };
}

/** The same, and the counter that is open in one's name, of whichever agency one is by now: it can be finished and closed (rule S11). */
export function countersFor(
  view: CountersView,
  catalogue: CatalogueView,
  me: Me,
  pinCounterId: CounterId | null,
): CountersView {
  const own = ownCounters(view, catalogue, me, pinCounterId);
  if (pinCounterId !== null) return own;
  return {
    ...own,
    counters: view.counters.filter((row) => row.officerId === me.officerId || own.counters.includes(row)),
  };
}

export type Arrival = { kind: 'choose'; counterId: null } | { kind: 'go' | 'open'; counterId: CounterId };

/**
 * Where somebody goes who has just come in: back to the counter that is open in their name, to the machine's own if nobody
 * is there, or to the choice. A PIN opens its counter, as its button says; nothing else is opened by signing in.
 */
export function arrivalOf(
  { counters }: Pick<CountersView, 'counters'>,
  me: Me,
  usual: CounterId | null,
  pinCounterId: CounterId | null,
): Arrival {
  const here = (row: CounterRow | undefined, kind: 'go' | 'open'): Arrival =>
    row ? { kind, counterId: row.counterId } : { kind: 'choose', counterId: null };
  const own = counters.find(({ officerId }) => officerId === me.officerId);
  if (own) return here(own, 'go');
  const free = (row: CounterRow) => counterActionOf(row, me.officerId) === 'open';
  const wanted = counters.find((row) => row.counterId === (pinCounterId ?? usual) && free(row));
  return here(wanted, pinCounterId === null ? 'go' : 'open');
}
