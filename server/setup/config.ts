/** What the environment says. A wrong value stops the start with one line that names it. */
import { z } from 'zod';
import type { RedisSettings } from '../log/redis-open.ts';
import { redisAddressOf } from '../log/redis-url.ts';
import { StartProblem } from './start-problem.ts';

const Port = z
  .string()
  .regex(/^\d{1,5}$/, 'not a port number')
  .transform(Number)
  .refine((port) => port <= 65_535, 'not a port number (0 to 65535)');

const RedisUrl = z.string().transform((url, problems) => {
  const address = redisAddressOf(url);
  if (address !== null) return address;
  problems.addIssue('not redis://host:6379, rediss://host:6379 or redis+sentinel://host:26379,host:26379/name');
  return z.NEVER;
});

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
  REDIS_URL: RedisUrl.optional(),
  REDIS_REPLICAS: z.string().regex(/^\d$/, 'not a number of replicas (0 to 9)').transform(Number).default(0),
  REDIS_TRUST_SETTINGS: z.enum(['yes', 'no'], { error: 'neither yes nor no' }).default('no'),
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
  /** Null: the log is in a file in `dataDir`. */
  redis: RedisSettings | null;
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
    redis: redisOf(result.data),
  };
}

function redisOf({ REDIS_URL, REDIS_REPLICAS, REDIS_TRUST_SETTINGS }: z.infer<typeof Environment>): Config['redis'] {
  if (REDIS_URL === undefined) return null;
  return { address: REDIS_URL, replicas: REDIS_REPLICAS, trustSettings: REDIS_TRUST_SETTINGS === 'yes' };
}

const problems = (given: NodeJS.ProcessEnv, error: z.ZodError): string =>
  error.issues
    .map(({ path, message }) => `${path.join('.')}=${withoutPassword(given[String(path[0])] ?? '')}: ${message}`)
    .join('; ')
    .replaceAll(/\s+/g, ' ');

const withoutPassword = (value: string): string => value.replace(/\/\/[^/]*@/, '//…@');
