/** What a process of clients can be asked to do. Arguments and results travel as JSON. */
import { busyHall } from './busy-hall.ts';
import { fanOut } from './fan-out.ts';
import { phoneArrivals, phonesWatch } from './phones.ts';
import { callNumbers, callsAtPace, day, issueNumbers, takeTickets } from './visitors.ts';

export const works = {
  issueNumbers,
  takeTickets,
  callNumbers,
  callsAtPace,
  day,
  fanOut,
  busyHall,
  phonesWatch,
  phoneArrivals,
};
export type Works = typeof works;
export type WorkName = keyof Works;
export type Task<N extends WorkName> = Parameters<Works[N]>[1];
export type Done<N extends WorkName> = Awaited<ReturnType<Works[N]>>;
