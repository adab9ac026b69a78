import { expect, it } from 'vitest';
import { meaningOf } from './formText';

it('knows what the library says, and leaves alone what the author of a form wrote', () => {
  expect(meaningOf('Field is required.')).toEqual({ name: 'required', value: '' });
  expect(meaningOf('Field must have maximum length of 12.')).toEqual({ name: 'long', value: '12' });
  expect(meaningOf('Field must match pattern ^a.b$.')).toEqual({ name: 'pattern', value: '^a.b$' });
  expect(meaningOf('Value is expected to have at most 2 decimal digits.')).toEqual({ name: 'decimals', value: '2' });
  expect(meaningOf('Please select a valid value, the two nearest valid values are 5 and 10.')).toEqual({
    name: 'step',
    value: '5 and 10',
  });
  expect(meaningOf('只能填工单号')).toBeUndefined();
});
