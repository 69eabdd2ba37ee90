/** Where a test's process runs. */
export interface Place {
  /** At which the test reaches it. */
  address: string;
  /** In front of each program that is started there. */
  prefix: readonly string[];
}

/** On this machine, reached by nobody else. */
export const here: Place = { address: '127.0.0.1', prefix: [] };
