import i18next from 'i18next';
import { initReactI18next, useTranslation } from 'react-i18next';

export type Language = 'zh-CN' | 'en';

/** A plural `x_one`, `x_other` is used as `x`. */
type Key<T> = keyof T extends infer K ? (K extends `${infer Base}_one` | `${infer Base}_other` ? Base : K) : never;
type Other<T> = { [K in Exclude<keyof T, `${string}_one`>]: string };
export type Text<T> = (key: Key<T> & string, values?: Record<string, unknown>) => string;

void i18next.use(initReactI18next).init({
  lng: document.documentElement.lang || 'zh-CN',
  supportedLngs: ['zh-CN', 'en'],
  resources: {},
  showSupportNotice: false,
  keySeparator: false,
  nsSeparator: false,
  interpolation: { escapeValue: false }, // React escapes
  returnNull: false,
});

export const setLanguage = (language: Language) => {
  document.documentElement.lang = language;
  return i18next.changeLanguage(language);
};

export const useLanguage = () => useTranslation().i18n.language as Language;

/** All dictionaries of this page, for the test that compares them. */
export const dictionaries = new Map<string, { en: Record<string, string>; zh: Record<string, string> }>();

/** A feature's own words in both languages, and the hook that reads them; a missing translation does not compile. */
export function defineTexts<T extends Record<string, string>>(name: string, en: T, zh: Other<T>): () => Text<T> {
  dictionaries.set(name, { en, zh });
  i18next.addResourceBundle('en', name, en);
  i18next.addResourceBundle('zh-CN', name, zh);
  return () => useTranslation(name).t as unknown as Text<T>;
}
