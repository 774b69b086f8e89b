-- What others say of the log: witnesses that saw it grow and never shrink, and authorities that say when.

create table cosignature (
  tenant text not null,
  size bigint not null,
  -- The witness by its key, as it was handed over: name, number and public half.
  witness text not null,
  -- The line that stands under the checkpoint.
  line text not null,
  signed_at timestamptz not null,
  recorded_at timestamptz not null default clock_timestamp(),
  constraint cosignature_pk primary key (tenant, witness, size),
  constraint cosignature_checkpoint foreign key (tenant, size) references checkpoint (tenant, size)
);
create index cosignature_by_size on cosignature (tenant, size);
comment on table cosignature is 'A checkpoint signed by an outside witness. Only ever added.';

create table time_stamp (
  tenant text not null,
  size bigint not null,
  authority text not null,
  -- The token of RFC 3161 over the text of the checkpoint, as it came.
  token bytea not null,
  stamped_at timestamptz not null,
  recorded_at timestamptz not null default clock_timestamp(),
  constraint time_stamp_pk primary key (tenant, size, authority),
  constraint time_stamp_checkpoint foreign key (tenant, size) references checkpoint (tenant, size)
);
comment on table time_stamp is 'When an authority saw a checkpoint. Only ever added.';

create trigger cosignature_append_only before update or delete or truncate on cosignature
  for each statement execute function refuse_change();
create trigger time_stamp_append_only before update or delete or truncate on time_stamp
  for each statement execute function refuse_change();

do $$
declare t text;
begin
  foreach t in array array['cosignature', 'time_stamp']
  loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('create policy owner_all on %I to current_user using (true) with check (true)', t);
  end loop;
end $$;
-- Who has any grant in the district may see its log's hashes, the administrators too: they tell nothing of what was stated.
create policy app_read on cosignature for select to {app} using (tenant = (select my_tenant()) and (select is_member()));
create policy app_read on time_stamp for select to {app} using (tenant = (select my_tenant()) and (select is_member()));
create policy app_member on seal_leaf for select to {app} using (tenant = (select my_tenant()) and (select is_member()));
create policy app_member on seal_tile for select to {app} using (tenant = (select my_tenant()) and (select is_member()));
create policy app_member on checkpoint for select to {app} using (tenant = (select my_tenant()) and (select is_member()));
grant select on cosignature, time_stamp to {app};

-- What anybody may ask: the last checkpoint with the witnesses' lines, and tiles of hashes.
create function public_checkpoint(of_tenant text) returns text language sql stable security definer
  set search_path from current as $$
  select c.note || coalesce((select string_agg(w.line, '' order by w.witness) from cosignature w
    where w.tenant = c.tenant and w.size = c.size), '')
  from checkpoint c where c.tenant = of_tenant order by c.size desc limit 1
$$;
create function public_tile(of_tenant text, of_level integer, of_idx bigint) returns bytea language sql stable
  security definer set search_path from current as $$
  select t.sha256 from seal_tile t where t.tenant = of_tenant and t.level = of_level and t.idx = of_idx
$$;
revoke all on function public_checkpoint(text), public_tile(text, integer, bigint) from public;
grant execute on function public_checkpoint(text), public_tile(text, integer, bigint) to {app};
