/** `npm run demo`: a whole rehearsal as a process, from its first line to its end; and what it is refused for. */
import { spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readdirSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { expect, onTestFinished, test } from 'vitest';
import { endOfDay } from '../../server/domain/calendar/moment.ts';
import { rehearsalPaths } from '../../shared/rehearsal/rehearsal.ts';
import { entriesOf } from '../backup/keeping.ts';
import { daily, smallHall } from '../support/play/hall-builder.ts';
import { DemoProcess } from '../support/program/demo-process.ts';
import { surroundings, wordsFor } from '../support/program/program.ts';
import { tempFolder } from '../support/server/temp-folder.ts';

/** A demo goes as slowly as the machine must (rule RH8). */
const withinMs = 200_000;

async function startDemo(...words: string[]): Promise<{ demo: DemoProcess; folder: string }> {
  const folder = tempFolder();
  const demo = await DemoProcess.start(folder, ...words);
  onTestFinished(() => demo.kill());
  return { demo, folder };
}

/** Of a small hall that is open for two and a half hours. */
function hallFile(): string {
  const file = join(tempFolder(), 'hall.json');
  const hall = smallHall((draft) => {
    draft.schedule = daily('08:00', '10:30');
  });
  writeFileSync(file, JSON.stringify(hall));
  return file;
}

test('[RH3][RH4][RH5][RH11] a day at 600 times the pace: nothing is refused but what happens in any hall, and the log tells the same', async () => {
  const data = join(tempFolder(), 'data');
  const { demo } = await startDemo('--hall', hallFile(), '--speed', '600', '--data', data);
  await expect.poll(async () => (await demo.state()).figures.served, { timeout: withinMs }).toBeGreaterThan(0);
  expect(await demo.wish({ wish: 'mishap', what: 'bus' })).toBe(200);
  expect(await demo.wish({ wish: 'mishap', what: 'system' })).toBe(200);
  expect(await demo.wish({ wish: 'day', which: 'next' })).toBe(200);
  await expect.poll(async () => (await demo.state()).phase, { timeout: withinMs, interval: 250 }).toBe('over');
  const { figures, surprises, mishaps, date } = await demo.state();
  expect(surprises).toEqual({});
  expect(mishaps.map(({ what }) => what)).toEqual(['bus', 'system']);
  // How many depends on how fast this machine is just now: the hall's time does not wait for it.
  expect(figures.came).toBeGreaterThan(10);
  expect(figures.served).toBeGreaterThan(5);
  // The business day has ended, and the time stands still until somebody wishes another.
  const endOfIt = endOfDay(smallHall(), date);
  expect((await demo.state()).now).toBe(endOfIt);
  // At once: the day has closed by the time at which it stood still, and not by that of the next.
  await demo.wish({ wish: 'day', which: 'again' });
  const again = await demo.state();
  expect([again.phase, again.figures.came < figures.came, again.date > date]).toEqual(['day', true, true]);
  await demo.wish({ wish: 'pause' });
  const still = await demo.state();
  await sleep(200);
  expect((await demo.state()).now).toBe(still.now);
  expect(await demo.end()).toBe(0);
  expect(demo.errors).toBe('');
  const entries = await entriesOf(join(data, 'antrean.sqlite'));
  expect(entries.find(({ events }) => events.some(({ type }) => type === 'DayClosed'))?.at).toBe(endOfIt);
  const events = entries.flatMap((entry) => entry.events);
  const count = (type: string) => events.filter((event) => event.type === type).length;
  expect(count('TicketIssued')).toBe(figures.came + still.figures.came);
  expect(count('TicketCompleted')).toBe(figures.served + still.figures.served);
  // Whoever was missed and came back is not missed any more (rule RH12).
  expect(count('TicketMissed') - count('TicketReturned')).toBe(figures.missed + still.figures.missed);
  expect(existsSync(join(data, 'backup'))).toBe(false);
}, 500_000);

test('[RH2][RH3] its pages are marked, a browser is let in with cookies of its own, and its folder goes with it', async () => {
  const { demo, folder } = await startDemo('--hall', hallFile(), '--speed', '1');
  expect(readdirSync(folder)).toHaveLength(1);
  for (const path of ['/', '/kiosk/', '/display/', '/counter/', '/urutan/', '/t/any', rehearsalPaths.page])
    expect(await (await fetch(demo.url + path)).text()).toContain('<html data-rehearsal');
  const cookies = (await fetch(demo.url + rehearsalPaths.page)).headers.getSetCookie();
  expect(cookies.map((line) => line.split('=')[0]).sort()).toEqual(
    ['browser', 'display', 'kiosk', 'person'].map((kind) => `antrean-rehearsal-${kind}`),
  );
  const cookie = cookies.map((line) => line.split(';')[0]).join('; ');
  const me = await (await fetch(`${demo.url}/api/session`, { headers: { cookie } })).json();
  expect(me).toMatchObject({ me: { name: 'Peserta Latihan', role: 'supervisor' } });
  // Who is in already gets no other cookies.
  expect((await fetch(demo.url + rehearsalPaths.page, { headers: { cookie } })).headers.getSetCookie()).toEqual([]);
  const headers = { 'content-type': 'application/json', origin: 'http://evil.example' };
  const foreign = await fetch(demo.url + rehearsalPaths.wish, { method: 'POST', headers, body: '{"wish":"pause"}' });
  expect(foreign.status).toBe(403);
  expect(await demo.wish({ wish: 'pace', pace: 0 })).toBe(400);
  expect(await demo.end()).toBe(0);
  expect(readdirSync(folder)).toEqual([]);
}, 60_000);

test('what cannot be is refused in one line, and nothing is left behind', async () => {
  const folder = tempFolder();
  const refusal = (...words: string[]) => {
    const { status, stdout, stderr } = spawnSync(process.execPath, [...wordsFor('tools/demo'), ...words], {
      encoding: 'utf8',
      env: surroundings({ TMPDIR: folder }),
    });
    expect([status, stdout]).toEqual([1, '']);
    expect(stderr).toMatch(/^Antrean: [^\n]*\n$/);
    return stderr;
  };
  const taken = createServer().listen(0, '127.0.0.1');
  onTestFinished(() => void taken.close());
  await once(taken, 'listening');
  const { port } = taken.address() as { port: number };
  const broken = join(tempFolder(), 'broken.json');
  writeFileSync(broken, '{"hallId":"x"}');
  expect(refusal('--host', '127.0.0.1', '--port', String(port))).toMatch(
    /:\d+ cannot be listened on: .*take another port$/m,
  );
  expect(refusal('--hall', '/nowhere.json')).toContain('--hall /nowhere.json cannot be read');
  expect(refusal('--hall', broken)).toContain(`--hall ${broken}: `);
  expect(refusal('--speed', '0')).toContain('--speed 0');
  expect(readdirSync(folder)).toEqual([]);
}, 60_000);
