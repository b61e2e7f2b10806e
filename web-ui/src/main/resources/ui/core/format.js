// Values as people read them. Pure.

const CLOCK = new Intl.DateTimeFormat('en-GB', {
  hour: '2-digit', minute: '2-digit', second: '2-digit', fractionalSecondDigits: 3, hour12: false,
});
const DAY = new Intl.DateTimeFormat('en-CA', { year: 'numeric', month: '2-digit', day: '2-digit' });
const NUMBER = new Intl.NumberFormat('en-US');

/** @param {number} value */
export const number = (value) => NUMBER.format(value);

/** Time of day with milliseconds, in the zone of the reader. @param {string} at */
export const clock = (at) => CLOCK.format(new Date(at));

/** Time of day to the second. @param {string} at */
export const seconds = (at) => clock(at).slice(0, 8);

/** @param {string} at */
export const dayAndClock = (at) => `${DAY.format(new Date(at))} ${clock(at)}`;

/** @param {number} bytes */
export function size(bytes) {
  if (bytes < 1000) {
    return `${bytes} B`;
  }
  const units = ['kB', 'MB', 'GB', 'TB'];
  let value = bytes / 1000;
  let unit = 0;
  while (value >= 999.5 && unit < units.length - 1) {
    value /= 1000;
    unit++;
  }
  return `${value < 9.95 ? value.toFixed(1) : Math.round(value)} ${units[unit]}`;
}

/** @param {number} ms */
export function duration(ms) {
  if (ms < 1000) {
    return `${Math.round(ms)} ms`;
  }
  if (ms < 60_000) {
    return `${(ms / 1000).toFixed(ms < 9950 ? 1 : 0)} s`;
  }
  const minutes = Math.floor(ms / 60_000);
  return minutes < 60 ? `${minutes} min ${Math.round((ms % 60_000) / 1000)} s`
    : `${Math.floor(minutes / 60)} h ${minutes % 60} min`;
}

/** @param {number} n @param {string} one @param {string} [many] */
export const plural = (n, one, many = `${one}s`) => `${number(n)} ${n === 1 ? one : many}`;

/** A colour of the eight bands, the same for the same session. @param {string | null} id */
export function band(id) {
  if (!id) {
    return 'band none';
  }
  let hash = 7;
  for (const char of id) {
    hash = (hash * 31 + char.charCodeAt(0)) >>> 0;
  }
  return `band b${hash % 8}`;
}

/** Class of a Status or HTTP code. @param {number | null} code */
export function codeClass(code) {
  return code === null ? '' : code >= 500 ? 'c5' : code >= 400 ? 'c4' : code >= 300 ? 'c3' : 'c2';
}
