/**
 * What one route over HTTP is: the server's router, the pages' client and the OpenAPI description are made from it.
 * Commands and views go over the socket as well; their routes are `commandsPath` and `viewPath`.
 */
import type * as z from 'zod/mini';

/** Under `/api`, as the paths of all routes. */
export const commandsPath = '/commands';
export const viewPath = <N extends string>(name: N): `/views/${N}` => `/views/${name}`;

/** Who may use a route; `server/domain/permission/route.ts` says what each of these means (rule S8). */
export type PersonUser =
  | 'signedIn'
  | 'ownSecrets'
  | 'people'
  | 'devices'
  | 'switches'
  | 'clock'
  | 'keys'
  | 'settings'
  | 'whatIf';
export type RouteUser = PersonUser | 'anybody' | 'newDevice' | 'record' | 'orderList' | 'deskKeys';

export type Schema = z.ZodMiniType;

export interface RouteContract {
  method: 'get' | 'post' | 'put' | 'delete';
  /** Under `/api`; `{id}` where the id of one thing stands. */
  path: string;
  who: RouteUser;
  /** What one address may ask only so often; routes of the same limit count together. */
  limit?: 'signIn' | 'pairing' | 'newCode';
  asks: { id?: Schema; query?: z.ZodMiniObject; body?: Schema };
  /** Null: there is nothing to say. */
  answer: Schema | 'text/csv' | 'image/*' | null;
}
export type RouteContracts = Record<string, RouteContract>;

/** As the client gives it. */
export type Asking<C extends RouteContract> = { [K in keyof C['asks']]: z.input<C['asks'][K]> };
/** As the server gets it. */
export type AskedOf<C extends RouteContract> = { [K in keyof C['asks']]: z.output<C['asks'][K]> };
export type Answered<C extends RouteContract> = C['answer'] extends Schema ? z.output<C['answer']> : null;
