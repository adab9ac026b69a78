/* biome-ignore-all lint/suspicious/noExplicitAny: form-js is untyped here */
import { MoreOutlined, RedoOutlined, UndoOutlined } from '@ant-design/icons';
import { Button, Dropdown } from 'antd';
import { Kept } from '../editor/Kept';
import type { Keeping } from '../editor/keeper';
import { useEditorTexts } from '../editor/texts';
import { useFormTexts } from './texts';

interface Props {
  title: string;
  editor: any;
  keeping: Keeping;
  problems: number | undefined;
  checking: boolean;
  tried: boolean;
  onTry: (wish: boolean) => void;
  onMenu: (key: 'export' | 'keys' | 'discard') => void;
  onPublish: () => void;
}

export function Toolbar(props: Props) {
  const { title, editor, tried } = props;
  const t = useFormTexts();
  const words = useEditorTexts();
  const stack = editor?.get('commandStack');
  const names = { export: t('export'), keys: words('keys'), discard: words('discard') };
  return (
    <div className="editor-bar">
      <h1>{title}</h1>
      <Button
        icon={<UndoOutlined />}
        aria-label={words('undo')}
        title={words('undo')}
        disabled={tried || !stack?.canUndo()}
        onClick={() => stack.undo()}
      />
      <Button
        icon={<RedoOutlined />}
        aria-label={words('redo')}
        title={words('redo')}
        disabled={tried || !stack?.canRedo()}
        onClick={() => stack.redo()}
      />
      <Button type={tried ? 'primary' : 'default'} onClick={() => props.onTry(!tried)}>
        {t(tried ? 'editing' : 'preview')}
      </Button>
      <Kept keeping={props.keeping} problems={props.problems} checking={props.checking} />
      <Dropdown
        trigger={['click']}
        menu={{
          items: (['export', 'keys', 'discard'] as const).map((key) => ({
            key,
            label: names[key],
            danger: key === 'discard',
            onClick: () => props.onMenu(key),
          })),
        }}
      >
        <Button icon={<MoreOutlined />} aria-label={words('more')} />
      </Dropdown>
      <Button type="primary" id="publish" disabled={!editor} onClick={props.onPublish}>
        {words('publish')}
      </Button>
    </div>
  );
}
