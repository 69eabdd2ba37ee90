/** nginx with the configuration that is shipped. */
import { type ChildProcess, spawn } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, onTestFinished } from 'vitest';
import { freePort } from './redis.ts';
import { tempFolder } from './temp-folder.ts';

const shippedFile = join(import.meta.dirname, '..', '..', '..', 'server', 'setup', 'nginx.conf');

type Change = [shipped: string, ours: string];

/** The file as it is shipped, in a folder and at ports of ours; throws where something that it is known for is not there. */
function fileWith(folder: string, listen: number, ports: readonly number[], more: readonly Change[]): string {
  const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'];
  const changes: Change[] = [
    ...more,
    ['user www-data;', 'daemon off; master_process off;'],
    ['pid /run/nginx.pid;', `pid ${folder}/pid;`],
    ['error_log /var/log/nginx/error.log crit;', 'error_log stderr warn;'],
    ['http {\n', `http {\n${temporary.map((name) => `${name}_temp_path ${folder}/${name};`).join('\n')}\n`],
    ['listen 80;', `listen ${listen};`],
    ['127.0.0.1:3000', `127.0.0.1:${ports[0]}`],
    ['127.0.0.1:3001', `127.0.0.1:${ports[1]}`],
  ];
  return changes.reduce(
    (file, [shipped, ours]) => {
      if (file.split(shipped).length !== 2) throw new Error(`nginx.conf does not have ${shipped} once`);
      return file.replace(shipped, ours);
    },
    readFileSync(shippedFile, 'utf8'),
  );
}

/** Gives the address in front of the processes at `ports`. */
export const startNginx = async (ports: readonly number[]): Promise<string> => (await nginxWith(ports)).url;

/** `end` ends it, and gives all that it has written into its error log. */
export async function nginxWith(
  ports: readonly number[],
  more: readonly Change[] = [],
): Promise<{ url: string; end: () => Promise<string> }> {
  const folder = tempFolder();
  const port = await freePort();
  const file = join(folder, 'nginx.conf');
  writeFileSync(file, fileWith(folder, port, ports, more));
  const env = { ...process.env, PATH: `${process.env.PATH}:/usr/sbin` };
  const nginx: ChildProcess = spawn('nginx', ['-e', 'stderr', '-p', folder, '-c', file], { env, stdio: 'pipe' });
  let said = '';
  nginx.stderr?.on('data', (chunk) => {
    said += chunk;
  });
  const ended = new Promise((resolve) => nginx.once('close', resolve));
  const end = async () => {
    nginx.kill('SIGKILL');
    await ended;
    return said;
  };
  onTestFinished(async () => void (await end()));
  const url = `http://127.0.0.1:${port}`;
  const answers = () =>
    fetch(`${url}/healthz`).then(
      ({ status }) => status,
      () => said,
    );
  await expect.poll(answers, { timeout: 10_000 }).toBe(200);
  return { url, end };
}
