/** `node backing-up-child.ts <data folder>`: a log that grows, and one backup after the other; tells each that was made. */
import { makeBackup } from '../../server/backup/backup.ts';
import { headOf } from '../../server/backup/log-file.ts';
import { registerRows } from '../../server/backup/register-rows.ts';
import { SqliteLog } from '../../server/log/sqlite.ts';
import { openSqliteFile } from '../../server/log/sqlite-file.ts';
import { chainOf } from '../support/play/chain-of.ts';

const [dataDir] = process.argv.slice(2);
const database = openSqliteFile(`${dataDir}/antrean.sqlite`);
const log = new SqliteLog(database);
const source = { log, head: () => headOf(database).position, register: async () => registerRows(database) };
let last = (await Array.fromAsync(log.read(1))).at(-1);
// Half an hour passes from one to the next, so that old ones are soon used for new ones.
for (let at = Date.now(); ; at += 1_800_000) {
  const group = chainOf(400, last);
  await log.append(group, last?.position ?? 0);
  last = group.at(-1);
  const { path } = await makeBackup(source, `${dataDir}/backup`, at);
  process.stdout.write(`${path}\n`);
}
