import { css } from 'lit';

/** A thermal printer knows black and nothing else; its paper ends in a torn edge, hence the room below. */
export const paperStyles = css`
  :host {
    position: fixed;
    top: 0;
    left: -200mm;
    visibility: hidden;
    display: block;
    width: var(--paper-width, 80mm);
    padding: 0 var(--paper-margin) 8mm;
    font-family: var(--words);
    font-size: 11pt;
    line-height: 1.28;
    color: #000;
    /* A head of 203 dots to the inch: rounded to whole dots, letters stand apart and words run together. */
    text-rendering: geometricPrecision;
    word-spacing: 0.14em;
    text-align: center;
    background: #fff;
    pointer-events: none;
    container-type: inline-size;
  }
  @media print {
    :host {
      position: static;
      visibility: visible;
      width: auto;
    }
  }
  p {
    text-wrap: balance;
  }
  .weave {
    display: block;
    width: 100%;
    height: 6mm;
  }
  .hall {
    margin-top: 3mm;
    font-size: 12pt;
    font-weight: 700;
  }
  .agency {
    margin-top: 1.5mm;
  }
  .service {
    margin-top: 1mm;
    font-weight: 700;
  }
  .mark {
    display: grid;
    place-content: center;
    width: 9mm;
    height: 9mm;
    margin: 2mm auto 0;
    font-family: var(--numbers);
    font-size: 6.5mm;
    font-weight: 700;
    line-height: 1;
    border: 0.7mm solid #000;
    border-radius: 50%;
  }
  .meant {
    margin-top: 0.5mm;
    font-size: 9.5pt;
    font-weight: 700;
  }
  .of {
    height: calc(var(--number-size) * 0.78);
    margin-block: 2.5mm;
    /* What is wider before it is set narrow must not make the browser shrink the whole page. */
    overflow: hidden;
    font-size: var(--number-size);
    line-height: calc(var(--number-size) * 0.7);
  }
  .of .number {
    position: relative;
    left: 50%;
    display: inline-block;
    transform: translateX(-50%) scaleX(var(--number-narrow));
  }
  .ahead {
    font-size: 13pt;
    font-weight: 700;
  }
  .wait {
    margin-top: 1mm;
  }
  .rehearsal {
    margin-top: 2mm;
    padding: 1mm;
    font-weight: 800;
    border: 0.7mm dashed #000;
  }
  .nobody {
    margin-top: 1.5mm;
    padding: 1.5mm;
    font-weight: 700;
    border: 0.4mm solid #000;
  }
  .turn {
    margin-top: 1mm;
  }
  .where {
    margin-top: 2.5mm;
    padding-block: 2.5mm;
    border-block: 0.4mm solid #000;
  }
  .where strong {
    font-weight: 800;
  }
  antrean-qr {
    width: min(34mm, 70%);
    margin: 1.5mm auto 0;
  }
  .follow {
    font-size: 9.5pt;
  }
  .when {
    margin-top: 2.5mm;
  }
  .kind {
    margin-top: 2.5mm;
  }
  @container (max-width: 62mm) {
    p {
      font-size: 10pt;
    }
  }
`;
