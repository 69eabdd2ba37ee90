/** A kiosk that keeps numbers for the time without the server, and what it hands in. */
import { leftOf } from '../../../server/domain/reserve/reserve.ts';
import { KioskId } from '../../../shared/base/ids.ts';
import { Actor } from '../../../shared/commands.ts';
import { morning, type Play } from '../play/given.ts';
import { closesAtMidnight, minutes } from '../play/hall-builder.ts';
import { kiosk, ticket } from '../play/wishes.ts';

export const other = Actor.parse({ kind: 'kiosk', kioskId: 'kios-2' });
export const kioskId = KioskId.parse('kios-1');

/** Eight o'clock, two numbers of each series kept. */
export const kept = (change: Parameters<typeof morning>[0] = () => {}): Play =>
  morning((hall) => {
    hall.policy = { reservePerSeries: 2, limitToCapacity: false };
    change(hall);
  })
    .at('08:00')
    .as(kiosk)
    .reserveNumbers();
/** The same in a hall whose days end with it: nothing goes on. */
export const keptTillNight = (): Play => kept(closesAtMidnight);

export const left = (play: Play, id = kioskId) => leftOf(play.state, id);

export const handedIn = (
  sequence: number,
  number: string,
  serviceId: string,
  takenAt: number,
  more: {
    promise?: number;
    ahead?: number;
    class?: 'regular' | 'priority';
    priorityGroup?: string;
    insteadOf?: string;
    saidAt?: number;
  } = {},
) => ({
  type: 'TicketHandedIn' as const,
  ticketId: ticket(sequence) as string,
  number,
  serviceId,
  class: 'regular' as const,
  priorityGroup: null,
  promise: takenAt + 60 * minutes,
  sequence,
  ahead: 0,
  kioskId: 'kios-1',
  takenAt,
  insteadOf: null,
  ...more,
});
