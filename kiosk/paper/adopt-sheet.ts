/** Adds a sheet to the document. A new list each time: the browsers of 2021 have a frozen one. */
export function adoptSheet(sheet: CSSStyleSheet | undefined): void {
  if (!sheet || document.adoptedStyleSheets.includes(sheet)) return;
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
}
