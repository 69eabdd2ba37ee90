/**
 * All nouns of the hall, put together: what each command is decided by, what each event changes, how the record tells it, which
 * views a noun has of its own, and what of it ends by the clock. A new noun is a folder with these tables, and a line in each
 * that it has here; a missing row does not compile. README.md beside this file names the other files that it touches.
 */

import { agencyApplies } from './agency/apply.ts';
import { agencyDecides } from './agency/decide.ts';
import { agencyTells } from './agency/sentences.ts';
import { agendaApplies } from './agenda/apply.ts';
import { agendaDecides } from './agenda/decide.ts';
import { agendaTells } from './agenda/sentences.ts';
import { alarmApplies } from './alarm/apply.ts';
import { alarmDecides } from './alarm/decide.ts';
import { alarmTells } from './alarm/sentences.ts';
import { closingApplies } from './closing/apply.ts';
import { closingDecides } from './closing/decide.ts';
import { closingTells } from './closing/sentences.ts';
import type { EventType } from './core/events.ts';
import type { AppliesAll, DecidesAll, EndsByClock, TellsAll } from './core/tables.ts';
import { counterApplies } from './counter/apply.ts';
import { counterDecides } from './counter/decide.ts';
import { counterTells } from './counter/sentences.ts';
import { dayApplies } from './day/apply.ts';
import { dayDecides } from './day/decide.ts';
import { dayTells } from './day/sentences.ts';
import { directApplies } from './direct/apply.ts';
import { directDecides } from './direct/decide.ts';
import { directTells } from './direct/sentences.ts';
import { hallApplies } from './hall/apply.ts';
import { hallDecides } from './hall/decide.ts';
import { hallTells } from './hall/sentences.ts';
import { lendApplies } from './lend/apply.ts';
import { lendDecides } from './lend/decide.ts';
import { lendTells } from './lend/sentences.ts';
import { noticeApplies } from './notice/apply.ts';
import { noticeDecides } from './notice/decide.ts';
import { noticeEnds } from './notice/over.ts';
import { noticeTells } from './notice/sentences.ts';
import { noticeShows } from './notice/views.ts';
import { reserveApplies } from './reserve/apply.ts';
import { reserveDecides } from './reserve/decide.ts';
import { reserveTells } from './reserve/sentences.ts';
import { staffApplies } from './staff/apply.ts';
import { staffDecides } from './staff/decide.ts';
import { staffTells } from './staff/sentences.ts';
import { stopApplies } from './stop/apply.ts';
import { stopDecides } from './stop/decide.ts';
import { stopTells } from './stop/sentences.ts';
import { ticketApplies } from './ticket/apply.ts';
import { ticketDecides } from './ticket/decide.ts';
import { ticketTells } from './ticket/sentences.ts';
import { waitingApplies } from './waiting/apply.ts';
import { waitingDecides } from './waiting/decide.ts';
import { waitingTells } from './waiting/sentences.ts';
import { waitsApplies } from './waits/apply.ts';
import { waitsDecides } from './waits/decide.ts';
import { waitsTells } from './waits/sentences.ts';

/** Every command: who may send it, what it is about, and what it brings about. */
export const decides: DecidesAll = {
  ...hallDecides,
  ...dayDecides,
  ...agencyDecides,
  ...counterDecides,
  ...ticketDecides,
  ...waitingDecides,
  ...waitsDecides,
  ...alarmDecides,
  ...noticeDecides,
  ...reserveDecides,
  ...staffDecides,
  ...lendDecides,
  ...stopDecides,
  ...agendaDecides,
  ...closingDecides,
  ...directDecides,
};

export const applies: AppliesAll<EventType> = {
  ...hallApplies,
  ...dayApplies,
  ...agencyApplies,
  ...counterApplies,
  ...ticketApplies,
  ...waitingApplies,
  ...waitsApplies,
  ...alarmApplies,
  ...noticeApplies,
  ...reserveApplies,
  ...staffApplies,
  ...lendApplies,
  ...stopApplies,
  ...agendaApplies,
  ...closingApplies,
  ...directApplies,
};

export const tells: TellsAll<EventType> = {
  ...hallTells,
  ...dayTells,
  ...agencyTells,
  ...counterTells,
  ...ticketTells,
  ...waitingTells,
  ...waitsTells,
  ...alarmTells,
  ...noticeTells,
  ...reserveTells,
  ...staffTells,
  ...lendTells,
  ...stopTells,
  ...agendaTells,
  ...closingTells,
  ...directTells,
};

/** The other views, which tell of lines and counters, are in `views/view.ts`. */
export const shows = { ...noticeShows };

export const ends: readonly EndsByClock[] = [noticeEnds];
