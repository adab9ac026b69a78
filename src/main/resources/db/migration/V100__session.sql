-- A browser's sign-in; of what its cookie holds only the hash is kept.
create table session (
    hash       bytea       primary key,
    account    text        not null references account (name) on delete cascade,
    created_at timestamptz not null,
    seen_at    timestamptz not null,
    expires_at timestamptz not null
);

create index session_account on session (account);

-- What the page remembers of a person: language, theme.
alter table account add column preferences jsonb not null default '{}';
