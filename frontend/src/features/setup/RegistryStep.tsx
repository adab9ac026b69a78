import { useQuery } from '@tanstack/react-query';
import { Radio } from 'antd';
import { useState } from 'react';
import { registriesQuery } from '../../api/queries';
import { useMay } from '../../api/session';
import { AddRegistry, CreateRegistry } from '../../ui/RegistryForms';
import { Foot } from './Foot';
import type { StepProps } from './SetupPage';
import { useTexts } from './texts';

/** Where images will be kept, if anywhere. */
export function RegistryStep({ next, back }: StepProps) {
  const t = useTexts();
  const may = useMay('ADMIN', '*');
  const registries = useQuery(registriesQuery).data;
  const [way, setWay] = useState<'create' | 'add'>('create');
  const has = !!registries?.length;
  return (
    <>
      <p>{t('registryHow')}</p>
      {!may && <p className="quiet">{t('mayNotRegistry')}</p>}
      {has && (
        <p>
          <span className="status ok">✓ {t('hasRegistry')}</span>{' '}
          {registries.map((it) => (
            <code key={it.name}>
              {it.name} ({it.address}){' '}
            </code>
          ))}
        </p>
      )}
      {may && registries && !has && (
        <>
          <Radio.Group
            aria-label={t('registry')}
            value={way}
            onChange={(event) => setWay(event.target.value)}
            options={[
              { value: 'create', label: t('createTab') },
              { value: 'add', label: t('addTab') },
            ]}
            style={{ marginBottom: 12 }}
          />
          {way === 'create' ? <CreateRegistry done={next} /> : <AddRegistry done={next} />}
        </>
      )}
      <Foot back={back} next={next} skips={!has} />
    </>
  );
}
