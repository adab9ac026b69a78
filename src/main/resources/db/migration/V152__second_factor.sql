-- Time-based codes (RFC 6238). The secret is encrypted; the step of the newest code that was used keeps it from being used twice.
create table second_factor (
    account      text        primary key references account (name) on delete cascade,
    secret       text        not null,
    confirmed_at timestamptz,
    last_step    bigint      not null default 0
);

create table recovery_code (
    account text  not null references account (name) on delete cascade,
    hash    bytea not null,
    primary key (account, hash)
);
