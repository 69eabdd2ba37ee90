/**
 * fast-check with a fixed seed: the tests see the same random worlds every time, so that a count of what they saw cannot
 * fail by chance. `SEED=random npm test` looks at other worlds, `SEED=123` at those of a failure: fast-check prints its seed.
 */
import fc from 'fast-check';

const { SEED: asked = '20260706' } = process.env;
if (asked !== 'random') fc.configureGlobal({ ...fc.readConfigureGlobal(), seed: Number(asked) });

export default fc;
