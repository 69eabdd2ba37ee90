/** Every process that the bench starts, so that none outlives it. Ended by their ids, and no others. */
import type { ChildProcess } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const children = new Set<ChildProcess>();
const folders = new Set<string>();

export function owned<T extends ChildProcess>(child: T): T {
  children.add(child);
  child.once('close', () => children.delete(child));
  return child;
}

export const isRunning = (child: ChildProcess): boolean => child.exitCode === null && child.signalCode === null;

/** Resolves when the process has ended; after `patienceMs` it is killed. */
export async function endChild(child: ChildProcess, signal: NodeJS.Signals, patienceMs = 6_000): Promise<void> {
  if (!isRunning(child)) return;
  const ended = new Promise((resolve) => child.once('close', resolve));
  child.kill(signal);
  const timer = setTimeout(() => child.kill('SIGKILL'), patienceMs);
  await ended;
  clearTimeout(timer);
}

/** An empty folder that is gone when the bench has ended. */
export function benchFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'antrean-bench-'));
  folders.add(folder);
  return folder;
}

export function removeFolder(folder: string): void {
  rmSync(folder, { recursive: true, force: true });
  folders.delete(folder);
}

/** At the very end, whatever happened. */
export function endAll(): void {
  for (const child of children) child.kill('SIGKILL');
  for (const folder of folders) removeFolder(folder);
}
