import { describe, expect, test } from 'vitest';
import { stateWords, waitingWords } from '../../../kiosk/hall/availability.ts';
import { refusal } from '../../../shared/refusals/refusals.ts';
import type { Presence } from '../../../shared/views/presence.ts';
import { now, timezone } from '../../support/clients/kiosk-hall.ts';

const time = { now, timezone };
const hour = 3_600_000;
const facts = { when: '…', agency: '…' };

describe('the state of a service in a few words', () => {
  test('says open, or why not and when', () => {
    expect(stateWords(null, time, 'id')).toBe('Buka');
    expect(stateWords(refusal('service-on-break', facts, now + 3.75 * hour), time, 'id')).toBe('Istirahat, buka 13.00');
    expect(stateWords(refusal('agency-absent', facts, now + 22.75 * hour), time, 'en')).toBe(
      'Not here today, opens tomorrow 08:00',
    );
  });

  test('[E3] says open only of where somebody is', () => {
    const words = (presence: Presence) => stateWords(null, time, 'id', presence);
    expect(words({ status: 'open', counters: 2 })).toBe('Buka');
    expect(words({ status: 'resting', until: now + 3.75 * hour })).toBe('Petugas kembali ± 13.00');
    expect(words({ status: 'expected', from: null })).toBe('Petugas belum di loket');
    expect(words({ status: 'expected', from: now + 3.75 * hour })).toBe('Petugas datang ± 13.00');
    for (const status of ['not-come', 'left', 'off'] as const) expect(words({ status })).not.toMatch(/^Buka/);
  });

  test("names no time where nobody knows one, and has a word for a reason of tomorrow's server", () => {
    expect(stateWords(refusal('service-never'), time, 'id')).toBe('Belum ada jadwal');
    expect(stateWords(refusal('hours-may-be-over'), time, 'id')).toBe('Mungkin sudah tutup');
    expect(stateWords(refusal('hours-may-be-over'), time, 'en')).toBe('May be closed');
    expect(stateWords(refusal('not-found'), time, 'id')).toBe('Tidak tersedia');
  });

  test('counts who waits', () => {
    expect([0, 1, 12].map((count) => waitingWords(count, 'id'))).toEqual([
      'Belum ada antrean',
      '1 menunggu',
      '12 menunggu',
    ]);
  });
});
