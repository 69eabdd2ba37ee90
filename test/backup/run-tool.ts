/** Runs `npm run backup` and its like as processes of their own, without npm around them. */
import { spawn } from 'node:child_process';
import { surroundings, wordsFor } from '../support/program/program.ts';

export interface ToolEnding {
  code: number | null;
  output: string;
  errors: string;
}

export function runTool(
  name: 'backup' | 'restore' | 'verify' | 'move',
  args: string[],
  environment: Record<string, string>,
  fromSources = false,
): Promise<ToolEnding> {
  const child = spawn(process.execPath, [...wordsFor(`tools/${name}`, fromSources), ...args], {
    env: surroundings(environment),
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
