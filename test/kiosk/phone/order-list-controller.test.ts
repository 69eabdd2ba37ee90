/** The page on which everybody can read in which order numbers were called. */
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { dayBeside, OrderListController, refreshMs } from '../../../kiosk/phone/order-list-controller.ts';
import { BusinessDay } from '../../../shared/base/ids.ts';
import type { Api } from '../../../shared/client/connection/api.ts';
import { localDay } from '../../../shared/client/days/local-day.ts';
import type { RefusalCode } from '../../../shared/refusals/refusal.ts';
import { refusal } from '../../../shared/refusals/refusals.ts';
import { host } from '../../support/clients/kiosk-page.ts';

const timezone = 'Asia/Makassar';
const today = BusinessDay.parse('2026-11-23');
const yesterday = BusinessDay.parse('2026-11-22');

class FakeDocument extends EventTarget {
  visibilityState = 'visible';
  show(visibilityState: 'visible' | 'hidden'): void {
    this.visibilityState = visibilityState;
    this.dispatchEvent(new Event('visibilitychange'));
  }
}

/** Gives an empty list of every day, or refuses. */
class FakeApi implements Pick<Api, 'readOrderList'> {
  asked: BusinessDay[] = [];
  refuses: RefusalCode | null = null;
  /** The hall's clock. */
  hallNow = () => Date.now();
  /** Called before each answer. */
  meanwhile: () => void = () => {};

  readOrderList: Api['readOrderList'] = async ({ query }) => {
    const day = BusinessDay.parse(query.day ?? localDay(this.hallNow(), timezone));
    this.asked.push(day);
    await Promise.resolve();
    this.meanwhile();
    if (this.refuses !== null) return { ok: false, refusal: refusal(this.refuses) };
    return {
      ok: true,
      value: { hallName: { id: 'MPP' }, timezone, timezoneLabel: 'WITA', day, calls: [], granted: 0, missed: 0 },
    };
  };
}

let page: OrderListController;
let api: FakeApi;
let document: FakeDocument;

beforeEach(() => {
  vi.useFakeTimers();
  vi.setSystemTime(Date.parse('2026-11-23T09:00:00+08:00'));
  document = new FakeDocument();
  vi.stubGlobal('document', document);
  api = new FakeApi();
  page = new OrderListController(host, api);
});
afterEach(() => {
  page.hostDisconnected();
  vi.unstubAllGlobals();
  vi.useRealTimers();
});
const later = (ms: number) => vi.advanceTimersByTimeAsync(ms);

async function opened() {
  page.hostConnected();
  await later(0);
}

describe('the order list', () => {
  test("is today's, and again and again the newest", async () => {
    await opened();
    expect(page.state).toMatchObject({ at: 'shown', list: { day: today }, isOld: false });
    await later(2 * refreshMs);
    expect(api.asked).toEqual([today, today, today]);
  });

  test("follows the hall's calendar and not the phone's", async () => {
    // In the hall it is half past midnight; a phone elsewhere may still be at yesterday.
    vi.setSystemTime(Date.parse('2026-11-23T00:30:00+08:00'));
    await opened();
    expect(page.state).toMatchObject({ at: 'shown', list: { day: today } });
    expect(page.day).toBe(today);
  });

  test("[M7] follows the hall's clock where the phone's is a year ahead", async () => {
    const hallNow = Date.now();
    api.hallNow = () => hallNow;
    vi.setSystemTime(Date.parse('2027-11-23T09:00:00+08:00'));
    await opened();
    expect(page.state).toMatchObject({ at: 'shown', list: { day: today } });
    expect(page.day).toBe(today);
    page.pick(dayBeside(today, 1));
    expect(page.day).toBe(today);
  });

  test('goes over to the new day by itself', async () => {
    vi.setSystemTime(Date.parse('2026-11-22T23:59:50+08:00'));
    await opened();
    expect(page.day).toBe(yesterday);
    await later(refreshMs);
    expect(page.state).toMatchObject({ list: { day: today } });
  });

  test('of an earlier day is shown when it is picked, and stays', async () => {
    await opened();
    page.pick(yesterday);
    expect(page.state).toEqual({ at: 'loading' });
    await later(refreshMs);
    expect(page.state).toMatchObject({ list: { day: yesterday } });
    page.pick(today);
    await later(0);
    expect(page.state).toMatchObject({ list: { day: today } });
  });

  test('there is none of tomorrow', async () => {
    await opened();
    page.pick(dayBeside(today, 1));
    expect(page.day).toBe(today);
  });

  test('of a day that is no longer picked does not come late', async () => {
    await opened();
    api.meanwhile = () => {
      api.meanwhile = () => {};
      page.pick(today);
    };
    page.pick(yesterday);
    await later(0);
    expect(page.state).toMatchObject({ list: { day: today } });
  });

  test.each(['signed-out', 'not-permitted'] as const)('is off where the server says %s', async (code) => {
    api.refuses = code;
    await opened();
    expect(page.state).toEqual({ at: 'off' });
    api.refuses = null;
    await later(refreshMs);
    expect(page.state).toMatchObject({ at: 'shown' });
  });

  test('stays while the server is away, marked as old', async () => {
    await opened();
    api.refuses = 'out-of-reach';
    await later(refreshMs);
    expect(page.state).toMatchObject({ at: 'shown', list: { day: today }, isOld: true });
    api.refuses = null;
    await later(refreshMs);
    expect(page.state).toMatchObject({ isOld: false });
  });

  test('that could not be read says why, and is asked for again', async () => {
    api.refuses = 'out-of-reach';
    await opened();
    expect(page.state).toMatchObject({ at: 'failed', refusal: { code: 'out-of-reach' } });
    api.refuses = null;
    await later(refreshMs);
    expect(page.state).toMatchObject({ at: 'shown' });
  });

  test('is not asked for from a pocket', async () => {
    await opened();
    document.show('hidden');
    await later(10 * refreshMs);
    expect(api.asked).toHaveLength(1);
    document.show('visible');
    await later(0);
    expect(api.asked).toHaveLength(2);
  });
});

test('days follow each other over the end of a month and a year', () => {
  expect(dayBeside(BusinessDay.parse('2026-12-31'), 1)).toBe('2027-01-01');
  expect(dayBeside(BusinessDay.parse('2028-03-01'), -1)).toBe('2028-02-29');
});
