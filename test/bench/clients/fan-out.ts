/** How long it takes from the answer to a call until the last of many displays has it. */
import type { Desk, HallClients } from './hall-clients.ts';
import type { Officer } from './officer.ts';
import type { Screen } from './screen.ts';
import { nowMs } from './wire-socket.ts';

const arrivesWithinMs = 10_000;
/** Longer than the gap that a server keeps between two pushes, so that each call finds it at rest. */
const restMs = 40;

/** Milliseconds, one for each call. There must be numbers to call. */
export async function fanOut(
  clients: HallClients,
  { displays, view, calls, desks }: { displays: number; view: string; calls: number; desks: readonly Desk[] },
): Promise<number[]> {
  const screens = await clients.withScreens(displays, view);
  const [officer] = await clients.withOfficers(desks.slice(0, 1));
  const times: number[] = [];
  for (let call = 0; call < calls; call++) times.push(await oneCall(officer!, screens));
  return times;
}

async function oneCall(officer: Officer, screens: readonly Screen[]): Promise<number> {
  if (officer.hasCalled) await allHave(screens, await officer.start());
  await new Promise((resolve) => setTimeout(resolve, restMs));
  const { ticketId, position, answeredAt } = await officer.call();
  if (ticketId === null) throw new Error('Nobody waits');
  await allHave(screens, position);
  return nowMs() - answeredAt;
}

/** Resolves when the last of them has got to `position`. */
async function allHave(screens: readonly Screen[], position: number): Promise<void> {
  const { promise, resolve, reject } = Promise.withResolvers<void>();
  const timer = setTimeout(() => reject(new Error(`Not all displays got to ${position}`)), arrivesWithinMs);
  const missing = new Set(screens.filter((screen) => screen.position < position));
  for (const screen of missing)
    screen.onPosition = (reached) => {
      if (reached >= position) missing.delete(screen);
      if (missing.size === 0) resolve();
    };
  if (missing.size === 0) resolve();
  await promise;
  clearTimeout(timer);
  for (const screen of screens) screen.onPosition = () => {};
}
