/** Imported first by each page: zod would otherwise try `new Function`, which the pages' security policy forbids and the console reports. */
import { config } from 'zod/mini';

config({ jitless: true });
