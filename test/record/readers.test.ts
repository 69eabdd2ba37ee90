/** How many read the record at once. */
import { expect, test } from 'vitest';
import { Readers } from '../../server/record/readers.ts';
import { inSlices } from '../../server/record/reading.ts';

const atSix = Date.UTC(2026, 10, 23, 6);

function reading(readers: Readers, name: string, log: string[]) {
  return readers.enter(name).then((place) => {
    log.push(place.ok ? name : `${name} ${place.refusal.code}`);
    return place.ok ? place.value : () => {};
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
  (await budi)();
  await settled();
  expect(log).toEqual(['ani', 'budi', 'dewi']);
  (await ani)();
  (await dewi)();
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
