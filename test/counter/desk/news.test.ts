import { describe, expect, test } from 'vitest';
import { newsOf } from '../../../counter/desk/news.ts';
import type { CounterView } from '../../../shared/views.ts';
import { beside, desk, now, ticket, waiting } from '../../support/clients/counter-views.ts';

const free = (over: Partial<CounterView> = {}) => desk('free', over).view;
const idle = free({ waiting: [], waitingCount: 0 });
const said = (before: CounterView | null, after: CounterView) => newsOf(before, after, now)?.text.id;

describe('what happened at a counter without anybody at it having done it', () => {
  test('[G7] somebody comes to an idle counter: said, with a sound', () => {
    expect(newsOf(idle, free(), now)).toMatchObject({ rings: true, text: { id: `${waiting[0]!.number} menunggu` } });
  });
  test('[G7] who comes to a line, to a counter that is busy or paused, or is there when the page opens, is not', () => {
    expect(said(free(), free())).toBeUndefined();
    expect(said(null, free())).toBeUndefined();
    const busy = desk('serving', { waiting: [], waitingCount: 0 }).view;
    expect(said(busy, desk('serving').view)).toBeUndefined();
    expect(said(desk('paused', { waiting: [], waitingCount: 0 }).view, desk('paused').view)).toBeUndefined();
  });
  test('[G7] who comes back from a hold by itself is said; whom somebody resumed earlier is not', () => {
    const held = (until: number) => free({ held: [{ ...beside.held![0]!, until }] });
    const back = free({ held: [], waiting: [beside.held![0]!.ticket, ...waiting] });
    const { number } = beside.held![0]!.ticket;
    expect(said(held(now), back)).toBe(`${number} kembali dari tunda`);
    expect(said(held(now + 600_000), back)).toBeUndefined();
    expect(said(held(now), free({ held: [], waiting: [ticket(40)] }))).toBeUndefined();
  });
});
