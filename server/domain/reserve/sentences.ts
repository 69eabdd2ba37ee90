import type { ReserveEvent } from '../core/events.ts';
import { both, dayInBoth, doer, newTicket, service, time } from '../core/phrases.ts';
import type { TellsAll } from '../core/tables.ts';

export const reserveTells = {
  TicketHandedIn: (event, scene) => {
    const [who, what, when] = [doer(scene), newTicket(scene, event), time(scene, event.takenAt)];
    return both(
      `${who.id} melaporkan nomor luring pukul ${when.id}, ${what.id}`,
      `${who.en} reports a number given out offline at ${when.en}, ${what.en}`,
    );
  },
  TicketLapsed: ({ serviceId, takenAt, day: ended, number }, scene) => {
    const [who, what] = [doer(scene), service(scene, serviceId)];
    const [when, day] = [time(scene, takenAt), dayInBoth(ended)];
    return both(
      `${who.id} melaporkan nomor luring ${day.id} pukul ${when.id}, ${number} untuk ${what.id}: hari itu sudah berakhir, nomor tidak berlaku`,
      `${who.en} reports a number given out offline on ${day.en} at ${when.en}, ${number} for ${what.en}: that day is over, the number is void`,
    );
  },
  NumbersReserved: ({ numbers }, scene) => {
    const who = doer(scene);
    const [first] = numbers;
    return both(
      `${who.id} menyimpan ${numbers.length} nomor cadangan untuk keadaan luring, mulai ${first}`,
      `${who.en} keeps numbers in reserve for working offline: ${numbers.length}, from ${first} on`,
    );
  },
  WishWithdrawn: (_event, scene) => {
    const who = doer(scene);
    return both(
      `${who.id} menarik permintaan nomor: pemohon pergi sebelum nomor keluar`,
      `${who.en} withdraws a request for a number: the visitor left before it came`,
    );
  },
} satisfies TellsAll<ReserveEvent['type']>;
