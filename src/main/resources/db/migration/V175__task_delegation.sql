-- who handed his answer to somebody else, for one deployment
create table task_delegation (
    deployment bigint      not null,
    by_user    text        not null,
    to_user    text        not null,
    note       text,
    at         timestamptz not null default now(),
    primary key (deployment, by_user)
);
