import type { Channel, ChannelWish, Kind, NoticeEvent, NoticeLanguage } from './queries';
import { USUAL } from './queries';

export interface Mail {
  host?: string;
  port?: number;
  security: 'starttls' | 'tls' | 'none';
  user?: string;
  from?: string;
  to?: string[];
}

/** What the form holds. */
export interface Fields {
  name: string;
  project?: string;
  kind: Kind;
  language: NoticeLanguage;
  enabled: boolean;
  events: NoticeEvent[];
  environments?: string[];
  services?: string[];
  templates: Partial<Record<NoticeEvent, string>>;
  url?: string;
  secret?: string;
  password?: string;
  mail: Mail;
}

/** A channel in the form; what is secret is empty, and stays as it is while it is left so. */
export function fieldsOf(channel: Channel | undefined, language: NoticeLanguage): Fields {
  if (!channel)
    return {
      name: '',
      kind: 'dingtalk',
      language,
      enabled: true,
      events: USUAL,
      templates: {},
      mail: { security: 'starttls' },
    };
  const { host, port, security, user, from, to } = channel.mail ?? { security: 'starttls' as const };
  return {
    name: channel.name,
    project: channel.project ?? undefined,
    kind: channel.kind as Kind,
    language: channel.language as NoticeLanguage,
    enabled: channel.enabled,
    events: channel.events as NoticeEvent[],
    environments: channel.environments,
    services: channel.services,
    templates: channel.templates as Fields['templates'],
    mail: { host, port, security: security as Mail['security'], user: user ?? undefined, from, to },
  };
}

/** What the server is asked for: only what belongs to the kind, and no text that is ours anyway. */
export function wishOf(fields: Fields): ChannelWish {
  const isMail = fields.kind === 'mail';
  const templates = Object.fromEntries(
    Object.entries(fields.templates).filter(
      ([event, text]) => text?.trim() && fields.events.includes(event as NoticeEvent),
    ),
  );
  return {
    kind: fields.kind,
    language: fields.language,
    enabled: fields.enabled,
    events: fields.events,
    environments: fields.environments ?? [],
    services: fields.services ?? [],
    templates,
    ...(isMail
      ? { mail: { ...fields.mail, port: fields.mail.port ?? undefined }, password: fields.password || undefined }
      : { url: fields.url?.trim() || undefined, secret: fields.secret?.trim() || undefined }),
  } as ChannelWish;
}
