import type { ReactiveControllerHost } from 'lit';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { LeaveController } from '../../../../counter/supervisor/settings/leave-controller.ts';

const host = { addController() {}, requestUpdate() {} } as unknown as ReactiveControllerHost;
const page = new EventTarget();
const location = { hash: '' };
let isTouched = false;
let leave: LeaveController;
/** Where the pages of the desk believe to be. */
let followed = '';
const follow = () => {
  followed = location.hash;
};

beforeEach(() => {
  location.hash = '#/pengaturan/jam';
  followed = location.hash;
  vi.stubGlobal('location', location);
  vi.stubGlobal('history', {
    state: null,
    replaceState: (_state: unknown, _title: string, hash: string) => {
      location.hash = hash;
    },
  });
  vi.stubGlobal('addEventListener', page.addEventListener.bind(page));
  vi.stubGlobal('removeEventListener', page.removeEventListener.bind(page));
  leave = new LeaveController(host, () => isTouched);
  leave.hostConnected();
  // A browser asks those first who want it first; here those who came first.
  page.addEventListener('hashchange', follow);
});
afterEach(() => {
  leave.hostDisconnected();
  page.removeEventListener('hashchange', follow);
  vi.unstubAllGlobals();
});

function goTo(hash: string): void {
  location.hash = hash;
  page.dispatchEvent(new Event('hashchange'));
}
const closing = () => page.dispatchEvent(new Event('beforeunload', { cancelable: true }));

test('[Z2] with a draft nobody comes to another page without being asked', () => {
  isTouched = true;
  goTo('#/pengaturan/loket');
  expect(leave.wanted).toBeNull();
  goTo('#/perangkat');
  expect([leave.wanted, location.hash, followed]).toEqual(['#/perangkat', '#/pengaturan/loket', '#/pengaturan/loket']);
  leave.stay();
  expect([leave.wanted, location.hash]).toEqual([null, '#/pengaturan/loket']);
});

test('[Z2] who has chosen to go goes', () => {
  isTouched = true;
  goTo('#/perangkat');
  leave.go();
  page.dispatchEvent(new Event('hashchange'));
  expect(followed).toBe('#/perangkat');
});

test('[Z2] the tab asks before it closes, with a draft only', () => {
  isTouched = true;
  expect(closing()).toBe(false);
  isTouched = false;
  expect(closing()).toBe(true);
  goTo('#/perangkat');
  expect(followed).toBe('#/perangkat');
});
