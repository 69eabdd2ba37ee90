/** What a screen sees of its hall, as the supervisor sets it. */
import { expect, onTestFinished, test } from 'vitest';
import { ScreenViews } from '../../display/screen-views.ts';
import { DeviceSelf } from '../../shared/access/access.ts';
import { ZoneId } from '../../shared/base/ids.ts';
import type { Connection } from '../../shared/client/connection/connection.ts';
import type { Refusal, RefusalCode } from '../../shared/refusals/refusal.ts';
import { refusal } from '../../shared/refusals/refusals.ts';
import { aView } from '../support/clients/display-views.ts';

class FakeConnection extends EventTarget {
  self: DeviceSelf | null = null;
  refusedAs: Refusal | null = null;
  /** What is being watched, and with what. */
  readonly watched = new Map<string, (data: never) => void>();

  watch: Connection['watch'] = (view, query, onData) => {
    const name = `${view} ${JSON.stringify(query)}`;
    this.watched.set(name, onData);
    return () => void this.watched.delete(name);
  };
  tell(zoneId: string | null): void {
    const of = { deviceId: 'd-0123456789ab', kind: 'display', name: 'Layar 1', counterId: null };
    this.self = DeviceSelf.parse({ ...of, zoneId });
    this.refusedAs = null;
    this.dispatchEvent(new Event('self'));
  }
  refuse(code: RefusalCode): void {
    this.refusedAs = refusal(code);
    this.dispatchEvent(new Event('liveness'));
  }
}

const host = {
  addController() {},
  removeController() {},
  requestUpdate() {},
  updateComplete: Promise.resolve(true),
};

function switchedOn(showsCalls = true, rehearsedZone: ZoneId | null = null) {
  const connection = new FakeConnection();
  const happened: string[] = [];
  const views = new ScreenViews(host, {
    connection,
    showsCalls,
    rehearsedZone,
    onView: () => void happened.push('view'),
    onOtherZone: () => void happened.push('other zone'),
  });
  views.hostConnected();
  onTestFinished(() => views.hostDisconnected());
  return { connection, views, happened, watched: () => [...connection.watched.keys()] };
}

test('nothing is looked at before the screen has heard what it is', () => {
  expect(switchedOn().watched()).toEqual([]);
});

test('[RH9] in a rehearsal the zone of its page, whatever the one display is set to that all of them are', () => {
  const { connection, watched } = switchedOn(true, ZoneId.parse('izin'));
  connection.tell(null);
  expect(watched()).toEqual(['catalogue {}', 'display {"zoneId":"izin"}']);
  connection.tell('dokumen');
  expect(watched()).toEqual(['catalogue {}', 'display {"zoneId":"izin"}']);
  connection.refuse('signed-out');
  expect(watched()).toEqual([]);
});

test('the calls of its zone, or of the whole hall', () => {
  const { connection, watched } = switchedOn();
  connection.tell('dokumen');
  expect(watched()).toEqual(['catalogue {}', 'display {"zoneId":"dokumen"}']);
  connection.tell(null);
  expect(watched()).toEqual(['catalogue {}', 'display {}']);
});

test('another zone is shown at once, and nothing of the one before', () => {
  const { connection, views, happened } = switchedOn();
  connection.tell('dokumen');
  connection.watched.get('display {"zoneId":"dokumen"}')!(aView([]) as never);
  expect(views.display.data).not.toBeNull();
  connection.tell('samsat');
  expect(views.display.data).toBeNull();
  expect([...connection.watched.keys()]).toContain('display {"zoneId":"samsat"}');
  expect(happened).toEqual(['view', 'other zone']);
});

test('the same zone told again changes nothing', () => {
  const { connection, views, happened } = switchedOn();
  connection.tell('dokumen');
  connection.watched.get('display {"zoneId":"dokumen"}')!(aView([]) as never);
  connection.tell('dokumen');
  expect(views.display.data).not.toBeNull();
  expect(happened).toEqual(['view']);
});

test('a screen that the hall does not know any more keeps nothing of it', () => {
  const { connection, views, watched } = switchedOn();
  connection.tell('dokumen');
  connection.watched.get('display {"zoneId":"dokumen"}')!(aView([]) as never);
  connection.refuse('signed-out');
  expect(watched()).toEqual([]);
  expect([views.display.data, views.catalogue.data, views.zoneId]).toEqual([null, null, undefined]);
  connection.tell('dokumen');
  expect(watched()).toEqual(['catalogue {}', 'display {"zoneId":"dokumen"}']);
});

test('a screen that is turned away for a while still shows what it has', () => {
  const { connection, views } = switchedOn();
  connection.tell('dokumen');
  connection.watched.get('display {"zoneId":"dokumen"}')!(aView([]) as never);
  connection.refuse('not-permitted');
  expect(views.display.data).not.toBeNull();
});

test("the technician's page shows no calls, and knows the zone", () => {
  const { connection, views, watched } = switchedOn(false);
  connection.tell('dokumen');
  expect(watched()).toEqual(['catalogue {}']);
  expect(views.zoneId).toBe('dokumen');
});

test('[Q9] a screen whose zone was taken away shows the whole hall, and its zone as soon as that is there again', () => {
  const { connection, views, watched, happened } = switchedOn();
  const settings = (...zoneIds: string[]) =>
    connection.watched.get('catalogue {}')!({ zones: zoneIds.map((zoneId) => ({ zoneId })) } as never);
  connection.tell('dokumen');
  settings('dokumen', 'samsat');
  expect([views.isZoneLost, ...watched()]).toEqual([false, 'catalogue {}', 'display {"zoneId":"dokumen"}']);
  settings('samsat');
  expect([views.isZoneLost, ...watched()]).toEqual([true, 'catalogue {}', 'display {}']);
  settings('samsat');
  expect(happened).toEqual(['other zone']);
  settings('samsat', 'dokumen');
  expect([views.isZoneLost, ...watched()]).toEqual([false, 'catalogue {}', 'display {"zoneId":"dokumen"}']);
  settings('samsat');
  connection.tell('samsat');
  expect([views.isZoneLost, ...watched()]).toEqual([false, 'catalogue {}', 'display {"zoneId":"samsat"}']);
});
test('[Q9] one that is set to a zone that was never there shows the whole hall too', () => {
  const { connection, views, watched } = switchedOn();
  connection.tell(null);
  connection.watched.get('catalogue {}')!({ zones: [{ zoneId: 'samsat' }] } as never);
  connection.tell('gudang');
  expect([views.isZoneLost, ...watched()]).toEqual([true, 'catalogue {}', 'display {}']);
});
