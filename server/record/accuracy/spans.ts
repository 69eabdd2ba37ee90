/** Yesterday, a week and a month: which days, and whose numbers, are counted together (rule U60). */
import type { Agencies } from '../../../shared/access/access.ts';
import type { BusinessDay, ServiceId } from '../../../shared/base/ids.ts';
import type { AccuracySpan } from '../../../shared/record/accuracy.ts';
import { addDays } from '../../domain/calendar/moment.ts';
import { isWithin } from '../../domain/permission/agencies.ts';
import { figuresOf } from './figures.ts';
import type { HeardTicket, HeardTickets } from './heard-tickets.ts';

/** How far back the longest goes. */
export const daysHeard = 30;

interface Days {
  span: AccuracySpan['span'];
  from: BusinessDay;
  to: BusinessDay;
}

/** Only days before today: what is not over yet is no measure. `rest`: everything else has its turn. */
export async function spansAt(
  heard: HeardTickets,
  today: BusinessDay,
  agencyIds: Agencies,
  rest: () => Promise<unknown>,
): Promise<AccuracySpan[]> {
  const own = (day: BusinessDay) => heard.of(day).filter(({ takenFor: { agencyId } }) => isTheirs(agencyId, agencyIds));
  const yesterday = addDays(today, -1);
  const last = heard.days().findLast((day) => day < today && own(day).length > 0) ?? yesterday;
  const days: Days[] = [
    { span: 'day', from: last, to: last },
    { span: 'week', from: addDays(today, -7), to: yesterday },
    { span: 'month', from: addDays(today, -daysHeard), to: yesterday },
  ];
  const spans: AccuracySpan[] = [];
  for (const { span, from, to } of days) {
    const known = heard.days().filter((day) => from <= day && day <= to);
    const tickets = known.map(own).filter((each) => each.length > 0);
    spans.push({ span, from, to, days: tickets.length, ...(await groupsOf(tickets.flat(), rest)) });
  }
  return spans;
}

/** Of a service that the settings did not have nobody knows whose it was: it is the whole hall's. */
const isTheirs = (agencyId: HeardTicket['takenFor']['agencyId'], agencyIds: Agencies): boolean =>
  agencyId === null ? agencyIds === null : isWithin(agencyIds, [agencyId]);

async function groupsOf(
  tickets: readonly HeardTicket[],
  rest: () => Promise<unknown>,
): Promise<Pick<AccuracySpan, 'all' | 'hours' | 'services'>> {
  const all = figuresOf(tickets);
  const hours: AccuracySpan['hours'] = [];
  for (const [hour, each] of Map.groupBy(tickets, (ticket) => ticket.hour)) {
    await rest();
    hours.push({ hour, figures: figuresOf(each) });
  }
  const services: AccuracySpan['services'] = [];
  for (const [serviceId, each] of Map.groupBy(tickets, ({ takenFor }): ServiceId => takenFor.serviceId)) {
    await rest();
    const { name, agencyName } = each.at(-1)!.takenFor;
    services.push({ serviceId, name, agencyName, figures: figuresOf(each) });
  }
  return {
    all,
    hours: hours.sort((one, other) => one.hour - other.hour),
    services: services.sort((one, other) => other.figures.waits.numbers - one.figures.waits.numbers),
  };
}
