import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { ChainRun } from '../../api/types';
import { Diagram } from '../../bpmn/LazyDiagram';
import { parseModel } from '../../bpmn/model';
import { useWide } from '../../ui/useWide';
import { focusOf, marksOf, takenOf } from './progress';
import { xmlQuery } from './queries';
import { useTexts } from './texts';

const NONE = new Set<string>();

/** The process of every chain, and how far a run is in it; on a phone the list of links says the same. */
export function Picture({ version, run }: { version: number | null | undefined; run?: ChainRun }) {
  const t = useTexts();
  const wide = useWide(900);
  const xml = useQuery(xmlQuery(wide ? version : undefined)).data;
  const model = useMemo(() => (xml ? parseModel(xml) : undefined), [xml]);
  const marks = useMemo(() => (run ? marksOf(run) : {}), [run]);
  const taken = useMemo(() => (model ? takenOf(model, marks) : NONE), [model, marks]);
  if (!wide || !xml) return null;
  return (
    <div className="chain-picture">
      <Diagram
        xml={xml}
        label={t('diagram')}
        marks={marks}
        taken={taken}
        selected=""
        focus={run && focusOf(run)}
        onSelect={() => {}}
      />
    </div>
  );
}
