/** Imported before a server: the same server, but nothing is forecast in it and nothing is said of waits. */
import { registerHooks } from 'node:module';
import type { State } from '../../../server/domain/core/state.ts';
import type { Sent } from '../../../server/hall/batch.ts';
import { WaitMemory } from '../../../server/hall/wait-memory.ts';

registerHooks({
  resolve: (specifier, context, next) =>
    specifier.endsWith('/estimate/estimates.ts')
      ? { url: import.meta.url, format: 'module-typescript', shortCircuit: true }
      : next(specifier, context),
});

class Silence extends WaitMemory {
  override over(state: State): State {
    return state;
  }
  override tellIn(envelopes: readonly Sent[]): readonly Sent[] {
    return envelopes;
  }
}

/** As `estimates.ts` has them. */
export const waitMemory = (): WaitMemory =>
  new Silence({
    foresee: () => {
      throw new Error('Nothing is forecast');
    },
    onBug: () => {},
  });
export const startEstimates = () => async (): Promise<void> => {};
