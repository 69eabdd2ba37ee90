/**
 * Begins the server that `built.ts` made, which lies beside this as `server.cjs`, with what V8 has compiled of it: also the
 * functions that a start first calls, which Node's own cache leaves out, so that each start would compile them again.
 */
const { existsSync, readFileSync, renameSync, writeFileSync } = require('node:fs');
const { Module, createRequire } = require('node:module');
const { join } = require('node:path');
const { Script } = require('node:vm');

const filename = join(__dirname, 'server.cjs');
const kept = `${filename}.compiled`;
const words = ['exports', 'require', 'module', '__filename', '__dirname'];
// One byte for each character; `built.ts` sees to that.
const code = `(function (${words.join()}) { 'use strict'; ${readFileSync(filename, 'latin1')}\n})`;
const cachedData = existsSync(kept) ? readFileSync(kept) : undefined;
const script = new Script(code, { filename, cachedData });
// The one that is started first, and ends in order.
if (process.env.KEEP_COMPILED === 'yes')
  process.once('exit', () => {
    writeFileSync(`${kept}.draft`, script.createCachedData());
    renameSync(`${kept}.draft`, kept);
  });
// What it loads later asks for parts of it.
const main = new Module(filename);
require.cache[filename] = main;
script.runInThisContext()(main.exports, createRequire(filename), main, filename, __dirname);
