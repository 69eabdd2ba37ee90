/** Who watches which view. Each view is computed once for all who watch it, and sent only when it has changed. */
import type { ViewMessage, ViewName, ViewQuery } from '../../../shared/protocol.ts';
import type { Seen } from '../../hall/hall.ts';
import { canonicalJson } from '../../log/canonical.ts';

/** The name of a connection. */
export type WatcherId = string;

/** Sends one message to many: encoded once. */
export type Send = (watchers: readonly WatcherId[], message: ViewMessage) => void;

interface Topic {
  id: string;
  see: () => Seen | null;
  /** As it was last seen, by whomever. */
  last: Seen | Unseen;
  /** What everybody who watches has last been sent. */
  json: string;
  /** By their own name of the watch. Screens of a kind use the same name, and are sent the same message. */
  watchers: Map<string, Set<WatcherId>>;
}

/** A watched view that is no longer there. */
type Unseen = Omit<Seen, 'data'> & { data: null };

export const maxWatches = 20;

export class Watches {
  #see: <N extends ViewName>(name: N, query: ViewQuery<N>) => Seen<N> | null;
  #onBug: (bug: unknown) => void;
  #position: () => number;
  #send: Send;
  #topics = new Map<string, Topic>();
  #byWatcher = new Map<WatcherId, Map<string, Topic>>();

  constructor(
    see: <N extends ViewName>(name: N, query: ViewQuery<N>) => Seen<N> | null,
    onBug: (bug: unknown) => void,
    position: () => number,
    send: Send,
  ) {
    this.#see = see;
    this.#onBug = onBug;
    this.#position = position;
    this.#send = send;
  }

  /** Sends the view now and with each change; a watch of the same key is replaced. */
  add<N extends ViewName>(
    watcher: WatcherId,
    key: string,
    name: N,
    query: ViewQuery<N>,
  ): 'added' | 'not-found' | 'too-many' {
    const mine = this.#byWatcher.get(watcher);
    if (mine !== undefined && mine.size >= maxWatches && !mine.has(key)) return 'too-many';
    const seen = this.#see(name, query);
    this.remove(watcher, key);
    const topic = this.#topicOf(name, query, seen ?? { view: name, logId: '', position: 0, data: null });
    if (seen !== null) this.#update(topic, seen);
    this.#join(topic, watcher, key);
    // What another process has just issued may not be here yet: it is shown as soon as it is.
    if (seen === null) return 'not-found';
    this.#send([watcher], { key, ...seen });
    return 'added';
  }

  remove(watcher: WatcherId, key: string): void {
    const mine = this.#byWatcher.get(watcher);
    const topic = mine?.get(key);
    if (mine === undefined || topic === undefined) return;
    mine.delete(key);
    if (mine.size === 0) this.#byWatcher.delete(watcher);
    const others = topic.watchers.get(key)!;
    others.delete(watcher);
    if (others.size === 0) topic.watchers.delete(key);
    if (topic.watchers.size === 0) this.#topics.delete(topic.id);
  }

  removeAll(watcher: WatcherId): void {
    for (const key of [...(this.#byWatcher.get(watcher)?.keys() ?? [])]) this.remove(watcher, key);
  }

  /** Looks at every watched view again. One that no longer exists (a counter taken away, a number of yesterday) is sent as null. */
  refresh(): void {
    for (const topic of this.#topics.values()) {
      try {
        this.#update(topic, topic.see() ?? { ...topic.last, position: this.#position(), data: null });
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
      watchers: new Map(),
    };
    this.#topics.set(id, topic);
    return topic;
  }

  #join(topic: Topic, watcher: WatcherId, key: string): void {
    const others = topic.watchers.get(key) ?? new Set();
    topic.watchers.set(key, others.add(watcher));
    const mine = this.#byWatcher.get(watcher) ?? new Map<string, Topic>();
    this.#byWatcher.set(watcher, mine.set(key, topic));
  }

  #update(topic: Topic, seen: Seen | Unseen): void {
    const json = JSON.stringify(seen.data);
    if (json === topic.json) return;
    topic.json = json;
    topic.last = seen;
    for (const [key, watchers] of topic.watchers) this.#send([...watchers], { key, ...seen });
  }
}
