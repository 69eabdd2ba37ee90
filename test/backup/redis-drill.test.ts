import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { walkFile } from '../../server/backup/log-file.ts';
import { hallNearNoon } from '../support/play/hall-near-noon.ts';
import { ani, issue, kiosk, openCounter } from '../support/play/wishes.ts';
import { nameOf } from '../support/server/enrol.ts';
import { endRedis, startRedis } from '../support/server/redis.ts';
import { endServers, startServer, type TestServer } from '../support/server/server.ts';
import { envelope, get, sendCommand } from '../support/server/wire.ts';
import { runTool } from './run-tool.ts';

afterEach(async () => {
  await endServers();
  await endRedis();
});

async function visit(server: TestServer): Promise<{ number: string; token: string }> {
  const answer = await sendCommand(server.url, envelope(kiosk, issue('ktp')));
  if (!answer.accepted || answer.issued?.token === undefined) throw new Error('No number was given');
  return { number: answer.issued.number, token: answer.issued.token };
}

test('the drill on Redis: backed up by a server and without one, and restored into another Redis', async () => {
  const redis = await startRedis();
  const environment = { REDIS_URL: `redis://127.0.0.1:${redis.port}` };
  const server = await startServer({ hall: hallNearNoon(), environment });
  const first = await visit(server);
  await sendCommand(server.url, envelope(ani, openCounter('loket-1')));
  const ours = { DATA_DIR: server.dataDir, HALL_FILE: join(server.folder, 'hall.json'), ...environment };
  expect(await runTool('backup', [], ours)).toMatchObject({ code: 0, errors: '' });
  await visit(server);
  await server.kill('SIGKILL');
  const { code, output } = await runTool('backup', [], ours);
  expect(code).toBe(0);
  const backup = String(output.split('\n')[1]);
  expect(readdirSync(join(server.dataDir, 'backup')).filter((name) => name.startsWith('antrean-'))).toHaveLength(2);
  expect(await walkFile(backup)).toMatchObject({ entries: 5 });

  expect(await runTool('restore', [backup], ours)).toMatchObject({
    code: 1,
    errors: expect.stringMatching(/log is on Redis; npm run move -- --from .* --to REDIS_URL/),
  });
  const other = await startRedis();
  const url = `redis://127.0.0.1:${other.port}`;
  expect(await runTool('move', ['--from', backup, '--to', url], ours)).toMatchObject({ code: 0, errors: '' });
  await server.start({ REDIS_URL: url });
  const counter = await get(`${server.url}/api/views/counter?counterId=loket-1`);
  expect(counter).toMatchObject({ status: 200, body: { data: { officerName: nameOf('p-ani') } } });
  const page = await get(`${server.url}/api/views/ticket?token=${first.token}`);
  expect(page).toMatchObject({ status: 200, body: { data: { number: 'A-001' } } });
  expect((await visit(server)).number).toBe('A-003');
}, 60_000);
