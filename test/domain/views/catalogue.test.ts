import { expect, test } from 'vitest';
import { emptyState } from '../../../server/domain/core/state.ts';
import { catalogueView } from '../../../server/domain/views/catalogue.ts';
import { ServiceId } from '../../../shared/base/ids.ts';
import { given, morning } from '../../support/play/given.ts';
import { counterIn } from '../../support/play/hall-builder.ts';
import { see } from '../../support/play/see.ts';
import { ani, budi, citra, dewi, eka, fitri, theHall } from '../../support/play/wishes.ts';

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

test('[V14] a life event is told with the services that it leads to; one that leads nowhere is not', () => {
  const hall = structuredClone(given().state.hall!);
  hall.lifeEvents = [
    { code: 'kelahiran', name: { id: 'Kelahiran anak' } },
    { code: 'pensiun', name: { id: 'Pensiun' } },
  ];
  for (const service of hall.services)
    if (['kk', 'akta'].includes(service.serviceId)) service.lifeEvents = ['kelahiran'];
  const { lifeEvents } = catalogueView({ ...emptyState, hall });
  expect(lifeEvents).toEqual([{ code: 'kelahiran', name: { id: 'Kelahiran anak' }, serviceIds: ['kk', 'akta'] }]);
});

test('[V10] an agency that has only shared counters is found where these are', () => {
  expect(see(given(), 'about', {}).agencies.map(({ zoneName }) => zoneName?.id)).toEqual([
    'Zona Utara',
    'Zona Selatan',
    'Zona Selatan',
  ]);
});

test('[V10] who is there of an agency: at a shared counter too, and nobody who rests, has gone or was never there', () => {
  const play = morning();
  const there = () =>
    see(play, 'about', {}).agencies.map(({ presence, isThere }) => (isThere ? 'open' : presence.status));
  expect(there()).toEqual(['open', 'open', 'open']);
  play.as(dewi).closeCounter('loket-4').as(eka).pauseCounter('loket-10', 20);
  expect(there()).toEqual(['open', 'resting', 'resting']);
  play.as(eka).closeCounter('loket-10').as(fitri).markAbsent('pajak');
  expect(there()).toEqual(['open', 'absent', 'left']);
  play.as(budi).closeCounter('loket-2').as(citra).closeCounter('loket-3').as(theHall).noteOfficer('p-ani', false);
  expect(there()[0]).toBe('left');
  play.as(ani).pauseCounter('loket-1', 10);
  expect(see(play, 'about', {}).agencies[0]?.presence.status).toBe('resting');
});
