import { Modal } from 'antd';
import { lazy, Suspense } from 'react';
import { useEditorTexts } from './texts';

const Simulation = lazy(() => import('../../../bpmn/modeler/Simulation'));

/** Tokens through the drawing, with nothing behind it. */
export default function SimulateDialog({ xml, onClose }: { xml: string; onClose: () => void }) {
  const t = useEditorTexts();
  return (
    <Modal open footer={null} onCancel={onClose} title={t('simulate')} width="92vw" style={{ top: 24 }}>
      <p className="quiet">{t('simulate.hint')}</p>
      <Suspense fallback={<p aria-busy="true">…</p>}>
        <Simulation xml={xml} label={t('simulate')} />
      </Suspense>
    </Modal>
  );
}
