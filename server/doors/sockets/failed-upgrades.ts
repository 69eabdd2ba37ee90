/** Live connections that a proxy, a network or an old page prevents. The log gets a line for whoever runs the hall. */
import type { IncomingMessage } from 'node:http';
import type { Logger } from 'pino';
import { protocolVersion } from '../../../shared/protocol.ts';

/** At most one line of each kind in this time: anybody can cause it. */
const quietMs = 10 * 60_000;
const longestTold = 100;

export class FailedUpgrades {
  #logger: Logger;
  #now: () => number;
  #toldAt = new Map<string, number>();

  constructor(logger: Logger, now: () => number) {
    this.#logger = logger;
    this.#now = now;
  }

  /** A page was refused, because by its headers it belongs to another site. */
  foreign({ headers }: IncomingMessage): void {
    const [origin, host] = [headers.origin, headers.host].map((header) => header?.slice(0, longestTold));
    this.#tell(
      { origin, host },
      'a page was turned away as one of another site: if it is the hall’s own, a proxy changes Host or HTTPS; it has to pass on Host and X-Forwarded-Proto, and TRUST_PROXY has to name it; or PUBLIC_URL is wrong',
    );
  }

  /** A request for a WebSocket arrived as an ordinary HTTP request. */
  notUpgraded(): void {
    this.#tell(
      {},
      'a page asked for a live connection, and the request came without Upgrade: a proxy has to pass on Upgrade and Connection, else pages do not come to life',
    );
  }

  /** It is told so, and loads itself anew. */
  otherVersion(version: number): void {
    this.#tell(
      { page: version, server: protocolVersion },
      'a page of another build asked for a live connection, and was told to load itself anew; if this goes on, something between (a proxy, a cache) keeps the old page',
    );
  }

  #tell(facts: object, sentence: string): void {
    const now = this.#now();
    if (now - (this.#toldAt.get(sentence) ?? Number.NEGATIVE_INFINITY) < quietMs) return;
    this.#toldAt.set(sentence, now);
    this.#logger.warn(facts, sentence);
  }
}
