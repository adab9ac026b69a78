-- project '' is the instance; the key itself is a file beside the database, of which only the fingerprint is kept here
create table secret (
    project    text        not null,
    name       text        not null,
    key_id     text        not null,
    version    bigint      not null,
    nonce      bytea       not null,
    ciphertext bytea       not null,
    updated_at timestamptz not null,
    primary key (project, name)
);

create table secret_key (
    single     boolean     primary key default true check (single),
    id         text        not null
);
