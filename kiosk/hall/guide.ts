/** What the kiosk knows, put together for looking up: the catalogue, and what can be had now. */
import type { AgencyId, ServiceId } from '../../shared/base/ids.ts';
import type { Refusal } from '../../shared/refusals/refusal.ts';
import type { CatalogueView } from '../../shared/views/catalogue-view.ts';
import type { KioskView } from '../../shared/views/kiosk-view.ts';
import { bestOf, type Presence } from '../../shared/views/presence.ts';
import type { NumberWait } from '../../shared/views/wait.ts';

export type CatalogueHall = CatalogueView['hall'];
export type CatalogueZone = CatalogueView['zones'][number];
export type CatalogueAgency = CatalogueView['agencies'][number];
export type CatalogueService = CatalogueView['services'][number];
export type CatalogueGroup = CatalogueView['priorityGroups'][number];

export type CatalogueEvent = CatalogueView['lifeEvents'][number];

export interface ServiceEntry {
  service: CatalogueService;
  agency: CatalogueAgency;
  zone: CatalogueZone | null;
  /** How many would be ahead of an ordinary number taken now, at all of its counters; null: not known at the moment. */
  waiting: number | null;
  /** How many of these came for this service. */
  own: number | null;
  /** Why no number can be had now; null: it can. */
  refusal: Refusal | null;
  /** Who is there for it; null: not known at the moment. */
  presence: Presence | null;
  /** Without the server: who was there when the kiosk last heard of it today; else null. */
  lastHeard: Presence | null;
  /** Null: it has no quota, or it is not known at the moment. */
  quotaLeft: number | null;
  /** How long an ordinary number taken now would wait; null: not known at the moment. */
  wait: NumberWait | null;
}

export interface AgencyEntry {
  agency: CatalogueAgency;
  services: ServiceEntry[];
  /** The sum over all its services; null: not known at the moment. */
  waiting: number | null;
  /** Null if one of its services is available; else the refusal that ends first. */
  refusal: Refusal | null;
  /** Who is there for those of its services that are available: as good as it gets. */
  presence: Presence | null;
  /** The same, as the kiosk last heard of it today without its server; else null. */
  lastHeard: Presence | null;
}

export interface Guide {
  hall: CatalogueHall;
  /** The agencies by the first zone they sit in: the way the building and the start screen are divided. */
  zones: { zone: CatalogueZone; agencies: AgencyEntry[] }[];
  agencies: ReadonlyMap<AgencyId, AgencyEntry>;
  services: ReadonlyMap<ServiceId, ServiceEntry>;
  mostAsked: ServiceEntry[];
  priorityGroups: CatalogueGroup[];
  lifeEvents: CatalogueEvent[];
}

/** Of when the counts of who waits, and who is there, are: of now, of earlier today, or of another day. */
export type Heard = 'now' | 'today' | 'before';

export function guideOf(catalogue: CatalogueView, kiosk: KioskView, heard: Heard = 'now'): Guide {
  const services = servicesOf(catalogue, kiosk, heard);
  const agencies = new Map(catalogue.agencies.map((agency) => [agency.agencyId, agencyEntry(agency, services)]));
  // An agency that has only shared counters is where these are.
  const zoneOf = ({ agency, services: own }: AgencyEntry) =>
    agency.zoneIds[0] ?? own[0]?.zone?.zoneId ?? catalogue.zones[0]?.zoneId;
  return {
    hall: catalogue.hall,
    zones: catalogue.zones
      .map((zone) => ({ zone, agencies: [...agencies.values()].filter((entry) => zoneOf(entry) === zone.zoneId) }))
      .filter((group) => group.agencies.length > 0),
    agencies,
    services,
    mostAsked: catalogue.mostAsked.flatMap((serviceId) => services.get(serviceId) ?? []),
    priorityGroups: catalogue.priorityGroups,
    lifeEvents: catalogue.lifeEvents,
  };
}

/** A service that only one of the two views knows is left out: right after the hall was changed, one of them is older. */
function servicesOf(catalogue: CatalogueView, kiosk: KioskView, heard: Heard): Map<ServiceId, ServiceEntry> {
  const states = new Map(kiosk.services.map((state) => [state.serviceId, state]));
  const zones = new Map(catalogue.zones.map((zone) => [zone.zoneId, zone]));
  const agencies = new Map(catalogue.agencies.map((agency) => [agency.agencyId, agency]));
  const entries = new Map<ServiceId, ServiceEntry>();
  for (const service of catalogue.services) {
    const state = states.get(service.serviceId);
    const agency = agencies.get(service.agencyId);
    const zone = (service.zoneId && zones.get(service.zoneId)) || null;
    if (!state || !agency) continue;
    const known =
      heard === 'now'
        ? {
            ...{ waiting: state.ahead, own: state.waiting, presence: state.presence, quotaLeft: state.quotaLeft },
            wait: state.wait?.regular ?? null,
          }
        : nothingKnown;
    const lastHeard = heard === 'today' ? state.presence : null;
    entries.set(service.serviceId, { service, agency, zone, ...known, lastHeard, refusal: state.refusal });
  }
  return entries;
}

const nothingKnown = { waiting: null, own: null, presence: null, quotaLeft: null, wait: null };

function agencyEntry(agency: CatalogueAgency, all: ReadonlyMap<ServiceId, ServiceEntry>): AgencyEntry {
  const services = [...all.values()].filter((entry) => entry.agency.agencyId === agency.agencyId);
  return {
    agency,
    services,
    waiting: services.reduce<number | null>((sum, { own }) => (own === null ? null : (sum ?? 0) + own), 0),
    refusal: firstToEnd(services.map((entry) => entry.refusal)),
    presence: bestKnown(services, ({ presence }) => presence),
    lastHeard: bestKnown(services, ({ lastHeard }) => lastHeard),
  };
}

/** Of what can be had. Null: not known at the moment. */
const bestKnown = (
  services: readonly ServiceEntry[],
  known: (entry: ServiceEntry) => Presence | null,
): Presence | null => bestOf(services.flatMap((entry) => (entry.refusal === null ? (known(entry) ?? []) : [])));

function firstToEnd(refusals: readonly (Refusal | null)[]): Refusal | null {
  const end = (refusal: Refusal) => refusal.comeBackAt ?? Number.POSITIVE_INFINITY;
  return refusals.reduce<Refusal | null>(
    (first, refusal) => (first && refusal ? (end(refusal) < end(first) ? refusal : first) : null),
    refusals[0] ?? null,
  );
}
