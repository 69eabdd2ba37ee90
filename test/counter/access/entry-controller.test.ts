import type { ReactiveControllerHost } from 'lit';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { type EntryApi, EntryController, lookAgainMs, retryPauseMs } from '../../../counter/access/entry-controller.ts';
import { keepPlace, lastSignInName, readPlace } from '../../../counter/access/remembered.ts';
import type { LinkAnswer, Me, PinDesk, SignIn } from '../../../shared/access/access.ts';
import type { RefusalCode } from '../../../shared/refusals/refusal.ts';
import { refusal } from '../../../shared/refusals/refusals.ts';
import type { Result } from '../../../shared/refusals/result.ts';
import { counterId, officerId } from '../../support/clients/counter-views.ts';

const host = (): ReactiveControllerHost => ({
  addController: () => undefined,
  removeController: () => undefined,
  requestUpdate: () => undefined,
  updateComplete: Promise.resolve(true),
});
const me: Me = { officerId, name: 'Rahma', role: 'officer', agencyIds: null, hasPin: true, isTrial: false };
const pinDesk: PinDesk = { counterId, counterNumber: 3, people: [{ officerId, name: 'Rahma' }] };
const good = <T>(value: T): Result<T> => ({ ok: true, value });
const no = (code: RefusalCode, facts = {}): Result<never> => ({ ok: false, refusal: refusal(code, facts) });

/** A server with one password, one PIN and whatever links a test gives it. */
class FakeApi implements EntryApi {
  me: Me | null = null;
  pinDesk: PinDesk | null = null;
  away = false;
  links = new Map<string, LinkAnswer>();
  asked: string[] = [];

  seeSession = async () => this.#answer('session', () => good({ me: this.me, pinDesk: this.pinDesk }));
  lookAtLink: EntryApi['lookAtLink'] = async ({ body: { link } }) =>
    this.#answer(`look ${link}`, () => {
      const found = this.links.get(link);
      return found ? good(found) : no('link-used');
    });
  signIn: EntryApi['signIn'] = async ({ body: signIn }) =>
    this.#answer('sign-in', () => {
      const isRight = 'link' in signIn ? this.links.delete(signIn.link) : Object.values(signIn).includes('benar');
      if (!isRight) return no('link' in signIn ? 'link-used' : 'sign-in-failed');
      this.me = me;
      return good(me);
    });
  signOut = async () => this.#out('sign-out');
  signOutEverywhere = async () => this.#out('sign-out-everywhere');

  #out(what: string) {
    return this.#answer(what, () => {
      this.me = null;
      return good(null);
    });
  }
  #answer<T>(what: string, reply: () => Result<T>): Result<T> {
    this.asked.push(what);
    return this.away ? no('out-of-reach') : reply();
  }
}

const storage = () => {
  const kept = new Map<string, string>();
  return {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
    removeItem: (key: string) => void kept.delete(key),
  };
};

let api: FakeApi;
let entry: EntryController;
beforeEach(() => {
  vi.useFakeTimers();
  vi.stubGlobal('sessionStorage', storage());
  vi.stubGlobal('localStorage', storage());
  api = new FakeApi();
  entry = new EntryController(host(), api);
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

const password = (value: string): SignIn => ({ signInName: 'rahma', password: value });
const out = (over = {}) => ({ kind: 'out', pinDesk: null, why: null, invited: null, ...over });

describe('[G9] a counter’s machine at which nobody is in', () => {
  test('[G9] notices that somebody got a PIN, that it was moved, and that it was let go', async () => {
    api.pinDesk = { ...pinDesk, people: [] };
    await entry.begin(null);
    expect(entry.stage).toMatchObject({ pinDesk: { people: [] } });
    for (const now of [pinDesk, { ...pinDesk, counterNumber: 12 }, null]) {
      api.pinDesk = now;
      await vi.advanceTimersByTimeAsync(lookAgainMs);
      expect(entry.stage).toEqual(out({ pinDesk: now }));
    }
    const asked = api.asked.length;
    await vi.advanceTimersByTimeAsync(10 * lookAgainMs);
    expect(api.asked).toHaveLength(asked);
  });
  test('[G9] goes on asking while the server is away, and says nothing of it', async () => {
    api.pinDesk = pinDesk;
    await entry.begin(null);
    const before = entry.stage;
    api.away = true;
    await vi.advanceTimersByTimeAsync(3 * lookAgainMs);
    expect(entry.stage).toBe(before);
    expect(entry.refusal).toBeNull();
    api.away = false;
    api.pinDesk = { ...pinDesk, counterNumber: 12 };
    await vi.advanceTimersByTimeAsync(lookAgainMs);
    expect(entry.stage).toMatchObject({ pinDesk: { counterNumber: 12 } });
  });
  test('[G9] any other machine is not asked again and again', async () => {
    await entry.begin(null);
    await vi.advanceTimersByTimeAsync(10 * lookAgainMs);
    expect(api.asked).toEqual(['session']);
  });
});

describe('coming in', () => {
  test('whoever is in already stays in', async () => {
    api.me = me;
    await entry.begin(null);
    expect(entry.stage).toMatchObject({ kind: 'in', me, pinCounterId: null });
  });

  test('a wrong password is told and leaves the form as it is; the right one comes in, and the name is remembered', async () => {
    await entry.begin(null);
    const form = entry.stage;
    await entry.signIn(password('salah'));
    expect(entry.refusal?.code).toBe('sign-in-failed');
    expect(entry.stage).toBe(form);
    await entry.signIn(password('benar'));
    expect(entry.stage).toMatchObject({ kind: 'in', me });
    expect(lastSignInName()).toBe('rahma');
  });

  test('a PIN is for its counter, also after a reload; nobody else’s name is remembered with it', async () => {
    api.pinDesk = pinDesk;
    await entry.begin(null);
    await entry.signIn({ officerId, pin: 'benar' });
    expect(entry.stage).toMatchObject({ kind: 'in', pinCounterId: counterId });
    expect(lastSignInName()).toBe('');
    await entry.begin(null);
    expect(entry.stage).toMatchObject({ kind: 'in', pinCounterId: counterId });
  });

  test('a server that is away is asked until it is there, and the page says so meanwhile', async () => {
    api.away = true;
    const begun = entry.begin(null);
    await vi.advanceTimersByTimeAsync(retryPauseMs);
    expect(entry.stage.kind).toBe('asking');
    expect(entry.refusal?.code).toBe('out-of-reach');
    api.away = false;
    await vi.advanceTimersByTimeAsync(retryPauseMs);
    await begun;
    expect(entry.stage).toEqual(out());
    expect(entry.refusal).toBeNull();
  });

  test('while one attempt is under way there is no second', async () => {
    await entry.begin(null);
    api.asked = [];
    await Promise.all([entry.signIn(password('benar')), entry.signIn(password('benar'))]);
    expect(api.asked).toEqual(['sign-in']);
  });
});

describe('a one-time link', () => {
  test('an invitation asks for a password first, and is in afterwards', async () => {
    api.links.set('kode', { purpose: 'invitation', name: 'Ani', signInName: 'ani' });
    await entry.begin('kode');
    expect(entry.stage).toEqual(out({ invited: { link: 'kode', name: 'Ani', signInName: 'ani' } }));
    await entry.signIn({ link: 'kode', password: 'hujan sore' });
    expect(entry.stage.kind).toBe('in');
    expect(lastSignInName()).toBe('ani');
  });

  test('one for a trial is in at once', async () => {
    api.links.set('coba', { purpose: 'trial-person', name: null, signInName: null });
    await entry.begin('coba');
    expect(entry.stage.kind).toBe('in');
  });

  test('a used one says so, and the ordinary way stays open', async () => {
    await entry.begin('lama');
    expect(entry.stage).toEqual(out({ why: refusal('link-used').sentence }));
  });

  test('one that somebody else used up meanwhile says so too', async () => {
    api.links.set('kode', { purpose: 'invitation', name: 'Ani', signInName: 'ani' });
    await entry.begin('kode');
    api.links.clear();
    await entry.signIn({ link: 'kode', password: 'hujan sore' });
    expect(entry.stage).toEqual(out({ why: refusal('link-used').sentence }));
  });

  test('one for a device is not used up by this page', async () => {
    api.links.set('layar', { purpose: 'display', name: null, signInName: null });
    await entry.begin('layar');
    expect(entry.stage).toMatchObject({ kind: 'out', why: { id: expect.stringContaining('perangkat itu') } });
    expect(api.links.has('layar')).toBe(true);
  });

  test('one that was opened without the server waits for it', async () => {
    api.away = true;
    api.links.set('coba', { purpose: 'trial-person', name: null, signInName: null });
    const begun = entry.begin('coba');
    api.away = false;
    await vi.advanceTimersByTimeAsync(retryPauseMs);
    await begun;
    expect(entry.stage.kind).toBe('in');
  });
});

describe('the end of a session', () => {
  beforeEach(async () => {
    await entry.begin(null);
    await entry.signIn(password('benar'));
    entry.isLive();
  });
  const over = refusal('signed-out');

  test('comes back to the sign-in with a sentence why', async () => {
    api.me = null;
    await entry.ended(over, false);
    expect(entry.stage).toMatchObject({ kind: 'out', why: { id: expect.stringMatching(/^Sesi Anda sudah berakhir/) } });
  });

  test('does not pretend that what was under way has been done', async () => {
    api.me = null;
    await entry.ended(over, true);
    expect(entry.stage).toMatchObject({ why: { id: expect.stringContaining('belum tentu tercatat') } });
  });

  test('with a session that is still good, the same person comes in again with the new rights', async () => {
    const before = entry.stage.kind === 'in' && entry.stage.entry;
    api.me = { ...me, role: 'supervisor' };
    await entry.ended(over, false);
    expect(entry.stage).toMatchObject({ kind: 'in', me: { role: 'supervisor' } });
    expect(entry.stage).not.toMatchObject({ entry: before });
  });

  test('a line that refuses a good session again and again ends at the sign-in', async () => {
    await entry.ended(refusal('not-permitted'), false);
    expect(entry.stage.kind).toBe('in');
    await entry.ended(refusal('not-permitted'), false);
    expect(entry.stage).toMatchObject({ kind: 'out', why: refusal('not-permitted').sentence });
  });

  test('signing out needs the server, and says so without it', async () => {
    api.away = true;
    expect((await entry.signOut(false))?.code).toBe('out-of-reach');
    expect(entry.stage.kind).toBe('in');
    api.away = false;
    expect(await entry.signOut(true)).toBeNull();
    expect(entry.stage).toEqual(out());
    expect(api.asked).toContain('sign-out-everywhere');
    expect(readPlace()).toBeNull();
  });

  test('whoever signs out is not told that the session has ended; what was under way is told still', async () => {
    const heard = async (inDoubt: boolean) => {
      api.signOutEverywhere = async () => {
        api.me = null;
        await entry.ended(over, inDoubt);
        return good(null);
      };
      expect(await entry.signOut(true)).toBeNull();
      return entry.stage;
    };
    expect(await heard(false)).toEqual(out());
    await entry.signIn(password('benar'));
    expect(await heard(true)).toMatchObject({
      kind: 'out',
      why: { id: expect.stringContaining('belum tentu tercatat') },
    });
  });

  test('a sign-out that failed does not hide that the session has ended', async () => {
    api.signOut = async () => {
      api.me = null;
      await entry.ended(over, false);
      return no('out-of-reach');
    };
    expect((await entry.signOut(false))?.code).toBe('out-of-reach');
    expect(entry.stage).toMatchObject({ kind: 'out', why: { id: expect.stringMatching(/^Sesi Anda sudah berakhir/) } });
  });

  test('a session that was over already is signed out of', async () => {
    api.signOut = async () => no('signed-out');
    api.me = null;
    expect(await entry.signOut(false)).toBeNull();
    expect(entry.stage).toEqual(out());
  });
});

describe('what is remembered', () => {
  test('is what was kept; what is nothing of ours is nothing', () => {
    keepPlace({ officerId, counterId, pinCounterId: null });
    expect(readPlace()).toEqual({ officerId, counterId, pinCounterId: null });
    sessionStorage.setItem('antrean-place', '{"officerId":');
    expect(readPlace()).toBeNull();
    sessionStorage.setItem('antrean-place', '{"officerId":"../etc"}');
    expect(readPlace()).toBeNull();
  });
});
