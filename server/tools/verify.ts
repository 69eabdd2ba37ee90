/** `npm run verify [-- FILE | DATA_DIR | REDIS_URL]`: is a log whole? Without a place: the hall's own. */
import { parseArgs } from 'node:util';
import { verify } from '../backup/verify.ts';
import { extentOf } from '../backup/words.ts';
import { configOf } from '../setup/config.ts';
import { runTool, Usage } from './tool.ts';

await runTool(async (args) => {
  const { where, hallId } = parsed(args);
  const { dataDir, redis } = configOf(process.env);
  const place = where ?? process.env.REDIS_URL ?? dataDir;
  const trustSettings = redis?.trustSettings ?? false;
  const { label, walked } = await verify(place, { hallId, replicas: redis?.replicas ?? 0, trustSettings });
  return [`${label}: whole. ${extentOf(walked)}; the last hash is ${walked.hash || 'none'}.`];
});

function parsed(args: string[]): { where: string | undefined; hallId: string | null } {
  try {
    const { values, positionals } = parseArgs({ args, options: { hall: { type: 'string' } }, allowPositionals: true });
    if (positionals.length > 1) throw new Error('one place at a time');
    return { where: positionals[0], hallId: values.hall ?? null };
  } catch (error) {
    throw new Usage('npm run verify -- [FILE | DATA_DIR | REDIS_URL] [--hall ID]', { cause: error });
  }
}
