import { create } from 'zustand';
import { savePreferences } from '../api/session';
import type { Session } from '../api/types';
import { type Language, setLanguage } from './texts';

export type Theme = 'light' | 'dark' | 'system';

interface Preferences {
  theme: Theme;
  /** Go-to keys can be switched off (WCAG 2.1.4). */
  keys: boolean;
}

const stored = <T extends string>(name: string, otherwise: T): T => {
  try {
    return (localStorage.getItem(name) as T | null) ?? otherwise;
  } catch {
    return otherwise;
  }
};

const store = (name: string, value: string) => {
  try {
    localStorage.setItem(name, value);
  } catch {
    // a browser without storage: good for this visit only
  }
};

export const usePreferences = create<Preferences>(() => ({
  theme: stored<Theme>('theme', 'system'),
  keys: stored('keys', 'on') === 'on',
}));

const tellServer = () => {
  void savePreferences({
    language: document.documentElement.lang,
    theme: usePreferences.getState().theme,
  }).catch(() => {}); // this browser remembers it anyway
};

export function chooseTheme(theme: Theme) {
  store('theme', theme);
  usePreferences.setState({ theme });
  tellServer();
}

export function chooseLanguage(language: Language, signedIn = true) {
  store('language', language);
  void setLanguage(language);
  if (signedIn) tellServer();
}

export function chooseKeys(on: boolean) {
  store('keys', on ? 'on' : 'off');
  usePreferences.setState({ keys: on });
}

/** What the account remembers counts where this browser has no wish of its own. */
export function adopt({ preferences }: Session) {
  const { language, theme } = preferences;
  if (language && !stored('language', '')) void setLanguage(language as Language);
  if (theme && !stored('theme', '')) usePreferences.setState({ theme: theme as Theme });
}
