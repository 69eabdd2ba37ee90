/**
 * The first import of each page. Without `adoptedStyleSheets` Lit writes `<style>`, which the content security policy forbids:
 * the page would be there and unreadable. So nothing of it runs, and the sentence that stands in its HTML stays.
 */
if (!('adoptedStyleSheets' in Document.prototype)) throw new Error('This browser has no adoptedStyleSheets');

export {};
