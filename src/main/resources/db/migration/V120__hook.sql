-- the part of an address that nobody guesses; it stays with project and name
create table hook (
    id        text primary key,
    project   text        not null,
    name      text        not null,
    polled_at timestamptz,
    problem   text, -- why the last poll failed
    unique (project, name)
);
-- the newest commit a poll has met, by service
create table hook_seen (
    hook     text not null references hook on delete cascade,
    service  text not null,
    revision text not null,
    primary key (hook, service)
);
create table hook_delivery (
    id          bigint generated always as identity primary key,
    hook        text        not null references hook on delete cascade,
    received_at timestamptz not null default now(),
    origin      text        not null, -- webhook, poll, replay
    by_user     text,                 -- of a replay
    number      text,                 -- the provider's number of it
    event       text        not null,
    headers     jsonb       not null,
    pushes      jsonb       not null, -- what it told of; empty when it could not be trusted
    ref         text,
    before      text,
    after       text,
    happened_at timestamptz,
    verdict     text        not null,
    reason      text        not null,
    outcomes    jsonb       not null default '{}',
    same_as     bigint,               -- the delivery it repeats
    -- what makes it the same as another; null when it may come again
    number_key  text,
    digest_key  text
);
create unique index hook_delivery_number on hook_delivery (hook, number_key);
create unique index hook_delivery_digest on hook_delivery (hook, digest_key);
create index hook_delivery_newest on hook_delivery (hook, id);
create index hook_delivery_ref on hook_delivery (hook, ref, id) where verdict in ('PENDING', 'STARTED', 'JOINED');
create index hook_delivery_pending on hook_delivery (hook, id) where verdict = 'PENDING';
