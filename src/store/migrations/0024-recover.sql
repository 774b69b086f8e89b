-- That a district's ledger was restored from a backup: when that was made, how long its log was, and what is known to be lost.

create table recovery (
  tenant text not null references tenant (id),
  seq bigint not null default nextval('ledger_seq'),
  -- When the backup was made.
  made_at timestamptz not null,
  -- The last checkpoint in it, as it was signed; null where nothing was sealed yet.
  note text,
  -- What is known outside of more entries than were restored, as a list of who saw how many; empty for none.
  longer jsonb not null default '[]' check (jsonb_typeof(longer) = 'array'),
  -- As whom the log was known before, where it goes on under another name.
  former_name text,
  reason text,
  recorded_at timestamptz not null default clock_timestamp(),
  constraint recovery_pk primary key (tenant, seq),
  constraint recovery_older_says_why check (longer = '[]' or (reason <> '' and former_name is not null))
);
comment on table recovery is 'That the ledger was restored from a backup, and what was lost by it. Only ever added.';
create trigger recovery_append_only before update or delete or truncate on recovery
  for each statement execute function refuse_change();
alter table recovery enable row level security;
alter table recovery force row level security;
create policy owner_all on recovery to current_user using (true) with check (true);
-- Whoever has any grant in the district may know that its ledger was put back.
create policy app_read on recovery for select to {app} using (tenant = (select my_tenant()) and (select is_member()));
grant select on recovery to {app};
