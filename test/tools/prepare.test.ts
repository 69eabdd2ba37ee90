import { spawnSync } from 'node:child_process';
import { chmodSync, copyFileSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import { tempFolder } from '../support/server/temp-folder.ts';

const script = join(import.meta.dirname, '..', '..', 'server', 'tools', 'prepare.mjs');

/** A clone that holds next to nothing, and programs that only tell that they were called. */
let clone: string;
const inClone = (...path: string[]) => join(clone, ...path);

function write(path: string, text: string, mode = 0o644): void {
  mkdirSync(join(inClone(path), '..'), { recursive: true });
  writeFileSync(inClone(path), text);
  chmodSync(inClone(path), mode);
}
const lockOf = (version: string) =>
  JSON.stringify({
    packages: { '': {}, 'node_modules/a': { version }, 'node_modules/win': { version: '1', optional: true } },
  });
const npm = `#!/bin/sh
echo "npm $*" >> called
mkdir -p node_modules/.bin node_modules/vite/bin
cp package-lock.json node_modules/.package-lock.json
ln -sf ${process.execPath} node_modules/.bin/node
echo 'const fs = require("fs"); fs.rmSync("dist", { recursive: true, force: true }); fs.mkdirSync("dist"); fs.appendFileSync("called", "vite" + require("os").EOL)' > node_modules/vite/bin/vite.js
`;

beforeEach(() => {
  clone = tempFolder();
  mkdirSync(inClone('server', 'tools'), { recursive: true });
  copyFileSync(script, inClone('server', 'tools', 'prepare.mjs'));
  write('package-lock.json', lockOf('1'));
  write('kiosk/index.html', '<!doctype html>');
  write('bin/npm', npm, 0o755);
});

const prepare = (...wanted: string[]) =>
  spawnSync(process.execPath, [inClone('server', 'tools', 'prepare.mjs'), ...wanted], {
    encoding: 'utf8',
    env: { PATH: `${inClone('bin')}:/usr/bin:/bin` },
  });
/** What was called since the last look. */
function called(): string[] {
  const file = inClone('called');
  const lines = existsSync(file) ? readFileSync(file, 'utf8').trim().split('\n') : [];
  rmSync(file, { force: true });
  return lines.map((line) => line.split(' ').slice(0, 2).join(' '));
}

describe('packages', () => {
  test('are installed into a fresh clone, and not a second time', () => {
    expect(prepare().status).toBe(0);
    expect(called()).toEqual(['npm ci']);
    expect(prepare()).toMatchObject({ status: 0, stdout: '', stderr: '' });
    expect(called()).toEqual([]);
  });

  test('are installed again when the lock file names another version, and after an installation that broke off', () => {
    prepare();
    called();
    write('package-lock.json', lockOf('2'));
    prepare();
    expect(called()).toEqual(['npm ci']);
    rmSync(inClone('node_modules', '.package-lock.json'));
    prepare();
    expect(called()).toEqual(['npm ci']);
  });

  test('that are for other systems only are not missed', () => {
    prepare();
    called();
    write('node_modules/.package-lock.json', JSON.stringify({ packages: { 'node_modules/a': { version: '1' } } }));
    prepare();
    expect(called()).toEqual([]);
  });

  test('that cannot be installed end it with all that npm said', () => {
    write('bin/npm', '#!/bin/sh\necho "no network"; exit 1\n', 0o755);
    const { status, stderr } = prepare('build');
    expect(status).toBe(1);
    expect(stderr).toBe('no network\n\nnpm ci failed.\n');
  });
});

describe('the pages', () => {
  test('are built once, and again when something that they are made of changes', () => {
    prepare('build');
    expect(called()).toEqual(['npm ci', 'vite']);
    prepare('build');
    expect(called()).toEqual([]);
    for (const file of ['kiosk/index.html', 'shared/new.ts', 'vite.config.ts']) {
      write(file, `changed ${file}`);
      prepare('build');
      expect(called()).toEqual(['vite']);
    }
    write('server/hall/hall.ts', 'changed');
    prepare('build');
    expect(called()).toEqual([]);
  });

  test('that cannot be built are built again the next time', () => {
    prepare();
    write('node_modules/vite/bin/vite.js', 'console.error("a mistake"); process.exit(1)');
    const { status, stderr } = prepare('build');
    expect(status).toBe(1);
    expect(stderr).toContain('a mistake');
    write('node_modules/vite/bin/vite.js', 'require("fs").mkdirSync("dist", { recursive: true })');
    expect(prepare('build').status).toBe(0);
  });
});

describe('Debian packages', () => {
  /** How the script becomes an administrator, whoever runs this test; nothing of it is really run. */
  const administrator = '#!/bin/sh\necho "$*" >> asked\n';
  const asked = () => readFileSync(inClone('asked'), 'utf8');
  beforeEach(() => {
    for (const program of ['sudo', 'env', 'apt-get']) write(`bin/${program}`, administrator, 0o755);
  });

  test('that are there are not installed; neither is one whose program has another name than it', () => {
    write('bin/antrean-one', '', 0o755);
    write('bin/nginx', '', 0o755);
    expect(prepare('apt:antrean-one,nginx-light')).toMatchObject({ status: 0, stderr: '' });
    expect(() => asked()).toThrow(/ENOENT/);
  });

  test('that are missing are installed together, and no server of theirs is started', () => {
    write('bin/antrean-one', '', 0o755);
    const { status, stdout } = prepare('apt:antrean-one,antrean-two,antrean-three');
    expect(status).toBe(0);
    expect(stdout).toContain('Installing antrean-two, antrean-three for the tests');
    expect(asked()).toMatch(/apt-get update\n/);
    expect(asked()).toMatch(/apt-get install -y --no-install-recommends antrean-two antrean-three\n$/);
    expect(asked()).toMatch(/policy-rc\.d[\s\S]*exit 101/);
  });

  test('that cannot be installed end it with what apt said', () => {
    for (const program of ['sudo', 'env'])
      write(`bin/${program}`, '#!/bin/sh\n[ "$2" = true ] || { echo "no mirror"; exit 1; }\n', 0o755);
    const { status, stderr } = prepare('apt:antrean-one');
    expect(status).toBe(1);
    expect(stderr).toContain('no mirror');
    expect(stderr).toContain('apt-get update failed.');
  });
});
