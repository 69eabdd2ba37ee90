import { expect, test } from 'vitest';
import { type Comparing, compare } from '../../server/domain/what-if/compare.ts';
import { TookTooLong } from '../../server/estimate/thread.ts';
import { WhatIfs } from '../../server/estimate/what-ifs.ts';
import { CounterId } from '../../shared/base/ids.ts';
import { minutes } from '../support/play/hall-builder.ts';
import { issue, kiosk, officer, openCounter } from '../support/play/wishes.ts';
import { openSmallHall } from '../support/server/test-hall.ts';

const open = () => false;

async function aMorning() {
  const inside = await openSmallHall();
  const { hall, log, send, time } = inside;
  await send(officer('p-dewi'), openCounter('loket-4'));
  for (let each = 0; each < 5; each++) await send(kiosk, issue('pbb'));
  const clock = () => time.now;
  const asked: Comparing[] = [];
  const comparing = async (question: Comparing) => {
    asked.push(question);
    return compare(question);
  };
  return {
    ...inside,
    asked,
    clock,
    whatIfs: new WhatIfs({ hall, log, clock, officer: () => null, compare: comparing }),
  };
}

test('[U76] of a past moment it is asked as the hall was then', async () => {
  const { whatIfs, send, time, hall } = await aMorning();
  const then = hall.state.at;
  time.now += 10 * minutes;
  for (let each = 0; each < 3; each++) await send(kiosk, issue('pbb'));
  const [past, now] = [
    await whatIfs.ask({ at: then, changes: [] }, null, 'a', open),
    await whatIfs.ask({ changes: [] }, null, 'a', open),
  ];
  expect(past).toMatchObject({ ok: true, value: { at: then, waiting: 5 } });
  expect(now).toMatchObject({ ok: true, value: { at: time.now, waiting: 8 } });
  for (const at of [time.now + minutes, then - 400 * 24 * 60 * minutes])
    expect(await whatIfs.ask({ at, changes: [] }, null, 'a', open)).toMatchObject({
      ok: false,
      refusal: { code: 'what-if-no-day' },
    });
});

test('[U77] one question after another, and a few of one person at once', async () => {
  const { whatIfs, asked } = await aMorning();
  const all = await Promise.all(Array.from({ length: 7 }, () => whatIfs.ask({ changes: [] }, null, 'a', open)));
  expect(all.filter(({ ok }) => ok)).toHaveLength(5);
  expect(all.filter((answer) => !answer.ok && answer.refusal.code === 'too-many-requests')).toHaveLength(2);
  expect(asked).toHaveLength(5);
  expect((await whatIfs.ask({ changes: [] }, null, 'a', open)).ok).toBe(true);
});

test('[U77] a thread says what this process would', async () => {
  const { hall, log, clock, whatIfs } = await aMorning();
  const inThread = new WhatIfs({ hall, log, clock, officer: () => null });
  const question = {
    changes: [{ is: 'open' as const, counterId: CounterId.parse('loket-10'), from: null, until: null }],
  };
  expect(await inThread.ask(question, null, 'a', open)).toEqual(await whatIfs.ask(question, null, 'a', open));
  await inThread.stop();
});

test('[N68] what takes too long to work out is refused as that, and the next one is asked as usual', async () => {
  const { hall, log, clock } = await aMorning();
  const officer = () => null;
  let isSlow = true;
  const compareOrNot = async (each: Comparing) => {
    if (isSlow) throw new TookTooLong('It takes too long');
    return compare(each);
  };
  const whatIfs = new WhatIfs({ hall, log, clock, officer, compare: compareOrNot });
  expect(await whatIfs.ask({ changes: [] }, null, 'a', open)).toMatchObject({
    ok: false,
    refusal: { code: 'too-slow' },
  });
  isSlow = false;
  expect((await whatIfs.ask({ changes: [] }, null, 'a', open)).ok).toBe(true);
});

test('[L16][U76] what would be, if, is of the moment at which it was asked, whatever the hall does meanwhile', async () => {
  const { hall, log, clock, send } = await aMorning();
  const question = { changes: [] };
  const expected = await new WhatIfs({
    hall,
    log,
    clock,
    officer: () => null,
    compare: async (each) => compare(each),
  }).ask(question, null, 'a', open);
  const goOn = async (comparing: Comparing) => {
    for (let each = 0; each < 4; each++) await send(kiosk, issue('ktp'));
    return compare(comparing);
  };
  const before = hall.state;
  const slow = new WhatIfs({ hall, log, clock, officer: () => null, compare: goOn });
  // The second waits for the first, and the hall goes on.
  const asked = [slow.ask(question, null, 'a', open), slow.ask(question, null, 'b', open)];
  expect(await Promise.all(asked)).toEqual([expected, expected]);
  await send(kiosk, issue('ktp'));
  expect(() => before.tickets.get([...hall.state.tickets.keys()][0]!)).toThrow('was let go');
});
