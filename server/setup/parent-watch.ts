/** A server that `npm start` started ends with it, also where npm was killed and could pass no signal on. */

const lookEveryMs = 1_000;

export interface ParentWatchParts {
  /** What npm calls the script that it runs; undefined: npm does not run this process. */
  script: string | undefined;
  /** The process that started this one, now. */
  parent: () => number;
  /** Calls back again and again; gives a function that ends it. */
  every: (ms: number, look: () => void) => () => void;
  onGone: () => void;
}

/** Whoever starts `server/main.ts` without npm decides for themselves what it outlives. */
export function watchParent({ script, parent, every, onGone }: ParentWatchParts): void {
  if (script !== 'start') return;
  const first = parent();
  const end = every(lookEveryMs, () => {
    if (parent() === first) return;
    end();
    onGone();
  });
}
