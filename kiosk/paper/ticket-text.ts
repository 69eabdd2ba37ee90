/** The words of an issued ticket: the same on the screen and on the paper. */

import { inLanguage, type Language, type Text } from '../../shared/base/text.ts';
import { clockTime, longDate, say, type Words } from '../../shared/client/words/language.ts';
import { presenceSentence } from '../../shared/client/words/presence-sentence.ts';
import { issuedWaitWords } from '../../shared/client/words/span-words.ts';
import type { Issued } from '../flow/flow.ts';
import type { CatalogueHall, ServiceEntry } from '../hall/guide.ts';
import { whoIsKnownThere } from '../hall/who-is-there.ts';

const words = {
  nobodyAhead: { id: 'Tidak ada yang menunggu di depan Anda', en: 'Nobody is waiting ahead of you' },
  ahead: { id: '{count} nomor di depan Anda', en: '{count} {count|number|numbers} ahead of you' },
  askDesk: { id: 'Ruang tunggu', en: 'Waiting area' },
  kind: {
    id: 'Mohon menunggu nomor Anda dipanggil. Terima kasih atas kesabaran Anda.',
    en: 'Please wait until your number is called. Thank you for your patience.',
  },
  mark: { id: 'luring', en: 'offline' },
  lost: { id: 'Server sedang terputus.', en: 'The server is out of reach.' },
  silent: { id: 'Server sedang tidak menjawab.', en: 'The server does not answer.' },
  valid: { id: 'Nomor ini sah dan akan dipanggil.', en: 'This number is valid and will be called.' },
  // Whoever holds A-801 would else think that eight hundred are ahead.
  turn: {
    id: 'Giliran menurut waktu datang, bukan menurut angka.',
    en: 'Your turn goes by when you came, not by the number.',
  },
} satisfies Words;

/** What stands in place of how many are ahead. */
export interface OfflineText {
  mark: string;
  server: string;
  valid: string;
  turn: string;
}

export interface TicketText {
  hall: string;
  agency: string;
  agencyShort: string;
  service: string;
  number: string;
  priority: boolean;
  zone: string;
  place: string | null;
  date: string;
  /** `09.15 WITA`. */
  time: string;
  /** Null for a number that the kiosk gave out without its server. */
  ahead: string | null;
  /** What was said of its wait; null: nothing. */
  wait: string | null;
  /** That nobody was there for it when it was taken; null: somebody was. */
  nobody: string | null;
  offline: OfflineText | null;
  kind: string;
}

export function ticketText(issued: Issued, entry: ServiceEntry, hall: CatalogueHall, language: Language): TicketText {
  const { service, agency, zone } = entry;
  return {
    hall: inLanguage(hall.name, language),
    agency: inLanguage(agency.name, language),
    agencyShort: inLanguage(agency.shortName, language),
    service: inLanguage(service.name, language),
    number: issued.number,
    priority: issued.class === 'priority',
    zone: zone ? asOnTheWall(zone.name, language) : say(words.askDesk, {}, language),
    place: zone && inLanguage(zone.place, language),
    date: longDate(issued.issuedAt, hall.timezone, language),
    time: `${clockTime(issued.issuedAt, hall.timezone, language)} ${hall.timezoneLabel}`,
    ahead: 'ahead' in issued ? aheadWords(issued.ahead, language) : null,
    wait:
      'wait' in issued
        ? issuedWaitWords(issued.wait, { now: issued.issuedAt, timezone: hall.timezone, language })
        : null,
    nobody: nobodyThere(issued, entry, hall, language),
    offline: 'server' in issued ? offlineText(issued.server, language) : null,
    kind: say(words.kind, {}, language),
  };
}

/** Of a number of the kiosk's own it is told as the kiosk last heard it. */
function nobodyThere(issued: Issued, entry: ServiceEntry, { timezone }: CatalogueHall, language: Language) {
  if ('server' in issued) return whoIsKnownThere(entry, timezone, language);
  return issued.warned ? presenceSentence(issued.warned, entry.agency.shortName, timezone, language) : null;
}

const offlineText = (server: 'lost' | 'silent', language: Language): OfflineText => ({
  mark: say(words.mark, {}, language),
  server: say(words[server], {}, language),
  valid: say(words.valid, {}, language),
  turn: say(words.turn, {}, language),
});

/** The screens and the signs of the hall say it in Indonesian: whoever reads English finds the same word there. */
export function asOnTheWall(name: Text, language: Language): string {
  const meaning = inLanguage(name, language);
  return meaning === name.id ? name.id : `${name.id} (${meaning})`;
}

export function aheadWords(count: number, language: Language): string {
  if (count === 0) return say(words.nobodyAhead, {}, language);
  return say(words.ahead, { count }, language);
}
