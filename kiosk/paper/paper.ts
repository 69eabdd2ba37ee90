/** An issued ticket as it is shown, printed and said. */

import { ticketUrl } from '../../shared/client/links/ticket-url.ts';
import { currentLanguage, say, type Words } from '../../shared/client/words/language.ts';
import type { Issued } from '../flow/flow.ts';
import type { Guide } from '../hall/guide.ts';
import { type TicketText, ticketText } from './ticket-text.ts';

const words = {
  said: { id: 'Nomor antrean Anda {number}. {news}. {zone}.', en: 'Your queue number is {number}. {news}. {zone}.' },
} satisfies Words;

export interface Paper {
  ticket: TicketText;
  /** Of the page that follows it; null: there is none. */
  url: string | null;
}

/** Null when the hall no longer has the service. `phonesAt`: where phones reach the hall; null: nobody knows, and there is no code. */
export function paperOf(issued: Issued, guide: Guide, phonesAt: string | null): Paper | null {
  const entry = guide.services.get(issued.serviceId);
  if (!entry) return null;
  return {
    ticket: ticketText(issued, entry, guide.hall, currentLanguage.value),
    url: 'token' in issued && phonesAt !== null ? ticketUrl(phonesAt, issued.token) : null,
  };
}

/** For those who do not see it. */
export const paperInWords = ({ ticket: { number, ahead, wait, offline, zone } }: Paper): string =>
  say(words.said, {
    ...{ number, zone },
    news: [ahead ?? offline?.valid, wait]
      .flatMap((each) => each ?? [])
      .map((each) => each.replace(/\.$/, ''))
      .join('. '),
  });
