/**
 * Which texts of a page axe-core has still to measure. The contrast of a text follows from how it and all that is around it
 * are drawn; texts that are drawn alike in the same place have one contrast, in whatever words and on whatever page, and to
 * measure them is two thirds of a look at a page.
 */
import type { Page } from 'playwright-core';

/** One for each place in which axe-core has measured a text and found it good, in the order in which it did. */
const good = new Set<string>();
/** How many of them a page has been told of. */
const toldTo = new WeakMap<Page, number>();

export const knowsNothing = (page: Page): void => void toldTo.delete(page);

/** In one string, which is much less work to hand over than many: there are thousands. */
export function untold(page: Page): string {
  const news = [...good].slice(toldTo.get(page) ?? 0);
  toldTo.set(page, good.size);
  return news.join(' ');
}

export function nowGood(keys: readonly string[]): void {
  for (const key of keys) good.add(key);
}

/** A page's own knowledge of them. */
export interface Contrasts {
  /** In front of each look; `untold`: what was found good elsewhere, with spaces between. */
  begin(untold: string): void;
  /** Texts like one that could not be measured in this look: they are still to be, by another one at them alone. */
  left(): Element[];
  /** What has been found good since it began. */
  end(): string[];
}

/** Of what axe-core keeps to itself, what `measureOnce` changes. */
interface Audited {
  _audit: {
    rules: { id: string; matches(node: Element, ...more: unknown[]): boolean }[];
    checks: Record<string, { evaluate(this: Checking, node: Element, ...more: unknown[]): boolean | undefined }>;
  };
}
interface Checking {
  data(told: { messageKey?: string }): void;
}

/**
 * Runs in the page, once: from then on axe-core measures the contrast of one text of all that are drawn alike in the same
 * place, and of none where one was found good before. In the same look as all other rules, whose knowledge of the page it uses.
 */
export function measureOnce(axe: Audited, readTexts: typeof textsByKey): Contrasts {
  const good = new Set<string>();
  let texts = new Map<Element, string>();
  /** What has become of each text that was measured in this look; undefined: it was hidden, or axe-core could not tell. */
  let measured = new Map<Element, boolean | undefined>();
  /** Their keys; null where all alike are to be measured. */
  let chosen: Set<string> | null = null;
  const rule = axe._audit.rules.find(({ id }) => id === 'color-contrast')!;
  const check = axe._audit.checks['color-contrast']!;
  const { matches } = rule;
  const { evaluate } = check;
  const keyOf = (node: Element) => texts.get(node) ?? '';
  rule.matches = (node, ...more) => {
    const key = keyOf(node);
    if (good.has(key) || chosen?.has(key) || !matches.call(rule, node, ...more)) return false;
    if (key !== '') chosen?.add(key);
    return true;
  };
  check.evaluate = function (node, ...more) {
    let isHidden = false;
    const data: Checking['data'] = (told) => {
      isHidden = told.messageKey === 'hidden';
      this.data(told);
    };
    const isGood = evaluate.call(Object.assign(Object.create(this), { data }), node, ...more);
    measured.set(node, isHidden ? undefined : isGood);
    return isGood;
  };
  const found = () => {
    const bad = new Set([...measured].flatMap(([node, isGood]) => (isGood === false ? keyOf(node) : [])));
    return [...new Set([...measured].flatMap(([node, isGood]) => (isGood ? keyOf(node) : [])))].filter(
      (key) => key !== '' && !bad.has(key),
    );
  };
  return {
    begin: (untold) => {
      for (const key of untold.split(' ')) if (key !== '') good.add(key);
      texts = readTexts();
      measured = new Map();
      chosen = new Set();
    },
    left: () => {
      const unknown = new Set(chosen);
      chosen = null;
      for (const key of found()) unknown.delete(key);
      return [...texts].flatMap(([node, key]) => (unknown.has(key) && !measured.has(node) ? node : []));
    },
    end: () => {
      const news = found();
      for (const key of news) good.add(key);
      return news;
    },
  };
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
