/** Ends every switch over a union: a new member does not compile until each switch has thought of it. */
export const unreachable = (value: never): never => {
  throw new Error(`Unreachable: ${JSON.stringify(value)}`);
};
