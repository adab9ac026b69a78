/* biome-ignore-all lint/suspicious/noExplicitAny: form-js is untyped here */

/** What the library says in English only, by its pattern. */
const SAID: [RegExp, string][] = [
  [/^Field is required\.$/, 'required'],
  [/minimum length of (.+)\.$/, 'short'],
  [/maximum length of (.+)\.$/, 'long'],
  [/match pattern (.+)\.$/, 'pattern'],
  [/minimum value of (.+)\.$/, 'min'],
  [/maximum value of (.+)\.$/, 'max'],
  [/^Value is not a number\.$/, 'number'],
  [/to be an integer\.$/, 'integer'],
  [/at most (\d+) decimal/, 'decimals'],
  [/nearest valid values are (.+)\.$/, 'step'],
  [/date/i, 'date'],
];

/** Which of our texts says it, and with what value; undefined: the form's author wrote it. */
export function meaningOf(english: string): { name: string; value: string } | undefined {
  for (const [pattern, name] of SAID) {
    const found = pattern.exec(english);
    if (found) return { name, value: found[1] ?? '' };
  }
  return undefined;
}

/** Wraps the validator of one form: the library has no translations. */
export function translateValidation(form: any, translate: (english: string) => string) {
  const validator = form.get('validator');
  const original = validator.validateFieldInstance.bind(validator);
  validator.validateFieldInstance = (field: any, value: any) => original(field, value).map(translate);
}
