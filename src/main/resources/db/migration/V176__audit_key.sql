-- The hash of the row, stamped with the key of the data folder, which is not in the database; null: written before this.
alter table audit add column stamp bytea;
