/** The hall that all processes of a world are told to be, and what they know beside its log. */
import { HallRegister, MemoryRegisterStore } from '../../server/register/register.ts';
import type { Hall as HallSettings } from '../../shared/hall.ts';
import { smallHall } from '../support/play/hall-builder.ts';
import type { Random } from './base/random.ts';

/** Another one at each moment; `elapsed` is milliseconds since the start of the world. */
export const settingsOf = (random: Random, elapsed: number): HallSettings =>
  smallHall((hall) => {
    hall.policy = { limitToCapacity: random.chance(0.2) };
    hall.notice = { id: `Data contoh ${elapsed}` };
  });

export function registerOf(random: Random): HallRegister {
  const key = Buffer.alloc(32);
  random.fill(key);
  const names = { officerName: (officerId: string) => `Petugas ${officerId}`, onNames: () => undefined };
  return new HallRegister(new MemoryRegisterStore(), () => key, names);
}
