/** A notice while it is being written, and the command that it becomes. Pure. */

import type { AgencyId, BusinessDay, Instant, ZoneId } from '../../../shared/base/ids.ts';
import type { Text } from '../../../shared/base/text.ts';
import { localDay } from '../../../shared/client/days/local-day.ts';
import { instantOnClock, typedClock } from '../../../shared/client/days/local-instant.ts';
import { clockTime, type Words } from '../../../shared/client/words/language.ts';
import type { CommandOf } from '../../../shared/commands.ts';
import {
  longestNotice,
  type NoticeBoardView,
  type NoticeKind,
  type NoticePlace,
  type NoticeText,
} from '../../../shared/notices/notices.ts';
import { type ReadyNotice, readyNotices, readyText } from '../../../shared/notices/ready-notices.ts';
import type { CatalogueView } from '../../../shared/views/catalogue-view.ts';

export type BoardNotice = NoticeBoardView['notices'][number];

/** A day and a time as they are typed. */
export interface Typed {
  day: BusinessDay;
  time: string;
}
export interface NoticeDraft {
  kind: NoticeKind;
  /** In whose name; null: the hall's. */
  agencyId: AgencyId | null;
  /** What a ready notice asks for, in each language. */
  answers: Record<string, Required<Text>>;
  /** Words of one's own. */
  id: string;
  en: string;
  urgent: boolean;
  spoken: boolean;
  places: readonly NoticePlace[];
  /** Null: the whole hall. */
  zoneIds: readonly ZoneId[] | null;
  /** Null: at once. */
  from: Typed | null;
  /** For so many minutes, or until then. */
  until: number | Typed;
  replaces: number | null;
}

const words = {
  noText: { id: 'Tulis pemberitahuannya dahulu.', en: 'Write the notice first.' },
  tooLong: {
    id: 'Terlalu panjang: paling banyak {most} huruf, sekarang {length}.',
    en: 'Too long: {most} at most, now {length}.',
  },
  noAnswer: { id: 'Isi dahulu: {question}.', en: 'First fill in: {question}.' },
  noPlace: { id: 'Pilih paling sedikit satu tempat.', en: 'Choose at least one place.' },
  noZone: { id: 'Pilih paling sedikit satu zona.', en: 'Choose at least one zone.' },
  noTime: { id: 'Tulis jam seperti 08.30.', en: 'Write a time like 08:30.' },
} satisfies Words;

export const usualMinutes = [15, 30, 60, 120, 240] as const;

const minuteMs = 60_000;
const typed = (at: Instant, timezone: string): Typed => ({
  day: localDay(at, timezone),
  time: clockTime(at, timezone),
});

/** Who begins: of the hall (`agencyId` null), or of an agency with the zones of its counters. */
export interface Writer {
  agencyId: AgencyId | null;
  zoneIds: readonly ZoneId[] | null;
}

const readyOf = (kind: NoticeKind): ReadyNotice | null => (kind === 'own' ? null : readyNotices[kind]);

export function newNotice(kind: NoticeKind, { agencyId, zoneIds }: Writer): NoticeDraft {
  const ready = readyOf(kind);
  const usual = (ready?.asks ?? []).flatMap(({ name, usual: words }) => (words ? [[name, words]] : []));
  return {
    ...{ kind, agencyId, id: '', en: '', from: null, replaces: null },
    answers: Object.fromEntries(usual),
    urgent: ready?.urgent ?? false,
    spoken: ready?.spoken ?? false,
    places: ready?.places ?? ['kiosk', 'display', 'phone'],
    zoneIds: kind === 'evacuation' ? null : zoneIds,
    until: ready?.minutes ?? 60,
  };
}

/** To be changed: its words are words of one's own by now, an evacuation's stay as they are. */
export function draftOfNotice(notice: BoardNotice, now: Instant, timezone: string): NoticeDraft {
  const { agencyId, kind, text, urgent, spoken, places, zoneIds, from, until, position } = notice;
  return {
    ...{ agencyId, urgent, spoken, places, zoneIds, answers: {}, replaces: position },
    kind: kind === 'evacuation' && text.id === readyNotices.evacuation.text.id ? kind : 'own',
    id: text.id,
    en: text.en ?? '',
    from: from > now ? typed(from, timezone) : null,
    until: typed(until, timezone),
  };
}

/** What is still to be told or mended before it can be published. */
type Made<T> = { ok: true; value: T } | { ok: false; problem: Text; facts?: Record<string, string | number | Text> };
const lacks = (problem: Text, facts?: Record<string, string | number | Text>) => ({
  ...{ ok: false as const, problem },
  ...(facts ? { facts } : {}),
});

type Hall = Pick<CatalogueView['hall'], 'timezone'>;

export function commandOf(draft: NoticeDraft, now: Instant, hall: Hall): Made<CommandOf<'PublishNotice'>> {
  const { kind, agencyId, urgent, spoken, places, zoneIds, replaces } = draft;
  const [from, until] = [instantIn(draft.from, now, hall), untilOf(draft, now, hall)];
  if (from === null || until === null) return lacks(words.noTime);
  const text = toldBy(draft, now, hall);
  if (!text.ok) return text;
  if (places.length === 0) return lacks(words.noPlace);
  if (zoneIds?.length === 0) return lacks(words.noZone);
  return {
    ok: true,
    value: {
      ...{ type: 'PublishNotice', agencyId, kind, urgent, spoken, until, text: text.value },
      places: [...places],
      zoneIds: zoneIds && [...zoneIds],
      ...(draft.from ? { from } : {}),
      ...(replaces === null ? {} : { replaces }),
    },
  };
}

const instantIn = (when: Typed | null, now: Instant, { timezone }: Hall): Instant | null => {
  if (when === null) return now;
  const clock = typedClock(when.time);
  return clock === null ? null : instantOnClock(when.day, clock, timezone);
};

/** Null: the time cannot be read. */
export function untilOf({ from, until }: NoticeDraft, now: Instant, hall: Hall): Instant | null {
  if (typeof until !== 'number') return instantIn(until, now, hall);
  const start = instantIn(from, now, hall);
  // To the full minute, for that is what people are told.
  return start === null ? null : Math.ceil((start + until * minuteMs) / minuteMs) * minuteMs;
}

/** What is going to be told, as far as it is known. */
export function toldBy(draft: NoticeDraft, now: Instant, hall: Hall): Made<NoticeText> {
  const ready = readyOf(draft.kind);
  if (ready === null || draft.kind === 'own') return ownText(draft);
  const open = ready.asks.find(({ name }) => (draft.answers[name]?.id ?? '').trim() === '');
  if (open) return lacks(words.noAnswer, { question: open.words });
  const until = untilOf(draft, now, hall);
  if (until === null) return lacks(words.noTime);
  const time = { id: clockTime(until, hall.timezone, 'id'), en: clockTime(until, hall.timezone, 'en') };
  return fitting(readyText(draft.kind, { ...draft.answers, time }));
}

function ownText({ id, en }: NoticeDraft): Made<NoticeText> {
  const [first, second] = [id, en].map((text) => text.replaceAll(/\s+/gu, ' ').trim());
  if (!first) return lacks(words.noText);
  return fitting(second ? { id: first, en: second } : { id: first });
}

function fitting(text: NoticeText): Made<NoticeText> {
  const length = Math.max(text.id.length, text.en?.length ?? 0);
  return length > longestNotice ? lacks(words.tooLong, { most: longestNotice, length }) : { ok: true, value: text };
}

/** Of a plate the digits alone are kept, whatever was typed (rule X6). */
export const digitsOnly = (text: string): string => text.replaceAll(/\D/g, '').slice(0, 4);

/** The zones in which an agency has a counter, its own or a shared one: there its notices may go. */
export function zonesOfAgency({ counters, services }: CatalogueView, agencyId: AgencyId): ZoneId[] {
  const own = new Set(services.filter((service) => service.agencyId === agencyId).map(({ serviceId }) => serviceId));
  const isIts = (counter: CatalogueView['counters'][number]) =>
    counter.agencyId === agencyId || (counter.agencyId === null && counter.serviceIds.some((each) => own.has(each)));
  return [...new Set(counters.filter(isIts).map(({ zoneId }) => zoneId))];
}
