/** To whom a counter can be given. Pure; the hall decides (rule R1). */
import type { PersonRow } from '../../../shared/access/access.ts';
import type { AgencyId } from '../../../shared/base/ids.ts';
import { fill, type Text } from '../../../shared/base/text.ts';
import { DirectReason } from '../../../shared/base/ticket.ts';
import { directReasonWords } from '../../../shared/base/ticket-words.ts';
import type { Words } from '../../../shared/client/words/language.ts';
import type { CatalogueView } from '../../../shared/views/catalogue-view.ts';
import type { CountersView } from '../../../shared/views/counters-view.ts';
import { type Choice, choice, option, type Wish, wishFor } from '../../ui/choice.ts';
import type { CounterSubject } from './subject.ts';

const words = {
  open: { id: 'Buka Loket {number} untuk siapa?', en: 'Open counter {number} for whom?' },
  openFor: { id: 'Buka Loket {number} untuk {officer}?', en: 'Open counter {number} for {officer}?' },
  nobodyFree: {
    id: 'Tidak ada petugas yang bebas. Siapa pun yang Anda pilih meninggalkan loketnya.',
    en: 'No officer is free. Whoever you choose leaves their counter.',
  },
  noOfficer: {
    id: 'Tidak ada petugas yang bebas; yang bebas hanya penyelia.',
    en: 'No officer is free, only supervisors are.',
  },
  nobodyFreeNow: {
    id: 'Sekarang semua petugas sedang di loket lain.',
    en: 'All officers are at other counters now.',
  },
  hand: { id: 'Serahkan Loket {number} kepada siapa?', en: 'Hand counter {number} over to whom?' },
  handTo: { id: 'Serahkan Loket {number} kepada {officer}?', en: 'Hand counter {number} over to {officer}?' },
  handLead: {
    id: '{officer} tidak dapat memanggil lagi dari sini. Nomor di loket ini ikut diserahkan.',
    en: '{officer} can no longer call from here. A number at this counter goes with it.',
  },
  someone: { id: 'Petugas di loket ini', en: 'The officer here' },
  confirmOpen: { id: 'Buka loket', en: 'Open the counter' },
  next: { id: 'Lanjut', en: 'Next' },
  why: { id: 'Mengapa Loket {number} diserahkan?', en: 'Why is counter {number} handed over?' },
  whyLead: {
    id: '{officer} diberi tahu alasannya, dan alasan ini tercatat.',
    en: '{officer} is told why, and the record keeps it.',
  },
  confirmHand: { id: 'Serahkan', en: 'Hand over' },
  elsewhere: { id: 'sudah di Loket {number}', en: 'already at counter {number}' },
  free: {
    id: 'sedang di Loket {number} tanpa nomor: loket itu ditutup',
    en: 'at counter {number}, without a number: that one closes',
  },
  leaves: {
    id: 'sedang di Loket {number} tanpa nomor: loket itu ditutup, dan tidak ada loket buka lagi untuk {services}',
    en: 'at counter {number}, without a number: that one closes, and no open counter is left for {services}',
  },
  others: { id: '{service} dan {count} layanan lain', en: '{service} and {count} more' },
  later: {
    id: 'kini di Loket {number}, yang saat itu harus sudah ditutup',
    en: 'at counter {number} now, which has to be closed by then',
  },
  whyMove: {
    id: 'Mengapa petugas dipindahkan ke Loket {number}?',
    en: 'Why is the officer moved to counter {number}?',
  },
  moved: { id: 'Petugas itu', en: 'The officer' },
  confirmMove: { id: 'Pindahkan', en: 'Move' },
  in: { id: 'sedang masuk', en: 'signed in' },
  out: {
    id: 'belum masuk: loket dianggap kosong sampai petugas masuk',
    en: 'not signed in: the counter counts as empty until then',
  },
} satisfies Words;

type Where = CountersView['counters'][number];

/**
 * `isLater`: for a time at which they may be somewhere else than now. Who is at no counter comes first, of those who is signed in. Who is
 * at another counter comes last, can be chosen where no number is there (rules R1, R12), and is never picked beforehand, nor is a supervisor. Null: there is
 * nobody.
 */
export function officerChoice(
  { counterId, number, officerId, officerName }: CounterSubject,
  people: readonly PersonRow[],
  catalogue: Pick<CatalogueView, 'counters' | 'services'>,
  now: Pick<CountersView, 'counters'>,
  isLater = false,
): Choice | null {
  const at = new Map(now.counters.map((each) => [each.officerId, each]));
  const found = whoMayBeAt(counterId, people, catalogue)
    .filter((person) => person.officerId !== officerId)
    .map((person) => {
      const other = at.get(person.officerId);
      return { person, other, leaves: other ? leftWithout(other, counterId, catalogue, now) : [] };
    })
    .sort(
      (a, b) =>
        Number(a.other !== undefined) - Number(b.other !== undefined) ||
        Number(isBusy(a.other)) - Number(isBusy(b.other)) ||
        Math.min(1, a.leaves.length) - Math.min(1, b.leaves.length) ||
        Number(a.person.role !== 'officer') - Number(b.person.role !== 'officer') ||
        Number(b.person.sessions > 0) - Number(a.person.sessions > 0) ||
        a.person.name.localeCompare(b.person.name, 'id'),
    );
  const [first] = found;
  if (!first) return null;
  const isOpen = officerId !== null;
  const options = found.map(({ person, other, leaves }) => {
    const { name, sessions, officerId: whom } = person;
    if (isLater) {
      const detail = other ? fill(words.later, { number: other.number }) : null;
      return { ...option({ id: name }, () => wishFor({ type: 'AssignCounter', counterId, officerId: whom })), detail };
    }
    const from = other && !isBusy(other) ? { fromCounterId: other.counterId } : {};
    const there = sessions > 0 ? words.in : words.out;
    return {
      ...option({ id: name }, () => wishFor({ type: 'AssignCounter', counterId, officerId: whom, ...from })),
      detail: other ? elsewhere(other, leaves) : there,
      off: isBusy(other),
    };
  });
  const isMoved = first.other !== undefined;
  const isUnpicked = isMoved || first.person.role !== 'officer';
  const one = options.length === 1 && !isUnpicked ? first.person.name : null;
  const nobodyFree = !isMoved ? words.noOfficer : isLater ? words.nobodyFreeNow : words.nobodyFree;
  const about = isUnpicked ? nobodyFree : one === null ? null : (options[0]?.detail ?? null);
  const heading = one === null ? words[isOpen ? 'hand' : 'open'] : words[isOpen ? 'handTo' : 'openFor'];
  return choice({
    heading: fill(heading, { number, officer: one ?? '' }),
    lead: isOpen ? fill(words.handLead, { officer: officerName ?? words.someone }) : about,
    options,
    isUnpicked,
    confirm: isOpen ? words.next : words.confirmOpen,
  });
}

const isBusy = (other: Where | undefined): boolean => other !== undefined && other.state.status !== 'open';

function elsewhere(other: Where, leaves: readonly Text[]): Text {
  const { number } = other;
  if (isBusy(other)) return fill(words.elsewhere, { number });
  const [service, ...others] = leaves;
  if (!service) return fill(words.free, { number });
  const services = others.length === 0 ? service : fill(words.others, { service, count: others.length });
  return fill(words.leaves, { number, services });
}

/** What no open counter serves any more, once its officer is at `counterId`. */
function leftWithout(
  { counterId: left }: Where,
  counterId: CounterSubject['counterId'],
  { counters, services }: Pick<CatalogueView, 'counters' | 'services'>,
  now: Pick<CountersView, 'counters'>,
): Text[] {
  const open = new Set(now.counters.flatMap((each) => (each.officerId === null ? [] : [each.counterId])));
  open.add(counterId);
  open.delete(left);
  const served = new Set(counters.flatMap((each) => (open.has(each.counterId) ? each.serviceIds : [])));
  const own = counters.find((each) => each.counterId === left)?.serviceIds ?? [];
  return services.flatMap(({ serviceId, name }) => (own.includes(serviceId) && !served.has(serviceId) ? [name] : []));
}

/** As the hall says (rule R1). */
export function whoMayBeAt(
  counterId: CounterSubject['counterId'],
  people: readonly PersonRow[],
  catalogue: Pick<CatalogueView, 'counters' | 'services'>,
): PersonRow[] {
  const agencyIds = agenciesOfCounter(counterId, catalogue);
  return people.filter(
    (person) =>
      person.isActive &&
      person.role !== 'administrator' &&
      (person.agencyIds === null || person.agencyIds.some((agencyId) => agencyIds.has(agencyId))),
  );
}

/** Asked next where somebody has to leave this counter, or another for it. Null: nobody has, or nothing is given. */
export function reasonChoice({ number, officerId, officerName }: CounterSubject, wish: Wish): Choice | null {
  if (wish.kind !== 'command' || wish.command.type !== 'AssignCounter') return null;
  const { command } = wish;
  const isHandedOver = officerId !== null;
  if (!isHandedOver && command.fromCounterId === undefined) return null;
  const officer = isHandedOver ? (officerName ?? words.someone) : words.moved;
  return choice({
    heading: fill(isHandedOver ? words.why : words.whyMove, { number }),
    lead: fill(words.whyLead, { officer }),
    options: DirectReason.options.map((reason) =>
      option(directReasonWords[reason], () => wishFor({ ...command, reason })),
    ),
    confirm: isHandedOver ? words.confirmHand : words.confirmMove,
    grave: true,
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
