import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { api, read } from '../../api/client';
import type { components } from '../../api/schema';

type Schemas = components['schemas'];
export type Channel = Schemas['io.dragline.notice.ChannelView'];
export type Delivery = Schemas['io.dragline.notice.Delivery'];
export type ChannelWish = Schemas['io.dragline.notice.ChannelWish'];
export type Shown = Schemas['io.dragline.notice.Preview.Shown'];
export type Kind = 'dingtalk' | 'feishu' | 'wecom' | 'slack' | 'mail' | 'webhook';
export type NoticeLanguage = 'en' | 'zh-CN';
export type State = Delivery['state'];

export const KINDS: Kind[] = ['dingtalk', 'feishu', 'wecom', 'slack', 'mail', 'webhook'];

/** In groups, as the form shows them. */
export const EVENTS = {
  deployment: [
    'deployment-started',
    'deployment-succeeded',
    'deployment-rolled-back',
    'deployment-failed',
    'deployment-incident',
    'deployment-waiting-approval',
    'deployment-waiting-window',
    'deployment-rejected',
    'deployment-cancelled',
  ],
  build: ['build-succeeded', 'build-failed'],
  chain: [
    'chain-started',
    'chain-succeeded',
    'chain-rolled-back',
    'chain-failed',
    'chain-incident',
    'chain-rejected',
    'chain-cancelled',
  ],
} as const;
export type NoticeEvent = (typeof EVENTS)[keyof typeof EVENTS][number];

/** What most people want to be woken by, or are asked. */
export const USUAL: NoticeEvent[] = [
  'deployment-succeeded',
  'deployment-rolled-back',
  'deployment-failed',
  'deployment-incident',
  'deployment-waiting-approval',
  'build-failed',
  'chain-rolled-back',
  'chain-failed',
  'chain-incident',
];

/** Deliveries are told by no event: whoever looks is looking for one. */
const OFTEN = 5_000;
export const MOST = 50;

export const channelsQuery = queryOptions({
  queryKey: ['channels'],
  queryFn: () => read(api.GET('/api/channels', { params: { query: {} } })),
  refetchInterval: OFTEN,
});

export interface NoticeFilter {
  channel?: string;
  state?: State;
  before?: number;
}

export const noticesQuery = (filter: NoticeFilter) =>
  queryOptions({
    queryKey: ['notices', filter],
    queryFn: () => read(api.GET('/api/notices', { params: { query: { ...filter, limit: MOST } } })),
    refetchInterval: OFTEN,
  });

export const wordsQuery = (language: NoticeLanguage) =>
  queryOptions({
    queryKey: ['notices', 'words', language],
    queryFn: () => read(api.GET('/api/notices/words', { params: { query: { language } } })),
    staleTime: Number.POSITIVE_INFINITY,
  });

/** A refusal is shown as it is: what is wrong with the template. */
export const previewQuery = (
  project: string | undefined,
  kind: Kind,
  language: NoticeLanguage,
  event: NoticeEvent,
  template: string,
) =>
  queryOptions({
    queryKey: ['notices', 'preview', project, kind, language, event, template],
    queryFn: () =>
      read(
        api.POST('/api/channels/preview', {
          params: { query: { project } },
          body: { kind, language, event, template } as never,
        }),
      ),
    placeholderData: keepPreviousData,
    retry: false,
    staleTime: Number.POSITIVE_INFINITY,
  });

/** Where its changes are allowed: in the whole project, or everywhere. */
export const placeOf = (project: string | null | undefined) => project ?? '*';
