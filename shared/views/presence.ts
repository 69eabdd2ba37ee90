/**
 * Who is there for a service or at a counter (rules E1 to E3). What a visitor is told and promised follows it: the same facts for
 * the kiosk, the phone, the desk and the displays.
 */
import * as z from 'zod/mini';
import { Instant } from '../base/ids.ts';
import type { Text } from '../base/text.ts';
import { AbsenceReason } from '../base/ticket.ts';

export const Presence = z.discriminatedUnion('status', [
  /** So many of its counters are open. */
  z.strictObject({ status: z.literal('open'), counters: z.int() }),
  /** Nobody is at work; the first who rests has said to be back then. It may be a little past. */
  z.strictObject({ status: z.literal('resting'), until: Instant }),
  /** Nobody is there, and somebody is waited for: before the opening, in a break, shortly after them, or because it was announced. */
  z.strictObject({
    status: z.literal('expected'),
    /** When somebody will come; null: any moment. */
    from: z.nullable(Instant),
  }),
  /** Nobody has come today. */
  z.strictObject({ status: z.literal('not-come') }),
  /** Somebody was there today, and has gone. */
  z.strictObject({ status: z.literal('left') }),
  /** The agency has been marked absent. */
  z.strictObject({ status: z.literal('absent'), reason: AbsenceReason }),
  /** No officer is planned for today. */
  z.strictObject({ status: z.literal('off') }),
]);
export type Presence = z.infer<typeof Presence>;

const fromBest = [
  'open',
  'resting',
  'expected',
  'not-come',
  'left',
  'absent',
  'off',
] as const satisfies readonly Presence['status'][];

/** As good as it gets for somebody who may go to any of them; of two who come back the earlier. */
export const bestOf = (presences: readonly Presence[]): Presence | null =>
  presences.reduce<Presence | null>((best, each) => (best === null || isBetter(each, best) ? each : best), null);

function isBetter(one: Presence, other: Presence): boolean {
  const rank = ({ status }: Presence) => fromBest.indexOf(status);
  if (one.status !== other.status) return rank(one) < rank(other);
  return (presenceTime(one) ?? 0) < (presenceTime(other) ?? 0);
}

/** What is said where nobody works, in a few words and in a sentence. `{agency}` and `{time}` are filled by whoever says it. */
export interface PresenceWords {
  short: Required<Text>;
  sentence: Required<Text>;
}

/** Null: somebody is at work, and nothing is to be said. */
export function presenceWords(presence: Presence): PresenceWords | null {
  if (presence.status === 'open') return null;
  if (presence.status === 'expected' && presence.from !== null) return words.announced;
  return words[presence.status];
}

/** The time that these words name; null: none. */
export function presenceTime(presence: Presence): Instant | null {
  if (presence.status === 'resting') return presence.until;
  return presence.status === 'expected' ? presence.from : null;
}

const words = {
  resting: {
    short: { id: 'Petugas kembali ± {time}', en: 'Officer back at about {time}' },
    sentence: {
      id: 'Petugas {agency} sedang jeda dan kembali sekitar pukul {time}.',
      en: 'The officers of {agency} are on a break until about {time}.',
    },
  },
  expected: {
    short: { id: 'Petugas belum di loket', en: 'Counters not open yet' },
    sentence: {
      id: 'Petugas {agency} belum membuka loket.',
      en: 'The officers of {agency} have not opened their counters yet.',
    },
  },
  announced: {
    short: { id: 'Petugas datang ± {time}', en: 'Officer expected at about {time}' },
    sentence: {
      id: 'Belum ada petugas {agency}. Petugas datang sekitar pukul {time}.',
      en: 'No officer of {agency} is here yet. One is expected at about {time}.',
    },
  },
  'not-come': {
    short: { id: 'Belum ada petugas', en: 'No officer yet' },
    sentence: {
      id: 'Belum ada petugas {agency} hari ini. Silakan tanyakan ke meja informasi.',
      en: 'No officer of {agency} has come today. Please ask at the information desk.',
    },
  },
  left: {
    short: { id: 'Petugas sudah tutup', en: 'Counters closed' },
    sentence: {
      id: 'Petugas {agency} sudah menutup loketnya. Silakan tanyakan ke meja informasi.',
      en: 'The officers of {agency} have closed their counters. Please ask at the information desk.',
    },
  },
  absent: {
    short: { id: 'Tidak hadir hari ini', en: 'Not here today' },
    sentence: {
      id: '{agency} tidak hadir hari ini. Silakan tanyakan ke meja informasi.',
      en: '{agency} is not here today. Please ask at the information desk.',
    },
  },
  off: {
    short: { id: 'Tidak ada petugas hari ini', en: 'No officer today' },
    sentence: {
      id: 'Tidak ada petugas {agency} hari ini. Silakan tanyakan ke meja informasi.',
      en: 'No officer of {agency} is here today. Please ask at the information desk.',
    },
  },
} satisfies Record<string, PresenceWords>;
