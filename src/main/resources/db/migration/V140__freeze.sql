-- times in which nothing is changed; null: every project, every environment
create table change_freeze (
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
create index change_freeze_end on change_freeze (ends_at);
