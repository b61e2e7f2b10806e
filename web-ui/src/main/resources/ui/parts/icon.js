import { html, svg } from 'lit';

// Own drawings on a grid of 16, strokes of 1.5.
/** @type {Record<string, ReturnType<typeof svg>>} */
const SHAPES = {
  live: svg`<path d="M1.5 8h3l2-5 3 10 2-5h3"/>`,
  sessions: svg`<path d="M3 2v12M13 2v12M3 5h8m-2-2 2 2-2 2M13 11H5m2-2-2 2 2 2"/>`,
  search: svg`<circle cx="7" cy="7" r="4.5"/><path d="m10.5 10.5 4 4"/>`,
  findings: svg`<path d="M8 1.8 14.6 13.5H1.4zM8 6v3.6M8 11.3v.4"/>`,
  rules: svg`<path d="M3 2.5h7l3 3v8H3zM5.5 7h5M5.5 10h5"/>`,
  connect: svg`<rect x="1.5" y="3" width="5" height="10" rx="1"/><path d="M6.5 8h8m-3-3 3 3-3 3"/>`,
  theme: svg`<circle cx="8" cy="8" r="6"/><path d="M8 2v12a6 6 0 0 0 0-12z" fill="currentColor" stroke="none"/>`,
  keys: svg`<rect x="1" y="4" width="14" height="8.5" rx="1.5"/><path d="M4 7h.1M7 7h.1M10 7h.1M12.5 7h.1M4.5 10h7"/>`,
  close: svg`<path d="m4 4 8 8M12 4l-8 8"/>`,
  down: svg`<path d="M8 3v10m-4-4 4 4 4-4"/>`,
  right: svg`<path d="M2 8h12m-4-4 4 4-4 4"/>`,
  left: svg`<path d="M14 8H2m4-4-4 4 4 4"/>`,
  open: svg`<path d="M6 3H3v10h10v-3M9 2.5h4.5V7M13 3 7.5 8.5"/>`,
  chevron: svg`<path d="m6 4 4 4-4 4"/>`,
  lock: svg`<rect x="3" y="7" width="10" height="7" rx="1"/><path d="M5.5 7V5a2.5 2.5 0 0 1 5 0v2"/>`,
  copy: svg`<rect x="5" y="5" width="8.5" height="8.5" rx="1"/><path d="M10.5 5V2.5h-8v8H5"/>`,
  save: svg`<path d="M8 2v8m-3.5-3.5L8 10l3.5-3.5M2.5 13.5h11"/>`,
  clock: svg`<circle cx="8" cy="8" r="6"/><path d="M8 4.5V8l2.5 1.5"/>`,
};

/** A drawing that says nothing to a screen reader. @param {string} name */
export const icon = (name) =>
  html`<svg class="icon" viewBox="0 0 16 16" aria-hidden="true">${SHAPES[name]}</svg>`;
