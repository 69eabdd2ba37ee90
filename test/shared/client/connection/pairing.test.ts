/** A device that nobody knows, on its way into the hall. */
import type { ReactiveControllerHost } from 'lit';
import { afterEach, beforeEach, describe, expect, onTestFinished, test, vi } from 'vitest';
import type { DeviceReport } from '../../../../shared/access/access.ts';
import {
  askAgainMs,
  claimEveryMs,
  DevicePairing,
  groupsOf,
  type PairingApi,
  timeLeft,
} from '../../../../shared/client/connection/pairing.ts';
import { comeAgainMs, PairingController } from '../../../../shared/client/connection/pairing-controller.ts';
import type { Refusal, RefusalCode } from '../../../../shared/refusals/refusal.ts';
import { refusal } from '../../../../shared/refusals/refusals.ts';
import type { Result } from '../../../../shared/refusals/result.ts';

const minutes = 60_000;
const report: DeviceReport = { version: '1.0.0', sound: null, paper: 'working' };
const no = (code: RefusalCode): Result<never> => ({ ok: false, refusal: refusal(code) });

/** Answers as it was told, the last answer again and again. */
class ScriptedApi implements PairingApi {
  codes = 0;
  asked: unknown[] = [];
  links: string[] = [];
  asking: (Result<never> | null)[] = [null];
  claiming: ('waiting' | 'paired' | RefusalCode)[] = ['waiting'];
  linking: ('ok' | RefusalCode)[] = ['ok'];
  lastsMs = 10 * minutes;

  askPairing: PairingApi['askPairing'] = async ({ body: { kind, report: of } }) => {
    this.asked.push({ kind, of });
    const refused = next(this.asking);
    if (refused !== null) return refused;
    const code = `CODE-000${++this.codes}`;
    return { ok: true, value: { code, claim: `claim of ${code}`, until: Date.now() + this.lastsMs } };
  };
  claimPairing: PairingApi['claimPairing'] = async () => {
    const status = next(this.claiming);
    return status === 'waiting' || status === 'paired' ? { ok: true, value: { status } } : no(status);
  };
  pairByLink: PairingApi['pairByLink'] = async ({ body: { link } }) => {
    this.links.push(link);
    const answer = next(this.linking);
    if (answer !== 'ok') return no(answer);
    const self = {
      deviceId: 'k-0123456789ab' as never,
      kind: 'kiosk',
      name: 'Pintu',
      zoneId: null,
      counterId: null,
    } as const;
    return { ok: true, value: self };
  };
}

const next = <T>(script: T[]): T => (script.length > 1 ? script.shift()! : script[0]!);

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

function begun(api: ScriptedApi, link: string | null = null) {
  const end = new AbortController();
  onTestFinished(() => end.abort());
  const pairing = new DevicePairing({ api, kind: 'kiosk', report: () => report, link, changed: () => {} });
  const outcome: { paired?: boolean } = {};
  void pairing.run(end.signal).then((paired) => Object.assign(outcome, { paired }));
  return { pairing, outcome, end };
}
const shownCode = ({ state: { step } }: DevicePairing) => (step.at === 'code' ? step.code : null);
const later = (ms: number) => vi.advanceTimersByTimeAsync(ms);

describe('a device without a link', () => {
  test('tells what it is, shows a code, and is in as soon as that was confirmed', async () => {
    const api = new ScriptedApi();
    api.claiming = ['waiting', 'waiting', 'paired'];
    const { pairing, outcome } = begun(api);
    await later(0);
    expect(api.asked).toEqual([{ kind: 'kiosk', of: report }]);
    expect(shownCode(pairing)).toBe('CODE-0001');
    await later(2 * claimEveryMs);
    expect(outcome.paired).toBeUndefined();
    await later(claimEveryMs);
    expect(outcome.paired).toBe(true);
  });

  test('shows a fresh code by itself when the server does not know the last one any more', async () => {
    const api = new ScriptedApi();
    api.claiming = ['pairing-unknown', 'waiting'];
    const { pairing } = begun(api);
    await later(claimEveryMs);
    expect(shownCode(pairing)).toBe('CODE-0002');
    expect(pairing.state.trouble).toBeNull();
  });

  test('says that the server is away, asks again, and then shows a code', async () => {
    const api = new ScriptedApi();
    api.asking = [no('out-of-reach'), no('too-many-requests'), null];
    const { pairing } = begun(api);
    await later(0);
    expect(pairing.state).toMatchObject({ step: { at: 'asking' }, trouble: { code: 'out-of-reach' } });
    await later(askAgainMs);
    expect(pairing.state.trouble).toMatchObject({ code: 'too-many-requests' });
    await later(askAgainMs);
    expect(pairing.state).toMatchObject({ step: { code: 'CODE-0001' }, trouble: null });
  });

  test('keeps its code while the server is away, and says so meanwhile', async () => {
    const api = new ScriptedApi();
    api.claiming = ['out-of-reach', 'waiting'];
    const { pairing } = begun(api);
    await later(claimEveryMs);
    expect(pairing.state).toMatchObject({ step: { code: 'CODE-0001' }, trouble: { code: 'out-of-reach' } });
    await later(claimEveryMs);
    expect(pairing.state).toMatchObject({ step: { code: 'CODE-0001' }, trouble: null });
    expect(api.asked).toHaveLength(1);
  });

  test.each([-400 * 24 * 60 * minutes, 400 * 24 * 60 * minutes])(
    'whose clock is %s ms off shows a code no longer and no shorter than it can last',
    async (offMs) => {
      const api = new ScriptedApi();
      api.lastsMs = offMs;
      const { pairing } = begun(api);
      await later(0);
      const { step } = pairing.state;
      expect(step.at === 'code' && timeLeft(step.endsAt, performance.now())).toBe('10:00');
      await later(30 * claimEveryMs);
      expect(api.asked).toHaveLength(1);
    },
  );

  test('asks for nothing more once it was ended', async () => {
    const api = new ScriptedApi();
    api.claiming = ['pairing-unknown'];
    const { outcome, end } = begun(api);
    await later(0);
    end.abort();
    await later(10 * claimEveryMs);
    expect(outcome.paired).toBe(false);
    expect(api.asked).toHaveLength(1);
  });
});

describe('a device with a link', () => {
  test('is in without a code', async () => {
    const api = new ScriptedApi();
    const { outcome } = begun(api, 'abc');
    await later(0);
    expect(outcome.paired).toBe(true);
    expect([api.links, api.asked]).toEqual([['abc'], []]);
  });

  test('that has been used says so and shows a code', async () => {
    const api = new ScriptedApi();
    api.linking = ['link-used'];
    const { pairing } = begun(api, 'abc');
    await later(claimEveryMs);
    expect(pairing.state).toMatchObject({ step: { code: 'CODE-0001' }, linkRefusal: { code: 'link-used' } });
    expect(api.links).toEqual(['abc']);
  });

  test('does not lose it to a server that is away', async () => {
    const api = new ScriptedApi();
    api.linking = ['out-of-reach', 'too-many-requests', 'ok'];
    const { pairing, outcome } = begun(api, 'abc');
    await later(0);
    expect(pairing.state).toMatchObject({ trouble: { code: 'out-of-reach' }, linkRefusal: null });
    await later(2 * askAgainMs);
    expect(outcome.paired).toBe(true);
    expect(api.asked).toEqual([]);
  });
});

test('a code has two groups, with a dash in it or without', () => {
  expect(groupsOf('ABCD-EFGH')).toEqual(['ABCD', 'EFGH']);
  expect(groupsOf('ABCDEFGH')).toEqual(['ABCD', 'EFGH']);
});

test('the time left is told in minutes and seconds, and is never less than nothing', () => {
  expect([timeLeft(581_000, 0), timeLeft(59_001, 0), timeLeft(1, 0), timeLeft(0, 5_000)]).toEqual([
    '9:41',
    '1:00',
    '0:01',
    '0:00',
  ]);
});

class FakeConnection extends EventTarget {
  liveness = 'connecting' as const;
  refusedAs: Refusal | null = null;
  retries = 0;
  /** What the server says when the connection comes again. */
  retry(): void {
    this.retries++;
    this.refuse(null);
  }
  refuse(code: RefusalCode | null): void {
    this.refusedAs = code && refusal(code);
    this.dispatchEvent(new Event('liveness'));
  }
}

const host: ReactiveControllerHost = {
  addController() {},
  removeController() {},
  requestUpdate() {},
  updateComplete: Promise.resolve(true),
};

describe('a page', () => {
  const address = { hash: '', pathname: '/kiosk/', search: '' };
  const pages: PairingController[] = [];
  beforeEach(() => {
    address.hash = '';
    vi.stubGlobal('location', address);
    vi.stubGlobal('window', new EventTarget());
    vi.stubGlobal('history', { replaceState: () => Object.assign(address, { hash: '' }) });
  });
  afterEach(() => {
    for (const page of pages.splice(0)) page.hostDisconnected();
    vi.unstubAllGlobals();
  });

  function opened(hash = '') {
    address.hash = hash;
    const connection = new FakeConnection();
    const api = new ScriptedApi();
    const page = new PairingController(host, { connection, api, kind: 'kiosk', report: () => report });
    page.hostConnected();
    pages.push(page);
    return { connection, api, page };
  }

  test('shows no code as long as no server has said that it does not know the device', async () => {
    const { connection, api, page } = opened();
    connection.refuse(null);
    await later(10 * minutes);
    expect(page.state).toBeNull();
    expect([connection.retries, api.asked]).toEqual([0, []]);
  });

  test('shows a code to the device that a server does not know, and comes in again when it was confirmed', async () => {
    const { connection, api, page } = opened();
    api.claiming = ['waiting', 'paired'];
    connection.refuse('signed-out');
    await later(claimEveryMs);
    expect(page.state).toMatchObject({ step: { code: 'CODE-0001' } });
    await later(claimEveryMs);
    expect(connection.retries).toBe(1);
    expect(page.state).toBeNull();
  });

  test('that is refused for another reason comes again after a while, and asks for no code', async () => {
    const { connection, api, page } = opened();
    connection.refuse('not-permitted');
    expect(page.state).toBeNull();
    await later(comeAgainMs);
    expect(connection.retries).toBe(1);
    expect(api.asked).toEqual([]);
  });

  test('takes a link out of its address at once, and uses it only when the server does not know the device', async () => {
    const { connection, api } = opened('#pasang=abc');
    expect(address.hash).toBe('');
    await later(minutes);
    expect(api.links).toEqual([]);
    connection.refuse('signed-out');
    await later(0);
    expect(api.links).toEqual(['abc']);
    expect(connection.retries).toBe(1);
  });

  test('uses a link once: refused again, it shows a code', async () => {
    const { connection, api, page } = opened('#pasang=abc');
    connection.refuse('signed-out');
    await later(0);
    connection.refuse('signed-out');
    await later(0);
    expect(api.links).toEqual(['abc']);
    expect(page.state).toMatchObject({ step: { code: 'CODE-0001' } });
  });

  test('that shows a code goes on with a link that is opened in it', async () => {
    const { connection, api, page } = opened();
    connection.refuse('signed-out');
    await later(0);
    expect(page.state).not.toBeNull();
    address.hash = '#pasang=abc';
    window.dispatchEvent(new Event('hashchange'));
    await later(0);
    expect(api.links).toEqual(['abc']);
    expect(connection.retries).toBe(1);
    await later(minutes);
    expect(api.asked).toHaveLength(1);
  });
});
