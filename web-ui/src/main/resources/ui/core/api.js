// Requests to the API.

/** @typedef {import('../types/api.js').Problem} Problem */

const PATIENCE_MS = 8000;

/** An answer that is a problem, or none at all. */
export class ApiError extends Error {
  /** @param {Problem} problem */
  constructor(problem) {
    super(problem.detail);
    this.problem = problem;
  }
}

/** @param {string} title @param {string} detail @param {string} code @returns {ApiError} */
function noAnswer(title, detail, code) {
  return new ApiError({ type: `urn:dmscope:problem:${code}`, title, status: 0, detail, code });
}

/**
 * @param {string} path below /api/v1/
 * @param {Record<string, string | number | null | undefined>} [query]
 * @param {AbortSignal} [signal] an aborted request never settles with an ApiError
 */
async function request(path, query = {}, signal) {
  const params = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) {
    if (value !== undefined && value !== null && value !== '') {
      params.set(name, String(value));
    }
  }
  const slow = AbortSignal.timeout(PATIENCE_MS);
  let response;
  try {
    response = await fetch(`/api/v1/${path}${params.size ? `?${params}` : ''}`, {
      signal: signal ? AbortSignal.any([signal, slow]) : slow,
    });
  } catch (error) {
    if (signal?.aborted) {
      throw error;
    }
    throw slow.aborted
      ? noAnswer('No answer yet', 'dmscope did not answer within 8 s. Browsers allow six'
          + ' connections to a server: if many windows of dmscope are open, close some.', 'slow')
      : noAnswer('dmscope cannot be reached', 'Is it still running? Start it again, then open the'
          + ' address it prints.', 'unreachable');
  }
  if (!response.ok) {
    throw new ApiError(await problemOf(response));
  }
  return response;
}

/** @param {Response} response @returns {Promise<Problem>} */
async function problemOf(response) {
  if (response.headers.get('Content-Type')?.startsWith('application/problem+json')) {
    return response.json();
  }
  const { status } = response;
  return {
    type: 'about:blank', title: `HTTP ${status}`, status, detail: 'The answer is none of dmscope.',
    code: 'unknown',
  };
}

/**
 * @template T
 * @param {string} path
 * @param {Record<string, string | number | null | undefined>} [query]
 * @param {AbortSignal} [signal]
 * @returns {Promise<T>}
 */
export async function get(path, query, signal) {
  return (await request(path, query, signal)).json();
}

/** @param {string} path @param {AbortSignal} [signal] @returns {Promise<Uint8Array>} */
export async function octets(path, signal) {
  return new Uint8Array(await (await request(path, {}, signal)).arrayBuffer());
}

/** Path of one thing. @param {...string} parts */
export const path = (...parts) => parts.map(encodeURIComponent).join('/');
