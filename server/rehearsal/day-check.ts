/** What a day of a world must be beside its shape: of this hall, in order, and possible for the people in it. */
import { BusinessDay } from '../../shared/base/ids.ts';
import type { Hall } from '../../shared/hall/hall.ts';
import { endOfDay, instantOf, startOfDay } from '../domain/calendar/moment.ts';
import type { Pause, Shift, WorldDay } from './world.ts';

/** The first thing that is wrong, and where; null: nothing. */
export function dayProblem(hall: Hall, { date, arrivals, shifts }: WorldDay): string | null {
  const services = new Set<string>(hall.services.map(({ serviceId }) => serviceId));
  const groups = new Set(hall.priorityGroups.map(({ code }) => code));
  for (const [place, { at, serviceId, priorityGroup }] of arrivals.entries()) {
    const where = `arrivals[${place}]`;
    if (!services.has(serviceId)) return `${where}.serviceId: the hall has no service "${serviceId}"`;
    if (priorityGroup !== undefined && !groups.has(priorityGroup))
      return `${where}.priorityGroup: the hall has no priority group "${priorityGroup}"`;
    if (at < (arrivals[place - 1]?.at ?? 0))
      return `${where}.at: ${at} is before the one in front of it; they go by time`;
  }
  return shiftProblem(hall, shifts, BusinessDay.parse(date));
}

function shiftProblem(hall: Hall, shifts: readonly Shift[], day: BusinessDay): string | null {
  const midnight = instantOf(hall, day, '00:00');
  const [begins, ends] = [startOfDay(hall, day) - midnight, endOfDay(hall, day) - midnight];
  const counters = new Set<string>(hall.counters.map(({ counterId }) => counterId));
  for (const [place, shift] of shifts.entries()) {
    const where = `shifts[${place}]`;
    if (!counters.has(shift.counterId)) return `${where}.counterId: the hall has no counter "${shift.counterId}"`;
    if (shift.until <= shift.from) return `${where}: until ${shift.until} is not after from ${shift.from}`;
    // When the business day ends its counters are closed (D3).
    if (shift.from < begins || shift.until > ends)
      return `${where}: ${shift.from} to ${shift.until} is not within the business day, from ${begins} to ${ends}`;
    const wrong = pauseProblem(shift);
    if (wrong !== null) return `${where}.${wrong}`;
  }
  return overlap(shifts, 'counterId') ?? overlap(shifts, 'officerId');
}

function pauseProblem({ from, until, pauses = [] }: Shift): string | null {
  for (const [place, pause] of pauses.entries()) {
    const where = `pauses[${place}]`;
    const before: Pick<Pause, 'until'> = pauses[place - 1] ?? { until: from };
    if (pause.until <= pause.from) return `${where}: until ${pause.until} is not after from ${pause.from}`;
    if (pause.from < before.until)
      return `${where}: from ${pause.from} is before ${before.until}, when what is in front of it ends`;
    if (pause.from >= until) return `${where}: from ${pause.from} is not within the shift, until ${until}`;
  }
  return null;
}

/** Two shifts at once of one counter, or of one officer. */
function overlap(shifts: readonly Shift[], of: 'counterId' | 'officerId'): string | null {
  const places = [...shifts.keys()].toSorted((a, b) => shifts[a]!.from - shifts[b]!.from);
  const last = new Map<string, number>();
  for (const place of places) {
    const before = last.get(shifts[place]![of]);
    if (before !== undefined && shifts[place]!.from < shifts[before]!.until)
      return `shifts[${place}]: ${of} "${shifts[place]![of]}" is in shifts[${before}] at the same time`;
    last.set(shifts[place]![of], place);
  }
  return null;
}
