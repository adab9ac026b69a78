import { Radio } from 'antd';
import { chooseLanguage } from './preferences';
import { useLanguage } from './texts';

/** Each language by its own name. */
export function LanguageChoice({ label }: { label: string }) {
  return (
    <Radio.Group
      aria-label={label}
      value={useLanguage()}
      onChange={(event) => chooseLanguage(event.target.value)}
      options={[
        { value: 'zh-CN', label: <span lang="zh-CN">中文</span> },
        { value: 'en', label: <span lang="en">English</span> },
      ]}
    />
  );
}
