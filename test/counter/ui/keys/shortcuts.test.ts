import { beforeEach, expect, test, vi } from 'vitest';
import { shortcuts } from '../../../../counter/ui/keys/shortcuts.ts';
import { OfficerId } from '../../../../shared/base/ids.ts';

const [siti, udin] = ['3f0f7a44-0d0e-4d2e-9d32-6a0d0c0e0001', '3f0f7a44-0d0e-4d2e-9d32-6a0d0c0e0002'].map((id) =>
  OfficerId.parse(id),
) as [OfficerId, OfficerId];

beforeEach(() => {
  const kept = new Map<string, string>();
  vi.stubGlobal('localStorage', {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
  });
  shortcuts.of(null);
});

test('[G3] keys of single characters are off for whoever switched them off on this machine, and for nobody else', () => {
  shortcuts.of(siti);
  expect(shortcuts.on).toBe(true);
  shortcuts.turn(false);
  expect(shortcuts.on).toBe(false);
  shortcuts.of(udin);
  expect(shortcuts.on).toBe(true);
  shortcuts.of(siti);
  expect(shortcuts.on).toBe(false);
  shortcuts.turn(true);
  shortcuts.of(udin);
  shortcuts.of(siti);
  expect(shortcuts.on).toBe(true);
});
test('[G3] what else stands in the browser’s memory is no reason to fail', () => {
  localStorage.setItem('antrean-keys-off', '{"x":1');
  shortcuts.of(siti);
  expect(shortcuts.on).toBe(true);
});
