/** How long somebody will wait, as the hall expects it. */

/** From the asked instant until the first call, milliseconds. Quantiles 0.1, 0.5, 0.9. */
export interface Range {
  low: number;
  median: number;
  high: number;
}

export type Expected =
  | ({
      is: 'range';
      /** 0 to 1: how likely it is not called before closing. */
      unserved: number;
    } & Range)
  /** No counter is there, nor expected: say so, never a figure. */
  | { is: 'nobody' };
