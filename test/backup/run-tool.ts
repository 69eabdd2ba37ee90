/** Runs `npm run backup` and its like as processes of their own, without npm around them. */
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { quickly } from '../support/server/server.ts';

const folder = join(import.meta.dirname, '..', '..', 'server', 'tools');

export interface ToolEnding {
  code: number | null;
  output: string;
  errors: string;
}

export function runTool(
  name: 'backup' | 'restore' | 'verify' | 'move',
  args: string[],
  environment: Record<string, string>,
): Promise<ToolEnding> {
  const { PATH = '', HOME = '' } = process.env;
  const child = spawn(process.execPath, [...quickly, join(folder, `${name}.ts`), ...args], {
    env: { PATH, HOME, ...environment },
    stdio: 'pipe',
    timeout: 60_000,
    killSignal: 'SIGKILL',
  });
  const ending: ToolEnding = { code: null, output: '', errors: '' };
  child.stdout.on('data', (chunk) => {
    ending.output += chunk;
  });
  child.stderr.on('data', (chunk) => {
    ending.errors += chunk;
  });
  return new Promise((resolve) => child.once('close', (code) => resolve({ ...ending, code })));
}
