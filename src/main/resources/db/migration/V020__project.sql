-- json, not jsonb: the order of environments, services and variables is the manifest's and must survive
create table project (
    name       text primary key,
    version    integer     not null,
    document   json        not null,
    updated_at timestamptz not null,
    updated_by text        not null
);

-- every state a project ever had; document is null where it was deleted
create table project_history (
    id       bigint generated always as identity primary key,
    project  text        not null,
    version  integer     not null,
    document json,
    at       timestamptz not null,
    by_user  text        not null
);

create index project_history_project on project_history (project, id desc);
