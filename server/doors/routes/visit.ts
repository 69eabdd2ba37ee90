/** One request over HTTP: from where, who asks as far as it is proved, and the cookies that go back. */
import type { Request, RequestHandler, Response } from 'express';
import type { Whence } from '../../access/credentials/whence.ts';
import type { DevicePrincipal, PersonPrincipal, Principal } from '../../access/stores/principal.ts';
import { type CookieKind, cookieLine } from '../gate/cookies.ts';
import { countedAs } from '../gate/counted-as.ts';
import type { Gate } from '../gate/gate.ts';
import { type Proofs, proofsOf } from '../gate/proofs.ts';
import { clientAddress, homeNetworkOf, isSecure, networkOf, type Trust } from '../gate/proxy.ts';

export class Visit {
  readonly address: string;
  #response: Response;
  #proofs: Proofs;
  #gate: Gate;
  #isSecure: boolean;

  constructor(request: Request, response: Response, gate: Gate, trust: Trust) {
    this.address = clientAddress(request, trust);
    this.#isSecure = isSecure(request, trust);
    this.#proofs = proofsOf(request.headers);
    this.#response = response;
    this.#gate = gate;
  }

  /** As it is now: a body may take its time to come, and who sends it may be shut out meanwhile. */
  get principal(): Principal | null {
    return this.#gate.principal(this.#proofs);
  }

  get person(): PersonPrincipal | null {
    const { principal } = this;
    return principal?.kind === 'person' ? principal : null;
  }

  /** Whoever is signed in in this browser, whatever it comes as. */
  get signedIn(): PersonPrincipal | null {
    const principal = this.#gate.principal({ ...this.#proofs, as: 'person', key: null, token: null });
    return principal?.kind === 'person' ? principal : null;
  }

  get desk(): DevicePrincipal | null {
    return this.#gate.desk(this.#proofs);
  }

  get network(): string {
    return networkOf(this.address);
  }

  /** From where somebody signs in. */
  get whence(): Whence {
    return {
      network: homeNetworkOf(this.address),
      browser: this.#proofs.cookies.browser ?? null,
      desk: this.desk,
    };
  }

  /** The person, or else the browser or machine that belongs to the hall. Null: nothing is known of who asks. */
  get knownAs(): string | null {
    const { signedIn } = this;
    return signedIn === null ? this.#gate.knownAs(this.#proofs) : countedAs(signedIn);
  }

  /** Answered, or whoever asked has gone. */
  get isOver(): boolean {
    return this.#response.closed;
  }

  onceOver(then: () => void): void {
    if (this.isOver) then();
    else this.#response.once('close', then);
  }

  /** From now on the browser comes with this. */
  keep(kind: CookieKind, token: string): void {
    this.#response.append('set-cookie', cookieLine(kind, token, this.#isSecure));
  }

  forget(kind: CookieKind): void {
    this.#response.append('set-cookie', cookieLine(kind, null, this.#isSecure));
  }

  /** Browsers forget a cookie in the end, however often it is used. */
  renewDesk(): void {
    const { desk } = this.#proofs.cookies;
    if (desk !== undefined && this.desk !== null) this.keep('desk', desk);
  }
}

const visits = new WeakMap<Response, Visit>();

export const visited =
  (gate: Gate, trust: Trust): RequestHandler =>
  (request, response, next) => {
    visits.set(response, new Visit(request, response, gate, trust));
    next();
  };

export function visitOf(response: Response): Visit {
  const visit = visits.get(response);
  if (visit === undefined) throw new Error('Nobody has looked at who asks');
  return visit;
}
