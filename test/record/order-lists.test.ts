import { describe, expect, test } from 'vitest';
import { encodedOnce } from '../../server/doors/routes/encoded.ts';
import { OrderLists } from '../../server/record/order-lists.ts';
import { BusinessDay } from '../../shared/base/ids.ts';
import type { OrderList } from '../../shared/record/order-list.ts';

const dayAt = (number: number) => BusinessDay.parse(new Date(Date.UTC(2020, 0, 1 + number)).toISOString().slice(0, 10));
const listOf = (day: BusinessDay): OrderList => ({
  hallName: { id: 'MPP', en: 'MPP' },
  timezone: 'Asia/Makassar',
  timezoneLabel: 'WITA',
  day,
  calls: [],
  granted: 0,
  missed: 0,
});

function lists(isOver = true) {
  const time = { now: 1_000_000 };
  const made: BusinessDay[] = [];
  const make = async (day: BusinessDay) => {
    made.push(day);
    return { list: listOf(day), isOver };
  };
  return { time, made, all: new OrderLists(make, () => time.now) };
}

describe('[N57] the order list', () => {
  test('of a day that is over is made once', async () => {
    const { time, made, all } = lists();
    const first = await all.of(dayAt(1));
    time.now += 60_000;
    expect(await all.of(dayAt(1))).toBe(first);
    expect(made).toHaveLength(1);
  });

  test('of a day that goes on is made anew after some seconds', async () => {
    const { time, made, all } = lists(false);
    await all.of(dayAt(1));
    time.now += 4_000;
    await all.of(dayAt(1));
    time.now += 1_000;
    await all.of(dayAt(1));
    expect(made).toHaveLength(2);
  });

  test('of ever other days is made so often in a minute; those that are kept are there all the same', async () => {
    const { time, made, all } = lists();
    for (let number = 0; number < 500; number++) if (all.hasRoomFor(dayAt(number))) await all.of(dayAt(number));
    expect(made).toHaveLength(60);
    expect([all.hasRoomFor(dayAt(59)), all.hasRoomFor(dayAt(0)), all.hasRoomFor(dayAt(400))]).toEqual([
      true,
      false,
      false,
    ]);
    time.now += 60_000;
    expect(all.hasRoomFor(dayAt(400))).toBe(true);
  });

  test('that could not be made is not kept', async () => {
    let isBroken = true;
    const all = new OrderLists(
      async (day) => {
        if (isBroken) throw new Error('the log is away');
        return { list: listOf(day), isOver: true };
      },
      () => 0,
    );
    await expect(all.of(dayAt(1))).rejects.toThrow('the log is away');
    isBroken = false;
    expect((await all.of(dayAt(1)))?.day).toBe(dayAt(1));
  });

  test('is written and compressed once for all who ask', async () => {
    const { all } = lists();
    const list = await all.of(dayAt(1));
    expect(Object.isFrozen(list)).toBe(true);
    expect(encodedOnce(list!)).toBe(encodedOnce(list!));
  });
});
