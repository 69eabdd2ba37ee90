import { beforeEach, describe, expect, test } from 'vitest';
import { maxFinds, maxFindsOfOwner, maxWatches, Watches } from '../../../server/doors/sockets/watches.ts';
import { CounterId } from '../../../shared/base/ids.ts';
import type { ViewMessage } from '../../../shared/protocol.ts';

interface Screen {
  id: string;
  messages: ViewMessage[];
}
const screen = (): Screen => {
  const made = { id: `screen-${screens.size}`, messages: [] };
  screens.set(made.id, made);
  return made;
};

let screens: Map<string, Screen>;
/** To how many screens each message went. */
let sent: number[];

let position: number;
let looks: string[];
/** What each view shows; one that is not here does not exist. */
let shown: Map<string, unknown>;
let bugs: unknown[];
/** What a view is made of, where that is known. */
let parts: Map<string, readonly unknown[]>;
let watches: Watches;
let ended: string[];

beforeEach(() => {
  screens = new Map();
  sent = [];
  position = 1;
  looks = [];
  bugs = [];
  parts = new Map();
  ended = [];
  shown = new Map([
    ['kiosk', 'k1'],
    ['counters', 'c1'],
    ['display', 'd1'],
  ]);
  watches = new Watches({
    look: (view, query) => {
      looks.push(view + JSON.stringify(query));
      const data = shown.get(view);
      if (data instanceof Error) throw data;
      return data === undefined ? null : { view, logId: 'log', position, at: 0, data: data as never };
    },
    onBug: (bug) => bugs.push(bug),
    now: () => ({ position, at: 0 }),
    send: (watchers, message) => {
      sent.push(watchers.length);
      for (const id of watchers) screens.get(id)!.messages.push(message);
    },
    end: (watcher) => ended.push(watcher),
    partsNow: () => (view) => parts.get(view) ?? null,
  });
});

test('[L11] of what is watched only that is looked at again of which a part is another one, or not known', () => {
  const phone = screen();
  parts.set('kiosk', ['a', 1]);
  watches.add(phone.id, 'a', 'kiosk', {});
  watches.add(phone.id, 'b', 'display', {});
  watches.refresh();
  looks = [];
  watches.refresh();
  expect(looks).toEqual(['display{}']);
  parts.set('kiosk', ['a', 2]);
  shown.set('kiosk', 'k2');
  watches.refresh();
  expect(looks).toEqual(['display{}', 'kiosk{}', 'display{}']);
  expect(phone.messages.at(-1)).toMatchObject({ view: 'kiosk', data: 'k2' });
});

test('[J3] only those of a name are looked at where time alone may have changed them', () => {
  const phone = screen();
  watches.add(phone.id, 'a', 'kiosk', {});
  watches.add(phone.id, 'b', 'display', {});
  looks = [];
  watches.refresh(new Set(['kiosk']));
  expect(looks).toEqual(['kiosk{}']);
});

describe('[N59] very many views', () => {
  const many = Array.from({ length: 10 }, (_, each) => CounterId.parse(`loket-${each}`));

  /** As many looks as a slice has time for. */
  const slicesOf = (looks: number) => () => {
    let left = looks;
    return () => --left > 0;
  };
  /** All show the position at which they were looked at. */
  const inSlices = (looks: number) => {
    const made = new Watches({
      look: (view) => ({ view, logId: 'log', position, at: 0, data: { position } as never }),
      onBug: (bug) => bugs.push(bug),
      now: () => ({ position, at: 0 }),
      send: (watchers, message) => {
        for (const id of watchers) screens.get(id)!.messages.push(message);
      },
      timeSlice: slicesOf(looks),
    });
    const desks = many.map((counterId) => {
      const desk = screen();
      made.add(desk.id, 'a', 'counter', { counterId });
      return desk;
    });
    return { made, desks };
  };
  const positions = ({ messages }: Screen) => messages.map((message) => message.position);

  test('[N59] are looked at in slices; what comes behind is as it is by then, and nobody is sent an older one', async () => {
    const { made, desks } = inSlices(4);
    position = 2;
    const whole = made.refresh();
    expect(desks.map((desk) => positions(desk).at(-1))).toEqual([2, 2, 2, 2, 1, 1, 1, 1, 1, 1]);
    position = 3;
    await whole;
    expect(desks.map((desk) => positions(desk).at(-1))).toEqual([2, 2, 2, 2, 3, 3, 3, 3, 3, 3]);
    await made.refresh();
    for (const desk of desks) expect(positions(desk)).toEqual(positions(desk).toSorted());
    expect(desks.every((desk) => positions(desk).at(-1) === 3)).toBe(true);
  });

  test('[L15] are looked at after those of whose subject there is news, also such as come meanwhile', async () => {
    const subjects = new Map<CounterId, number>();
    const told: string[] = [];
    const made = new Watches({
      look: (view) => ({ view, logId: 'log', position, at: 0, data: { position } as never }),
      onBug: (bug) => bugs.push(bug),
      now: () => ({ position, at: 0 }),
      send: ([watcher]) => told.push(watcher!),
      timeSlice: slicesOf(3),
      subjectOf: (_name, query) => ('counterId' in query ? () => subjects.get(query.counterId as CounterId) : null),
    });
    for (const counterId of many) made.add(counterId, 'a', 'counter', { counterId });
    made.add('screen', 'a', 'display', {});
    told.length = 0;
    position = 2;
    subjects.set(many[7]!, 1);
    const whole = made.refresh();
    // The next ones are called in the middle of it.
    position = 3;
    subjects.set(many[9]!, 1);
    await whole;
    expect(told.slice(0, 3)).toEqual([many[7], 'screen', many[0]]);
    expect(told.slice(3, 6)).toEqual([many[9], 'screen', many[1]]);
    // Each of the others once.
    expect(told.filter((watcher) => watcher === many[5])).toEqual([many[5]]);
  });

  test('[N59] that come and go meanwhile are looked at once more at most, and the look ends', async () => {
    const { made, desks } = inSlices(3);
    position = 2;
    const whole = made.refresh();
    for (const desk of desks.slice(4, 8)) made.removeAll(desk.id);
    const late = screen();
    position = 3;
    made.add(late.id, 'a', 'counter', { counterId: CounterId.parse('loket-77') });
    await whole;
    expect(positions(late)).toEqual([3]);
    expect(desks.map((desk) => positions(desk).at(-1))).toEqual([2, 2, 2, 3, 1, 1, 1, 1, 3, 3]);
  });
});

describe('looking for a number', () => {
  const owner = { name: 'a person', mostBytes: Number.POSITIVE_INFINITY };
  const look = (desk: Screen, key: string, text: string) =>
    watches.add(desk.id, key, 'find', { counterId: CounterId.parse('loket-1'), text }, owner);
  beforeEach(() => shown.set('find', 'f1'));

  test('[L12] is one view however it is written', () => {
    for (const text of ['-0', '.0', ' 0', '.- -0']) expect(look(screen(), 'a', text)).toBe('added');
    expect(watches.topicCount).toBe(1);
  });

  test('[W7] is watched a few times on a connection; another text in place of one is always taken', () => {
    const desk = screen();
    for (let each = 0; each < maxFinds; each++) expect(look(desk, `${each}`, `${each}`)).toBe('added');
    expect(look(desk, 'more', '9')).toBe('too-many');
    expect(look(desk, '0', '9')).toBe('added');
    watches.remove(desk.id, '0');
    expect(look(desk, 'more', '9')).toBe('added');
  });

  test('[W7] is watched so often by one owner, whatever connections they have', () => {
    for (let each = 0; each < maxFindsOfOwner; each++) expect(look(screen(), 'a', `${each}`)).toBe('added');
    const last = screen();
    expect(look(last, 'a', '99')).toBe('too-many');
    watches.removeAll('screen-0');
    expect(look(last, 'a', '99')).toBe('added');
    expect(look(screen(), 'a', '100')).toBe('too-many');
  });
});

describe('a watch', () => {
  test('[W6] shows the view at once, and again with each change of it', () => {
    const tablet = screen();
    expect(watches.add(tablet.id, 'a', 'kiosk', {})).toBe('added');
    shown.set('kiosk', 'k2');
    position = 2;
    watches.refresh();
    expect(tablet.messages).toMatchObject([
      { key: 'a', view: 'kiosk', logId: 'log', position: 1, data: 'k1' },
      { key: 'a', view: 'kiosk', logId: 'log', position: 2, data: 'k2' },
    ]);
  });

  test('[W8] tells once that what it showed is no more, and shows it again should it come back', () => {
    const phone = screen();
    watches.add(phone.id, 'a', 'kiosk', {});
    shown.delete('kiosk');
    position = 2;
    watches.refresh();
    watches.refresh();
    shown.set('kiosk', 'k3');
    watches.refresh();
    expect(phone.messages.map(({ position, data }) => [position, data])).toEqual([
      [1, 'k1'],
      [2, null],
      [2, 'k3'],
    ]);
  });

  test('[W6] shows nothing while the view stays as it is', () => {
    const tablet = screen();
    watches.add(tablet.id, 'a', 'kiosk', {});
    position = 2;
    watches.refresh();
    expect(tablet.messages).toHaveLength(1);
  });

  test('[W7] of the same key replaces the one before it', () => {
    const tablet = screen();
    watches.add(tablet.id, 'a', 'kiosk', {});
    watches.add(tablet.id, 'a', 'counters', {});
    shown.set('kiosk', 'k2').set('counters', 'c2');
    watches.refresh();
    expect(tablet.messages.map(({ data }) => data)).toEqual(['k1', 'c1', 'c2']);
    expect(watches.topicCount).toBe(1);
  });

  test('that was taken back shows nothing more', () => {
    const tablet = screen();
    watches.add(tablet.id, 'a', 'kiosk', {});
    watches.remove(tablet.id, 'a');
    watches.remove(tablet.id, 'never there');
    shown.set('kiosk', 'k2');
    watches.refresh();
    expect(tablet.messages).toHaveLength(1);
  });

  test('of what does not exist yet is refused, takes the place of the one before it, and shows it once it exists', () => {
    const tablet = screen();
    watches.add(tablet.id, 'a', 'kiosk', {});
    expect(watches.add(tablet.id, 'a', 'catalogue', {})).toBe('not-found');
    shown.set('kiosk', 'k2');
    watches.refresh();
    expect(tablet.messages.map(({ data }) => data)).toEqual(['k1']);
    shown.set('catalogue', 'c1');
    watches.refresh();
    expect(tablet.messages.map(({ data }) => data)).toEqual(['k1', 'c1']);
  });

  test(`more than ${maxWatches} of one screen are refused; replacing one is not`, () => {
    const tablet = screen();
    for (let each = 0; each < maxWatches; each++) expect(watches.add(tablet.id, `${each}`, 'kiosk', {})).toBe('added');
    expect(watches.add(tablet.id, 'more', 'kiosk', {})).toBe('too-many');
    expect(watches.add(tablet.id, '0', 'counters', {})).toBe('added');
    expect(watches.add(screen().id, 'more', 'kiosk', {})).toBe('added');
  });
});

describe('many screens', () => {
  test('that watch the same view cost one look at it, and one message', () => {
    const displays = Array.from({ length: 30 }, screen);
    for (const each of displays) watches.add(each.id, 'a', 'display', {});
    [looks, sent] = [[], []];
    shown.set('display', 'd2');
    watches.refresh();
    expect(looks).toEqual(['display{}']);
    expect(sent).toEqual([30]);
    for (const { messages } of displays) expect(messages.map(({ data }) => data)).toEqual(['d1', 'd2']);
  });

  test('a screen that comes when the view has changed brings the others the change too, once', () => {
    const [early, late] = [screen(), screen()];
    watches.add(early.id, 'a', 'kiosk', {});
    shown.set('kiosk', 'k2');
    watches.add(late.id, 'b', 'kiosk', {});
    watches.refresh();
    expect(early.messages.map(({ data }) => data)).toEqual(['k1', 'k2']);
    expect(late.messages.map(({ data }) => data)).toEqual(['k2']);
  });

  test('that leave are forgotten, with everything that they watched', () => {
    const [first, second] = [screen(), screen()];
    for (const each of [first, second])
      for (let key = 0; key < 5; key++) watches.add(each.id, `${key}`, 'display', { zoneId: `zone-${key}` as never });
    expect(watches.topicCount).toBe(5);
    watches.removeAll(first.id);
    expect(watches.topicCount).toBe(5);
    watches.removeAll(second.id);
    expect(watches.topicCount).toBe(0);
  });
});

describe('[N64] what one owner watches, whatever keys and connections they use', () => {
  const big = 'x'.repeat(1_000_000);
  const owner = { name: 'device a', mostBytes: 20_000_000 };

  test('is bounded: the oldest connection of theirs ends, and nobody else’s', () => {
    shown.set('catalogue', big);
    const other = screen();
    watches.add(other.id, 'a', 'catalogue', {}, { name: 'device b', mostBytes: 20_000_000 });
    const mine = Array.from({ length: 50 }, screen);
    for (const { id } of mine)
      for (let key = 0; key < 18; key++) expect(watches.add(id, `${id} ${key}`, 'catalogue', {}, owner)).toBe('added');
    expect(ended).toEqual(mine.slice(0, -1).map(({ id }) => id));
    sent = [];
    shown.set('catalogue', `${big}!`);
    watches.refresh();
    expect(sent).toHaveLength(1 + 18);
    expect(other.messages).toHaveLength(2);
  });

  test('counts once for all their connections that use the same key', () => {
    shown.set('catalogue', big);
    for (const { id } of Array.from({ length: 50 }, screen)) watches.add(id, 'a', 'catalogue', {}, owner);
    expect(ended).toEqual([]);
  });

  test('counts no more when it is taken back, or its connection goes', () => {
    shown.set('catalogue', big);
    for (const { id } of Array.from({ length: 50 }, screen)) {
      for (let key = 0; key < 18; key++) watches.add(id, `${id} ${key}`, 'catalogue', {}, owner);
      watches.remove(id, `${id} 0`);
      watches.removeAll(id);
    }
    expect(ended).toEqual([]);
  });

  test('a small view counts too', () => {
    const few = { name: 'ticket 1', mostBytes: 30_000 };
    const mine = Array.from({ length: 10 }, screen);
    for (const { id } of mine) for (let key = 0; key < 20; key++) watches.add(id, `${id} ${key}`, 'kiosk', {}, few);
    expect(ended).toEqual(mine.slice(0, -1).map(({ id }) => id));
  });

  test('is refused where one connection alone would be too much, and what it watched before stays', () => {
    shown.set('catalogue', big);
    const tablet = screen();
    const few = { name: 'ticket 1', mostBytes: 1_500_000 };
    expect(watches.add(tablet.id, 'a', 'catalogue', {}, few)).toBe('added');
    expect(watches.add(tablet.id, 'b', 'catalogue', {}, few)).toBe('too-many');
    expect(ended).toEqual([]);
    shown.set('catalogue', `${big}!`);
    watches.refresh();
    expect(tablet.messages.map(({ key }) => key)).toEqual(['a', 'a']);
  });
});

test('a view that throws is told of, and the others are shown all the same', () => {
  const tablet = screen();
  watches.add(tablet.id, 'a', 'kiosk', {});
  watches.add(tablet.id, 'b', 'counters', {});
  shown.set('kiosk', new Error('bug')).set('counters', 'c2');
  watches.refresh();
  expect(bugs).toEqual([shown.get('kiosk')]);
  expect(tablet.messages.at(-1)).toMatchObject({ key: 'b', data: 'c2' });
});
