import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { afterEach, describe, expect, onTestFinished, test } from 'vitest';
import { hallNearNoon } from '../support/play/hall-near-noon.ts';
import { issue, kiosk } from '../support/play/wishes.ts';
import { type Ending, endServers, runToItsEnd, startServer } from '../support/server/server.ts';
import { tempFolder } from '../support/server/temp-folder.ts';
import { connect, envelope, get, sendCommand } from '../support/server/wire.ts';

afterEach(endServers);

/** Ended by itself, with one plain line that says why. */
function expectRefusedStart({ code, output, errors }: Ending, why: RegExp): void {
  expect(errors).toMatch(/^Antrean: [^\n]*\n$/);
  expect(errors).toMatch(why);
  expect(output).toBe('');
  expect(code).toBe(1);
}
const dataIn = (folder: string) => ({ DATA_DIR: join(folder, 'data'), PORT: '0', LOG_LEVEL: 'silent' });

describe('a start is refused in one line that says what to put right:', () => {
  test('a wrong value in the environment', async () => {
    expectRefusedStart(await runToItsEnd({ ...dataIn(tempFolder()), PORT: 'many' }), /PORT=many: not a port number/);
  });

  test('a file of the hall that is not there', async () => {
    expectRefusedStart(
      await runToItsEnd({ ...dataIn(tempFolder()), HALL_FILE: '/nowhere.json' }),
      /HALL_FILE \/nowhere\.json cannot be read/,
    );
  });

  test('a file of the hall that is no JSON, or no hall', async () => {
    const folder = tempFolder();
    const file = join(folder, 'hall.json');
    writeFileSync(file, '{ "hallId": ');
    expectRefusedStart(
      await runToItsEnd({ ...dataIn(folder), HALL_FILE: file }),
      /hall\.json: it cannot be read as JSON/,
    );
    writeFileSync(file, JSON.stringify({ ...hallNearNoon(), mostAsked: ['paspor'], counters: [] }));
    expectRefusedStart(await runToItsEnd({ ...dataIn(folder), HALL_FILE: file }), /counters/);
  });

  test.each(['\u3164', '\u00a0 ', '\u0301', 'Loket\u200bUtara'])('[A24] a zone called %j', async (name) => {
    const folder = tempFolder();
    const file = join(folder, 'hall.json');
    const hall = hallNearNoon();
    writeFileSync(
      file,
      JSON.stringify({ ...hall, zones: hall.zones.map((zone) => ({ ...zone, name: { id: name } })) }),
    );
    expectRefusedStart(await runToItsEnd({ ...dataIn(folder), HALL_FILE: file }), /the name .* cannot be seen/);
  });

  test('a data folder that cannot be made', async () => {
    const folder = tempFolder();
    writeFileSync(join(folder, 'data'), 'a file');
    expectRefusedStart(await runToItsEnd(dataIn(folder)), /DATA_DIR .*data cannot be made/);
  });

  test('[B5] a log that another process has open; that one goes on', async () => {
    const first = await startServer({ hall: hallNearNoon() });
    const second = await runToItsEnd({ DATA_DIR: first.dataDir, PORT: '0', LOG_LEVEL: 'silent' });
    expectRefusedStart(second, /antrean\.sqlite is in use by another process/);
    expect(await sendCommand(first.url, envelope(kiosk, issue('ktp')))).toMatchObject({ accepted: true });
  });

  test('a port that is taken', async () => {
    const other = createServer().listen(0, '127.0.0.1');
    onTestFinished(() => void other.close());
    await new Promise((resolve) => other.once('listening', resolve));
    const { port } = other.address() as AddressInfo;
    const ending = await runToItsEnd({ ...dataIn(tempFolder()), HOST: '127.0.0.1', PORT: String(port) });
    expectRefusedStart(ending, /127\.0\.0\.1:\d+ cannot be listened on: .*EADDRINUSE/);
  });

  test('[B3] a log in which a byte was changed; the line names the entry', async () => {
    const server = await startServer({ hall: hallNearNoon() });
    for (let each = 0; each < 20; each++) await sendCommand(server.url, envelope(kiosk, issue('ktp')));
    await server.kill('SIGTERM');
    const file = join(server.dataDir, 'antrean.sqlite');
    const bytes = readFileSync(file);
    const place = bytes.lastIndexOf('"number":"A-017"');
    expect(place).toBeGreaterThan(0);
    bytes.write('"number":"A-018"', place);
    writeFileSync(file, bytes);
    expectRefusedStart(
      await runToItsEnd({ DATA_DIR: server.dataDir, PORT: '0' }),
      /broken at position 19: it was changed/,
    );
  });

  test('a file that is not a log', async () => {
    const folder = tempFolder();
    mkdirSync(join(folder, 'data'));
    writeFileSync(join(folder, 'data', 'antrean.sqlite'), 'x'.repeat(5_000));
    expectRefusedStart(await runToItsEnd(dataIn(folder)), /antrean\.sqlite is damaged/);
  });

  test('a hall that takes away a service that still has waiting visitors', async () => {
    const server = await startServer({ hall: hallNearNoon() });
    await sendCommand(server.url, envelope(kiosk, issue('akta')));
    await server.kill();
    server.writeHallFile(
      hallNearNoon((hall) => {
        hall.services = hall.services.filter(({ serviceId }) => serviceId !== 'akta');
        for (const counter of hall.counters) counter.serviceIds = counter.serviceIds.filter((id) => id !== 'akta');
      }),
    );
    await expect(server.start()).rejects.toThrow(
      /The hall cannot be set up: The new settings cannot be used yet.* with the numbers AK-001/,
    );
  });
});

describe('the hall that runs', () => {
  const hallName = async (url: string) =>
    ((await get(`${url}/api/views/catalogue`)).body as { data: { hall: { name: { id: string } } } }).data.hall.name.id;

  test('is the sample hall when nobody has described one, and stays what it was at the next start', async () => {
    const server = await startServer({ fromSources: true });
    expect(await hallName(server.url)).toMatch(/Buton Tengah/);
    await server.restart();
    expect(
      (await server.log()).filter(({ events }) => events.some(({ type }) => type === 'HallConfigured')),
    ).toHaveLength(1);
  });

  test('is the one in the log when no file is given', async () => {
    const server = await startServer({ hall: hallNearNoon() });
    await server.kill();
    await server.start({ HALL_FILE: '' });
    expect(await hallName(server.url)).toBe('Mal Pelayanan Publik Kecil');
  });

  test('becomes what its file says, and is not written again when the file says the same', async () => {
    const server = await startServer({ hall: hallNearNoon() });
    await server.restart();
    expect(await hallName(server.url)).toBe('Mal Pelayanan Publik Kecil');
    await server.kill();
    server.writeHallFile(hallNearNoon((hall) => void Object.assign(hall, { name: { id: 'MPP Baru' } })));
    await server.start();
    expect(await hallName(server.url)).toBe('MPP Baru');
    expect(
      (await server.log()).filter(({ events }) => events.some(({ type }) => type === 'HallConfigured')),
    ).toHaveLength(2);
  });
});

describe('a stop', () => {
  test.each(['SIGTERM', 'SIGINT'] as const)(
    'by %s answers what was under way, ends every connection, and leaves one whole file',
    async (signal) => {
      const server = await startServer({ hall: hallNearNoon() });
      const socket = await connect(server.url);
      const disconnected = new Promise((resolve) => socket.once('disconnect', resolve));
      const answer = await sendCommand(server.url, envelope(kiosk, issue('ktp')));
      const ending = await server.kill(signal);
      await disconnected;
      expect(ending).toMatchObject({ code: 0, signal: null, errors: '' });
      const entries = await server.log();
      expect(entries.at(-1)?.position).toBe(answer.accepted ? answer.position : 0);
      expect(() => readFileSync(join(server.dataDir, 'antrean.sqlite-wal'))).toThrow(/ENOENT/);
    },
  );
});

test('the addresses of the three clients are told when it listens', async () => {
  const server = await startServer({ hall: hallNearNoon() });
  for (const path of ['kiosk', 'display', 'counter']) expect(server.output).toContain(`${server.url}/${path}/`);
});

test('a hall that listens everywhere tells an address of this machine for other machines', async () => {
  const server = await startServer({ hall: hallNearNoon(), environment: { HOST: '0.0.0.0' } });
  expect(server.output).toContain(`http://localhost:${server.port}/kiosk/`);
});
