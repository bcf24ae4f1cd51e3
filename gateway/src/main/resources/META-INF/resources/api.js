// The public API with the caller's key, and the small tools of every screen.

const KEY = 'backlot.key';
let key = sessionStorage.getItem(KEY);

export class Refused extends Error {}

export const hasKey = () => Boolean(key);

export function use(other) {
  key = other;
}

export function remember() {
  sessionStorage.setItem(KEY, key);
}

export function forget() {
  sessionStorage.removeItem(KEY);
  key = null;
}

export async function call(path, options = {}) {
  const response = await fetch(path, { ...options, headers: { ...options.headers, Authorization: `Bearer ${key}` } });
  if (response.status === 401) throw new Refused('This key does not count; it may be revoked.');
  if (!response.ok) {
    const problem = await response.json().catch(() => ({}));
    const violations = (problem.violations ?? []).map((violation) => `${violation.pointer ?? violation.parameter ?? ''}: ${violation.detail}`);
    throw new Error([problem.detail ?? problem.title ?? `The gateway answered ${response.status}.`, ...violations].join(' '));
  }
  return response;
}

export const json = async (path) => (await call(path)).json();

export function element(name, attributes = {}, ...children) {
  const node = document.createElement(name);
  for (const [attribute, value] of Object.entries(attributes)) {
    if (attribute.startsWith('on')) node.addEventListener(attribute.slice(2), value);
    else if (value !== null && value !== undefined && value !== false) node.setAttribute(attribute, value);
  }
  node.append(...children.filter((child) => child !== null && child !== undefined));
  return node;
}
