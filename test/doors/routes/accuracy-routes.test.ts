import { expect, test } from 'vitest';
import { AccuracyAnswer } from '../../../shared/record/accuracy.ts';
import { clock, tuesday } from '../../support/play/hall-builder.ts';
import { advanceTime, issue, kiosk, theHall } from '../../support/play/wishes.ts';
import { administrator, Browser, openDoors, person } from '../../support/server/test-doors.ts';

test('[U61] a supervisor reads how long their own agency’s numbers waited, and takes it along as CSV; one line is everybody’s', async () => {
  const doors = await openDoors();
  const { send, time } = doors.inside;
  for (const serviceId of ['ktp', 'pbb', 'pbb']) await send(kiosk, issue(serviceId));
  time.now = clock('09:00', tuesday);
  await send(theHall, advanceTime);
  const admin = await administrator(doors);
  const { browser } = await person(doors, admin, 'supervisor', ['pajak']);
  const numbersFor = async (who: Browser, query = '') =>
    AccuracyAnswer.parse((await who.get(`/accuracy${query}`)).body).spans.map(({ all }) => all.waits.numbers);
  expect(await numbersFor(browser)).toEqual([2, 2, 2]);
  expect(await numbersFor(browser, '?agencyId=dukcapil')).toEqual([0, 0, 0]);
  expect(await numbersFor(admin.browser)).toEqual([3, 3, 3]);
  const csv = await fetch(`${doors.url}/api/accuracy.csv`, { headers: { cookie: browser.cookie } });
  expect(csv.headers.get('content-disposition')).toBe(`attachment; filename=ketepatan-${tuesday}.csv`);
  expect(await csv.text()).toMatch(/;pbb;Bapenda;Pajak Bumi dan Bangunan;2;/);

  const stranger = new Browser(doors);
  expect((await stranger.get('/accuracy')).status).toBe(401);
  expect((await stranger.get('/accuracy.csv')).status).toBe(401);
  expect((await stranger.get('/accuracy/line')).body).toEqual({ line: null });
});
