/**
 * What a hall tells everybody at once: on kiosks, displays, phones and desks (rules X). The words are in the log, which is kept for
 * ever, so the ready ones ask for nothing that leads to a person.
 */
import * as z from 'zod/mini';
import { AgencyId, Instant, OfficerId, ZoneId } from '../base/ids.ts';
import { isShown, tidyName } from '../base/shown-name.ts';
import { Text } from '../base/text.ts';

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

/** In the name of an agency, or of the hall. `replaces`: the version that the sender saw, and whose place this takes. */
const PublishNotice = z.strictObject({
  type: z.literal('PublishNotice'),
  agencyId: z.nullable(AgencyId),
  ...NoticeWords.shape,
  /** Left out: from now on. */
  from: z.optional(Instant),
  replaces: z.optional(NoticePosition),
});
/** `position` names the version that the sender saw. In the name of the hall: whosever it is. */
const WithdrawNotice = z.strictObject({
  type: z.literal('WithdrawNotice'),
  agencyId: z.nullable(AgencyId),
  position: NoticePosition,
});
export const noticeCommands = [PublishNotice, WithdrawNotice] as const;

export const noticeViews = {
  notices: { query: z.strictObject({ place: NoticePlace, zoneId: z.optional(ZoneId) }), data: NoticesView },
  noticeBoard: { query: z.strictObject({}), data: NoticeBoardView },
} as const;

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
