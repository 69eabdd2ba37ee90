/** What `REDIS_URL` says, as ioredis wants it. */
import { isIP } from 'node:net';
import type { RedisOptions } from 'ioredis';

export interface RedisAddress {
  /** Where to connect to, and as whom. */
  options: RedisOptions;
  /** For people: the same without secrets. */
  label: string;
}

const sentinelForm = /^redis\+sentinel:\/\/(?:(?<who>[^@/]*)@)?(?<hosts>[^@/?]+)\/(?<name>[^/?]+)$/;

/**
 * `redis://[user:password@]host[:6379][/database]`, `rediss://…` for TLS, or
 * `redis+sentinel://[user:password@]host[:26379],host[:26379]…/<name of the primary>`. Null for anything else.
 */
export function redisAddressOf(url: string): RedisAddress | null {
  const sentinel = sentinelForm.exec(url)?.groups;
  if (sentinel !== undefined) return sentinelAddress(sentinel);
  return URL.canParse(url) ? directAddress(new URL(url)) : null;
}

function directAddress({ protocol, hostname, port, username, password, pathname }: URL): RedisAddress | null {
  const database = /^\/?(\d*)$/.exec(pathname)?.[1];
  if (!['redis:', 'rediss:'].includes(protocol) || hostname === '' || database === undefined) return null;
  const host = hostname.replace(/^\[|\]$/g, '');
  const place = { host, port: port === '' ? 6379 : Number(port), db: Number(database) };
  const secrets = credentials(decodeURIComponent(username), decodeURIComponent(password));
  // TLS sends a server name only for a host name, not for an IP address; the certificate is checked in both cases.
  const name = isIP(host) === 0 ? { servername: host } : {};
  const tls = protocol === 'rediss:' ? { tls: name } : {};
  return { options: { ...place, ...secrets, ...tls }, label: `${protocol}//${hostname}:${place.port}` };
}

function sentinelAddress({ who = '', hosts = '', name = '' }: Record<string, string | undefined>): RedisAddress | null {
  const sentinels = hosts.split(',').map((host) => sentinelOf(host));
  if (sentinels.some((sentinel) => sentinel === null)) return null;
  const [username = '', ...password] = who.split(':').map(decodeURIComponent);
  return {
    options: {
      sentinels: sentinels.filter((sentinel) => sentinel !== null),
      name: decodeURIComponent(name),
      ...credentials(username, password.join(':')),
    },
    label: `redis+sentinel://${hosts}/${name}`,
  };
}

function sentinelOf(text: string): { host: string; port: number } | null {
  if (!URL.canParse(`redis://${text}`)) return null;
  const { hostname, port } = new URL(`redis://${text}`);
  return hostname === '' ? null : { host: hostname.replace(/^\[|\]$/g, ''), port: port === '' ? 26379 : Number(port) };
}

const credentials = (username: string, password: string): Pick<RedisOptions, 'username' | 'password'> => ({
  ...(username === '' ? {} : { username }),
  ...(password === '' ? {} : { password }),
});
