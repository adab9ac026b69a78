/* biome-ignore-all lint/suspicious/noExplicitAny: diagram-js services are untyped here */
import { ExpandOutlined } from '@ant-design/icons';
import { Button, Switch } from 'antd';
import type { ReactNode } from 'react';
import { fitView } from '../../../bpmn/modeler/fit';
import { type BarProps, EditorBar } from './EditorBar';
import { useEditorTexts } from './texts';

const MENU = ['import', 'export', 'simulate', 'keys', 'discard'] as const;

interface Props extends BarProps {
  title: ReactNode;
  modeler: any;
  expert: boolean;
  onExpert: (expert: boolean) => void;
  onMenu: (key: (typeof MENU)[number]) => void;
}

export function Toolbar({ modeler, expert, onExpert, ...bar }: Props) {
  const t = useEditorTexts();
  return (
    <EditorBar
      {...bar}
      steps={modeler?.get('commandStack')}
      menu={MENU.map((key) => ({ key, label: t(key) }))}
      before={
        <Button
          icon={<ExpandOutlined />}
          aria-label={t('fit')}
          title={t('fit')}
          disabled={!modeler}
          onClick={() => fitView(modeler.get('canvas'), 220)}
        />
      }
      behind={
        <span className="inline" title={t('expert.hint')}>
          <Switch size="small" id="expert" checked={expert} onChange={onExpert} aria-label={t('expert')} />
          <label htmlFor="expert">{t('expert')}</label>
        </span>
      }
    />
  );
}
