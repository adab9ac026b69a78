create table account (
    name          text        primary key,
    password_hash text        not null,
    role          text        not null,
    created_at    timestamptz not null
);

create table token (
    id         bigint      primary key generated always as identity,
    account    text        not null references account (name) on delete cascade,
    name       text        not null,
    hash       bytea       not null unique,
    created_at timestamptz not null,
    expires_at timestamptz not null
);

create index token_account on token (account);

create table audit (
    seq    bigint      primary key,
    at     timestamptz not null,
    actor  text        not null,
    verb   text        not null,
    object text        not null,
    detail text        not null,
    hash   bytea       not null
);

create function audit_is_append_only() returns trigger language plpgsql as $$
begin
    raise exception 'the audit log is append-only';
end
$$;

create trigger audit_is_append_only
    before update or delete or truncate on audit
    for each statement execute function audit_is_append_only();
