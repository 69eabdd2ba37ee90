/** Notices that a hall needs again and again, in words of people; what they ask for leads to nobody (rule X6). */

import { fill, type Text } from '../base/text.ts';
import { type NoticeKind, NoticePlace, type NoticeWords } from './notices.ts';

/** What a ready notice still asks for. `digits`: of a plate the digits alone, for a whole one leads to its owner. */
export interface NoticeQuestion {
  name: string;
  words: Required<Text>;
  kind: 'words' | 'digits';
  usual: Required<Text> | null;
  choices: readonly Required<Text>[];
}
export interface ReadyNotice {
  name: Required<Text>;
  /** `{time}` is when the notice ends. */
  text: Required<Text>;
  asks: readonly NoticeQuestion[];
  urgent: boolean;
  spoken: boolean;
  places: readonly NoticePlace[];
  minutes: number;
}

const everywhere = NoticePlace.options;
const question = (name: string, id: string, en: string, more: Partial<NoticeQuestion> = {}): NoticeQuestion => ({
  name,
  words: { id, en },
  kind: 'words',
  usual: more.choices?.[0] ?? null,
  choices: [],
  ...more,
});
const ordinary = { urgent: false, spoken: true, asks: [] };

export const readyNotices: Record<Exclude<NoticeKind, 'own'>, ReadyNotice> = {
  prayer: {
    ...ordinary,
    name: { id: 'Waktu salat', en: 'Prayer time' },
    text: {
      id: 'Waktu salat {prayer}. Pelayanan dilanjutkan pukul {time}. Nomor Anda tetap berlaku.',
      en: '{prayer} prayer time. Service goes on at {time}. Your number stays valid.',
    },
    asks: [
      question('prayer', 'Salat', 'Prayer', {
        choices: [
          { id: 'Zuhur', en: 'Zuhr' },
          { id: 'Asar', en: 'Asr' },
          { id: 'Jumat', en: 'Friday' },
        ],
      }),
    ],
    places: ['kiosk', 'display', 'phone'],
    minutes: 30,
  },
  break: {
    ...ordinary,
    name: { id: 'Istirahat', en: 'Break' },
    text: {
      id: 'Pelayanan istirahat sampai pukul {time}. Nomor Anda tetap berlaku.',
      en: 'We are on a break until {time}. Your number stays valid.',
    },
    places: ['kiosk', 'display', 'phone'],
    minutes: 60,
  },
  system: {
    ...ordinary,
    name: { id: 'Gangguan sistem', en: 'System trouble' },
    text: {
      id: 'Sistem {system} sedang terganggu. Pelayanan mungkin lebih lama. Nomor Anda tetap berlaku.',
      en: 'The {system} system is in trouble. Service may take longer. Your number stays valid.',
    },
    asks: [question('system', 'Sistem apa', 'Which system', { usual: { id: 'pusat', en: 'central' } })],
    places: everywhere,
    minutes: 60,
  },
  'lost-child': {
    ...ordinary,
    name: { id: 'Anak terpisah dari orang tua', en: 'Lost child' },
    text: {
      id: 'Seorang anak menunggu orang tuanya di {place}. Yang mencari anaknya, silakan ke sana.',
      en: 'A child is waiting for its parents at {place}. If you are looking for your child, please go there.',
    },
    asks: [
      question('place', 'Di mana anak menunggu', 'Where the child waits', {
        usual: { id: 'meja informasi', en: 'the information desk' },
      }),
    ],
    places: ['kiosk', 'display', 'phone', 'desk'],
    minutes: 30,
  },
  'car-lights': {
    ...ordinary,
    name: { id: 'Lampu kendaraan menyala', en: 'Car lights are on' },
    text: {
      id: 'Pemilik {vehicle} dengan angka pelat {digits}: lampu kendaraan Anda masih menyala.',
      en: 'Owner of the {vehicle} with the plate digits {digits}: your lights are still on.',
    },
    asks: [
      question('vehicle', 'Kendaraan', 'Vehicle', {
        choices: [
          { id: 'mobil', en: 'car' },
          { id: 'sepeda motor', en: 'motorcycle' },
        ],
      }),
      question('digits', 'Angka pelat, tanpa huruf', 'Digits of the plate, without letters', { kind: 'digits' }),
    ],
    places: ['display', 'phone', 'desk'],
    minutes: 15,
  },
  evacuation: {
    name: { id: 'Evakuasi', en: 'Evacuation' },
    text: {
      id: 'Tinggalkan gedung sekarang lewat pintu keluar terdekat. Tetap tenang dan ikuti petugas.',
      en: 'Leave the building now by the nearest exit. Stay calm and follow the officers.',
    },
    asks: [],
    urgent: true,
    spoken: true,
    places: everywhere,
    minutes: 60,
  },
};

/** What is published: the ready words, filled. */
export const readyText = (kind: keyof typeof readyNotices, facts: Record<string, Required<Text>>): Required<Text> =>
  fill(readyNotices[kind].text, facts);

/** The words of an evacuation as they are, so that nobody writes anything else to the whole hall in its name (rule X4). */
export const isReadyEvacuation = ({ kind, text }: Pick<NoticeWords, 'kind' | 'text'>): boolean => {
  const { id, en } = readyNotices.evacuation.text;
  return kind === 'evacuation' && text.id === id && text.en === en;
};

/** Ready sentences in which nothing is left to be filled, or only what is usual: they can be recorded whole. */
export const wholeSentences: readonly Required<Text>[] = (['evacuation', 'lost-child'] as const).map((kind) =>
  readyText(
    kind,
    Object.fromEntries(readyNotices[kind].asks.flatMap(({ name, usual }) => (usual ? [[name, usual]] : []))),
  ),
);
