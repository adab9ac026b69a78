-- Who may change a thing that deployments share, such as the nginx of a server; kept for ever, since the epoch counts on.
create table turn (
    thing   text        primary key,
    epoch   bigint      not null,
    step    bigint      not null,
    attempt int         not null,
    ends_at timestamptz not null
);
