/** A working copy of the settings, with the steps by which it became what it is. Pure. */
import type { HallShape } from '../../../../shared/hall/hall.ts';
import { differencesBetween, type SettingsDifference } from '../../../../shared/settings/difference.ts';
import { mergedSettings, type SettingsConflict } from '../../../../shared/settings/merge.ts';
import { withThing } from './identity.ts';
import { type Path, pointerOf } from './paths.ts';

/** Settings with the version that they are. */
export interface Versioned {
  version: string;
  hall: HallShape;
}

/**
 * `hall` has the shape of settings. What is typed need not be allowed yet: the form says what is wrong, and the server takes
 * only what is whole.
 */
export interface Draft {
  base: Versioned;
  hall: HallShape;
  /** The plan that the draft took over, as it was then: what differs from it was changed here. */
  planned: HallShape | null;
  /** The states before, the newest last. */
  undo: readonly Step[];
  redo: readonly Step[];
  /** Where the last change was: what is typed into one field is one step. */
  lastPlace: string | null;
  /** Places that somebody else changed as well, each still to be chosen. */
  conflicts: readonly SettingsConflict[];
}

type Step = Pick<Draft, 'hall' | 'planned'>;

/** What of a draft outlives its page, and what all tabs of one person have in common. */
export type KeptDraft = Pick<Draft, 'base' | 'hall' | 'conflicts'> & { planned?: HallShape | null };

const mostSteps = 200;

export const draftOf = (base: Versioned, hall: HallShape = base.hall): Draft => ({
  base,
  hall,
  planned: null,
  undo: [],
  redo: [],
  lastPlace: null,
  conflicts: [],
});

export const draftOfKept = ({ base, hall, conflicts, planned = null }: KeptDraft): Draft => ({
  ...draftOf(base, hall),
  conflicts,
  planned,
});

/** `path`: the field that was changed; null: a step of its own. */
export function withHall(draft: Draft, hall: HallShape, path: Path | null = null): Draft {
  const place = path && pointerOf(path);
  const isSameStep = place !== null && place === draft.lastPlace && draft.undo.length > 0;
  const undo = isSameStep ? draft.undo : [...draft.undo, stepOf(draft)].slice(-mostSteps);
  return { ...draft, hall, undo, redo: [], lastPlace: place };
}

export function undone(draft: Draft): Draft {
  const step = draft.undo.at(-1);
  if (step === undefined) return draft;
  return { ...draft, ...step, undo: draft.undo.slice(0, -1), redo: [...draft.redo, stepOf(draft)], lastPlace: null };
}

export function redone(draft: Draft): Draft {
  const step = draft.redo.at(-1);
  if (step === undefined) return draft;
  return { ...draft, ...step, undo: [...draft.undo, stepOf(draft)], redo: draft.redo.slice(0, -1), lastPlace: null };
}

const stepOf = ({ hall, planned }: Draft): Step => ({ hall, planned });

/** What is planned becomes the draft. */
export const withPlanTaken = (draft: Draft, plan: HallShape): Draft => ({ ...withHall(draft, plan), planned: plan });

/** What would be sent, by its places. */
export const changesOf = ({ base, hall }: Draft): SettingsDifference[] => differencesBetween(base.hall, hall);

/** Somebody else has changed the settings meanwhile: the draft goes on from theirs, with what both changed to be chosen. */
export function rebased(draft: Draft, theirs: Versioned): Draft {
  const { hall, conflicts } = mergedSettings(draft.base.hall, draft.hall, theirs.hall);
  return { ...withHall(draft, hall), base: theirs, undo: [], conflicts };
}

/** `value`: what is to stand there. */
export function withChosen(draft: Draft, conflict: SettingsConflict, value: 'mine' | 'theirs'): Draft {
  const conflicts = draft.conflicts.filter((one) => one !== conflict);
  if (value === 'mine') return { ...draft, conflicts };
  return { ...withHall(draft, withThing(draft.hall, conflict.path, conflict.theirs)), conflicts };
}

/**
 * Another tab of the same person has gone on with the same draft. `since`: as both had it last. Each goes on from its own base, for
 * one of them may not have heard yet that the settings changed.
 */
export function joined(draft: Draft, since: KeptDraft, theirs: KeptDraft): Draft {
  const [before, other] = [onBase(since, draft.base), onBase(theirs, draft.base)];
  const { hall, conflicts } = mergedSettings(before.hall, draft.hall, other.hall);
  const open = draft.conflicts.filter((one) => !isAmong(since.conflicts, one) || isAmong(theirs.conflicts, one));
  const fresh = [...theirs.conflicts, ...conflicts].filter((one) => !isAmong(draft.conflicts, one));
  const planned = theirs.planned === since.planned ? draft.planned : (theirs.planned ?? null);
  return { ...withHall(draft, hall), planned, conflicts: [...open, ...fresh] };
}

const onBase = (kept: KeptDraft, base: Versioned): Draft =>
  kept.base.version === base.version ? draftOfKept(kept) : rebased(draftOfKept(kept), base);

const isAmong = (conflicts: readonly SettingsConflict[], { path }: SettingsConflict): boolean =>
  conflicts.some((one) => one.path.join('/') === path.join('/'));
