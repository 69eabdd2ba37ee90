import { expect, test } from 'vitest';
import { ServiceId } from '../../../shared/ids.ts';
import { given } from '../../support/play/given.ts';
import { counterIn } from '../../support/play/hall-builder.ts';
import { see } from '../../support/play/see.ts';

test('[H1] the catalogue is the hall as it was configured, in the order of its file', () => {
  const play = given();
  const { services, counters, agencies, zones } = see(play, 'catalogue', {});
  expect(services.map((service) => service.serviceId)).toEqual(['ktp', 'kk', 'akta', 'pbb', 'klaim']);
  expect(agencies.map((agency) => agency.series)).toEqual(['A', 'B', 'C']);
  expect(zones.map((zone) => zone.zoneId)).toEqual(['utara', 'selatan']);
  expect(agencies.slice(0, 2).map((agency) => agency.zoneIds)).toEqual([['utara'], ['selatan']]);
  expect(counters).toHaveLength(5);
  expect(services.find((service) => service.serviceId === ServiceId.parse('ktp'))?.zoneId).toBe('utara');
  const hall = structuredClone(play.state.hall);
  expect(hall && counterIn(hall, 'loket-3').mayCallChosen).toBe(false);
});
