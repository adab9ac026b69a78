-- Up to when the times of a chain are settled; a changed definition counts from the moment of the change.
create table chain_timer (
    project    text        not null,
    chain      text        not null,
    definition text        not null,
    settled    timestamptz not null,
    primary key (project, chain)
);

-- Every time that came, once, whatever the number of control planes and whatever their clocks do: the run that it
-- began, or why it began none.
create table chain_due (
    project text        not null,
    chain   text        not null,
    due     timestamptz not null,
    at      timestamptz not null default now(),
    run     bigint,
    reason  text,
    missed  boolean     not null,
    primary key (project, chain, due)
);
