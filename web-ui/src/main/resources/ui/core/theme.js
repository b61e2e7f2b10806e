// Light, dark, or as the system has it.

const KEY = 'dmscope-theme';
const THEMES = ['system', 'light', 'dark'];

export const theme = () => localStorage.getItem(KEY) ?? 'system';

export function applyTheme() {
  document.documentElement.dataset.theme = theme();
}

/** To the next of system, light and dark. */
export function nextTheme() {
  localStorage.setItem(KEY, THEMES[(THEMES.indexOf(theme()) + 1) % THEMES.length]);
  applyTheme();
}
