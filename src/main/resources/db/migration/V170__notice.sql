-- project '': of all projects. kind push is a project's push address: its name is empty, its address in the manifest.
-- What is secret is sealed. One control plane at a time delivers to a channel (leased_until), and no faster than its
-- provider takes it (ready_at).
create table notice_channel (
    id           bigint generated always as identity primary key,
    project      text        not null,
    name         text        not null,
    kind         text        not null,
    document     jsonb       not null,
    url          text,
    secret       text,
    password     text,
    leased_until timestamptz not null default now(),
    ready_at     timestamptz not null default now() - interval '1 hour',
    unique (project, name)
);

-- what happened, written in the transaction of what happened, until it is decided who is told
create table notice_fact (
    id         bigint generated always as identity primary key,
    at         timestamptz not null default now(),
    deployment bigint      not null,
    document   jsonb       not null
);

-- the outbox; state: PENDING, DELIVERED, GIVEN_UP, REPLACED (by a newer state of the project)
create table notice_delivery (
    id          bigint generated always as identity primary key,
    channel     bigint      not null references notice_channel on delete cascade,
    event       text        not null,
    project     text, -- what it is about
    environment text,
    service     text,
    deployment  bigint,
    document    jsonb       not null,
    by_user     text, -- who wants it sent again, or tries the channel
    made_at     timestamptz not null default now(),
    state       text        not null default 'PENDING',
    attempts    int         not null default 0,
    next_at     timestamptz not null default now(),
    ended_at    timestamptz,
    reason      text -- what came back last
);
create index notice_delivery_due on notice_delivery (channel, next_at, id) where state = 'PENDING';
create index notice_delivery_newest on notice_delivery (channel, id);
create index notice_delivery_ended on notice_delivery (ended_at) where state <> 'PENDING';
