/**
 * Loaded in front of the server (`node --import`): what Node has made of the sources is kept, so that the next start need
 * not strip the types again. It starts in half the time, and without the 40 MB of the stripper. Where nothing can be
 * written, nothing is kept.
 */
import { enableCompileCache, flushCompileCache } from 'node:module';
import { join } from 'node:path';
import { setFlagsFromString } from 'node:v8';

/**
 * The young generation of the threads that this process begins (rule U50), in MB; its own heap is there already, and keeps its size.
 * Before the cache: what was compiled with other flags is not taken.
 */
setFlagsFromString('--max-semi-space-size=2');

/** By then everything is loaded. A process that loses its power never comes to its own end, where Node would write it. */
const flushAfterMs = 5_000;

enableCompileCache(join(import.meta.dirname, '..', '..', 'node_modules', '.cache', 'antrean-compiled'));
setTimeout(flushCompileCache, flushAfterMs).unref();
