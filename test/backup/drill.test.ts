import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import { backupsIn } from '../../server/backup/backup-folder.ts';
import { triggerPath } from '../../server/backup/trigger.ts';
import type { Answer } from '../../shared/answers.ts';
import { hallNearNoon } from '../support/play/hall-near-noon.ts';
import { ani, callNext, issue, kiosk, openCounter } from '../support/play/wishes.ts';
import { nameOf } from '../support/server/enrol.ts';
import { endServers, startServer, type TestServer } from '../support/server/server.ts';
import { tempFolder } from '../support/server/temp-folder.ts';
import { envelope, get, sendCommand } from '../support/server/wire.ts';
import { meddle } from './keeping.ts';
import { runTool } from './run-tool.ts';
import { hallThatWorked } from './worked.ts';

afterEach(endServers);

const visit = async (server: TestServer, count: number): Promise<Answer[]> => {
  const answers: Answer[] = [];
  for (let visitor = 0; visitor < count; visitor++)
    answers.push(await sendCommand(server.url, envelope(kiosk, issue('ktp'))));
  return answers;
};
const numbersOf = (answers: Answer[]) => answers.map((answer) => (answer.accepted ? answer.issued?.number : null));
const inIts = ({ dataDir }: TestServer) => ({ DATA_DIR: dataDir });
/** The file that `npm run backup` tells in its second line. */
const backUp = async (server: TestServer, fromSources = false) => {
  const { code, output, errors } = await runTool('backup', [], inIts(server), fromSources);
  expect({ code, errors }).toEqual({ code: 0, errors: '' });
  return String(output.split('\n')[1]);
};

/** Nine visitors, a backup; then it was stopped. Its log ends at position 11. */
const stopped = hallThatWorked(async (server) => {
  await visit(server, 9);
  const backup = await backUp(server);
  await server.kill('SIGTERM');
  return [backup];
});

/** As `npm start` and its like do it, with the sources as they are. */
test('the drill: a hall works, is backed up, dies, loses its log, is restored, and goes on', async () => {
  const fromSources = true;
  const server = await startServer({ hall: hallNearNoon(), fromSources });
  const before = await visit(server, 12);
  await sendCommand(server.url, envelope(ani, openCounter('loket-1')));
  const called = await sendCommand(server.url, envelope(ani, callNext('loket-1')));
  expect(called).toMatchObject({ accepted: true, called: { number: 'A-001' } });
  const atBackup = await server.log();
  const backup = await backUp(server, fromSources);
  await visit(server, 5);
  const seen = (await get(`${server.url}/api/views/kiosk`)).body as { logId: string; position: number };

  await server.kill('SIGKILL');
  for (const suffix of ['', '-wal', '-shm']) rmSync(join(server.dataDir, `antrean.sqlite${suffix}`), { force: true });
  const restored = await runTool('restore', [backup], inIts(server), fromSources);
  expect(restored).toMatchObject({ code: 0, errors: '' });
  expect(restored.output).toMatch(/^Restored from .*: 16 entries of 1 day, from .* SIANG, walked/);
  expect((await server.log()).slice(0, -1)).toEqual(atBackup);

  await server.start();
  expect(numbersOf(before)).toEqual(
    Array.from({ length: 12 }, (_, index) => `A-${String(index + 1).padStart(3, '0')}`),
  );
  // Whoever had an answer gets it again; whoever has a paper finds the ticket behind its code; the officer has a name,
  // and the key with which this test comes in is still one.
  const [first] = before;
  if (!first?.accepted) throw new Error('The first visitor was refused');
  const ticketPage = `${server.url}/api/views/ticket?token=${first.issued?.token}`;
  expect(await get(ticketPage)).toMatchObject({ status: 200, body: { data: { number: 'A-001', status: 'called' } } });
  const counter = await get(`${server.url}/api/views/counter?counterId=loket-1`);
  expect(counter).toMatchObject({ status: 200, body: { data: { officerName: nameOf('p-ani') } } });
  expect(numbersOf(await visit(server, 2))).toEqual(['A-013', 'A-014']);
  const now = (await get(`${server.url}/api/views/kiosk`)).body as { logId: string; position: number };
  // A screen that saw five visitors more must take the new views all the same.
  expect(now.position).toBeLessThan(seen.position);
  expect(now.logId).not.toBe(seen.logId);
}, 60_000);

describe('npm run backup', () => {
  test('is made by the server that runs, of all that was acknowledged', async () => {
    const server = await startServer({ hall: hallNearNoon() });
    await visit(server, 3);
    const path = await backUp(server);
    expect(backupsIn(join(server.dataDir, 'backup'))).toMatchObject([{ path, position: 5 }]);
  });

  test('opens the log itself when no server runs', async () => {
    const server = await startServer({ hall: hallNearNoon() });
    await visit(server, 3);
    await server.kill('SIGKILL');
    expect(await backUp(server)).toMatch(/-5\.sqlite$/);
    await server.start();
    expect(numbersOf(await visit(server, 1))).toEqual(['A-004']);
  });

  test('[B24] says in one line what is wrong, and ends with 1', async () => {
    const nothing = await runTool('backup', [], { DATA_DIR: tempFolder() });
    expect(nothing).toMatchObject({ code: 1, output: '' });
    expect(nothing.errors).toMatch(/^Antrean: There is nothing to back up: .*antrean\.sqlite does not exist\n$/);
    const server = await startServer({ hall: hallNearNoon() });
    writeFileSync(join(server.dataDir, 'backup'), 'in the way');
    const failed = await runTool('backup', [], inIts(server));
    expect(failed.code).toBe(1);
    expect(failed.errors).toMatch(/^Antrean: The backup failed: [^\n]*\n$/);
    expect(numbersOf(await visit(server, 1))).toEqual(['A-001']);
    await expect.poll(() => server.errors).toContain('a backup failed; the hall goes on');
  });

  test('of a server that does not answer says that its log is in use', async () => {
    const server = await startServer({ hall: hallNearNoon() });
    rmSync(triggerPath(server.dataDir));
    const { code, errors } = await runTool('backup', [], inIts(server));
    expect(code).toBe(1);
    expect(errors).toMatch(/^Antrean: [^\n]*antrean\.sqlite is in use by another process[^\n]*\n$/);
  });
});

describe('npm run restore', () => {
  test('[B21] is refused while the server runs, which goes on', async () => {
    const server = await startServer({ hall: hallNearNoon() });
    await visit(server, 3);
    const { code, output, errors } = await runTool('restore', [await backUp(server)], inIts(server));
    expect({ code, output }).toEqual({ code: 1, output: '' });
    expect(errors).toMatch(/^Antrean: [^\n]*in use by a server that runs; stop it first, nothing was changed\n$/);
    expect(numbersOf(await visit(server, 1))).toEqual(['A-004']);
    expect(await server.log()).toHaveLength(6);
  });

  test('[B21] tells what is lost, and keeps what it replaces', async () => {
    const server = await startServer({ hall: hallNearNoon() });
    await visit(server, 3);
    const backup = await backUp(server);
    await visit(server, 2);
    await server.kill();
    const { code, output } = await runTool('restore', [backup], inIts(server));
    expect(code).toBe(0);
    expect(output).toMatch(/The log that was there is kept as .*antrean\.sqlite\.replaced-\d{8}T\d{9}Z\.\n/);
    expect(output).toMatch(/Lost: 2 entries \(2 numbers given out\) that it had and the restored log has not, from /);
    expect(output).toContain('what was erased or revoked since is to be so again');
  });

  test('[B30] of another hall asks first, and changes nothing', async () => {
    const { server } = stopped();
    const other = await startServer();
    const backup = await backUp(other);
    await other.kill('SIGTERM');
    const before = await server.log();
    const refused = await runTool('restore', [backup], inIts(server));
    expect(refused).toMatchObject({ code: 1, output: '' });
    expect(refused.errors).toMatch(
      /^Antrean: .* is of another hall: .*Buton Tengah.*; nothing was changed\. .*--other-hall/,
    );
    expect(await server.log()).toEqual(before);
    rmSync(join(server.dataDir, 'antrean.sqlite'));
    await rm(join(server.dataDir, 'antrean.sqlite-wal'), { force: true });
    expect(await runTool('restore', [backup, '--other-hall'], inIts(server))).toMatchObject({ code: 0 });
  });

  test('[B30] of another hall that was made from the same file asks first too; one of before a restore is its own', async () => {
    const { server, backups } = stopped();
    const other = await startServer({ hall: hallNearNoon() });
    const [own, others] = [backups[0]!, await backUp(other)];
    await other.kill('SIGTERM');
    const before = await server.log();
    const refused = await runTool('restore', [others], inIts(server));
    expect(refused).toMatchObject({ code: 1, output: '' });
    expect(refused.errors).toMatch(
      /^Antrean: .* is of another hall: .*, and here is one with the same id, whose log begins with another entry; nothing was changed\. .*--other-hall/,
    );
    expect(await server.log()).toEqual(before);
    for (const _twice of [1, 2]) expect(await runTool('restore', [own], inIts(server))).toMatchObject({ code: 0 });
    expect(await runTool('restore', [others, '--other-hall'], inIts(server))).toMatchObject({ code: 0 });
  });

  test('[B21] of a damaged backup changes nothing, names the place, and ends with 1', async () => {
    const { server, backups } = stopped();
    const backup = backups[0]!;
    meddle(backup, `UPDATE entries SET body = replace(body, 'A-004', 'A-005') WHERE position = 6`);
    const before = readFileSync(join(server.dataDir, 'antrean.sqlite'));
    const { code, output, errors } = await runTool('restore', [backup], inIts(server));
    expect({ code, output }).toEqual({ code: 1, output: '' });
    expect(errors).toMatch(
      /^Antrean: .* was not restored, and nothing was changed: The log is broken at position 6: [^\n]*\n$/,
    );
    expect(readFileSync(join(server.dataDir, 'antrean.sqlite')).equals(before)).toBe(true);
  });

  test('[B24] without a file shows how it is typed, and ends with 2', async () => {
    const { code, errors } = await runTool('restore', [], { DATA_DIR: tempFolder() });
    expect(code).toBe(2);
    expect(errors).toMatch(/^Antrean: npm run restore -- FILE/);
  });
});

describe('npm run verify', () => {
  test('walks a backup, a data folder without a server, and a backup of the server that runs', async () => {
    const server = await startServer({ hall: hallNearNoon() });
    await visit(server, 3);
    const backup = await backUp(server);
    const whole = /: whole\. 5 entries of 1 day, from .* SIANG; the last hash is [0-9a-f]{64}\.\n$/;
    const whileItRuns = await runTool('verify', [], inIts(server));
    expect(whileItRuns).toMatchObject({ code: 0, output: expect.stringMatching(whole), errors: '' });
    expect(whileItRuns.output).toMatch(/which is in use: its new backup .*-5\.sqlite: whole/);
    await server.kill('SIGKILL');
    for (const place of [backup, server.dataDir])
      expect(await runTool('verify', [place], {})).toMatchObject({ code: 0, output: expect.stringMatching(whole) });
  });

  test('names the place where a log is broken, and ends with 1', async () => {
    const { server, backups } = stopped();
    rmSync(backups[0]!);
    meddle(join(server.dataDir, 'antrean.sqlite'), 'DELETE FROM entries WHERE position = 7');
    const { code, output, errors } = await runTool('verify', [], inIts(server));
    expect({ code, output }).toEqual({ code: 1, output: '' });
    expect(errors).toMatch(/^Antrean: .*antrean\.sqlite: The log is broken at position 7: entry 8 stands there\n$/);
  });

  test('of a log that has lost its end says what a start says', async () => {
    const { server } = stopped();
    meddle(join(server.dataDir, 'antrean.sqlite'), 'DELETE FROM entries WHERE position > 8');
    const { code, output, errors } = await runTool('verify', [], inIts(server));
    expect({ code, output }).toEqual({ code: 1, output: '' });
    expect(errors).toMatch(/^Antrean: .* ends at entry 8, .* reaches entry 11: the end of the log is lost; restore it/);
  });

  test.each([30, 60])(
    'of a file whose byte %i was flipped, which only a start needs, says that it is damaged',
    async (byte) => {
      const backup = stopped().backups[0]!;
      const bytes = readFileSync(backup);
      bytes[byte]! ^= 0x41;
      writeFileSync(backup, bytes);
      const { code, errors } = await runTool('verify', [backup], {});
      expect(code).toBe(1);
      expect(errors).toMatch(/^Antrean: .* is damaged[^\n]*\n$/);
    },
  );

  test('of what is not there says so; of two places shows how it is typed', async () => {
    expect(await runTool('verify', ['/nowhere.sqlite'], {})).toMatchObject({
      code: 1,
      errors: 'Antrean: /nowhere.sqlite does not exist\n',
    });
    expect(await runTool('verify', ['a', 'b'], {})).toMatchObject({ code: 2 });
  });
});
