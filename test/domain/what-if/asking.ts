/** A question about the rest of a day in the small hall, and its answer: nothing varies, so it is known to the minute. */
import type { KnownOfficer } from '../../../server/domain/core/known.ts';
import { isReady } from '../../../server/domain/core/state.ts';
import { compare } from '../../../server/domain/what-if/compare.ts';
import type { AskedBy } from '../../../server/domain/what-if/plan.ts';
import { type Posed, pose } from '../../../server/domain/what-if/what-if.ts';
import type { Agencies } from '../../../shared/access/access.ts';
import { CounterId, ServiceId } from '../../../shared/base/ids.ts';
import type { Hall } from '../../../shared/hall/hall.ts';
import type { RefusalCode } from '../../../shared/refusals/refusal.ts';
import type { WhatIfAnswer, WhatIfChange } from '../../../shared/views/what-if.ts';
import { given, type Play } from '../../support/play/given.ts';
import { daily, type HallDraft, smallHall } from '../../support/play/hall-builder.ts';
import { dewi, fitri, kiosk } from '../../support/play/wishes.ts';
import { certain } from '../estimate/certain.ts';

export const officeWith = (change: (hall: HallDraft) => void): Hall =>
  smallHall((hall) => {
    hall.schedule = daily('08:00', '16:00', { lastTicket: '15:00', breaks: [{ start: '12:00', end: '13:00' }] });
    change(hall);
  });
export const office = officeWith(() => {});
/** They have always come at seven: whoever is not there by eight is not expected. */
const attendance = Object.fromEntries(
  ['loket-1', 'loket-2', 'loket-3', 'loket-4', 'loket-10'].map((id) => [
    id,
    Array.from({ length: 8 }, () => [1, 420, 960, 1, 720, 780]),
  ]),
);
/** Each visit takes ten minutes, and nobody else comes. */
export const known = certain({ ktp: 10, kk: 10, akta: 10, pbb: 10, klaim: 10 }, { attendance });
/** The same, and twelve come for pbb each hour. */
export const busy = {
  ...known,
  arrivals: { ...known.arrivals, pbb: [1e6, 96e6, 0, 0] as [number, number, number, number] },
  arrivalHalfHours: Object.fromEntries(Array.from({ length: 16 }, (_, half) => [16 + half, 1e6])),
};

const ofTheHall: KnownOfficer = { role: 'officer', agencyIds: null, isActive: true, isSignedIn: true };

export const counter = (id: string) => CounterId.parse(id);
export const service = (id: string) => ServiceId.parse(id);

export function posed(
  play: Play,
  changes: readonly WhatIfChange[],
  learned = known,
  agencyIds: Agencies = null,
  officer: AskedBy['officer'] = () => ofTheHall,
) {
  if (!isReady(play.state)) throw new Error('no hall');
  return pose(play.state, play.now, learned, changes, agencyIds, officer);
}

export function asked(play: Play, changes: readonly WhatIfChange[], learned = known): WhatIfAnswer {
  const found = posed(play, changes, learned);
  if (!found.ok) throw new Error(found.refusal.code);
  return answerOf(found.value);
}

export function refused(play: Play, changes: readonly WhatIfChange[], agencyIds: Agencies = null): RefusalCode | null {
  const found = posed(play, changes, known, agencyIds);
  return found.ok ? null : found.refusal.code;
}

/** As a thread does. */
export function answerOf({ asIs, asAsked, with: others, answer }: Posed): WhatIfAnswer {
  return answer(compare(structuredClone({ asIs: asIs(), asAsked: asAsked(), ...others })));
}

const minutesOf = (seconds: number | undefined) => Math.round((seconds ?? 0) / 60);
export const waits = ({ wait }: WhatIfAnswer) => [minutesOf(wait?.asIs.mean), minutesOf(wait?.asAsked.mean)];
export const left = ({ unserved }: WhatIfAnswer) => [unserved.asIs.mean, unserved.asAsked.mean];

/** Loket 4 serves pbb alone, and loket 10 is closed. */
export function atLoket4(waiting: number, time = '08:00', hall: Hall = office): Play {
  const play = given(hall).at(time).as(dewi).openCounter('loket-4');
  for (let each = 0; each < waiting; each++) play.as(kiosk).issue('pbb');
  return play;
}

/** No number is given out any more. */
export const noMore = (play: Play): Play => play.as(fitri).stopNumbers({ of: 'hall' });
