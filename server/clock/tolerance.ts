/** A difference up to this is no jump: the hall's time takes it up slowly. */
export const toleranceMs = 60_000;
