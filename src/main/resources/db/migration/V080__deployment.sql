-- state is only written for what has not started yet and for what has ended; in between the engine is asked.
create table deployment (
    id               bigint generated always as identity primary key,
    project          text        not null,
    service          text        not null,
    environment      text,
    kind             text        not null,
    request          jsonb       not null,
    model            text        not null,
    model_version    int,
    trigger          text        not null,
    started_by       text        not null,
    note             text,
    state            text        not null, -- QUEUED, STARTED, or the end state
    reason           text,
    release          int,
    previous_release int,
    image            text,
    revision         text,
    queued_at        timestamptz not null default now(),
    started_at       timestamptz,
    ended_at         timestamptz
);
-- one at a time per service and environment
create unique index deployment_one on deployment (project, service, coalesce(environment, '')) where state = 'STARTED';
create index deployment_queue on deployment (project, service, environment, id) where state = 'QUEUED';
create index deployment_service on deployment (project, service, id);
