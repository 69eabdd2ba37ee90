/** What a screen sees of its hall, as the supervisor sets it. */
import { expect, onTestFinished, test } from 'vitest';
import { ScreenViews } from '../../display/screen-views.ts';
import { DeviceSelf } from '../../shared/access.ts';
import type { Connection } from '../../shared/client/connection.ts';
import { type Refusal, type RefusalCode, refusal } from '../../shared/refusals.ts';
import { aView } from '../support/clients/display-views.ts';

class FakeLine extends EventTarget {
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

function switchedOn(showsCalls = true) {
  const line = new FakeLine();
  const happened: string[] = [];
  const views = new ScreenViews(host, {
    line,
    showsCalls,
    onView: () => void happened.push('view'),
    onOtherZone: () => void happened.push('other zone'),
  });
  views.hostConnected();
  onTestFinished(() => views.hostDisconnected());
  return { line, views, happened, watched: () => [...line.watched.keys()] };
}

test('nothing is looked at before the screen has heard what it is', () => {
  expect(switchedOn().watched()).toEqual([]);
});

test('the calls of its zone, or of the whole hall', () => {
  const { line, watched } = switchedOn();
  line.tell('dokumen');
  expect(watched()).toEqual(['catalogue {}', 'display {"zoneId":"dokumen"}']);
  line.tell(null);
  expect(watched()).toEqual(['catalogue {}', 'display {}']);
});

test('another zone is shown at once, and nothing of the one before', () => {
  const { line, views, happened } = switchedOn();
  line.tell('dokumen');
  line.watched.get('display {"zoneId":"dokumen"}')!(aView([]) as never);
  expect(views.display.data).not.toBeNull();
  line.tell('samsat');
  expect(views.display.data).toBeNull();
  expect([...line.watched.keys()]).toContain('display {"zoneId":"samsat"}');
  expect(happened).toEqual(['other zone', 'view', 'other zone']);
});

test('the same zone told again changes nothing', () => {
  const { line, views, happened } = switchedOn();
  line.tell('dokumen');
  line.watched.get('display {"zoneId":"dokumen"}')!(aView([]) as never);
  line.tell('dokumen');
  expect(views.display.data).not.toBeNull();
  expect(happened).toEqual(['other zone', 'view']);
});

test('a screen that the hall does not know any more keeps nothing of it', () => {
  const { line, views, watched } = switchedOn();
  line.tell('dokumen');
  line.watched.get('display {"zoneId":"dokumen"}')!(aView([]) as never);
  line.refuse('signed-out');
  expect(watched()).toEqual([]);
  expect([views.display.data, views.catalogue.data, views.zoneId]).toEqual([null, null, undefined]);
  line.tell('dokumen');
  expect(watched()).toEqual(['catalogue {}', 'display {"zoneId":"dokumen"}']);
});

test('a screen that is turned away for a while still shows what it has', () => {
  const { line, views } = switchedOn();
  line.tell('dokumen');
  line.watched.get('display {"zoneId":"dokumen"}')!(aView([]) as never);
  line.refuse('not-permitted');
  expect(views.display.data).not.toBeNull();
});

test("the technician's page shows no calls, and knows the zone", () => {
  const { line, views, watched } = switchedOn(false);
  line.tell('dokumen');
  expect(watched()).toEqual(['catalogue {}']);
  expect(views.zoneId).toBe('dokumen');
});
