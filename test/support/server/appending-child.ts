/** `node appending-child.ts <file>`: appends groups of three to a log as fast as it can, and tells each one that is durable. */
import { SqliteLog } from '../../../server/log/sqlite.ts';
import { openSqliteFile } from '../../../server/log/sqlite-file.ts';
import { chainOf } from '../play/chain-of.ts';

const log = new SqliteLog(openSqliteFile(process.argv[2]!));
let last = (await Array.fromAsync(log.read(1))).at(-1);
for (;;) {
  const group = chainOf(3, last);
  await log.append(group, last?.position ?? 0);
  last = group.at(-1);
  // Synchronous, so that what was told is exactly what had been acknowledged.
  process.stdout.write(`${last?.position}\n`);
  await new Promise((resolve) => setImmediate(resolve));
}
