import { describe, expect, test } from 'vitest';
import { closedWords } from '../../../kiosk/hall/closed.ts';
import { guideOf } from '../../../kiosk/hall/guide.ts';
import type { RefusalCode } from '../../../shared/refusals/refusal.ts';
import { refusal } from '../../../shared/refusals/refusals.ts';
import { catalogue, kiosk, now, timezone } from '../../support/clients/kiosk-hall.ts';

const time = { now, timezone };
const hour = 3_600_000;
const facts = { when: '…', agency: '…', note: '…' };

/** All services refused, in turn as these. */
const told = (codes: (RefusalCode | null)[], opensAt: number | null = now + 22.75 * hour) => {
  const services = kiosk.services.map((state, n) => {
    const code = codes[n % codes.length] ?? null;
    return { ...state, refusal: code && refusal(code, facts, opensAt), until: null };
  });
  return closedWords(guideOf(catalogue, { ...kiosk, services }), time, 'id');
};

describe('on a day on which nothing can be had', () => {
  test('[V5] nobody is invited to take a number: what is, and when it opens', () => {
    expect(told(['service-over', 'service-holiday', 'service-past-cutoff'])).toEqual({
      title: 'Pelayanan sedang tutup',
      opens: 'Buka lagi besok 08.00.',
      hint: 'Syarat setiap layanan dapat Anda baca di sini.',
    });
    expect(told(['service-on-break'], now + 3.75 * hour)).toMatchObject({
      title: 'Sedang jam istirahat',
      opens: 'Buka lagi 13.00.',
    });
    expect(told(['service-over', 'agency-absent'], null)).toMatchObject({
      title: 'Nomor belum dapat diambil',
      opens: null,
    });
  });

  test('[V5] with one service that can be had it is a day as any', () => {
    expect(told(['service-over', 'service-over', null])).toBeNull();
    expect(closedWords(guideOf(catalogue, kiosk), time, 'id')).toBeNull();
  });
});
