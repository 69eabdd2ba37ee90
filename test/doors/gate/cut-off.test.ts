import { afterEach, describe, expect, test, vi } from 'vitest';
import { CutOff } from '../../../server/doors/gate/cut-off.ts';
import { openDoors } from '../../support/server/test-doors.ts';
import { get } from '../../support/server/wire.ts';

afterEach(() => void vi.useRealTimers());

describe('a process whose log is away', () => {
  test('[N17] is cut off after more than five seconds, tells it once, and is not when the log is back', () => {
    vi.useFakeTimers();
    const hall = { isReachable: true };
    const cutOff = new CutOff(hall);
    let times = 0;
    cutOff.onCutOff(() => times++);
    hall.isReachable = false;
    vi.advanceTimersByTime(5_000);
    expect([cutOff.isCutOff, times]).toEqual([false, 0]);
    vi.advanceTimersByTime(3_000);
    expect([cutOff.isCutOff, times]).toEqual([true, 1]);
    hall.isReachable = true;
    vi.advanceTimersByTime(500);
    expect([cutOff.isCutOff, times]).toEqual([false, 1]);
    cutOff.stop();
  });

  test('[N17] tells nothing over HTTP while it is cut off, and shows its pages', async () => {
    const doors = await openDoors();
    const isCutOff = vi.spyOn(doors.cutOff, 'isCutOff', 'get').mockReturnValue(true);
    for (const path of ['/api/views/kiosk', '/api/people', '/api/session'])
      expect((await get(doors.url + path)).status, path).toBe(503);
    expect((await fetch(`${doors.url}/healthz`)).status).toBe(200);
    expect((await fetch(`${doors.url}/kiosk/`)).status).toBe(200);
    isCutOff.mockReturnValue(false);
    expect((await get(`${doors.url}/api/session`)).status).toBe(200);
  });
});
