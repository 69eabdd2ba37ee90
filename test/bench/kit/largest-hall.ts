/** The largest hall that is asked for: 60 agencies, 600 services, 150 counters; open, as the bench's hall is. */
import { Hall } from '../../../shared/hall/hall.ts';
import { benchHall } from './bench-hall.ts';

export const largest = { agencies: 60, services: 600, counters: 150 };

const zones = 8;
const kinds = ['Dinas', 'Badan', 'Kantor', 'Balai', 'Perusahaan', 'Bank'];
const matters = ['Perizinan', 'Pertanahan', 'Kesehatan', 'Perhubungan', 'Pendidikan', 'Pendapatan', 'Tenaga Kerja'];
const acts = ['Penerbitan', 'Perpanjangan', 'Perubahan', 'Pencabutan', 'Legalisasi', 'Pengaduan', 'Pembayaran'];

const list = <T>(count: number, make: (each: number) => T): T[] =>
  Array.from({ length: count }, (_, each) => make(each));
const oneOf = (words: readonly string[], each: number) => words[each % words.length]!;
/** No digit, and neither I nor O. */
const seriesOf = (agency: number) => `${'ABCDEF'[Math.floor(agency / 10)]}${'ABCDEFGHJK'[agency % 10]}`;
const agencyOf = (each: number, count: number) => Math.floor((each * largest.agencies) / count);

export function largestHall(): Hall {
  const hall = benchHall('largest', 0);
  const [agency, service, counter] = [hall.agencies[0]!, hall.services[0]!, hall.counters[0]!];
  const { series: _own, ...plain } = service;
  const services = list(largest.services, (each) => ({
    ...plain,
    serviceId: `layanan-${each}`,
    agencyId: `gerai-${agencyOf(each, largest.services)}`,
    name: { id: `${oneOf(acts, each)} ${oneOf(matters, each)} nomor ${each + 1}` },
  }));
  const servedBy = Map.groupBy(services, ({ agencyId }) => agencyId);
  return Hall.parse({
    ...hall,
    mostAsked: ['layanan-0'],
    zones: list(zones, (each) => ({
      zoneId: `zona-${each}`,
      name: { id: `Zona ${each + 1}` },
      place: { id: `Lantai ${each + 1}` },
    })),
    agencies: list(largest.agencies, (each) => ({
      ...agency,
      agencyId: `gerai-${each}`,
      name: { id: `${oneOf(kinds, each)} ${oneOf(matters, each)} ${each + 1}` },
      shortName: { id: `${oneOf(matters, each)} ${each + 1}` },
      series: seriesOf(each),
    })),
    services,
    counters: list(largest.counters, (each) => {
      const number = agencyOf(each, largest.counters);
      const serviceIds = servedBy.get(`gerai-${number}`)!.map(({ serviceId }) => serviceId);
      return {
        ...counter,
        counterId: `loket-${each + 1}`,
        number: each + 1,
        agencyId: `gerai-${number}`,
        zoneId: `zona-${number % zones}`,
        serviceIds,
      };
    }),
  });
}
