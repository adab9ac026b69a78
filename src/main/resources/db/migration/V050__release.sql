create table release (
    project       text        not null,
    service       text        not null,
    number        integer     not null check (number > 0),
    image         text,
    bundle        text,
    revision      text,
    -- json, not jsonb: the order of variables and routes must survive
    configuration json        not null,
    digest        text        not null,
    created_at    timestamptz not null,
    created_by    text        not null default 'system',
    primary key (project, service, number)
);

-- which release a deployment made, or found already made: asked again, it gives the same answer
create table release_of_deployment (
    deployment text    not null,
    project    text    not null,
    service    text    not null,
    number     integer not null,
    primary key (deployment, project, service),
    foreign key (project, service, number) references release (project, service, number)
);
