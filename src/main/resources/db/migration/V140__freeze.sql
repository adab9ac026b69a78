-- times in which nothing is changed; null: every project, every environment
create table freeze (
    id          bigint generated always as identity primary key,
    project     text,
    environment text,
    starts_at   timestamptz not null,
    ends_at     timestamptz not null,
    reason      text        not null,
    created_by  text        not null,
    created_at  timestamptz not null default now(),
    check (ends_at > starts_at)
);
create index freeze_end on freeze (ends_at);
