-- Lawful erasure of a text, its record for ever; and what was in the ledger before everything had a number.

create table erasure (
  tenant text not null references tenant (id),
  seq bigint not null default nextval('ledger_seq'),
  fact_seq bigint not null,
  -- What the fact still says: everything but its text and its reason.
  rest jsonb not null,
  reason text not null check (reason <> ''),
  recorded_at timestamptz not null default clock_timestamp(),
  constraint erasure_pk primary key (tenant, seq),
  constraint erasure_once unique (tenant, fact_seq),
  constraint erasure_fact foreign key (tenant, fact_seq) references fact (tenant, seq)
);
comment on table erasure is 'That a fact''s text was erased by law, when and why. Only ever added.';
create trigger erasure_append_only before update or delete or truncate on erasure
  for each statement execute function refuse_change();

-- A fact is never changed but in one way: its text and its reason give way to the mark of an erasure that is recorded.
create function refuse_but_erasure() returns trigger language plpgsql set search_path from current as $$
begin
  if exists (select from erasure e where e.tenant = old.tenant and e.fact_seq = old.seq)
    and new.value = '"〔依法删除〕"'::jsonb
    and new.reason is not distinct from (case when old.reason is null then null else '〔依法删除〕' end)
    and to_jsonb(new) - 'value' - 'reason' = to_jsonb(old) - 'value' - 'reason' then
    return new;
  end if;
  raise exception 'the ledger is append-only: % on % is refused', tg_op, tg_table_name using errcode = '42501';
end $$;
drop trigger fact_append_only on fact;
create trigger fact_append_only before delete or truncate on fact
  for each statement execute function refuse_change();
create trigger fact_erased_only before update on fact
  for each row execute function refuse_but_erasure();

-- Erases the text of a fact with its salt: what was sealed stays provable, what it said is gone. The owner's alone.
create function erase_fact(of_tenant text, of_seq bigint, why text) returns void
language plpgsql set search_path from current set timezone to 'UTC' as $$
declare said fact;
begin
  -- Not while the sealer reads it.
  perform pg_advisory_xact_lock(hashtext('guatu.seal'), hashtext(of_tenant));
  select * into strict said from fact f where f.tenant = of_tenant and f.seq = of_seq;
  insert into erasure (tenant, fact_seq, rest, reason)
    values (of_tenant, of_seq, to_jsonb(said) - 'tenant' - 'seq' - 'value' - 'reason', why);
  update fact f set value = '"〔依法删除〕"', reason = case when f.reason is null then null else '〔依法删除〕' end
    where f.tenant = of_tenant and f.seq = of_seq;
  delete from seal_salt s where s.tenant = of_tenant and s.seq = of_seq;
end $$;
revoke all on function erase_fact(text, bigint, text) from public;

-- Rows from before everything was numbered carry 0 and stand in no log by themselves: all of them together are one row.
create table beginning (
  tenant text not null references tenant (id),
  seq bigint not null default nextval('ledger_seq'),
  said jsonb not null,
  constraint beginning_pk primary key (tenant, seq)
);
comment on table beginning is 'What the ledger held before its rows had numbers, as one row. Only ever added.';
create trigger beginning_append_only before update or delete or truncate on beginning
  for each statement execute function refuse_change();

-- What a district holds under no number, in one spelling.
create function unnumbered(of_tenant text) returns jsonb language sql stable
  set search_path from current set timezone to 'UTC' as $$
  select jsonb_build_object(
    'person_grant', (select coalesce(jsonb_agg(to_jsonb(g) order by g.id), '[]') from person_grant g
      where g.tenant = of_tenant and g.seq <= 0),
    'placement', (select coalesce(jsonb_agg(to_jsonb(p) order by p.subject_id, p.seq), '[]') from placement p
      where p.tenant = of_tenant and p.seq <= 0))
$$;
insert into beginning (tenant, said) select t.id, unnumbered(t.id) from tenant t
  where exists (select from person_grant g where g.tenant = t.id and g.seq <= 0)
    or exists (select from placement p where p.tenant = t.id and p.seq <= 0);

do $$
declare t text;
begin
  foreach t in array array['erasure', 'beginning']
  loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('create policy owner_all on %I to current_user using (true) with check (true)', t);
  end loop;
end $$;
create policy app_read on erasure for select to {app} using (
  tenant = (select my_tenant()) and fact_seq in (select f.seq from fact f));
grant select on erasure to {app};
