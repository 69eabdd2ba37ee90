/**
 * Loaded in front of the server (`node --import`): what Node has made of the sources is kept, so that the next start need
 * not strip the types again. It starts in half the time, and without the 40 MB of the stripper. Where nothing can be
 * written, nothing is kept.
 */
import { enableCompileCache, flushCompileCache } from 'node:module';
import { join } from 'node:path';

/** By then everything is loaded. A process that loses its power never comes to its own end, where Node would write it. */
const flushAfterMs = 5_000;

enableCompileCache(join(import.meta.dirname, '..', '..', 'node_modules', '.cache', 'antrean-compiled'));
setTimeout(flushCompileCache, flushAfterMs).unref();
