import { adoptSheet } from './adopt-sheet.ts';

/** Prints what is on the page's paper, on a sheet exactly as long as it: a roll is cut after each ticket. */
const sheet = new CSSStyleSheet();
const mmPerPixel = 25.4 / 96;

/** `paper` lies outside of the screen at its real width; resolves when the browser has taken the job. */
export async function printPaper(paper: HTMLElement, widthMm: number): Promise<void> {
  await document.fonts.ready;
  const heightMm = Math.ceil(paper.offsetHeight * mmPerPixel) + 2;
  sheet.replaceSync(`@page { size: ${widthMm}mm ${heightMm}mm; margin: 0 }`);
  adoptSheet(sheet);
  window.print();
}
