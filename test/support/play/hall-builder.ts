/**
 * A small hall for the tests of the core: three agencies, five services, five counters in two zones, in WITA.
 *
 *   utara    loket 1  dukcapil  ktp kk          selatan  loket 4   pajak   pbb
 *            loket 2  dukcapil  ktp kk akta              loket 10  shared  klaim pbb
 *            loket 3  dukcapil  ktp, in order only
 *
 * The counters stand in the file neither in the order of their numbers nor of their ids.
 */
import type { z } from 'zod';
import { BusinessDay, type Instant } from '../../../shared/base/ids.ts';
import { Hall, type Schedule } from '../../../shared/hall/hall.ts';

export type HallDraft = z.input<typeof Hall>;
export type ScheduleDraft = z.input<typeof Schedule>;
type HoursDraft = ScheduleDraft['weekly'][number];

export const seconds = 1_000;
export const minutes = 60 * seconds;
export const hours = 60 * minutes;

/** A week in July 2026: no holiday, and no clock change anywhere in Indonesia. */
export const sunday = BusinessDay.parse('2026-07-05');
export const monday = BusinessDay.parse('2026-07-06');
export const tuesday = BusinessDay.parse('2026-07-07');
export const wednesday = BusinessDay.parse('2026-07-08');
export const thursday = BusinessDay.parse('2026-07-09');
export const friday = BusinessDay.parse('2026-07-10');
export const nextMonday = BusinessDay.parse('2026-07-13');

export type Zone = 'Asia/Jakarta' | 'Asia/Makassar' | 'Asia/Jayapura';
const offsets: Record<Zone, string> = {
  'Asia/Jakarta': '+07:00',
  'Asia/Makassar': '+08:00',
  'Asia/Jayapura': '+09:00',
};

/** The instant of a time on a clock in the hall: `clock('08:00')`, `clock('23:59:59.999', tuesday)`. */
export const clock = (time: string, day: string = monday, zone: Zone = 'Asia/Makassar'): Instant => {
  const instant = Date.parse(`${day}T${time}${offsets[zone]}`);
  if (Number.isNaN(instant)) throw new Error(`No such time: ${day} ${time}`);
  return instant;
};

const everyDay = [1, 2, 3, 4, 5, 6, 7];
export const roundTheClock: ScheduleDraft = { weekly: [{ weekdays: everyDay, open: '00:00', close: '24:00' }] };
export const mondayToThursday: HoursDraft = {
  weekdays: [1, 2, 3, 4],
  open: '08:00',
  close: '15:30',
  breaks: [{ start: '12:00', end: '13:00' }],
  lastTicket: '14:30',
};
export const fridayHours: HoursDraft = {
  weekdays: [5],
  open: '08:00',
  close: '15:00',
  breaks: [{ start: '11:30', end: '13:00' }],
  lastTicket: '14:00',
};
/** The hours of a real hall: closed on weekends. */
export const realHours: ScheduleDraft = { weekly: [mondayToThursday, fridayHours] };
/** The same hours every day, with nothing special. */
export const daily = (open: string, close: string, more: Partial<HoursDraft> = {}): ScheduleDraft => ({
  weekly: [{ weekdays: everyDay, open, close, ...more }],
});
export const closedOn = (from: string, to: string = from) => ({ from, to, note: { id: 'Libur' }, hours: [] });
export const otherHoursOn = (date: string, open: string, close: string) => ({
  from: date,
  to: date,
  note: { id: 'Jam lain' },
  hours: [{ weekdays: everyDay, open, close }],
});

const words = (id: string) => ({ id });
const service = (serviceId: string, agencyId: string, standardMinutes: number, name: string) => ({
  serviceId,
  agencyId,
  name: { id: name, en: `${name} (in English)` },
  requirements: [words('Kartu keluarga')],
  standardMinutes,
  completionTime: words('1 hari kerja'),
  cost: words('Gratis'),
  product: words(name),
});

const draft = (): HallDraft => ({
  hallId: 'kecil',
  name: words('Mal Pelayanan Publik Kecil'),
  shortName: words('MPP Kecil'),
  city: 'Lakudo',
  address: words('Jalan Poros'),
  timezone: 'Asia/Makassar',
  timezoneLabel: 'WITA',
  pledge: words('Kami sanggup melayani sesuai standar.'),
  complaintChannels: [words('Meja informasi')],
  priorityGroups: [
    { code: 'LANSIA', label: words('Lanjut usia') },
    { code: 'HAMIL', label: words('Ibu hamil') },
  ],
  mostAsked: ['ktp'],
  zones: [
    { zoneId: 'utara', name: words('Zona Utara'), place: words('Lantai 1') },
    { zoneId: 'selatan', name: words('Zona Selatan'), place: words('Lantai 2') },
  ],
  agencies: [
    {
      agencyId: 'dukcapil',
      name: words('Dinas Kependudukan'),
      shortName: words('Disdukcapil'),
      level: 'kabupaten',
      series: 'A',
    },
    {
      agencyId: 'pajak',
      name: words('Badan Pendapatan'),
      shortName: words('Bapenda'),
      level: 'kabupaten',
      series: 'B',
    },
    { agencyId: 'bpjs', name: words('BPJS Kesehatan'), shortName: words('BPJS'), level: 'bumn', series: 'C' },
  ],
  services: [
    service('ktp', 'dukcapil', 10, 'Perekaman KTP'),
    service('kk', 'dukcapil', 15, 'Kartu Keluarga'),
    { ...service('akta', 'dukcapil', 20, 'Akta Kelahiran'), series: 'AK' },
    service('pbb', 'pajak', 5, 'Pajak Bumi dan Bangunan'),
    service('klaim', 'bpjs', 20, 'Klaim Jaminan'),
  ],
  counters: [
    { counterId: 'loket-10', number: 10, agencyId: null, zoneId: 'selatan', serviceIds: ['klaim', 'pbb'] },
    { counterId: 'loket-2', number: 2, agencyId: 'dukcapil', zoneId: 'utara', serviceIds: ['ktp', 'kk', 'akta'] },
    { counterId: 'loket-1', number: 1, agencyId: 'dukcapil', zoneId: 'utara', serviceIds: ['ktp', 'kk'] },
    { counterId: 'loket-4', number: 4, agencyId: 'pajak', zoneId: 'selatan', serviceIds: ['pbb'] },
    {
      counterId: 'loket-3',
      number: 3,
      agencyId: 'dukcapil',
      zoneId: 'utara',
      serviceIds: ['ktp'],
      mayCallChosen: false,
    },
  ],
  schedule: roundTheClock,
});

/** Where a test is about something else, a number can be marked as missed at once. */
const missedAtOnce = { afterCalls: 1, afterSeconds: 0 };

/** The small hall, open around the clock, with whatever a test changes about it. */
export function smallHall(change: (hall: HallDraft) => void = () => {}): Hall {
  const hall = structuredClone(draft());
  change(hall);
  hall.policy = { missed: missedAtOnce, ...hall.policy };
  return Hall.parse(hall);
}

/** Numbers until midnight, and none in the first minute of a day: this hall closes, and its days end with it (rule D2). */
export const closesAtMidnight = (hall: HallDraft): void => {
  hall.schedule = daily('00:01', '24:00');
};
/** The small hall, closed at midnight, with whatever a test changes about it. */
export const closingHall = (change: (hall: HallDraft) => void = () => {}): Hall =>
  smallHall((hall) => {
    closesAtMidnight(hall);
    change(hall);
  });

/** Nobody offers it, and no counter serves it. */
export function withoutService(hall: HallDraft, serviceId: string): void {
  hall.services = hall.services.filter((service) => service.serviceId !== serviceId);
  for (const counter of hall.counters) counter.serviceIds = counter.serviceIds.filter((each) => each !== serviceId);
}

const found = <T>(item: T | undefined, name: string): T => {
  if (item === undefined) throw new Error(`The small hall has no ${name}`);
  return item;
};
export const serviceIn = (hall: HallDraft, serviceId: string) =>
  found(
    hall.services.find((service) => service.serviceId === serviceId),
    serviceId,
  );
export const agencyIn = (hall: HallDraft, agencyId: string) =>
  found(
    hall.agencies.find((agency) => agency.agencyId === agencyId),
    agencyId,
  );
export const counterIn = (hall: HallDraft, counterId: string) =>
  found(
    hall.counters.find((counter) => counter.counterId === counterId),
    counterId,
  );
