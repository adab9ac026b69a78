-- what is asked of people before a deployment may go on, and what they were shown; a round ends when that is changed
create table approval_request (
    deployment  bigint      primary key,
    project     text        not null,
    environment text        not null,
    service     text        not null,
    started_by  text        not null,
    round       int         not null,
    asking      boolean     not null,
    expires_at  timestamptz,
    document    jsonb       not null
);
alter table task_answer add column round int;
-- nobody approves the same thing twice
create unique index task_answer_once on task_answer (deployment, round, by_user) where decision = 'approved';
