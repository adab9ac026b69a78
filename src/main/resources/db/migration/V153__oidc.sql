-- Where people sign in as well: an organisation's provider that speaks OpenID Connect. The client secret is encrypted.
create table oidc_provider (
    name          text  primary key,
    settings      jsonb not null,
    client_secret text
);

-- Who somebody is there: by issuer and subject, which is never given to another; never by name or mail.
create table oidc_identity (
    id        bigint      generated always as identity unique,
    issuer    text        not null,
    subject   text        not null,
    account   text        not null references account (name) on delete cascade,
    linked_at timestamptz not null,
    used_at   timestamptz,
    primary key (issuer, subject)
);

create index oidc_identity_account on oidc_identity (account);

-- A sign-in that is under way at the provider: good once, for minutes, in the browser that began it.
-- link: whose account asked for it to be linked. proved: who it is, while the code of the second factor is awaited.
create table oidc_attempt (
    state    bytea       primary key,
    browser  bytea       not null,
    provider text        not null,
    nonce    text        not null,
    verifier text        not null,
    next     text        not null,
    origin   text        not null,
    began_at timestamptz not null,
    link     text        references account (name) on delete cascade,
    proved   text        references account (name) on delete cascade
);

create index oidc_attempt_began on oidc_attempt (began_at);
