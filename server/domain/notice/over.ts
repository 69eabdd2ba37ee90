/** Notices end by the clock (rule X3). */
import type { Instant } from '../../../shared/base/ids.ts';
import type { EventOf } from '../core/events.ts';
import type { HallNotice, State } from '../core/state.ts';
import type { EndsByClock } from '../core/tables.ts';

const nextNoticeEnd = ({ notices }: State): Instant | null =>
  notices.length === 0 ? null : Math.min(...notices.map(({ until }) => until));

const noticesOver = ({ notices }: State, at: Instant): EventOf<'NoticeEnded'>[] =>
  notices
    .filter(({ until }) => until <= at)
    .toSorted((a, b) => a.until - b.until || a.position - b.position)
    .map(({ agencyId, position }) => ({ type: 'NoticeEnded', agencyId, noticePosition: position }));

export const noticeEnds: EndsByClock = { event: 'NoticeEnded', next: nextNoticeEnd, over: noticesOver };

/** The version that somebody saw; undefined: it is no more. */
export const noticeAt = ({ notices }: State, position: number): HallNotice | undefined =>
  notices.find((notice) => notice.position === position);
