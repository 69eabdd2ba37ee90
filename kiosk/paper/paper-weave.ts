import { html } from 'lit';

const threads = Array.from({ length: 12 }, (_, index) => index * 10);

/** The weave of Buton in black: backgrounds are not printed, drawn shapes are. */
export const paperWeave = html`<svg class="weave" viewBox="0 0 120 10" preserveAspectRatio="none" aria-hidden="true">
  <path d="M0 0h120v1H0zM0 2h120v.5H0zM0 7.500h120v.5H0zM0 9h120v1H0z" />
  <path d=${threads.map((x) => `M${x} 3.500h6.500v3h-6.500zM${x + 7.25} 4.500h2v1h-2z`).join('')} />
</svg>`;
