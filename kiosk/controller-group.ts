import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** Controllers that come and go together, while their element stays. */
export class ControllerGroup implements ReactiveControllerHost {
  readonly #host: ReactiveControllerHost;
  readonly #members: ReactiveController[] = [];

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
  }

  get updateComplete(): Promise<boolean> {
    return this.#host.updateComplete;
  }

  addController(member: ReactiveController): void {
    this.#members.push(member);
    this.#host.addController(member);
  }

  removeController(member: ReactiveController): void {
    this.#members.splice(this.#members.indexOf(member), 1);
    this.#host.removeController(member);
  }

  requestUpdate(): void {
    this.#host.requestUpdate();
  }

  /** Disconnects all of them, as if their element had been removed. */
  leave(): void {
    for (const member of [...this.#members]) {
      this.removeController(member);
      member.hostDisconnected?.();
    }
  }
}
