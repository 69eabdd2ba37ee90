import { expect, test } from 'vitest';
import { deviceSaid, devicesByZone, fleetSaid } from '../../../../counter/supervisor/floor/floor-fleet.ts';
import { DeviceRow } from '../../../../shared/access/access.ts';
import { catalogue, now } from '../../../support/clients/counter-views.ts';

const device = (number: number, over: object = {}): DeviceRow =>
  DeviceRow.parse({
    ...{ deviceId: `k-${String(number).padStart(12, '0')}`, kind: 'kiosk', name: `Kios ${number}` },
    ...{ zoneId: null, counterId: null, pairedAt: now, isAlive: true, lastSeenAt: now },
    ...{ report: { version: '1', sound: null, paper: 'working' }, ...over },
  });
const [zone] = catalogue.zones;
const [counter] = catalogue.counters;
const display = { kind: 'display', name: 'Layar', report: { version: '1', sound: 'working', paper: null } };
const silent = { ...display, report: { version: '1', sound: 'blocked', paper: null } };
const desk = { kind: 'desk', name: 'Mesin', counterId: counter!.counterId, isAlive: false, report: null };

test('[G15] devices stand by zone, a counter’s machine where its counter is, those of no zone last', () => {
  const zones = devicesByZone([device(1), device(2, { zoneId: zone!.zoneId }), device(3, desk)], catalogue);
  const names = (zoneId: string | null) =>
    zones.find((each) => each.zoneId === zoneId)?.devices.map(({ name }) => name) ?? [];
  expect(names(zone!.zoneId)).toContain('Kios 2');
  expect(names(counter!.zoneId)).toContain('Mesin');
  expect(names(null)).toEqual(['Kios 1']);
  expect(zones.at(-1)?.zoneId).toBeNull();
  expect(zones.flatMap(({ devices }) => devices)).toHaveLength(3);
});

test('[G15] all is well while each is connected, has its sound and its paper', () => {
  const well = [device(1), device(2, display), device(3, desk), device(4, { isAlive: false, lastSeenAt: null })];
  expect(fleetSaid(well)).toEqual({ isWell: true, text: '2 tersambung, 1 komputer loket' });
  expect(fleetSaid([...well, device(5, { isAlive: false }), device(6, silent)])).toEqual({
    isWell: false,
    text: '1 terputus, 1 perlu diperiksa, 3 tersambung, 1 komputer loket',
  });
});

test('[G15] each says how it is', () => {
  const said = (over: object) => deviceSaid(device(1, over), catalogue);
  expect(said({})).toEqual({ mark: 'good', notes: ['kertas ada'] });
  expect(said(display)).toEqual({ mark: 'good', notes: ['suara nyala'] });
  expect(said(silent)).toMatchObject({ mark: 'problem', notes: ['Suara: sentuh layar itu sekali'] });
  expect(said({ isAlive: false })).toEqual({ mark: 'problem', notes: ['Terputus'] });
  expect(said(desk)).toEqual({ mark: 'quiet', notes: [`Loket ${counter!.number}`] });
});
