/** Changes in words. Pure. */
import type { CounterId } from '../../../shared/base/ids.ts';
import { currentLanguage, say, type Words } from '../../../shared/client/words/language.ts';
import type { CatalogueView } from '../../../shared/views/catalogue-view.ts';
import type { NumbersOf } from '../../../shared/views/supervising.ts';
import type { WhatIfChange, WhatIfKind } from '../../../shared/views/what-if.ts';
import { spanWords } from '../../ui/times.ts';

/** As they are chosen from. */
export const whatIfKindWords: Record<WhatIfKind, Words[string]> = {
  open: { id: 'Satu loket lagi dibuka', en: 'One more counter opens' },
  serve: { id: 'Loket juga melayani layanan lain', en: 'A counter also serves another service' },
  drop: { id: 'Loket melepas satu layanan', en: 'A counter gives up a service' },
  move: { id: 'Petugas pindah ke loket lain', en: 'An officer moves to another counter' },
  resume: { id: 'Jeda loket diakhiri sekarang', en: 'A counter’s break ends now' },
  pause: { id: 'Loket jeda', en: 'A counter takes a break' },
  close: { id: 'Loket tutup', en: 'A counter closes' },
  lunch: { id: 'Istirahat siang digeser', en: 'Lunch is at another time' },
  stop: { id: 'Tidak ada nomor baru lagi', en: 'No more numbers are given out' },
  late: { id: 'Loket tutup lebih lambat atau lebih cepat', en: 'Counters close later, or sooner' },
};

const words = {
  counter: { id: 'Loket {number}', en: 'Counter {number}' },
  open: { id: '{counter} dibuka{from}{until}', en: '{counter} opens{from}{until}' },
  resume: { id: 'jeda {counter} diakhiri sekarang', en: 'the break of {counter} ends now' },
  pause: { id: '{counter} jeda {span}{from}', en: '{counter} takes a break of {span}{from}' },
  close: { id: '{counter} tutup{from}', en: '{counter} closes{from}' },
  move: { id: 'petugas {counter} pindah ke {to}', en: 'the officer of {counter} moves to {to}' },
  serve: { id: '{counter} juga melayani {service}', en: '{counter} also serves {service}' },
  drop: { id: '{counter} tidak lagi melayani {service}', en: '{counter} no longer serves {service}' },
  lunchLater: { id: 'istirahat siang {agency} {span} lebih lambat', en: 'lunch of {agency} {span} later' },
  lunchSooner: { id: 'istirahat siang {agency} {span} lebih cepat', en: 'lunch of {agency} {span} sooner' },
  later: { id: 'loket {agency} tutup {span} lebih lambat', en: 'counters of {agency} close {span} later' },
  sooner: { id: 'loket {agency} tutup {span} lebih cepat', en: 'counters of {agency} close {span} sooner' },
  stop: { id: 'tidak ada nomor baru untuk {about}{from}', en: 'no new numbers for {about}{from}' },
  hall: { id: 'seluruh MPP', en: 'the whole hall' },
  from: { id: ' mulai {time}', en: ' from {time}' },
  now: { id: ' sekarang', en: ' now' },
  until: { id: ' sampai {time}', en: ' until {time}' },
} satisfies Words;

export function whatIfWords(change: WhatIfChange, catalogue: CatalogueView): string {
  const sentence = sentenceOf(change, catalogue);
  return sentence.charAt(0).toLocaleUpperCase() + sentence.slice(1);
}

function sentenceOf(change: WhatIfChange, catalogue: CatalogueView): string {
  const counter = 'counterId' in change ? counterWords(change.counterId, catalogue) : '';
  switch (change.is) {
    case 'open':
      return say(words.open, {
        counter,
        from: fromWords(change.from),
        until: change.until === null ? '' : say(words.until, { time: shown(change.until) }),
      });
    case 'resume':
      return say(words.resume, { counter });
    case 'pause':
      return say(words.pause, { counter, span: spanWords(change.minutes), from: fromWords(change.from) });
    case 'close':
      return say(words.close, { counter, from: fromWords(change.from) });
    case 'move':
      return say(words.move, { counter, to: counterWords(change.toCounterId, catalogue) });
    case 'serve':
    case 'drop':
      return say(words[change.is], { counter, service: serviceWords(change.serviceId, catalogue) });
    case 'lunch':
    case 'late': {
      const { is, minutes, agencyId } = change;
      const [later, sooner] = is === 'lunch' ? [words.lunchLater, words.lunchSooner] : [words.later, words.sooner];
      const agency = agencyId === null ? say(words.hall) : agencyWords(agencyId, catalogue);
      return say(minutes < 0 ? sooner : later, { agency, span: spanWords(Math.abs(minutes)) });
    }
    case 'stop':
      return say(words.stop, { about: aboutWords(change.about, catalogue), from: fromWords(change.from) });
  }
}

const fromWords = (from: string | null): string =>
  from === null ? say(words.now) : say(words.from, { time: shown(from) });
/** `14.00`, `14:00`. */
export const shown = (time: string): string => (currentLanguage.value === 'en' ? time : time.replace(':', '.'));

export const counterWords = (counterId: CounterId, { counters }: CatalogueView): string =>
  say(words.counter, { number: counters.find((each) => each.counterId === counterId)?.number ?? counterId });

const serviceWords = (serviceId: string, { services }: CatalogueView): string =>
  say(services.find((each) => each.serviceId === serviceId)?.name ?? { id: serviceId });

const agencyWords = (agencyId: string, { agencies }: CatalogueView): string =>
  say(agencies.find((each) => each.agencyId === agencyId)?.shortName ?? { id: agencyId });

function aboutWords(about: NumbersOf, catalogue: CatalogueView): string {
  if (about.of === 'hall') return say(words.hall);
  return about.of === 'agency' ? agencyWords(about.agencyId, catalogue) : serviceWords(about.serviceId, catalogue);
}
