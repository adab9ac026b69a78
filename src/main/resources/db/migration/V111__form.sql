-- users' own forms; what is published lies in the engine's repository, under the same key and number
create table form_draft (
    key        text        primary key,
    schema     jsonb       not null,
    version    bigint      not null,
    updated_at timestamptz not null,
    updated_by text        not null
);

-- never given twice: a draft that was thrown away and begun again is another one
create sequence form_draft_version;

create table form_version (
    key          text        not null,
    number       integer     not null,
    note         text,
    published_at timestamptz not null,
    published_by text        not null,
    primary key (key, number)
);
