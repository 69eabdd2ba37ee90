/**
 * How a device that the hall does not know comes into it: by a one-time link, or by a code that it shows and that a
 * supervisor types in. The server alone says when a code is over; the time left is only shown.
 */
import { type DeviceKind, type DeviceReport, type PairingAnswer, pairingCodeMs } from '../../access/access.ts';
import type { Refusal } from '../../refusals/refusal.ts';
import { isTemporary } from '../../refusals/temporary.ts';
import type { pairingRoutes } from '../../routes/pairing.ts';
import type { ApiOf } from './api.ts';

export type PairingApi = ApiOf<typeof pairingRoutes>;

/** `endsAt` is on this page's own clock, `performance.now()`. */
export type PairingStep = { at: 'asking' } | { at: 'code'; code: string; endsAt: number };

export interface PairingState {
  step: PairingStep;
  /** Why it does not go on at the moment. It is tried again by itself. */
  trouble: Refusal | null;
  /** Why the link was of no use. */
  linkRefusal: Refusal | null;
}

export interface PairingParts {
  api: PairingApi;
  kind: DeviceKind;
  /** How the device is when it asks. */
  report: () => DeviceReport;
  /** Null: none was opened. */
  link: string | null;
  /** Called with every change of the state. */
  changed: () => void;
}

export const claimEveryMs = 2_000;
export const askAgainMs = 5_000;

export class DevicePairing {
  /** Another object with every change. */
  state: PairingState = { step: { at: 'asking' }, trouble: null, linkRefusal: null };
  readonly #parts: PairingParts;

  constructor(parts: PairingParts) {
    this.#parts = parts;
  }

  /** Resolves with true when this device belongs to the hall, with false when `signal` has ended it. */
  async run(signal: AbortSignal): Promise<boolean> {
    if (await this.#byLink(signal)) return true;
    while (!signal.aborted) if (await this.#byCode(signal)) return true;
    return false;
  }

  async #byLink(signal: AbortSignal): Promise<boolean> {
    const { api, link } = this.#parts;
    while (link !== null && !signal.aborted) {
      const reply = await api.pairByLink({ body: { link } });
      if (reply.ok) return true;
      if (!isTemporary(reply.refusal)) {
        this.#become({ linkRefusal: reply.refusal, trouble: null });
        return false;
      }
      this.#become({ trouble: reply.refusal });
      await pause(askAgainMs, signal);
    }
    return false;
  }

  /** False when the code is over, or there was none. */
  async #byCode(signal: AbortSignal): Promise<boolean> {
    const { api, kind, report } = this.#parts;
    const reply = await api.askPairing({ body: { kind, report: report() } });
    if (reply.ok) return this.#untilConfirmed(reply.value, signal);
    this.#become({ step: { at: 'asking' }, trouble: reply.refusal });
    await pause(askAgainMs, signal);
    return false;
  }

  async #untilConfirmed({ code, claim }: PairingAnswer, signal: AbortSignal): Promise<boolean> {
    // Made just now. When it ends by the server's clock says nothing here: a cheap device's own may be years off.
    const endsAt = performance.now() + pairingCodeMs;
    this.#become({ step: { at: 'code', code, endsAt }, trouble: null });
    while (!signal.aborted) {
      await pause(claimEveryMs, signal);
      if (signal.aborted) break;
      const reply = await this.#parts.api.claimPairing({ body: { claim } });
      if (reply.ok && reply.value.status === 'paired') return true;
      if (!reply.ok && reply.refusal.code === 'pairing-unknown') break;
      this.#become({ trouble: reply.ok ? null : reply.refusal });
    }
    return false;
  }

  #become(change: Partial<PairingState>): void {
    this.state = { ...this.state, ...change };
    this.#parts.changed();
  }
}

const pause = (ms: number, signal: AbortSignal): Promise<void> =>
  new Promise((resolve) => {
    const done = () => {
      clearTimeout(timer);
      signal.removeEventListener('abort', done);
      resolve();
    };
    const timer = setTimeout(done, ms);
    signal.addEventListener('abort', done);
  });

/** `ABCD-EFGH` in its two groups. */
export const groupsOf = (code: string): [string, string] => {
  const letters = code.replaceAll('-', '');
  return [letters.slice(0, 4), letters.slice(4)];
};

/** `9:41`, rounded up: at `0:00` it is over. */
export function timeLeft(endsAt: number, now: number): string {
  const seconds = Math.max(0, Math.ceil((endsAt - now) / 1_000));
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
}
