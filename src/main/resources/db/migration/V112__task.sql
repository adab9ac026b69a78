-- who answered what waited for a person; the first answer counts
create table task_answer (
    task       text        primary key,
    deployment bigint      not null,
    element    text        not null,
    decision   text        not null,
    note       text,
    by_user    text        not null,
    at         timestamptz not null
);
create index task_answer_deployment on task_answer (deployment, at);
