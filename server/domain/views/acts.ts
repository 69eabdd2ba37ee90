/** What supervisors have set for today (rule R8). */

import type { AgencyId, Instant } from '../../../shared/base/ids.ts';
import type { ActsView } from '../../../shared/views/acts-view.ts';
import { agenciesAsked, type FloorQuery } from '../../../shared/views/floor.ts';
import type { NumbersOf } from '../../../shared/views/supervising.ts';
import { isToldOf, whyNot } from '../agenda/agenda.ts';
import { takenBackAt } from '../agenda/taken-back.ts';
import { type HallIndex, indexOf } from '../calendar/hall-index.ts';
import type { AgendaItem } from '../core/hall-state.ts';
import type { Ready } from '../core/state.ts';
import { stopsAt } from '../stop/stopped.ts';
import { waitingHereAlone } from './counter.ts';
import { namedOfficer } from './counters.ts';
import type { Register } from './register.ts';

export function actsView(state: Ready, at: Instant, query: FloorQuery, register: Register): ActsView {
  const index = indexOf(state.hall);
  const asked = agenciesAsked(query);
  const isSeen = (agencyId: AgencyId | undefined) =>
    asked === null || (agencyId !== undefined && asked.includes(agencyId));
  const undoMs = state.hall.policy.undoSeconds * 1_000;
  return {
    stops: stopsAt(state, at)
      .filter(({ about }) => about.of === 'hall' || isSeen(agencyOf(index, about)))
      .map(({ about, reason, words = null, until, at: since }) => ({ about, reason, words, until, at: since })),
    lent: index.countersInOrder.flatMap((counter) => {
      const lent = state.lent.get(counter.counterId);
      if (!lent || !index.agencyIdsOf(counter).some(isSeen)) return [];
      return [{ counterId: counter.counterId, more: [...lent.more], fewer: [...lent.fewer] }];
    }),
    closings: index.countersInOrder
      .flatMap((counter) => {
        const closing = state.closings.get(counter.counterId);
        // What was refused is for the desk alone.
        if (!closing || closing.answer?.agrees === false || !index.agencyIdsOf(counter).some(isSeen)) return [];
        const { position, reason, at: askedAt, answer } = closing;
        const alone = waitingHereAlone(state, counter, at);
        return [
          {
            ...{ counterId: counter.counterId, position, reason, at: askedAt },
            officerName: namedOfficer(state, counter.counterId, register).officerName,
            ...{ agreed: answer !== null, waitingHereAlone: alone },
          },
        ];
      })
      .toSorted((a, b) => a.position - b.position),
    planned: state.agenda.filter(({ act }) => isToldOf(state, act, asked)).map((item) => plannedItem(item, register)),
    planUndo: takenBackAt(state, at, asked).map(({ change, put, back, until }) => ({
      position: change.position,
      by: register.officerName(change.by),
      put: put.map((item) => ({ id: item.id, ...timed(item, register) })),
      back: back.map((item) => timed(item, register)),
      undoUntil: until,
    })),
    undo: state.ticketActs.flatMap(({ position, at: doneAt, what, before }) => {
      const agencyId = index.services.get(before.serviceId)?.agencyId;
      const isStill = at <= doneAt + undoMs && state.tickets.get(before.ticketId)?.touched === position;
      if (!isStill || agencyId === undefined || !isSeen(agencyId)) return [];
      return [{ position, agencyId, what, number: before.number, undoUntil: doneAt + undoMs }];
    }),
  };
}

function plannedItem(item: AgendaItem, register: Register): ActsView['planned'][number] {
  const { id, by, is } = item;
  return { id, ...timed(item, register), is, why: whyNot(item), by: register.officerName(by) };
}

const timed = ({ act, due }: AgendaItem, register: Register) => ({
  ...{ act, due },
  officerName: act.is === 'open' ? register.officerName(act.officerId) : null,
});

function agencyOf({ services }: HallIndex, about: NumbersOf): AgencyId | undefined {
  if (about.of === 'hall') return undefined;
  return about.of === 'agency' ? about.agencyId : services.get(about.serviceId)?.agencyId;
}
