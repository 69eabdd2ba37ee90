/** A server that `npm start` started ends with it, also where npm was killed and could pass no signal on. */

const lookEveryMs = 1_000;

export interface ParentWatchParts {
  /** The process that was this one's parent before anything of it was loaded; undefined: `npm start` did not start it. */
  startedBy: number | undefined;
  /** Its parent now. */
  parent: () => number;
  /** Calls back again and again; gives a function that ends it. */
  every: (ms: number, look: () => void) => () => void;
  onGone: () => void;
}

/** Whoever starts `server/main.ts` without npm decides for themselves what it outlives. */
export function watchParent({ startedBy, parent, every, onGone }: ParentWatchParts): void {
  if (startedBy === undefined) return;
  const end = every(lookEveryMs, () => {
    if (parent() === startedBy) return;
    end();
    onGone();
  });
}
