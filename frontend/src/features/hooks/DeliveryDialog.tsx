import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Alert, Button, Modal } from 'antd';
import { api, read } from '../../api/client';
import { place } from '../../api/rights';
import { useMayIn } from '../../api/session';
import { Ago } from '../../ui/Ago';
import { Started } from './Deliveries';
import type { Delivery, Hook } from './queries';
import { useTexts } from './texts';
import { VerdictTag } from './VerdictTag';

/** One delivery with its headers; what can be trusted can be replayed. */
export function DeliveryDialog({ hook, delivery, close }: { hook: Hook; delivery: Delivery; close: () => void }) {
  const t = useTexts();
  const may = useMayIn('DEPLOY', place(hook.project, null, hook.environment));
  const client = useQueryClient();
  const replay = useMutation({
    mutationFn: () =>
      read(
        api.POST('/api/hooks/{id}/deliveries/{delivery}/replay', {
          params: { path: { id: hook.id, delivery: Number(delivery.id) } },
        }),
      ),
    onSuccess: () => client.invalidateQueries({ queryKey: ['hooks', hook.id] }),
  });
  return (
    <Modal
      open
      title={t('delivery', { id: delivery.id })}
      onCancel={close}
      footer={
        <>
          <Button onClick={close}>{t('close')}</Button>
          {may && (
            <Button
              type="primary"
              disabled={!delivery.replayable}
              title={delivery.replayable ? undefined : t('notReplayable')}
              loading={replay.isPending}
              onClick={() => replay.mutate()}
            >
              {t('replay')}
            </Button>
          )}
        </>
      }
    >
      {replay.data && <Result delivery={replay.data} />}
      {replay.error && <Alert className="refusal" type="error" showIcon title={replay.error.message} />}
      <p>
        <VerdictTag verdict={delivery.verdict} /> {delivery.reason}
      </p>
      <table className="headers">
        <tbody>
          <Row name={t('received')}>
            <Ago time={delivery.receivedAt} />
          </Row>
          <Row name={t('event')}>{delivery.event}</Row>
          {delivery.number && <Row name={t('number')}>{delivery.number}</Row>}
          {delivery.revision && <Row name={t('commit')}>{delivery.revision}</Row>}
          {delivery.files != null && <Row name={t('files')}>{delivery.files}</Row>}
          {Object.entries(delivery.headers).map(([name, value]) => (
            <Row key={name} name={name}>
              {value}
            </Row>
          ))}
        </tbody>
      </table>
    </Modal>
  );
}

function Result({ delivery }: { delivery: Delivery }) {
  return (
    <Alert
      className="refusal"
      type={delivery.verdict === 'REFUSED' ? 'warning' : 'success'}
      showIcon
      title={
        <>
          <VerdictTag verdict={delivery.verdict} />
          <Started delivery={delivery} />
        </>
      }
      description={delivery.reason}
    />
  );
}

function Row({ name, children }: { name: string; children: React.ReactNode }) {
  return (
    <tr>
      <th scope="row">{name}</th>
      <td>{children}</td>
    </tr>
  );
}
