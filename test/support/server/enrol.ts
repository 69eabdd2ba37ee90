/** Those whom tests speak for, put into a hall's register before its server starts: people with the ids that tests use, and a key. */
import { execFile } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { promisify } from 'node:util';
import { pino } from 'pino';
import { Key, Person } from '../../../server/access/stores/kinds.ts';
import { digestOf } from '../../../server/access/stores/secrets.ts';
import { logPath } from '../../../server/backup/log-file.ts';
import { RedisConnection } from '../../../server/log/redis/redis-connection.ts';
import { keysOf } from '../../../server/log/redis/redis-keys.ts';
import { openSqliteFile } from '../../../server/log/sqlite-file.ts';
import type { RecordStore } from '../../../server/register/records.ts';
import { MemoryRegisterStore } from '../../../server/register/register.ts';
import { fieldOf } from '../../../server/register/register-redis.ts';
import { SqliteRegisterStore } from '../../../server/register/register-sqlite.ts';
import { sampleHall } from '../../../server/sample-hall/sample-hall.ts';
import { configOf } from '../../../server/setup/config.ts';
import { readHallFile } from '../../../server/setup/hall-file.ts';
import type { Hall } from '../../../shared/hall/hall.ts';
import { wordsForChild } from '../program/program.ts';
import type { Place } from './place.ts';
import { testKey } from './test-key.ts';

const key = Key.parse({
  name: 'Uji',
  roles: ['screen', 'kiosk', 'desk', 'record'],
  agencyIds: null,
  perMinute: 1_000_000,
  keyId: 'uji',
  keyDigest: digestOf(testKey),
  createdAt: 0,
});

const names = ['ani', 'budi', 'citra', 'dewi', 'eka', 'fitri', 'satpam', 'stale', ...Array.from({ length: 10 }).keys()];

/** Whom tests in this hall speak for. */
export const officersOf = ({ counters }: Hall): string[] => [
  ...names.map((name) => `p-${name}`),
  ...counters.flatMap(({ counterId }) => [`p-${counterId}`, `petugas-${counterId}`]),
];

/** Of a person whom tests speak for. */
export const nameOf = (officerId: string): string => `Petugas ${officerId}`;

/** Of the whole hall, and without a password. */
const officerOf = (officerId: string): Person =>
  Person.parse({
    officerId,
    name: nameOf(officerId),
    signInName: officerId,
    role: 'officer',
    agencyIds: null,
    isActive: true,
    isTrial: false,
    password: null,
    pin: null,
  });

export async function enrol(store: RecordStore, officerIds: readonly string[]): Promise<void> {
  const people = officerIds.map((officerId) => store.add('person', officerId, JSON.stringify(officerOf(officerId))));
  await Promise.all([...people, store.add('key', key.keyId, JSON.stringify(key))]);
}

/** Nobody else has the file open. */
export async function enrolInFolder(dataDir: string, officerIds: readonly string[]): Promise<void> {
  mkdirSync(dataDir, { recursive: true });
  const database = openSqliteFile(logPath(dataDir));
  // One write instead of hundreds.
  database.exec('BEGIN');
  await enrol(new SqliteRegisterStore(database), officerIds);
  database.exec('COMMIT');
  database.close();
}

/** Where and as whom a server with this environment reaches its Redis, which may be where only that server gets. */
export async function enrolAs(environment: NodeJS.ProcessEnv, { prefix }: Place): Promise<void> {
  // Whom a process trusts it is told when it starts.
  if (prefix.length === 0 && environment.NODE_EXTRA_CA_CERTS === undefined) return enrolHere(environment);
  const [program = '', ...words] = [...prefix, process.execPath, ...wordsForChild('support/server/enrol')];
  await promisify(execFile)(program, words, { env: environment });
}

async function enrolHere(environment: NodeJS.ProcessEnv): Promise<void> {
  const { redis, hallFile } = configOf(environment);
  const hall = hallFile === null ? sampleHall() : readHallFile(hallFile);
  const store = new MemoryRegisterStore();
  await enrol(store, officersOf(hall));
  const fields = Object.fromEntries(store.records().map(({ kind, id, body }) => [fieldOf(kind, id), body]));
  const line = new RedisConnection(redis!.address.options, 'enrol', pino({ level: 'silent' }));
  await line.up(10_000);
  await line.ask((client) => client.hset(keysOf(hall.hallId).records, fields));
  line.close();
}

if (import.meta.main) await enrolHere(process.env);
