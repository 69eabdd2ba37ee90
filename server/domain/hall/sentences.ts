import type { HallEvent } from '../core/events.ts';
import { both } from '../core/phrases.ts';
import type { TellsAll } from '../core/tables.ts';

export const hallTells = {
  HallConfigured: ({ hall }) => {
    const [agencies, services, counters] = [hall.agencies.length, hall.services.length, hall.counters.length];
    return both(
      `Pengaturan MPP diterapkan: ${agencies} instansi, ${services} layanan, ${counters} loket`,
      `The hall’s settings take effect: agencies ${agencies}, services ${services}, counters ${counters}`,
    );
  },
} satisfies TellsAll<HallEvent['type']>;
