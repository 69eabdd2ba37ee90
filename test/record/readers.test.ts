/** How many read the record at once. */
import { expect, test } from 'vitest';
import { Readers } from '../../server/record/readers.ts';
import { inSlices } from '../../server/record/reading.ts';

const atSix = Date.UTC(2026, 10, 23, 6);

function reading(readers: Readers, name: string, log: string[]) {
  return readers.enter(name).then((place) => {
    log.push(place.ok ? name : `${name} ${place.refusal.code}`);
    return place.ok ? place.value : { leave: () => {}, rest: () => {}, again: async () => {} };
  });
}
const settled = () => new Promise((resolve) => setImmediate(resolve));

test('[N63] two read at once, one for each name; others wait and come in their order', async () => {
  const readers = new Readers(() => atSix);
  const log: string[] = [];
  const [ani] = [reading(readers, 'ani', log), reading(readers, 'ani', log)];
  const budi = reading(readers, 'budi', log);
  const dewi = reading(readers, 'dewi', log);
  await settled();
  expect(log).toEqual(['ani', 'budi']);
  (await budi).leave();
  await settled();
  expect(log).toEqual(['ani', 'budi', 'dewi']);
  (await ani).leave();
  (await dewi).leave();
  await settled();
  expect(log).toEqual(['ani', 'budi', 'dewi', 'ani']);
});

test('[N63] one who asks without end hears when to come back, and nobody else does', async () => {
  const readers = new Readers(() => atSix);
  const log: string[] = [];
  for (let each = 0; each < 60; each++) void reading(readers, 'ani', log);
  void reading(readers, 'budi', log);
  await settled();
  expect(log.filter((words) => words === 'ani too-many-requests')).toHaveLength(55);
  expect(log).toContain('budi');
  const refused = await readers.enter('ani');
  expect(refused).toMatchObject({ ok: false, refusal: { comeBackAt: atSix + 5_000 } });
});

test('[N63] one whose reader is slow rests: others read meanwhile, and it goes on when it has its turn again', async () => {
  const readers = new Readers(() => atSix);
  const log: string[] = [];
  const [ani, budi, dewi] = ['ani', 'budi', 'dewi'].map((name) => reading(readers, name, log));
  await settled();
  expect(log).toEqual(['ani', 'budi']);
  (await ani)?.rest();
  await settled();
  expect(log).toEqual(['ani', 'budi', 'dewi']);
  const again = (await ani)?.again().then(() => log.push('ani again'));
  await settled();
  expect(log).toHaveLength(3);
  (await budi)?.leave();
  await again;
  expect(log.at(-1)).toBe('ani again');
  (await dewi)?.leave();
});

test('[N63] those that rest count too, for their own and in all; one that goes while it rests or waits leaves nothing', async () => {
  const readers = new Readers(() => atSix);
  const places = [];
  for (let each = 0; each < 50; each++) {
    const place = await readers.enter(`person ${Math.floor(each / 5)}`);
    if (!place.ok) throw new Error(place.refusal.code);
    place.value.rest();
    places.push(place.value);
  }
  expect((await readers.enter('person 0')).ok).toBe(false);
  expect((await readers.enter('person 10')).ok).toBe(false);
  const again = places.map((place) => place.again());
  for (const place of places) {
    place.leave();
    place.leave();
  }
  await Promise.all(again);
  const log: string[] = [];
  for (const name of ['ani', 'budi']) void reading(readers, name, log);
  await settled();
  expect(log).toEqual(['ani', 'budi']);
});

test('[N63] after a slice of time everything else has its turn', async () => {
  const time = { now: 0 };
  async function* things() {
    for (let each = 0; each < 9; each++) yield each;
  }
  let others = 0;
  const other = () => {
    others++;
    again = setImmediate(other);
  };
  let again = setImmediate(other);
  for await (const _ of inSlices(things(), () => time.now)) time.now += 5;
  clearImmediate(again);
  expect(others).toBeGreaterThanOrEqual(2);
});
