/**
 * Which texts of a page axe-core has still to measure. The contrast of a text follows from how it and all that is around it
 * are drawn; texts that are drawn alike in the same place have one contrast, in whatever words and on whatever page, and to
 * measure them is two thirds of a look at a page.
 */

/** One for each place in which axe-core has measured a text and found it good. */
const good = new Set<string>();

export const knownGood = (): string[] => [...good];

export function nowGood(keys: readonly string[]): void {
  for (const key of keys) good.add(key);
}

/** Runs in the page: its texts, each with all that its contrast depends on, in short. */
export function textsByKey(): Map<Element, string> {
  const drawn = ['color', 'background-color', 'background-image', 'opacity', 'font-size', 'font-weight', 'text-shadow'];
  const told = ['class', 'role', 'type', 'disabled', 'aria-disabled', 'aria-hidden', 'inert', 'part', 'slot'];
  const texts = new Map<Element, string>();
  visit(document.documentElement, location.pathname.split('/')[1] ?? '');
  return texts;

  function visit(element: Element, around: string): void {
    const style = getComputedStyle(element);
    if (style.display === 'none') return;
    const looks = drawn.map((name) => style.getPropertyValue(name));
    const marks = told.map((name) => element.getAttribute(name));
    const key = short([around, element.localName, ...looks, ...marks].join('\n'));
    if (hasText(element)) texts.set(element, key);
    for (const child of within(element)) visit(child, key);
  }

  function hasText(element: Element): boolean {
    if (/^(input|select|textarea)$/.test(element.localName)) return true;
    const nodes = [...(element.shadowRoot ?? element).childNodes];
    const shown = nodes.flatMap((node) =>
      node instanceof HTMLSlotElement ? node.assignedNodes({ flatten: true }) : node,
    );
    return shown.some(({ nodeType, nodeValue }) => nodeType === Node.TEXT_NODE && nodeValue?.trim());
  }

  /** As they are drawn: what a slot was given stands in it. */
  function within(element: Element): readonly Element[] {
    const given = element instanceof HTMLSlotElement ? element.assignedElements() : [];
    return given.length > 0 ? given : [...(element.shadowRoot ?? element).children];
  }

  /** 64 bits of it. */
  function short(text: string): string {
    let [one, other] = [0x811c9dc5, 0x9dc5811c];
    for (let at = 0; at < text.length; at++) {
      one = Math.imul(one ^ text.charCodeAt(at), 0x01000193);
      other = Math.imul(other ^ text.charCodeAt(at), 0x85ebca6b) ^ (other >>> 15);
    }
    return `${(one >>> 0).toString(36)}.${(other >>> 0).toString(36)}`;
  }
}
