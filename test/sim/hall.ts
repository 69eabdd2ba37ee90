/** The hall that all processes of a world are told to be, and what they know beside its log. */
import { HallRegister, MemoryRegisterStore } from '../../server/register/register.ts';
import type { Hall as HallSettings } from '../../shared/hall/hall.ts';
import { counterIn, type HallDraft, serviceIn, smallHall } from '../support/play/hall-builder.ts';
import type { Random } from './base/random.ts';

/**
 * Another one at each moment; `elapsed` is milliseconds since the start of the world. Later ones take services, counters and places
 * away, and give them back.
 */
export const settingsOf = (random: Random, elapsed: number): HallSettings =>
  smallHall((hall) => {
    hall.policy = { limitToCapacity: random.chance(0.2) };
    hall.notice = { id: `Data contoh ${elapsed}` };
    if (elapsed > 0) for (const change of changes) if (random.chance(0.25)) change(hall);
  });

const changes: ((hall: HallDraft) => void)[] = [
  (hall) => {
    hall.services = hall.services.filter(({ serviceId }) => serviceId !== 'akta');
    counterIn(hall, 'loket-2').serviceIds = ['ktp', 'kk'];
  },
  (hall) => {
    hall.counters = hall.counters.filter(({ counterId }) => counterId !== 'loket-3');
  },
  (hall) => {
    counterIn(hall, 'loket-1').zoneId = 'selatan';
  },
  (hall) => {
    counterIn(hall, 'loket-10').serviceIds = ['klaim'];
  },
  (hall) => {
    serviceIn(hall, 'kk').series = 'KK';
  },
];

export function registerOf(random: Random): HallRegister {
  const key = Buffer.alloc(32);
  random.fill(key);
  const names = { officerName: (officerId: string) => `Petugas ${officerId}`, onNames: () => undefined };
  return new HallRegister(new MemoryRegisterStore(), () => key, names);
}
