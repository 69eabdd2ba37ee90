import type { ViewName, ViewQuery } from '../../../shared/protocol.ts';
import type { ViewData } from '../../../shared/views/views.ts';
import type { Views } from '../../ui/contexts.ts';

/** A view as it is now, for a question that must not change while it is asked. Null: it was refused. */
export const firstView = <N extends ViewName>(
  views: Views,
  name: N,
  query: ViewQuery<N>,
): Promise<ViewData<N> | null> => {
  const { promise, resolve } = Promise.withResolvers<ViewData<N> | null>();
  const stop = views.watch(name, query, resolve, () => resolve(null));
  return promise.finally(stop);
};
