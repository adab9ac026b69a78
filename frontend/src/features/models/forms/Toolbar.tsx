/* biome-ignore-all lint/suspicious/noExplicitAny: form-js is untyped here */
import { Button } from 'antd';
import { type BarProps, EditorBar } from '../editor/EditorBar';
import { useEditorTexts } from '../editor/texts';
import { useFormTexts } from './texts';

interface Props extends BarProps {
  title: string;
  editor: any;
  tried: boolean;
  onTry: (wish: boolean) => void;
  onMenu: (key: 'export' | 'keys' | 'discard') => void;
}

export function Toolbar({ editor, tried, onTry, ...bar }: Props) {
  const t = useFormTexts();
  const words = useEditorTexts();
  return (
    <EditorBar
      {...bar}
      steps={editor?.get('commandStack')}
      still={tried}
      menu={[
        { key: 'export', label: t('export') },
        { key: 'keys', label: words('keys') },
        { key: 'discard', label: words('discard') },
      ]}
      before={
        <Button type={tried ? 'primary' : 'default'} onClick={() => onTry(!tried)}>
          {t(tried ? 'editing' : 'preview')}
        </Button>
      }
    />
  );
}
