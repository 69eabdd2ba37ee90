import { describe, expect, test } from 'vitest';
import { isForNobody, transferRefusal, whoIsThere } from '../../../../counter/desk/parts/nobody-there.ts';
import type { RefusalCode } from '../../../../shared/refusals/refusal.ts';
import { refusalCodes } from '../../../../shared/refusals/refusals.ts';
import type { KioskView } from '../../../../shared/views/kiosk-view.ts';
import type { Presence } from '../../../../shared/views/presence.ts';
import { catalogue, now as hallNow, kiosk } from '../../../support/clients/kiosk-hall.ts';

const row = catalogue.services.find(({ serviceId }) => serviceId === 'A-REKAM')!;
const now = (presence: Presence, code: RefusalCode | null = null): KioskView['services'][number] => ({
  ...kiosk.services[0]!,
  presence,
  refusal: code && { code, sentence: { id: code }, comeBackAt: null },
});
const until = hallNow + 3_600_000;

describe('a number that would wait for nobody', () => {
  test('[G11] is asked about a second time where nobody works and nobody is waited for', () => {
    for (const status of ['not-come', 'left', 'off'] as const) expect(isForNobody(now({ status }))).toBe(true);
    expect(isForNobody(now({ status: 'resting', until }))).toBe(true);
    expect(isForNobody(now({ status: 'absent', reason: 'not-come' }))).toBe(true);
    expect(isForNobody(now({ status: 'open', counters: 2 }))).toBe(false);
    expect(isForNobody(now({ status: 'expected', from: null }))).toBe(false);
    // What is not known yet is no reason to ask.
    expect(isForNobody(null)).toBe(false);
  });

  test('[G11] who is not there is said as soon as the service is pointed at, with the agency and the time', () => {
    expect(whoIsThere(now({ status: 'left' }), row, catalogue)).toBe('Disdukcapil: Petugas sudah tutup.');
    expect(whoIsThere(now({ status: 'resting', until }), row, catalogue)).toContain('10.15');
    expect(whoIsThere(now({ status: 'expected', from: null }), row, catalogue)).toBe(
      'Disdukcapil: Petugas belum di loket.',
    );
    expect(whoIsThere(now({ status: 'open', counters: 1 }), row, catalogue)).toBeNull();
    expect(whoIsThere(null, row, catalogue)).toBeNull();
  });

  test('[G11] what the hall refuses can be seen before it is pressed, and hours or a quota refuse no transfer', () => {
    const refused = refusalCodes.filter((code) => transferRefusal(now({ status: 'left' }, code)) !== null);
    expect(refused.toSorted()).toEqual(
      ['agency-absent', 'no-officer-today', 'officers-left', 'officers-not-come', 'officers-resting'].toSorted(),
    );
    expect(transferRefusal(now({ status: 'left' }))).toBeNull();
  });
});
