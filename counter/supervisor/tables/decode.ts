/** The bytes of a text file as text, whichever of the encodings that spreadsheets write it has. Pure. */

/** UTF-16 without its mark: every other byte of the first line is zero. */
function utf16Without(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  const start = bytes.subarray(0, 64);
  const zeros = (from: 0 | 1) => start.filter((byte, index) => index % 2 === from && byte === 0).length;
  const many = start.length / 4;
  if (start.length < 4) return null;
  if (zeros(1) > many && zeros(0) === 0) return 'utf-16le';
  return zeros(0) > many && zeros(1) === 0 ? 'utf-16be' : null;
}

export function decodedText(bytes: Uint8Array): string {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return decode('utf-16le', bytes);
  if (first === 0xfe && second === 0xff) return decode('utf-16be', bytes);
  const wide = utf16Without(bytes);
  if (wide !== null) return decode(wide, bytes);
  try {
    return decode('utf-8', bytes, true);
  } catch {
    // What Excel on Windows saves as plain “CSV”.
    return decode('windows-1252', bytes);
  }
}

/** Without the mark at its beginning. */
const decode = (encoding: string, bytes: Uint8Array, fatal = false): string =>
  new TextDecoder(encoding, { fatal }).decode(bytes);
