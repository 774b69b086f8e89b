-- Published rankings: what was published, from which inputs, by which rule; objections and what was decided on them; the
-- flags that were awarded. Everything is only ever added.

create table ranking_publication (
  tenant text not null references tenant (id),
  seq bigint not null default nextval('ledger_seq'),
  rulebook text not null check (rulebook <> ''),
  rulebook_version text not null,
  period text not null check (period ~ '^\d{4}(-(Q[1-4]|H[12]|\d{2}))?$'),
  number integer not null check (number > 0),
  -- notice: shown for objections (公示). revised: again, after objections were heard. final: no more changes.
  stage text not null check (stage in ('notice', 'revised', 'final')),
  -- The point of the ledger its figures are read at, for ever, and the day it was known on.
  point bigint not null,
  known_on date not null,
  -- The signed checkpoint that covered the point, where there was one.
  checkpoint text,
  inputs_sha256 text not null check (inputs_sha256 ~ '^[0-9a-f]{64}$'),
  result_sha256 text not null check (result_sha256 ~ '^[0-9a-f]{64}$'),
  -- The attributes its figures are of.
  attributes text[] not null,
  -- Units, places and points, which everybody in the district is shown; what moved since the publication before it; the
  -- units the rule puts up for the flag.
  board json not null,
  changes json not null default '[]',
  proposed json not null default '[]',
  -- How objections are taken: the version of the rule, and the last day.
  rule_version text not null,
  window_to date not null,
  basis text not null default '',
  published_by integer not null references person (id),
  published_by_unit integer not null,
  on_day date not null,
  recorded_at timestamptz not null default clock_timestamp(),
  constraint ranking_publication_pk primary key (tenant, seq),
  constraint ranking_publication_once unique (tenant, rulebook, period, number),
  constraint ranking_publication_basis check ((stage = 'revised') = (basis <> '')),
  constraint ranking_publication_known_before_recorded check (on_day <= (recorded_at at time zone 'Asia/Shanghai')::date)
);
create unique index ranking_publication_noticed_once on ranking_publication (tenant, rulebook, period) where stage = 'notice';
create unique index ranking_publication_final_once on ranking_publication (tenant, rulebook, period) where stage = 'final';
comment on table ranking_publication is '公示: a ranking at a named point of the ledger; a later one of the same period is a re-publication.';

create table ranking_issue (
  tenant text not null,
  publication_seq bigint not null,
  -- The bytes that were hashed: whoever has them computes the ranking again.
  inputs bytea not null,
  result bytea not null,
  constraint ranking_issue_pk primary key (tenant, publication_seq),
  constraint ranking_issue_publication foreign key (tenant, publication_seq) references ranking_publication (tenant, seq)
);
comment on table ranking_issue is 'What a ranking was computed from and what it gave, kept as published.';

create table ranking_entry (
  tenant text not null,
  publication_seq bigint not null,
  unit_id integer not null,
  -- The unit's points down to the facts, in words, and what would move it up a place.
  entry json not null,
  constraint ranking_entry_pk primary key (tenant, publication_seq, unit_id),
  constraint ranking_entry_publication foreign key (tenant, publication_seq) references ranking_publication (tenant, seq),
  constraint ranking_entry_unit foreign key (tenant, unit_id) references unit (tenant, id)
);
comment on table ranking_entry is 'The explanation of one unit''s place, as published.';

create table ranking_objection (
  tenant text not null,
  seq bigint not null default nextval('ledger_seq'),
  publication_seq bigint not null,
  unit_id integer not null,
  -- Of a figure: the fact, and the correction that is asked with it. Of a point: what the article should give.
  article text not null,
  fact_seq bigint,
  correction_id bigint,
  points text,
  reason text not null check (reason <> ''),
  evidence jsonb not null default '[]',
  raised_by integer not null references person (id),
  raised_by_unit integer not null,
  on_day date not null,
  recorded_at timestamptz not null default clock_timestamp(),
  constraint ranking_objection_pk primary key (tenant, seq),
  constraint ranking_objection_publication foreign key (tenant, publication_seq) references ranking_publication (tenant, seq),
  constraint ranking_objection_unit foreign key (tenant, unit_id) references unit (tenant, id),
  constraint ranking_objection_fact foreign key (tenant, fact_seq) references fact (tenant, seq),
  constraint ranking_objection_correction foreign key (tenant, correction_id) references correction (tenant, id),
  constraint ranking_objection_about check ((fact_seq is null) = (correction_id is null) and (fact_seq is null) <> (points is null))
);
create index ranking_objection_by_publication on ranking_objection (tenant, publication_seq, seq);
comment on table ranking_objection is '异议: a unit says that a figure or a point of a published ranking is wrong.';

create table ranking_ruling (
  tenant text not null,
  seq bigint not null default nextval('ledger_seq'),
  objection_seq bigint not null,
  outcome text not null check (outcome in ('upheld', 'dismissed')),
  reason text not null check (reason <> ''),
  -- The fact an upheld objection to a figure became.
  new_seq bigint,
  by_person integer not null references person (id),
  by_unit integer not null,
  on_day date not null,
  recorded_at timestamptz not null default clock_timestamp(),
  constraint ranking_ruling_pk primary key (tenant, seq),
  constraint ranking_ruling_once unique (tenant, objection_seq),
  constraint ranking_ruling_objection foreign key (tenant, objection_seq) references ranking_objection (tenant, seq),
  constraint ranking_ruling_new check (new_seq is null or outcome = 'upheld')
);
comment on table ranking_ruling is '复核: what was decided on an objection, and why.';

create table ranking_flag (
  tenant text not null,
  seq bigint not null default nextval('ledger_seq'),
  publication_seq bigint not null,
  unit_id integer not null,
  given boolean not null,
  -- Whether the rule put the unit up.
  by_rule boolean not null,
  reason text not null check (reason <> ''),
  by_person integer not null references person (id),
  by_unit integer not null,
  on_day date not null,
  recorded_at timestamptz not null default clock_timestamp(),
  constraint ranking_flag_pk primary key (tenant, seq),
  constraint ranking_flag_once unique (tenant, publication_seq, unit_id),
  constraint ranking_flag_publication foreign key (tenant, publication_seq) references ranking_publication (tenant, seq),
  constraint ranking_flag_unit foreign key (tenant, unit_id) references unit (tenant, id)
);
comment on table ranking_flag is '流动红旗: put up by rule, given or withheld by decision, with the reason.';

-- Nobody rules on what they object to, nor on what they published themselves, under whichever account.
create function refuse_own_ruling() returns trigger language plpgsql security definer set search_path from current as $$
begin
  if exists (
    select from ranking_objection o
    join ranking_publication p on p.tenant = o.tenant and p.seq = o.publication_seq
    where o.tenant = new.tenant and o.seq = new.objection_seq
      and (same_human(o.raised_by, new.by_person) or same_human(p.published_by, new.by_person)))
  then
    raise exception 'nobody rules on their own objection or publication' using errcode = '42501', constraint = 'ruling_by_another';
  end if;
  return new;
end $$;
create trigger ruling_by_another before insert on ranking_ruling for each row execute function refuse_own_ruling();

do $$
declare t text;
begin
  foreach t in array array['ranking_publication', 'ranking_issue', 'ranking_entry', 'ranking_objection', 'ranking_ruling', 'ranking_flag']
  loop
    execute format('create trigger %I before update or delete or truncate on %I
      for each statement execute function refuse_change()', t || '_append_only', t);
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('create policy owner_all on %I to current_user using (true) with check (true)', t);
  end loop;
end $$;

-- A ranking is posted: everybody with business in the district sees the places. What a unit's points are made of is told
-- to the unit and to who sees the whole.
create policy app_read on ranking_publication for select to {app} using (
  tenant = (select my_tenant()) and (select cardinality(my_units())) > 0);
create policy app_add on ranking_publication for insert to {app} with check (
  tenant = (select my_tenant()) and published_by = (select my_person()) and (select my_whole())
  and 'office' = any ((select my_roles())::text[]));
create policy app_read on ranking_issue for select to {app} using (tenant = (select my_tenant()) and (select my_whole()));
create policy app_add on ranking_issue for insert to {app} with check (
  tenant = (select my_tenant()) and (select my_whole()) and 'office' = any ((select my_roles())::text[]));
create policy app_read on ranking_entry for select to {app} using (
  tenant = (select my_tenant()) and ((select my_whole()) or unit_id = any ((select my_units())::integer[])));
create policy app_add on ranking_entry for insert to {app} with check (
  tenant = (select my_tenant()) and (select my_whole()) and 'office' = any ((select my_roles())::text[]));
create policy app_read on ranking_objection for select to {app} using (
  tenant = (select my_tenant()) and ((select my_whole()) or unit_id = any ((select my_units())::integer[])));
create policy app_add on ranking_objection for insert to {app} with check (
  tenant = (select my_tenant()) and raised_by = (select my_person()) and unit_id = any ((select my_desks())::integer[]));
create policy app_read on ranking_ruling for select to {app} using (
  tenant = (select my_tenant()) and objection_seq in (
    select o.seq from ranking_objection o where o.tenant = (select my_tenant())));
create policy app_add on ranking_ruling for insert to {app} with check (
  tenant = (select my_tenant()) and by_person = (select my_person()) and (select my_whole())
  and (select my_roles())::text[] && array['office', 'audit']);
create policy app_read on ranking_flag for select to {app} using (
  tenant = (select my_tenant()) and (select cardinality(my_units())) > 0);
create policy app_add on ranking_flag for insert to {app} with check (
  tenant = (select my_tenant()) and by_person = (select my_person()) and (select my_whole())
  and 'office' = any ((select my_roles())::text[]));

-- What a district guards since is kept from the same people in what was published before.
create policy app_fields on ranking_issue as restrictive for select to {app} using (
  (select cardinality(my_hidden())) = 0 or publication_seq not in (
    select p.seq from ranking_publication p where p.tenant = (select my_tenant()) and p.attributes && (select my_hidden())::text[]));
create policy app_fields on ranking_entry as restrictive for select to {app} using (
  (select cardinality(my_hidden())) = 0 or publication_seq not in (
    select p.seq from ranking_publication p where p.tenant = (select my_tenant()) and p.attributes && (select my_hidden())::text[]));
create policy app_fields on ranking_objection as restrictive for select to {app} using (
  (select cardinality(my_hidden())) = 0 or fact_seq is null or not fact_is_of(fact_seq, (select my_hidden())::text[]));

grant select, insert on ranking_publication, ranking_issue, ranking_entry, ranking_objection, ranking_ruling, ranking_flag to {app};
