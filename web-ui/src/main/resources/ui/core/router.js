// Paths and the screens they show. Pure, but for Navigator.

/**
 * @typedef {{screen: string, id: string, query: Record<string, string>}} Route
 */

const SCREENS = ['live', 'sessions', 'search', 'findings', 'rules', 'connect'];
/** Short paths of things that are linked to often. @type {Record<string, string>} */
const SHORT = { s: 'session', m: 'message' };

/**
 * @param {string} path
 * @param {string} search with or without the question mark
 * @returns {Route}
 */
export function parse(path, search) {
  const [first = '', ...rest] = path.replace(/^\/+/, '').split('/');
  const id = decode(rest.join('/'));
  const query = Object.fromEntries(new URLSearchParams(search));
  if (first === '') {
    return { screen: 'live', id: '', query };
  }
  if (SHORT[first] && id) {
    return { screen: SHORT[first], id, query };
  }
  if (first === 'rules' && id) {
    return { screen: 'rules', id, query };
  }
  return { screen: SCREENS.includes(first) && !id ? first : 'unknown', id, query };
}

/**
 * @param {string} screen
 * @param {string} [id]
 * @param {Record<string, string | number | null | undefined>} [query] empty values are left out
 */
export function href(screen, id = '', query = {}) {
  const short = Object.keys(SHORT).find((key) => SHORT[key] === screen) ?? screen;
  const params = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) {
    if (value !== undefined && value !== null && value !== '') {
      params.set(name, String(value));
    }
  }
  const search = params.toString();
  return `/${short}${id ? `/${encodeURIComponent(id)}` : ''}${search ? `?${search}` : ''}`;
}

/** @param {string} text */
function decode(text) {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** The window's history as routes; tells of each change with the event `route`. */
export class Navigator extends EventTarget {
  start() {
    addEventListener('popstate', () => this.dispatchEvent(new Event('route')));
    addEventListener('click', (event) => this.#onClick(event));
  }

  get route() {
    return parse(location.pathname, location.search);
  }

  /** @param {string} url @param {{replace?: boolean}} [how] */
  go(url, { replace = false } = {}) {
    if (url !== location.pathname + location.search) {
      history[replace ? 'replaceState' : 'pushState'](null, '', url);
    }
    this.dispatchEvent(new Event('route'));
  }

  /** Changes part of the query of this screen. @param {Record<string, string | number | null>} change */
  amend(change, { replace = true } = {}) {
    const { screen, id, query } = this.route;
    this.go(href(screen, id, { ...query, ...change }), { replace });
  }

  /** Links of the application are followed here; all else is the browser's. @param {MouseEvent} event */
  #onClick(event) {
    if (event.defaultPrevented || event.button || event.ctrlKey || event.metaKey || event.shiftKey) {
      return;
    }
    const link = event.composedPath().find((node) => node instanceof HTMLAnchorElement);
    if (link instanceof HTMLAnchorElement && link.origin === location.origin
        && !link.target && !link.hasAttribute('download')) {
      event.preventDefault();
      this.go(link.pathname + link.search);
    }
  }
}

export const navigator = new Navigator();
