/** How an answer looks: figures, two curves with their shades, and the tables. */
import { css } from 'lit';

export const whatIfAnswerStyle = css`
  :host {
    max-width: none;
    padding: 0;
  }
  .said {
    font-size: var(--size-l);
    font-weight: 700;
    line-height: 1.35;
    text-wrap: pretty;
  }
  .parted {
    margin-top: var(--space-2);
    line-height: 1.4;
    text-wrap: pretty;
  }
  dl {
    display: grid;
    grid-template-columns: repeat(3, minmax(0, 1fr));
    gap: var(--space-4) var(--space-5);
    margin-top: var(--space-4);
  }
  dl div {
    padding-top: var(--space-2);
    border-top: 2px solid var(--ink);
  }
  dt {
    margin-bottom: var(--space-2);
    line-height: 1.3;
    color: var(--mist);
  }
  dd {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    gap: 0 0.5em;
    font-family: var(--numbers);
    font-variant-numeric: tabular-nums;
    line-height: 1.3;
  }
  dd b {
    font-size: var(--size-xl);
    font-weight: 800;
    white-space: nowrap;
  }
  small {
    color: var(--mist);
    white-space: nowrap;
  }
  td small {
    white-space: normal;
  }
  i {
    align-self: center;
    width: 1.4rem;
    border-top: 3px dashed var(--mist);
  }
  .asAsked i {
    border-top: 4px solid var(--sea);
  }
  .sure {
    margin-top: var(--space-3);
    color: var(--mist);
  }
  figure {
    margin-top: var(--space-5);
  }
  figcaption {
    display: flex;
    flex-wrap: wrap;
    gap: var(--space-1) var(--space-4);
    font-size: 0.875rem;
    color: var(--mist);
  }
  figcaption b {
    flex: 1 1 100%;
    font-size: var(--size-m);
    color: var(--ink);
  }
  figcaption span {
    display: inline-flex;
    align-items: center;
    gap: 0.45em;
  }
  figcaption em {
    width: 0.625rem;
    height: 0.625rem;
    background: var(--mist);
    border-radius: 50%;
  }
  .plot {
    display: block;
    width: calc(100% - 3.25rem);
    height: 15rem;
    margin: var(--space-5) 1rem 2.25rem 2.25rem;
    overflow: visible;
    font-family: var(--numbers);
    font-size: 0.875rem;
    fill: var(--mist);
  }
  .still .plot {
    height: 11rem;
  }
  .grid {
    stroke: var(--line);
  }
  line.closing {
    stroke: var(--ink);
    stroke-width: 1.5;
    stroke-dasharray: 2 4;
  }
  circle.asIs {
    fill: var(--mist);
  }
  circle.asAsked {
    fill: var(--sea);
  }
  polyline {
    fill: none;
    vector-effect: non-scaling-stroke;
    stroke-width: 2.5;
    stroke-linejoin: round;
  }
  polyline.asIs {
    stroke: var(--mist);
    stroke-dasharray: 7 5;
  }
  polyline.asAsked {
    stroke: var(--sea);
    stroke-width: 3.5;
  }
  polygon.asIs {
    fill: var(--mist);
    opacity: 0.16;
  }
  polygon.asAsked {
    fill: var(--sea);
    opacity: 0.2;
  }
  h3 {
    margin: var(--space-4) 0 var(--space-2);
    font-size: var(--size-m);
  }
  details {
    margin-top: var(--space-2);
  }
  summary {
    min-height: 2.75rem;
    padding: var(--space-2) 0;
    font-weight: 650;
    color: var(--sea);
    cursor: pointer;
  }
  tbody tr {
    cursor: default;
  }
  :host([small]) .said {
    font-size: var(--size-m);
  }
  :host([small]) dl {
    margin-top: var(--space-3);
  }
  :host([small]) dd b {
    font-size: var(--size-l);
  }
  :host([small]) .sure {
    margin-top: var(--space-2);
    font-size: 0.875rem;
  }
  :host([small]) figure {
    margin-top: var(--space-3);
  }
  /* The figures beside the curves. */
  @media (min-width: 821px) {
    :host([small]) {
      display: grid;
      grid-template: 'said said' auto 'parted parted' auto 'figures chart' auto 'sure chart' 1fr / 17rem minmax(0, 1fr);
      gap: 0 var(--space-5);
    }
    :host([small]) .said {
      grid-area: said;
    }
    :host([small]) .parted {
      grid-area: parted;
    }
    :host([small]) dl {
      grid-area: figures;
      grid-template-columns: minmax(0, 1fr);
      gap: var(--space-2);
    }
    :host([small]) .sure {
      grid-area: sure;
    }
    :host([small]) .charts {
      grid-area: chart;
    }
  }
  @media (max-width: 820px) {
    .plot {
      height: 12rem;
    }
    .still .plot {
      height: 10rem;
    }
  }
  :host([small]) .plot {
    height: 7.5rem;
  }
  @media (max-width: 500px) {
    dl {
      grid-template-columns: minmax(0, 1fr);
    }
  }
`;
