/** A key that opens every door of a hall in which `enrol.ts` has entered it: it acts for whomever, as often as it likes. */
export const testKey = `antrean_${'uji'.repeat(14)}`;
/** With which a request over HTTP comes. */
export const withKey = { authorization: `Bearer ${testKey}` };
