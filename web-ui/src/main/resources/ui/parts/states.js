import { html, nothing } from 'lit';
import { ApiError } from '../core/api.js';

/** Nothing is here: why, and the next step. @param {string} title @param {unknown} next */
export const empty = (title, next) =>
  html`<div class="state"><h2>${title}</h2><div class="next">${next}</div></div>`;

/** Shown after 150 ms by the style sheet, so that what is fast does not flicker. */
export const loading = (what = 'Loading') =>
  html`<div class="state loading" role="status"><span class="spinner"></span>${what}…</div>`;

/**
 * What went wrong, and again.
 * @param {unknown} error
 * @param {() => void} again
 */
export function failure(error, again) {
  const problem = error instanceof ApiError ? error.problem : null;
  const detail = problem ? problem.detail : String(error);
  return html`<div class="state failure" role="alert">
    <h2>${problem ? problem.title : 'Something failed in this page'}</h2>
    <p>${detail}</p>
    ${problem?.code ? html`<p class="muted mono">${problem.code}</p>` : nothing}
    ${problem?.status === 404 ? html`<a class="button" href="/sessions">All sessions</a>` : nothing}
    <button class="button" @click=${again}>Try again</button>
  </div>`;
}
