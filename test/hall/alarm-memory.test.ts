import { expect, test } from 'vitest';
import { nothingOutside, type Outside } from '../../server/domain/alarm/cause.ts';
import { Rows } from '../../server/domain/core/rows.ts';
import { isReady } from '../../server/domain/core/state.ts';
import { view } from '../../server/domain/views/view.ts';
import { AlarmMemory } from '../../server/hall/alarm-memory.ts';
import { morning, type Play } from '../support/play/given.ts';
import { clock } from '../support/play/hall-builder.ts';
import { register } from '../support/play/register.ts';
import { ani, fitri, kiosk, theHall } from '../support/play/wishes.ts';

function looking(outside: () => Outside = () => nothingOutside) {
  const memory = new AlarmMemory(outside);
  return ({ state, now }: Play) =>
    view('alarms', {}, state, now, { ...register, alarms: memory.at.bind(memory) })!.alarms.map(
      ({ alarmId, acknowledged }) => [alarmId, acknowledged?.officerId ?? null],
    );
}

test('[J5] an alarm that comes again is new, and one that goes on stays seen', () => {
  const look = looking();
  const play = morning().as(kiosk).issue('ktp').later(60_000).issue('ktp').at('09:06');
  expect(look(play)).toEqual([['promise-late:ktp', null]]);
  play.as(fitri).acknowledge('promise-late:ktp');
  expect(look(play.later(60_000))).toEqual([['promise-late:ktp', 'p-fitri']]);
  play.as(ani).callNext('loket-1');
  expect(look(play)).toEqual([['promise-late:ktp', 'p-fitri']]);
  play.as(ani).hold('loket-1', 1, 60).callNext('loket-1').start('loket-1', 2);
  expect(look(play)).toEqual([]);
  play.as(ani).complete('loket-1', 2).as(kiosk).issue('ktp').at('11:00');
  expect(look(play)).toContainEqual(['promise-late:ktp', null]);
});

test('[J5] whoever begins to look believes what was seen before', () => {
  const play = morning().as(kiosk).issue('ktp').at('09:06').as(fitri).acknowledge('promise-late:ktp').later(1_000);
  expect(looking()(play)).toEqual([['promise-late:ktp', 'p-fitri']]);
});

test('[J3] devices and the machine are asked once in a while, however many look', () => {
  let asked = 0;
  const memory = new AlarmMemory(() => {
    asked++;
    return nothingOutside;
  });
  const { state, now } = morning();
  if (!isReady(state)) throw new Error('No hall');
  for (let each = 0; each < 100; each++) memory.at(state, now + each * 10);
  expect(asked).toBe(1);
  memory.at(state, now + 5_000);
  expect(asked).toBe(2);
});

const gone = (count: number): Outside => ({
  devices: Array.from({ length: count }, (_, each) => ({
    ...{ deviceId: `k-${each}`, kind: 'kiosk', name: `Kios ${each}`, zoneId: null, isAlive: false, report: null },
    lastSeenAt: clock('07:00') + each,
  })),
  troubles: [],
});

test('[J7] twelve of a kind are named, those that nobody has seen first, and the others counted', () => {
  const memory = new AlarmMemory(() => gone(14));
  const play = morning();
  const look = () => {
    const at = { ...register, alarms: memory.at.bind(memory) };
    const { alarms, more } = view('alarms', {}, play.state, play.now, at)!;
    return { ids: alarms.map(({ alarmId }) => alarmId.replace('device-gone:', '')), more };
  };
  const named = (...places: number[]) => places.map((place) => `k-${place}`);
  expect(look()).toEqual({
    ids: named(0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11),
    more: [{ kind: 'device-gone', count: 2, unseen: 2 }],
  });
  play.as(fitri).acknowledge('device-gone:k-0');
  expect(look()).toEqual({
    ids: named(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12),
    more: [{ kind: 'device-gone', count: 2, unseen: 1 }],
  });
});

test('[L13] an alarm stays the same object while others come, and is made again when it is another', () => {
  const [memory, rows] = [new AlarmMemory(() => gone(1)), new Rows()];
  const play = morning().as(kiosk).issue('ktp').issue('ktp').at('09:06');
  const look = () => {
    const at = { ...register, alarms: memory.at.bind(memory) };
    const { alarms } = view('alarms', {}, play.state, play.now, at, true, rows)!;
    return new Map(alarms.map((alarm) => [alarm.alarmId, alarm]));
  };
  const before = look();
  expect([...before.keys()]).toEqual(['device-gone:k-0', 'promise-late:ktp']);
  play.as(kiosk).issue('pbb');
  const same = look();
  for (const [alarmId, alarm] of before) expect(same.get(alarmId)).toBe(alarm);
  play.as(ani).callNext('loket-1');
  const after = look();
  expect(after.get('device-gone:k-0')).toBe(before.get('device-gone:k-0'));
  expect(after.get('promise-late:ktp')).toMatchObject({ number: 'A-002', count: 1 });
  play.as(fitri).acknowledge('promise-late:ktp');
  expect(look().get('promise-late:ktp')?.acknowledged).toMatchObject({ officerId: 'p-fitri' });
});

test('[J5] an alarm that came again within the seconds of a row is new', () => {
  const [memory, rows] = [new AlarmMemory(() => nothingOutside), new Rows()];
  const play = morning().as(theHall).noteOfficer('p-ani', false).at('09:06:01');
  const look = () => {
    const at = { ...register, alarms: memory.at.bind(memory) };
    return view('alarms', {}, play.state, play.now, at, true, rows)!.alarms.map(({ acknowledged }) => acknowledged);
  };
  play.as(fitri).acknowledge('officer-gone:loket-1');
  expect(look()).toMatchObject([{ officerId: 'p-fitri' }]);
  play.later(1_000).as(theHall).noteOfficer('p-ani', true);
  expect(look()).toEqual([]);
  play.later(1_000).as(theHall).noteOfficer('p-ani', false);
  expect(look()).toEqual([null]);
});
