/** HTTP as somebody speaks it whom no browser holds back: any path, any header, from any address. */
import { Agent, type IncomingHttpHeaders, request } from 'node:http';
import { z } from 'zod';
import { Refused } from '../../shared/answers.ts';
import type { ComingAs } from '../../shared/protocol.ts';
import { comingAsHeader } from '../../shared/protocol.ts';

/** All of 127.0.0.0/8 is this machine. The hall's own people come from 127.0.0.1. */
export const farAway = '127.0.0.66';

export interface Question {
  method?: string;
  /** Sent as it is written. */
  path: string;
  /** Text and bytes are sent as they are, anything else as JSON. */
  body?: unknown;
  headers?: Record<string, string>;
  from?: string;
}

export interface Reply {
  status: number;
  headers: IncomingHttpHeaders;
  text: string;
  /** The code of a refusal, or else the status. */
  outcome: string;
}

const agent = new Agent({ keepAlive: true, maxSockets: 50 });

export function ask(url: string, { method = 'GET', path, body, headers = {}, from = farAway }: Question) {
  const { hostname: host, port } = new URL(url);
  const isJson = method !== 'GET' && method !== 'HEAD';
  const bytes = bytesOf(body);
  const sent = {
    ...(isJson ? { 'content-type': 'application/json' } : {}),
    // Node leaves it out where a body is unusual, and what follows would be taken for the next request.
    ...(bytes === undefined ? {} : { 'content-length': String(Buffer.byteLength(bytes)) }),
    ...headers,
  };
  return new Promise<Reply>((resolve, reject) => {
    const asked = request({ host, port, method, path, headers: sent, localAddress: from, agent }, (response) => {
      let text = '';
      response.setEncoding('utf8').on('data', (chunk) => {
        text += chunk;
      });
      response.once('error', reject).once('end', () => {
        const { statusCode: status = 0, headers } = response;
        resolve({ status, headers, text, outcome: codeIn(text) ?? String(status) });
      });
    });
    asked.once('error', reject).end(bytes);
  });
}

export const post = (url: string, path: string, body: unknown, more: Partial<Question> = {}) =>
  ask(url, { method: 'POST', path, body, ...more });

/** One after the other, so that their order is known. */
export async function outcomes(questions: Iterable<Promise<Reply> | (() => Promise<Reply>)>): Promise<string[]> {
  const all: string[] = [];
  for (const question of questions) all.push((await (typeof question === 'function' ? question() : question)).outcome);
  return all;
}

/** How often each occurs. */
export function tally(words: Iterable<string>): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const word of words) counts[word] = (counts[word] ?? 0) + 1;
  return counts;
}

export const bodyOf = (reply: Reply): unknown => JSON.parse(reply.text);

/** The cookies that an answer sets, as a browser would send them back. */
export const cookieIn = ({ headers }: Reply): string =>
  (headers['set-cookie'] ?? []).map((line) => line.split(';')[0]).join('; ');

export const coming = (as: ComingAs, cookie: string): Record<string, string> => ({ [comingAsHeader]: as, cookie });

const Refusing = z.object({ refusal: Refused.shape.refusal });

function codeIn(text: string): string | null {
  if (!text.startsWith('{')) return null;
  return Refusing.safeParse(JSON.parse(text)).data?.refusal.code ?? null;
}

function bytesOf(body: unknown): string | Buffer | undefined {
  if (body === undefined || typeof body === 'string' || Buffer.isBuffer(body)) return body;
  return JSON.stringify(body);
}
