/** Desks to think about: one officer, one counter, and what the tests change of them. */
import type { DeskState, Phase } from '../../../counter/desk/acts/desk-state.ts';
import {
  AgencyId,
  CounterId,
  OfficerId,
  SeriesPrefix,
  ServiceId,
  TicketId,
  TicketNumber,
  ZoneId,
} from '../../../shared/base/ids.ts';
import type { CatalogueView } from '../../../shared/views/catalogue-view.ts';
import type { CountersView } from '../../../shared/views/counters-view.ts';
import type { CounterView, DeskTicket, WaitingTicket } from '../../../shared/views/desk-view.ts';

export const now = Date.UTC(2026, 10, 24, 2, 42);
export const minute = 60_000;
export const counterId = CounterId.parse('loket-3');
export const officerId = OfficerId.parse('rahma');
export const service = (id: string) => ServiceId.parse(id);

export function ticket(sequence: number, over: Partial<DeskTicket> = {}): DeskTicket {
  return {
    ticketId: TicketId.parse(`2026-11-24.${sequence}`),
    number: TicketNumber.parse(`A-${String(sequence).padStart(3, '0')}`),
    serviceId: service('A-KTP'),
    class: 'regular',
    issuedAt: now - 20 * minute,
    promise: now + 40 * minute,
    ...over,
  };
}

export const inHand = ticket(17);
/** In a line. */
export const inLine = (of: DeskTicket): WaitingTicket => ({ ...of, wait: null });
export const waiting = [ticket(18), ticket(19), ticket(20)].map(inLine);

const open: CounterView = {
  counterId,
  closing: null,
  planned: [],
  number: 3,
  agencyId: AgencyId.parse('A'),
  agencyName: { id: 'Disdukcapil' },
  zoneName: { id: 'Zona A' },
  serviceIds: [service('A-KTP'), service('A-KK')],
  mayCallChosen: true,
  state: { status: 'open' },
  officerId,
  officerName: 'Rahma',
  current: null,
  waiting,
  waitingCount: waiting.length,
  waitingHereAlone: 0,
  held: [],
  missed: [],
  undo: null,
  today: { completed: 0, missed: 0, meanServiceMinutes: null, happenings: [] },
  directed: null,
};

const called = {
  status: 'called',
  ticket: inHand,
  calls: 1,
  maxCalls: 3,
  recallFrom: now - 1,
  missedAfterCalls: 1,
  missedFrom: now - 1,
} as const;

export const views: Record<Phase, CounterView> = {
  absent: { ...open, state: { status: 'absent', reason: 'not-come' }, officerId: null, officerName: null },
  closed: { ...open, state: { status: 'closed' }, officerId: null, officerName: null },
  paused: { ...open, state: { status: 'paused', reason: 'rest', until: now + 10 * minute } },
  free: open,
  called: { ...open, state: { status: 'calling', number: inHand.number }, current: called },
  serving: {
    ...open,
    state: { status: 'serving', number: inHand.number },
    current: { status: 'serving', ticket: inHand, startedAt: now - 4 * minute },
  },
};
export const phases = Object.keys(views) as Phase[];

/** What stands beside the number in hand: somebody held, somebody missed, something to undo. */
export const beside: Partial<CounterView> = {
  held: [{ ticket: ticket(11), reason: 'copy', until: now + minute, here: true }],
  missed: [{ ticket: ticket(12), until: now + minute }],
  undo: { position: 9, what: 'missed' as const, number: ticket(12).number, until: now + 12_500 },
};

export const desk = (phase: Phase, over: Partial<CounterView> = {}, rest: Partial<DeskState> = {}): DeskState => ({
  view: { ...views[phase], ...over },
  now,
  live: true,
  chosen: null,
  ...rest,
});

export const recallable = (over: Partial<typeof called> = {}): Partial<CounterView> => ({
  current: { ...called, ...over } as CounterView['current'],
});

const zoneId = ZoneId.parse('zona-a');
const agency = (id: string, shortName: string, name: string): CatalogueView['agencies'][number] => ({
  agencyId: AgencyId.parse(id),
  name: { id: name },
  shortName: { id: shortName },
  spokenName: { id: shortName },
  level: 'kabupaten',
  series: SeriesPrefix.parse(id),
  zoneIds: [zoneId],
});
const offered = (id: string, agencyId: string, name: string, keywords: string[] = []) => ({
  serviceId: service(id),
  agencyId: AgencyId.parse(agencyId),
  name: { id: name },
  requirements: [],
  procedure: [],
  standardMinutes: 10,
  completionTime: { id: '1 hari' },
  cost: { id: 'Gratis' },
  product: { id: name },
  keywords,
  series: SeriesPrefix.parse(agencyId),
  zoneId,
});
const counterOf = (number: number, agencyId: string, serviceIds: string[]) => ({
  counterId: CounterId.parse(`loket-${number}`),
  number,
  agencyId: AgencyId.parse(agencyId),
  zoneId,
  serviceIds: serviceIds.map(service),
});

export const catalogue: CatalogueView = {
  hall: {
    name: { id: 'MPP Buton Tengah' },
    shortName: { id: 'MPP' },
    city: 'Lakudo',
    timezone: 'Asia/Makassar',
    timezoneLabel: 'WITA',
    dayStartsAt: '00:00',
    notice: null,
    pledge: { id: 'Sanggup' },
    complaintChannels: [],
    returnMinutes: 15,
    holdMaxMinutes: 60,
  },
  zones: [{ zoneId, name: { id: 'Zona A' }, place: { id: 'Lantai 1' } }],
  agencies: [
    agency('A', 'Disdukcapil', 'Dinas Kependudukan dan Pencatatan Sipil'),
    agency('Q', 'Imigrasi', 'Kantor Imigrasi Baubau'),
  ],
  services: [
    offered('A-KTP', 'A', 'Perekaman KTP-el'),
    offered('A-KK', 'A', 'Kartu Keluarga'),
    offered('Q-BARU', 'Q', 'Permohonan paspor baru', ['paspor']),
  ],
  counters: [counterOf(3, 'A', ['A-KTP', 'A-KK']), counterOf(4, 'A', ['A-KTP']), counterOf(30, 'Q', ['Q-BARU'])],
  priorityGroups: [{ code: 'LANSIA', label: { id: 'Lanjut usia' } }],
  mostAsked: [],
  lifeEvents: [],
};

export const counters: CountersView = {
  leftWaiting: [],
  settled: [],
  counters: [
    row(30, 'Q', 'Imigrasi', 'Zona B', { status: 'closed' }, null),
    row(3, 'A', 'Disdukcapil', 'Zona A', { status: 'serving', number: inHand.number }, 'budi'),
    row(4, 'A', 'Disdukcapil', 'Zona A', { status: 'open' }, officerId),
  ],
};

function row(
  number: number,
  agencyId: string,
  agencyName: string,
  zoneName: string,
  state: CountersView['counters'][number]['state'],
  officer: string | null,
): CountersView['counters'][number] {
  return {
    counterId: CounterId.parse(`loket-${number}`),
    number,
    agencyId: AgencyId.parse(agencyId),
    agencyName: { id: agencyName },
    zoneName: { id: zoneName },
    state,
    officerId: officer,
    goneSince: null,
    officerName: officer && `Petugas ${officer}`,
    waiting: 0,
  };
}
