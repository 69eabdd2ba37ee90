/** The draft behind the settings pages: changed by the fields, checked after each change, kept in the browser. */
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { HallShape } from '../../../../shared/hall.ts';
import type { SettingsConflict } from '../../../../shared/settings/merge.ts';
import {
  changesOf,
  type Draft,
  draftOf,
  rebased,
  redone,
  undone,
  type Versioned,
  withChosen,
  withHall,
} from './draft.ts';
import { DraftStore } from './draft-store.ts';
import type { Path } from './paths.ts';
import { type Problem, Problems, problemsOf, together } from './problems.ts';

/** Typing goes on for longer than this between two letters seldom. */
const checkAfterMs = 250;

export class DraftController implements ReactiveController {
  draft: Draft | null = null;
  problems = new Problems([]);
  /** How many places differ from the settings in force. */
  changes = 0;
  readonly #host: ReactiveControllerHost;
  #store: DraftStore | null = null;
  #ofServer: readonly Problem[] = [];
  #timer: ReturnType<typeof setTimeout> | null = null;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
    host.addController(this);
  }
  hostDisconnected(): void {
    this.#flush();
  }

  /** Begins with what was kept, if it is of these settings or of earlier ones. `owner`: whose draft. */
  async begin(owner: string, inForce: Versioned): Promise<void> {
    this.#store = new DraftStore(owner);
    const kept = await this.#store.read();
    const draft = kept ? { ...draftOf(kept.base, kept.hall), conflicts: kept.conflicts } : draftOf(inForce);
    this.#set(draft.base.version === inForce.version ? draft : rebased(draft, inForce));
  }

  /** Whether somebody else has changed the settings, and it is merged with a draft that there was. */
  renewBase(inForce: Versioned): boolean {
    if (!this.draft || this.draft.base.version === inForce.version) return false;
    const isTouched = this.changes > 0;
    this.#set(isTouched ? rebased(this.draft, inForce) : draftOf(inForce));
    return isTouched;
  }

  /** The draft took effect, or is thrown away: the settings in force are where the next one begins. */
  restart(inForce: Versioned): void {
    this.#ofServer = [];
    this.#set(draftOf(inForce));
  }

  step(hall: HallShape, path: Path | null = null): void {
    if (this.draft) this.#set(withHall(this.draft, hall, path), path !== null);
  }
  undo(): void {
    if (this.draft) this.#set(undone(this.draft));
  }
  redo(): void {
    if (this.draft) this.#set(redone(this.draft));
  }
  settle(conflict: SettingsConflict, value: 'mine' | 'theirs'): void {
    if (this.draft) this.#set(withChosen(this.draft, conflict, value));
  }

  /** What the server found beside what this page sees. */
  found(problems: readonly Problem[]): void {
    this.#ofServer = problems;
    this.#check();
  }

  #set(draft: Draft, isTyping = false): void {
    this.draft = draft;
    this.changes = changesOf(draft).length;
    if (this.#timer) clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#flush(), checkAfterMs);
    if (!isTyping) this.#check();
    this.#host.requestUpdate();
  }

  #flush(): void {
    if (!this.#timer || !this.draft) return;
    clearTimeout(this.#timer);
    this.#timer = null;
    this.#check();
    if (this.changes > 0 || this.draft.conflicts.length > 0) void this.#store?.keep(this.draft);
    else void this.#store?.drop();
  }

  #check(): void {
    if (this.draft) this.problems = together(problemsOf(this.draft.hall), this.#ofServer);
    this.#host.requestUpdate();
  }
}
