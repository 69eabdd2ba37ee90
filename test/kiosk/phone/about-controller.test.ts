import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { AboutController } from '../../../kiosk/phone/about-controller.ts';
import { askedAgainMs } from '../../../kiosk/phone/asked-controller.ts';
import type { AboutView } from '../../../shared/views/about-view.ts';
import { host } from '../../support/clients/kiosk-page.ts';

const about: AboutView = {
  hallName: { id: 'MPP' },
  timezone: 'Asia/Makassar',
  timezoneLabel: 'WITA',
  opening: { status: 'open' },
  agencies: [],
  address: { id: 'Lakudo' },
  pledge: { id: 'Sanggup' },
  complaintChannels: [],
  stops: [],
};

beforeEach(() => void vi.useFakeTimers());
afterEach(() => {
  vi.unstubAllGlobals();
  vi.useRealTimers();
});
const later = (ms: number) => vi.advanceTimersByTimeAsync(ms);

/** Answers in this order; the last answer again and again. */
function asking(...answers: (AboutView | null)[]) {
  const ask = vi.fn(async () => (answers.length > 1 ? answers.shift()! : answers[0]!));
  const page = new AboutController(host, ask);
  page.hostConnected();
  return { ask, page };
}

test('what a hall tells about itself is asked for once', async () => {
  const { ask, page } = asking(about);
  await later(askedAgainMs * 3);
  expect(page.about).toEqual(about);
  page.hostDisconnected();
  page.hostConnected();
  await later(askedAgainMs);
  expect(ask).toHaveBeenCalledTimes(1);
});

test('[V10] where who is there is shown it is asked for again and again, and the last answer stays while none comes', async () => {
  const answers = [about, null, { ...about, address: { id: 'Baubau' } }];
  const ask = vi.fn(async () => (answers.length > 1 ? answers.shift()! : answers[0]!));
  const page = new AboutController(host, ask, 60_000);
  page.hostConnected();
  await later(0);
  await later(60_000);
  expect(page.about).toEqual(about);
  await later(askedAgainMs);
  expect(page.about?.address).toEqual({ id: 'Baubau' });
  page.hostDisconnected();
  await later(300_000);
  expect(ask).toHaveBeenCalledTimes(3);
});

test('without an answer it is asked for again, until it comes', async () => {
  const { ask, page } = asking(null, null, about);
  await later(0);
  expect(page.about).toBeNull();
  await later(askedAgainMs * 5);
  expect(page.about).toEqual(about);
  expect(ask).toHaveBeenCalledTimes(3);
});

test('a page that has gone asks no more', async () => {
  const { ask, page } = asking(null);
  await later(0);
  page.hostDisconnected();
  await later(askedAgainMs * 3);
  expect(ask).toHaveBeenCalledTimes(1);
});

test('[H13] a hall that is not set up yet is told from one that is away, and shown as soon as it is set up', async () => {
  const refusal = { code: 'hall-not-configured', sentence: { id: '' }, comeBackAt: null };
  vi.stubGlobal('fetch', async () => Response.json({ accepted: false, refusal }, { status: 409 }));
  const page = new AboutController(host);
  page.hostConnected();
  await later(0);
  expect([page.isUnset, page.about]).toEqual([true, null]);
  vi.stubGlobal('fetch', () => Promise.reject(new TypeError('Failed to fetch')));
  await later(askedAgainMs);
  expect(page.isUnset).toBe(true);
  vi.stubGlobal('fetch', async () => Response.json({ view: 'about', logId, position: 7, at: 0, data: about }));
  await later(askedAgainMs);
  expect([page.isUnset, page.about]).toEqual([false, about]);
  page.hostDisconnected();
});

const logId = '0b9a3f0e-6c1d-4a52-9e0f-3d7c5b8a1f24';

test.each<[string, () => Promise<unknown>]>([
  ['a server out of reach', () => Promise.reject(new TypeError('Failed to fetch'))],
  ['a refusal', async () => Response.json({ accepted: false }, { status: 404 })],
  [
    'an answer of another shape',
    async () => Response.json({ view: 'about', logId, position: 7, at: 0, data: { pledge: 'Sanggup' } }),
  ],
])('%s is no answer', async (_, fetching) => {
  vi.stubGlobal('fetch', fetching);
  const page = new AboutController(host);
  page.hostConnected();
  await later(0);
  expect(page.about).toBeNull();
  vi.stubGlobal('fetch', async () => Response.json({ view: 'about', logId, position: 7, at: 0, data: about }));
  await later(askedAgainMs);
  expect(page.about).toEqual(about);
  page.hostDisconnected();
});
