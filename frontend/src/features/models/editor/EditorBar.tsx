import { MoreOutlined, RedoOutlined, UndoOutlined } from '@ant-design/icons';
import { Button, Dropdown } from 'antd';
import type { ReactNode } from 'react';
import { Kept } from './Kept';
import type { Keeping } from './keeper';
import { useEditorTexts } from './texts';

/** What diagram-js and form-js call their command stack. */
interface Steps {
  canUndo: () => boolean;
  canRedo: () => boolean;
  undo: () => void;
  redo: () => void;
}

export interface BarProps {
  keeping: Keeping;
  problems: number | undefined;
  checking: boolean;
  onPublish: () => void;
}

interface Props<Key extends string> extends BarProps {
  title: ReactNode;
  /** Undefined: the editor is not there yet. */
  steps: Steps | undefined;
  /** It looks at the draft, and changes nothing. */
  still?: boolean;
  /** Before and behind the word on how it is kept. */
  before?: ReactNode;
  behind?: ReactNode;
  menu: { key: Key; label: string }[];
  onMenu: (key: Key) => void;
}

/** The row above an editor: undo and redo, what is kept, the menu, publish. */
export function EditorBar<Key extends string>(props: Props<Key>) {
  const { steps, still } = props;
  const t = useEditorTexts();
  return (
    <div className="editor-bar">
      <h1>{props.title}</h1>
      <Button
        icon={<UndoOutlined />}
        aria-label={t('undo')}
        title={t('undo')}
        disabled={still || !steps?.canUndo()}
        onClick={() => steps?.undo()}
      />
      <Button
        icon={<RedoOutlined />}
        aria-label={t('redo')}
        title={t('redo')}
        disabled={still || !steps?.canRedo()}
        onClick={() => steps?.redo()}
      />
      {props.before}
      <Kept keeping={props.keeping} problems={props.problems} checking={props.checking} />
      {props.behind}
      <Dropdown
        trigger={['click']}
        menu={{
          items: props.menu.map(({ key, label }) => ({
            key,
            label,
            danger: key === 'discard',
            onClick: () => props.onMenu(key),
          })),
        }}
      >
        <Button icon={<MoreOutlined />} aria-label={t('more')} />
      </Dropdown>
      <Button type="primary" id="publish" disabled={!steps} onClick={props.onPublish}>
        {t('publish')}
      </Button>
    </div>
  );
}
