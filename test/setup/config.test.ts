import { describe, expect, test } from 'vitest';
import { StartProblem } from '../../server/base/start-problem.ts';
import { configOf } from '../../server/setup/config.ts';

describe('the environment', () => {
  test('may be empty', () => {
    expect(configOf({})).toEqual({
      port: 3000,
      host: '0.0.0.0',
      dataDir: './data',
      hallFile: null,
      doesFileWin: false,
      publicUrl: null,
      logLevel: 'info',
      redis: null,
      tls: null,
      trustProxy: null,
      hasLimits: true,
      isClockRight: false,
      wantsAdminLink: false,
    });
  });

  test('an empty value counts as none', () => {
    expect(configOf({ PORT: '', HALL_FILE: '', REDIS_URL: '' })).toEqual(configOf({}));
  });

  test('is taken as it is given', () => {
    const environment = {
      PORT: '0',
      HOST: '127.0.0.1',
      DATA_DIR: '/var/lib/antrean',
      HALL_FILE: 'hall.json',
      HALL_FILE_WINS: 'yes',
      PUBLIC_URL: 'https://antrean.example.id/',
      LOG_LEVEL: 'debug',
      REDIS_URL: 'redis://:rahasia@10.0.0.5/2',
      REDIS_REPLICAS: '1',
      REDIS_TRUST_SETTINGS: 'yes',
      TLS_CERT: 'hall.pem',
      TLS_KEY: 'hall.key',
      TRUST_PROXY: 'loopback, 10.0.0.0/24',
      LIMITS: 'off',
      ADMIN_LINK: 'yes',
      CLOCK_IS_RIGHT: 'yes',
      SOMETHING: 'else',
    };
    expect(configOf(environment)).toEqual({
      port: 0,
      host: '127.0.0.1',
      dataDir: '/var/lib/antrean',
      hallFile: 'hall.json',
      doesFileWin: true,
      publicUrl: 'https://antrean.example.id',
      logLevel: 'debug',
      redis: {
        address: {
          options: { host: '10.0.0.5', port: 6379, db: 2, password: 'rahasia' },
          label: 'redis://10.0.0.5:6379',
        },
        replicas: 1,
        trustSettings: true,
      },
      tls: { certFile: 'hall.pem', keyFile: 'hall.key' },
      trustProxy: ['loopback', '10.0.0.0/24'],
      hasLimits: false,
      isClockRight: true,
      wantsAdminLink: true,
    });
  });

  test.each([
    ['PORT', 'abc'],
    ['PORT', '-1'],
    ['PORT', '65536'],
    ['PORT', '80.5'],
    ['PORT', '3000\n4000'],
    ['PUBLIC_URL', 'antrean.example.id'],
    ['PUBLIC_URL', 'ftp://antrean.example.id'],
    ['LOG_LEVEL', 'loud'],
    ['REDIS_URL', 'http://localhost'],
    ['REDIS_REPLICAS', '-1'],
    ['REDIS_TRUST_SETTINGS', 'maybe'],
    ['TRUST_PROXY', '0'],
    ['TRUST_PROXY', '1,2'],
    ['TRUST_PROXY', 'proxy.example.id'],
    ['TRUST_PROXY', '10.0.0.0/33'],
    ['TRUST_PROXY', '10.0.0.0/8/8'],
    // Networks in which visitors are.
    ...['10.0.0.0/8', '0.0.0.0/1', '192.168.0.0/16', '172.16.0.0/12', '10.1.2.0/23', 'uniquelocal', 'linklocal'].map(
      (wide): [string, string] => ['TRUST_PROXY', wide],
    ),
    ...['fc00::/7', '::/1', '2001:db8::/63', '::ffff:10.0.0.0/104', 'loopback, 10.0.0.0/8'].map(
      (wide): [string, string] => ['TRUST_PROXY', wide],
    ),
    ['LIMITS', 'few'],
    ['ADMIN_LINK', '1'],
  ])('[N50] %s=%j is refused in one line that names it', (name, value) => {
    const start = () => configOf({ [name]: value });
    expect(start).toThrow(StartProblem);
    expect(start).toThrow(new RegExp(`^${name}=.*$`));
  });

  test('a number of proxies is one', () => {
    expect(configOf({ TRUST_PROXY: '2' }).trustProxy).toBe(2);
  });

  test.each(['TLS_CERT', 'TLS_KEY'])('%s alone is refused', (name) => {
    expect(() => configOf({ [name]: 'file.pem' })).toThrow(/both or neither/);
  });

  test('tells of every wrong value at once', () => {
    expect(() => configOf({ PORT: 'x', LOG_LEVEL: 'y' })).toThrow(/^PORT=x: .*; LOG_LEVEL=y: .*$/);
  });
});
