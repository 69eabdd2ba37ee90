/**
 * What tests know of the nouns that are no part of the line: their commands and what these cost, their events and views, and what
 * somebody does with them on the day on which everything happens. A new noun is a file beside this one, and a line in each table
 * here; one that is missing does not compile.
 */
import { agendaCommands, agendaCosts, agendaEvents, agendaLines } from './agenda-samples.ts';
import { alarmCommands, alarmCosts, alarmEvents } from './alarm-samples.ts';
import { noticeCommands, noticeCosts, noticeEvents, noticeLines, noticeViews } from './notice-samples.ts';
import type { Line, Place } from './sample.ts';

export const nounCommands = (place: Place, sequence: number) => ({
  ...agendaCommands(place),
  ...alarmCommands(place),
  ...noticeCommands(place, sequence),
});

export const nounCosts = { ...agendaCosts, ...alarmCosts, ...noticeCosts };

export const nounEvents = { ...agendaEvents, ...alarmEvents, ...noticeEvents };

export const nounViews = { ...noticeViews };
export type NounView = keyof typeof nounViews;
export const isNounView = (name: string): name is NounView => Object.hasOwn(nounViews, name);

export const nounLines: Line[] = [...noticeLines, ...agendaLines];
