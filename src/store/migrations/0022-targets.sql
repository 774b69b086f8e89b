-- Letters of targets (任务书): drafts, versions, every unit's part as it was issued, and who acknowledged it.

create table target_draft (
  tenant text not null references tenant (id),
  period text not null check (period ~ '^\d{4}(-[HQ][1-4])?$'),
  -- As typed: title, basis, whom and what is asked, with reasons.
  body jsonb not null,
  -- Two who save at once are told apart by it.
  version integer not null default 1,
  -- Everybody who wrote in it.
  savers integer[] not null,
  saved_by integer not null references person (id),
  saved_at timestamptz not null default now(),
  constraint target_draft_pk primary key (tenant, period)
);
comment on table target_draft is 'The next letter of targets of a period as the office is typing it: nothing is asked of anybody yet, and nobody else sees it.';

create table target_letter (
  tenant text not null references tenant (id),
  seq bigint not null default nextval('ledger_seq'),
  period text not null check (period ~ '^\d{4}(-[HQ][1-4])?$'),
  number integer not null check (number > 0),
  title text not null check (title <> ''),
  basis text not null default '',
  -- Whether every unit of the district may read what is asked of the others.
  is_open boolean not null,
  -- What is asked for, each with the definition it is counted by for ever, who leads it and when it is due.
  targets jsonb not null,
  -- The point of the ledger it was issued at, and the day it was known on.
  point bigint not null,
  known_on date not null,
  drafted_by integer[] not null,
  issued_by integer not null references person (id),
  issued_by_unit integer not null,
  recorded_at timestamptz not null default clock_timestamp(),
  constraint target_letter_pk primary key (tenant, seq),
  constraint target_letter_once unique (tenant, period, number),
  constraint target_letter_known_before_recorded check (known_on <= (recorded_at at time zone 'Asia/Shanghai')::date)
);
comment on table target_letter is '任务书: what is asked of the units of a district for a period; a mid-year change is the next version. Only ever added.';

create table target_part (
  tenant text not null,
  seq bigint not null default nextval('ledger_seq'),
  letter_seq bigint not null,
  -- Whom it is addressed to; the topmost unit's part is the district's whole.
  unit_id integer not null,
  -- By target, decimals in the target's unit.
  amounts jsonb not null,
  reason text not null default '',
  -- The paper as composed and as the bytes that were hashed: later wording, rules or programs leave both alone.
  document json not null,
  docx bytea not null,
  sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  constraint target_part_pk primary key (tenant, seq),
  constraint target_part_once unique (tenant, letter_seq, unit_id),
  constraint target_part_letter foreign key (tenant, letter_seq) references target_letter (tenant, seq)
);
comment on table target_part is 'What a letter asks of one unit, with its paper kept as it was issued.';

create table target_receipt (
  tenant text not null,
  seq bigint not null default nextval('ledger_seq'),
  letter_seq bigint not null,
  unit_id integer not null,
  note text not null default '',
  received_by integer not null references person (id),
  received_by_unit integer not null,
  known_on date not null,
  recorded_at timestamptz not null default clock_timestamp(),
  constraint target_receipt_pk primary key (tenant, seq),
  constraint target_receipt_once unique (tenant, letter_seq, unit_id),
  constraint target_receipt_part foreign key (tenant, letter_seq, unit_id) references target_part (tenant, letter_seq, unit_id)
);
comment on table target_receipt is '签收: who acknowledged a letter for the unit it is addressed to, and when.';

create trigger target_letter_append_only before update or delete or truncate on target_letter
  for each statement execute function refuse_change();
create trigger target_part_append_only before update or delete or truncate on target_part
  for each statement execute function refuse_change();
create trigger target_receipt_append_only before update or delete or truncate on target_receipt
  for each statement execute function refuse_change();

do $$
declare t text;
begin
  foreach t in array array['target_draft', 'target_letter', 'target_part', 'target_receipt']
  loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('create policy owner_all on %I to current_user using (true) with check (true)', t);
  end loop;
end $$;

create policy app_all on target_draft to {app} using (
  tenant = (select my_tenant()) and (select my_whole()) and 'office' = any ((select my_roles())::text[]))
  with check (tenant = (select my_tenant()) and (select my_whole()) and 'office' = any ((select my_roles())::text[])
    and saved_by = (select my_person()));
create policy app_read on target_letter for select to {app} using (
  tenant = (select my_tenant()) and (select cardinality(my_units())) > 0);
create policy app_add on target_letter for insert to {app} with check (
  tenant = (select my_tenant()) and issued_by = (select my_person()) and (select my_whole())
  and 'office' = any ((select my_roles())::text[]));
-- A unit reads its own part, and everybody's of a letter that was issued in the open.
create policy app_read on target_part for select to {app} using (
  tenant = (select my_tenant()) and (unit_id = any ((select my_units())::integer[]) or (
    (select cardinality(my_units())) > 0 and letter_seq in (
      select l.seq from target_letter l where l.tenant = (select my_tenant()) and l.is_open))));
create policy app_add on target_part for insert to {app} with check (
  tenant = (select my_tenant()) and (select my_whole()) and 'office' = any ((select my_roles())::text[]));
create policy app_read on target_receipt for select to {app} using (
  tenant = (select my_tenant()) and unit_id = any ((select my_units())::integer[]));
create policy app_add on target_receipt for insert to {app} with check (
  tenant = (select my_tenant()) and received_by = (select my_person())
  and unit_id = any ((select my_units())::integer[]));

grant select, insert, delete on target_draft to {app};
grant update (body, version, savers, saved_by, saved_at) on target_draft to {app};
grant select, insert on target_letter, target_part, target_receipt to {app};
