/** A disk that answers "input/output error" to a running server, or takes its time: Debian's `strace` puts the answer in the kernel's place. */
import { type ChildProcess, spawn } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { onTestFinished } from 'vitest';
import type { TestServer } from '../../support/server/server.ts';

const attachedWithinMs = 10_000;

/**
 * From now on `fsync` and `fdatasync` of the server fail: the one named by `which` ("3"), or from it on ("3+"), counted
 * from this moment. Ends with the server or the test. Rejects with what strace said when it cannot attach.
 */
export const failSyncs = (server: TestServer, which: string): Promise<void> =>
  injectIntoSyncs(server, `error=EIO:when=${which}`);

/** From now on each of them takes so much longer. */
export const slowSyncs = (server: TestServer, ms: number): Promise<void> =>
  injectIntoSyncs(server, `delay_exit=${ms * 1_000}`);

async function injectIntoSyncs(server: TestServer, what: string): Promise<void> {
  const inject = `inject=fsync,fdatasync:${what}`;
  const pid = String(pidOf(server));
  const strace = spawn('strace', ['-f', '-e', 'trace=fsync,fdatasync', '-e', inject, '-p', pid], { stdio: 'pipe' });
  onTestFinished(() => void strace.kill());
  await attached(strace);
}

function attached(strace: ChildProcess): Promise<void> {
  return new Promise((resolve, reject) => {
    let said = '';
    const fail = (why: string) => reject(new Error(`strace does not attach: ${why} ${said}`));
    const timer = setTimeout(() => fail('it takes too long'), attachedWithinMs);
    strace.once('error', (error) => fail(error.message));
    strace.once('close', () => fail('it ended'));
    strace.stderr?.on('data', (chunk) => {
      said += chunk;
      if (!said.includes('attached')) return;
      clearTimeout(timer);
      resolve();
    });
  });
}

/** By the data folder, which is in its environment and in no other's. */
function pidOf(server: TestServer): number {
  const pid = readdirSync('/proc').find((name) => /^\d+$/.test(name) && environmentOf(name).includes(server.dataDir));
  if (pid === undefined) throw new Error('The server is not among the processes of this machine');
  return Number(pid);
}

function environmentOf(pid: string): string {
  try {
    return readFileSync(`/proc/${pid}/environ`, 'utf8');
  } catch {
    // Ended meanwhile, or somebody else's.
    return '';
  }
}
