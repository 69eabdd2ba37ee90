/** The log's file is taken away under the hall that runs. */
import { mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { runTool } from '../backup/run-tool.ts';
import { hallNearNoon } from '../support/play/hall-near-noon.ts';
import { issue, kiosk } from '../support/play/wishes.ts';
import { endServers, runToItsEnd, startServer, type TestServer } from '../support/server/server.ts';
import { envelope, sendCommand } from '../support/server/wire.ts';

afterEach(endServers);

async function visit({ url }: TestServer): Promise<string | undefined> {
  const answer = await sendCommand(url, envelope(kiosk, issue('ktp')));
  return answer.accepted ? answer.issued?.number : answer.refusal.code;
}
const inIts = ({ dataDir }: TestServer) => ({ DATA_DIR: dataDir });
const startAnother = (server: TestServer) =>
  runToItsEnd({ ...inIts(server), PORT: '0', LOG_LEVEL: 'silent', HALL_FILE: join(server.folder, 'hall.json') });
const filesOf = ({ dataDir }: TestServer) => readdirSync(dataDir).filter((name) => name.startsWith('antrean.sqlite'));
const readiness = async ({ url }: TestServer) => {
  const response = await fetch(`${url}/readyz`);
  return { status: response.status, text: await response.text() };
};
async function backUp(server: TestServer): Promise<string> {
  const { code, output, errors } = await runTool('backup', [], inIts(server));
  expect({ code, errors }).toEqual({ code: 0, errors: '' });
  return String(output.split('\n')[1]);
}

/**
 * Pass: from the moment on at which the file is elsewhere nothing is acknowledged, readiness tells it, no restore and no second
 * server gets the folder; with the file back the numbers go on without a gap.
 */
test('[B38] [B5] [B21] moved away, it is noticed, nobody takes its place, and with it back the hall goes on', async () => {
  const server = await startServer({ hall: hallNearNoon() });
  expect(await visit(server)).toBe('A-001');
  const backup = await backUp(server);
  const aside = join(server.folder, 'aside');
  mkdirSync(aside);
  const files = filesOf(server);
  for (const name of files) renameSync(join(server.dataDir, name), join(aside, name));

  // Before anybody has sent a command.
  expect(await readiness(server)).toMatchObject({ status: 503, text: expect.stringContaining('was taken away') });
  expect(await visit(server)).toBe('not-writable');
  expect(await runTool('restore', [backup], inIts(server))).toMatchObject({
    code: 1,
    errors: expect.stringMatching(/in use by a server that runs; stop it first, nothing was changed\n$/),
  });
  expect(await startAnother(server)).toMatchObject({ code: 1, errors: expect.stringContaining('is in use by') });
  expect(filesOf(server)).toEqual([]);
  await expect.poll(() => server.errors).toContain('antrean.sqlite is not the file that this server has open');

  for (const name of files) renameSync(join(aside, name), join(server.dataDir, name));
  expect(await visit(server)).toBe('A-002');
  expect(await readiness(server)).toMatchObject({ status: 200 });
});

test('[B38] deleted, the running hall still makes a backup of all that it acknowledged, which is restored', async () => {
  const server = await startServer({ hall: hallNearNoon() });
  for (const number of ['A-001', 'A-002']) expect(await visit(server)).toBe(number);
  for (const name of filesOf(server)) rmSync(join(server.dataDir, name));
  expect(await visit(server)).toBe('not-writable');
  const backup = await backUp(server);
  expect(await server.kill('SIGTERM')).toMatchObject({ code: 0 });
  expect(await startAnother(server)).toMatchObject({ code: 1, errors: expect.stringContaining('holds nothing') });
  expect(await runTool('restore', [backup], inIts(server))).toMatchObject({ code: 0, errors: '' });
  await server.start();
  expect(await visit(server)).toBe('A-003');
});

test('[B38] only the write-ahead log deleted, a server that is told to stop writes what it holds into the log', async () => {
  const server = await startServer({ hall: hallNearNoon() });
  for (const number of ['A-001', 'A-002']) expect(await visit(server)).toBe(number);
  rmSync(join(server.dataDir, 'antrean.sqlite-wal'));
  expect(await visit(server)).toBe('not-writable');
  expect(await server.kill('SIGTERM')).toMatchObject({ code: 0 });
  await server.start();
  expect(await visit(server)).toBe('A-003');
});

test('[B38] gone at a start, no new hall begins until what tells of the old one is put away', async () => {
  const server = await startServer({ hall: hallNearNoon() });
  expect(await visit(server)).toBe('A-001');
  await server.kill('SIGKILL');
  rmSync(join(server.dataDir, 'backup'), { recursive: true, force: true });
  for (const name of filesOf(server)) rmSync(join(server.dataDir, name));
  const refused = await startAnother(server);
  expect(refused.errors).toMatch(
    /^Antrean: there was a hall in .*clock\.json.*; or, if a new hall is meant to begin[^\n]*\n$/,
  );
  expect(refused).toMatchObject({ code: 1, output: '' });
  expect(filesOf(server)).toEqual([]);
  renameSync(join(server.dataDir, 'clock.json'), join(server.folder, 'clock.json'));
  await server.enrol();
  await server.start();
  expect(await visit(server)).toBe('A-001');
});
