/**
 * `npm test`: types and style are looked at beside the tests, in the time that these leave. Vitest gets the words behind
 * `--`. A check that fails ends the tests, and what it says comes last.
 */
import { type ChildProcess, spawn } from 'node:child_process';
import { text } from 'node:stream/consumers';

const tests = spawn('vitest', ['run', ...process.argv.slice(2)], { stdio: 'inherit' });
const [types, style, code] = await Promise.all([failureOf('types'), failureOf('lint'), ended(tests)]);
for (const failure of [types, style]) if (failure !== null) console.error(failure);
process.exitCode = types === null && style === null ? code : 1;

/** Null where there is none. */
async function failureOf(script: string): Promise<string | null> {
  const check = spawn('nice', ['-n', '10', 'npm', 'run', '--silent', script], { stdio: ['ignore', 'pipe', 'pipe'] });
  const [output, errors, code] = await Promise.all([text(check.stdout), text(check.stderr), ended(check)]);
  if (code === 0) return null;
  tests.kill('SIGINT');
  return `npm run ${script} failed:\n${output}${errors}`;
}

/** The exit code; 1 for a process that a signal ended, or that could not be started. */
function ended(child: ChildProcess): Promise<number> {
  return new Promise((resolve) => {
    child.once('error', (error) => {
      console.error(error.message);
      resolve(1);
    });
    child.once('close', (code) => resolve(code ?? 1));
  });
}
