import { describe, expect, test } from 'vitest';
import { agencyState, hallState } from '../../../kiosk/front/hall-state.ts';
import type { AboutView } from '../../../shared/views/about-view.ts';
import { now, timezone } from '../../support/clients/kiosk-hall.ts';

const tomorrow = now + 22.75 * 3_600_000;
const closed = { status: 'closed', opensAt: tomorrow } as const;
const agency = (changes: Partial<AboutView['agencies'][number]> = {}): AboutView['agencies'][number] => ({
  name: { id: 'Dinas Kependudukan' },
  shortName: { id: 'Disdukcapil' },
  zoneName: null,
  opening: { status: 'open' },
  presence: { status: 'not-come' },
  isThere: false,
  ...changes,
});
const hall = (changes: Partial<AboutView>): AboutView => ({
  hallName: { id: 'MPP' },
  timezone,
  timezoneLabel: 'WITA',
  opening: { status: 'open' },
  agencies: [agency()],
  address: { id: 'Lakudo' },
  pledge: { id: 'Sanggup' },
  complaintChannels: [],
  stops: [],
  ...changes,
});

describe('whoever is not in the hall is told', () => {
  test('[V10] open only where somebody is, and when it opens where it is closed', () => {
    expect(
      hallState(
        hall({ agencies: [agency(), agency({ presence: { status: 'open', counters: 1 }, isThere: true })] }),
        now,
        'id',
      ),
    ).toEqual({
      isOpen: true,
      title: 'Buka sekarang',
      more: null,
    });
    expect(hallState(hall({}), now, 'id')).toMatchObject({
      isOpen: false,
      title: 'Saat ini tidak ada loket yang buka',
    });
    expect(hallState(hall({ opening: closed }), now, 'en')).toEqual({
      isOpen: false,
      title: 'Closed now',
      more: 'Open again tomorrow 08:00',
    });
    expect(hallState(hall({ opening: { status: 'closed', opensAt: null } }), now, 'id').more).toBeNull();
  });

  test('[V10] the same of each agency', () => {
    const told = (changes: Partial<AboutView['agencies'][number]>) =>
      agencyState(agency(changes), { now, timezone }, 'id');
    expect(told({ presence: { status: 'open', counters: 1 }, isThere: true })).toBe('Buka');
    expect(told({})).toBe('Belum ada petugas');
    expect(told({ presence: { status: 'left' } })).toBe('Petugas sudah tutup');
    expect(told({ presence: { status: 'absent', reason: 'system' } })).toBe('Tidak hadir hari ini');
    expect(told({ presence: { status: 'resting', until: now + 3_600_000 } })).toMatch(/^Petugas kembali ± \d\d\.\d\d$/);
    expect(told({ opening: closed })).toBe('Tutup, buka besok 08.00');
    expect(told({ opening: { status: 'closed', opensAt: null } })).toBe('Tutup');
  });
});
