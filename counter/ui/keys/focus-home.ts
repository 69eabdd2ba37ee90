/** Where the focus was before a dialog took it (rule G12). */

type Around = readonly HTMLElement[];

/** Of a dialog that was taken away, until the focus is given back: one dialog may make room for the next. */
let onItsWay: Around = [];

/** Remembers what has the focus now, and what that lies in. */
export class FocusHome {
  readonly #around: Around;

  constructor() {
    const around = [...aroundFocus()];
    this.#around = around.length > 0 ? around : onItsWay;
  }

  /** To where it was; where that is gone (the row of somebody who was erased), to the nearest around it that takes it. */
  giveBack(): void {
    for (const element of this.#around) {
      if (!element.isConnected) continue;
      element.focus();
      if (element.matches(':focus, :focus-within')) return;
    }
  }

  /** Once what is being rendered stands: what had the focus may go with it. */
  giveBackSoon(): void {
    onItsWay = this.#around;
    requestAnimationFrame(() => {
      onItsWay = [];
      this.giveBack();
    });
  }
}

/** The element with the focus, however deep it is, and what it lies in, from inside out; none where nothing has it. */
function* aroundFocus(): Generator<HTMLElement> {
  let element: Element | null = document.activeElement;
  while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
  for (let node: Node | null = element; node !== null && node !== document.body; node = outOf(node))
    if (node instanceof HTMLElement) yield node;
}

const outOf = (node: Node): Node | null => (node instanceof ShadowRoot ? node.host : node.parentNode);
