import { type BothLanguages, both } from '../../../shared/base/text.ts';
import type { ReserveEvent } from '../core/events.ts';
import { dayInBoth, doer, newTicket, service, time } from '../core/phrases.ts';
import type { TellsAll } from '../core/tables.ts';

const dayIsOver = both('hari itu sudah berakhir', 'that day is over');
const serviceIsGone = both('layanan itu sudah dihapus', 'that service is no more');

/** Where it was given out before the day in whose record it stands (rule K11). */
const dayBefore = ({ id, en }: BothLanguages): BothLanguages => both(`${id} `, `on ${en} `);

export const reserveTells = {
  TicketHandedIn: (event, scene) => {
    const [who, what, when] = [doer(scene), newTicket(scene, event), time(scene, event.takenAt)];
    const day = event.day === undefined ? both('', '') : dayBefore(dayInBoth(event.day));
    const said = event.saidAt === undefined ? both('', '') : notBelieved(time(scene, event.saidAt));
    return both(
      `${who.id} melaporkan nomor luring ${day.id}pukul ${when.id}${said.id}, ${what.id}`,
      `${who.en} reports a number given out offline ${day.en}at ${when.en}${said.en}, ${what.en}`,
    );
  },
  TicketLapsed: ({ serviceId, takenAt, day: ended, number, because }, scene) => {
    const [who, what] = [doer(scene), service(scene, serviceId)];
    const [when, day] = [time(scene, takenAt), dayInBoth(ended)];
    const why = because === undefined ? dayIsOver : serviceIsGone;
    return both(
      `${who.id} melaporkan nomor luring ${day.id} pukul ${when.id}, ${number} untuk ${what.id}: ${why.id}, nomor tidak berlaku`,
      `${who.en} reports a number given out offline on ${day.en} at ${when.en}, ${number} for ${what.en}: ${why.en}, the number is void`,
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
  ReserveEnded: ({ kioskId }, scene) => {
    const who = doer(scene);
    return both(
      `${who.id} melepas nomor cadangan halamannya yang lama (${kioskId})`,
      `${who.en} gives up the numbers that its earlier page kept in reserve (${kioskId})`,
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

const notBelieved = (said: BothLanguages): BothLanguages =>
  both(` (menurut kios pukul ${said.id})`, ` (at ${said.en}, as the kiosk says)`);
