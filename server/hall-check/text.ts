/** A file as text, in whichever encoding the editors of Windows have saved it (rule H6). */

export interface FileText {
  text: string;
  /** What the reader should know of the encoding; null: nothing. */
  warning: string | null;
}

const marks: [mark: readonly number[], encoding: string][] = [
  [[0xef, 0xbb, 0xbf], 'utf-8'],
  [[0xff, 0xfe], 'utf-16le'],
  [[0xfe, 0xff], 'utf-16be'],
];

/** A byte-order mark says it; without one a zero beside the first character does. What is neither UTF-8 nor UTF-16 is taken for Windows-1252. */
export function fileTextOf(bytes: Uint8Array): FileText {
  const marked = marks.find(([mark]) => mark.every((byte, place) => bytes[place] === byte));
  if (marked) return { text: decoded(bytes, marked[1]), warning: null };
  if (bytes[0] !== 0 && bytes[1] === 0) return { text: decoded(bytes, 'utf-16le'), warning: null };
  if (bytes[0] === 0 && bytes[1] !== 0) return { text: decoded(bytes, 'utf-16be'), warning: null };
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes), warning: null };
  } catch {
    const warning =
      'the file is not UTF-8 and was read as Windows-1252: look at the letters with accents, and save it as UTF-8';
    return { text: decoded(bytes, 'windows-1252'), warning };
  }
}

/** Without its byte-order mark. */
const decoded = (bytes: Uint8Array, encoding: string): string => new TextDecoder(encoding).decode(bytes);
