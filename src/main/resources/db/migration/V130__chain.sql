-- A link of a chain is a deployment like any other; chain and link say whose it is, so that it is asked for once.
alter table deployment add chain bigint;
alter table deployment add link text;
create unique index deployment_link on deployment (chain, link) where chain is not null;

-- The services on which a run of a chain waits for its turn, or has it. Runs and deployments are numbered together, and
-- the lower number goes first: so two of them never wait for each other.
create table reservation (
    run         bigint  not null,
    project     text    not null,
    environment text    not null,
    service     text    not null,
    held        boolean not null default false,
    primary key (run, service)
);
create unique index reservation_one on reservation (project, environment, service) where held;
create index reservation_service on reservation (project, environment, service, run);

-- The deployments that may start now.
create view deployment_ready as
select q.id, q.project, q.service, q.environment
from deployment q
where q.state = 'QUEUED'
  and not exists (select 1 from deployment s
                  where s.state = 'STARTED' and s.project = q.project and s.service = q.service
                    and coalesce(s.environment, '') = coalesce(q.environment, ''))
  and not exists (select 1 from reservation r
                  where r.project = q.project and r.environment = q.environment and r.service = q.service
                    and case when r.held then r.run is distinct from q.chain
                             else q.chain is null and r.run < q.id end);

-- state: QUEUED, STARTED, or the end state, as of deployments; document: the chain as it was when it was asked for.
create table chain_run (
    id          bigint primary key,
    project     text        not null,
    chain       text        not null,
    environment text        not null,
    document    jsonb       not null,
    version     int, -- of upgrade-chain.bpmn; null until it has started
    trigger     text        not null,
    started_by  text        not null,
    note        text,
    state       text        not null,
    reason      text,
    queued_at   timestamptz not null default now(),
    started_at  timestamptz,
    ended_at    timestamptz
);
create index chain_run_chain on chain_run (project, chain, id);
create index chain_run_open on chain_run (id) where ended_at is null;

-- What each service served before the run: the rollout's deployment and its release; null: nothing. told: the failed
-- undo of which a person was told.
create table chain_link (
    run      bigint not null,
    position int    not null, -- from 1; those of a group share it
    service  text   not null,
    before   bigint,
    release  int,
    told     bigint,
    primary key (run, service)
);
