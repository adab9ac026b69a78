import { useQuery } from '@tanstack/react-query';
import { Differences } from '../Differences';
import { type Finding, type Model, publish, xmlQuery } from '../queries';
import { useDifferences } from '../useDifferences';
import { Publish } from './Publish';
import { useEditorTexts } from './texts';

interface Props {
  modelKey: string;
  model: Model | undefined;
  xml: string;
  version: number;
  findings: Finding[];
  onClose: () => void;
  onDone: (number: number) => void;
}

/** What will be published of a model, beside what is. */
export default function PublishDialog({ modelKey, model, xml, version, findings, onClose, onDone }: Props) {
  const t = useEditorTexts();
  const older = useQuery(xmlQuery(modelKey, model?.version));
  const all = useDifferences(older.data, xml);
  const blocked = findings.map(({ element, rule, problem }) => ({
    key: `${element} ${rule} ${problem}`,
    said: (
      <>
        {element && <strong>{element}: </strong>}
        {problem}
      </>
    ),
  }));
  return (
    <Publish
      name={modelKey}
      blocked={blocked}
      publish={(note) => publish(modelKey, version, note)}
      onClose={onClose}
      onDone={onDone}
    >
      <p>
        {model?.version == null
          ? t('publish.first', { key: modelKey })
          : t('publish.running', { number: model.version })}
      </p>
      {model && model.usedBy.length > 0 && <p>{t('publish.used', { services: model.usedBy.join(', ') })}</p>}
      {all.data && <Differences all={all.data} />}
    </Publish>
  );
}
