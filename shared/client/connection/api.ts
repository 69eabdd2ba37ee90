/** A page's requests over HTTP, made from the tables of routes; commands and views go over the socket. */
import { Refused } from '../../answers.ts';
import { type ComingAs, comingAsHeader } from '../../protocol.ts';
import { pageRefusal } from '../../refusals/page-refusals.ts';
import { type No, type Result, yes } from '../../refusals/result.ts';
import type { Answered, Asking, RouteContract, RouteContracts, Schema } from '../../routes/contract.ts';
import type { Routes } from '../../routes/routes.ts';

type Arguments<C extends RouteContract> = keyof C['asks'] extends never ? [] : [asking: Asking<C>];
export type ApiOf<R extends RouteContracts> = {
  readonly [N in keyof R]: (...asking: Arguments<R[N]>) => Promise<Result<Answered<R[N]>>>;
};
/** Of the page that uses all routes. */
export type Api = ApiOf<Routes>;

/** After this a page stops waiting, and says that it took too long: that says nothing of the network (rule N68). */
const patienceMs = 10_000;
/** A proxy in between says it in place of the server. */
const gatewayTimeout = 504;

/** What a caller gives, whichever route it is. */
interface Given {
  id?: unknown;
  query?: unknown;
  body?: unknown;
}

/** `base` without a slash at the end; left out: where the page itself was loaded from. */
export function apiOf<R extends RouteContracts>(routes: R, as: ComingAs, base = ''): ApiOf<R> {
  const methods = Object.entries(routes).map(([name, route]) => [
    name,
    (given: Given = {}) => ask(route, addressOf(route, given, base), requestOf(route, given, as)),
  ]);
  return Object.fromEntries(methods) as ApiOf<R>;
}

/** Where a link to what a route answers leads. */
export function addressOf<C extends RouteContract>({ path }: C, { id, query }: Asking<C> & Given, base = ''): string {
  const place = `${base}/api${path.replace('{id}', encodeURIComponent(String(id)))}`;
  const asked = query === undefined ? '' : inAddress(query as Record<string, unknown>);
  return asked === '' ? place : `${place}?${asked}`;
}

async function ask(
  { answer }: RouteContract,
  address: string,
  request: RequestInit & { signal: AbortSignal },
): Promise<Result<unknown>> {
  let response: Response;
  let text: string;
  try {
    response = await fetch(address, request);
    text = await response.text();
  } catch {
    return pageNo(request.signal.aborted ? 'too-slow' : 'out-of-reach');
  }
  if (!response.ok) return refusalOf(text, response.status);
  return answer === null || typeof answer === 'string' ? yes(null) : contentOf(answer, text);
}

function requestOf(
  { method }: RouteContract,
  { body = {} }: Given,
  as: ComingAs,
): RequestInit & { signal: AbortSignal } {
  const headers = { 'content-type': 'application/json', [comingAsHeader]: as };
  const hasBody = method === 'post' || method === 'put';
  const request = { method: method.toUpperCase(), headers, signal: patience() };
  return hasBody ? { ...request, body: JSON.stringify(body) } : request;
}

/** The browsers of 2021 have no `AbortSignal.timeout`. */
function patience(): AbortSignal {
  const end = new AbortController();
  setTimeout(() => end.abort(), patienceMs);
  return end.signal;
}

function inAddress(query: Record<string, unknown>): string {
  const given = Object.entries(query).flatMap(([name, value]) => (value === undefined ? [] : [[name, String(value)]]));
  return new URLSearchParams(given).toString();
}

function contentOf(schema: Schema, text: string): Result<unknown> {
  const value = schema.safeParse(jsonOf(text));
  return value.success ? yes(value.data) : pageNo('internal-error');
}

/** A proxy in between has words of its own. */
function refusalOf(text: string, status: number): No {
  const refused = Refused.safeParse(jsonOf(text));
  if (refused.success) return { ok: false, refusal: refused.data.refusal };
  return pageNo(status === gatewayTimeout ? 'too-slow' : 'out-of-reach');
}

const pageNo = (code: Parameters<typeof pageRefusal>[0]): No => ({ ok: false, refusal: pageRefusal(code) });

function jsonOf(text: string): unknown {
  try {
    return text === '' ? undefined : JSON.parse(text);
  } catch {
    return undefined;
  }
}
