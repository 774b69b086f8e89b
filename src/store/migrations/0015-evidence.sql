-- Evidence: photographs, licences, invoices and approvals behind figures, nodes and findings. The bytes lie in a store of
-- files named by their SHA-256; what stands here says of them who brought them, when, and who relied on them.

create table evidence (
  tenant text not null references tenant (id),
  seq bigint not null default nextval('ledger_seq'),
  subject_id bigint not null,
  sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  sm3 text not null check (sm3 ~ '^[0-9a-f]{64}$'),
  bytes bigint not null check (bytes > 0),
  media text not null,
  name text not null check (name <> ''),
  -- What sort of paper whoever brought it says it is.
  paper text not null check (paper <> ''),
  -- When it was taken, as the camera or the page says; nothing here is believed because it is said.
  taken_at timestamptz,
  how text not null check (how in ('upload', 'camera', 'import', 'sample')),
  width integer,
  height integer,
  -- What a picture looks like, 64 bits as text; null for what is no picture or shows nothing.
  phash text check (phash ~ '^[0-9a-f]{16}$'),
  -- Why there are no copies to show; null where there are.
  no_copy text check (no_copy in ('noLibrary', 'notDecodable', 'notPicture')),
  uploaded_by integer not null references person (id),
  uploaded_by_unit integer not null,
  recorded_at timestamptz not null default clock_timestamp(),
  constraint evidence_pk primary key (tenant, seq),
  constraint evidence_once unique (tenant, subject_id, sha256),
  constraint evidence_subject foreign key (tenant, subject_id) references subject (tenant, id)
);
create index evidence_by_content on evidence (tenant, sha256);
comment on table evidence is 'A file brought as evidence about a subject: its digests, and who brought it. Only ever added.';

create table evidence_origin (
  tenant text not null,
  seq bigint not null default nextval('ledger_seq'),
  evidence_seq bigint not null,
  -- Degrees of WGS 84 as decimal text, to the digit they were stated with.
  latitude text check (latitude ~ '^-?\d{1,3}(\.\d{1,10})?$'),
  longitude text check (longitude ~ '^-?\d{1,3}(\.\d{1,10})?$'),
  accuracy_metres integer,
  -- Who says where: the page that took it, or the file itself.
  place_by text check (place_by in ('page', 'file')),
  -- What the file says of the camera and the software that wrote it; texts only.
  fields jsonb not null default '{}',
  constraint evidence_origin_pk primary key (tenant, seq),
  constraint evidence_origin_of unique (tenant, evidence_seq),
  constraint evidence_origin_evidence foreign key (tenant, evidence_seq) references evidence (tenant, seq),
  constraint evidence_origin_place check (num_nulls(latitude, longitude, place_by) in (0, 3))
);
comment on table evidence_origin is 'Where exactly and with what it was taken: for its own unit and for who verifies. Only ever added.';

create table evidence_use (
  tenant text not null,
  seq bigint not null default nextval('ledger_seq'),
  evidence_seq bigint not null,
  -- What relies on it: a fact, or a node or figure of its subject, or a case or finding by its number.
  fact_seq bigint,
  attribute text,
  scope text not null default '',
  case_seq bigint,
  note text not null default '',
  known_on date not null,
  used_by integer not null references person (id),
  used_by_unit integer not null,
  recorded_at timestamptz not null default clock_timestamp(),
  constraint evidence_use_pk primary key (tenant, seq),
  constraint evidence_use_once unique nulls not distinct (tenant, evidence_seq, fact_seq, attribute, scope, case_seq),
  constraint evidence_use_of_one check (num_nonnulls(fact_seq, attribute, case_seq) = 1),
  constraint evidence_use_known_before_recorded check (known_on <= (recorded_at at time zone 'Asia/Shanghai')::date),
  constraint evidence_use_evidence foreign key (tenant, evidence_seq) references evidence (tenant, seq),
  constraint evidence_use_fact foreign key (tenant, fact_seq) references fact (tenant, seq)
);
create index evidence_use_by_fact on evidence_use (tenant, fact_seq) where fact_seq is not null;
comment on table evidence_use is 'Who relied on a piece of evidence for what. Only ever added.';

-- What pictures are known by. Derived from the files, so not numbered by the ledger. Four bands of 16 bits: two hashes
-- that differ in at most 11 bits differ in at most two bits of some band, so an index finds them.
create table evidence_look (
  tenant text not null,
  evidence_seq bigint not null,
  look text not null,
  hash bigint not null,
  -- Finer shapes: what the hash finds, these confirm.
  detail bit(192) not null,
  band_0 integer not null generated always as ((hash & 65535)::integer) stored,
  band_1 integer not null generated always as (((hash >> 16) & 65535)::integer) stored,
  band_2 integer not null generated always as (((hash >> 32) & 65535)::integer) stored,
  band_3 integer not null generated always as (((hash >> 48) & 65535)::integer) stored,
  constraint evidence_look_pk primary key (tenant, evidence_seq, look),
  constraint evidence_look_evidence foreign key (tenant, evidence_seq) references evidence (tenant, seq)
);
create index evidence_look_band_0 on evidence_look (tenant, band_0);
create index evidence_look_band_1 on evidence_look (tenant, band_1);
create index evidence_look_band_2 on evidence_look (tenant, band_2);
create index evidence_look_band_3 on evidence_look (tenant, band_3);
comment on table evidence_look is 'The perceptual hashes of a picture, of itself and of its crops.';

create table evidence_pair (
  tenant text not null,
  one bigint not null,
  other bigint not null,
  -- In how many of 64 bits they differ; 0 with the same bytes, too.
  distance integer not null,
  -- And in how many of 192 bits of detail.
  detail integer not null,
  one_look text not null,
  other_look text not null,
  constraint evidence_pair_pk primary key (tenant, one, other),
  constraint evidence_pair_one foreign key (tenant, one) references evidence (tenant, seq),
  constraint evidence_pair_other foreign key (tenant, other) references evidence (tenant, seq),
  constraint evidence_pair_order check (other < one)
);
create index evidence_pair_back on evidence_pair (tenant, other);
comment on table evidence_pair is 'Two pieces of evidence that are the same or nearly the same, the later one first.';

-- The looks within 11 bits of one look, and 80 of its detail, of a piece of evidence: of a whole picture any, of a part only whole ones.
create function looks_like(place text, sought evidence_look)
returns table (evidence_seq bigint, look text, distance integer, detail integer) language sql stable as $$
  with mask as materialized (
    -- The 137 ways in which two bands of 16 bits differ in at most two.
    select 0 as bits union all
    select (1 << i) | (1 << j) from generate_series(0, 15) i cross join lateral generate_series(i, 15) j
  ), near as (
    select l.* from evidence_look l where l.tenant = place
      and l.band_0 = any (array(select sought.band_0 # m.bits from mask m))
    union select l.* from evidence_look l where l.tenant = place
      and l.band_1 = any (array(select sought.band_1 # m.bits from mask m))
    union select l.* from evidence_look l where l.tenant = place
      and l.band_2 = any (array(select sought.band_2 # m.bits from mask m))
    union select l.* from evidence_look l where l.tenant = place
      and l.band_3 = any (array(select sought.band_3 # m.bits from mask m)))
  select n.evidence_seq, n.look, bit_count((n.hash # sought.hash)::bit(64))::integer,
    bit_count(n.detail # sought.detail)::integer
  from near n
  where (sought.look = 'full' or n.look = 'full') and bit_count((n.hash # sought.hash)::bit(64)) <= 11
    and bit_count(n.detail # sought.detail) <= 80
$$;

-- Notes what a new piece of evidence is the same as, anywhere in the district: whoever brings it need not see the other.
-- One at a time, so that of two brought at once the later finds the earlier.
create function note_alike(new_seq bigint) returns void language plpgsql volatile security definer
  set search_path from current as $$
begin
  perform pg_advisory_xact_lock(hashtext('guatu.alike'), hashtext(my_tenant()));
  insert into evidence_pair (tenant, one, other, distance, detail, one_look, other_look)
    select distinct on (found.other) my_tenant(), new_seq, found.other, found.distance, found.detail, found.one_look,
      found.other_look
    from (
      select o.seq as other, 0 as distance, 0 as detail, 'same' as one_look, 'same' as other_look
      from evidence e join evidence o on o.tenant = e.tenant and o.sha256 = e.sha256 and o.seq <> e.seq
      where e.tenant = my_tenant() and e.seq = new_seq
      union all
      select n.evidence_seq, n.distance, n.detail, l.look, n.look
      from evidence_look l cross join lateral looks_like(l.tenant, l) n
      where l.tenant = my_tenant() and l.evidence_seq = new_seq and n.evidence_seq <> new_seq) found
    where found.other < new_seq
    order by found.other, found.distance * 3 + found.detail, found.one_look <> 'same', found.one_look <> 'full', found.other_look <> 'full'
    on conflict do nothing;
end $$;

-- The units whose evidence the asker sees as it came, place and all: where they state, and where they verify.
create function my_proof_units() returns integer[] language sql stable security definer
  set search_path from current as $$
  with recursive mine as (
    select g.unit_id as id from my_grants() g where g.role in ('office', 'town', 'bureau', 'audit')
    union
    select u.id from unit u join mine on u.parent = mine.id where u.tenant = my_tenant()
  )
  select coalesce(array_agg(id), '{}') from mine
$$;

-- What evidence is used for is of its own subject.
create function check_evidence_use() returns trigger language plpgsql security definer set search_path from current as $$
begin
  if new.fact_seq is not null and not exists (
    select from evidence e join fact f on f.tenant = e.tenant and f.subject_id = e.subject_id
    where e.tenant = new.tenant and e.seq = new.evidence_seq and f.seq = new.fact_seq)
  then
    raise exception 'evidence of one subject proves nothing of another'
      using errcode = '23514', constraint = 'evidence_use_same_subject';
  end if;
  return new;
end $$;
create trigger evidence_use_lawful before insert on evidence_use for each row execute function check_evidence_use();

do $$
declare t text;
begin
  foreach t in array array['evidence','evidence_origin','evidence_use','evidence_look','evidence_pair']
  loop
    execute format('create trigger %I before update or delete or truncate on %I for each statement execute function refuse_change()',
      t || '_append_only', t);
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('create policy owner_all on %I to current_user using (true) with check (true)', t);
  end loop;
end $$;

create policy app_read on evidence for select to {app} using (
  tenant = (select my_tenant()) and ((select my_whole()) or subject_id in (
    select s.id from subject s where s.tenant = (select my_tenant()))));
create policy app_add on evidence for insert to {app} with check (
  tenant = (select my_tenant()) and uploaded_by = (select my_person()) and subject_id in (
    select s.id from subject s where s.tenant = (select my_tenant())
      and s.unit_id = any ((select my_proof_units())::integer[])));
create policy app_read on evidence_origin for select to {app} using (
  tenant = (select my_tenant()) and evidence_seq in (
    select e.seq from evidence e join subject s on s.tenant = e.tenant and s.id = e.subject_id
    where e.tenant = (select my_tenant()) and s.unit_id = any ((select my_proof_units())::integer[])));
create policy app_add on evidence_origin for insert to {app} with check (
  tenant = (select my_tenant()) and evidence_seq in (
    select e.seq from evidence e where e.tenant = (select my_tenant()) and e.uploaded_by = (select my_person())));
-- Who relied on it is seen where both are: the evidence and, where a fact relies on it, the fact.
create policy app_read on evidence_use for select to {app} using (
  tenant = (select my_tenant()) and evidence_seq in (select e.seq from evidence e where e.tenant = (select my_tenant()))
  and (fact_seq is null or fact_seq in (select f.seq from fact f where f.tenant = (select my_tenant()))));
create policy app_add on evidence_use for insert to {app} with check (
  tenant = (select my_tenant()) and used_by = (select my_person())
  and evidence_seq in (select e.seq from evidence e where e.tenant = (select my_tenant())));
create policy app_read on evidence_look for select to {app} using (
  tenant = (select my_tenant()) and evidence_seq in (
    select e.seq from evidence e where e.tenant = (select my_tenant())));
create policy app_add on evidence_look for insert to {app} with check (
  tenant = (select my_tenant()) and evidence_seq in (
    select e.seq from evidence e where e.tenant = (select my_tenant()) and e.uploaded_by = (select my_person())));
create policy app_read on evidence_pair for select to {app} using (
  tenant = (select my_tenant())
  and one in (select e.seq from evidence e where e.tenant = (select my_tenant()))
  and other in (select e.seq from evidence e where e.tenant = (select my_tenant())));

grant select, insert on evidence, evidence_origin, evidence_use, evidence_look to {app};
grant select on evidence_pair to {app};
