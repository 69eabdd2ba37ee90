/** A view, asked for from outside. */
import type { z } from 'zod';
import type { ViewName, ViewQuery } from '../../../shared/views.ts';
import { views } from '../../../shared/views.ts';
import type { Principal } from '../../access/principal.ts';
import { refused } from '../../base/refused.ts';
import type { Hall, Seen } from '../../hall/hall.ts';
import { type Read, readAs } from './edge.ts';
import type { Gate } from './gate.ts';

export interface LookParts {
  hall: Hall;
  gate: Gate;
}

export function lookAt(
  { hall, gate }: LookParts,
  principal: Principal | null,
  name: string,
  query: unknown,
): Read<Seen> {
  if (!isViewName(name)) return { ok: false, refused: refused('not-found') };
  const asked = readViewQuery(name, query);
  if (!asked.ok) return asked;
  const no = gate.view(principal, name, asked.value);
  if (no !== null) return { ok: false, refused: no };
  const seen = hall.view(name, asked.value);
  return seen === null ? { ok: false, refused: refused('not-found') } : { ok: true, value: seen };
}

export function readViewQuery<N extends ViewName>(name: N, query: unknown): Read<ViewQuery<N>> {
  // TypeScript does not see that the schema at `name` gives the query of `name`.
  const schema: z.core.$ZodType = views[name].query;
  return readAs(schema, query) as Read<ViewQuery<N>>;
}

const isViewName = (name: string): name is ViewName => Object.hasOwn(views, name);
