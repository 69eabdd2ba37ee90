/** Parts of the bench that run in a process of their own and give one result. */
import { fork } from 'node:child_process';
import { join } from 'node:path';
import { owned } from './children.ts';

/** The message that `programs/<name>.ts` sends. Rejects when it ends without one, and after `withinMs`. */
export function runProgram(name: string, args: readonly string[], withinMs: number): Promise<unknown> {
  const child = owned(fork(join(import.meta.dirname, '..', 'programs', `${name}.ts`), args, { stdio: 'inherit' }));
  const { promise, resolve, reject } = Promise.withResolvers<unknown>();
  const timer = setTimeout(() => {
    reject(new Error(`${name} took longer than ${withinMs} ms`));
    child.kill('SIGKILL');
  }, withinMs);
  child.once('message', resolve);
  child.once('close', () => reject(new Error(`${name} has ended without a result`)));
  return promise.finally(() => clearTimeout(timer));
}
