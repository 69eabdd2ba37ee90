/** An element as a controller knows it, and a server that it does not reach. */
import type { ReactiveControllerHost } from 'lit';
import { refusal } from '../../../shared/refusals/refusals.ts';
import type { Result } from '../../../shared/refusals/result.ts';

export class Host extends EventTarget implements ReactiveControllerHost {
  readonly updateComplete = Promise.resolve(true);
  addController(): void {}
  removeController(): void {}
  requestUpdate(): void {}
}

export const away: Result<never> = { ok: false, refusal: refusal('out-of-reach') };
