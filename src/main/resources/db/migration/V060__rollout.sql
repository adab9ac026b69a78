-- One frozen rollout per deployment. state: FROZEN (under way), SERVING (settled), PAST (served once),
-- VOID (climbed back).
create table rollout (
    deployment  bigint primary key,
    project     text        not null,
    environment text        not null,
    service     text        not null,
    release     int         not null,
    state       text        not null,
    document    jsonb       not null,
    frozen_at   timestamptz not null default now(),
    settled_at  timestamptz
);
create unique index rollout_serving on rollout (project, environment, service) where state = 'SERVING';
create index rollout_service on rollout (project, service, environment, deployment);
