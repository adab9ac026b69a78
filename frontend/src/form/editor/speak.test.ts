import { expect, it } from 'vitest';
import { reduced } from './allowed';
import { chinese, speakChinese } from './speak';

it('speaks Chinese where the library speaks, and leaves alone what people typed', async () => {
  document.body.innerHTML =
    '<div id="it"><b title="Create a Text field element">Required</b><div class="fjs-form"><i>Required</i></div></div>';
  const root = document.querySelector('#it') as Element;
  const stop = speakChinese(root);
  root.append(Object.assign(document.createElement('p'), { textContent: 'Default value' }));
  await new Promise((resolve) => setTimeout(resolve));
  stop();
  expect(root.querySelector('b')?.textContent).toBe('必填');
  expect(root.querySelector('b')?.title).toBe('添加单行文本');
  expect(root.querySelector('p')?.textContent).toBe('默认值');
  expect(root.querySelector('i')?.textContent).toBe('Required');
  expect(chinese('工单号')).toBeUndefined();
});

it('offers no property that the server would refuse', () => {
  const groups = [
    { id: 'general', entries: [{ id: 'label' }, { id: 'path' }] },
    { id: 'condition', entries: [{ id: 'conditional-hide' }] },
    { id: 'validation', entries: [{ id: 'validationType' }] },
    { id: 'staticOptions' },
  ];
  expect(reduced(groups)).toEqual([
    { id: 'general', entries: [{ id: 'label' }], shouldOpen: true },
    { id: 'staticOptions' },
  ]);
});
