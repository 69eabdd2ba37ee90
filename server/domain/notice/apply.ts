import { withNewest } from '../base/newest.ts';
import type { When } from '../core/entry.ts';
import type { EventOf, NoticeEvent } from '../core/events.ts';
import type { PastNotice, State } from '../core/state.ts';
import type { AppliesAll } from '../core/tables.ts';
import { noticeAt } from './over.ts';

const pastKept = 40;

export const noticeApplies = {
  NoticePublished: published,
  NoticeWithdrawn: (state, { noticePosition, officerId }, { at }) => ended(state, noticePosition, at, officerId),
  NoticeEnded: (state, { noticePosition }, { at }) => ended(state, noticePosition, at, null),
} satisfies AppliesAll<NoticeEvent['type']>;

function published(state: State, event: EventOf<'NoticePublished'>, { position }: When): State {
  const { type: _type, replaces, ...notice } = event;
  const others = state.notices.filter((each) => each.position !== replaces);
  return { ...state, notices: [{ ...notice, position }, ...others] };
}

function ended(state: State, position: number, endedAt: number, withdrawnBy: PastNotice['withdrawnBy']): State {
  const notice = noticeAt(state, position);
  if (!notice) throw new Error(`No notice of ${position} to end`);
  const noticesPast = withNewest<PastNotice>({ ...notice, endedAt, withdrawnBy }, state.noticesPast, pastKept);
  return { ...state, notices: state.notices.filter((each) => each !== notice), noticesPast };
}
