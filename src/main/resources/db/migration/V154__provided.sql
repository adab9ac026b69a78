-- Who comes from a sign-in provider has no password here.
alter table account alter column password_hash drop not null;

-- The provider whose groups put the member into the team; the next sign-in decides again. Null: by hand, to stay.
alter table team_member add column provided text;
