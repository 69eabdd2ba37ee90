/** Who turns against the hall: those whom it has let in, and the processes in which they and others attack it. */
import { type ChildProcess, spawn } from 'node:child_process';
import { join } from 'node:path';
import { KeyAnswer, PairingAnswer } from '../../shared/access/access.ts';
import type { TestServer } from '../support/server/server.ts';
import { Staff } from '../support/server/staff.ts';

export interface Rogues {
  cookie: string;
  deviceId: string;
  key: string;
}

/** A kiosk as any other, paired and confirmed by the staff; and the key of another system. */
export async function rogues(server: TestServer): Promise<Rogues> {
  const staff = await Staff.of(server);
  const ask = (path: string, body: object) =>
    fetch(server.url + path, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });
  const report = { version: '1', sound: null, paper: null };
  const { code, claim } = PairingAnswer.parse(await (await ask('/api/pairings', { kind: 'kiosk', report })).json());
  const { deviceId } = await staff.pair(code, 'Kiosk yang membangkang');
  const cookies = (await ask('/api/pairings/claim', { claim })).headers.getSetCookie();
  const { key } = KeyAnswer.parse(
    await staff.ask('POST', '/api/keys', { name: 'Sistem', roles: ['kiosk'], agencyIds: null, perMinute: 600 }),
  );
  return { deviceId, key, cookie: cookies.map((line) => line.split(';')[0]).join('; ') };
}

/** Ends with this process too. An attack that ends of its own accord attacks nobody. */
export function attacker(
  kind: string,
  url: string,
  { cookie, deviceId, key }: Rogues,
  problems: string[],
): () => Promise<void> {
  const program = join(import.meta.dirname, 'attackers.ts');
  const child: ChildProcess = spawn(process.execPath, [program, kind, url, cookie, deviceId, key], {
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
  const ended = new Promise<void>((resolve) => child.once('close', () => resolve()));
  let isWanted = true;
  void ended.then(() => isWanted && problems.push(`the attack "${kind}" ended`));
  return () => {
    isWanted = false;
    child.kill();
    return ended;
  };
}
