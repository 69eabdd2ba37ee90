/** What the environment says. A wrong value stops the start with one line that names it. */
import { isIP } from 'node:net';
import { z } from 'zod';
import { StartProblem } from '../base/start-problem.ts';
import type { TrustSetting } from '../doors/gate/proxy.ts';
import { redisAddressOf } from '../log/redis/redis-url.ts';
import type { RedisSettings } from './redis-open.ts';

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

const YesNo = z.enum(['yes', 'no'], { error: 'neither yes nor no' });

/**
 * An address, a small network (`10.0.0.0/24`), or this machine (`loopback`). Not a whole private range, as `10.0.0.0/8` or
 * `uniquelocal`: the visitors' phones have addresses there, and each could say that it is somebody else.
 */
function isProxy(text: string): boolean {
  const [address = '', bits = null, ...more] = text.split('/');
  if (text === 'loopback') return true;
  if (isIP(address) === 0 || more.length > 0) return false;
  return bits === null || (/^\d{1,3}$/.test(bits) && isSmall(address, Number(bits)));
}

function isSmall(address: string, bits: number): boolean {
  if (isIP(address) === 4) return bits >= 24 && bits <= 32;
  // An IPv4 address written as IPv6 (::ffff:10.0.0.0/104) has its own bits in the last 32.
  return bits >= (/^::ffff:/i.test(address) ? 120 : 64) && bits <= 128;
}

const Proxies = z
  .string()
  .transform((text) => text.split(',').map((part) => part.trim()))
  .refine(
    (parts) => (parts.length === 1 && /^[1-9]$/.test(parts[0] ?? '')) || parts.every(isProxy),
    'neither a number of proxies (1 to 9) nor their addresses (loopback, 10.0.0.5, a network of /24 or smaller)',
  )
  .transform((parts) => (/^\d$/.test(parts[0] ?? '') ? Number(parts[0]) : parts));

const Environment = z.object({
  /** 0: any free one. */
  PORT: Port.default(3000),
  /** The screens of a hall are other machines in its network, so the default is to listen there. */
  HOST: z.string().default('0.0.0.0'),
  DATA_DIR: z.string().default('./data'),
  HALL_FILE: z.string().optional(),
  /** The file takes the place of settings that were changed in the browser. */
  HALL_FILE_WINS: YesNo.default('no'),
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
  REDIS_TRUST_SETTINGS: YesNo.default('no'),
  /** Files, both or neither. */
  TLS_CERT: z.string().optional(),
  TLS_KEY: z.string().optional(),
  TRUST_PROXY: Proxies.optional(),
  LIMITS: z.enum(['on', 'off'], { error: 'neither on nor off' }).default('on'),
  ADMIN_LINK: YesNo.default('no'),
  CLOCK_IS_RIGHT: YesNo.default('no'),
});

/** The value of `HALL_FILE` with which a hall begins that is set up in the browser. */
export const noHallFile = 'none';

export interface Config {
  port: number;
  host: string;
  dataDir: string;
  /** Null: the sample hall, where there is none yet; `none`: that one is set up in the browser. */
  hallFile: string | null;
  /** Else settings that were changed in the browser go on (rule H12). */
  doesFileWin: boolean;
  /** Where phones reach this hall, without a slash at the end; null: where the kiosk's page was loaded from. */
  publicUrl: string | null;
  logLevel: string;
  /** Null: the log is in a file in `dataDir`. */
  redis: RedisSettings | null;
  /** Paths of PEM files; null: plain HTTP. */
  tls: { certFile: string; keyFile: string } | null;
  /** Null: what forwarded requests say of where they come from is not believed. */
  trustProxy: TrustSetting;
  /** False for load tests. */
  hasLimits: boolean;
  /** Whoever starts the server has looked at its clock: a doubt about it at the start is none. */
  isClockRight: boolean;
  /** Prints a link for an administrator although there is one who has a password. */
  wantsAdminLink: boolean;
}

/** Throws `StartProblem`. An empty value counts as none. */
export function configOf(environment: NodeJS.ProcessEnv): Config {
  const given = Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== ''));
  const result = Environment.safeParse(given);
  if (!result.success) throw new StartProblem(problems(given, result.error));
  const { PORT, HOST, DATA_DIR, HALL_FILE, PUBLIC_URL, LOG_LEVEL, TRUST_PROXY, LIMITS, ADMIN_LINK, CLOCK_IS_RIGHT } =
    result.data;
  return {
    port: PORT,
    host: HOST,
    dataDir: DATA_DIR,
    hallFile: HALL_FILE ?? null,
    doesFileWin: result.data.HALL_FILE_WINS === 'yes',
    publicUrl: PUBLIC_URL ?? null,
    logLevel: LOG_LEVEL,
    redis: redisOf(result.data),
    tls: tlsOf(result.data),
    trustProxy: TRUST_PROXY ?? null,
    hasLimits: LIMITS === 'on',
    wantsAdminLink: ADMIN_LINK === 'yes',
    isClockRight: CLOCK_IS_RIGHT === 'yes',
  };
}

function tlsOf({ TLS_CERT, TLS_KEY }: z.infer<typeof Environment>): Config['tls'] {
  if (TLS_CERT === undefined && TLS_KEY === undefined) return null;
  if (TLS_CERT === undefined) throw new StartProblem('TLS_KEY is given and TLS_CERT is not: both or neither');
  if (TLS_KEY === undefined) throw new StartProblem('TLS_CERT is given and TLS_KEY is not: both or neither');
  return { certFile: TLS_CERT, keyFile: TLS_KEY };
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
