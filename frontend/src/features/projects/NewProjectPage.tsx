import { useState } from 'react';
import { useNavigate } from 'react-router';
import { PageHead } from '../../ui/PageHead';
import { hasPage, To } from '../../ui/To';
import { useLanguage } from '../../ui/texts';
import { useReady } from '../../ui/useReady';
import { EXAMPLE } from './example';
import { ManifestEditor } from './ManifestEditor';
import { useTexts } from './texts';
import '../../ui/parts.css';
import './projects.css';

/** A manifest from the commented example on. */
export default function NewProjectPage() {
  const t = useTexts();
  const language = useLanguage();
  const navigate = useNavigate();
  const [initial] = useState(() => EXAMPLE[language]);
  useReady(true);
  return (
    <>
      <PageHead title={t('new')} tab={t('new')} />
      <p className="quiet lead">
        {t('new.how')} {hasPage('/setup') && <To path="/setup">{t('wizard')}</To>}
      </p>
      <ManifestEditor
        name="project"
        initial={initial}
        onApplied={([first]) => first && void navigate(`/projects/${first.project}`)}
      />
    </>
  );
}
