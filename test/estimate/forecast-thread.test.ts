import { describe, expect, onTestFinished, test } from 'vitest';
import type { Entry } from '../../server/domain/core/entry.ts';
import { isReady, type Ready } from '../../server/domain/core/state.ts';
import { toSnapshot } from '../../server/domain/snapshot.ts';
import { forecastAt } from '../../server/estimate/forecast-at.ts';
import { ForecastThread } from '../../server/estimate/forecast-thread.ts';
import { sealSnapshot } from '../../server/log/chain.ts';
import { MemoryLog } from '../../server/log/memory.ts';
import { minutes } from '../support/play/hall-builder.ts';
import {
  ani,
  budi,
  callNext,
  complete,
  issue,
  kiosk,
  openCounter,
  pauseCounter,
  start,
} from '../support/play/wishes.ts';
import { openSmallHall } from '../support/server/test-hall.ts';

/** It can be read wrongly, as long as `isDamaged` says so. */
class DamagedLog extends MemoryLog {
  isDamaged = false;
  readFrom: number[] = [];
  override async *read(from: number): AsyncGenerator<Entry> {
    this.readFrom.push(from);
    for await (const entry of super.read(from)) yield this.isDamaged ? { ...entry, prevHash: 'another' } : entry;
  }
}

async function forecasting() {
  const log = new DamagedLog();
  const { hall, send, time } = await openSmallHall(log);
  const thread = new ForecastThread(log);
  onTestFinished(() => thread.stop());
  hall.onWritten((entries) => thread.written(entries));
  const ready = (): Ready => {
    if (!isReady(hall.state)) throw new Error('There is no hall');
    return hall.state;
  };
  await send(ani, openCounter('loket-1'));
  await send(budi, openCounter('loket-2'));
  for (const service of ['ktp', 'kk', 'akta', 'ktp']) await send(kiosk, issue(service));
  return {
    ...{ log, send, time, ready },
    here: () => forecastAt(ready(), time.now),
    there: (state: Ready = ready()) => thread.forecast(state, time.now),
  };
}

describe('[U50] a thread forecasts what the hall would', () => {
  test('[U50] after each change, and of the entry that was asked about', async () => {
    const { log, send, time, ready, here, there } = await forecasting();
    expect(await there()).toEqual(here());
    const read = log.readFrom.length;
    time.now += 3 * minutes;
    await send(ani, callNext('loket-1'));
    await send(ani, start('loket-1', 1));
    await send(budi, pauseCounter('loket-2', 10));
    expect(await there()).toEqual(here());
    time.now += 4 * minutes;
    await send(ani, complete('loket-1', 1));
    const [asked, then] = [ready(), here()];
    await send(kiosk, issue('ktp'));
    expect(await there(asked)).toEqual(then);
    expect(await there()).toEqual(here());
    expect(log.readFrom.length).toBe(read);
  });
  test('[U50] where it cannot be made the thread ends; the next one begins from the snapshot that can be read', async () => {
    const { log, send, ready, here, there } = await forecasting();
    const { position, hash } = ready();
    await log.saveSnapshot(sealSnapshot(position, hash, toSnapshot(ready())));
    await send(kiosk, issue('ktp'));
    await log.saveSnapshot({ ...sealSnapshot(position + 1, ready().hash, 'damaged') });
    log.isDamaged = true;
    await expect(there()).rejects.toThrow('does not follow');
    log.isDamaged = false;
    expect(await there()).toEqual(here());
    expect(log.readFrom.at(-1)).toBe(position + 1);
  });
});
