/** The largest hall that is asked for: 60 agencies, 600 services, 150 counters; open, as the bench's hall is. */
import { Hall } from '../../../shared/hall.ts';
import { benchHall } from './bench-hall.ts';

export const largest = { agencies: 60, services: 600, counters: 150 };

const list = <T>(count: number, make: (each: number) => T): T[] =>
  Array.from({ length: count }, (_, each) => make(each));
/** No digit, and neither I nor O. */
const seriesOf = (agency: number) => `${'ABCDEF'[Math.floor(agency / 10)]}${'ABCDEFGHJK'[agency % 10]}`;
const agencyIdOf = (each: number, count: number) => `gerai-${Math.floor((each * largest.agencies) / count)}`;

export function largestHall(): Hall {
  const hall = benchHall('largest', 0);
  const [agency, service, counter] = [hall.agencies[0]!, hall.services[0]!, hall.counters[0]!];
  const { series: _own, ...plain } = service;
  const services = list(largest.services, (each) => ({
    ...plain,
    serviceId: `layanan-${each}`,
    agencyId: agencyIdOf(each, largest.services),
  }));
  const servedBy = Map.groupBy(services, ({ agencyId }) => agencyId);
  return Hall.parse({
    ...hall,
    mostAsked: ['layanan-0'],
    agencies: list(largest.agencies, (each) => ({ ...agency, agencyId: `gerai-${each}`, series: seriesOf(each) })),
    services,
    counters: list(largest.counters, (each) => {
      const agencyId = agencyIdOf(each, largest.counters);
      const serviceIds = servedBy.get(agencyId)!.map(({ serviceId }) => serviceId);
      return { ...counter, counterId: `loket-${each + 1}`, number: each + 1, agencyId, serviceIds };
    }),
  });
}
