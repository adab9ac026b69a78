/* biome-ignore-all lint/suspicious/noExplicitAny: diagram-js services are untyped here */
import { ExpandOutlined, MoreOutlined, RedoOutlined, UndoOutlined } from '@ant-design/icons';
import { Button, Dropdown, Switch } from 'antd';
import type { ReactNode } from 'react';
import { fitView } from '../../../bpmn/modeler/fit';
import { Kept } from './Kept';
import type { Keeping } from './keeper';
import { useEditorTexts } from './texts';

interface Props {
  title: ReactNode;
  modeler: any;
  keeping: Keeping;
  problems: number | undefined;
  checking: boolean;
  expert: boolean;
  onExpert: (expert: boolean) => void;
  onMenu: (key: 'import' | 'export' | 'simulate' | 'keys' | 'discard') => void;
  onPublish: () => void;
}

export function Toolbar(props: Props) {
  const { title, modeler, keeping, problems, checking } = props;
  const t = useEditorTexts();
  const stack = modeler?.get('commandStack');
  const menu = ['import', 'export', 'simulate', 'keys', 'discard'] as const;
  return (
    <div className="editor-bar">
      <h1>{title}</h1>
      <Button
        icon={<UndoOutlined />}
        aria-label={t('undo')}
        title={t('undo')}
        disabled={!stack?.canUndo()}
        onClick={() => stack.undo()}
      />
      <Button
        icon={<RedoOutlined />}
        aria-label={t('redo')}
        title={t('redo')}
        disabled={!stack?.canRedo()}
        onClick={() => stack.redo()}
      />
      <Button
        icon={<ExpandOutlined />}
        aria-label={t('fit')}
        title={t('fit')}
        disabled={!modeler}
        onClick={() => fitView(modeler.get('canvas'), 220)}
      />
      <Kept keeping={keeping} problems={problems} checking={checking} />
      <span className="inline" title={t('expert.hint')}>
        <Switch size="small" id="expert" checked={props.expert} onChange={props.onExpert} aria-label={t('expert')} />
        <label htmlFor="expert">{t('expert')}</label>
      </span>
      <Dropdown
        trigger={['click']}
        menu={{
          items: menu.map((key) => ({
            key,
            label: t(key),
            danger: key === 'discard',
            onClick: () => props.onMenu(key),
          })),
        }}
      >
        <Button icon={<MoreOutlined />} aria-label={t('more')} />
      </Dropdown>
      <Button type="primary" id="publish" disabled={!modeler} onClick={props.onPublish}>
        {t('publish')}
      </Button>
    </div>
  );
}
