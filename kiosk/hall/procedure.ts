/** *Sistem, mekanisme, dan prosedur*: one of the six parts that every service publishes (PermenPANRB 15/2014). */

import type { Language } from '../../shared/base/text.ts';
import { say, type Words } from '../../shared/client/words/language.ts';
import type { ServiceEntry } from './guide.ts';

const words = {
  take: {
    id: 'Siapkan berkas, lalu ambil nomor antrean di kios.',
    en: 'Get your papers ready and take a number at a kiosk.',
  },
  wait: { id: 'Tunggu di {zone} sampai nomor Anda dipanggil.', en: 'Wait at {zone} until your number is called.' },
  come: {
    id: 'Datang ke loket yang disebut dan serahkan berkas; petugas memeriksanya.',
    en: 'Go to the counter that is called and hand in your papers; the officer checks them.',
  },
  get: { id: 'Terima hasilnya: {product}. Selesai dalam {time}.', en: 'You get: {product}. Ready in {time}.' },
  waitingArea: { id: 'ruang tunggu', en: 'the waiting area' },
} satisfies Words;

/** As the hall has written it; where it has not, the way of every service through this hall. */
export function procedureOf({ service, zone }: ServiceEntry, language: Language): string[] {
  if (service.procedure.length > 0) return service.procedure.map((step) => say(step, {}, language));
  const facts = { zone: zone?.name ?? words.waitingArea, product: service.product, time: service.completionTime };
  return [words.take, words.wait, words.come, words.get].map((step) => say(step, facts, language));
}
