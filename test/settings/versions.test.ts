import { expect, test } from 'vitest';
import { MemoryLog } from '../../server/log/memory.ts';
import { SettingsVersionsIn } from '../../server/settings/versions.ts';
import { given } from '../support/play/given.ts';
import { smallHall, tuesday } from '../support/play/hall-builder.ts';
import { changeHall, kiosk, officer, theHall } from '../support/play/wishes.ts';

const named = (city: string) =>
  smallHall((hall) => {
    hall.city = city;
  });
const cities = Array.from({ length: 30 }, (_, n) => `Kota ${n}`);

/** A change, and a number, in turn; the last change was planned the day before. */
async function history() {
  const play = given().at('08:00');
  let hall = smallHall();
  for (const city of cities) {
    play.did(officer('p-lina'), changeHall(hall, named(city)));
    hall = named(city);
    play.as(kiosk).issue('ktp');
  }
  play.did(officer('p-made'), changeHall(hall, named('Besok'), 'next-day'));
  play.at('08:00', tuesday).as(theHall).advanceTime();
  const log = new MemoryLog();
  await log.append(play.entries, 0);
  return { log, head: play.position };
}

test('[H14] all of them are found, the newest first, a page at a time, each with those before', async () => {
  const reading = await history();
  const versions = new SettingsVersionsIn();
  const seen: string[] = [];
  for (let before: number | undefined; ; ) {
    const page = await versions.page(reading, before);
    for (const { hall, previous, source, by } of page.found)
      seen.push([source, by ?? '-', previous?.city ?? '-', hall.city].join(' '));
    expect(page.found.length).toBeLessThanOrEqual(12);
    if (page.before === null) break;
    before = page.before;
  }
  const changes = cities.map((city, n) => `now p-lina ${cities[n - 1] ?? 'Lakudo'} ${city}`);
  expect(seen).toEqual(['file - - Lakudo', ...changes, `plan p-made ${cities.at(-1)} Besok`].reverse());
});

test('[H14] one of them by its position, and nothing where none was', async () => {
  const reading = await history();
  const versions = new SettingsVersionsIn();
  expect((await versions.at(reading, 1))?.hall).toEqual(smallHall());
  expect(await versions.at(reading, 3)).toBeNull();
  expect(await versions.at(reading, reading.head + 1)).toBeNull();
});
