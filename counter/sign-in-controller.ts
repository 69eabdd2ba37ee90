import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Text } from '../shared/text.ts';
import { type Officer, officerNamed } from './officers.ts';

/** Turns a name into an officer, and keeps what there is to tell meanwhile. */
export class SignInController implements ReactiveController {
  busy = false;
  /** Why the last name was not taken. */
  problem: Text | null = null;
  readonly #host: ReactiveControllerHost;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
    host.addController(this);
  }
  hostDisconnected(): void {
    this.problem = null;
  }

  /** Null: not signed in, and `problem` says why. */
  async signIn(name: string): Promise<Officer | null> {
    this.busy = true;
    this.problem = null;
    this.#host.requestUpdate();
    const answer = await officerNamed(name);
    this.busy = false;
    this.problem = answer.ok ? null : answer.problem;
    this.#host.requestUpdate();
    return answer.ok ? answer.officer : null;
  }
}
