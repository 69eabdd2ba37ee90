import { pino } from 'pino';
import { expect, test } from 'vitest';
import { foundOr, Health } from '../../server/health/health.ts';
import { readinessText } from '../../server/health/readiness.ts';
import type { Finding } from '../../server/health/words.ts';
import { minutes } from '../support/play/hall-builder.ts';

const start = Date.parse('2026-11-22T08:00:00Z');

function watched() {
  const time = { now: start };
  const said: object[] = [];
  const logger = pino({ level: 'info' }, { write: (line) => void said.push(JSON.parse(line)) });
  const world: { backup: Finding<'backup'>; register: Finding<'register'> } = {
    backup: { state: 'good', at: start, position: 7 },
    register: { state: 'written' },
  };
  const findings = { backup: () => world.backup, register: () => world.register };
  const health = new Health({ findings, clock: () => time.now, logger });
  return { health, world, time, said, text: () => readinessText(health.look(), time.now) };
}

test('[B31] each change is told once in the log of the process, with what the machine said', () => {
  const { health, world, time, said } = watched();
  health.look();
  expect(said).toEqual([]);
  world.backup = { state: 'failing', at: start, position: 7, reason: 'ENOSPC /srv/antrean/backup' };
  for (let each = 0; each < 3; each++) {
    time.now += minutes;
    health.look();
  }
  expect(said).toMatchObject([
    { level: 40, about: 'backup', reason: 'ENOSPC /srv/antrean/backup', msg: 'Backups fail' },
  ]);
  world.backup = { state: 'good', at: time.now, position: 9 };
  health.look();
  expect(said).toHaveLength(2);
});

test('[B31] readiness tells all of it in words, what needs somebody first, and not what the machine said', () => {
  const { world, time, text } = watched();
  expect(text()).toBe(
    'ready\nbackup: The newest backup is whole (position 7; 2026-11-22T08:00:00.000Z, 0 min ago)\nregister: The register can be written\n',
  );
  world.register = { state: 'unwritten', reason: 'SQLITE_FULL /srv/antrean' };
  time.now += 12 * minutes;
  expect(text()).toBe(
    'not ready\nunready: register: The register cannot be written; nobody can sign in (since 2026-11-22T08:12:00.000Z)\n' +
      'backup: The newest backup is whole (position 7; 2026-11-22T08:00:00.000Z, 12 min ago)\n',
  );
});

test('[B31] since when something is so does not move while it is so', () => {
  const { health, world, time } = watched();
  world.backup = { state: 'blocked' };
  health.look();
  time.now += 90 * minutes;
  expect(health.look()[0]).toMatchObject({ name: 'backup', level: 'warning', since: start });
});

test('[A4] what the machine said is told without secrets', () => {
  const { health, world } = watched();
  world.backup = { state: 'failing', reason: 'GET /t/2026-11-22.17.AbCdEfGhIjKlMnOpQrStUv' };
  expect(health.look()[0]?.reason).toBe('GET /t/…');
});

test('what cannot be found out is told as well', () => {
  const find = () => {
    throw new Error('ESTALE');
  };
  expect(foundOr<'disk'>(find, 'unknown')).toEqual({ state: 'unknown', reason: 'ESTALE' });
});
