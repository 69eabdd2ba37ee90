import type { ReactiveControllerHost } from 'lit';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { LeaveController } from '../../../../counter/supervisor/settings/leave-controller.ts';
import { RouteController } from '../../../../counter/ui/routes.ts';

const host = { addController() {}, requestUpdate() {} } as unknown as ReactiveControllerHost;
const page = new EventTarget();
const location = { hash: '' };
let isTouched = false;
let leave: LeaveController;
let route: RouteController;

beforeEach(() => {
  location.hash = '#/pengaturan/jam';
  vi.stubGlobal('location', location);
  vi.stubGlobal('history', {
    state: null,
    replaceState: (_state: unknown, _title: string, hash: string) => {
      location.hash = hash;
    },
  });
  vi.stubGlobal('addEventListener', page.addEventListener.bind(page));
  vi.stubGlobal('removeEventListener', page.removeEventListener.bind(page));
  route = new RouteController(host);
  route.hostConnected();
  leave = new LeaveController(host, () => isTouched);
  leave.hostConnected();
  leave.hostUpdated();
});
afterEach(() => {
  leave.hostDisconnected();
  route.hostDisconnected();
  vi.unstubAllGlobals();
});

function goTo(hash: string): void {
  location.hash = hash;
  page.dispatchEvent(new Event('hashchange'));
  leave.hostUpdated();
}
const shown = () => route.pageFor({ role: 'administrator', agencyIds: null, byPin: false });
const closing = () => page.dispatchEvent(new Event('beforeunload', { cancelable: true }));

test('[Z2] with a draft nobody comes to another page without being asked', () => {
  isTouched = true;
  goTo('#/pengaturan/loket');
  expect(leave.wanted).toBeNull();
  goTo('#/perangkat');
  expect([leave.wanted, location.hash, shown()]).toEqual(['#/perangkat', '#/pengaturan/loket', 'settings']);
  leave.stay();
  expect([leave.wanted, location.hash]).toEqual([null, '#/pengaturan/loket']);
});

test('[Z2] who stays is at the thing that is called otherwise by now', () => {
  isTouched = true;
  goTo('#/pengaturan/layanan/layanan-3');
  location.hash = '#/pengaturan/layanan/akta';
  leave.hostUpdated();
  goTo('#/perangkat');
  expect(location.hash).toBe('#/pengaturan/layanan/akta');
});

test('[Z2] who has chosen to go goes', () => {
  isTouched = true;
  goTo('#/perangkat');
  leave.go();
  page.dispatchEvent(new Event('hashchange'));
  expect(shown()).toBe('devices');
});

test('[Z2] the tab asks before it closes, with a draft only', () => {
  isTouched = true;
  expect(closing()).toBe(false);
  isTouched = false;
  expect(closing()).toBe(true);
  goTo('#/perangkat');
  expect(shown()).toBe('devices');
});
