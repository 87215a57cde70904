/** Colours that a visitor can choose; without a choice they are the system's. */
export const THEMES = ['light', 'dark'] as const;
export type Theme = (typeof THEMES)[number];

/** What a cookie header says. */
export function chosenTheme(cookies: string | undefined, name: string): Theme | null {
  const pairs = (cookies ?? '').split(';').map((pair) => pair.trim().split('='));
  const value = pairs.find(([key]) => key === name)?.[1];
  return THEMES.find((theme) => theme === value) ?? null;
}

/** Every colour is a pair: which of the two is shown hangs on this one property. The chosen button is underlined. */
export function themeStyle(theme: Theme | null): string {
  const chosen = `.theme-${theme ?? 'system'}{color:var(--ink);font-weight:600;text-decoration-line:underline}`;
  return theme === null ? chosen : `@media not print{:root{color-scheme:${theme}}}${chosen}`;
}
