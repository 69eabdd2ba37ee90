import { expect, test } from 'vitest';
import { Refused } from '../../../shared/answers.ts';
import { OrderList } from '../../../shared/record/order-list.ts';
import { RecordAnswer } from '../../../shared/record/record.ts';
import { monday } from '../../support/play/hall-builder.ts';
import { ani, callNext, issue, kiosk, officer, openCounter } from '../../support/play/wishes.ts';
import { administrator, Browser, keyFor, openDoors, person, type TestDoors } from '../../support/server/test-doors.ts';

const codeOf = (body: unknown) => Refused.parse(body).refusal.code;

/** A number of dukcapil and one of pajak are called. */
async function aMorning(): Promise<TestDoors> {
  const doors = await openDoors();
  const { send } = doors.inside;
  for (const [actor, counterId, serviceId] of [
    [ani, 'loket-1', 'ktp'],
    [officer('p-budi'), 'loket-4', 'pbb'],
  ] as const) {
    await send(actor, openCounter(counterId));
    await send(kiosk, issue(serviceId));
    await send(actor, callNext(counterId));
  }
  return doors;
}

test('a supervisor reads the day of their agencies as sentences, and takes it along as CSV', async () => {
  const doors = await aMorning();
  const admin = await administrator(doors);
  const { browser } = await person(doors, admin, 'supervisor', ['pajak']);
  const { lines } = RecordAnswer.parse((await browser.get(`/record?day=${monday}`)).body);
  const numbers = lines.map(({ number }) => String(number));
  expect(numbers).toContain('B-001');
  expect(numbers).not.toContain('A-001');
  const whole = RecordAnswer.parse((await admin.browser.get(`/record?day=${monday}&number=A-001`)).body);
  expect(whole.lines.map(({ what }) => what)).toEqual(['TicketCalled', 'TicketIssued']);

  const csv = await fetch(`${doors.url}/api/record.csv?day=${monday}`, { headers: { cookie: browser.cookie } });
  expect(csv.headers.get('content-type')).toMatch(/^text\/csv/);
  expect(csv.headers.get('content-disposition')).toBe(`attachment; filename=antrean-${monday}.csv`);
  const table = await csv.text();
  expect(table).toContain('B-001');
  expect(table).not.toContain('A-001');
});

test('the record is for those who look after the hall, and for a key that is made for it', async () => {
  const doors = await aMorning();
  const admin = await administrator(doors);
  const colleague = await person(doors, admin, 'officer', null);
  const [record, screen] = [await keyFor(admin, ['record']), await keyFor(admin, ['screen'])];
  const by = (key: string) => ({ authorization: `Bearer ${key}` });
  for (const path of [`/record?day=${monday}`, `/record.csv?day=${monday}`]) {
    const stranger = await new Browser(doors).get(path);
    expect([stranger.status, codeOf(stranger.body)]).toEqual([401, 'signed-out']);
    expect((await colleague.browser.get(path)).status).toBe(403);
    expect((await new Browser(doors).ask('GET', path, undefined, by(screen))).status).toBe(403);
  }
  expect((await new Browser(doors).ask('GET', `/record?day=${monday}`, undefined, by(record))).status).toBe(200);
  expect((await admin.browser.get('/record')).status).toBe(200);
  for (const query of ['?day=gestern', `?day=${monday}&before=x`, `?day=${monday}&more=1`])
    expect((await admin.browser.get(`/record${query}`)).status).toBe(400);
});

test('the order of calling is everybody’s once it is switched on, and before that of those who work here', async () => {
  const doors = await aMorning();
  const admin = await administrator(doors);
  const path = `/order-list?day=${monday}`;
  const stranger = new Browser(doors);
  expect(codeOf((await stranger.get(path)).body)).toBe('signed-out');
  expect((await admin.browser.get(path)).status).toBe(200);
  await admin.browser.put('/switches', { publicOrderList: true });
  const list = OrderList.parse((await stranger.get(path)).body);
  expect(list.calls.map(({ number }) => number)).toEqual(['A-001', 'B-001']);
});

/** The log is read as soon as what this gives is called. */
function heldReading({ inside: { log } }: TestDoors): () => void {
  const read = log.read.bind(log);
  const { promise, resolve } = Promise.withResolvers<void>();
  log.read = async function* (from) {
    await promise;
    yield* read(from);
  };
  return () => {
    log.read = read;
    resolve();
  };
}

test('[N63] one person who asks for the record over and over is answered a few times, and others as ever', async () => {
  const doors = await aMorning();
  const admin = await administrator(doors);
  const { browser } = await person(doors, admin, 'supervisor', ['pajak']);
  for (const path of [`/record?day=${monday}`, `/record.csv?day=${monday}`]) {
    const ask = () => fetch(`${doors.url}/api${path}`, { headers: { cookie: browser.cookie } });
    const goOn = heldReading(doors);
    const statuses: number[] = [];
    const asked = Array.from({ length: 40 }, async () => {
      const answer = await ask();
      statuses.push(answer.status);
      await answer.text();
    });
    await expect.poll(() => statuses.filter((status) => status === 429).length, { timeout: 20_000 }).toBe(35);
    goOn();
    await Promise.all(asked);
    expect(statuses.filter((status) => status === 200).length).toBe(5);
    expect((await admin.browser.get(`/record?day=${monday}`)).status).toBe(200);
    expect((await ask()).status).toBe(200);
  }
});
