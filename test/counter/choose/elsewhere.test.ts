import { describe, expect, test } from 'vitest';
import { elsewhereWords, endingThere, leftElsewhere } from '../../../counter/choose/elsewhere.ts';
import { CounterId } from '../../../shared/base/ids.ts';
import type { CountersView } from '../../../shared/views/counters-view.ts';
import { counterId, counters, desk, inHand, officerId } from '../../support/clients/counter-views.ts';

const other = CounterId.parse('loket-99');
const at = (row: string): CountersView => ({
  ...counters,
  counters: counters.counters.map((one) => ({ ...one, officerId: one.counterId === row ? officerId : null })),
});

describe('signed in with a PIN, and still at another counter', () => {
  test('[G6] the counter is found, whichever it is, and none where there is none', () => {
    const [first] = counters.counters;
    expect(leftElsewhere(at(first!.counterId), { officerId }, other)?.number).toBe(first!.number);
    expect(leftElsewhere(at(first!.counterId), { officerId }, first!.counterId)).toBeNull();
    expect(leftElsewhere(at('none'), { officerId }, other)).toBeNull();
    expect(leftElsewhere(at(first!.counterId), { officerId }, null)).toBeNull();
  });
  test('[G6] what is there is ended first: a service is completed, a call is put on hold and comes back', () => {
    const about = { counterId, ticketId: inHand.ticketId };
    const close = { type: 'CloseCounter', counterId };
    expect(endingThere(desk('free').view)).toEqual([close]);
    expect(endingThere(desk('paused').view)).toEqual([close]);
    expect(endingThere(desk('serving').view)).toEqual([{ type: 'Complete', ...about, outcome: 'done' }, close]);
    expect(endingThere(desk('called').view)).toEqual([{ type: 'Hold', ...about, reason: 'other', minutes: 5 }, close]);
  });
  test('[G6] and it says so before', () => {
    expect(elsewhereWords(desk('called').view, 12).text.id).toMatch(/ditunda 5 menit.*Loket 12 dibuka/);
    expect(elsewhereWords(desk('serving').view, 12).text.id).toMatch(/dicatat selesai/);
    expect(elsewhereWords(desk('free').view, 12).action.id).toMatch(/^Tutup Loket \d+, buka Loket 12$/);
  });
});
