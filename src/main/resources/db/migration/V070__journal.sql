-- One row per service task that the engine created; a retry is another attempt of the same row.
create table step (
    id          bigint generated always as identity primary key,
    deployment  bigint      not null,
    task        text        not null unique, -- the engine's external task
    element     text        not null,
    name        text        not null,
    topic       text        not null,
    server      text,
    state       text        not null,
    attempts    int         not null,
    started_at  timestamptz not null,
    ended_at    timestamptz,
    next_at     timestamptz,
    error       text
);
create index step_deployment on step (deployment, id);

create table command (
    step       bigint not null references step on delete cascade,
    number     int    not null,
    text       text   not null,
    exit_code  int,
    primary key (step, number)
);

-- The next line number of each deployment's output.
create table output_end (
    deployment bigint primary key,
    next_line  bigint not null,
    bytes      bigint not null
);

-- Chunks of lines; the first character of a line says what it is: $ command, space output, ? exit, # note.
create table output (
    deployment bigint      not null,
    first_line bigint      not null,
    lines      int         not null,
    step       bigint      not null,
    at         timestamptz not null,
    content    text        not null,
    primary key (deployment, first_line)
);
create index output_step on output (step, first_line);

-- What the event stream tells; an output event points at its chunk.
create table event (
    id         bigint generated always as identity primary key,
    deployment bigint      not null,
    kind       text        not null,
    at         timestamptz not null default now(),
    payload    text,
    first_line bigint
);
create index event_deployment on event (deployment, id);
create index event_at on event (at);
