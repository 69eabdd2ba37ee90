/** Where a hall's data lie in Redis. The braces make all keys of one hall live on one node of a cluster. */
export const keysOf = (hallId: string) => {
  const key = (name: string) => `antrean:{${hallId}}:${name}`;
  return {
    /** Stream: an entry at position n has the id `n-0`, and the fields `hash` and `body`. */
    log: key('log'),
    logId: key('log-id'),
    /** Hash: position → snapshot as JSON. */
    snapshots: key('snapshots'),
    /** Hash: name of a secret → base64. */
    secrets: key('secrets'),
    /** Hash: kind and id of a record of the register → its body. */
    records: key('register'),
    /** Channel: the register has changed; the message is the field of that hash. */
    registerChanged: key('register-changed'),
    /** Its value is not used. It is written so that WAIT has a write of this connection to wait for. */
    touch: key('touch'),
  };
};

export type RedisKeys = ReturnType<typeof keysOf>;
