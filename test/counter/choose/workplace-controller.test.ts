import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { WorkplaceController } from '../../../counter/choose/workplace-controller.ts';
import type { Me } from '../../../shared/access/access.ts';
import { OfficerId } from '../../../shared/base/ids.ts';
import type { CountersView } from '../../../shared/views/counters-view.ts';
import { Host } from '../../support/clients/controller-host.ts';
import { given, type Play } from '../../support/play/given.ts';
import { see } from '../../support/play/see.ts';
import { ani, fitri } from '../../support/play/wishes.ts';

const me = { officerId: OfficerId.parse('p-ani'), name: 'Ani', role: 'officer', agencyIds: null } as Me;

beforeEach(() => {
  const kept = new Map<string, string>();
  const storage = {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => kept.set(key, value),
    removeItem: (key: string) => kept.delete(key),
  };
  vi.stubGlobal('localStorage', storage);
  vi.stubGlobal('sessionStorage', storage);
  vi.stubGlobal('location', { search: '' });
});
afterEach(() => vi.unstubAllGlobals());

/** An officer who looks at the choice of counters, while things happen in the hall. */
function choosing(play: Play) {
  const showing: ((view: CountersView) => void)[] = [];
  const state = { isBusy: false, given: 0 };
  const host = new Host();
  const watch = (name: string, _query: unknown, show: (data: never) => void) => {
    if (name === 'counters') showing.push(show as (view: CountersView) => void);
    return () => {};
  };
  const workplace = new WorkplaceController(host, {
    connection: { watch: watch as never },
    who: () => ({ me, pinCounterId: null }),
    catalogue: () => see(play, 'catalogue', {}),
    onView: () => {},
    open: async () => false,
    send: async () => false,
    isBusy: () => state.isBusy,
    given: () => state.given++,
    left: () => {},
  });
  workplace.hostConnected();
  const look = async () => {
    for (const show of showing) show(see(play, 'counters', {}));
    workplace.hostUpdated();
    await Promise.resolve();
    workplace.hostUpdated();
  };
  return { workplace, look, state };
}

test('[G13] an officer who is given a counter comes to it, and is told', async () => {
  const play = given().at('08:00');
  const { workplace, look, state } = choosing(play);
  await look();
  expect(workplace.counterId).toBeNull();
  play.as(fitri).assign('loket-2', 'p-ani');
  await look();
  expect([workplace.counterId, state.given]).toEqual(['loket-2', 1]);
});
test('[G13] what they open themselves, or left open before, is no news', async () => {
  const play = given().at('08:00');
  const { workplace, look, state } = choosing(play);
  await look();
  state.isBusy = true;
  play.as(ani).openCounter('loket-1');
  await look();
  expect(state.given).toBe(0);
  workplace.goTo(null);
  state.isBusy = false;
  await look();
  expect([workplace.counterId, state.given]).toEqual([null, 0]);
});
