import { useQuery } from '@tanstack/react-query';
import { Input, Modal } from 'antd';
import { type KeyboardEvent, useId, useState } from 'react';
import { useNavigate } from 'react-router';
import { projectsQuery } from '../api/queries';
import { useSignOut } from '../api/session';
import { hasPage } from '../ui/To';
import { useLanguage } from '../ui/texts';
import { useWords } from '../ui/words';
import { entries } from './MainMenu';
import { closeOverlay } from './overlay-state';
import { chooseLanguage, chooseTheme } from './preferences';
import { useAppTexts } from './texts';

interface Choice {
  kind: string;
  name: string;
  act: () => void;
}

const MOST = 12;

/** Every word must occur somewhere in the name. */
export const finds = (query: string, text: string) =>
  query
    .toLowerCase()
    .split(/\s+/)
    .every((word) => text.toLowerCase().includes(word));

export default function Palette() {
  const t = useAppTexts();
  const id = useId();
  const [query, setQuery] = useState('');
  const [at, setAt] = useState(0);
  const all = useChoices();
  const found = all.filter(({ kind, name }) => finds(query.trim(), `${kind} ${name}`)).slice(0, MOST);
  const choose = (choice: Choice | undefined) => {
    if (!choice) return;
    closeOverlay();
    choice.act();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step) {
      event.preventDefault();
      setAt((old) => (old + step + found.length) % Math.max(1, found.length));
    } else if (event.key === 'Enter') choose(found[at]);
  };
  return (
    <Modal
      open
      footer={null}
      closable={false}
      onCancel={closeOverlay}
      title={t('palette')}
      styles={{ body: { padding: 0 } }}
    >
      <Input
        autoFocus
        size="large"
        role="combobox"
        aria-expanded="true"
        aria-controls={id}
        aria-activedescendant={found[at] && `${id}-${at}`}
        aria-label={t('palette')}
        placeholder={t('paletteHint')}
        value={query}
        onChange={(event) => {
          setQuery(event.target.value);
          setAt(0);
        }}
        onKeyDown={onKeyDown}
      />
      <div id={id} role="listbox" aria-label={t('palette')} className="choices">
        {found.map((choice, index) => (
          // biome-ignore lint/a11y/useKeyWithClickEvents: keys are handled by the combobox, as ARIA wants it
          <div
            key={`${choice.kind} ${choice.name}`}
            id={`${id}-${index}`}
            role="option"
            tabIndex={-1}
            aria-selected={index === at}
            onClick={() => choose(choice)}
            onMouseEnter={() => setAt(index)}
          >
            <span>{choice.name}</span> <span className="quiet">{choice.kind}</span>
          </div>
        ))}
      </div>
    </Modal>
  );
}

function useChoices(): Choice[] {
  const t = useAppTexts();
  const words = useWords();
  const language = useLanguage();
  const navigate = useNavigate();
  const signOut = useSignOut();
  const projects = useQuery(projectsQuery).data ?? [];
  const go = (kind: string, name: string, path: string): Choice => ({ kind, name, act: () => void navigate(path) });
  const things = projects.flatMap((project) => [
    go(words('project'), project.name, `/projects/${project.name}`),
    ...Object.keys(project.services).map((service) =>
      go(words('service'), `${project.name}/${service}`, `/projects/${project.name}/services/${service}`),
    ),
  ]);
  const isBuilt = hasPage('/projects/x');
  return [
    ...entries.map(({ title, path }) => go(t('page'), title[language], path)),
    ...(isBuilt ? things : []),
    { kind: t('language'), name: 'English', act: () => chooseLanguage('en') },
    { kind: t('language'), name: '中文', act: () => chooseLanguage('zh-CN') },
    { kind: t('theme'), name: t('light'), act: () => chooseTheme('light') },
    { kind: t('theme'), name: t('dark'), act: () => chooseTheme('dark') },
    { kind: t('theme'), name: t('system'), act: () => chooseTheme('system') },
    { kind: t('action'), name: t('signOut'), act: () => void signOut() },
  ];
}
