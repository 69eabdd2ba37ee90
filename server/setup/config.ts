/** What the environment says. A wrong value stops the start with one line that names it. */
import { z } from 'zod';
import { StartProblem } from './start-problem.ts';

const Port = z
  .string()
  .regex(/^\d{1,5}$/, 'not a port number')
  .transform(Number)
  .refine((port) => port <= 65_535, 'not a port number (0 to 65535)');

const Environment = z.object({
  /** 0: any free one. */
  PORT: Port.default(3000),
  /** The screens of a hall are other machines in its network, so the default is to listen there. */
  HOST: z.string().default('0.0.0.0'),
  DATA_DIR: z.string().default('./data'),
  HALL_FILE: z.string().optional(),
  PUBLIC_URL: z
    .url({ protocol: /^https?$/, error: 'not an address like http://antrean.example.id' })
    .transform((url) => url.replace(/\/+$/, ''))
    .optional(),
  LOG_LEVEL: z
    .enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'], {
      error: 'not one of fatal, error, warn, info, debug, trace, silent',
    })
    .default('info'),
  REDIS_URL: z.never({ error: 'the log on Redis does not exist yet; leave it out' }).optional(),
});

export interface Config {
  port: number;
  host: string;
  dataDir: string;
  /** Null: the sample hall. */
  hallFile: string | null;
  /** Where phones reach this hall, without a slash at the end; null: where the kiosk's page was loaded from. */
  publicUrl: string | null;
  logLevel: string;
}

/** Throws `StartProblem`. An empty value counts as none. */
export function configOf(environment: NodeJS.ProcessEnv): Config {
  const given = Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== ''));
  const result = Environment.safeParse(given);
  if (!result.success) throw new StartProblem(problems(given, result.error));
  const { PORT, HOST, DATA_DIR, HALL_FILE, PUBLIC_URL, LOG_LEVEL } = result.data;
  return {
    port: PORT,
    host: HOST,
    dataDir: DATA_DIR,
    hallFile: HALL_FILE ?? null,
    publicUrl: PUBLIC_URL ?? null,
    logLevel: LOG_LEVEL,
  };
}

const problems = (given: NodeJS.ProcessEnv, error: z.ZodError): string =>
  error.issues
    .map(({ path, message }) => `${path.join('.')}=${given[String(path[0])] ?? ''}: ${message}`)
    .join('; ')
    .replaceAll(/\s+/g, ' ');
