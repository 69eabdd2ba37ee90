import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { NotWritten } from '../../server/log/log.ts';
import { openSqliteFile, writeNothing } from '../../server/log/sqlite-file.ts';
import { hallNearNoon } from '../support/play/hall-near-noon.ts';
import { issue, kiosk } from '../support/play/wishes.ts';
import { TestServer } from '../support/server/server.ts';
import { tempFolder } from '../support/server/temp-folder.ts';
import { withKey } from '../support/server/test-key.ts';
import { post as postTo } from '../support/server/wire.ts';
import { type Asked, accepted, asking, post, unsettled } from './kit/asked.ts';
import { eightClients } from './kit/client.ts';
import { judge } from './kit/judge.ts';
import { judgeViews } from './kit/judge-views.ts';
import { mayMount, mountSmallDisk, type SmallDisk } from './kit/small-disk.ts';

const megabytes = 6;
const title = (what: string) =>
  mayMount ? what : `${what} (NOT RUN: only root may mount the small disk that it needs)`;

/** A server whose data folder is a disk of its own. */
async function startOnSmallDisk(): Promise<{ server: TestServer; disk: SmallDisk }> {
  const server = new TestServer({ hall: hallNearNoon() });
  onTestFinished(() => server.end());
  const disk = mountSmallDisk(server.dataDir, megabytes);
  // Of a mounted folder only what is in it can be removed; the order of these endings is last first.
  await server.start();
  return { server, disk };
}

const statusOf = async (url: string): Promise<number> => (await fetch(url, { headers: withKey })).status;
/** What is written beside the log: a device asks to be paired. */
const pair = async ({ url }: TestServer): Promise<number> => {
  const report = { version: '1', sound: null, paper: null };
  return (await postTo(`${url}/api/pairings`, { kind: 'kiosk', report })).status;
};
const refusals = (asked: readonly Asked[]) =>
  asked.flatMap(({ answers }) => answers.flatMap((each) => (each.accepted ? [] : each.refusal.code)));

/**
 * Pass: on a full disk commands are refused with 503 and `not-writable`, views go on, `/readyz` says 503; when there is room
 * it says so without anybody asking it anything, and works again; what was acknowledged before, in between and after is there, and
 * what was refused had no effect until it was sent again.
 *
 * It sees a half-written transaction that counts, an error that ends the process though nothing is lost, a 503 for what was
 * written after all. It cannot see a disk that lies about what it took.
 */
test.skipIf(!mayMount)(
  title(
    'on a full disk commands are refused, views go on, and when there is room it goes on by itself with nothing lost',
  ),
  async () => {
    const { server, disk } = await startOnSmallDisk();
    const before = asking(kiosk, issue('ktp'));
    expect(await post(server.url, before)).toBe(200);
    disk.fill();
    const refused = Array.from({ length: 5 }, () => asking(kiosk, issue('ktp')));
    for (const asked of refused) expect(await post(server.url, asked)).toBe(503);
    expect(new Set(refusals(refused))).toEqual(new Set(['not-writable']));
    expect(await statusOf(`${server.url}/api/views/kiosk`)).toBe(200);
    expect(await statusOf(`${server.url}/readyz`)).toBe(503);
    expect(await statusOf(`${server.url}/healthz`)).toBe(200);
    // What was granted before is still known by its id.
    expect(await post(server.url, before)).toBe(200);

    expect(await pair(server)).toBe(503);

    disk.makeRoom();
    // Nobody asks for anything: it finds out by itself, and the log is as it was.
    await expect.poll(() => statusOf(`${server.url}/readyz`), { timeout: 60_000 }).toBe(200);
    expect(judge([before], await server.log())).toEqual([]);
    expect(await pair(server)).toBe(200);
    for (const asked of refused) expect(await post(server.url, asked)).toBe(200);
    expect(await statusOf(`${server.url}/readyz`)).toBe(200);
    await server.restart();
    const entries = await server.log();
    expect(judge([before, ...refused], entries)).toEqual([]);
    expect(await judgeViews(server.url, entries, [before, ...refused])).toEqual([]);
  },
);

/** Pass: the disk's refusal is heard, and so is that it has room again; what lies in the file stays as it was. */
test.skipIf(!mayMount)(
  title('what changes nothing is not written on a full disk either, so that it tells when there is room again'),
  () => {
    const folder = tempFolder();
    const disk = mountSmallDisk(folder, megabytes);
    const database = openSqliteFile(join(folder, 'antrean.sqlite'));
    onTestFinished(() => database.close());
    const version = () => database.prepare('PRAGMA user_version').get();
    const before = version();
    writeNothing(database);
    disk.fill();
    for (let time = 0; time < 10; time++) expect(() => writeNothing(database)).toThrow(NotWritten);
    disk.makeRoom();
    writeNothing(database);
    expect(version()).toEqual(before);
  },
);

/** Pass: the criterion, for eight clients that go on pressing while the disk fills up, is full, and has room again. */
test.skipIf(!mayMount)(
  title('a disk that fills up and is emptied three times under load costs nothing that was acknowledged'),
  async () => {
    const { server, disk } = await startOnSmallDisk();
    const clients = eightClients();
    const pressing = Promise.all(clients.map((client) => client.pressOn(server.url)));
    const asked = () => clients.flatMap((client) => client.asked);
    for (let time = 0; time < 3; time++) {
      const soFar = refusals(asked()).filter((code) => code === 'not-writable').length;
      disk.fill();
      const isRefused = () => refusals(asked()).filter((code) => code === 'not-writable').length > soFar;
      await expect.poll(isRefused, { timeout: 60_000 }).toBe(true);
      disk.makeRoom();
      const granted = asked().filter(accepted).length;
      await expect.poll(() => asked().filter(accepted).length, { timeout: 60_000 }).toBeGreaterThan(granted + 20);
    }
    for (const client of clients) client.rest();
    await pressing;
    await server.restart();
    const entries = await server.log();
    expect(unsettled(asked())).toEqual([]);
    expect(judge(asked(), entries)).toEqual([]);
    expect(await judgeViews(server.url, entries, asked())).toEqual([]);
  },
);

/** Pass: the hall can be seen, and refuses commands until there is room. */
test.skipIf(!mayMount)(
  title('a server that is killed and started again on a full disk shows the hall, and goes on when there is room'),
  async () => {
    const { server, disk } = await startOnSmallDisk();
    const before = asking(kiosk, issue('ktp'));
    await post(server.url, before);
    disk.fill();
    await server.restart();
    const refused = asking(kiosk, issue('ktp'));
    expect(await post(server.url, refused)).toBe(503);
    expect(await statusOf(`${server.url}/api/views/display`)).toBe(200);
    disk.makeRoom();
    expect(await post(server.url, refused)).toBe(200);
    expect(judge([before, refused], await server.log())).toEqual([]);
  },
);
