/** A small hall whose kiosks keep a reserve, for tests of a kiosk that loses its server. */
import { onTestFinished } from 'vitest';
import type { Reserve } from '../../../kiosk/offline/reserve.ts';
import type { EventOf, EventType } from '../../../server/domain/core/events.ts';
import type { KioskId } from '../../../shared/base/ids.ts';
import { Actor } from '../../../shared/commands.ts';
import { smallHall } from '../play/hall-builder.ts';
import { openSmallHall, type TestHall } from '../server/test-hall.ts';
import { KioskPage, MemoryStore, quiet } from './kiosk-page.ts';

export const openHall = (reservePerSeries = 2, change: Parameters<typeof smallHall>[0] = () => {}) =>
  openSmallHall(
    undefined,
    smallHall((hall) => {
      hall.policy = { reservePerSeries, limitToCapacity: false };
      change(hall);
    }),
  );

export const eventsIn = async <T extends EventType>({ log }: TestHall, ...types: T[]): Promise<EventOf<T>[]> => {
  const entries = await Array.fromAsync(log.read(1));
  const isWanted = (event: { type: string }): event is EventOf<T> => types.includes(event.type as T);
  return entries.flatMap(({ events }) => events.filter(isWanted));
};
export const kioskOf = (kioskId: KioskId): Actor => Actor.parse({ kind: 'kiosk', kioskId });
export const numbersOf = (tickets: ({ number: string } | null)[]) => tickets.map((ticket) => ticket?.number ?? null);

/** A page that has been greeted, and whose reserve is filled. */
export async function greeted(hall: TestHall, stored = new MemoryStore<Reserve>(), name?: KioskId) {
  const page = new KioskPage(hall.hall, stored, name);
  onTestFinished(() => page.leave());
  page.line.greet();
  await quiet();
  return { page, stored };
}
