/** Answers that are the same for everybody: written and compressed once, however often they are asked for. */
import { hash } from 'node:crypto';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import type { Request, Response } from 'express';
import type { ViewState } from '../../../shared/views/views.ts';
import { textOf } from '../gate/written.ts';

interface Encoded {
  plain: Buffer;
  /** Compressed when it is first asked for. */
  gzip: () => Promise<Buffer>;
}

const compress = promisify(gzip);
const encodings = new WeakMap<object, Encoded>();

/** A frozen value is one that stays as it is, and is given to many. */
export async function sendJson(request: Request, response: Response, value: unknown): Promise<void> {
  if (typeof value !== 'object' || value === null || !Object.isFrozen(value)) return void response.json(value);
  const { plain, gzip } = encodedOnce(value);
  response.type('json').vary('Accept-Encoding');
  if (request.acceptsEncodings('gzip') === 'gzip')
    return sendBytes(response.set('content-encoding', 'gzip'), await gzip());
  // Otherwise it would be compressed anew, in another way, for each who asks.
  sendBytes(response.set('cache-control', 'no-store, no-transform'), plain);
}

/** A program that asks again while the view shows the same hears so with 304, and has it already (rule N65). */
export async function sendView(request: Request, response: Response, seen: ViewState): Promise<void> {
  response.set('etag', markOf(seen)).vary('Accept-Encoding');
  if (request.fresh) return void response.status(304).end();
  await sendJson(request, response, Object.freeze(seen));
}

const marks = new WeakMap<object, string>();

/** Weak: the moment of the answer and the position may be others. */
function markOf(seen: ViewState): string {
  const mark = marks.get(seen) ?? `W/"${hash('sha256', seen.logId + textOf(seen.data), 'base64url')}"`;
  marks.set(seen, mark);
  return mark;
}

/** Express's own way works out a mark for the cache, each time; there is none for what is not stored. */
function sendBytes(response: Response, bytes: Buffer): void {
  response.set('content-length', String(bytes.length)).end(bytes);
}

export function encodedOnce(value: object): Encoded {
  const known = encodings.get(value);
  if (known !== undefined) return known;
  const plain = Buffer.from(JSON.stringify(value));
  let compressed: Promise<Buffer> | null = null;
  const gzip = () => {
    compressed ??= compress(plain);
    return compressed;
  };
  const encoded = { plain, gzip };
  encodings.set(value, encoded);
  return encoded;
}
