import { describe, expect, test } from 'vitest';
import { configOf } from '../../server/setup/config.ts';
import { StartProblem } from '../../server/setup/start-problem.ts';

describe('the environment', () => {
  test('may be empty', () => {
    expect(configOf({})).toEqual({
      port: 3000,
      host: '0.0.0.0',
      dataDir: './data',
      hallFile: null,
      publicUrl: null,
      logLevel: 'info',
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
      PUBLIC_URL: 'https://antrean.example.id/',
      LOG_LEVEL: 'debug',
      SOMETHING: 'else',
    };
    expect(configOf(environment)).toEqual({
      port: 0,
      host: '127.0.0.1',
      dataDir: '/var/lib/antrean',
      hallFile: 'hall.json',
      publicUrl: 'https://antrean.example.id',
      logLevel: 'debug',
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
    ['REDIS_URL', 'redis://localhost'],
  ])('%s=%j is refused in one line that names it', (name, value) => {
    const start = () => configOf({ [name]: value });
    expect(start).toThrow(StartProblem);
    expect(start).toThrow(new RegExp(`^${name}=.*$`));
  });

  test('tells of every wrong value at once', () => {
    expect(() => configOf({ PORT: 'x', LOG_LEVEL: 'y' })).toThrow(/^PORT=x: .*; LOG_LEVEL=y: .*$/);
  });
});
