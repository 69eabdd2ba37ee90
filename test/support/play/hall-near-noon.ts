/** A hall for tests with a real server and so a real clock: in whichever zone it is noon, so that no test sees midnight. */
import type { Hall } from '../../../shared/hall/hall.ts';
import { type HallDraft, smallHall } from './hall-builder.ts';

/** Of counters that all serve `ktp`, loket-1 to loket-3 of the small hall among them. */
export const ktpCounters = [
  'loket-1',
  'loket-2',
  'loket-3',
  'loket-11',
  'loket-12',
  'loket-13',
  'loket-14',
  'loket-15',
];

/** The small hall, open around the clock and without an end to its numbers, with eight counters for `ktp`. */
export const hallNearNoon = (change: (hall: HallDraft) => void = () => {}): Hall =>
  smallHall((hall) => {
    hall.timezone = zoneNearNoon(new Date());
    hall.timezoneLabel = 'SIANG';
    hall.policy = { limitToCapacity: false };
    for (const counterId of ktpCounters.slice(3)) {
      const number = Number(counterId.replace('loket-', ''));
      hall.counters.push({ counterId, number, agencyId: 'dukcapil', zoneId: 'utara', serviceIds: ['ktp'] });
    }
    change(hall);
  });

/** Where it is between 12:00 and 13:00. These names count hours west of Greenwich: Etc/GMT-8 is eight hours east of it. */
export function zoneNearNoon(now: Date): string {
  const west = now.getUTCHours() - 12;
  return `Etc/GMT${west < 0 ? west : `+${west}`}`;
}
