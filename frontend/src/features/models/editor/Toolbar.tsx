/* biome-ignore-all lint/suspicious/noExplicitAny: diagram-js services are untyped here */
import { ExpandOutlined, MoreOutlined, RedoOutlined, UndoOutlined } from '@ant-design/icons';
import { Button, Dropdown, Switch } from 'antd';
import type { ReactNode } from 'react';
import { fitView } from '../../../bpmn/modeler/fit';
import type { Keeping } from './keeper';
import { useEditorTexts } from './texts';

const TONE = {
  unchanged: 'idle',
  unsaved: 'wait',
  saving: 'run',
  saved: 'ok',
  failed: 'fail',
  conflict: 'fail',
} as const;
const GLYPH = { unchanged: '–', unsaved: '●', saving: '●', saved: '✓', failed: '✗', conflict: '✗' } as const;

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
  const said =
    keeping.state === 'failed' || keeping.state === 'conflict'
      ? t('failed', { reason: keeping.reason })
      : t(keeping.state);
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
      <span className={`status ${TONE[keeping.state]}`} role="status" data-keeping={keeping.state}>
        <span aria-hidden="true">{GLYPH[keeping.state]}</span> {said}
      </span>
      <span className="spring" />
      <span
        className={`status ${checking ? 'run' : problems ? 'fail' : 'ok'}`}
        data-lint={checking ? 'checking' : problems}
      >
        {checking || problems === undefined
          ? t('checking')
          : `${problems ? '✗' : '✓'} ${t('checks', { count: problems })}`}
      </span>
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
