/**
 * Brings a fresh clone to where `npm start` and `npm test` can run: `node server/tools/prepare.mjs [build] [apt:a,b,…]`,
 * the latter with the names of Debian's packages that are to be there.
 * Plain JavaScript without packages, because it runs on whatever Node ≥ 20 the machine has; the packages bring the Node
 * that everything else runs on. Does only what is missing, so that the second time takes no time.
 */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { delimiter, join, relative, sep } from 'node:path';

const root = join(import.meta.dirname ?? new URL('.', import.meta.url).pathname, '..', '..');
const pinnedNode = join(root, 'node_modules', '.bin', 'node');
/** All that the pages are made of. */
const pageSources = ['shared', 'kiosk', 'display', 'counter', 'vite.config.ts', 'tsconfig.json', 'package-lock.json'];
const stampFile = join(root, 'dist', '.stamp');
/** Of the Debian packages whose program has another name than they. */
const programs = { 'nginx-light': 'nginx', iproute2: 'ip' };

/**
 * Runs its arguments. The tests start servers of their own, on other ports; Debian's, which come with the packages, are not
 * to begin to run on this machine. Where somebody has forbidden that already, his file stays.
 */
const withoutStarting = `
  policy=/usr/sbin/policy-rc.d
  if [ ! -e $policy ]; then
    trap 'rm -f /usr/sbin/policy-rc.d' EXIT
    printf '#!/bin/sh\\nexit 101\\n' > $policy && chmod +x $policy
  fi
  "$@"`;

main(process.argv.slice(2));

function main(wanted) {
  if (!isInstalled()) install();
  if (wanted.includes('build') && !isBuilt()) build();
  const missing = debianPackages(wanted).filter((name) => !isOnPath(programs[name] ?? name));
  if (missing.length > 0) installDebian(missing);
}

function debianPackages(wanted) {
  return wanted.filter((word) => word.startsWith('apt:')).flatMap((word) => word.slice('apt:'.length).split(','));
}

/** npm keeps beside the packages a lock file of what it has installed, and writes it last. */
function isInstalled() {
  const installedFile = join(root, 'node_modules', '.package-lock.json');
  if (!existsSync(installedFile) || !existsSync(pinnedNode)) return false;
  const locked = packagesIn(join(root, 'package-lock.json'));
  const installed = packagesIn(installedFile);
  const isSame = (path) => locked[path]?.version === installed[path]?.version;
  // Those for other systems are optional, and are locked but not installed.
  const needed = Object.keys(locked).filter((path) => path !== '' && !locked[path].optional);
  return needed.every(isSame) && Object.keys(installed).every((path) => !locked[path] || isSame(path));
}

function packagesIn(lockFile) {
  return JSON.parse(readFileSync(lockFile, 'utf8')).packages;
}

function install() {
  say('Installing packages (npm ci) …');
  // npm empties node_modules, so the Node that runs npm must not be the one that lives there.
  const path = process.env.PATH.split(delimiter).filter((folder) => !folder.endsWith(join('node_modules', '.bin')));
  const env = { ...process.env, PATH: path.join(delimiter) };
  const command = ['npm', 'ci', '--include=dev', '--no-audit', '--no-fund', '--loglevel=error'];
  run(command, { env }, 'npm ci failed.');
  if (!existsSync(pinnedNode))
    stop(
      'npm did not install its own Node. Let npm run the install script of the package "node" (ignore-scripts=false).',
    );
}

function isBuilt() {
  return existsSync(stampFile) && readFileSync(stampFile, 'utf8') === sourcesHash();
}

function build() {
  say('Building the pages …');
  const hash = sourcesHash();
  // Vite empties dist first, the stamp with it: a build that breaks off leaves none.
  run(
    [pinnedNode, join('node_modules', 'vite', 'bin', 'vite.js'), 'build', '--logLevel', 'warn'],
    {},
    'The build failed.',
  );
  writeFileSync(stampFile, hash);
}

function sourcesHash() {
  const hash = createHash('sha256');
  for (const file of pageSources.flatMap((source) => filesOf(join(root, source)))) {
    hash.update(`${relative(root, file).split(sep).join('/')}\0`);
    hash.update(createHash('sha256').update(readFileSync(file)).digest());
  }
  return hash.digest('hex');
}

function filesOf(path) {
  if (!existsSync(path)) return [];
  let entries;
  try {
    entries = readdirSync(path, { withFileTypes: true });
  } catch {
    return [path];
  }
  const sorted = entries.sort((left, right) => (left.name < right.name ? -1 : 1));
  return sorted.flatMap((entry) => filesOf(join(path, entry.name)));
}

function installDebian(packages) {
  const apt = ['apt-get', 'install', '-y', '--no-install-recommends', ...packages];
  const names = packages.join(', ');
  const prefix = administratorPrefix();
  if (prefix === null || !isOnPath('apt-get'))
    stop(`The tests need ${names}. Install and try again: sudo apt-get update && sudo ${apt.join(' ')}`);
  say(`Installing ${names} for the tests (apt) …`);
  run([...prefix, 'apt-get', 'update'], {}, 'apt-get update failed.');
  run([...prefix, 'sh', '-c', withoutStarting, 'sh', ...apt], {}, `${names} could not be installed.`);
}

/** Null: this account may not install. */
function administratorPrefix() {
  const quietly = ['env', 'DEBIAN_FRONTEND=noninteractive'];
  if (process.getuid?.() === 0) return quietly;
  const mayWithoutPassword = spawnSync('sudo', ['-n', 'true'], { stdio: 'ignore' }).status === 0;
  return mayWithoutPassword ? ['sudo', '-n', ...quietly] : null;
}

/** Servers are in folders that only an administrator has on the path. */
function isOnPath(program) {
  const folders = [...process.env.PATH.split(delimiter), '/usr/sbin', '/sbin'];
  return folders.some((folder) => existsSync(join(folder, program)));
}

/** Quiet, unless it fails: then with all that it said. */
function run([program, ...args], options, problem) {
  const result = spawnSync(program, args, { cwd: root, encoding: 'utf8', maxBuffer: 64 * 1024 * 1024, ...options });
  if (result.status === 0) return;
  stop([result.stdout, result.stderr, result.error?.message, problem].filter(Boolean).join('\n'));
}

function say(text) {
  console.log(text);
}

function stop(text) {
  console.error(text);
  process.exit(1);
}
