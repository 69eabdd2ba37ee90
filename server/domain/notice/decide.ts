/** Notices: who tells what, to whom, and until when (rules X1 to X6). */

import type { Instant } from '../../../shared/base/ids.ts';
import type { Actor, CommandOf } from '../../../shared/commands.ts';
import type { NoticeText } from '../../../shared/notices/notices.ts';
import { isReadyEvacuation } from '../../../shared/notices/ready-notices.ts';
import { type No, no } from '../../../shared/refusals/result.ts';
import { indexOf } from '../calendar/hall-index.ts';
import { type EventsOrRefusal, happened } from '../core/outcome.ts';
import { personalIn } from '../core/public-words.ts';
import type { HallNotice, Ready } from '../core/state.ts';
import { administrator, type DecidesAll, ofAgencyOrHall, supervisor } from '../core/tables.ts';
import { noticeAt } from './over.ts';

export const noticeDecides = {
  PublishNotice: { by: [supervisor, administrator], scope: ofAgencyOrHall, decide: publish },
  WithdrawNotice: { by: [supervisor, administrator], scope: ofAgencyOrHall, decide: withdraw },
} satisfies Partial<DecidesAll>;

type Publish = CommandOf<'PublishNotice'>;

const minuteMs = 60_000;
const dayMs = 24 * 60 * minuteMs;
/** The whole screen is for what is going on now. */
const urgentAtMostMs = dayMs;
const ordinaryAtMostMs = 31 * dayMs;
const daysAhead = 92;
/** Of a screen that shows one after the other nobody reads more. */
const mostOrdinary = 20;
const mostOfAgency = 5;
const mostUrgent = 10;
/** Nobody is kept from an evacuation by what others have published; a ceiling there is all the same. */
const mostEvacuations = 40;

function publish(state: Ready, command: Publish, actor: Actor, at: Instant): EventsOrRefusal {
  const { type: _type, replaces = null, from: wished = at, ...notice } = command;
  if (actor.kind !== 'officer') return no('not-permitted');
  const from = Math.max(at, wished);
  const before = replaces === null ? null : noticeAt(state, replaces);
  if (before === undefined) return no('notice-changed');
  const whyNot =
    whyNotHis(command, before) ??
    whyNotThere(state, command) ??
    whyNotThen(command, from, at) ??
    whyNotSaid(command.text) ??
    whyNotMore(state, command, before);
  if (whyNot) return whyNot;
  // One that is shown already goes on, and does not begin anew.
  const since = before && before.from <= at && wished <= at ? before.from : from;
  return happened({ type: 'NoticePublished', ...notice, officerId: actor.officerId, from: since, replaces });
}

function withdraw(
  state: Ready,
  { position, agencyId }: CommandOf<'WithdrawNotice'>,
  actor: Actor,
  _at: Instant,
): EventsOrRefusal {
  const notice = noticeAt(state, position);
  if (actor.kind !== 'officer') return no('not-permitted');
  if (!notice) return no('notice-changed');
  if (!mayTouch(notice, agencyId)) return no('not-your-agency');
  const { officerId } = actor;
  return happened({
    type: 'NoticeWithdrawn',
    agencyId: notice.agencyId,
    officerId,
    noticePosition: position,
  });
}

/** The hall's name covers those of all agencies. */
const mayTouch = (notice: HallNotice, agencyId: HallNotice['agencyId']): boolean =>
  agencyId === null || notice.agencyId === agencyId;

function whyNotHis(command: Publish, before: HallNotice | null): No | null {
  if (before !== null && !mayTouch(before, command.agencyId)) return no('not-your-agency');
  return command.agencyId !== null && command.urgent && !isReadyEvacuation(command) ? no('notice-of-hall') : null;
}

/** An agency's: where its counters are. In a fire everywhere, for whoever sees it tells everybody. */
function whyNotThere({ hall }: Ready, { agencyId, zoneIds, ...notice }: Publish): No | null {
  const index = indexOf(hall);
  if (zoneIds?.some((zoneId) => !index.zones.has(zoneId))) return no('zone-unknown');
  if (agencyId === null || isReadyEvacuation(notice)) return null;
  const agency = index.agencies.get(agencyId);
  if (!agency) return no('agency-unknown');
  const own = new Set(
    hall.counters.filter((counter) => index.agencyIdsOf(counter).includes(agencyId)).map((counter) => counter.zoneId),
  );
  const isElsewhere = zoneIds === null || zoneIds.some((zoneId) => !own.has(zoneId));
  return isElsewhere ? no('notice-elsewhere', { agency: agency.shortName }) : null;
}

function whyNotThen({ until, urgent }: Publish, from: Instant, at: Instant): No | null {
  if (until <= from) return no('notice-over');
  const atMostMs = urgent ? urgentAtMostMs : ordinaryAtMostMs;
  const limit = urgent ? { id: '24 jam', en: '24 hours' } : { id: '31 hari', en: '31 days' };
  if (until - from > atMostMs) return no('notice-too-long', { limit });
  return from > at + daysAhead * dayMs ? no('notice-too-early', { days: daysAhead }) : null;
}

function whyNotSaid(text: NoticeText): No | null {
  const what = personalIn(text);
  return what === null ? null : no('notice-personal', { what });
}

function whyNotMore({ notices }: Ready, command: Publish, before: HallNotice | null): No | null {
  const others = notices.filter((notice) => notice !== before);
  const full = (most: number, like: (notice: HallNotice) => boolean) => {
    const count = others.filter(like).length;
    return count < most ? null : no('notice-limit', { count });
  };
  if (isReadyEvacuation(command)) return full(mostEvacuations, isReadyEvacuation);
  if (command.urgent) return full(mostUrgent, (notice) => notice.urgent && !isReadyEvacuation(notice));
  const ordinary = full(mostOrdinary, ({ urgent }) => !urgent);
  const { agencyId } = command;
  return ordinary ?? (agencyId && full(mostOfAgency, (notice) => !notice.urgent && notice.agencyId === agencyId));
}
