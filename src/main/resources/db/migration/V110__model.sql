-- users' own process models; what is published lies in the engine's repository, under the same key and number
create table model_draft (
    key        text        primary key,
    xml        text        not null,
    version    bigint      not null,
    updated_at timestamptz not null,
    updated_by text        not null
);

create table model_version (
    key          text        not null,
    number       integer     not null,
    note         text,
    published_at timestamptz not null,
    published_by text        not null,
    primary key (key, number)
);

create table model_disabled (
    key         text        primary key,
    disabled_at timestamptz not null,
    disabled_by text        not null
);
