/**
 * The files of a ZIP archive, as far as a workbook needs it (stored or deflated; no encryption, no ZIP64). The browser unpacks;
 * only the directory is read here, so that no library has to be loaded for it.
 */

export class NotReadable extends Error {
  override name = 'NotReadable';
}

/** A workbook of people is small; a bomb is not. */
const mostBytes = 20_000_000;
const signatures = { entry: 0x02014b50, end: 0x06054b50 };
const endLength = 22;

interface Packed {
  method: number;
  packedLength: number;
  length: number;
  at: number;
}

export async function unzip(bytes: Uint8Array<ArrayBuffer>, names: readonly string[]): Promise<Map<string, string>> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const files = directoryOf(view);
  const texts = new Map<string, string>();
  for (const [name, packed] of files) if (names.includes(name)) texts.set(name, await textOfFile(view, bytes, packed));
  return texts;
}

function directoryOf(view: DataView): Map<string, Packed> {
  let end = view.byteLength - endLength;
  while (end >= 0 && view.getUint32(end, true) !== signatures.end) end--;
  if (end < 0) throw new NotReadable('No end of a directory');
  const files = new Map<string, Packed>();
  let at = view.getUint32(end + 16, true);
  for (let left = view.getUint16(end + 10, true); left > 0; left--) {
    if (at + 46 > view.byteLength || view.getUint32(at, true) !== signatures.entry)
      throw new NotReadable('No directory');
    const lengths = [28, 30, 32].map((field) => view.getUint16(at + field, true));
    const [nameLength = 0, extraLength = 0, commentLength = 0] = lengths;
    const name = new TextDecoder().decode(new Uint8Array(view.buffer, view.byteOffset + at + 46, nameLength));
    files.set(name, {
      method: view.getUint16(at + 10, true),
      packedLength: view.getUint32(at + 20, true),
      length: view.getUint32(at + 24, true),
      at: view.getUint32(at + 42, true),
    });
    at += 46 + nameLength + extraLength + commentLength;
  }
  return files;
}

async function textOfFile(view: DataView, bytes: Uint8Array<ArrayBuffer>, packed: Packed): Promise<string> {
  const { method, packedLength, length, at } = packed;
  if (length > mostBytes || (method !== 0 && method !== 8)) throw new NotReadable('Too large, or packed otherwise');
  const start = at + 30 + view.getUint16(at + 26, true) + view.getUint16(at + 28, true);
  const content = bytes.slice(start, start + packedLength);
  if (method === 0) return new TextDecoder().decode(content);
  return inflated(content);
}

/** What the directory says of the length need not be true. */
async function inflated(content: Uint8Array<ArrayBuffer>): Promise<string> {
  const decoder = new TextDecoder();
  const reader = new Blob([content]).stream().pipeThrough(new DecompressionStream('deflate-raw')).getReader();
  let text = '';
  for (let piece = await reader.read(); !piece.done; piece = await reader.read()) {
    text += decoder.decode(piece.value, { stream: true });
    if (text.length <= mostBytes) continue;
    await reader.cancel();
    throw new NotReadable('Too large');
  }
  return text + decoder.decode();
}
