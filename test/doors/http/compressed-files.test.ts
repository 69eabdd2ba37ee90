import { readdirSync, readFileSync } from 'node:fs';
import { request } from 'node:http';
import { join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { openDoors } from '../../support/server/test-doors.ts';

const dist = join(import.meta.dirname, '..', '..', '..', 'dist');
const script = `/assets/${readdirSync(join(dist, 'assets')).find((name) => name.endsWith('.js'))}`;

function ask(url: string, path: string, encodings: string) {
  return new Promise<{ status: number; headers: Record<string, unknown>; body: Buffer }>((resolve, reject) => {
    const asked = request(`${url}${path}`, { headers: { 'accept-encoding': encodings } }, async (response) => {
      const body = Buffer.concat(await Array.fromAsync(response));
      resolve({ status: response.statusCode ?? 0, headers: response.headers, body });
    });
    asked.once('error', reject).end();
  });
}

describe('[N55] what the build has made is not compressed for each request, but lies there:', () => {
  test.each([
    [script, 'text/javascript', script.slice(1)],
    ['/kiosk/', 'text/html', 'kiosk/index.html'],
    ['/t/anything', 'text/html', 'kiosk/ticket.html'],
    ['/urutan/', 'text/html', 'kiosk/order-list.html'],
    ['/', 'text/html', 'kiosk/hall.html'],
  ])('%s', async (path, type, file) => {
    const { url } = await openDoors();
    const plain = readFileSync(join(dist, file));
    const [br, gzip, none] = await Promise.all(['gzip, br', 'gzip', 'identity'].map((each) => ask(url, path, each)));
    expect([br, gzip, none].map((reply) => reply?.headers['content-encoding'])).toEqual(['br', 'gzip', undefined]);
    expect(br?.body).toEqual(readFileSync(join(dist, `${file}.br`)));
    expect(gzip?.body).toEqual(readFileSync(join(dist, `${file}.gz`)));
    expect([brotliDecompressSync(br!.body), gunzipSync(gzip!.body), none?.body]).toEqual([plain, plain, plain]);
    for (const reply of [br, gzip, none]) {
      expect(reply?.headers['content-type']).toContain(type);
      expect(reply?.headers.vary).toContain('Accept-Encoding');
      expect(reply?.headers['cache-control']).toBe(
        path === script ? 'public, max-age=31536000, immutable' : 'no-cache',
      );
    }
  });

  test('a page that is not there is said to be so in words that are not compressed', async () => {
    const { url } = await openDoors();
    const reply = await ask(url, '/assets/nothing.js', 'br');
    expect([reply.status, reply.headers['content-encoding'], reply.body.toString()]).toEqual([
      404,
      undefined,
      'Halaman ini tidak ada.\nThere is no such page.\n',
    ]);
  });
});
