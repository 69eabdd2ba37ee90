import { adoptSheet } from './adopt-sheet.ts';

/** Prints what is on the page's paper, on a sheet exactly as long as it: a roll is cut after each ticket. */
const mmPerPixel = 25.4 / 96;

/**
 * `sent`: the browser took it. Whether there is a printer, and whether it has paper, no browser tells. `failed`: it was not
 * taken. `none`: this kiosk prints nothing.
 */
export type Printing = 'none' | 'sent' | 'failed';

/** `paper` lies outside of the screen at its real width; resolves when the browser has taken the job, or has not. */
export async function printPaper(
  paper: HTMLElement,
  widthMm: number,
  print: () => void = () => window.print(),
): Promise<Printing> {
  try {
    await document.fonts.ready;
    const heightMm = Math.ceil(paper.offsetHeight * mmPerPixel) + 2;
    setSheet(`@page { size: ${widthMm}mm ${heightMm}mm; margin: 0 }`);
    print();
    return 'sent';
  } catch {
    return 'failed';
  }
}

let sheet: CSSStyleSheet | null = null;

function setSheet(text: string): void {
  sheet ??= new CSSStyleSheet();
  sheet.replaceSync(text);
  adoptSheet(sheet);
}

/** What the supervisor's page is told of the paper: a browser that prints never learns whether it came out. */
export const paperReport = (printing: Printing): 'unknown' | 'failed' | null =>
  printing === 'none' ? null : printing === 'failed' ? 'failed' : 'unknown';
