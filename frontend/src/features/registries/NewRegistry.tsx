import { Modal } from 'antd';
import { AddRegistry, CreateRegistry } from '../../ui/RegistryForms';
import { useRegistryTexts } from '../../ui/registry-texts';

/** The dialog for either way to have a registry; loaded when it is opened. */
export default function NewRegistry({ adds, close }: { adds: boolean; close: () => void }) {
  const r = useRegistryTexts();
  return (
    <Modal open title={adds ? r('add') : r('create')} footer={null} onCancel={close}>
      {adds ? <AddRegistry done={close} /> : <CreateRegistry done={close} />}
    </Modal>
  );
}
