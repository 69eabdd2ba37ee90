import { describe, expect, test } from 'vitest';
import { type DeviceKind, DeviceSettings, PairingCode } from '../../../shared/access/access.ts';
import type { Hall } from '../../../shared/hall/hall.ts';
import { done, yes } from '../../../shared/refusals/result.ts';
import { minutes, smallHall } from '../../support/play/hall-builder.ts';
import {
  administrator,
  agencies,
  granted,
  join,
  openAccess,
  pair,
  refusalOf,
  report,
  request,
  settingsFor,
} from '../../support/server/access-kit.ts';

const kinds: DeviceKind[] = ['kiosk', 'display', 'desk'];

describe('pairing', () => {
  test('[A18] a device shows a code, a person confirms it, and its claim brings it its token once', async () => {
    const { access, time } = await openAccess();
    const { by } = await administrator(access);
    const { code, claim, until } = granted(await access.pairings.ask({ kind: 'kiosk', report }, '10.0.0.1'));
    expect(PairingCode.parse(code)).toBe(code);
    expect(until).toBe(time.now + 10 * minutes);
    expect(await access.pairings.claim(claim)).toEqual(yes({ status: 'waiting' }));
    expect(access.pairings.look(by, code)).toEqual(yes({ kind: 'kiosk', report, askedAt: time.now }));
    const row = granted(await access.pairings.confirm(by, { code, ...settingsFor('kiosk') }));
    expect(row).toEqual({
      ...settingsFor('kiosk'),
      deviceId: expect.stringMatching(/^k-[0-9a-f]{12}$/),
      kind: 'kiosk',
      pairedAt: time.now,
      isAlive: false,
      lastSeenAt: time.now,
      report,
    });
    const claimed = granted(await access.pairings.claim(claim));
    expect(claimed).toEqual({
      token: expect.stringMatching(/^[\w-]{43}$/),
      device: { ...settingsFor('kiosk'), deviceId: row.deviceId, kind: 'kiosk' },
    });
    expect(refusalOf(await access.pairings.claim(claim))).toBe('pairing-unknown');
    expect(refusalOf(access.pairings.look(by, code))).toBe('pairing-unknown');
  });

  test('[H13] before the hall is set up a device hears that, and gets its code as soon as it is', async () => {
    let settings: Hall | null = null;
    const { access } = await openAccess({ settings: () => settings });
    const ask = () => access.pairings.ask({ kind: 'display', report }, '10.0.0.1');
    expect(refusalOf(await ask())).toBe('hall-not-configured');
    settings = smallHall();
    expect(refusalOf(await ask())).toBe('granted');
  });

  test('[A18] two that ask with one claim get one token', async () => {
    const { access } = await openAccess();
    const { by } = await administrator(access);
    const { code, claim } = granted(await access.pairings.ask({ kind: 'display', report }, '10.0.0.1'));
    granted(await access.pairings.confirm(by, { code, ...settingsFor('display') }));
    const answers = await Promise.all([1, 2, 3].map(() => access.pairings.claim(claim)));
    expect(answers.map(refusalOf).sort()).toEqual(['granted', 'pairing-unknown', 'pairing-unknown']);
  });

  test('[A18] a code makes one device, whoever confirms it first', async () => {
    const { access } = await openAccess();
    const { by } = await administrator(access);
    const { code } = granted(await access.pairings.ask({ kind: 'kiosk', report }, '10.0.0.1'));
    const confirm = () => access.pairings.confirm(by, { code, ...settingsFor('kiosk') });
    expect((await Promise.all([confirm(), confirm()])).map(refusalOf).sort()).toEqual(['granted', 'pairing-unknown']);
    expect(granted(access.devices.list(by))).toHaveLength(1);
  });

  test('[A19] a code is over after ten minutes, confirmed or not; one that is confirmed late has ten more for its claim', async () => {
    const { access, time } = await openAccess();
    const { by } = await administrator(access);
    const late = granted(await access.pairings.ask({ kind: 'kiosk', report }, '10.0.0.1'));
    const never = granted(await access.pairings.ask({ kind: 'kiosk', report }, '10.0.0.1'));
    time.now += 10 * minutes - 1;
    granted(await access.pairings.confirm(by, { code: late.code, ...settingsFor('kiosk') }));
    time.now += 1;
    expect(refusalOf(access.pairings.look(by, never.code))).toBe('pairing-unknown');
    expect(refusalOf(await access.pairings.confirm(by, { code: never.code, ...settingsFor('kiosk') }))).toBe(
      'pairing-unknown',
    );
    expect(refusalOf(await access.pairings.claim(never.claim))).toBe('pairing-unknown');
    time.now += 10 * minutes - 2;
    expect(refusalOf(await access.pairings.claim(late.claim))).toBe('granted');
  });

  test('a code and a claim that never were are unknown', async () => {
    const { access } = await openAccess();
    const { by } = await administrator(access);
    expect(refusalOf(await access.pairings.claim('never'))).toBe('pairing-unknown');
    expect(refusalOf(access.pairings.look(by, 'ABCDEFGH'))).toBe('pairing-unknown');
  });

  test('[A31] of too many codes the oldest of the network that has most goes, and nobody is refused', async () => {
    const { access, store } = await openAccess();
    const { by } = await administrator(access);
    const askFrom = (from: string) => access.pairings.ask({ kind: 'kiosk', report }, from);
    const first = granted(await askFrom('10.0.0.1'));
    const confirmed = granted(await askFrom('flood 0'));
    granted(await access.pairings.confirm(by, { code: confirmed.code, ...settingsFor('kiosk') }));
    const flood = await Promise.all(Array.from({ length: 1_500 }, (_, each) => askFrom(`flood ${each % 50}`)));
    expect(new Set(flood.map(refusalOf))).toEqual(new Set(['granted']));
    const later = granted(await askFrom('10.0.0.1'));
    for (const { code } of [first, later]) expect(refusalOf(access.pairings.look(by, code))).toBe('granted');
    expect(refusalOf(await access.pairings.claim(confirmed.claim))).toBe('granted');
    expect([...store.records()].filter(({ kind }) => kind === 'pairing').length).toBeLessThanOrEqual(1_000);
  });

  test('[A31] one network keeps so many open, and the oldest of them goes', async () => {
    const { access } = await openAccess();
    const { by } = await administrator(access);
    const askFrom = async (from: string) => granted(await access.pairings.ask({ kind: 'kiosk', report }, from)).code;
    const [own, known] = [await askFrom('10.0.0.1'), await askFrom('browser')];
    for (let each = 0; each < 200; each++) await askFrom('10.0.0.1');
    expect(refusalOf(access.pairings.look(by, own))).toBe('pairing-unknown');
    expect(refusalOf(access.pairings.look(by, known))).toBe('granted');
  });

  test('a desk needs a counter of the hall, others have none; a zone must be one of the hall', async () => {
    const { access } = await openAccess();
    const { by } = await administrator(access);
    const confirm = async (kind: DeviceKind, more: object) => {
      const { code } = granted(await access.pairings.ask({ kind, report }, '10.0.0.1'));
      return access.pairings.confirm(by, { code, ...DeviceSettings.parse({ ...settingsFor(kind), ...more }) });
    };
    expect(refusalOf(await confirm('desk', { counterId: null }))).toBe('counter-unknown');
    expect(refusalOf(await confirm('desk', { counterId: 'loket-99' }))).toBe('counter-unknown');
    expect(refusalOf(await confirm('display', { zoneId: 'barat' }))).toBe('not-found');
    expect(granted(await confirm('display', { zoneId: 'utara', counterId: 'loket-1' }))).toMatchObject({
      zoneId: 'utara',
      counterId: null,
    });
    expect(granted(access.devices.list(by))).toHaveLength(1);
  });
});

test.each(kinds)(
  'the token of a %s opens that door and no other, and is known again when the register is opened again',
  async (kind) => {
    const { access, store } = await openAccess();
    const { by } = await administrator(access);
    const { token, device } = await pair(access, by, kind);
    for (const other of kinds) expect(access.devices.of(other, token) === null).toBe(other !== kind);
    expect(access.devices.of(kind, `${token}A`)).toBeNull();
    const again = await openAccess({ store });
    expect(again.access.devices.of(kind, token)).toEqual(device);
  },
);

test('[A20] a device is renamed and moved, told so at once, and told to reload', async () => {
  const { access } = await openAccess();
  const { by } = await administrator(access);
  const { token, device } = await pair(access, by, 'display');
  const told: string[][] = [];
  const stop = access.devices.onDevice((...what) => told.push(what));
  const settings = DeviceSettings.parse({ name: 'Layar utara', zoneId: 'utara', counterId: null });
  expect(granted(await access.devices.change(by, device.deviceId, settings))).toMatchObject(settings);
  expect(access.devices.of('display', token)?.settings).toEqual(settings);
  expect(told).toEqual([[device.deviceId, 'settings']]);
  granted(await access.devices.change(by, device.deviceId, settings));
  expect(told).toHaveLength(1);
  for (let times = 0; times < 2; times++) expect(await access.devices.reload(by, device.deviceId)).toEqual(done);
  expect(told.slice(1)).toEqual([
    [device.deviceId, 'reload'],
    [device.deviceId, 'reload'],
  ]);
  stop();
  await access.devices.reload(by, device.deviceId);
  expect(told).toHaveLength(3);
});

test('[A20] a device that is revoked is let in no more', async () => {
  const { access, store, ended } = await openAccess();
  const { by } = await administrator(access);
  const { token, device } = await pair(access, by, 'kiosk');
  expect(await access.devices.revoke(by, device.deviceId)).toEqual(done);
  expect(access.devices.of('kiosk', token)).toBeNull();
  expect(ended).toEqual([{ deviceId: device.deviceId }]);
  expect(granted(access.devices.list(by))).toEqual([]);
  access.devices.presence.report(device.deviceId, report);
  access.devices.presence.disconnected(device.deviceId, 0);
  await access.tick();
  expect([...store.records()].filter(({ kind }) => kind.startsWith('device'))).toEqual([]);
  const refusals = [
    access.devices.revoke(by, device.deviceId),
    access.devices.reload(by, device.deviceId),
    access.devices.change(by, device.deviceId, settingsFor('kiosk')),
  ];
  for (const refusal of refusals) expect(refusalOf(await refusal)).toBe('not-found');
});

describe('the fleet', () => {
  test('shows a device alive as long as one of its lines is up, and when it was last seen', async () => {
    const { access, time } = await openAccess();
    const { by } = await administrator(access);
    const { device } = await pair(access, by, 'kiosk');
    const row = () => granted(access.devices.list(by))[0]!;
    access.devices.presence.connected(device.deviceId);
    access.devices.presence.connected(device.deviceId);
    time.now += 30 * minutes;
    expect(row()).toMatchObject({ isAlive: true, lastSeenAt: time.now });
    access.devices.presence.disconnected(device.deviceId, 0);
    expect(row().isAlive).toBe(true);
    access.devices.presence.disconnected(device.deviceId, 0);
    const gone = time.now;
    time.now += minutes;
    await expect.poll(row).toMatchObject({ isAlive: false, lastSeenAt: gone });
  });

  test('shows what the device tells of itself at once, and keeps it', async () => {
    const { access, store, time } = await openAccess();
    const { by } = await administrator(access);
    const { device } = await pair(access, by, 'kiosk');
    const told = { version: '0.2.0', sound: 'blocked', paper: 'missing' } as const;
    access.devices.presence.report(device.deviceId, told);
    expect(granted(access.devices.list(by))[0]?.report).toEqual(told);
    await access.tick();
    const again = await openAccess({ store }, time);
    await expect.poll(() => granted(again.access.devices.list(by))[0]?.report).toEqual(told);
  });

  test('a device whose process died without a word is not alive for ever', async () => {
    const { access, store, time } = await openAccess();
    const { by } = await administrator(access);
    const { device } = await pair(access, by, 'kiosk');
    access.devices.presence.connected(device.deviceId);
    await access.tick();
    access.close();
    const next = await openAccess({ store }, time);
    const isAlive = () => granted(next.access.devices.list(by))[0]?.isAlive;
    time.now += 2 * minutes;
    expect(isAlive()).toBe(true);
    time.now += minutes;
    expect(isAlive()).toBe(false);
  });

  test('is looked after by administrators and the supervisors of the hall', async () => {
    const { access } = await openAccess();
    const { by } = await administrator(access);
    const { device } = await pair(access, by, 'kiosk');
    const { code } = granted(await access.pairings.ask({ kind: 'kiosk', report }, '10.0.0.1'));
    const askers = {
      'supervisor.hall': 'granted',
      'supervisor.agency': 'not-permitted',
      'officer.hall': 'not-permitted',
    };
    for (const [name, expected] of Object.entries(askers)) {
      const role = name.startsWith('s') ? 'supervisor' : 'officer';
      const who = await join(access, by, request(name, role, name.endsWith('hall') ? null : agencies('dukcapil')));
      expect(refusalOf(access.devices.list(who.by)), name).toBe(expected);
      expect(refusalOf(access.pairings.look(who.by, code)), name).toBe(expected);
      expect(refusalOf(await access.devices.reload(who.by, device.deviceId)), name).toBe(expected);
      expect(refusalOf(await access.devices.change(who.by, device.deviceId, settingsFor('kiosk'))), name).toBe(
        expected,
      );
      if (expected === 'granted') continue;
      expect(refusalOf(await access.pairings.confirm(who.by, { code, ...settingsFor('kiosk') })), name).toBe(expected);
      expect(refusalOf(await access.devices.revoke(who.by, device.deviceId)), name).toBe(expected);
    }
  });
});
