/**
 * What a hall tells everybody at once: on kiosks, displays, phones and desks (rules X). The words are in the log, which is kept for
 * ever, so the ready ones ask for nothing that leads to a person.
 */
import * as z from 'zod/mini';
import { AgencyId, Instant, OfficerId, ZoneId } from './ids.ts';
import { isShown, tidyName } from './shown-name.ts';
import { fill, Text } from './text.ts';

export const NoticePlace = z.enum(['kiosk', 'display', 'phone', 'desk']);
/** `own`: in words of one's own. The others are ready. */
export const NoticeKind = z.enum(['own', 'prayer', 'break', 'system', 'lost-child', 'car-lights', 'evacuation']);

/** So much fits into two lines of a display that is read from afar. */
export const longestNotice = 160;
const line = z.string().check(
  z.minLength(1),
  z.maxLength(longestNotice),
  z.refine((text) => tidyName(text) !== '' && isShown(text), 'shows nothing, or is more than one line'),
);
export const NoticeText = z.strictObject({ id: line, en: z.optional(line) });

/** Log position of what was published: it names one version of a notice. */
export const NoticePosition = z.int().check(z.positive());

/** What is told, to whom and until when. */
export const NoticeWords = z.strictObject({
  kind: NoticeKind,
  text: NoticeText,
  /** Takes the whole screen of kiosks and displays. */
  urgent: z.boolean(),
  /** Whether displays say it. */
  spoken: z.boolean(),
  places: z.array(NoticePlace).check(
    z.minLength(1),
    z.maxLength(4),
    z.refine((places) => new Set(places).size === places.length, 'a place is there twice'),
  ),
  /** Null: the whole hall. */
  zoneIds: z.nullable(z.array(ZoneId).check(z.minLength(1), z.maxLength(50))),
  until: Instant,
});

/** A notice as a page shows it. It is shown from `from` on, and no longer at `until`: a page without its server goes by that too. */
export const ShownNotice = z.strictObject({
  position: NoticePosition,
  kind: NoticeKind,
  /** Whose it is; null: the hall's own. */
  agencyName: z.nullable(Text),
  text: NoticeText,
  urgent: z.boolean(),
  spoken: z.boolean(),
  /** For which zones; null: for all. */
  zoneNames: z.nullable(z.array(Text)),
  from: Instant,
  until: Instant,
});

/** Those of now and those that are planned: what takes the whole screen first, then the newest. */
export const NoticesView = z.strictObject({ notices: z.array(ShownNotice) });

const boardNotice = {
  position: NoticePosition,
  agencyId: z.nullable(AgencyId),
  agencyName: z.nullable(Text),
  ...NoticeWords.shape,
  zoneNames: z.nullable(z.array(Text)),
  from: Instant,
  /** Who published this version; the name null: erased. */
  officerId: OfficerId,
  officerName: z.nullable(z.string()),
};
/** For those who publish them: with whom each is from, and those that are over, the newest first, forty at most. */
export const NoticeBoardView = z.strictObject({
  notices: z.array(z.strictObject(boardNotice)),
  past: z.array(
    z.strictObject({
      ...boardNotice,
      endedAt: Instant,
      /** Who took it away before its time; null: its time was over. */
      withdrawnBy: z.nullable(z.strictObject({ officerId: OfficerId, officerName: z.nullable(z.string()) })),
    }),
  ),
});

export type NoticePlace = z.infer<typeof NoticePlace>;
export type NoticeKind = z.infer<typeof NoticeKind>;
export type NoticeText = z.infer<typeof NoticeText>;
export type NoticeWords = z.infer<typeof NoticeWords>;
export type ShownNotice = z.infer<typeof ShownNotice>;
export type NoticesView = z.infer<typeof NoticesView>;
export type NoticeBoardView = z.infer<typeof NoticeBoardView>;

export const noticePlaceWords: Record<NoticePlace, Required<Text>> = {
  kiosk: { id: 'Kios', en: 'Kiosks' },
  display: { id: 'Layar', en: 'Displays' },
  phone: { id: 'Ponsel', en: 'Phones' },
  desk: { id: 'Loket', en: 'Desks' },
};

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
      id: 'Seorang anak menunggu orang tuanya di {place}. Orang tua yang mencari anaknya, silakan ke sana.',
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
export const readyText = (
  kind: keyof typeof readyNotices,
  facts: Record<string, Required<Text>>,
): Required<NoticeText> => fill(readyNotices[kind].text, facts);

/** The words of an evacuation as they are, so that nobody writes anything else to the whole hall in its name (rule X4). */
export const isReadyEvacuation = ({ kind, text }: Pick<NoticeWords, 'kind' | 'text'>): boolean => {
  const { id, en } = readyNotices.evacuation.text;
  return kind === 'evacuation' && text.id === id && text.en === en;
};
