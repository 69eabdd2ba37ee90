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
  /** The states before, the newest last. */
  undo: readonly HallShape[];
  redo: readonly HallShape[];
  /** Where the last change was: what is typed into one field is one step. */
  lastPlace: string | null;
  /** Places that somebody else changed as well, each still to be chosen. */
  conflicts: readonly SettingsConflict[];
}

const mostSteps = 200;

export const draftOf = (base: Versioned, hall: HallShape = base.hall): Draft => ({
  base,
  hall,
  undo: [],
  redo: [],
  lastPlace: null,
  conflicts: [],
});

/** `path`: the field that was changed; null: a step of its own. */
export function withHall(draft: Draft, hall: HallShape, path: Path | null = null): Draft {
  const place = path && pointerOf(path);
  const isSameStep = place !== null && place === draft.lastPlace && draft.undo.length > 0;
  const undo = isSameStep ? draft.undo : [...draft.undo, draft.hall].slice(-mostSteps);
  return { ...draft, hall, undo, redo: [], lastPlace: place };
}

export function undone(draft: Draft): Draft {
  const hall = draft.undo.at(-1);
  if (hall === undefined) return draft;
  return { ...draft, hall, undo: draft.undo.slice(0, -1), redo: [...draft.redo, draft.hall], lastPlace: null };
}

export function redone(draft: Draft): Draft {
  const hall = draft.redo.at(-1);
  if (hall === undefined) return draft;
  return { ...draft, hall, undo: [...draft.undo, draft.hall], redo: draft.redo.slice(0, -1), lastPlace: null };
}

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
