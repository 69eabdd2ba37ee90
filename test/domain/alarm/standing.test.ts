/** What calls a supervisor. */
import { describe, expect, test } from 'vitest';
import { type DeviceSeen, nothingOutside, type Outside } from '../../../server/domain/alarm/cause.ts';
import { alarmsAt, type SeenAlarm } from '../../../server/domain/alarm/standing.ts';
import { isReady } from '../../../server/domain/core/state.ts';
import { uncalled } from '../../sim/judge/uncalled.ts';
import { morning, type Play } from '../../support/play/given.ts';
import { clock, minutes } from '../../support/play/hall-builder.ts';
import { wholeDay } from '../../support/play/samples/whole-day.ts';
import { ani, budi, citra, dewi, eka, kiosk, theHall } from '../../support/play/wishes.ts';

/** Somebody who looks again and again. */
class Looking {
  last: { at: number; alarms: Map<string, SeenAlarm> } | null = null;

  at({ state, now }: Play, outside: Outside = nothingOutside): SeenAlarm[] {
    if (!isReady(state)) throw new Error('No hall');
    const seen = alarmsAt(state, now, outside, this.last);
    this.last = { at: now, alarms: new Map(seen.map((alarm) => [alarm.alarmId, alarm])) };
    return seen;
  }
  ids(play: Play, outside?: Outside): string[] {
    return this.at(play, outside).map(({ alarmId }) => alarmId);
  }
}
const ids = (play: Play, outside?: Outside) => new Looking().ids(play, outside);
const withLine = (length: number, serviceId = 'ktp') => {
  const play = morning();
  for (let each = 0; each < length; each++) play.as(kiosk).issue(serviceId);
  return play;
};

describe('[J3] an alarm begins when its cause is as old as the hall sets', () => {
  test('[J3] a promise that is late, of each service once', () => {
    const play = withLine(3).as(kiosk).issue('kk');
    expect(ids(play.at('09:04:59'))).not.toContain('promise-late:ktp');
    const [first] = new Looking().at(play.at('09:05'));
    expect(first).toMatchObject({
      alarmId: 'promise-late:ktp',
      urgent: true,
      since: clock('09:00'),
      number: 'A-001',
      count: 3,
    });
    expect(ids(play)).toContain('promise-late:kk');
  });
  test('[J3] as many minutes as the hall sets', () => {
    const play = morning((hall) => {
      hall.policy = { ...hall.policy, alarms: { lateMinutes: 0 } };
    });
    expect(ids(play.as(kiosk).issue('ktp').at('09:00:00.001'))).toContain('promise-late:ktp');
  });
  test('[J3] called, and nobody has started: since the last call', () => {
    const play = withLine(1).as(ani).callNext('loket-1').later(20_000).recall('loket-1', 1);
    const since = play.now;
    expect(ids(play.later(3 * minutes - 1))).toEqual([]);
    expect(new Looking().at(play.later(1))).toMatchObject([
      { kind: 'not-started', counterId: 'loket-1', since, number: 'A-001' },
    ]);
    expect(ids(play.as(ani).start('loket-1', 1))).toEqual([]);
  });
  test('[J3] served for three times the standard minutes of the service', () => {
    const play = withLine(1).as(ani).callNext('loket-1').start('loket-1', 1).at('08:29:59');
    expect(ids(play)).toEqual([]);
    expect(new Looking().at(play.at('08:30'))).toMatchObject([
      { kind: 'serving-long', urgent: false, since: clock('08:00') },
    ]);
  });
  test('[J3] somebody waits where nobody is', () => {
    const play = withLine(2, 'pbb').as(dewi).closeCounter('loket-4').as(eka).closeCounter('loket-10');
    expect(ids(play.at('08:04:59'))).toEqual([]);
    expect(new Looking().at(play.at('08:05'))).toMatchObject([
      { alarmId: 'agency-unmanned:pajak', urgent: true, since: clock('08:00'), count: 2, agencyIds: ['pajak'] },
    ]);
    expect(ids(play.as(eka).openCounter('loket-10'))).toEqual([]);
  });
  test('[J3] an officer has gone, urgent where somebody waits there', () => {
    const play = morning().as(theHall).noteOfficer('p-dewi', false);
    expect(new Looking().at(play)).toMatchObject([{ kind: 'officer-gone', counterId: 'loket-4', urgent: false }]);
    expect(new Looking().at(play.as(kiosk).issue('pbb'))).toMatchObject([{ kind: 'officer-gone', urgent: true }]);
    expect(ids(play.as(dewi).callNext('loket-4'))).toEqual([]);
  });
  test('[J3] a counter that calls nobody beside a long line of its people', () => {
    const play = withLine(8, 'akta').at('08:10');
    expect(ids(play)).toEqual(['counter-idle:loket-1', 'counter-idle:loket-2', 'counter-idle:loket-3']);
    expect(ids(withLine(7, 'akta').at('08:10'))).toEqual([]);
    expect(ids(withLine(8, 'akta').at('08:09:59'))).toEqual([]);
    expect(ids(play.as(budi).callNext('loket-2').as(citra).pauseCounter('loket-3'))).toEqual([]);
  });
  test('[J3] at a shared counter, a line of any agency that it serves', () => {
    expect(ids(withLine(8, 'pbb').at('08:10'))).toEqual(['counter-idle:loket-4', 'counter-idle:loket-10']);
  });
  test('[J3] a hold that does not end by itself', () => {
    const play = withLine(1).as(ani).callNext('loket-1').hold('loket-1', 1, 5);
    expect(ids(play.at('08:05:59'))).toEqual([]);
    expect(new Looking().at(play.at('08:06'))).toMatchObject([
      { kind: 'hold-overdue', agencyIds: null, number: 'A-001' },
    ]);
    expect(ids(play.as(theHall).advanceTime())).toEqual([]);
  });
});

const device = (over: Partial<DeviceSeen>): DeviceSeen => ({
  ...{ deviceId: 'k-000000000001', kind: 'kiosk', name: 'Kios 1', zoneId: null, isAlive: true },
  ...{ lastSeenAt: clock('08:00'), report: { version: '1', sound: null, paper: 'working' } },
  ...over,
});
const devices = (...over: Partial<DeviceSeen>[]): Outside => ({ devices: over.map(device), troubles: [] });

describe('[J3] what the hall’s devices and its machine tell', () => {
  const play = () => morning().at('08:03');
  test('[J3] a device that is gone; one that never came, or is a counter’s computer, is not', () => {
    expect(ids(play(), devices({ isAlive: false }))).toEqual(['device-gone:k-000000000001']);
    expect(ids(play().at('08:02:59'), devices({ isAlive: false }))).toEqual([]);
    expect(ids(play(), devices({ isAlive: false, lastSeenAt: null }, { isAlive: false, kind: 'desk' }, {}))).toEqual(
      [],
    );
  });
  test('[J3] sound and paper, as long as it is connected', () => {
    const silent = { kind: 'display', report: { version: '1', sound: 'blocked', paper: null } } as const;
    const empty = { report: { version: '1', sound: null, paper: 'missing' } } as const;
    const failed = { report: { version: '1', sound: null, paper: 'failed' } } as const;
    expect(ids(play(), devices(silent))).toEqual(['sound-blocked:k-000000000001']);
    expect(ids(play(), devices(empty))).toEqual(['paper-out:k-000000000001']);
    expect(ids(play(), devices(failed))).toEqual(['paper-out:k-000000000001']);
    expect(ids(play(), devices({ ...empty, isAlive: false }))).toEqual(['device-gone:k-000000000001']);
  });
  test('[J3] backups, the disk and the clock', () => {
    const trouble = (name: 'backup' | 'disk' | 'clock') => ({ name, since: clock('07:00'), words: { id: name } });
    const outside = { devices: [], troubles: [trouble('backup'), trouble('disk'), trouble('clock')] };
    expect(ids(play(), outside)).toEqual(['clock-wrong', 'backup-late', 'disk-full']);
  });
});

describe('[J4] an alarm that stands goes on until its cause has ended', () => {
  test('[J4] the next promise of the line is late, if only by a second', () => {
    const looking = new Looking();
    const play = withLine(1)
      .later(6 * minutes)
      .as(kiosk)
      .issue('ktp')
      .at('09:06:01');
    expect(looking.ids(play)).toEqual(['promise-late:ktp']);
    play.as(ani).callNext('loket-1');
    expect(ids(play)).toEqual([]);
    expect(looking.ids(play)).toEqual(['promise-late:ktp']);
    play.as(budi).callNext('loket-2');
    expect(looking.ids(play)).toEqual([]);
  });
  test('[J4] a line until it is half as long', () => {
    const looking = new Looking();
    const play = withLine(8, 'pbb').at('08:10');
    const isIdle = () => looking.ids(play).includes('counter-idle:loket-10');
    expect(isIdle()).toBe(true);
    for (let each = 1; each <= 4; each++) play.as(dewi).callNext('loket-4').hold('loket-4', each, 100);
    expect(isIdle()).toBe(true);
    play.as(dewi).callNext('loket-4');
    expect(isIdle()).toBe(false);
  });
  test('[J4] a call that is repeated is still not started; another ticket is another alarm', () => {
    const looking = new Looking();
    const play = withLine(2)
      .as(ani)
      .callNext('loket-1')
      .later(3 * minutes);
    expect(looking.ids(play)).toEqual(['not-started:loket-1:2026-07-06.1']);
    expect(looking.ids(play.as(ani).recall('loket-1', 1))).toEqual(['not-started:loket-1:2026-07-06.1']);
    play.as(ani).markMissed('loket-1', 1).callNext('loket-1');
    expect(looking.ids(play)).toEqual([]);
  });
  test('[J3] what has no time of its own is there since it was seen first', () => {
    const looking = new Looking();
    const empty = devices({ report: { version: '1', sound: null, paper: 'missing' } });
    const play = morning();
    expect(looking.at(play, empty)[0]?.since).toBe(play.now);
    expect(looking.at(play.later(minutes), empty)[0]?.since).toBe(clock('08:00'));
  });
});

test('[J3] through a whole day every cause has its alarm, and every alarm its cause', () => {
  let looks = 0;
  wholeDay(({ state, now }) => {
    if (!isReady(state)) return;
    looks++;
    expect(uncalled(state, now)).toBeNull();
  });
  expect(looks).toBeGreaterThan(50);
});
