-- The ledger: units, people, subjects, facts and verdicts. Facts and verdicts are only ever added.
-- `{app}` stands for the role the application connects as: neither owner nor superuser.

create table tenant (
  id text primary key,
  name text not null,
  sample_zh text,
  sample_en text,
  as_of date not null,
  created_at timestamptz not null default now()
);
comment on table tenant is 'A district with its own ledger. as_of is the day its board speaks for.';

create table unit (
  tenant text not null references tenant (id),
  id integer generated always as identity,
  parent integer,
  kind text not null check (kind in ('city', 'district', 'park', 'town', 'bureau', 'taskforce')),
  name text not null,
  created_at timestamptz not null default now(),
  constraint unit_pk primary key (tenant, id),
  constraint unit_parent foreign key (tenant, parent) references unit (tenant, id),
  constraint unit_name unique nulls not distinct (tenant, parent, name)
);
comment on table unit is 'Who: the tree of city, district, park, town, bureau.';

create table person (
  id integer generated always as identity primary key,
  login text not null unique,
  name text not null,
  password_hash text,
  created_at timestamptz not null default now()
);
comment on table person is 'A person who may sign in; without a password hash nobody can.';

create table person_grant (
  tenant text not null references tenant (id),
  id integer generated always as identity,
  person integer not null references person (id),
  role text not null check (role in ('office', 'town', 'bureau', 'taskforce', 'leader', 'audit')),
  unit_id integer not null,
  valid_from date not null default current_date,
  valid_to date,
  constraint person_grant_pk primary key (tenant, id),
  constraint person_grant_unit foreign key (tenant, unit_id) references unit (tenant, id)
);
create index person_grant_person on person_grant (person, tenant);
comment on table person_grant is 'What a person is for a unit and everything below it, while valid.';

create table session (
  token_hash bytea primary key,
  person integer not null references person (id),
  csrf text not null,
  created_at timestamptz not null default now(),
  seen_at timestamptz not null default now(),
  expires_at timestamptz not null,
  ended_at timestamptz
);
comment on table session is 'A signed-in browser; the token itself is never stored.';

create table sign_in_try (
  login text not null,
  at timestamptz not null default now(),
  passed boolean not null
);
create index sign_in_try_login on sign_in_try (login, at desc);
comment on table sign_in_try is 'Every try to sign in; failures in a row lock the login for a while.';

create table subject (
  tenant text not null references tenant (id),
  id bigint generated always as identity,
  type text not null check (type in ('project', 'phase', 'unit')),
  parent bigint,
  unit_id integer not null,
  created_at timestamptz not null default now(),
  constraint subject_pk primary key (tenant, id),
  constraint subject_parent foreign key (tenant, parent) references subject (tenant, id),
  constraint subject_unit foreign key (tenant, unit_id) references unit (tenant, id)
);
create index subject_by_unit on subject (tenant, unit_id);
create index subject_by_parent on subject (tenant, parent) where parent is not null;
comment on table subject is 'What facts are about. Its unit is the one answering for it now.';

create sequence ledger_seq;

create table fact (
  tenant text not null,
  seq bigint not null default nextval('ledger_seq'),
  subject_id bigint not null,
  attribute text not null,
  kind text not null check (kind in ('promised', 'planned', 'forecast', 'actual')),
  scope text not null default '',
  period text,
  value jsonb not null,
  valid_from date not null,
  known_on date not null,
  recorded_at timestamptz not null default clock_timestamp(),
  source text not null check (source in ('report', 'statistics', 'enterprise', 'platform', 'published')),
  evidence jsonb not null default '[]',
  stated_by integer not null references person (id),
  stated_by_unit integer not null,
  corrects bigint,
  reason text,
  import_id bigint,
  key text not null,
  constraint fact_pk primary key (tenant, seq),
  constraint fact_key unique (tenant, key),
  constraint fact_subject foreign key (tenant, subject_id) references subject (tenant, id),
  constraint fact_known_before_recorded check (known_on <= (recorded_at at time zone 'Asia/Shanghai')::date),
  constraint fact_correction_has_reason check (corrects is null or reason is not null)
);
create index fact_by_subject on fact (tenant, subject_id, attribute, valid_from, seq desc);
create index fact_by_import on fact (tenant, import_id) where import_id is not null;
comment on table fact is 'A unit states a value for a subject, for a time, on evidence. Never overwritten; seq is the order.';

create table verdict (
  tenant text not null,
  seq bigint not null default nextval('ledger_seq'),
  fact_seq bigint not null,
  standing text not null check (standing in ('returned', 'accepted', 'verified', 'withdrawn')),
  reason text,
  known_on date not null,
  recorded_at timestamptz not null default clock_timestamp(),
  given_by integer not null references person (id),
  given_by_unit integer not null,
  constraint verdict_pk primary key (tenant, seq),
  constraint verdict_fact foreign key (tenant, fact_seq) references fact (tenant, seq)
);
create index verdict_by_fact on verdict (tenant, fact_seq, seq desc);
comment on table verdict is 'A step of a fact''s standing: returned, accepted, verified or withdrawn, by somebody else than it states.';

create table import (
  tenant text not null references tenant (id),
  id bigint generated always as identity,
  unit_id integer not null,
  file_name text not null,
  sha256 text not null,
  bytes bytea not null,
  state text not null default 'preview' check (state in ('preview', 'accepted', 'undone')),
  layout_key text not null default '',
  decisions jsonb not null default '{}',
  known_on date,
  facts integer not null default 0,
  projects integer not null default 0,
  -- Where the projects stood that it handed to another unit, by their number: an undo gives them back.
  moved jsonb not null default '{}',
  created_by integer not null references person (id),
  created_at timestamptz not null default now(),
  constraint import_pk primary key (tenant, id),
  constraint import_unit foreign key (tenant, unit_id) references unit (tenant, id)
);
comment on table import is 'A ledger file, what a person decided about it, and what became of it.';

create table layout (
  tenant text not null references tenant (id),
  key text not null,
  columns jsonb not null,
  by_person integer not null references person (id),
  at timestamptz not null default now(),
  constraint layout_pk primary key (tenant, key)
);
comment on table layout is 'What the columns of a layout mean, as last decided; remembered for the next file like it.';

create table saved_view (
  tenant text not null references tenant (id),
  id integer generated always as identity,
  person integer not null references person (id),
  name text not null,
  query text not null,
  shared boolean not null,
  constraint saved_view_pk primary key (tenant, id)
);
comment on table saved_view is 'A query of the project list under a name, for one person or everyone.';

create table project_now (
  tenant text not null,
  subject_id bigint not null,
  parent bigint,
  unit_id integer not null,
  name text not null,
  search text not null,
  stage text not null,
  stage_order smallint not null,
  status text not null,
  light text not null,
  light_order smallint not null,
  delay_min integer,
  delay_max integer,
  progress numeric,
  next_node text,
  next_planned jsonb,
  attrs jsonb not null,
  constraint project_now_pk primary key (tenant, subject_id),
  constraint project_now_subject foreign key (tenant, subject_id) references subject (tenant, id)
);
create index project_now_by_unit on project_now (tenant, unit_id, name);
create index project_now_by_name on project_now (tenant, name);
comment on table project_now is 'One row a project, folded from its facts in the same transaction; rebuilt by guatu doctor --rebuild.';
