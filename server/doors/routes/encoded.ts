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
  if (request.acceptsEncodings('gzip') !== 'gzip') return void response.send(plain);
  response.set('content-encoding', 'gzip').send(await gzip);
}

export function encodedOnce(value: object): Encoded {
  const known = encodings.get(value);
  if (known !== undefined) return known;
  const plain = Buffer.from(JSON.stringify(value));
  const encoded = { plain, gzip: compress(plain) };
  encodings.set(value, encoded);
  return encoded;
}
