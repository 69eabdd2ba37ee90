/** The sample hall near noon, with as many counters as the bench needs. */
import { sampleHall } from '../../../server/sample-hall/sample-hall.ts';
import { Hall } from '../../../shared/hall/hall.ts';
import { zoneNearNoon } from '../../support/play/hall-near-noon.ts';

/** Beyond those of the sample hall, counters are copies of its own: they stand beside them and serve the same. */
export function benchHall(hallId: string, counters: number): Hall {
  const hall = sampleHall();
  const copies = Array.from({ length: Math.max(0, counters - hall.counters.length) }, (_, index) => {
    const number = 500 + index;
    return { ...hall.counters[index % hall.counters.length]!, counterId: `loket-${number}`, number };
  });
  return Hall.parse({
    ...hall,
    hallId,
    timezone: zoneNearNoon(new Date()),
    timezoneLabel: 'SIANG',
    policy: { ...hall.policy, limitToCapacity: false, missed: { afterCalls: 1, afterSeconds: 0 } },
    counters: [...hall.counters, ...copies],
  });
}
