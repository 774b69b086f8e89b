-- Two people at one cell of a draft: what somebody emptied stays as an empty row, so that whoever saves over it learns who did.
-- Facts that are kept at hand: whether they still hold. And the policy of signing in that samples are under.
comment on column draft.text is 'As typed; empty where somebody took away what stood there. Empty rows are no answers and count nowhere.';

-- What stands with a unit counts its drafts as 0019 did, with emptied cells left out.
create or replace function unit_holdings() returns table (
  unit_id integer, projects bigint, listed bigint, grants bigint, drafts bigint, reports text[])
  language sql stable security definer set search_path from current as $$
  select u.id,
    (select count(*) from project_now p where p.tenant = u.tenant and p.unit_id = u.id and p.parent is null and p.status <> 'ended'),
    (select count(*) from project_now p where p.tenant = u.tenant and p.unit_id = u.id and p.parent is null),
    (select count(*) from person_grant g where g.tenant = u.tenant and g.unit_id = u.id
      and coalesce(last_day_of(g, null), current_date) >= current_date),
    (select count(*) from draft d where d.tenant = u.tenant and d.unit_id = u.id and d.text <> ''),
    array(select r.period from report r
      cross join lateral (
        select s.step from report_step s where s.tenant = r.tenant and s.report_id = r.id and s.step <> 'urged'
        order by s.seq desc limit 1) last
      where r.tenant = u.tenant and r.unit_id = u.id and last.step <> 'accepted'
        and not exists (select from closing c where c.tenant = r.tenant and c.period = r.period)
      order by 1)
  from unit u where u.tenant = my_tenant() and u.id = any ((select my_organised())::integer[])
$$;

-- That something was stated or judged of a subject: whoever keeps its facts at hand asks here whether they are still all.
-- Rows are only added, one a subject and statement, so that nobody waits for anybody; how many there are and the newest
-- of them together tell one state of the subject from every other, also from one that is not committed yet.
create table subject_touch (
  tenant text not null,
  subject_id bigint not null,
  id bigint generated always as identity,
  -- The last day on which anything of what was added became known.
  known_on date not null,
  constraint subject_touch_pk primary key (tenant, subject_id, id)
);
comment on table subject_touch is 'That a subject''s facts or their standings changed. No figure and nobody''s name; read through touched() alone.';
alter table subject_touch enable row level security;
alter table subject_touch force row level security;
create policy owner_all on subject_touch to current_user using (true) with check (true);

create function touch_stated() returns trigger language plpgsql security definer set search_path from current as $$
begin
  insert into subject_touch (tenant, subject_id, known_on)
    select a.tenant, a.subject_id, max(a.known_on) from added a group by 1, 2;
  return null;
end $$;
create trigger fact_touches after insert on fact referencing new table as added
  for each statement execute function touch_stated();
-- An erasure takes a text away.
create trigger fact_erased_touches after update on fact referencing new table as added
  for each statement execute function touch_stated();

create function touch_judged() returns trigger language plpgsql security definer set search_path from current as $$
begin
  insert into subject_touch (tenant, subject_id, known_on)
    select f.tenant, f.subject_id, max(a.known_on)
    from added a join fact f on f.tenant = a.tenant and f.seq = a.fact_seq group by 1, 2;
  return null;
end $$;
create trigger verdict_touches after insert on verdict referencing new table as added
  for each statement execute function touch_judged();

-- What there was before stands for one touch a subject.
insert into subject_touch (tenant, subject_id, known_on)
  select f.tenant, f.subject_id, max(greatest(f.known_on, v.known_on))
  from fact f left join verdict v on v.tenant = f.tenant and v.fact_seq = f.seq group by 1, 2;

-- The state of some subjects in the asker's district, as two of them are told apart, and by when all of it was known.
create function touched(subjects bigint[]) returns table (subject_id bigint, mark text, known_by date) language sql stable
  security definer set search_path from current as $$
  select t.subject_id, count(*) || ':' || max(t.id), max(t.known_on) from subject_touch t
  where t.tenant = my_tenant() and t.subject_id = any (subjects) group by t.subject_id
$$;

-- What decides which facts the asker is shown of a subject they see: where it changes, nothing kept for them holds.
create function my_view() returns text language sql stable security definer set search_path from current as $$
  select md5(concat_ws('|', my_tenant(), my_person(), my_whole(), my_units()::text, my_hidden()::text, my_sight(),
    top_units()::text))
$$;

-- Whether a fact is an agreed correction is asked of corrections alone: asked of every fact it cost most of a submission.
alter policy app_add_agreed on fact with check (
  corrects is not null and tenant = (select my_tenant())
  and subject_id in (select s.id from subject s where s.tenant = (select my_tenant()))
  and is_agreed(fact));

-- The policy profile a district chose last; empty where the shipped rule holds, and told apart where it is a sample, whose
-- accounts are handed to everybody.
create or replace function policy_in(district text) returns text language plpgsql stable security definer
  set search_path from current as $$
declare chosen json;
begin
  select s.value into chosen from setting s where s.tenant = district and s.name = 'policy' order by s.seq desc limit 1;
  return coalesce(chosen ->> 'profile',
    (select case when t.sample_zh is not null then '~sample' else '' end from tenant t where t.id = district), '');
end $$;
