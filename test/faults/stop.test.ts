/** A server that is told to stop. */
import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, expect, onTestFinished, test } from 'vitest';
import { endServers, startServer } from '../support/server/server.ts';
import { tempFolder } from '../support/server/temp-folder.ts';
import { eightClients } from './kit/client.ts';
import { slowSyncs } from './kit/failing-syncs.ts';
import { judge } from './kit/judge.ts';
import { newHall } from './kit/kill-rounds.ts';

afterEach(endServers);

/** Pass: whatever is in the log was answered before the lines went down; nobody has to ask whether it was done. */
test('[B26] what was written before a SIGTERM is answered', async () => {
  const server = await startServer(newHall());
  const clients = eightClients();
  // So that commands and the signal come while a write is under way.
  await slowSyncs(server, 30);
  for (let round = 0; round < 3; round++) {
    const pressing = Promise.all(clients.map((client) => client.press(server.url)));
    const before = clients.map(({ asked }) => asked.length);
    await expect
      .poll(() => clients.every(({ asked }, index) => asked.length > before[index]! + 3), { timeout: 60_000 })
      .toBe(true);
    expect(await server.kill('SIGTERM')).toMatchObject({ code: 0 });
    await pressing;
    const written = new Set((await server.log()).map(({ commandId }) => commandId));
    const open = clients.flatMap((client) => client.open?.sent.commandId ?? []);
    expect(open.filter((commandId) => written.has(commandId))).toEqual([]);
    await server.start();
    await slowSyncs(server, 30);
  }
  for (const client of clients) client.rest();
  await Promise.all(clients.map((client) => client.press(server.url)));
  const asked = clients.flatMap((client) => client.asked);
  expect(judge(asked, await server.log())).toEqual([]);
});

/** `npm start` of a new hall, without `prestart`: what that installs and builds is here. */
function npmStart() {
  const folder = tempFolder();
  const env = {
    PATH: process.env.PATH,
    NODE_COMPILE_CACHE: process.env.NODE_COMPILE_CACHE,
    HOME: process.env.HOME,
    DATA_DIR: join(folder, 'data'),
    HOST: '127.0.0.1',
    PORT: '0',
  };
  const root = join(import.meta.dirname, '..', '..');
  const npm = spawn('npm', ['start', '--ignore-scripts'], {
    cwd: root,
    env,
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: true,
  });
  onTestFinished(() => {
    try {
      process.kill(-Number(npm.pid), 'SIGKILL');
    } catch {
      // It has ended, all of it.
    }
  });
  return npm;
}

/** Pass: the port is free soon after npm has gone. */
test.each(['SIGTERM', 'SIGKILL', 'SIGINT'] as const)(
  '[B26] the server ends when `npm start` gets a %s',
  async (signal) => {
    const npm = npmStart();
    let said = '';
    npm.stdout.on('data', (chunk) => {
      said += chunk;
    });
    await expect.poll(() => /:(\d+)\/counter\//.exec(said)?.[1], { timeout: 60_000 }).toBeDefined();
    const url = `http://127.0.0.1:${/:(\d+)\/counter\//.exec(said)?.[1]}/healthz`;
    expect((await fetch(url)).status).toBe(200);
    npm.kill(signal);
    const isUp = () =>
      fetch(url).then(
        () => true,
        () => false,
      );
    await expect.poll(isUp, { timeout: 60_000, interval: 200 }).toBe(false);
  },
);

/** Pass: nothing is left of a server whose npm was killed before the server had loaded its code. */
test.each(['SIGKILL', 'SIGHUP'] as const)(
  '[B26] the server ends when `npm start` gets a %s while the server starts',
  async (signal) => {
    const npm = npmStart();
    const server = () => childrenOf(Number(npm.pid)).find((pid) => commandOf(pid).includes('server/main.ts'));
    await expect.poll(server, { timeout: 60_000, interval: 10 }).toBeDefined();
    const pid = Number(server());
    npm.kill(signal);
    await expect.poll(() => commandOf(pid), { timeout: 60_000, interval: 200 }).not.toContain('server/main.ts');
  },
);

test('[B26] a SIGHUP stops the server as a SIGTERM does', async () => {
  const server = await startServer(newHall());
  expect(await server.kill('SIGHUP')).toMatchObject({ code: 0 });
});

const childrenOf = (pid: number): number[] => read(`/proc/${pid}/task/${pid}/children`).trim().split(' ').map(Number);
const commandOf = (pid: number): string => read(`/proc/${pid}/cmdline`);

/** Empty where the process has ended. */
function read(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return '';
  }
}
