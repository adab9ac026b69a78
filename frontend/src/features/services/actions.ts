import { useMutation } from '@tanstack/react-query';
import { App } from 'antd';
import { useNavigate } from 'react-router';
import { api, read } from '../../api/client';
import type { DeploymentRequest } from '../../api/types';
import { hasPage } from '../../ui/To';
import { useTexts } from './texts';

/** The one place where these pages start deployments; it lands on the live page with the queue position. */
export function useStart() {
  const t = useTexts();
  const navigate = useNavigate();
  const { message } = App.useApp();
  return useMutation({
    mutationFn: (wish: DeploymentRequest) => read(api.POST('/api/deployments', { body: { ...wish, trigger: 'page' } })),
    onSuccess: ({ id, project, service }) => {
      void message.success(t('started', { id }));
      const live = `/deployments/${id}`;
      void navigate(hasPage(live) ? live : `/deployments?project=${project}&service=${service}`);
    },
  });
}
