/** As whom the hall knows a kiosk, and what happens when it no longer does. */
import { describe, expect, onTestFinished, test, vi } from 'vitest';
import { ControllerGroup } from '../../../kiosk/controller-group.ts';
import { type Memory, readId } from '../../../kiosk/offline/device.ts';
import { IdentityController } from '../../../kiosk/offline/identity-controller.ts';
import { greetingMs, KioskLiveness } from '../../../kiosk/offline/kiosk-liveness.ts';
import { KioskStorage } from '../../../kiosk/offline/kiosk-storage.ts';
import { give, type OfflineTicket, type Reserve, reserveOf } from '../../../kiosk/offline/reserve.ts';
import type { DeviceSelf } from '../../../shared/access/access.ts';
import { DeviceSelf as Self } from '../../../shared/access/access.ts';
import { BusinessDay, CommandId, KioskId, SeriesPrefix, ServiceId, TicketNumber } from '../../../shared/base/ids.ts';
import type { Liveness } from '../../../shared/client/connection/connection.ts';
import type { Refusal, RefusalCode } from '../../../shared/refusals/refusal.ts';
import { refusal } from '../../../shared/refusals/refusals.ts';
import { host, MemoryStore, quiet } from '../../support/clients/kiosk-page.ts';

const one = 'k-000000000001';
const two = 'k-000000000002';
const day = BusinessDay.parse('2026-11-23');

const memory = (kept = new Map<string, string>()): Memory => ({
  getItem: (key) => kept.get(key) ?? null,
  setItem: (key, value) => void kept.set(key, value),
  removeItem: (key) => void kept.delete(key),
});

class FakeLine extends EventTarget {
  liveness: Liveness = 'connecting';
  self: DeviceSelf | null = null;
  refusedAs: Refusal | null = null;

  greet(deviceId: string): void {
    this.self = Self.parse({ deviceId, kind: 'kiosk', name: 'Pintu utama', zoneId: null, counterId: null });
    this.refusedAs = null;
    this.dispatchEvent(new Event('self'));
    this.turn('live');
  }
  refuse(code: RefusalCode): void {
    this.refusedAs = refusal(code);
    this.turn('refused');
  }
  turn(liveness: Liveness): void {
    this.liveness = liveness;
    this.dispatchEvent(new Event('liveness'));
  }
}

/** A reserve of one number left and one that a visitor holds. */
function usedReserve(): Reserve {
  const numbers = ['A-801', 'A-802'].map((number) => TicketNumber.parse(number));
  const filled = { ...reserveOf(KioskId.parse(one), 'abcdef', undefined), day, numbers };
  return give(filled, {
    commandId: CommandId.parse('7b4e9f0a-3c1d-4a52-8f60-1e2d3c4b5a69'),
    series: SeriesPrefix.parse('A'),
    serviceId: ServiceId.parse('ktp'),
    priorityGroup: null,
    day,
    at: 0,
    insteadOf: null,
  }).reserve;
}

function switchedOn(kept = memory()) {
  const line = new FakeLine();
  const reserve = new MemoryStore<Reserve>();
  const lastKnown = new MemoryStore<unknown>();
  reserve.kept = usedReserve();
  lastKnown.kept = { catalogue: 'of the hall' };
  const steps: string[] = [];
  const begin = (kioskId: KioskId) => {
    steps.push(`begins as ${kioskId}`);
    return { leave: () => void steps.push(`leaves ${kioskId}`) };
  };
  const storage = new KioskStorage(reserve, lastKnown);
  const identity = new IdentityController(host, { connection: line, memory: kept, storage, begin });
  identity.hostConnected();
  onTestFinished(() => identity.hostDisconnected());
  return { line, identity, steps, kept, reserve, lastKnown };
}

describe('a kiosk', () => {
  test('that no hall has known waits to hear who it is', () => {
    const { line, identity, steps, kept } = switchedOn();
    expect([identity.work, steps]).toEqual([null, []]);
    line.greet(one);
    expect(steps).toEqual([`begins as ${one}`]);
    expect(readId(kept)).toBe(one);
  });

  test('that is switched on again is who it was before it hears of any server', () => {
    const { kept, line } = switchedOn();
    line.greet(one);
    const again = switchedOn(kept);
    expect(again.steps).toEqual([`begins as ${one}`]);
    again.line.greet(one);
    expect(again.steps).toHaveLength(1);
  });

  test('that was paired again as another device is that one from then on', () => {
    const { line, steps, kept } = switchedOn();
    line.greet(one);
    line.greet(two);
    expect(steps).toEqual([`begins as ${one}`, `leaves ${one}`, `begins as ${two}`]);
    expect(readId(kept)).toBe(two);
  });

  test.each(['stale', 'connecting'] as const)(
    'whose line is %s stays who it is and keeps what it has',
    async (liveness) => {
      const { line, steps, kept, reserve } = switchedOn();
      line.greet(one);
      line.turn(liveness);
      await quiet();
      expect(steps).toEqual([`begins as ${one}`]);
      expect([readId(kept), reserve.kept?.numbers.length]).toEqual([one, 2]);
    },
  );

  test('that is turned away for another reason stays who it is', async () => {
    const { line, steps, kept } = switchedOn();
    line.greet(one);
    line.refuse('not-permitted');
    await quiet();
    expect(steps).toEqual([`begins as ${one}`]);
    expect(readId(kept)).toBe(one);
  });

  test('that the hall does not know any more lets go of all but the numbers that visitors hold', async () => {
    const { line, identity, steps, kept, reserve, lastKnown } = switchedOn();
    line.greet(one);
    line.refuse('signed-out');
    await quiet();
    expect(steps.at(-1)).toBe(`leaves ${one}`);
    expect([identity.work, readId(kept), lastKnown.kept]).toEqual([null, null, null]);
    expect(reserve.kept).toMatchObject({ numbers: [], outbox: [{ number: 'A-801' }] });
    expect(identity.unheard).toMatchObject([{ number: 'A-801' }]);
    line.greet(two);
    expect(identity.unheard).toEqual([]);
    expect(reserve.kept).toMatchObject({ outbox: [{ number: 'A-801' }] });
  });

  test('that can keep nothing comes to its pairing all the same', async () => {
    const { line, identity, reserve } = switchedOn();
    reserve.broken = true;
    line.greet(one);
    line.refuse('signed-out');
    await quiet();
    expect([identity.work, identity.unheard]).toEqual([null, []]);
  });

  test('that never gave out a number has nothing to keep', async () => {
    const stored = new MemoryStore<Reserve>();
    const left: readonly OfflineTicket[] = await new KioskStorage(stored, new MemoryStore<unknown>()).letGo();
    expect([left, stored.kept]).toEqual([[], undefined]);
  });
});

describe('the line of a kiosk', () => {
  function lineOf(liveness: Liveness) {
    const connection = new FakeLine();
    const line = new KioskLiveness(host, connection);
    line.hostConnected();
    onTestFinished(() => line.hostDisconnected());
    connection.turn(liveness);
    return line;
  }

  test('is as good as lost while the server turns the kiosk away, and so the kiosk goes on', () => {
    expect(lineOf('refused')).toMatchObject({ isLost: true, value: 'stale' });
  });

  test('is lost when nobody has answered at first', () => {
    vi.useFakeTimers();
    onTestFinished(() => void vi.useRealTimers());
    const line = lineOf('connecting');
    expect(line.isLost).toBe(false);
    vi.advanceTimersByTime(greetingMs);
    expect(line.isLost).toBe(true);
  });
});

test('controllers of a group go together, each as if its element had been taken away', () => {
  const there: object[] = [];
  const gone: string[] = [];
  const group = new ControllerGroup({
    ...host,
    addController: (controller) => void there.push(controller),
    removeController: (controller) => void there.splice(there.indexOf(controller), 1),
  });
  for (const name of ['line', 'reserve', 'hall']) group.addController({ hostDisconnected: () => void gone.push(name) });
  expect(there).toHaveLength(3);
  group.leave();
  expect([there, gone]).toEqual([[], ['line', 'reserve', 'hall']]);
  group.leave();
  expect(gone).toHaveLength(3);
});
