/** What a supervisor does for others, by what the view of the counters and the hall's services show. */
import type { Command } from '../../../shared/commands.ts';
import type { CounterView } from '../../../shared/views/desk-view.ts';
import {
  assign,
  callOff,
  lend,
  lower,
  moveTicket,
  pauseFor,
  raise,
  reopen,
  resumeFor,
  resumeNumbers,
  stopNumbers,
} from '../../support/play/wishes.ts';
import type { Random } from '../base/random.ts';

const services = { dukcapil: ['ktp', 'kk', 'akta'], pajak: ['pbb'], bpjs: ['klaim'] } as Record<string, string[]>;
const agencyOf = (serviceId: string): string =>
  Object.keys(services).find((agencyId) => services[agencyId]?.includes(serviceId)) ?? 'dukcapil';
const abouts = [
  { of: 'service', serviceId: 'kk' },
  { of: 'service', serviceId: 'pbb' },
  { of: 'agency', agencyId: 'dukcapil' },
] as const;

/** About a counter that somebody looks at, its line, and what ended there a while ago (`earlier`). */
export function supervisorWish(
  view: CounterView,
  earlier: CounterView | null,
  officerIds: readonly string[],
  now: number,
  random: Random,
): Command | null {
  const { counterId, agencyId } = view;
  const served = agencyId === null ? ['klaim', 'pbb', 'kk'] : (services[agencyId] ?? []);
  // What a counter allows but seldom is wished for when it does.
  const resume = view.state.status === 'paused' ? 8 : 1;
  switch (random.weighted({ assign: 3, pause: 1, resume, lend: 6, stop: 2, goOn: 3, ticket: 6, reopen: 4 })) {
    case 'assign':
      return assign(counterId, random.pick(officerIds));
    case 'pause':
      return pauseFor(counterId, random.whole(1, 5));
    case 'resume':
      return resumeFor(counterId);
    case 'lend':
      return random.chance(0.3)
        ? lend(counterId, [])
        : lend(counterId, [random.pick(served)], random.chance(0.7) ? [random.pick(served)] : []);
    case 'stop':
      return stopNumbers(random.pick(abouts), now + random.whole(2_000, 30_000));
    case 'goOn':
      return resumeNumbers(random.pick(abouts));
    case 'ticket':
      return aboutWaiting(view, random);
    case 'reopen':
      return reopenWish(earlier, random);
  }
}

function aboutWaiting({ waiting }: CounterView, random: Random): Command | null {
  if (waiting.length === 0) return null;
  const { ticketId, serviceId, class: ticketClass } = random.pick(waiting);
  const agencyId = agencyOf(serviceId);
  switch (random.weighted({ move: 3, cancel: 1, priority: 2 })) {
    case 'move':
      return moveTicket(agencyId, ticketId, random.pick(['ktp', 'kk', 'akta', 'pbb', 'klaim']));
    case 'cancel':
      return callOff(agencyId, ticketId);
    case 'priority':
      return ticketClass === 'priority' ? lower(agencyId, ticketId) : raise(agencyId, ticketId);
  }
}

/** Whoever was there a while ago may have ended meanwhile. */
function reopenWish(earlier: CounterView | null, random: Random): Command | null {
  const there = earlier && [earlier.current?.ticket, ...earlier.missed.map(({ ticket }) => ticket), earlier.waiting[0]];
  const tickets = there?.filter((ticket) => ticket !== undefined) ?? [];
  if (tickets.length === 0) return null;
  const { ticketId, serviceId } = random.pick(tickets);
  return reopen(agencyOf(serviceId), ticketId);
}
