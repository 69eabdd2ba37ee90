/**
 * A call in spoken words. The sentence for a synthesised voice and the list of recorded clips are made from the same
 * fragments, so that both say the same. Wording and number rules: "The call, spoken" in the project's domain facts.
 */

import type { Language, Text } from '../base/text.ts';
import { spokenDigits } from './spoken-digits.ts';

/** How long the voice rests after a fragment: hardly, as at a comma, as at a full stop. */
export type Rest = 'word' | 'comma' | 'stop';

export interface Fragment {
  /** As the sentence writes it: `A`. */
  written: string;
  /** As it is said, and what a recording of it is named after: `a`, `ka`, `Silakan menuju loket`. */
  spoken: string;
  rest: Rest;
  /** The call can be understood without it, should its recording be missing. */
  optional: boolean;
}

export interface CallToSay {
  number: string;
  /** 1 the first, 2 the second, … */
  call: number;
  /** No further call is allowed. */
  last: boolean;
  counterNumber: number;
  agencySpokenName: Text;
  /** Without it: full. */
  wording?: Wording;
}

/** `short` is for a rush: number and counter alone, and that a call is the last, for that must have been heard. */
export type Wording = 'full' | 'short';

/** `number`: 021 is *nol dua puluh satu*; `each`: *nol dua satu*. */
export type DigitMode = 'number' | 'each';

const phrases = {
  id: {
    number: 'Nomor antrean',
    goTo: 'Silakan menuju loket',
    counter: 'Loket',
    second: 'Panggilan kedua',
    third: 'Panggilan ketiga',
    again: 'Panggilan ulang',
    last: 'Panggilan terakhir',
  },
  en: {
    number: 'Number',
    goTo: 'please go to counter',
    counter: 'counter',
    second: 'Second call',
    third: 'Third call',
    again: 'Repeated call',
    last: 'Final call',
  },
} as const satisfies Record<Language, Record<string, string>>;

const indonesianLetters: Record<string, string> = Object.fromEntries(
  'a be ce de e ef ge ha i je ka el em en o pe ki er es te u ve we eks ye zet'
    .split(' ')
    .map((name, place) => [String.fromCharCode(65 + place), name]),
);

/** What a letter is called: K is *ka*; in English `K`, which every voice reads by its name. */
export function letterName(letter: string, language: Language): string {
  const name = language === 'id' ? indonesianLetters[letter] : /^[A-Z]$/.test(letter) ? letter : undefined;
  if (name === undefined) throw new RangeError(`No letter: ${letter}`);
  return name;
}

/** A whole number as it is said: `4K-10` is *empat ka sepuluh*. */
export const spokenNumber = (number: string, language: Language, mode: DigitMode = 'number'): string =>
  numberFragments(number, language, mode)
    .map((fragment) => fragment.spoken)
    .join(' ');

export function callFragments(call: CallToSay, language: Language, mode: DigitMode = 'number'): Fragment[] {
  if (call.wording === 'short') return shortFragments(call, language, mode);
  const words = phrases[language];
  const repeated = repetition(call, language);
  const agency = call.agencySpokenName[language] ?? call.agencySpokenName.id;
  return [
    ...(repeated === null ? [] : [phrase(repeated, 'stop')]),
    phrase(words.number, language === 'id' ? 'comma' : 'word'),
    ...numberFragments(call.number, language, mode, language === 'id' ? 'stop' : 'comma'),
    phrase(words.goTo, 'word'),
    ...digitFragments(`${call.counterNumber}`, language, 'number', 'comma'),
    { ...phrase(agency, 'stop'), optional: true },
  ];
}

/** `A, nol nol satu, loket tiga.` */
function shortFragments(call: CallToSay, language: Language, mode: DigitMode): Fragment[] {
  const words = phrases[language];
  const isLast = repetition(call, language) === words.last;
  return [
    ...(isLast ? [phrase(words.last, 'comma')] : []),
    ...numberFragments(call.number, language, mode, 'comma'),
    { ...phrase(words.counter, 'word'), written: words.counter.toLowerCase() },
    ...digitFragments(`${call.counterNumber}`, language, 'number', 'stop'),
  ];
}

/** `Nomor antrean, A, nol nol satu. Silakan menuju loket tiga, Disdukcapil.` */
export const callSentence = (call: CallToSay, language: Language, mode?: DigitMode): string =>
  callFragments(call, language, mode)
    .map(({ written, rest }) => written + marks[rest])
    .join(' ');

/** The same as recordings, in order: `nomor-antrean`, `a`, `nol`, … */
export const callWords = (call: CallToSay, language: Language, mode?: DigitMode): string[] =>
  callFragments(call, language, mode).map(clipName);

/** A recording is named after the words in it. */
export const clipName = ({ spoken }: Pick<Fragment, 'spoken'>): string =>
  spoken
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[\u0300-\u036f'’]/g, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');

/** Everything that a hall's calls can be put together from but its agencies' names. */
export function vocabulary(language: Language): string[] {
  const letters = [...Object.keys(indonesianLetters)].map((letter) => letterName(letter, language));
  const numbers = Array.from({ length: 100 }, (_, n) => n).concat(100, 101, 200, 1_000, 2_000);
  const words = numbers.flatMap((n) => spokenDigits(`${n}`, language, 'number'));
  return [...new Set([...Object.values(phrases[language]), ...letters, ...words])];
}

const marks: Record<Rest, string> = { word: '', comma: ',', stop: '.' };
const phrase = (words: string, rest: Rest): Fragment => ({ written: words, spoken: words, rest, optional: false });

/** How a call that is not the first begins. */
function repetition({ call, last }: CallToSay, language: Language): string | null {
  const words = phrases[language];
  if (call === 1) return null;
  if (last) return words.last;
  if (call === 2) return words.second;
  return call === 3 ? words.third : words.again;
}

function numberFragments(number: string, language: Language, mode: DigitMode, rest: Rest = 'word'): Fragment[] {
  const [, lead, letters, digits] = /^(\d?)([A-Z]+)-(\d+)$/.exec(number) ?? [];
  if (letters === undefined || digits === undefined) throw new RangeError(`No ticket number: ${number}`);
  const prefix = [
    ...(lead ? digitFragments(lead, language, mode, 'word') : []),
    ...[...letters].map((letter) => ({ ...phrase(letterName(letter, language), 'word'), written: letter })),
  ];
  return [...closed(prefix, 'comma'), ...digitFragments(digits, language, mode, rest)];
}

const digitFragments = (digits: string, language: Language, mode: DigitMode, rest: Rest): Fragment[] =>
  closed(
    spokenDigits(digits, language, mode).map((word) => phrase(word, 'word')),
    rest,
  );

/** The same fragments, with another rest after the last. */
const closed = (fragments: Fragment[], rest: Rest): Fragment[] =>
  fragments.map((fragment, place) => (place === fragments.length - 1 ? { ...fragment, rest } : fragment));
