import { expect, test } from 'vitest';
import { nothingOutside, type Outside } from '../../server/domain/alarm/cause.ts';
import { isReady } from '../../server/domain/core/state.ts';
import { view } from '../../server/domain/views/view.ts';
import { AlarmMemory } from '../../server/hall/alarm-memory.ts';
import { morning, type Play } from '../support/play/given.ts';
import { register } from '../support/play/whole-day.ts';
import { ani, fitri, kiosk } from '../support/play/wishes.ts';

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
