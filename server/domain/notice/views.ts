/** Notices as each audience sees them (rules X7 and X8). */
import type { AgencyId, Instant, ZoneId } from '../../../shared/base/ids.ts';
import type { Text } from '../../../shared/base/text.ts';
import type { NoticeBoardView, NoticePlace, NoticesView } from '../../../shared/notices/notices.ts';
import { type HallIndex, indexOf } from '../calendar/hall-index.ts';
import { nameOfAgency, nameOfZone } from '../calendar/names.ts';
import type { HallNotice, Ready } from '../core/state.ts';
import type { OfficerNames, ShowsAll } from '../core/tables.ts';

export const noticeShows = {
  notices: {
    for: ['anybody'],
    // A phone belongs to nobody whom the hall knows.
    fromKnown: ({ place }) => place !== 'phone',
    show: ({ place, zoneId = null }, state, at) => noticesView(state, at, place, zoneId),
  },
  noticeBoard: {
    for: ['supervisor', 'administrator'],
    show: (_query, state, at, register) => noticeBoardView(state, at, register),
  },
} satisfies ShowsAll<'notices' | 'noticeBoard'>;

/** Zone null: of all. A page knows when each begins and ends, and needs nobody for that. */
function noticesView(state: Ready, at: Instant, place: NoticePlace, zoneId: ZoneId | null): NoticesView {
  const index = indexOf(state.hall);
  const shown = state.notices.filter(
    ({ places, zoneIds, until }) =>
      until > at && places.includes(place) && (zoneId === null || zoneIds === null || zoneIds.includes(zoneId)),
  );
  return {
    notices: shown
      .toSorted(byWeight)
      .map(({ position, kind, agencyId, text, urgent, spoken, zoneIds, from, until }) => ({
        ...{ position, kind, text, urgent, spoken, from, until },
        ...named(index, agencyId, zoneIds),
      })),
  };
}

const weightOf = ({ kind, urgent }: HallNotice): number => (urgent ? (kind === 'evacuation' ? 2 : 1) : 0);
const byWeight = (a: HallNotice, b: HallNotice): number => weightOf(b) - weightOf(a) || b.position - a.position;

interface Named {
  agencyName: Text | null;
  zoneNames: Text[] | null;
}
const named = (index: HallIndex, agencyId: AgencyId | null, zoneIds: readonly ZoneId[] | null): Named => ({
  agencyName: agencyId && nameOfAgency(index, agencyId),
  zoneNames: zoneIds?.map((zoneId) => nameOfZone(index, zoneId)) ?? null,
});

function noticeBoardView(state: Ready, at: Instant, register: OfficerNames): NoticeBoardView {
  const index = indexOf(state.hall);
  const told = (notice: HallNotice) => {
    const { position, agencyId, kind, text, urgent, spoken, places, zoneIds, from, until, officerId } = notice;
    return {
      ...{ position, agencyId, kind, text, urgent, spoken, places: [...places], zoneIds, from, until, officerId },
      ...named(index, agencyId, zoneIds),
      officerName: register.officerName(officerId),
    };
  };
  return {
    notices: state.notices.filter(({ until }) => until > at).map(told),
    past: state.noticesPast.map(({ endedAt, withdrawnBy, ...notice }) => ({
      ...told(notice),
      endedAt,
      withdrawnBy: withdrawnBy && { officerId: withdrawnBy, officerName: register.officerName(withdrawnBy) },
    })),
  };
}
