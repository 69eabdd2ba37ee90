/** To whom a counter can be given. Pure; the hall decides (rule R1). */
import type { PersonRow } from '../../../shared/access.ts';
import type { Words } from '../../../shared/client/language.ts';
import type { AgencyId } from '../../../shared/ids.ts';
import { fill, type Text } from '../../../shared/text.ts';
import type { CatalogueView } from '../../../shared/views.ts';
import { type Choice, choice, option, wishFor } from '../../ui/choice.ts';
import type { CounterSubject } from './subject.ts';

const words = {
  open: { id: 'Buka Loket {number} untuk siapa?', en: 'Open counter {number} for whom?' },
  hand: { id: 'Serahkan Loket {number} kepada siapa?', en: 'Hand counter {number} over to whom?' },
  handLead: {
    id: '{officer} tidak dapat memanggil lagi dari sini. Nomor di loket ini ikut diserahkan.',
    en: '{officer} can no longer call from here. A number at this counter goes with it.',
  },
  someone: { id: 'Petugas di loket ini', en: 'The officer here' },
  confirmOpen: { id: 'Buka loket', en: 'Open the counter' },
  confirmHand: { id: 'Serahkan', en: 'Hand over' },
  in: { id: 'sedang masuk', en: 'signed in' },
  out: {
    id: 'belum masuk: loket dianggap kosong sampai petugas masuk',
    en: 'not signed in: the counter counts as empty until then',
  },
} satisfies Words;

/** Who is signed in comes first. Null: there is nobody. */
export function officerChoice(
  { counterId, number, officerId, officerName }: CounterSubject,
  people: readonly PersonRow[],
  catalogue: Pick<CatalogueView, 'counters' | 'services'>,
): Choice | null {
  const agencyIds = agenciesOfCounter(counterId, catalogue);
  const mayBe = (person: PersonRow) =>
    person.isActive &&
    person.role !== 'administrator' &&
    person.officerId !== officerId &&
    (person.agencyIds === null || person.agencyIds.some((agencyId) => agencyIds.has(agencyId)));
  const found = people
    .filter(mayBe)
    .sort((a, b) => Number(b.sessions > 0) - Number(a.sessions > 0) || a.name.localeCompare(b.name, 'id'));
  if (found.length === 0) return null;
  const isOpen = officerId !== null;
  const offered = ({ name, sessions, officerId: whom }: PersonRow) => ({
    ...option({ id: name }, () => wishFor({ type: 'AssignCounter', counterId, officerId: whom })),
    detail: (sessions > 0 ? words.in : words.out) satisfies Text,
  });
  return choice({
    heading: fill(isOpen ? words.hand : words.open, { number }),
    lead: isOpen ? fill(words.handLead, { officer: officerName ?? words.someone }) : null,
    options: found.map(offered),
    confirm: isOpen ? words.confirmHand : words.confirmOpen,
    grave: isOpen,
  });
}

/** A shared counter is of all agencies whose services it serves. */
function agenciesOfCounter(
  counterId: CounterSubject['counterId'],
  { counters, services }: Pick<CatalogueView, 'counters' | 'services'>,
): ReadonlySet<AgencyId> {
  const counter = counters.find((each) => each.counterId === counterId);
  if (!counter) return new Set();
  if (counter.agencyId !== null) return new Set([counter.agencyId]);
  const served = services.filter(({ serviceId }) => counter.serviceIds.includes(serviceId));
  return new Set(served.map(({ agencyId }) => agencyId));
}
