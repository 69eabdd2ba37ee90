/** What `npm run demo` is told. */
import { parseArgs } from 'node:util';
import { fastestPace } from '../../../shared/rehearsal/rehearsal.ts';
import { oneLineOf } from '../../base/message.ts';
import { StartProblem } from '../../base/start-problem.ts';

export interface DemoOptions {
  /** Null: the sample hall with its real hours. */
  hallFile: string | null;
  pace: number;
  seed: number;
  host: string;
  port: number;
  /** Null: a folder that goes when the rehearsal ends. */
  dataDir: string | null;
}

/** The port of a hall, where nothing says another (`server/setup/config.ts`). */
const hallPort = 3000;

export const usage = [
  'npm run demo -- [options]',
  '',
  '  --hall FILE     the hall that is rehearsed · MPP yang dilatihkan (default: the sample hall)',
  '  --speed N       so many times faster than life, 1 to 600 · berapa kali lebih cepat (30)',
  '  --seed N        another number, other visitors · angka lain, pengunjung lain (1)',
  '  --port N        (3900)',
  '  --host ADDRESS  127.0.0.1: this machine alone · hanya komputer ini (0.0.0.0)',
  '  --data FOLDER   new or empty; is kept · folder baru atau kosong, disimpan (default: none is kept)',
] as const;

const options = {
  hall: { type: 'string' },
  speed: { type: 'string', default: '30' },
  seed: { type: 'string', default: '1' },
  port: { type: 'string', default: '3900' },
  host: { type: 'string', default: '0.0.0.0' },
  data: { type: 'string' },
  help: { type: 'boolean', default: false },
} as const;

/** Null: how it is used was asked for. `environment`: of a hall that runs beside it. Throws `StartProblem`. */
export function demoOptions(words: readonly string[], environment: NodeJS.ProcessEnv = {}): DemoOptions | null {
  const values = valuesOf(words);
  if (values.help) return null;
  const port = whole('--port', values.port, 0, 65_535);
  if (port === hallPort || String(port) === environment.PORT)
    throw new StartProblem(
      `--port ${port} is that of the hall, and browsers would take the one for the other; another one, please`,
    );
  return {
    hallFile: filled('--hall', values.hall),
    pace: numberIn('--speed', values.speed, 1, fastestPace),
    seed: whole('--seed', values.seed, 0, Number.MAX_SAFE_INTEGER),
    host: filled('--host', values.host)!,
    port,
    dataDir: filled('--data', values.data),
  };
}

function valuesOf(words: readonly string[]) {
  try {
    return parseArgs({ args: [...words], options, strict: true, allowPositionals: false }).values;
  } catch (error) {
    const [problem] = oneLineOf(error).split(/(?<='|ambiguous)\. /);
    throw new StartProblem(`${problem}. What there is: npm run demo -- --help`);
  }
}

function filled(name: string, value: string | undefined): string | null {
  if (value === '') throw new StartProblem(`${name} is empty`);
  return value ?? null;
}

function numberIn(name: string, text: string, least: number, most: number): number {
  const value = /^\d+(\.\d+)?$/.test(text) ? Number(text) : Number.NaN;
  if (value >= least && value <= most) return value;
  throw new StartProblem(`${name} ${text} is not a number from ${least} to ${most}`);
}

function whole(name: string, text: string, least: number, most: number): number {
  const value = numberIn(name, text, least, most);
  if (Number.isInteger(value)) return value;
  throw new StartProblem(`${name} ${text} is not a whole number`);
}
