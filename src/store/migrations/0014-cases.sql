-- Leads become cases: opened on what a detector saw, explained by the unit, found by somebody else, published, closed.
-- A lead itself is computed from facts and kept nowhere; a case keeps it as it was seen. Everything is only ever added.

create table case_file (
  tenant text not null references tenant (id),
  seq bigint not null default nextval('ledger_seq'),
  kind text not null check (kind in ('lead')),
  -- What it was opened on: the detector, by which version of its limits, and the lead as it was seen.
  detector text not null,
  rule_version text not null,
  lead_key text not null,
  subjects bigint[] not null check (cardinality(subjects) > 0),
  facts bigint[] not null check (cardinality(facts) > 0),
  sentence json not null,
  strength smallint not null check (strength between 1 and 3),
  -- The desk it lies on, and by when it is to explain; null where the year's working calendar is not known.
  unit_id integer not null,
  due date,
  note text not null default '',
  opened_by integer not null references person (id),
  opened_by_unit integer not null,
  on_day date not null,
  recorded_at timestamptz not null default clock_timestamp(),
  constraint case_file_pk primary key (tenant, seq),
  constraint case_file_once unique (tenant, lead_key),
  constraint case_file_unit foreign key (tenant, unit_id) references unit (tenant, id)
);
create index case_file_by_unit on case_file (tenant, unit_id, seq);
comment on table case_file is 'A case: a lead that a unit is to explain. Its state is a fold of its steps.';

create table circular (
  tenant text not null references tenant (id),
  seq bigint not null default nextval('ledger_seq'),
  number integer not null check (number > 0),
  title text not null check (title <> ''),
  cases bigint[] not null check (cardinality(cases) > 0),
  -- As composed and as the bytes that were hashed: later wording, rules or programs leave both alone.
  document json not null,
  docx bytea not null,
  sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  issued_by integer not null references person (id),
  issued_by_unit integer not null,
  known_on date not null,
  recorded_at timestamptz not null default clock_timestamp(),
  constraint circular_pk primary key (tenant, seq),
  constraint circular_once unique (tenant, number)
);
comment on table circular is '通报: real findings made known, kept as it was issued.';

create table case_step (
  tenant text not null,
  seq bigint not null default nextval('ledger_seq'),
  case_seq bigint not null,
  step text not null check (step in ('explained', 'found', 'published', 'closed')),
  finding text check (finding in ('real', 'explained', 'false')),
  text text not null check (text <> ''),
  evidence jsonb not null default '[]',
  circular_seq bigint,
  by_person integer not null references person (id),
  by_unit integer not null,
  on_day date not null,
  recorded_at timestamptz not null default clock_timestamp(),
  constraint case_step_pk primary key (tenant, seq),
  constraint case_step_case foreign key (tenant, case_seq) references case_file (tenant, seq),
  constraint case_step_circular foreign key (tenant, circular_seq) references circular (tenant, seq),
  constraint case_step_finding check ((step = 'found') = (finding is not null)),
  constraint case_step_published check ((step = 'published') = (circular_seq is not null))
);
create index case_step_by_case on case_step (tenant, case_seq, seq);
create unique index case_step_found_once on case_step (tenant, case_seq) where step = 'found';
create unique index case_step_published_once on case_step (tenant, case_seq) where step = 'published';
create unique index case_step_closed_once on case_step (tenant, case_seq) where step = 'closed';
comment on table case_step is 'What happened to a case, who did it, when and why. Only ever added.';

-- Nobody judges their own: not who stated one of its figures or explained it, and who decided neither publishes nor closes.
create function refuse_own_case() returns trigger language plpgsql security definer set search_path from current as $$
begin
  if new.step in ('found', 'closed') and (
    exists (
      select from case_file c join fact f on f.tenant = c.tenant and f.seq = any (c.facts)
      where c.tenant = new.tenant and c.seq = new.case_seq and same_human(f.stated_by, new.by_person))
    or exists (
      select from case_step s where s.tenant = new.tenant and s.case_seq = new.case_seq
        and s.step = 'explained' and same_human(s.by_person, new.by_person)))
  then
    raise exception 'nobody judges their own case' using errcode = '42501', constraint = 'case_by_another';
  end if;
  if new.step in ('published', 'closed') and exists (
    select from case_step s where s.tenant = new.tenant and s.case_seq = new.case_seq
      and s.step = 'found' and same_human(s.by_person, new.by_person))
  then
    raise exception 'who decided a case neither publishes nor closes it' using errcode = '42501', constraint = 'case_by_another';
  end if;
  return new;
end $$;
create trigger case_by_another before insert on case_step for each row execute function refuse_own_case();

create trigger case_file_append_only before update or delete or truncate on case_file
  for each statement execute function refuse_change();
create trigger case_step_append_only before update or delete or truncate on case_step
  for each statement execute function refuse_change();
create trigger circular_append_only before update or delete or truncate on circular
  for each statement execute function refuse_change();

do $$
declare t text;
begin
  foreach t in array array['case_file', 'case_step', 'circular']
  loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('create policy owner_all on %I to current_user using (true) with check (true)', t);
  end loop;
end $$;

create policy app_read on case_file for select to {app} using (
  tenant = (select my_tenant()) and ((select my_whole()) or unit_id = any ((select my_units())::integer[])));
create policy app_add on case_file for insert to {app} with check (
  tenant = (select my_tenant()) and opened_by = (select my_person())
  and unit_id = any ((select my_units())::integer[])
  and (select my_roles())::text[] && array['office', 'audit']);
create policy app_read on case_step for select to {app} using (
  tenant = (select my_tenant()) and case_seq in (select c.seq from case_file c where c.tenant = (select my_tenant())));
create policy app_add on case_step for insert to {app} with check (
  tenant = (select my_tenant()) and by_person = (select my_person())
  and case_seq in (select c.seq from case_file c where c.tenant = (select my_tenant()))
  and (step = 'explained' or (select my_roles())::text[] && array['office', 'audit']));
-- A circular names its units in the open: everybody who sees the whole district reads it; a unit reads its own cases.
create policy app_read on circular for select to {app} using (
  tenant = (select my_tenant()) and (select my_whole()));
create policy app_add on circular for insert to {app} with check (
  tenant = (select my_tenant()) and issued_by = (select my_person()) and (select my_whole())
  and 'office' = any ((select my_roles())::text[]));

grant select, insert on case_file, case_step, circular to {app};
