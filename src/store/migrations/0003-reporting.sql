-- The month: drafts, submitted reports, closing, corrections, contests, urging; and who may not judge whom.

-- Accounts of one natural person share a human, so that nobody judges their own figure under a second account.
alter table person add column human text not null default gen_random_uuid()::text;
comment on column person.human is 'The natural person behind the account; second accounts share it.';

alter table fact add column report_id bigint;
create index fact_by_report on fact (tenant, report_id) where report_id is not null;
create index fact_by_period on fact (tenant, period, seq) where period is not null;

create table report (
  tenant text not null references tenant (id),
  id bigint generated always as identity,
  unit_id integer not null,
  form text not null,
  period text not null,
  constraint report_pk primary key (tenant, id),
  constraint report_once unique (tenant, unit_id, form, period),
  constraint report_unit foreign key (tenant, unit_id) references unit (tenant, id)
);
comment on table report is 'What a unit owes for a period under a form. Its state is a fold of its steps and of the verdicts on its facts.';

create table report_step (
  tenant text not null,
  seq bigint not null default nextval('ledger_seq'),
  report_id bigint not null,
  step text not null check (step in ('submitted', 'accepted', 'returned', 'reopened', 'urged')),
  reason text,
  -- Words given for warnings at a submission, by the finding's key.
  notes jsonb not null default '{}',
  -- A submission sent twice is recorded once.
  key text,
  by_person integer not null references person (id),
  by_unit integer not null,
  on_day date not null,
  recorded_at timestamptz not null default clock_timestamp(),
  constraint report_step_pk primary key (tenant, seq),
  constraint report_step_key unique (tenant, report_id, key),
  constraint report_step_report foreign key (tenant, report_id) references report (tenant, id),
  constraint report_step_reason check (step not in ('returned', 'reopened') or reason is not null)
);
create index report_step_by_report on report_step (tenant, report_id, seq);
comment on table report_step is 'Who moved a report on, when and why. Only ever added.';

create table draft (
  tenant text not null references tenant (id),
  unit_id integer not null,
  period text not null,
  subject_id bigint not null,
  attribute text not null,
  scope text not null default '',
  text text not null,
  saved_by integer not null references person (id),
  saved_at timestamptz not null default now(),
  constraint draft_pk primary key (tenant, unit_id, period, subject_id, attribute, scope),
  constraint draft_subject foreign key (tenant, subject_id) references subject (tenant, id)
);
comment on table draft is 'What a unit has typed and not submitted: no fact yet, and nobody above sees it.';

create table closing (
  tenant text not null references tenant (id),
  seq bigint not null default nextval('ledger_seq'),
  period text not null,
  -- The named point of the ledger that the period's lists and bulletins are made from, for ever.
  point bigint not null,
  known_on date not null,
  bulletin_sha256 text not null,
  -- A re-issue says on what basis; the first closing has none.
  basis text check (basis <> ''),
  -- The units it was closed without, knowingly, and why.
  without integer[] not null default '{}',
  reason text,
  by_person integer not null references person (id),
  recorded_at timestamptz not null default clock_timestamp(),
  constraint closing_pk primary key (tenant, seq)
);
create index closing_by_period on closing (tenant, period, seq);
create unique index closing_once on closing (tenant, period) where basis is null;
comment on table closing is '封账: a period names a point of the ledger; a later row of the same period is a re-issue.';

create table issue (
  tenant text not null,
  closing_seq bigint not null,
  -- The bulletin as composed and as the bytes that were hashed: later wording, rules or programs leave both alone.
  document json not null,
  docx bytea not null,
  constraint issue_pk primary key (tenant, closing_seq),
  constraint issue_closing foreign key (tenant, closing_seq) references closing (tenant, seq)
);
comment on table issue is 'What was printed at a closing, kept as it was.';

-- Which unit answered for a subject from which number of the ledger on: a later hand-over leaves a closed period alone.
create table placement (
  tenant text not null,
  seq bigint not null default nextval('ledger_seq'),
  subject_id bigint not null,
  unit_id integer not null,
  constraint placement_pk primary key (tenant, subject_id, seq),
  constraint placement_subject foreign key (tenant, subject_id) references subject (tenant, id)
);
comment on table placement is 'Which unit answered for a subject, from which number of the ledger on. Only ever added, by the database.';
insert into placement (tenant, seq, subject_id, unit_id) select tenant, 0, id, unit_id from subject;
create function note_placement() returns trigger language plpgsql security definer set search_path from current as $$
begin
  insert into placement (tenant, subject_id, unit_id) values (new.tenant, new.id, new.unit_id);
  return null;
end $$;
create trigger subject_placed after insert on subject for each row execute function note_placement();
create trigger subject_moved after update on subject for each row
  when (old.unit_id is distinct from new.unit_id) execute function note_placement();

create table correction (
  tenant text not null references tenant (id),
  id bigint generated always as identity,
  fact_seq bigint not null,
  value jsonb not null,
  reason text not null check (reason <> ''),
  evidence jsonb not null default '[]',
  asked_by integer not null references person (id),
  asked_by_unit integer not null,
  asked_at timestamptz not null default now(),
  -- The contest it was upheld by.
  contest_id bigint,
  state text not null default 'asked' check (state in ('asked', 'agreed', 'refused')),
  settled_by integer references person (id),
  settled_at timestamptz,
  settled_reason text,
  new_seq bigint,
  constraint correction_pk primary key (tenant, id),
  constraint correction_fact foreign key (tenant, fact_seq) references fact (tenant, seq),
  constraint correction_settled check ((state = 'asked') = (settled_by is null)),
  constraint correction_agreed check ((state = 'agreed') = (new_seq is not null))
);
create index correction_by_fact on correction (tenant, fact_seq);
comment on table correction is 'A change after closing: asked by one person with reason and evidence, agreed by another; then a new fact.';

create table contest (
  tenant text not null references tenant (id),
  id bigint generated always as identity,
  fact_seq bigint not null,
  value jsonb,
  reason text not null check (reason <> ''),
  source text not null default '',
  raised_by integer not null references person (id),
  raised_by_unit integer not null,
  raised_at timestamptz not null default now(),
  answer text check (answer in ('upheld', 'rejected')),
  answer_reason text,
  answered_by integer references person (id),
  answered_at timestamptz,
  constraint contest_pk primary key (tenant, id),
  constraint contest_fact foreign key (tenant, fact_seq) references fact (tenant, seq),
  constraint contest_answered check ((answer is null) = (answered_by is null) and (answer is null) = (answer_reason is null)),
  constraint contest_answered_by_another check (answered_by is distinct from raised_by)
);
create index contest_by_fact on contest (tenant, fact_seq);
comment on table contest is 'A figure somebody contests, answered in the open by another person.';

-- Nobody returns, accepts or verifies their own figure, under whichever account; a withdrawal is one's own.
create function refuse_own_verdict() returns trigger language plpgsql security definer set search_path from current as $$
begin
  if new.standing <> 'withdrawn' and exists (
    select 1 from fact f join person s on s.id = f.stated_by join person g on g.id = new.given_by
    where f.tenant = new.tenant and f.seq = new.fact_seq and s.human = g.human)
  then
    raise exception 'nobody judges their own figure' using errcode = '42501', constraint = 'verdict_by_another';
  end if;
  return new;
end $$;
create trigger verdict_by_another before insert on verdict for each row execute function refuse_own_verdict();

create function same_human(one integer, other integer) returns boolean language sql stable
  return exists (select from guatu.person a join guatu.person b on b.human = a.human where a.id = one and b.id = other);

-- Two persons, always: nobody settles the correction they asked for, or answers the contest they raised.
create function refuse_own_settling() returns trigger language plpgsql security definer set search_path from current as $$
begin
  if same_human(new.asked_by, new.settled_by) then
    raise exception 'nobody settles their own correction' using errcode = '42501', constraint = 'correction_by_another';
  end if;
  return new;
end $$;
create trigger correction_by_another before insert or update on correction
  for each row execute function refuse_own_settling();
create function refuse_own_answer() returns trigger language plpgsql security definer set search_path from current as $$
begin
  if same_human(new.raised_by, new.answered_by) then
    raise exception 'nobody answers their own contest' using errcode = '42501', constraint = 'contest_by_another';
  end if;
  return new;
end $$;
create trigger contest_by_another before insert or update on contest
  for each row execute function refuse_own_answer();

create trigger placement_append_only before update or delete or truncate on placement
  for each statement execute function refuse_change();
create trigger issue_append_only before update or delete or truncate on issue
  for each statement execute function refuse_change();
-- The units a person states facts for themselves: granted exactly, in a role that captures. Drafts are seen there alone.
create function my_desks() returns integer[] language sql stable security definer set search_path from current as $$
  select coalesce(array_agg(distinct g.unit_id), '{}') from person_grant g
  where g.tenant = my_tenant() and g.person = my_person() and g.role in ('office', 'town', 'bureau')
    and g.valid_from <= current_date and (g.valid_to is null or g.valid_to >= current_date)
$$;

-- The first month anybody of the district reported; no unit owes one before, whoever asks.
create function reporting_since() returns text language sql stable security definer set search_path from current as $$
  select min(r.period) from report r where r.tenant = my_tenant()
    and exists (select from report_step s where s.tenant = r.tenant and s.report_id = r.id and s.step <> 'urged')
$$;

create trigger report_step_append_only before update or delete or truncate on report_step
  for each statement execute function refuse_change();
create trigger closing_append_only before update or delete or truncate on closing
  for each statement execute function refuse_change();

do $$
declare t text;
begin
  foreach t in array array['report','report_step','draft','closing','issue','placement','correction','contest']
  loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('create policy owner_all on %I to current_user using (true) with check (true)', t);
  end loop;
end $$;

create policy app_all on report to {app} using (
  tenant = (select my_tenant()) and unit_id = any ((select my_units())::integer[]))
  with check (tenant = (select my_tenant()) and unit_id = any ((select my_units())::integer[]));
create policy app_read on report_step for select to {app} using (
  tenant = (select my_tenant()) and report_id in (select r.id from report r where r.tenant = (select my_tenant())));
create policy app_add on report_step for insert to {app} with check (
  tenant = (select my_tenant()) and by_person = (select my_person())
  and report_id in (select r.id from report r where r.tenant = (select my_tenant())));
create policy app_all on draft to {app} using (
  tenant = (select my_tenant()) and unit_id = any ((select my_desks())::integer[]))
  with check (tenant = (select my_tenant()) and unit_id = any ((select my_desks())::integer[]) and saved_by = (select my_person()));
create policy app_read on closing for select to {app} using (
  tenant = (select my_tenant()) and (select cardinality(my_units())) > 0);
create policy app_add on closing for insert to {app} with check (
  tenant = (select my_tenant()) and by_person = (select my_person()) and (select my_whole()) and 'office' = any ((select my_roles())::text[]));
create policy app_read on issue for select to {app} using (tenant = (select my_tenant()) and (select my_whole()));
create policy app_add on issue for insert to {app} with check (
  tenant = (select my_tenant()) and (select my_whole()) and 'office' = any ((select my_roles())::text[]));
create policy app_read on placement for select to {app} using (
  tenant = (select my_tenant()) and ((select my_whole()) or subject_id in (
    select s.id from subject s where s.tenant = (select my_tenant()))));
create policy app_read on correction for select to {app} using (
  tenant = (select my_tenant()) and fact_seq in (select f.seq from fact f where f.tenant = (select my_tenant())));
create policy app_add on correction for insert to {app} with check (
  tenant = (select my_tenant()) and asked_by = (select my_person())
  and fact_seq in (select f.seq from fact f where f.tenant = (select my_tenant())));
create policy app_settle on correction for update to {app} using (
  tenant = (select my_tenant()) and state = 'asked'
  and fact_seq in (select f.seq from fact f where f.tenant = (select my_tenant())))
  with check (tenant = (select my_tenant()) and settled_by = (select my_person()));
-- Whoever agrees to a correction records it in the name of who asked for it: word for word, and nothing else.
-- A function of the owner's, because a policy of fact that reads correction would meet correction's, which reads fact.
create function is_agreed(new fact) returns boolean language sql stable security definer set search_path from current as $$
  select exists (
    select from correction c join fact old on old.tenant = c.tenant and old.seq = c.fact_seq
    where c.tenant = my_tenant() and c.fact_seq = new.corrects and c.state = 'asked'
      and c.asked_by = new.stated_by and c.asked_by_unit = new.stated_by_unit
      and c.value = new.value and c.reason = new.reason and c.evidence = new.evidence
      and (old.subject_id, old.attribute, old.kind, old.scope) = (new.subject_id, new.attribute, new.kind, new.scope)
      and old.period is not distinct from new.period and not same_human(c.asked_by, my_person()))
$$;
create policy app_add_agreed on fact for insert to {app} with check (
  tenant = (select my_tenant()) and subject_id in (select s.id from subject s where s.tenant = (select my_tenant()))
  and is_agreed(fact));
create policy app_read on contest for select to {app} using (
  tenant = (select my_tenant()) and fact_seq in (select f.seq from fact f where f.tenant = (select my_tenant())));
create policy app_add on contest for insert to {app} with check (
  tenant = (select my_tenant()) and raised_by = (select my_person())
  and fact_seq in (select f.seq from fact f where f.tenant = (select my_tenant())));
create policy app_answer on contest for update to {app} using (
  tenant = (select my_tenant()) and answer is null
  and fact_seq in (select f.seq from fact f where f.tenant = (select my_tenant())))
  with check (tenant = (select my_tenant()) and answered_by = (select my_person()));

grant select on report, report_step, draft, closing, issue, placement, correction, contest to {app};
grant insert on report, report_step, draft, closing, issue, correction, contest to {app};
grant update (text, saved_by, saved_at) on draft to {app};
grant delete on draft to {app};
grant update (state, settled_by, settled_at, settled_reason, new_seq) on correction to {app};
grant update (answer, answer_reason, answered_by, answered_at) on contest to {app};
