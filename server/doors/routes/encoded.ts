/** Answers that are the same for everybody: written and compressed once, however often they are asked for. */
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import type { Request, Response } from 'express';

interface Encoded {
  plain: Buffer;
  gzip: Promise<Buffer>;
}

const compress = promisify(gzip);
const encodings = new WeakMap<object, Encoded>();

/** A frozen value is one that stays as it is, and is given to many. */
export async function sendJson(request: Request, response: Response, value: unknown): Promise<void> {
  if (typeof value !== 'object' || value === null || !Object.isFrozen(value)) return void response.json(value);
  const { plain, gzip } = encodedOnce(value);
  response.type('json').vary('Accept-Encoding');
  if (request.acceptsEncodings('gzip') === 'gzip')
    return sendBytes(response.set('content-encoding', 'gzip'), await gzip);
  // Otherwise it would be compressed anew, in another way, for each who asks.
  sendBytes(response.set('cache-control', 'no-store, no-transform'), plain);
}

/** Express's own way works out a mark for the cache, each time; there is none for what is not stored. */
function sendBytes(response: Response, bytes: Buffer): void {
  response.set('content-length', String(bytes.length)).end(bytes);
}

export function encodedOnce(value: object): Encoded {
  const known = encodings.get(value);
  if (known !== undefined) return known;
  const plain = Buffer.from(JSON.stringify(value));
  const encoded = { plain, gzip: compress(plain) };
  encodings.set(value, encoded);
  return encoded;
}
