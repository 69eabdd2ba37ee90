import { describe, expect, test } from 'vitest';
import { Absences } from '../../../server/access/devices/absences.ts';
import { minutes, seconds } from '../../support/play/hall-builder.ts';

const start = 1_000 * minutes;
/** The log ends five minutes before this process started. */
const opened = () => {
  const time = { now: start };
  return {
    time,
    absences: new Absences(
      () => time.now,
      () => start - 5 * minutes,
    ),
  };
};

describe('[K4] an absence', () => {
  test('[K4] goes from the end of the last connection to the begin of the next', () => {
    const { time, absences } = opened();
    absences.connected('k-1', start);
    absences.connected('k-1');
    time.now += 40 * minutes;
    absences.disconnected('k-1');
    expect(absences.of('k-1')).toEqual([]);
    absences.disconnected('k-1');
    time.now += 3 * minutes;
    absences.connected('k-1');
    time.now += minutes;
    expect(absences.of('k-1')).toEqual([{ from: start + 40 * minutes, until: start + 43 * minutes }]);
  });
  test('[K4] begins when something was heard last', () => {
    const { time, absences } = opened();
    absences.connected('k-1', start);
    time.now += minutes;
    absences.disconnected('k-1', 20 * seconds);
    time.now += minutes;
    expect(absences.of('k-1')).toEqual([{ from: start + 40 * seconds, until: start + 2 * minutes }]);
  });
  test('[K4] is believed until ten minutes after its end', () => {
    const { time, absences } = opened();
    absences.connected('k-1', start - minutes);
    time.now += 10 * minutes;
    expect(absences.of('k-1')).toHaveLength(1);
    time.now += 1;
    expect(absences.of('k-1')).toEqual([]);
  });
  test('[K4] before this process is as long as the register or the log says', () => {
    const { absences } = opened();
    absences.connected('k-1', start - 40 * minutes);
    expect(absences.of('k-1')).toEqual([{ from: start - 40 * minutes, until: start }]);
    expect(absences.of('kunci kios-1')).toEqual([{ from: start - 5 * minutes, until: start }]);
  });
  test('[K4] ends with what another process has seen of it', () => {
    const { time, absences } = opened();
    absences.of('k-1', start);
    time.now += 40 * minutes;
    expect(absences.of('k-1', time.now - minutes)).toEqual([
      { from: start + 39 * minutes, until: start + 40 * minutes },
    ]);
    time.now += 20 * minutes;
    absences.connected('k-1', time.now - minutes);
    expect(absences.of('k-1')).toEqual([{ from: start + 59 * minutes, until: start + 60 * minutes }]);
  });
  test('[K4] of one who asks without a connection is between two requests', () => {
    const { time, absences } = opened();
    absences.of('kunci kios-1');
    time.now += 2 * minutes;
    expect(absences.of('kunci kios-1').at(-1)).toEqual({ from: start, until: start + 2 * minutes });
    time.now += 1;
    expect(absences.of('kunci kios-1')).toHaveLength(2);
  });
  test('[K4] is no gap of less than two heartbeats', () => {
    const { time, absences } = opened();
    absences.heard('k-1', start);
    for (let each = 0; each < 100; each++) {
      time.now += 4 * seconds - 1;
      absences.heard('k-1');
    }
    expect(absences.of('k-1')).toEqual([]);
    time.now += 4 * seconds;
    expect(absences.of('k-1')).toEqual([{ from: time.now - 4 * seconds, until: time.now }]);
  });
  test('[K4] is also while nothing could be written', () => {
    const { time, absences } = opened();
    absences.connected('k-1', start);
    time.now += 10 * minutes;
    for (let minute = 0; minute < 20; minute++) {
      absences.unserved('k-1');
      time.now += minutes;
    }
    expect(absences.of('k-1')).toEqual([
      { from: start + 10 * minutes - 5 * seconds, until: start + 29 * minutes + 5 * seconds },
    ]);
  });
});

test('[K4] so many are kept, and those that are connected before others', () => {
  const { time, absences } = opened();
  absences.connected('k-1', start);
  for (let name = 0; name < 10_001; name++) absences.of(`kunci kios-${name}`);
  time.now += minutes;
  expect(absences.of('k-1')).toEqual([]);
  // Forgotten, and so away since the last entry before the start.
  expect(absences.of('kunci kios-0').at(-1)?.from).toBe(start - 5 * minutes);
  expect(absences.of('kunci kios-10000').at(-1)?.from).toBe(start);
});
