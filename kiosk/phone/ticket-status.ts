/** What a ticket's holder is told: where it stands, and what to do. */
import { clockTime, say, type Words } from '../../shared/client/language.ts';
import { presenceTime, presenceWords } from '../../shared/presence.ts';
import type { Facts, Language, Text } from '../../shared/text.ts';
import { holdReasonWords, unservedReasonWords } from '../../shared/ticket.ts';
import { unreachable } from '../../shared/unreachable.ts';
import type { TicketView } from '../../shared/views.ts';
import { presenceSentence } from '../hall/presence-sentence.ts';
import { aheadWords, asOnTheWall } from '../paper/ticket-text.ts';

const words = {
  waiting: { id: 'Menunggu dipanggil', en: 'Waiting to be called' },
  nextUp: { id: 'Nomor Anda yang berikutnya', en: 'Your number is next' },
  stayNear: {
    id: 'Mohon tetap di ruang tunggu dan dengarkan panggilan. Halaman ini hanya mengikuti selama layar ponsel menyala.',
    en: 'Please stay in the waiting area and listen for the call. This page only follows along while your screen is on.',
  },
  keepsPlace: { id: 'Nomor Anda tetap berlaku. {ahead}.', en: 'Your number stays valid. {ahead}.' },
  called: { id: 'Silakan ke Loket {counter}', en: 'Please go to counter {counter}' },
  calledNow: { id: 'Nomor Anda dipanggil', en: 'Your number is being called' },
  comeNow: { id: 'Petugas menunggu Anda sekarang.', en: 'The officer is waiting for you now.' },
  serving: { id: 'Sedang dilayani di Loket {counter}', en: 'Being served at counter {counter}' },
  held: { id: 'Ditunda sampai {time}', en: 'On hold until {time}' },
  heldBecause: { id: 'Alasan: {reason}', en: 'Reason: {reason}' },
  transferred: { id: 'Dialihkan dari {from}', en: 'Transferred from {from}' },
  transferredMore: {
    id: 'Nomor Anda tetap sama; tidak perlu mengambil nomor baru. Silakan menunggu di {zone}.',
    en: 'Your number stays the same; you need not take a new one. Please wait at {zone}.',
  },
  heldMore: {
    id: 'Nomor Anda tetap berlaku dan kembali ke antrean sendiri pukul {time}. Bila sudah siap lebih awal, beri tahu petugas loket.',
    en: 'Your number stays valid and goes back into the line by itself at {time}. If you are ready earlier, tell the officer at the counter.',
  },
  missed: { id: 'Nomor Anda sudah dipanggil', en: 'Your number was called' },
  missedMore: {
    id: 'Datanglah ke Loket {counter} dalam {minutes} menit, paling lambat pukul {time}, dan tunjukkan nomor Anda kepada petugas. Giliran Anda masih berlaku.',
    en: 'Come to counter {counter} within {minutes} {minutes|minute|minutes}, by {time}, and show your number to the officer. Your turn is still valid.',
  },
  missedLate: { id: 'Giliran Anda sudah lewat', en: 'Your turn has passed' },
  missedLateMore: {
    id: 'Waktu untuk kembali sudah habis. Silakan ambil nomor baru di kios, atau tanyakan ke meja informasi.',
    en: 'The time to come back is over. Please take a new number at the kiosk, or ask at the information desk.',
  },
  completed: { id: 'Selesai dilayani', en: 'Completed' },
  done: { id: 'Terima kasih sudah datang.', en: 'Thank you for coming.' },
  papersMissing: {
    id: 'Ada berkas yang kurang. Lengkapi sesuai daftar di bawah, lalu ambil nomor baru.',
    en: 'Some papers are missing. Complete them from the list below, then take a new number.',
  },
  referred: {
    id: 'Petugas mengarahkan Anda ke layanan lain. Ikuti petunjuknya, atau tanyakan ke meja informasi.',
    en: 'The officer referred you elsewhere. Follow the advice given, or ask at the information desk.',
  },
  cancelled: { id: 'Nomor ini dibatalkan', en: 'This number was cancelled' },
  takeNew: {
    id: 'Bila masih perlu dilayani, silakan ambil nomor baru di kios.',
    en: 'If you still need the service, please take a new number at the kiosk.',
  },
  unserved: { id: 'Maaf, nomor ini tidak sempat dilayani', en: 'Sorry, this number could not be served' },
  endedByHall: { id: 'Maaf, nomor ini tidak dilayani hari ini', en: 'Sorry, this number will not be served today' },
  endedByHallMore: {
    id: 'Antrean ini diakhiri karena tidak ada petugas. Silakan tanyakan ke meja informasi, atau datang di hari lain.',
    en: 'This line was ended because no officer is there. Please ask at the information desk, or come on another day.',
  },
  comeAgain: {
    id: 'Hari layanan sudah berakhir. Silakan datang lagi dan ambil nomor baru.',
    en: 'The business day is over. Please come again and take a new number.',
  },
} satisfies Words;

export interface TicketStatusText {
  /** `now`: somebody waits for the holder. `act`: something is to be done. `over`: nothing more comes. */
  tone: 'calm' | 'now' | 'act' | 'over';
  /** Shown above the title. */
  before: string | null;
  title: string;
  more: string | null;
}

export function ticketStatus(ticket: TicketView, now: number, language: Language): TicketStatusText {
  const time = ticket.until === null ? '' : clockTime(ticket.until, ticket.timezone, language);
  const minutes = ticket.until === null ? 0 : Math.max(1, Math.round((ticket.until - now) / 60_000));
  const { serviceName: service, zoneName, transferredFrom: from } = ticket;
  const zone = asOnTheWall(zoneName, language);
  const facts = {
    counter: ticket.counterNumber ?? ticket.returnCounterNumber ?? '',
    time,
    minutes,
    service,
    zone,
    from: from ?? '',
  };
  const tell = (tone: TicketStatusText['tone'], title: Text, more: Text | null, before: Text | null = null) =>
    inWords({ tone, title, more, before }, facts, language);
  const nobody = nobodyThere(ticket, language);
  switch (ticket.status) {
    case 'waiting':
      return withTransfer(
        waitingWords(ticket, nobody, tell, language),
        ticket,
        say(words.transferredMore, facts, language),
        language,
      );
    case 'called':
      return tell('now', words.called, words.comeNow, words.calledNow);
    case 'serving':
      return tell('calm', words.serving, null);
    case 'held':
      return { ...tell('act', words.held, words.heldMore), before: nobody ?? heldBecause(ticket, language) };
    case 'missed':
      return canReturn(ticket, now)
        ? { ...tell('act', words.missed, words.missedMore), ...(nobody === null ? {} : { before: nobody }) }
        : tell('over', words.missedLate, words.missedLateMore);
    case 'completed':
      return tell('over', words.completed, outcomes[ticket.outcome ?? 'done']);
    case 'cancelled':
      return tell('over', words.cancelled, words.takeNew);
    case 'unserved':
      return ticket.unservedBecause === null
        ? tell('over', words.unserved, words.comeAgain)
        : tell('over', words.endedByHall, words.endedByHallMore, unservedReasonWords[ticket.unservedBecause]);
    default:
      return unreachable(ticket.status);
  }
}

type Tell = (tone: TicketStatusText['tone'], title: Text, more: Text | null, before?: Text | null) => TicketStatusText;

function waitingWords(ticket: TicketView, nobody: string | null, tell: Tell, language: Language): TicketStatusText {
  if (nobody !== null) return withNobody(ticket, nobody, language);
  if (ticket.ahead === 0) return tell('calm', words.nextUp, words.stayNear, words.waiting);
  const title = aheadWords(ticket.ahead ?? 0, language);
  return { ...tell('calm', words.waiting, words.stayNear, words.waiting), title };
}

/** Whoever was sent on did not see it happen on a phone that was locked: it is told as long as the number waits. */
function withTransfer(
  told: TicketStatusText,
  { transferredFrom: from }: TicketView,
  where: string,
  language: Language,
): TicketStatusText {
  if (from === null) return told;
  return { ...told, before: say(words.transferred, { from }, language), more: [where, told.more].join(' ') };
}

const heldBecause = ({ holdReason }: TicketView, language: Language): string | null =>
  holdReason && say(words.heldBecause, { reason: holdReasonWords[holdReason] }, language);

/** Null: somebody is at work for it, and what its place in the line says is true. */
const nobodyThere = ({ presence, agencyName, timezone }: TicketView, language: Language): string | null =>
  presence && presenceSentence(presence, agencyName, timezone, language);

/** Nobody is told to be the next of a counter at which nobody is (rule E3). */
function withNobody({ presence, ahead, timezone }: TicketView, sentence: string, language: Language): TicketStatusText {
  const told = presence && presenceWords(presence);
  const when = presence && presenceTime(presence);
  const time = when === null ? '' : clockTime(when, timezone, language);
  const isComing = presence?.status === 'resting' || presence?.status === 'expected';
  return {
    tone: isComing ? 'calm' : 'act',
    before: say(words.waiting, {}, language),
    title: told ? say(told.short, { time }, language) : '',
    more: [sentence, say(words.keepsPlace, { ahead: aheadWords(ahead ?? 0, language) }, language)].join(' '),
  };
}

/** Whether its holder may cancel it: no officer has begun to serve it, and it has not ended (rule T13). */
export function mayCancel(ticket: TicketView, now: number): boolean {
  const { status } = ticket;
  return status === 'waiting' || status === 'held' || (status === 'missed' && canReturn(ticket, now));
}

const outcomes = { done: words.done, 'papers-missing': words.papersMissing, referred: words.referred };

/** The server pushes the view only after events. The end of the time to return is no event, so the page compares with the clock. */
const canReturn = ({ until }: TicketView, now: number) => until !== null && until > now;

interface Telling {
  tone: TicketStatusText['tone'];
  title: Text;
  more: Text | null;
  before: Text | null;
}

const inWords = ({ tone, title, more, before }: Telling, facts: Facts, language: Language): TicketStatusText => ({
  tone,
  title: say(title, facts, language),
  more: more && say(more, facts, language),
  before: before && say(before, facts, language),
});
