import { useCallback } from 'react';
import { defineTexts } from '../ui/texts';
import { meaningOf } from './formText';

const useTexts = defineTexts(
  'form',
  {
    required: 'Must be filled in.',
    short: 'At least {{value}} characters.',
    long: 'At most {{value}} characters.',
    pattern: 'Must match {{value}}.',
    min: 'At least {{value}}.',
    max: 'At most {{value}}.',
    number: 'Must be a number.',
    integer: 'Must be a whole number.',
    decimals: 'At most {{value}} decimals.',
    step: 'The nearest possible values are {{value}}.',
    date: 'Must be a date.',
  },
  {
    required: '必须填写。',
    short: '至少 {{value}} 个字符。',
    long: '至多 {{value}} 个字符。',
    pattern: '必须符合 {{value}}。',
    min: '不小于 {{value}}。',
    max: '不大于 {{value}}。',
    number: '必须是数字。',
    integer: '必须是整数。',
    decimals: '至多 {{value}} 位小数。',
    step: '最接近的可用值是 {{value}}。',
    date: '必须是日期。',
  },
);

/** Says what the form library says in English in the page's language. */
export function useValidationTexts(): (english: string) => string {
  const t = useTexts();
  return useCallback(
    (english) => {
      const meaning = meaningOf(english);
      return meaning ? t(meaning.name as 'required', { value: meaning.value }) : english;
    },
    [t],
  );
}
