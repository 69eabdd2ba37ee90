/** Who watches which view. Each view is computed once for all who watch it, and sent only when it has changed. */
import type { ViewMessage, ViewName, ViewQuery } from '../../shared/protocol.ts';
import type { Seen } from '../hall.ts';
import { canonicalJson } from '../log/canonical.ts';

export interface Watcher {
  send(message: ViewMessage): void;
}

interface Watch {
  watcher: Watcher;
  key: string;
}

interface Topic {
  id: string;
  see: () => Seen | null;
  /** As it was last seen, by whomever. */
  last: Seen | Unseen;
  /** What everybody who watches has last been sent. */
  json: string;
  watches: Set<Watch>;
}

/** A watched view that is no longer there. */
type Unseen = Omit<Seen, 'data'> & { data: null };

export const maxWatches = 20;

export class Watches {
  #see: <N extends ViewName>(name: N, query: ViewQuery<N>) => Seen<N> | null;
  #onBug: (bug: unknown) => void;
  #position: () => number;
  #topics = new Map<string, Topic>();
  #byWatcher = new Map<Watcher, Map<string, { topic: Topic; watch: Watch }>>();

  constructor(
    see: <N extends ViewName>(name: N, query: ViewQuery<N>) => Seen<N> | null,
    onBug: (bug: unknown) => void,
    position: () => number,
  ) {
    this.#see = see;
    this.#onBug = onBug;
    this.#position = position;
  }

  /** Sends the view now and with each change; a watch of the same key is replaced. */
  add<N extends ViewName>(
    watcher: Watcher,
    key: string,
    name: N,
    query: ViewQuery<N>,
  ): 'added' | 'not-found' | 'too-many' {
    const mine = this.#byWatcher.get(watcher);
    if (mine !== undefined && mine.size >= maxWatches && !mine.has(key)) return 'too-many';
    const seen = this.#see(name, query);
    this.remove(watcher, key);
    const topic = this.#topicOf(name, query, seen ?? { view: name, logId: '', position: 0, data: null });
    if (seen !== null) update(topic, seen);
    const watch = { watcher, key };
    topic.watches.add(watch);
    this.#watchesOf(watcher).set(key, { topic, watch });
    // What another process has just issued may not be here yet: it is shown as soon as it is.
    if (seen === null) return 'not-found';
    watcher.send({ key, ...seen });
    return 'added';
  }

  remove(watcher: Watcher, key: string): void {
    const mine = this.#byWatcher.get(watcher);
    const found = mine?.get(key);
    if (mine === undefined || found === undefined) return;
    mine.delete(key);
    if (mine.size === 0) this.#byWatcher.delete(watcher);
    found.topic.watches.delete(found.watch);
    if (found.topic.watches.size === 0) this.#topics.delete(found.topic.id);
  }

  removeAll(watcher: Watcher): void {
    for (const key of [...(this.#byWatcher.get(watcher)?.keys() ?? [])]) this.remove(watcher, key);
  }

  /** Looks at every watched view again. One that no longer exists (a counter taken away, a number of yesterday) is sent as null. */
  refresh(): void {
    for (const topic of this.#topics.values()) {
      try {
        update(topic, topic.see() ?? { ...topic.last, position: this.#position(), data: null });
      } catch (bug) {
        this.#onBug(bug);
      }
    }
  }

  /** Views, each counted once. */
  get topicCount(): number {
    return this.#topics.size;
  }

  #topicOf<N extends ViewName>(name: N, query: ViewQuery<N>, last: Seen | Unseen): Topic {
    const id = canonicalJson([name, query]);
    const known = this.#topics.get(id);
    if (known !== undefined) return known;
    const topic = {
      id,
      see: () => this.#see(name, query),
      last,
      json: last.data === null ? 'null' : '',
      watches: new Set<Watch>(),
    };
    this.#topics.set(id, topic);
    return topic;
  }

  #watchesOf(watcher: Watcher): Map<string, { topic: Topic; watch: Watch }> {
    const known = this.#byWatcher.get(watcher) ?? new Map();
    this.#byWatcher.set(watcher, known);
    return known;
  }
}

function update(topic: Topic, seen: Seen | Unseen): void {
  const json = JSON.stringify(seen.data);
  if (json === topic.json) return;
  topic.json = json;
  topic.last = seen;
  for (const { watcher, key } of topic.watches) watcher.send({ key, ...seen });
}
