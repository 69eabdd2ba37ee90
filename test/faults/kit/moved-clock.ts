/**
 * Loaded into a server before anything else (`NODE_OPTIONS=--import=…`): its clock runs `MOVED_CLOCK` ahead of the machine's,
 * a file that holds milliseconds and may change at any time, as when somebody sets the clock. `=` before them: it stands
 * there.
 */
import { readFileSync } from 'node:fs';

const { MOVED_CLOCK: file } = process.env;
if (file === undefined) throw new Error('MOVED_CLOCK names no file');
const machine = Date.now;
Date.now = () => {
  const text = readFileSync(file, 'utf8');
  return text.startsWith('=') ? Number(text.slice(1)) : machine() + Number(text);
};
