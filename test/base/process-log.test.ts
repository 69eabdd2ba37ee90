import { pino } from 'pino';
import { expect, test } from 'vitest';
import { errorTold, ProcessLog, withoutSecrets } from '../../server/base/process-log.ts';

/** A disk with so much room. */
function disk(room: number) {
  const kept = { room, text: '' };
  const log = new ProcessLog((bytes) => {
    const taken = Math.min(bytes.length, kept.room);
    if (taken === 0) throw new Error('ENOSPC');
    kept.room -= taken;
    kept.text += Buffer.from(bytes.subarray(0, taken)).toString();
    return taken;
  });
  return { kept, log };
}

const linesOf = (text: string) => text.trimEnd().split('\n');

test('[B25] a log that cannot be written throws nothing, and says afterwards how many lines are missing', () => {
  const { kept, log } = disk(0);
  const logger = pino({}, log);
  for (let each = 0; each < 3; each++) logger.error('not heard');
  expect(log.dropped).toBe(3);
  kept.room = 10_000;
  logger.info('heard');
  logger.info('heard too');
  const lines = linesOf(kept.text).map((line) => JSON.parse(line));
  expect(lines).toMatchObject([{ lines: 3 }, { msg: 'heard' }, { msg: 'heard too' }]);
  expect(log.dropped).toBe(0);
});

test('[B25] a line of which only a part was written does not spoil the next one', () => {
  const { kept, log } = disk(20);
  log.write('{"msg":"a line that is longer than the room"}\n');
  kept.room = 10_000;
  log.write('{"msg":"whole"}\n');
  const [torn, told, whole] = linesOf(kept.text);
  expect(torn).toHaveLength(20);
  expect(JSON.parse(String(told))).toMatchObject({ lines: 1 });
  expect(JSON.parse(String(whole))).toEqual({ msg: 'whole' });
});

test.each([
  ['the token of a ticket', '/t/2026-11-22.17.AbCdEfGhIjKlMnOpQrStUv'],
  ['the same, encoded', '/t/2026-11-22%2E17%2eAbCdEfGhIjKlMnOpQrStUv'],
  ['the same, its dashes encoded too', '/t/2026%2D11%2d22%2E17.AbCdEfGhIj%2DlMnOpQrStUv'],
  ['a session', `antrean_person=${'Ab1-_'.repeat(8)}xyz; Path=/`],
  ['a key', `Bearer antrean_${'x'.repeat(43)}`],
  ['a link', `/counter/#masuk=${'y'.repeat(43)}`],
  ['a link, encoded', `/counter/%23masuk%3D${'y'.repeat(40)}%5F%2Dz`],
])('[A4] %s is not written', (_, text) => {
  expect(withoutSecrets(text)).toMatch(/^[\w/#=;% ]*…[\w/;= ]*$/);
});

test.each(['\n', '\t', '\r\n', '\u001b', '"', '\\'])('[A4] in JSON no secret is written after %j', (before) => {
  const secret = 'Ab1-_'.repeat(8).concat('xyz');
  for (const text of [JSON.stringify(before + secret), JSON.stringify(JSON.stringify(before + secret))])
    expect(withoutSecrets(text)).not.toContain(secret);
});

test.each([
  '2026-11-22.17',
  'd7b2c1e0-3f4a-4b5c-8d6e-7f8091a2b3c4',
  'a'.repeat(64),
  '/srv/antrean/data/backup/antrean-20261122T080000000Z-17.sqlite',
])('what opens nothing is written as it is: %s', (text) => {
  expect(withoutSecrets(text)).toBe(text);
});

test('[A4] of an error nothing is written that a library has hung on it', () => {
  const error = Object.assign(new Error('no'), {
    code: 'EMFILE',
    rawPacket: 'GET /t/secret',
    body: '{"password":"x"}',
  });
  expect(Object.keys(errorTold(error) as object).sort()).toEqual(['code', 'message', 'stack', 'type']);
});
