/** Where a hall's data lie in Redis. The braces make all keys of one hall live on one node of a cluster. */
export const keysOf = (hallId: string) => {
  const key = (name: string) => `antrean:{${hallId}}:${name}`;
  return {
    /** Stream: an entry at position n has the id `n-0`, and the fields `hash` and `body`. */
    log: key('log'),
    logId: key('log-id'),
    /** Hash: position → snapshot as JSON. */
    snapshots: key('snapshots'),
    /** Hash: id of an officer → name. */
    officers: key('officers'),
    /** Hash: name, normalised → id of an officer. */
    officerNames: key('officer-names'),
    /** Hash: name of a secret → base64. */
    secrets: key('secrets'),
    /** Channel: the register has changed. */
    registerChanged: key('register-changed'),
    /** Means nothing. Written so that WAIT has a write of this connection to wait for. */
    touch: key('touch'),
  };
};

export type RedisKeys = ReturnType<typeof keysOf>;
