import { Button } from 'antd';
import { useLanguage } from '../ui/texts';
import { chooseLanguage } from './preferences';

/** Shows the other language in its own words. */
export function LanguageSwitch({ signedIn }: { signedIn: boolean }) {
  const other = useLanguage() === 'en' ? 'zh-CN' : 'en';
  return (
    <Button type="text" lang={other} onClick={() => chooseLanguage(other, signedIn)}>
      {other === 'en' ? 'English' : '中文'}
    </Button>
  );
}
