-- A token may allow less than its owner may: a line for each grant, as in account_rights; null: all.
alter table token add column limits text;

-- So that a person can tell their browsers apart and end one of them.
alter table session
    add column id      bigint generated always as identity unique,
    add column address text   not null default '',
    add column agent   text   not null default '';
