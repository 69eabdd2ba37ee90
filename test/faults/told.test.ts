/** What goes wrong around a running server is told: at `/readyz`, to supervisors, and in the log of the process. */
import { chmodSync, mkdirSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterEach, expect, onTestFinished, test } from 'vitest';
import { askForBackup, triggerPath } from '../../server/backup/trigger.ts';
import { openKept } from '../backup/keeping.ts';
import { clock, tuesday } from '../support/play/hall-builder.ts';
import { hallNearNoon } from '../support/play/hall-near-noon.ts';
import { issue, kiosk } from '../support/play/wishes.ts';
import { endServers, startServer, type TestServer } from '../support/server/server.ts';
import { openSmallHall } from '../support/server/test-hall.ts';
import { envelope, sendCommand } from '../support/server/wire.ts';

afterEach(endServers);

const readiness = async ({ url }: TestServer) => {
  const response = await fetch(`${url}/readyz`);
  return { status: response.status, text: await response.text() };
};

/** Changes the closed log behind the server's back. */
function meddle({ dataDir }: TestServer, sql: string): void {
  const database = new DatabaseSync(join(dataDir, 'antrean.sqlite'));
  database.exec(sql);
  database.close();
}

const visit = (server: TestServer) => sendCommand(server.url, envelope(kiosk, issue('ktp')));

test('[B33] a changed byte in an entry older than the newest snapshot is found after the start, and told with its position', async () => {
  const server = await startServer({ hall: hallNearNoon() });
  for (let visitor = 0; visitor < 5; visitor++) await visit(server);
  await server.kill('SIGTERM');
  // As the opening of a later day leaves it: a start reads only what comes after.
  const kept = openKept(server.dataDir);
  const opened = await openSmallHall(kept.log, hallNearNoon());
  opened.time.now = Math.max(opened.hall.state.at, clock('08:00', tuesday)) + 36 * 3_600_000;
  await opened.send({ kind: 'hall' }, { type: 'AdvanceTime' });
  await opened.hall.close();
  meddle(server, `UPDATE entries SET body = replace(body, 'A-002', 'A-003') WHERE position = 4`);
  await server.start();
  expect((await readiness(server)).text).toContain('chain: The log has not been checked since the start');
  await expect
    .poll(async () => (await readiness(server)).text, { timeout: 60_000, interval: 500 })
    .toMatch(/^warning: chain: The log is damaged: .* \(position 4; /m);
  expect(await readiness(server)).toMatchObject({
    status: 200,
    text: expect.stringMatching(/^ready, with warnings\n/),
  });
  await expect.poll(() => server.errors).toMatch(/"position":4.*The log is damaged/);
}, 120_000);

test('[B32] a register that cannot be written: sign-in is refused, readiness says 503, and the log tells why; then all is well again', async () => {
  const server = await startServer({ hall: hallNearNoon() });
  await server.kill('SIGTERM');
  meddle(server, `CREATE TRIGGER full BEFORE INSERT ON records BEGIN SELECT RAISE(ABORT, 'no room'); END`);
  await server.start();
  await expect.poll(async () => (await readiness(server)).status, { timeout: 60_000 }).toBe(503);
  expect((await readiness(server)).text).toMatch(/^not ready\nunready: register: The register cannot be written/);
  await expect.poll(() => server.errors, { timeout: 60_000 }).toMatch(/no room.*nobody can sign in/);
  // Visitors are served all the same.
  expect(await visit(server)).toMatchObject({ accepted: true });
});

test('[B31] a backup that fails, and one that is blocked, are told', async () => {
  const server = await startServer({ hall: hallNearNoon() });
  const folder = join(server.dataDir, 'backup');
  expect((await readiness(server)).text).toMatch(/^warning: backup place: Backups lie on the same disk/m);
  mkdirSync(folder, { mode: 0o700 });
  const lock = new DatabaseSync(join(folder, '.lock'));
  onTestFinished(() => lock.close());
  lock.exec('BEGIN EXCLUSIVE');
  await askForBackup(triggerPath(server.dataDir));
  expect((await readiness(server)).text).toMatch(/^warning: backup: Backups are blocked/m);
  lock.exec('ROLLBACK');
  await askForBackup(triggerPath(server.dataDir));
  expect((await readiness(server)).text).toMatch(/^backup: The newest backup is whole \(position \d+; .* 0 min ago\)/m);
  expect(statSync(join(folder, '.lock')).mode & 0o777).toBe(0o600);

  chmodSync(join(folder, '.lock'), 0o644);
  writeFileSync(join(folder, 'antrean.sqlite.part'), '');
  await visit(server);
  expect(await askForBackup(triggerPath(server.dataDir))).toHaveProperty('made');
  expect(statSync(join(folder, '.lock')).mode & 0o777).toBe(0o600);
  mkdirSync(join(folder, 'antrean.sqlite.part'));
  expect(await askForBackup(triggerPath(server.dataDir))).toHaveProperty('problem');
  const { status, text } = await readiness(server);
  expect(status).toBe(200);
  expect(text).toMatch(/^warning: backup: Backups fail \(position \d+; .*since /m);
  expect(text).not.toContain(server.dataDir);
  await expect.poll(() => server.errors).toContain('Backups fail');
});
