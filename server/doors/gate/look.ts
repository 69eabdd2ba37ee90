/** A view, asked for from outside. */
import type { z } from 'zod';
import { no, type Result, yes } from '../../../shared/refusals/result.ts';
import type { ViewName, ViewQuery, ViewState } from '../../../shared/views/views.ts';
import { views } from '../../../shared/views/views.ts';
import type { Principal } from '../../access/stores/principal.ts';
import { readAs } from './edge.ts';
import type { Gate } from './gate.ts';
import type { SeenViews } from './seen-views.ts';

export interface LookParts {
  seen: SeenViews;
  gate: Gate;
}

export function lookAt(
  { seen, gate }: LookParts,
  principal: Principal | null,
  name: string,
  query: unknown,
): Result<ViewState> {
  if (!isViewName(name)) return no('not-found');
  const asked = readViewQuery(name, query);
  if (!asked.ok) return asked;
  if ('kioskId' in asked.value) gate.heardFor(principal, asked.value.kioskId);
  const may = gate.view(principal, name, asked.value);
  if (!may.ok) return may;
  const found = seen.of(name, may.value);
  return found === null ? no('not-found') : yes(found);
}

export function readViewQuery<N extends ViewName>(name: N, query: unknown): Result<ViewQuery<N>> {
  // TypeScript does not see that the schema at `name` gives the query of `name`.
  const schema: z.core.$ZodType = views[name].query;
  return readAs(schema, query) as Result<ViewQuery<N>>;
}

const isViewName = (name: string): name is ViewName => Object.hasOwn(views, name);
