import { expect, test } from 'vitest';
import {
  deviceState,
  findDevices,
  fleetOf,
  formattedCode,
  paperWords,
  placeOf,
  proposedName,
  soundWords,
  troublesOf,
} from '../../../../counter/supervisor/devices/devices.ts';
import { DeviceRow, PairingCode } from '../../../../shared/access/access.ts';
import { catalogue, now } from '../../../support/clients/counter-views.ts';

const device = (number: number, over: object = {}): DeviceRow =>
  DeviceRow.parse({
    deviceId: `k-${String(number).padStart(12, '0')}`,
    kind: 'kiosk',
    name: `Kios ${number}`,
    zoneId: null,
    counterId: null,
    pairedAt: now,
    isAlive: true,
    lastSeenAt: now,
    report: { version: '1', sound: null, paper: 'working' },
    ...over,
  });
const noPaper = { report: { version: '1', sound: null, paper: 'missing' } };
const silent = { kind: 'display', name: 'Layar', report: { version: '1', sound: 'blocked', paper: null } };
const lost = { kind: 'display', name: 'Layar lobi', isAlive: false };
const desk = { kind: 'desk', name: 'Mesin', counterId: 'loket-4', isAlive: false, report: null };
const fleet = [device(10), device(2), device(3, noPaper), device(4, lost), device(5, silent), device(6, desk)];

test('what needs somebody comes first, then kiosks, displays and counters’ machines by name', () => {
  expect(findDevices(fleet, '', catalogue).map(({ name }) => name)).toEqual([
    'Layar lobi',
    'Kios 3',
    'Layar',
    'Kios 2',
    'Kios 10',
    'Mesin',
  ]);
  expect(findDevices(fleet, 'loket 4', catalogue).map(({ name }) => name)).toEqual(['Mesin']);
});

test('a counter’s machine keeps no line, and is not lost for that', () => {
  expect(deviceState(device(6, desk)).text.id).toBe('Dipasangkan untuk PIN');
  expect(deviceState(device(4, lost)).text.id).toBe('Terputus');
  expect(deviceState(device(4, { ...lost, lastSeenAt: null })).text.id).toBe('Menunggu tersambung');
  expect(fleetOf(fleet)).toEqual({ all: 6, alive: 4, lost: 1, troubled: 2 });
});

test('[G8] one that was just paired waits, and is not lost', () => {
  const paired = device(4, { ...lost, lastSeenAt: null });
  expect(deviceState(paired)).toMatchObject({ mark: 'attention', text: { id: 'Menunggu tersambung' } });
  expect(fleetOf([paired])).toMatchObject({ alive: 0, lost: 0 });
});

test('what a lost device told before says nothing of it now', () => {
  expect(troublesOf(device(3, noPaper))).toHaveLength(1);
  expect(troublesOf(device(3, { ...noPaper, isAlive: false }))).toEqual([]);
});

test('the place is a counter, a zone, or the whole hall', () => {
  expect(placeOf(device(6, desk), catalogue)).toBe('Loket 4');
  expect(placeOf(device(4, { ...lost, zoneId: 'zona-a' }), catalogue)).toBe('Zona A');
  expect(placeOf(device(4, lost), catalogue)).toBe('Seluruh MPP');
  expect(placeOf(device(2), catalogue)).toBe('Tidak ditentukan');
  // Taken away by the settings: it shows the whole hall, and nobody has chosen that (Q9).
  expect(placeOf(device(4, { ...lost, zoneId: 'gudang' }), catalogue)).toMatch(/sudah dihapus/);
  expect(placeOf(device(6, { ...desk, counterId: 'loket-99' }), catalogue)).toMatch(/sudah dihapus/);
});

test('a new one is called by the first number that is free', () => {
  expect(proposedName('kiosk', fleet)).toBe('Kios 1');
  expect(proposedName('kiosk', [...fleet, device(1)])).toBe('Kios 4');
});

test('a code is written as on the screen, and what it is written as is a code', () => {
  expect(formattedCode('k7qm')).toBe('K7QM');
  expect(formattedCode('k7 qm-2o1xwa99')).toBe('K7QM-2XWA');
  expect(PairingCode.parse(formattedCode('k7qm2xwa'))).toBe('K7QM2XWA');
});

test('[Y6] of a device staff read what it told and no more', () => {
  const claims = /berfungsi|hidup|siap|ada$/i;
  for (const { id } of [...Object.values(soundWords), paperWords.unknown, paperWords.failed])
    expect(id).not.toMatch(claims);
  expect(paperWords.unknown.id).toBe('tidak diketahui');
  expect(soundWords.working.id).toBe('dinyalakan; kerasnya tidak diketahui');
  expect(deviceState(device(7)).text.id).not.toMatch(claims);
  expect(deviceState(device(8, desk)).text.id).toBe('Dipasangkan untuk PIN');
  const unknown = { report: { version: '1', sound: null, paper: 'unknown' } } as const;
  const failed = { report: { version: '1', sound: null, paper: 'failed' } } as const;
  expect(troublesOf(device(9, unknown))).toEqual([]);
  expect(troublesOf(device(9, failed))).toHaveLength(1);
});
