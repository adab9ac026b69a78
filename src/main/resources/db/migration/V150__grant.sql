-- Named sets of actions.
create table role (
    name    text    primary key,
    actions text[]  not null,
    shipped boolean not null default false
);

insert into role (name, actions, shipped) values
    ('admin', '{VIEW,BUILD,DEPLOY,ROLL_BACK,APPROVE,CONFIGURE,SECRETS,EXEC,ADMIN}', true),
    ('developer', '{VIEW,BUILD,DEPLOY,ROLL_BACK,CONFIGURE,SECRETS}', true),
    ('deployer', '{VIEW,BUILD,DEPLOY,ROLL_BACK}', true),
    ('approver', '{VIEW,APPROVE}', true),
    ('viewer', '{VIEW}', true);

-- An account's role holds everywhere; without one it may do what is granted.
alter table account
    alter column role drop not null,
    add constraint account_role foreign key (role) references role (name),
    add column disabled_at timestamptz;

create table team (
    name       text        primary key,
    created_at timestamptz not null
);

create table team_member (
    team    text not null references team (name) on delete cascade,
    account text not null references account (name) on delete cascade,
    primary key (team, account)
);

create index team_member_account on team_member (account);

-- To a user or a team, a role or some actions, at a place: *, shop, shop@prod, shop/api, shop/api@prod.
create table granted (
    id         bigint      primary key generated always as identity,
    account    text        references account (name) on delete cascade,
    team       text        references team (name) on delete cascade,
    scope      text        not null,
    role       text        references role (name),
    actions    text[],
    created_at timestamptz not null,
    created_by text        not null,
    check ((account is null) <> (team is null)),
    check ((role is null) <> (actions is null))
);

create index granted_account on granted (account);
create index granted_team on granted (team);

-- All that an account may do, a line for each grant: the one thing that is asked at every request.
create view account_rights as
select a.name as account,
       a.disabled_at is null as enabled,
       coalesce((select string_agg(m.team, ' ' order by m.team) from team_member m where m.account = a.name), '') as teams,
       coalesce((select string_agg(g.scope || ' ' || array_to_string(g.actions, ','), E'\n')
                 from (select '*' as scope, r.actions from role r where r.name = a.role
                       union all
                       select d.scope, coalesce(r.actions, d.actions)
                       from granted d left join role r on r.name = d.role
                       where d.account = a.name
                          or d.team in (select m.team from team_member m where m.account = a.name)) g), '') as rights
from account a;

-- Whether one of the places covers the object. An object without an environment is in all of them.
create function scope_touches(places text[], project text, environment text, service text)
    returns boolean language sql immutable as $$
select coalesce('*' = any (places)
             or project = any (places)
             or project || '/' || service = any (places)
             or case when environment is null
                     then exists (select 1 from unnest(places) place
                                  where place like project || '@%' or place like project || '/' || service || '@%')
                     else project || '@' || environment = any (places)
                       or project || '/' || service || '@' || environment = any (places)
                end, false)
$$;
