-- The sealed log: every row of the ledger, in the order of sealing, as leaves of a Merkle tree whose roots are signed.
-- Whatever takes its number from ledger_seq is sealed; nothing here is written by who writes the ledger.

create table seal_leaf (
  tenant text not null references tenant (id),
  -- Its place in the tree.
  idx bigint not null,
  seq bigint not null,
  kind text not null,
  -- The commitments to the row: hashes of the salt and of its canonical spelling.
  body_sha256 bytea not null,
  body_sm3 bytea not null,
  constraint seal_leaf_pk primary key (tenant, idx),
  constraint seal_leaf_once unique (tenant, seq)
);
comment on table seal_leaf is 'One line of the log a row of the ledger. Only ever added.';

create table seal_salt (
  tenant text not null,
  seq bigint not null,
  salt bytea not null,
  constraint seal_salt_pk primary key (tenant, seq),
  constraint seal_salt_leaf foreign key (tenant, seq) references seal_leaf (tenant, seq)
);
comment on table seal_salt is 'What hides a row behind its commitment; a lawful erasure takes it away, and the proofs stay.';

create table seal_tile (
  tenant text not null references tenant (id),
  level smallint not null,
  idx bigint not null,
  -- Up to 256 hashes of 32 bytes: of leaves on level 0, of whole tiles of the level below elsewhere.
  sha256 bytea not null,
  sm3 bytea not null,
  constraint seal_tile_pk primary key (tenant, level, idx),
  constraint seal_tile_even check (length(sha256) = length(sm3) and length(sha256) % 32 = 0 and length(sha256) <= 8192)
);
comment on table seal_tile is 'The hashes of the tree in tiles of 256 (C2SP tlog-tiles); only the last of a level still grows.';

create table checkpoint (
  tenant text not null references tenant (id),
  size bigint not null,
  note text not null,
  signed_at timestamptz not null default clock_timestamp(),
  constraint checkpoint_pk primary key (tenant, size)
);
comment on table checkpoint is 'What was signed of the log: its length and its roots. Only ever added.';

create table seal_mark (
  tenant text not null references tenant (id),
  -- Every row up to here is in the log, and no transaction that could still add one below it is under way.
  mark bigint not null default 0,
  next_mark bigint not null default 0,
  next_xid xid8,
  next_at timestamptz,
  constraint seal_mark_pk primary key (tenant)
);
comment on table seal_mark is 'How far the sealer need not look back.';

create index placement_by_seq on placement (tenant, seq);

create trigger seal_leaf_append_only before update or delete or truncate on seal_leaf
  for each statement execute function refuse_change();
create trigger checkpoint_append_only before update or delete or truncate on checkpoint
  for each statement execute function refuse_change();

do $$
declare t text;
begin
  foreach t in array array['seal_leaf', 'seal_salt', 'seal_tile', 'seal_mark', 'checkpoint']
  loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('create policy owner_all on %I to current_user using (true) with check (true)', t);
  end loop;
end $$;

-- Hashes, roots and places tell nothing of what was stated; whoever may see anything of the district may check them.
create policy app_read on seal_leaf for select to {app} using (
  tenant = (select my_tenant()) and (select cardinality(my_units())) > 0);
create policy app_read on seal_tile for select to {app} using (
  tenant = (select my_tenant()) and (select cardinality(my_units())) > 0);
create policy app_read on checkpoint for select to {app} using (
  tenant = (select my_tenant()) and (select cardinality(my_units())) > 0);
-- The salt of a row is for who may see the row.
create policy app_read on seal_salt for select to {app} using (
  tenant = (select my_tenant()) and ((select my_whole()) or seq in (select f.seq from fact f)));
grant select on seal_leaf, seal_tile, checkpoint, seal_salt to {app};
