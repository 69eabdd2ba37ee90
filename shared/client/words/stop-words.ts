/** Where no numbers are given out just now, in a sentence for everybody (rule R5). Pure. */
import { fill, type Text } from '../../base/text.ts';
import type { PublicStop } from '../../views/view-parts.ts';
import { clockTime, type Words } from './language.ts';

const words = {
  until: {
    id: '{name}: tidak ada nomor baru sampai pukul {time} ({why}).',
    en: '{name}: no new numbers until {time} ({why}).',
  },
  today: {
    id: '{name}: hari ini tidak ada nomor baru lagi ({why}).',
    en: '{name}: no more new numbers today ({why}).',
  },
  hall: { id: 'Semua layanan', en: 'All services' },
  service: { id: '{agency}, {service}', en: '{agency}, {service}' },
} satisfies Words;

export function stopText({ agencyName, serviceName, why, until }: PublicStop, timezone: string): Required<Text> {
  const service = serviceName && fill(words.service, { agency: agencyName ?? '', service: serviceName });
  const name: Text = service ?? agencyName ?? words.hall;
  const time = until === null ? '' : { id: clockTime(until, timezone, 'id'), en: clockTime(until, timezone, 'en') };
  return fill(until === null ? words.today : words.until, { name, time, why: inside(why) });
}

/** In brackets, as a part of the sentence. */
const inside = ({ id, en = id }: Text): Text => ({ id: lower(id), en: lower(en) });
const lower = (text: string): string =>
  text.replace(/^\p{Lu}(?=\p{Ll})/u, (first) => first.toLowerCase()).replace(/\.$/, '');
