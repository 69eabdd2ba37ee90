/** One place that knows how the server is: it looks again and again, and tells each change once in the log of the process. */
import type { Logger } from 'pino';
import type { Instant } from '../../shared/base/ids.ts';
import type { HealthFact } from '../../shared/routes/health.ts';
import { messageOf } from '../base/message.ts';
import { withoutSecrets } from '../base/process-log.ts';
import { type FactName, type Finding, type Findings, type Found, factWords } from './words.ts';

export interface HealthParts {
  findings: Findings;
  clock: () => Instant;
  logger: Logger;
}

type LineLevel = 'info' | 'warn' | 'error';
const lineLevels = { fine: 'info', warning: 'warn', unready: 'error' } as const;
const urgency = { unready: 0, warning: 1, fine: 2 };

export class Health {
  #parts: HealthParts;
  #known = new Map<FactName, { state: string; since: Instant }>();

  constructor(parts: HealthParts) {
    this.#parts = parts;
  }

  /** All facts as they are now, what needs somebody first. */
  look(): HealthFact[] {
    const facts = Object.entries(this.#parts.findings).map(([name, find]) => this.#factOf(name as FactName, find));
    return facts.sort((left, right) => urgency[left.level] - urgency[right.level]);
  }

  #factOf(name: FactName, find: () => Found): HealthFact {
    const { state, at = null, position = null, reason = null, words } = find();
    const { level, id, en, isAsSetUp = false } = factWords(name, state);
    const fact = { name, level, words: words ?? { id, en }, at, position, reason: reason && withoutSecrets(reason) };
    return { ...fact, since: this.#since(fact, name, state, isAsSetUp) };
  }

  #since(fact: Omit<HealthFact, 'since'>, name: FactName, state: string, isAsSetUp: boolean): Instant {
    const before = this.#known.get(name);
    if (before?.state === state) return before.since;
    const since = this.#parts.clock();
    this.#known.set(name, { state, since });
    // How it is at the start is told where it is not well.
    if (before !== undefined || fact.level !== 'fine') this.#tell(fact, isAsSetUp ? 'info' : lineLevels[fact.level]);
    return since;
  }

  #tell({ name, words, at, position, reason }: Omit<HealthFact, 'since'>, lineLevel: LineLevel): void {
    const facts = { about: name, ...(position === null ? {} : { position }), ...(reason === null ? {} : { reason }) };
    const dated = at === null ? facts : { ...facts, at: new Date(at) };
    this.#parts.logger[lineLevel](dated, words.en);
  }
}

/** For a source that may throw: what it then is. */
export function foundOr<N extends FactName>(find: () => Finding<N>, otherwise: Finding<N>['state']): Finding<N> {
  try {
    return find();
  } catch (error) {
    return { state: otherwise, reason: messageOf(error) };
  }
}
