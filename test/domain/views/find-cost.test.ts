import { isDeepStrictEqual } from 'node:util';
import { expect, test, vi } from 'vitest';
import { partsAt, plainQuery, view } from '../../../server/domain/views/view.ts';
import { CounterId } from '../../../shared/base/ids.ts';
import type { ViewName, ViewQuery } from '../../../shared/views/views.ts';
import { morning, type Play } from '../../support/play/given.ts';
import { register } from '../../support/play/register.ts';
import { wholeDay } from '../../support/play/samples/whole-day.ts';
import { ani, kiosk } from '../../support/play/wishes.ts';

const counterId = CounterId.parse('loket-1');
const counterIds = ['loket-1', 'loket-2', 'loket-4', 'loket-10'].map((id) => CounterId.parse(id));

test('[L12] however many texts are looked for, the tickets are gone through once for each change of them', () => {
  const play = morning((hall) => {
    hall.policy = { limitToCapacity: false };
  });
  for (let n = 0; n < 200; n++) play.as(kiosk).issue('ktp');
  const { state } = play;
  const through = [vi.spyOn(state.tickets, 'values'), vi.spyOn(state.tickets, Symbol.iterator)];
  const partsOf = partsAt(state, play.now, register);
  for (let n = 0; n < 300; n++) {
    const query = { counterId, text: `${n % 2 ? 'A' : ''}${n}` };
    partsOf('find', query);
    view('find', query, state, play.now, register);
  }
  expect(through[0]!.mock.calls.length + through[1]!.mock.calls.length).toBe(1);
});

test('[L12] two ways to write the same are one query, and show the same', () => {
  const plain = (text: string) => plainQuery<'find'>({ counterId, text }).text;
  for (const text of ['a12', 'A-12', ' a . 12 ', 'A.- -. 12']) expect(plain(text), text).toBe('A-12');
  for (const text of ['0', '-0', '.- -0', ' .-.0 ']) expect(plain(text), text).toBe('-0');
  for (const text of ['012', '0012', '000000012']) expect(plain(text), text).toBe('-012');
  for (const text of ['', ' ', '.', '1234567', `${'9'.repeat(190)}`, 'ABCDE', 'ABCDE-1'])
    expect(plain(text), text).toBe('-');
  expect(plain('1a5')).toBe('1A-5');
  expect(plain(' 2026-02-02.1.abcDEF ')).toBe('2026-02-02.1.abcDEF');
});

test('[L11] while the parts of what is found and of a line are the same, so are they, through a whole day', () => {
  const before = new Map<string, { parts: readonly unknown[] | null; seen: unknown }>();
  let compared = 0;
  const look = <N extends ViewName>(name: N, query: ViewQuery<N>, play: Play, at: number) => {
    const parts = partsAt(play.state, at, register)(name, query);
    const seen = view(name, query, play.state, at, register);
    const id = name + JSON.stringify(query);
    const last = before.get(id);
    before.set(id, { parts, seen });
    expect(parts).not.toBeNull();
    if (!isDeepStrictEqual(parts, last?.parts)) return;
    compared++;
    expect(seen).toEqual(last?.seen);
  };
  wholeDay((play) => {
    for (const id of counterIds)
      for (const minutes of [0, 16, 45, 400]) {
        look('line', { counterId: id }, play, play.now + minutes * 60_000);
        for (const text of ['A', '1', 'B-002'])
          look('find', { counterId: id, text }, play, play.now + minutes * 60_000);
      }
  });
  expect(compared).toBeGreaterThan(100);
});

test('[L11] what is found stays as it was while other numbers change, and is another when one of them does', () => {
  const play = morning();
  for (let n = 0; n < 12; n++) play.as(kiosk).issue('ktp');
  const parts = () => partsAt(play.state, play.now, register)('find', { counterId, text: 'A-012' });
  const first = parts();
  play.as(ani).callNext('loket-1');
  expect(parts()!.every((part, place) => part === first![place])).toBe(true);
  play.as(ani).cancel('loket-1', 12);
  expect(parts()!.every((part, place) => part === first![place])).toBe(false);
});
