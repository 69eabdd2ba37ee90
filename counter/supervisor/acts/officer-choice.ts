/** To whom a counter can be given. Pure; the hall decides (rule R1). */
import type { PersonRow } from '../../../shared/access/access.ts';
import type { AgencyId } from '../../../shared/base/ids.ts';
import { fill } from '../../../shared/base/text.ts';
import { DirectReason } from '../../../shared/base/ticket.ts';
import { directReasonWords } from '../../../shared/base/ticket-words.ts';
import type { Words } from '../../../shared/client/words/language.ts';
import type { CatalogueView } from '../../../shared/views/catalogue-view.ts';
import type { CountersView } from '../../../shared/views/counters-view.ts';
import { type Choice, choice, option, type Wish, wishFor } from '../../ui/choice.ts';
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

/** `isLater`: for a time at which they may be somewhere else than now. Who is signed in comes first; who is at another counter last, and can be chosen where no number is there (rules R1, R12). Null: there is nobody. */
export function officerChoice(
  { counterId, number, officerId, officerName }: CounterSubject,
  people: readonly PersonRow[],
  catalogue: Pick<CatalogueView, 'counters' | 'services'>,
  now: Pick<CountersView, 'counters'>,
  isLater = false,
): Choice | null {
  const at = new Map(now.counters.map((each) => [each.officerId, each]));
  const isElsewhere = ({ officerId: whom }: PersonRow) => at.has(whom);
  const found = whoMayBeAt(counterId, people, catalogue)
    .filter((person) => person.officerId !== officerId)
    .sort(
      (a, b) =>
        Number(isElsewhere(a)) - Number(isElsewhere(b)) ||
        Number(b.sessions > 0) - Number(a.sessions > 0) ||
        a.name.localeCompare(b.name, 'id'),
    );
  if (found.length === 0) return null;
  const isOpen = officerId !== null;
  const offered = ({ name, sessions, officerId: whom }: PersonRow) => {
    const other = at.get(whom);
    if (isLater) {
      const detail = other ? fill(words.later, { number: other.number }) : null;
      return { ...option({ id: name }, () => wishFor({ type: 'AssignCounter', counterId, officerId: whom })), detail };
    }
    const isFree = other?.state.status === 'open';
    const from = isFree ? { fromCounterId: other.counterId } : {};
    const there = sessions > 0 ? words.in : words.out;
    return {
      ...option({ id: name }, () => wishFor({ type: 'AssignCounter', counterId, officerId: whom, ...from })),
      detail: other ? fill(isFree ? words.free : words.elsewhere, { number: other.number }) : there,
      off: other !== undefined && !isFree,
    };
  };
  return choice({
    heading: fill(isOpen ? words.hand : words.open, { number }),
    lead: isOpen ? fill(words.handLead, { officer: officerName ?? words.someone }) : null,
    options: found.map(offered),
    confirm: isOpen ? words.next : words.confirmOpen,
  });
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
