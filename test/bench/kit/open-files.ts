/** How many files, sockets among them, a process may have open: Node raises its own limit to the hard one of the machine. */
import { readFileSync } from 'node:fs';

/** `wanted`, or as many as this machine allows. */
export function openFilesWithin(wanted: number): number {
  const hard = /^Max open files\s+\S+\s+(\S+)/m.exec(readFileSync('/proc/self/limits', 'utf8'))?.[1] ?? '1024';
  return hard === 'unlimited' ? wanted : Math.min(wanted, Number(hard));
}
