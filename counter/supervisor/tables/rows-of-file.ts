/** The rows of a file that a spreadsheet wrote, whichever kind it is. */
import { type TableRow, tableOf } from './csv-table.ts';
import { decodedText } from './decode.ts';

/** Null: it cannot be read. The code that reads a workbook is loaded only for those who bring one. */
export async function rowsOfFile(bytes: Uint8Array<ArrayBuffer>): Promise<TableRow[] | null> {
  try {
    const isArchive = bytes[0] === 0x50 && bytes[1] === 0x4b;
    return isArchive ? await (await import('./workbook.ts')).workbookTable(bytes) : tableOf(decodedText(bytes));
  } catch {
    return null;
  }
}
