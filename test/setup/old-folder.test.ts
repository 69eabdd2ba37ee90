/**
 * A data folder that was written before the files moved into rooms (`test/fixtures/day-before-rooms`), opened with the code
 * of today through the doors: nothing that it holds is lost, told otherwise or locked out.
 */
import { globSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterEach, describe, expect, test } from 'vitest';
import type { Entry } from '../../server/domain/core/entry.ts';
import { emptyState } from '../../server/domain/core/state.ts';
import { foldEntry, rememberedAnswer } from '../../server/domain/fold.ts';
import { CommandId } from '../../shared/base/ids.ts';
import { TicketStatus } from '../../shared/base/ticket.ts';
import { runTool } from '../backup/run-tool.ts';
import { OtherClock } from '../faults/kit/other-clock.ts';
import { ask, must, type Proof } from '../fixtures/day-before-rooms/asking.ts';
import { toldNow, toldSince } from '../fixtures/day-before-rooms/since.ts';
import { toldBy } from '../fixtures/day-before-rooms/told.ts';
import { openedAt, secrets, told, unpack } from '../fixtures/day-before-rooms/unpack.ts';
import { pathsOf } from '../support/play/field-paths.ts';
import { eventSamples } from '../support/play/samples/event-samples.ts';
import { endServers, startServer } from '../support/server/server.ts';
import { tempFolder } from '../support/server/temp-folder.ts';

afterEach(endServers);

interface Old {
  asked?: string;
  insteadOf?: string;
}

function oldFolder(): string {
  const folder = tempFolder();
  unpack(folder);
  return folder;
}

/**
 * A server that goes on with the folder, at the time at which the old one stopped. Its clock stands: seconds later the last
 * call could no longer be taken back, and loket 1 would tell so.
 */
async function goOnWith(dataDir: string) {
  const other = new OtherClock();
  other.stopAt(openedAt);
  return startServer({ isEmpty: true, environment: { ...other.environment, DATA_DIR: dataDir, LIMITS: 'off' } });
}

const fileIn = (dataDir: string): string => join(dataDir, 'antrean.sqlite');

function forgetSnapshots(dataDir: string): void {
  const database = new DatabaseSync(fileIn(dataDir));
  database.exec('DELETE FROM snapshots');
  database.close();
}

/** What `verify` says of a folder or a file that is in order. */
async function verifiedOf(place: string): Promise<string> {
  const { code, errors, output } = await runTool('verify', [place], {});
  expect({ code, errors }).toEqual({ code: 0, errors: '' });
  return output;
}

const statusOf = async (...asked: Parameters<typeof ask>) => (await ask(...asked)).status;
const signIn = (url: string, body: object, proof: Proof = {}) => ask(url, 'POST', '/api/session', proof, body);

describe('what it tells', () => {
  test.each([
    ['from its snapshot', () => {}],
    ['from its entries alone', forgetSnapshots],
  ])('[B10] %s, is what the old code told: record, order of calls, views, people, devices, keys', async (_, change) => {
    const dataDir = oldFolder();
    change(dataDir);
    const server = await goOnWith(dataDir);
    const now = await toldBy(server.url, secrets);
    // What was told then has to be told still; later code may tell more beside it.
    expect(toldNow(now)).toMatchObject(toldSince(told));
    expect(server.errors).not.toContain('snapshot');
  });

  test('is not nothing: every kind of event, and tickets in every state; those that nobody waits for any more in the record', () => {
    const whats = new Set(Object.values(told.record).flatMap((lines) => lines.map(({ what }) => what)));
    expect(whats.size).toBe(28);
    const shown = Object.values(told.views).flatMap(({ data }) => data?.status ?? []);
    const ended = [whats.has('TicketCancelled') && 'cancelled', whats.has('TicketUnserved') && 'unserved'];
    expect(new Set([...shown, ...ended])).toEqual(new Set(TicketStatus.options));
  });
});

describe('what it holds', () => {
  const entriesIn = (dataDir: string) => {
    const database = new DatabaseSync(fileIn(dataDir), { readOnly: true });
    const rows = database.prepare('SELECT hash, body FROM entries ORDER BY position').all();
    database.close();
    return rows.map(({ hash, body }): Entry => ({ ...JSON.parse(String(body)), hash }));
  };

  test('is read by the names of today: every field of every event', () => {
    const unknown = entriesIn(oldFolder()).flatMap(({ events }) =>
      events.flatMap(({ type, ...fields }) =>
        // The settings of the hall have a schema of their own, which reads them.
        type === 'HallConfigured' ? [] : pathsOf(fields).filter((path) => !eventSamples[type].fields.includes(path)),
      ),
    );
    expect(unknown).toEqual([]);
  });

  test.each([
    ['was withdrawn', ({ asked }: Old) => asked],
    ['a kiosk answered in the server’s place', ({ insteadOf }: Old) => insteadOf],
  ])('[K5] [K8] keeps a wish that %s from taking effect when it arrives late', (_, idOf) => {
    let state = emptyState;
    for (const entry of entriesIn(oldFolder())) {
      state = foldEntry(state, entry);
      for (const event of entry.events) {
        const id = idOf(event as Old);
        if (id) expect(rememberedAnswer(state, CommandId.parse(id))).toBeDefined();
      }
    }
    expect.hasAssertions();
  });
});

describe('who comes in', () => {
  test('[B10] are the same people: by password, PIN and invitation; not the erased, the inactive, or with a wrong password', async () => {
    const { url } = await goOnWith(oldFolder());
    const { password, pin, officerIds, links, devices } = secrets;
    for (const name of ['administrator', 'siti', 'eka', 'fitri'])
      expect((await signIn(url, { signInName: name, password })).status).toBe(200);
    const desk = { cookie: devices.desk };
    expect((await signIn(url, { officerId: officerIds.ani, pin }, desk)).status).toBe(200);
    expect((await signIn(url, { link: links.indah, password }, {})).status).toBe(200);
    expect((await signIn(url, { link: links.eka, password }, {})).status).toBe(404);
    for (const wrong of [
      { signInName: 'siti', password: 'bukan yang benar' },
      { signInName: 'hadi', password },
      { signInName: 'gita', password },
    ])
      expect((await signIn(url, wrong)).status).toBe(401);
    expect((await signIn(url, { officerId: officerIds.ani, pin })).status).toBe(403);
  });

  test('[B10] are the same devices and systems, and those that were shut out stay out', async () => {
    const { url } = await goOnWith(oldFolder());
    const { devices, keys, kioskId } = secrets;
    const reserve = `/api/views/reserve?kioskId=${kioskId}`;
    expect(await statusOf(url, 'GET', reserve, { cookie: devices.kiosk, as: 'kiosk' })).toBe(200);
    expect(await statusOf(url, 'GET', reserve, { cookie: devices.revokedKiosk, as: 'kiosk' })).toBe(401);
    expect(await statusOf(url, 'GET', '/api/views/display', { cookie: devices.display, as: 'display' })).toBe(200);
    const withKey = (key: string, path: string) => statusOf(url, 'GET', path, { authorization: `Bearer ${key}` });
    expect(await withKey(keys.whole, '/api/views/counter?counterId=loket-4')).toBe(200);
    expect(await withKey(keys.dukcapil, '/api/views/counter?counterId=loket-1')).toBe(200);
    expect(await withKey(keys.dukcapil, '/api/views/counter?counterId=loket-4')).toBe(403);
    expect(await withKey(keys.revoked, '/api/views/counter?counterId=loket-1')).toBe(401);
  });

  test('[B10] finds what was asked before answered as before, and the next number after the last, in one whole chain', async () => {
    const dataDir = oldFolder();
    const server = await goOnWith(dataDir);
    const { url } = server;
    const kiosk: Proof = { cookie: secrets.devices.kiosk, as: 'kiosk' };
    const { envelope, answer } = secrets.lastIssue;
    const again = JSON.parse((await must(url, 'POST', '/api/commands', kiosk, envelope)).text);
    // Paper of then and paper of now open the same number, though the token is another one since B37.
    const pages = [answer, again].map(({ issued }) => must(url, 'GET', `/api/views/ticket?token=${issued.token}`, {}));
    const [then, now] = (await Promise.all(pages)).map(({ text }) => JSON.parse(text).data);
    expect(then).toEqual(now);
    expect(again).toEqual({ ...answer, issued: { ...answer.issued, token: again.issued.token } });
    const wish = { ...envelope, commandId: crypto.randomUUID(), command: { type: 'IssueTicket', serviceId: 'ktp' } };
    const next = await must(url, 'POST', '/api/commands', kiosk, wish);
    expect(JSON.parse(next.text)).toMatchObject({ accepted: true, issued: { number: 'A-005' } });
    expect((await server.kill('SIGTERM')).code).toBe(0);
    expect(await verifiedOf(dataDir)).toContain('whole. 207 entries of');
  });
});

describe('the tools', () => {
  test('verify finds it whole, and its backup restores', async () => {
    const dataDir = oldFolder();
    const [backup = ''] = globSync('backup/*.sqlite', { cwd: dataDir });
    const path = join(dataDir, backup);
    for (const [place, entries] of [
      [dataDir, 206],
      [path, 178],
    ] as const) {
      expect(await verifiedOf(place)).toContain(`whole. ${entries} entries of`);
    }
    rmSync(fileIn(dataDir));
    expect(await runTool('restore', [path], { DATA_DIR: dataDir })).toMatchObject({ code: 0 });
    const { url } = await goOnWith(dataDir);
    expect((await signIn(url, { signInName: 'siti', password: secrets.password })).status).toBe(200);
  });
});
