-- Registries; the one with the lowest id is the standard one, where images are pushed.
create table registry (
    id bigint generated always as identity primary key,
    name text not null unique,
    address text not null unique,
    user_name text,
    password_secret text,
    insecure boolean not null,
    check ((user_name is null) = (password_secret is null))
);
