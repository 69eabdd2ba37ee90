/**
 * Who watches which view. Each view is computed once for all who watch it, and sent only when it has changed. Of what was
 * sent a digest is kept, not the view: thousands of phones each watch a view of their own.
 */
import { hash } from 'node:crypto';
import type { Instant } from '../../../shared/base/ids.ts';
import type { ViewMessage, ViewName, ViewQuery } from '../../../shared/protocol.ts';
import type { ViewState } from '../../../shared/views/views.ts';
import { type PartsOf, plainQuery } from '../../domain/views/view.ts';
import { canonicalJson } from '../../log/canonical.ts';
import { textOf } from '../gate/written.ts';
import type { Owner } from '../transport/live-connections.ts';
import { Slices, usualSlice } from './slices.ts';
import { WatchCosts } from './watch-costs.ts';

/** The name of a connection. */
export type WatcherId = string;

/** Sends one message to many: encoded once. */
export type Send = (watchers: readonly WatcherId[], message: ViewMessage) => void;

interface Topic {
  id: string;
  name: ViewName;
  query: ViewQuery<ViewName>;
  /** What it was made of when it was looked at last (rule L11); null: not known. */
  parts: readonly unknown[] | null;
  /** What it is about, as it is now (rule L15); null: all of it is news. */
  subject: Subject | null;
  /** As it was when it was looked at last. */
  told: unknown;
  /** Of the log in which the view was last seen. */
  logId: string;
  /** Of what everybody who watches has last been sent. */
  digest: string;
  /** How long it was then. */
  bytes: number;
  /** By the client's own key for the watch. Screens of one kind use the same key, so one message serves all of them. */
  watchers: Map<string, Set<WatcherId>>;
}

/** Gives what a view is about: news of it are told before all else of its view. */
type Subject = () => unknown;

/** A watched view that is no longer there. */
type GoneView = Omit<ViewState, 'data'> & { data: null };

const digestOf = (data: unknown): string => hash('sha256', textOf(data), 'base64');
const nothing = digestOf(null);

export const maxWatches = 20;
/** Of one connection: a desk looks for one number while it points at another. And of one owner. */
export const maxFinds = 4;
export const maxFindsOfOwner = 40;

const isSame = (one: readonly unknown[] | null, other: readonly unknown[] | null): boolean =>
  one !== null && one.length === other?.length && one.every((part, place) => part === other[place]);

/** News of its subject, or it has none and all of it is news. */
const isNews = ({ subject, told }: Topic): boolean => subject === null || subject() !== told;

function divided(topics: readonly Topic[], isFirst: (topic: Topic) => boolean): [Topic[], Topic[]] {
  const others: Topic[] = [];
  const first = topics.filter((topic) => isFirst(topic) || !others.push(topic));
  return [first, others];
}

const nobody: Owner = { name: '', mostBytes: Number.POSITIVE_INFINITY };
const nameOf = ({ id }: Topic, key: string): string => `${key} ${id}`;

export interface WatchParts {
  /** Null where what the view asks for does not exist. */
  look: <N extends ViewName>(name: N, query: ViewQuery<N>) => ViewState<N> | null;
  onBug: (bug: unknown) => void;
  now: () => { position: number; at: Instant };
  send: Send;
  /** Ends a connection whose owner watches too much. Left out: none ends. */
  end?: (watcher: WatcherId) => void;
  /** What views are made of. Left out: nobody knows, and each is looked at. */
  partsNow?: () => PartsOf;
  /** For how long views are looked at before everything else has its turn. */
  timeSlice?: () => () => boolean;
  /** What a view is about. Left out: all of it is news. */
  subjectOf?: (name: ViewName, query: ViewQuery<ViewName>) => Subject | null;
}

const usual = { end: () => {}, partsNow: () => () => null, timeSlice: usualSlice, subjectOf: () => null };

export class Watches {
  #parts: Required<WatchParts>;
  #costs = new WatchCosts();
  #owners = new Map<WatcherId, string>();
  /** How many of them each owner watches. */
  #finds = new Map<string, number>();
  #topics = new Map<string, Topic>();
  #byWatcher = new Map<WatcherId, Map<string, Topic>>();

  constructor(parts: WatchParts) {
    this.#parts = { ...usual, ...parts };
  }

  /**
   * Sends the view now and with each change; a watch of the same key is replaced. Where all that the owner watches becomes too much
   * the oldest connection of theirs ends.
   */
  add<N extends ViewName>(
    watcher: WatcherId,
    key: string,
    name: N,
    asked: ViewQuery<N>,
    owner: Owner = nobody,
  ): 'added' | 'not-found' | 'too-many' {
    if (!this.#mayWatch(watcher, key, name, owner)) return 'too-many';
    const query = plainQuery(asked);
    const seen = this.#parts.look(name, query);
    this.remove(watcher, key);
    const topic = this.#topicOf(name, query);
    if (seen !== null) this.#update(topic, seen);
    this.#join(topic, watcher, key, owner.name);
    if (!this.#hasRoom(owner, watcher)) {
      this.remove(watcher, key);
      return 'too-many';
    }
    // What another process has just issued may not be here yet: it is shown as soon as it is.
    if (seen === null) return 'not-found';
    this.#parts.send([watcher], { key, ...seen });
    return 'added';
  }

  remove(watcher: WatcherId, key: string): void {
    const mine = this.#byWatcher.get(watcher);
    const topic = mine?.get(key);
    if (mine === undefined || topic === undefined) return;
    mine.delete(key);
    const owner = this.#owners.get(watcher)!;
    this.#countFinds(topic, owner, -1);
    this.#costs.remove(owner, watcher, nameOf(topic, key));
    if (mine.size === 0) {
      this.#byWatcher.delete(watcher);
      this.#owners.delete(watcher);
    }
    const others = topic.watchers.get(key)!;
    others.delete(watcher);
    if (others.size === 0) topic.watchers.delete(key);
    if (topic.watchers.size === 0) this.#topics.delete(topic.id);
  }

  removeAll(watcher: WatcherId): void {
    for (const key of [...(this.#byWatcher.get(watcher)?.keys() ?? [])]) this.remove(watcher, key);
  }

  /**
   * Looks at every watched view again: those of whose subject there is news first, also such as come while the others are looked at
   * (rule L15). One that no longer exists (a counter taken away, a number of yesterday) is sent as null. After a slice of time
   * everything else has its turn (rule N59): what comes behind it is looked at as it is by then. To be called again when it is
   * done, not before. `only`: views of these names; left out: all.
   */
  async refresh(only: ReadonlySet<ViewName> | null = null): Promise<void> {
    const slices = new Slices(this.#parts.partsNow, this.#parts.timeSlice);
    const isAsked = ({ name }: Topic) => only === null || only.has(name);
    // Those that came meanwhile have been sent.
    const [first, others] = divided([...this.#topics.values()].filter(isAsked), isNews);
    let { position } = this.#parts.now();
    for (const topic of first) if (this.#lookIn(slices, topic)) await slices.next();
    for (const topic of others) {
      const now = this.#parts.now().position;
      if (now !== position && slices.isNew) {
        position = now;
        for (const each of this.#topics.values())
          if (isAsked(each) && isNews(each) && this.#lookIn(slices, each)) await slices.next();
      }
      if (this.#lookIn(slices, topic)) await slices.next();
    }
  }

  /** Not where nobody watches it any more. True: the slice is over. */
  #lookIn(slices: Slices, topic: Topic): boolean {
    if (this.#topics.get(topic.id) !== topic) return false;
    this.#lookAgain(topic, slices.partsOf);
    return !slices.hasTime();
  }

  #lookAgain(topic: Topic, partsOf: PartsOf): void {
    try {
      const parts = partsOf(topic.name, topic.query);
      if (isSame(parts, topic.parts)) return;
      this.#update(topic, this.#parts.look(topic.name, topic.query) ?? this.#goneView(topic));
      topic.parts = parts;
      topic.told = topic.subject?.();
    } catch (bug) {
      this.#parts.onBug(bug);
    }
  }

  /** Views, each counted once. */
  get topicCount(): number {
    return this.#topics.size;
  }

  #topicOf<N extends ViewName>(name: N, query: ViewQuery<N>): Topic {
    const id = canonicalJson([name, query]);
    const known = this.#topics.get(id);
    if (known !== undefined) return known;
    const subject = this.#parts.subjectOf(name, query);
    const seen = { parts: null, subject, told: subject?.(), logId: '', digest: nothing, bytes: 0 };
    const topic = { id, name, query, ...seen, watchers: new Map() };
    this.#topics.set(id, topic);
    return topic;
  }

  /** By number, before anything is looked at. */
  #mayWatch(watcher: WatcherId, key: string, name: ViewName, owner: Owner): boolean {
    const mine = this.#byWatcher.get(watcher);
    if ((mine?.size ?? 0) >= maxWatches && !mine!.has(key)) return false;
    if (name !== 'find' || mine?.get(key)?.name === 'find') return true;
    const finds = [...(mine?.values() ?? [])].filter((topic) => topic.name === 'find').length;
    return finds < maxFinds && (this.#finds.get(owner.name) ?? 0) < maxFindsOfOwner;
  }

  #countFinds({ name }: Topic, owner: string, by: 1 | -1): void {
    if (name !== 'find') return;
    const count = (this.#finds.get(owner) ?? 0) + by;
    if (count > 0) this.#finds.set(owner, count);
    else this.#finds.delete(owner);
  }

  #join(topic: Topic, watcher: WatcherId, key: string, owner: string): void {
    const others = topic.watchers.get(key) ?? new Set();
    topic.watchers.set(key, others.add(watcher));
    const mine = this.#byWatcher.get(watcher) ?? new Map<string, Topic>();
    this.#byWatcher.set(watcher, mine.set(key, topic));
    this.#owners.set(watcher, owner);
    this.#countFinds(topic, owner, 1);
    this.#costs.add(owner, watcher, nameOf(topic, key), topic.bytes);
  }

  /** False: what this connection watches is too much by itself. */
  #hasRoom({ name, mostBytes }: Owner, watcher: WatcherId): boolean {
    while (this.#costs.bytesOf(name) > mostBytes) {
      const oldest = this.#costs.oldestOf(name)!;
      if (oldest === watcher) return false;
      this.removeAll(oldest);
      this.#parts.end(oldest);
    }
    return true;
  }

  #goneView({ name, logId }: Topic): GoneView {
    return { view: name, logId, ...this.#parts.now(), data: null };
  }

  #update(topic: Topic, seen: ViewState | GoneView): void {
    const digest = digestOf(seen.data);
    if (digest === topic.digest) return;
    topic.digest = digest;
    topic.bytes = textOf(seen.data).length;
    topic.logId = seen.logId;
    for (const [key, watchers] of topic.watchers) this.#parts.send([...watchers], { key, ...seen });
  }
}
