import { afterEach, describe, expect, test, vi } from 'vitest';
import { takeLink } from '../../../../shared/client/links/one-time-link.ts';

describe('a one-time link in the address', () => {
  afterEach(() => vi.unstubAllGlobals());

  const opened = (hash: string, search = '') => {
    const replaceState = vi.fn();
    vi.stubGlobal('location', { hash, pathname: '/counter/', search });
    vi.stubGlobal('history', { replaceState });
    return replaceState;
  };

  test('is only what a code can be', () => {
    const codes = ['#masuk=fa8Zq_7-x', '#masuk=', '#/petugas', '', '#masuk=a b'].map((hash) => {
      opened(hash);
      return takeLink('masuk');
    });
    expect(codes).toEqual(['fa8Zq_7-x', null, null, null, null]);
  });

  test('is taken out of it at once, and what else stands there stays', () => {
    const replaceState = opened('#masuk=kode', '?counter=loket-3');
    expect(takeLink('masuk')).toBe('kode');
    expect(replaceState).toHaveBeenCalledWith(null, '', '/counter/?counter=loket-3');
  });

  test('without one the address is left alone', () => {
    const replaceState = opened('#/petugas');
    expect(takeLink('masuk')).toBeNull();
    expect(replaceState).not.toHaveBeenCalled();
  });

  test('of a device is another than that of a person, and is taken out even where it is empty', () => {
    const addresses: unknown[] = [];
    const past = { replaceState: (_data: unknown, _title: string, address: unknown) => void addresses.push(address) };
    const taken = (hash: string, search = '') => takeLink('pasang', { hash, pathname: '/kiosk/', search }, past);
    expect(taken('#pasang=a-B_9', '?paper=58')).toBe('a-B_9');
    expect(addresses).toEqual(['/kiosk/?paper=58']);
    expect([taken('#lain'), taken('#masuk=kode')]).toEqual([null, null]);
    expect(addresses).toHaveLength(1);
    expect(taken('#pasang=')).toBeNull();
    expect(addresses.at(-1)).toBe('/kiosk/');
  });
});
