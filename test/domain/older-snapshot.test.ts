/** A snapshot that the version before wrote is taken, and gives the state that the log gives. */
import { expect, test } from 'vitest';
import type { State } from '../../server/domain/core/state.ts';
import { fromSnapshot, toSnapshot } from '../../server/domain/snapshot.ts';
import { plain } from '../support/play/given.ts';
import { tuesday } from '../support/play/hall-builder.ts';
import { wholeDay } from '../support/play/samples/whole-day.ts';

/** As version 3 wrote it: tickets aside as a list, numbers kept without their owners, and nothing that is derived. */
function asVersion3(state: State): string {
  const written = JSON.parse(toSnapshot(state)).state;
  for (const field of ['arrivals', 'reserves', 'reservedTo', 'reservers', 'reservesBegun', 'former', 'deadlines'])
    delete written[field];
  written.aside = [...state.aside.values()].flat().map(({ ticketId }) => ticketId);
  written.reserved = [...state.reserved].map(([number, { owner: _, ...kept }]) => [number, kept]);
  return JSON.stringify({ stateVersion: 3, state: written });
}

/** What version 3 did not tell, and the log does: of the owners' pages only which keep numbers now, and nothing of earlier days. */
const told = (state: State) =>
  plain({
    ...state,
    reserved: state.reserved.map((kept) => ({ ...kept, owner: null })),
    reservers: state.reservers.map(({ pages }) => pages.toSorted()),
    former: null,
    arrivals: state.arrivals.filter((came) => Object.values(came).some(({ length }) => length > 0)),
  });

test('[L2][B10] at every position of a day on which tickets are aside and a kiosk keeps numbers', () => {
  let some = 0;
  wholeDay(({ state }) => {
    // On Tuesday a reserve ends, which version 3 did not know.
    if (state.day === tuesday) return;
    const taken = fromSnapshot(asVersion3(state));
    if (taken === null) throw new Error('It was left aside');
    expect(told(taken)).toEqual(told(state));
    if (state.reserves.size > 0 && state.deadlines.length > 0) some++;
  });
  expect(some).toBeGreaterThan(0);
});
