-- users' own versions of the decision table; without one the shipped table decides
create table policy_version (
    number       int         primary key,
    xml          text        not null,
    note         text        not null,
    published_at timestamptz not null default now(),
    published_by text        not null
);
