import { expect, test, vi } from 'vitest';
import { SeenViews } from '../../../server/doors/gate/seen-views.ts';

const second = 1_000;

function hallAt(at: number) {
  const changed = new Set<() => void>();
  const view = vi.fn((name: string) => ({ view: name, logId: 'log', ...parts.now, data: {} }));
  const parts = { now: { position: 1, at }, view, onChange: (listener: () => void) => changed.add(listener) };
  const seen = new SeenViews(parts as never);
  return { seen, view, parts, change: () => changed.forEach((listener) => void listener()) };
}

test('[N65] a view is made once for all who ask while it stays the same', () => {
  const { seen, view } = hallAt(0);
  const first = seen.of('kiosk', {});
  for (let each = 0; each < 100; each++) expect(seen.of('kiosk', {})).toBe(first);
  expect(view).toHaveBeenCalledTimes(1);
});

test('[N65] it is made anew with another position, another second, a new minute, a clock set back, a name that was changed', () => {
  const { seen, view, parts, change } = hallAt(59_500);
  const calls = () => {
    seen.of('kiosk', {});
    seen.of('kiosk', {});
    return view.mock.calls.length;
  };
  expect(calls()).toBe(1);
  parts.now = { position: 2, at: 59_500 };
  expect(calls()).toBe(2);
  parts.now = { position: 2, at: 60_000 };
  expect(calls()).toBe(3);
  parts.now = { position: 2, at: 60_000 + second };
  expect(calls()).toBe(4);
  parts.now = { position: 2, at: 60_999 };
  expect(calls()).toBe(5);
  change();
  expect(calls()).toBe(6);
});

test('[N65] that of one ticket is not kept, and of others no more than a hundred', () => {
  const { seen, view } = hallAt(0);
  const of = (query: object) => seen.of('counter', query as never);
  for (let each = 0; each < 2; each++) seen.of('ticket', { token: 'a' } as never);
  expect(view).toHaveBeenCalledTimes(2);
  const first = of({ counterId: '0' });
  for (let each = 1; each <= 100; each++) of({ counterId: `${each}` });
  expect(of({ counterId: '100' })).toBe(of({ counterId: '100' }));
  expect(of({ counterId: '0' })).not.toBe(first);
});
