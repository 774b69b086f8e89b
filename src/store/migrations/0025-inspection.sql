-- Inspection on site: a draw committed to before anybody can know it, opened after, and what inspectors found.

create table draw_commitment (
  tenant text not null references tenant (id),
  seq bigint not null default nextval('ledger_seq'),
  number integer not null check (number > 0),
  title text not null check (title <> ''),
  -- The rule it is drawn by, as it was, and who may be drawn from: the text that was hashed, to the letter.
  frame text not null,
  frame_hash text not null,
  -- SHA-256 over the seed and what it is for.
  commitment text not null check (commitment ~ '^[0-9a-f]{64}$'),
  -- The point of the ledger the frame was made at.
  point_day date not null,
  point bigint not null,
  -- In which role somebody outside the office adds words to the seed; null where nobody is asked.
  words_role text check (words_role in ('bureau', 'audit', 'leader')),
  -- By when the seed is to be opened; past that the draw is shown as kept back, for good.
  reveal_by date not null,
  committed_by integer not null references person (id),
  committed_by_unit integer not null,
  on_day date not null,
  recorded_at timestamptz not null default clock_timestamp(),
  constraint draw_commitment_pk primary key (tenant, seq),
  constraint draw_commitment_once unique (tenant, number),
  constraint draw_commitment_frame check (frame_hash = encode(sha256(convert_to(frame, 'UTF8')), 'hex'))
);
comment on table draw_commitment is 'A draw promised: the hash of a secret seed, with the frame it will be drawn from. Only ever added.';

-- Neither numbered nor sealed: it is told to nobody before the draw is opened.
create table draw_secret (
  tenant text not null,
  draw_seq bigint not null,
  seed text not null check (seed ~ '^[0-9a-f]{64}$'),
  constraint draw_secret_pk primary key (tenant, draw_seq),
  constraint draw_secret_draw foreign key (tenant, draw_seq) references draw_commitment (tenant, seq)
);
comment on table draw_secret is 'The seed of a draw until it is opened.';

create table draw_words (
  tenant text not null,
  seq bigint not null default nextval('ledger_seq'),
  draw_seq bigint not null,
  words text not null check (words <> ''),
  -- The checkpoint that was signed when they were given; empty where the draw needs none.
  checkpoint text not null default '',
  by_person integer not null references person (id),
  by_unit integer not null,
  on_day date not null,
  recorded_at timestamptz not null default clock_timestamp(),
  constraint draw_words_pk primary key (tenant, seq),
  constraint draw_words_once unique (tenant, draw_seq),
  constraint draw_words_draw foreign key (tenant, draw_seq) references draw_commitment (tenant, seq)
);
comment on table draw_words is 'What somebody outside the office added to the seed of a draw. Only ever added.';

create table draw_reveal (
  tenant text not null,
  seq bigint not null default nextval('ledger_seq'),
  draw_seq bigint not null,
  seed text not null check (seed ~ '^[0-9a-f]{64}$'),
  -- The signed checkpoint that went into the seed; empty where the draw needs none.
  checkpoint text not null default '',
  -- Who was drawn, and why, as published.
  drawn json not null,
  by_person integer not null references person (id),
  by_unit integer not null,
  on_day date not null,
  recorded_at timestamptz not null default clock_timestamp(),
  constraint draw_reveal_pk primary key (tenant, seq),
  constraint draw_reveal_once unique (tenant, draw_seq),
  constraint draw_reveal_draw foreign key (tenant, draw_seq) references draw_commitment (tenant, seq)
);
comment on table draw_reveal is 'A draw opened: its seed and what was drawn. Only ever added.';

create table inspection_card (
  tenant text not null,
  seq bigint not null default nextval('ledger_seq'),
  draw_seq bigint not null,
  subject_id bigint not null,
  inspector integer not null references person (id),
  -- Empty for an inspector who was drawn; why, for one who was named.
  reason text not null default '',
  by_person integer not null references person (id),
  by_unit integer not null,
  on_day date not null,
  recorded_at timestamptz not null default clock_timestamp(),
  constraint inspection_card_pk primary key (tenant, seq),
  constraint inspection_card_once unique (tenant, draw_seq, subject_id, inspector),
  constraint inspection_card_draw foreign key (tenant, draw_seq) references draw_commitment (tenant, seq),
  constraint inspection_card_subject foreign key (tenant, subject_id) references subject (tenant, id)
);
create index inspection_card_by_inspector on inspection_card (tenant, inspector, seq);
comment on table inspection_card is 'Who inspects which drawn project. Only ever added.';

create table inspection_finding (
  tenant text not null,
  seq bigint not null default nextval('ledger_seq'),
  card_seq bigint not null,
  -- The fact that was looked at.
  fact_seq bigint not null,
  -- Under which it is recorded once, however often it is sent.
  key text not null check (key <> ''),
  says text not null check (says in ('agrees', 'differs', 'unclear')),
  -- What was seen instead, where it differs and somebody could tell.
  value jsonb,
  words text not null default '',
  -- The photographs, by their SHA-256.
  photographs text[] not null default '{}',
  -- When it was seen, as the device says.
  seen_at timestamptz not null,
  -- What came of it: the fact verified, a contest opened, or nothing, and then why.
  effect text not null check (effect in ('verified', 'contested', 'none')),
  why text not null default '',
  contest_id bigint,
  by_person integer not null references person (id),
  by_unit integer not null,
  on_day date not null,
  recorded_at timestamptz not null default clock_timestamp(),
  constraint inspection_finding_pk primary key (tenant, seq),
  constraint inspection_finding_once unique (tenant, key),
  constraint inspection_finding_card foreign key (tenant, card_seq) references inspection_card (tenant, seq),
  constraint inspection_finding_fact foreign key (tenant, fact_seq) references fact (tenant, seq),
  constraint inspection_finding_value check (value is null or says = 'differs'),
  constraint inspection_finding_contest check ((effect = 'contested') = (contest_id is not null))
);
create index inspection_finding_by_card on inspection_finding (tenant, card_seq, seq);
create index inspection_finding_by_fact on inspection_finding (tenant, fact_seq);
comment on table inspection_finding is 'What an inspector found of a fact on site. Only ever added.';

do $$
declare t text;
begin
  foreach t in array array['draw_commitment', 'draw_secret', 'draw_words', 'draw_reveal', 'inspection_card', 'inspection_finding']
  loop
    execute format('create trigger %I before update or delete or truncate on %I for each statement execute function refuse_change()',
      t || '_append_only', t);
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('create policy owner_all on %I to current_user using (true) with check (true)', t);
  end loop;
end $$;

-- The first checkpoint signed over a row: nobody knew its root while the row was written, and there is only one.
create function anchor_of(of_seq bigint) returns text language sql stable security definer
  set search_path from current as $$
  select c.note from seal_leaf l join checkpoint c on c.tenant = l.tenant and c.size > l.idx
  where l.tenant = my_tenant() and l.seq = of_seq and is_member() order by c.size limit 1
$$;

-- The seed of a draw that may be opened, for who opens it: the words are there where they were asked for, and the
-- commitment is sealed where a checkpoint goes into the seed.
create function open_draw(of_draw bigint) returns text language sql stable security definer
  set search_path from current as $$
  select s.seed from draw_secret s join draw_commitment d on d.tenant = s.tenant and d.seq = s.draw_seq
  where s.tenant = my_tenant() and s.draw_seq = of_draw and holds_whole(array['office', 'bureau', 'audit'])
    and (d.words_role is null or exists (select from draw_words w where w.tenant = d.tenant and w.draw_seq = d.seq))
    and (not (d.frame::json #>> '{rule,outside,checkpoint}')::boolean or anchor_of(d.seq) is not null)
$$;

-- Who may be sent to look: everybody who verifies over the whole district by a right of their own, by their number; the
-- command line's own person goes nowhere.
create function verifiers() returns table (id integer, name text, units text[], unit_ids integer[])
language sql stable security definer set search_path from current as $$
  select p.id, p.name, array_agg(distinct u.name), array_agg(distinct u.id)
  from person_grant g join person p on p.id = g.person join unit u on u.tenant = g.tenant and u.id = g.unit_id
  where g.tenant = my_tenant() and g.role in ('office', 'bureau', 'audit') and g.delegated_by is null
    and g.valid_from <= current_date and coalesce(last_day_of(g, null), current_date) >= current_date
    and p.disabled_at is null and p.login <> 'operator' and (select cardinality(my_units())) > 0
  group by p.id, p.name order by p.id
$$;
revoke all on function anchor_of(bigint), open_draw(bigint), verifiers() from public;
grant execute on function anchor_of(bigint), open_draw(bigint), verifiers() to {app};

-- A draw names projects of every unit and says what they were drawn for: everybody who sees the whole district reads it.
create policy app_read on draw_commitment for select to {app} using (
  tenant = (select my_tenant()) and (select my_whole()));
create policy app_add on draw_commitment for insert to {app} with check (
  tenant = (select my_tenant()) and committed_by = (select my_person()) and (select holds_whole(array['office'])));
create policy app_add on draw_secret for insert to {app} with check (
  tenant = (select my_tenant()) and draw_seq in (
    select d.seq from draw_commitment d where d.tenant = (select my_tenant()) and d.committed_by = (select my_person())));
create policy app_read on draw_words for select to {app} using (
  tenant = (select my_tenant()) and draw_seq in (select d.seq from draw_commitment d where d.tenant = (select my_tenant())));
-- Nobody of the office adds to the seed the office committed to.
create policy app_add on draw_words for insert to {app} with check (
  tenant = (select my_tenant()) and by_person = (select my_person()) and 'office' <> all ((select my_roles())::text[])
  and draw_seq in (
    select d.seq from draw_commitment d where d.tenant = (select my_tenant()) and holds_whole(array[d.words_role])
      and not same_human(d.committed_by, (select my_person()))));
create policy app_read on draw_reveal for select to {app} using (
  tenant = (select my_tenant()) and draw_seq in (select d.seq from draw_commitment d where d.tenant = (select my_tenant())));
create policy app_add on draw_reveal for insert to {app} with check (
  tenant = (select my_tenant()) and by_person = (select my_person()) and seed = open_draw(draw_seq));
create policy app_read on inspection_card for select to {app} using (
  tenant = (select my_tenant()) and ((select my_whole()) or inspector = (select my_person())));
create policy app_add on inspection_card for insert to {app} with check (
  tenant = (select my_tenant()) and by_person = (select my_person()) and draw_seq in (
    select r.draw_seq from draw_reveal r where r.tenant = (select my_tenant()))
  and (select holds_whole(array['office', 'bureau', 'audit'])));
create policy app_read on inspection_finding for select to {app} using (
  tenant = (select my_tenant()) and card_seq in (select c.seq from inspection_card c where c.tenant = (select my_tenant())));
create policy app_add on inspection_finding for insert to {app} with check (
  tenant = (select my_tenant()) and by_person = (select my_person()) and card_seq in (
    select c.seq from inspection_card c where c.tenant = (select my_tenant()) and c.inspector = (select my_person())));
-- A finding says what was seen of an attribute.
create policy app_fields on inspection_finding as restrictive for select to {app} using (
  (select cardinality(my_hidden())) = 0 or not fact_is_of(fact_seq, (select my_hidden())::text[]));

grant select, insert on draw_commitment, draw_words, draw_reveal, inspection_card, inspection_finding to {app};
grant insert on draw_secret to {app};

-- Words about a fact are its own attribute's, in a finding too.
create or replace function row_is_of(of_seq bigint, attributes text[]) returns boolean language sql stable parallel safe
  security definer set search_path from current as $$
  select fact_is_of(of_seq, attributes)
    or exists (select from verdict v where v.tenant = my_tenant() and v.seq = of_seq and fact_is_of(v.fact_seq, attributes))
    or exists (select from erasure e where e.tenant = my_tenant() and e.seq = of_seq and fact_is_of(e.fact_seq, attributes))
    or exists (select from inspection_finding i where i.tenant = my_tenant() and i.seq = of_seq
      and fact_is_of(i.fact_seq, attributes))
    or cases_are_of(array[of_seq], attributes)
    or exists (select from case_step s where s.tenant = my_tenant() and s.seq = of_seq
      and cases_are_of(array[s.case_seq], attributes))
    or exists (select from circular c where c.tenant = my_tenant() and c.seq = of_seq and cases_are_of(c.cases, attributes))
$$;
