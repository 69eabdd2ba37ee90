import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { sayToPeople } from '../../server/base/writer.ts';

const writer = join(import.meta.dirname, '..', '..', 'server', 'base', 'writer.ts');
const children: ChildProcess[] = [];
afterEach(() => {
  for (const child of children.splice(0)) child.kill('SIGKILL');
});

/** Far more than any of them holds; then it says on 3 how many lines were taken, and ends when it is told. */
const program = (fd: number) => `
  import { writeSync } from 'node:fs';
  import { writerOf } from '${writer}';
  process.on('SIGTERM', () => { writeSync(3, ' ended'); process.exit(0); });
  setInterval(() => {}, 1000);
  const write = writerOf(${fd});
  let taken = 0;
  try { for (; taken < 4096; taken++) write(Buffer.alloc(1024, 46)); } catch {}
  writeSync(3, String(taken) + ' of process ' + process.pid);
`;

const node = (fd: number) => [process.execPath, '--input-type=module', '-e', program(fd)];
const quoted = (words: string[]) => words.map((word) => `'${word.replaceAll("'", "'\\''")}'`).join(' ');
const kinds: Record<string, (fd: number) => string[]> = {
  'a socket': node,
  'a terminal': (fd) => ['script', '-qc', quoted(node(fd)), '/dev/null'],
  'a pipe': (fd) => [
    'bash',
    '-c',
    'f=$(mktemp -u); mkfifo "$f"; exec 9<>"$f"; rm "$f"; exec "$@" 1>&9 2>&9',
    'bash',
    ...node(fd),
  ],
};
const cases = Object.keys(kinds).flatMap((kind) => [1, 2].map((fd) => [kind, fd] as const));

test.each(cases)(
  '[B25] %s that nobody reads, as %i, holds nobody up, and the process ends when told',
  async (kind, fd) => {
    const [command = '', ...words] = kinds[kind]!(fd);
    const child = spawn(command, words, { stdio: ['pipe', 'pipe', 'pipe', 'pipe'] });
    children.push(child);
    const answers = child.stdio[3]!;
    const [said] = await once(answers, 'data');
    const [taken, pid] = String(said).match(/\d+/g)!.map(Number);
    expect(taken).toBeGreaterThan(0);
    expect(taken).toBeLessThan(4096);
    process.kill(pid!, 'SIGTERM');
    expect(String((await once(answers, 'data'))[0])).toBe(' ended');
  },
);

test('[B25] what is said to people comes whole, later, where there is no room yet', () => {
  let [room, heard] = [4, ''];
  const waiting: (() => void)[] = [];
  const write = (bytes: Uint8Array) => {
    if (room === 0) throw Object.assign(new Error('full'), { code: 'EAGAIN' });
    const taken = Math.min(room, bytes.length);
    room -= taken;
    heard += Buffer.from(bytes.subarray(0, taken)).toString();
    return taken;
  };
  sayToPeople('the address', write, (work) => waiting.push(work));
  expect(heard).toBe('the ');
  room = 100;
  waiting.pop()?.();
  expect([heard, waiting.length]).toEqual(['the address', 0]);
});
