/** A Redis of the bench's own, set up as Antrean asks for it. */
import { spawn } from 'node:child_process';
import { type AddressInfo, createServer } from 'node:net';
import { benchFolder, endChild, owned, removeFolder } from './children.ts';

const startWithinMs = 10_000;
const settings = { appendonly: 'yes', appendfsync: 'always', 'maxmemory-policy': 'noeviction', save: '' };

export interface RedisProcess {
  url: string;
  end: () => Promise<void>;
}

/** On a free port of the loopback. Rejects where there is no `redis-server` (Debian's package of that name). */
export async function startRedis(): Promise<RedisProcess> {
  const port = await freePort();
  const folder = benchFolder();
  const place = { port: String(port), bind: '127.0.0.1', dir: folder };
  const flags = Object.entries({ ...place, ...settings }).flatMap(([name, value]) => [`--${name}`, value]);
  const child = owned(spawn('redis-server', flags, { stdio: ['ignore', 'pipe', 'inherit'] }));
  const { promise, resolve, reject } = Promise.withResolvers<void>();
  const timer = setTimeout(() => reject(new Error('Redis does not start')), startWithinMs);
  child.once('error', () =>
    reject(new Error('There is no redis-server; install it with: apt-get install redis-server')),
  );
  child.once('close', () => reject(new Error('Redis has ended')));
  child.stdout.on('data', (chunk) => {
    if (String(chunk).includes('Ready to accept connections')) resolve();
  });
  await promise.finally(() => clearTimeout(timer));
  const end = async () => {
    await endChild(child, 'SIGTERM');
    removeFolder(folder);
  };
  return { url: `redis://127.0.0.1:${port}`, end };
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}
