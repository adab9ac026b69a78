-- who let a deployment pass a closed window, and why
create table window_override (
    deployment bigint      primary key,
    reason     text        not null,
    by_user    text        not null,
    at         timestamptz not null default now()
);
