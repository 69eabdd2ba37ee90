/** A QR code as one SVG path of unit squares, so that it is sharp on any screen and any paper. */
import { encode } from 'uqr';

export interface Qr {
  /** Modules along one side, without the quiet zone. */
  size: number;
  path: string;
}

/** Level M: a thermal print may lose a line and still be read. */
export function qrOf(text: string): Qr {
  const { size, data } = encode(text, { ecc: 'M', border: 0 });
  return { size, path: data.map(rowPath).join('') };
}

/** Each run of dark modules is one rectangle: far fewer edges for a printer to smear. */
function rowPath(row: readonly boolean[], y: number): string {
  let path = '';
  for (let x = 0; x < row.length; x++) {
    if (!row[x]) continue;
    const start = x;
    while (row[x + 1]) x++;
    path += `M${start} ${y}h${x - start + 1}v1h${start - x - 1}z`;
  }
  return path;
}
