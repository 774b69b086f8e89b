-- Where the projects stood that an import handed to another unit, by their number: an undo gives them back.
alter table import add column moved jsonb not null default '{}';
