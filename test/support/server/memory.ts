import { readdirSync, readFileSync } from 'node:fs';
import type { TestServer } from './server.ts';

/** What its process holds, MB. */
export function memoryOf({ dataDir }: TestServer): number {
  const pid = readdirSync('/proc').find((name) => /^\d+$/.test(name) && told(name, 'environ').includes(dataDir));
  const kib = /^VmRSS:\s+(\d+) kB/m.exec(told(pid ?? '', 'status'))?.[1];
  if (kib === undefined) throw new Error('The server is not among the processes of this machine');
  return Number(kib) / 1024;
}

/** Empty where it has ended, or is not ours to look at. */
function told(pid: string, what: 'environ' | 'status'): string {
  try {
    return readFileSync(`/proc/${pid}/${what}`, 'utf8');
  } catch {
    return '';
  }
}
