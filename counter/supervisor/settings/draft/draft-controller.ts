/** The draft behind the settings pages: changed by the fields, checked after each change, kept in the browser. */
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { HallShape } from '../../../../shared/hall/hall.ts';
import type { SettingsConflict } from '../../../../shared/settings/merge.ts';
import {
  changesOf,
  type Draft,
  draftOf,
  draftOfKept,
  joined,
  type KeptDraft,
  rebased,
  redone,
  undone,
  type Versioned,
  withChosen,
  withHall,
  withPlanTaken,
} from './draft.ts';
import { DraftStore } from './draft-store.ts';
import { type Path, valueAt } from './paths.ts';
import { type Problem, Problems, problemsOf, together } from './problems.ts';

/** Between two letters of one word people seldom wait for longer. */
const checkAfterMs = 250;
/** The browser keeps the draft at least this often, also of somebody who never stops. */
const keepAfterMs = 400;
/** The last moments at which a page that goes away can keep something. */
const endings = ['beforeunload', 'pagehide'] as const;

export class DraftController implements ReactiveController {
  draft: Draft | null = null;
  problems = new Problems([]);
  /** How many places differ from the settings in force. */
  changes = 0;
  readonly #host: ReactiveControllerHost;
  #store: DraftStore | null = null;
  /** As all tabs of this person had it last. */
  #common: KeptDraft | null = null;
  #ofServer: readonly Problem[] = [];
  #checking: ReturnType<typeof setTimeout> | null = null;
  #keeping: ReturnType<typeof setTimeout> | null = null;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
    host.addController(this);
  }
  hostConnected(): void {
    for (const ending of endings) addEventListener(ending, this.#keepAtLast);
  }
  hostDisconnected(): void {
    for (const ending of endings) removeEventListener(ending, this.#keepAtLast);
    this.#keepAtLast();
    this.#store?.close();
  }

  /** Begins with what was kept of this hall, by these settings or earlier ones. `owner`: whose draft. */
  async begin(owner: string, inForce: Versioned): Promise<void> {
    this.#store = new DraftStore(owner, (theirs) => this.#join(theirs));
    const kept = await this.#store.read();
    const isOfThisHall = kept?.base.hall.hallId === inForce.hall.hallId || kept?.base.hall.hallId === undefined;
    const isUsed = kept !== null && isOfThisHall;
    const draft = isUsed ? draftOfKept(kept) : draftOf(inForce);
    this.#common = draft;
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
  takePlan(plan: HallShape): void {
    if (this.draft) this.#set(withPlanTaken(this.draft, plan));
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

  /** Null: it was applied or thrown away there. What was typed here meanwhile stays. */
  #join(theirs: KeptDraft | null): void {
    if (!this.draft || !this.#common) return;
    const other = theirs ?? draftOf(this.draft.base);
    const draft = joined(this.draft, this.#common, other);
    const isAhead = this.#keeping !== null;
    this.#common = other;
    this.#set(draft);
    // What came from there need not go back.
    if (isAhead) return;
    this.#stopKeeping();
    this.#common = draft;
  }

  #set(draft: Draft, isTyping = false): void {
    const before = this.draft?.hall ?? null;
    if (before) this.#ofServer = this.#ofServer.filter(({ path }) => isUntouched(before, draft.hall, path));
    this.draft = draft;
    this.changes = changesOf(draft).length;
    if (this.#checking) clearTimeout(this.#checking);
    this.#checking = setTimeout(() => this.#check(), checkAfterMs);
    this.#keeping ??= setTimeout(this.#keep, keepAfterMs);
    if (!isTyping) this.#check();
    this.#host.requestUpdate();
  }

  readonly #keep = async (): Promise<void> => {
    if (!this.#keeping || !this.draft) return;
    this.#stopKeeping();
    let kept: Draft | null = null;
    const isKept = await this.#store?.keep(() => {
      kept = this.draft;
      return this.#isWorthKeeping ? kept : null;
    });
    if (isKept) this.#common = kept;
  };

  /** Also what is being kept just now: of that nobody knows yet whether it will be. */
  readonly #keepAtLast = (): void => {
    if (!this.draft || this.draft === this.#common) return;
    if (!this.#isWorthKeeping) return void this.#keep();
    this.#stopKeeping();
    this.#common = this.draft;
    this.#store?.keepAtLast(this.draft);
  };

  get #isWorthKeeping(): boolean {
    return this.changes > 0 || (this.draft?.conflicts.length ?? 0) > 0;
  }

  #stopKeeping(): void {
    if (this.#keeping) clearTimeout(this.#keeping);
    this.#keeping = null;
  }

  #check(): void {
    if (this.draft) this.problems = together(problemsOf(this.draft.hall), this.#ofServer);
    this.#host.requestUpdate();
  }
}

/** What was said of a place that has changed may no longer hold; places in lists move. */
const isUntouched = (before: HallShape, now: HallShape, path: Path): boolean =>
  valueAt(before, path) === valueAt(now, path) && valueAt(before, path.slice(0, 2)) === valueAt(now, path.slice(0, 2));
