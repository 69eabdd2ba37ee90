/** As many agencies, services and counters as a hall has at most: more than the largest there is. */
import type { Hall } from '../../../shared/hall.ts';
import { smallHall } from '../../support/play/hall-builder.ts';
import { zoneNearNoon } from '../../support/play/hall-near-noon.ts';

const counts = { agencies: 60, services: 600, counters: 150 } as const;
const all = (count: number) => Array.from({ length: count }, (_, index) => index);
/** No digit, and neither I nor O. */
const letters = 'ABCDEFGH';
const kinds = ['Dinas', 'Badan', 'Kantor', 'Balai', 'Perusahaan', 'Bank'];
const matters = ['Perizinan', 'Pertanahan', 'Kesehatan', 'Perhubungan', 'Pendidikan', 'Pendapatan', 'Tenaga Kerja'];
const acts = ['Penerbitan', 'Perpanjangan', 'Perubahan', 'Pencabutan', 'Legalisasi', 'Pengaduan', 'Pembayaran'];

export const vastHall = (): Hall =>
  smallHall((hall) => {
    const [agency, service, counter] = [hall.agencies[0]!, hall.services[0]!, hall.counters[1]!];
    hall.timezone = zoneNearNoon(new Date());
    hall.policy = { limitToCapacity: false };
    hall.zones = all(8).map((each) => ({
      zoneId: `zona-${each}`,
      name: { id: `Zona ${each + 1}` },
      place: { id: `Lantai ${each + 1}` },
    }));
    hall.agencies = all(counts.agencies).map((each) => ({
      ...agency,
      agencyId: `gerai-${each}`,
      name: { id: `${kinds[each % kinds.length]} ${matters[each % matters.length]} ${each + 1}` },
      shortName: { id: `${matters[each % matters.length]} ${each + 1}` },
      series: `${letters[Math.floor(each / 8)]}${letters[each % 8]}`,
    }));
    hall.services = all(counts.services).map((each) => ({
      ...service,
      serviceId: `layanan-${each}`,
      agencyId: `gerai-${each % counts.agencies}`,
      name: { id: `${acts[each % acts.length]} ${matters[each % matters.length]} nomor ${each + 1}` },
    }));
    hall.mostAsked = ['layanan-0'];
    hall.counters = all(counts.counters).map((each) => ({
      ...counter,
      counterId: `loket-${each + 1}`,
      number: each + 1,
      agencyId: `gerai-${each % counts.agencies}`,
      zoneId: `zona-${each % 8}`,
      serviceIds: all(10).map((one) => `layanan-${one * counts.agencies + (each % counts.agencies)}`),
    }));
  });
