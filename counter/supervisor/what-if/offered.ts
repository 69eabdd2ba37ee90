/** What can be chosen in each field, within the agencies of whoever asks. Pure; the hall decides. */
import type { Agencies } from '../../../shared/access/access.ts';
import type { AgencyId } from '../../../shared/base/ids.ts';
import { say, type Words } from '../../../shared/client/words/language.ts';
import type { CatalogueView } from '../../../shared/views/catalogue-view.ts';
import type { ChangeDraft, Field } from './change-draft.ts';
import { counterWords } from './change-words.ts';

export interface Offered {
  value: string;
  label: string;
}

const words = {
  hall: { id: 'Seluruh MPP', en: 'The whole hall' },
  all: { id: '{agency}, semua layanan', en: '{agency}, all services' },
  one: { id: '{agency}: {service}', en: '{agency}: {service}' },
  counter: { id: '{counter}, {agency}', en: '{counter}, {agency}' },
  shared: { id: 'bersama', en: 'shared' },
  taken: { id: '{counter} (ada petugas)', en: '{counter} (has an officer)' },
} satisfies Words;

/** `manned`: counters at which somebody is now. */
export function offeredFor(
  field: Exclude<Field, 'from' | 'until' | 'minutes' | 'span'> | Field,
  draft: ChangeDraft,
  catalogue: CatalogueView,
  agencyIds: Agencies,
  manned: ReadonlySet<string> = new Set(),
): Offered[] {
  const isTheirs = (agencyId: AgencyId) => agencyIds?.includes(agencyId) ?? true;
  switch (field) {
    case 'counter':
      return countersOffered(catalogue, isTheirs);
    case 'toCounter':
      // One that closes by what is asked before may be chosen all the same (rule U79).
      return countersOffered(catalogue, isTheirs)
        .filter(({ value }) => value !== draft.counter)
        .map((each) => (manned.has(each.value) ? { ...each, label: say(words.taken, { counter: each.label }) } : each));
    case 'service':
      return servicesFor(draft, catalogue, isTheirs);
    case 'agency': {
      const all = agencyIds === null && draft.is === 'late' ? [{ value: '', label: say(words.hall) }] : [];
      return [
        ...all,
        ...theirs(catalogue, isTheirs).map(({ agencyId, shortName }) => ({ value: agencyId, label: say(shortName) })),
      ];
    }
    case 'about': {
      const hall = agencyIds === null ? [{ value: 'hall', label: say(words.hall) }] : [];
      return [...hall, ...theirs(catalogue, isTheirs).flatMap((agency) => numbersOf(agency, catalogue))];
    }
    default:
      return [];
  }
}

const countersOffered = (catalogue: CatalogueView, isTheirs: (agencyId: AgencyId) => boolean): Offered[] =>
  catalogue.counters
    .filter((counter) => agenciesAt(counter, catalogue).some(isTheirs))
    .map((counter) => counterOffered(counter, catalogue));

type Counter = CatalogueView['counters'][number];
type Agency = CatalogueView['agencies'][number];

const theirs = ({ agencies }: CatalogueView, isTheirs: (agencyId: AgencyId) => boolean): Agency[] =>
  agencies.filter(({ agencyId }) => isTheirs(agencyId));

function agenciesAt({ agencyId, serviceIds }: Counter, { services }: CatalogueView): AgencyId[] {
  if (agencyId !== null) return [agencyId];
  return services.filter(({ serviceId }) => serviceIds.includes(serviceId)).map((service) => service.agencyId);
}

function counterOffered({ counterId, agencyId }: Counter, catalogue: CatalogueView): Offered {
  const agency = catalogue.agencies.find((each) => each.agencyId === agencyId)?.shortName ?? words.shared;
  return { value: counterId, label: say(words.counter, { counter: counterWords(counterId, catalogue), agency }) };
}

/** An agency's own counter serves that agency alone; what it serves already can only be given up. */
function servicesFor(
  { is, counter: chosen }: ChangeDraft,
  catalogue: CatalogueView,
  isTheirs: (agencyId: AgencyId) => boolean,
): Offered[] {
  const counter = catalogue.counters.find(({ counterId }) => counterId === chosen);
  return catalogue.services
    .filter(({ agencyId }) => isTheirs(agencyId))
    .filter(({ agencyId }) => !counter || counter.agencyId === null || counter.agencyId === agencyId)
    .filter(({ serviceId }) => !counter || counter.serviceIds.includes(serviceId) === (is === 'drop'))
    .map(({ serviceId, agencyId, name }) => ({
      value: serviceId,
      label: say(words.one, { agency: nameOf(agencyId, catalogue), service: name }),
    }));
}

function numbersOf({ agencyId, shortName }: Agency, { services }: CatalogueView): Offered[] {
  return [
    { value: `agency ${agencyId}`, label: say(words.all, { agency: shortName }) },
    ...services
      .filter((service) => service.agencyId === agencyId)
      .map(({ serviceId, name }) => ({
        value: `service ${serviceId}`,
        label: say(words.one, { agency: shortName, service: name }),
      })),
  ];
}

const nameOf = (agencyId: AgencyId, { agencies }: CatalogueView) =>
  agencies.find((each) => each.agencyId === agencyId)?.shortName ?? { id: agencyId };
