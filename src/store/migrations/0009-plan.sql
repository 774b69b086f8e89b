-- The yearly plan: drafts, versions and what was issued; ceremonies as subjects. Figures and tiers themselves are facts.

create table plan_draft (
  tenant text not null references tenant (id),
  year text not null check (year ~ '^\d{4}$'),
  -- As typed: title, basis, stated totals, and what is wanted of each project with its reason.
  body jsonb not null,
  -- Two who save at once are told apart by it.
  version integer not null default 1,
  -- Everybody who wrote in it.
  savers integer[] not null,
  saved_by integer not null references person (id),
  saved_at timestamptz not null default now(),
  constraint plan_draft_pk primary key (tenant, year)
);
comment on table plan_draft is 'The next version of a yearly plan as the office is typing it: no fact yet, and nobody else sees it.';

create table plan_version (
  tenant text not null references tenant (id),
  seq bigint not null default nextval('ledger_seq'),
  year text not null check (year ~ '^\d{4}$'),
  number integer not null check (number > 0),
  title text not null check (title <> ''),
  basis text not null default '',
  -- The point of the ledger the version is read at, for ever, and the day it was known on.
  point bigint not null,
  known_on date not null,
  in_window boolean not null,
  sha256 text not null,
  drafted_by integer[] not null,
  issued_by integer not null references person (id),
  issued_by_unit integer not null,
  recorded_at timestamptz not null default clock_timestamp(),
  constraint plan_version_pk primary key (tenant, seq),
  constraint plan_version_once unique (tenant, year, number),
  constraint plan_version_known_before_recorded check (known_on <= (recorded_at at time zone 'Asia/Shanghai')::date)
);
comment on table plan_version is 'A yearly plan at a named point of the ledger; a mid-year change is the next version. Only ever added.';

create table plan_issue (
  tenant text not null,
  version_seq bigint not null,
  -- The notice as composed and as the bytes that were hashed: later wording, rules or programs leave both alone.
  document json not null,
  docx bytea not null,
  constraint plan_issue_pk primary key (tenant, version_seq),
  constraint plan_issue_version foreign key (tenant, version_seq) references plan_version (tenant, seq)
);
comment on table plan_issue is 'The notice of a version of the yearly plan, kept as it was issued.';

create trigger plan_version_append_only before update or delete or truncate on plan_version
  for each statement execute function refuse_change();
create trigger plan_issue_append_only before update or delete or truncate on plan_issue
  for each statement execute function refuse_change();

-- A ceremony is a subject of its own: what is announced of it are facts like any other.
alter table subject drop constraint subject_type_check;
alter table subject add constraint subject_type_check check (type in ('project', 'phase', 'unit', 'batch'));
create index subject_batches on subject (tenant) where type = 'batch';

do $$
declare t text;
begin
  foreach t in array array['plan_draft','plan_version','plan_issue']
  loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('create policy owner_all on %I to current_user using (true) with check (true)', t);
  end loop;
end $$;

create policy app_all on plan_draft to {app} using (
  tenant = (select my_tenant()) and (select my_whole()) and 'office' = any ((select my_roles())::text[]))
  with check (tenant = (select my_tenant()) and (select my_whole()) and 'office' = any ((select my_roles())::text[])
    and saved_by = (select my_person()));
create policy app_read on plan_version for select to {app} using (
  tenant = (select my_tenant()) and (select cardinality(my_units())) > 0);
create policy app_add on plan_version for insert to {app} with check (
  tenant = (select my_tenant()) and issued_by = (select my_person()) and (select my_whole())
  and 'office' = any ((select my_roles())::text[]));
-- The notice names every project: who sees a part of the district reads that part of the version instead.
create policy app_read on plan_issue for select to {app} using (tenant = (select my_tenant()) and (select my_whole()));
create policy app_add on plan_issue for insert to {app} with check (
  tenant = (select my_tenant()) and (select my_whole()) and 'office' = any ((select my_roles())::text[]));

-- A ceremony is held in the open: everybody with business in the district sees what was announced. Who takes part is
-- said of the projects, so each sees their own.
create policy app_read_batch on subject for select to {app} using (
  tenant = (select my_tenant()) and type = 'batch' and (select cardinality(my_units())) > 0);
create policy app_read_batch on fact for select to {app} using (
  tenant = (select my_tenant()) and subject_id in (
    select s.id from subject s where s.tenant = (select my_tenant()) and s.type = 'batch'));

grant select, insert, delete on plan_draft to {app};
grant update (body, version, savers, saved_by, saved_at) on plan_draft to {app};
grant select, insert on plan_version, plan_issue to {app};
