-- The case file. People, health and free text live here and nowhere in the engine's tables.

-- Gives out case numbers without gaps: the row stays locked until the transaction that opens the case ends.
create table pactway.case_sequence (
  member_state text not null,
  year int not null,
  last_number int not null,
  primary key (member_state, year)
);

create table pactway.case_file (
  case_number text primary key,
  member_state text not null,
  year int not null,
  sequence_number int not null,
  stage text not null,
  outcome text,
  arrival_kind text not null,
  arrival_at timestamptz not null,
  arrival_date_only boolean not null,
  arrival_place text,
  application_made_at timestamptz,
  application_made_date_only boolean,
  family_reference text,
  external_reference text,
  -- Routing facts by the name of their process variable; no personal data.
  facts jsonb not null default '{}',
  track text generated always as (facts ->> 'track') stored,
  responsible_member_state text generated always as (facts ->> 'responsibleMemberState') stored,
  opened_at timestamptz not null,
  changed_at timestamptz not null,
  version bigint not null default 0,
  unique (year, sequence_number, member_state)
) with (fillfactor = 80);
create index case_file_by_stage on pactway.case_file (stage, year, sequence_number);
create index case_file_by_family on pactway.case_file (family_reference) where family_reference is not null;

create table pactway.person (
  id uuid primary key,
  case_number text not null references pactway.case_file,
  relation text not null,
  given_names text not null,
  family_names text not null,
  date_of_birth date,
  sex text not null check (sex in ('F', 'M', 'X')),
  nationality text not null,
  languages text[] not null,
  details jsonb not null default '{}',
  added_at timestamptz not null
);
create index person_by_case on pactway.person (case_number, added_at);
create unique index one_applicant_a_case on pactway.person (case_number) where relation = 'applicant';

create table pactway.family_link (
  case_number text not null references pactway.case_file,
  related_case_number text not null references pactway.case_file,
  relation text not null,
  primary key (case_number, related_case_number),
  check (case_number <> related_case_number)
);

create table pactway.legal_event (
  id bigint generated always as identity primary key,
  case_number text not null references pactway.case_file,
  type text not null,
  at timestamptz not null,
  date_only boolean not null,
  recorded_at timestamptz not null,
  source text not null,
  recorded_by text not null
);
create index legal_event_by_case on pactway.legal_event (case_number, type, at desc, id desc);

-- What happened beside the legal events; the timeline is read from both.
create table pactway.timeline_entry (
  id bigint generated always as identity primary key,
  case_number text not null references pactway.case_file,
  at timestamptz not null,
  type text not null,
  article text,
  actor text not null,
  text text not null
);
create index timeline_entry_by_case on pactway.timeline_entry (case_number, at);

-- Every version of a form that was ever submitted, so that its records stay readable.
create table pactway.form_version (
  hash text primary key,
  form_id text not null,
  schema jsonb not null,
  first_used_at timestamptz not null
);

create table pactway.form_record (
  id uuid primary key,
  case_number text not null references pactway.case_file,
  form_id text not null,
  form_hash text not null references pactway.form_version,
  element_id text not null,
  task_id text not null,
  answers jsonb not null,
  submitted_by text not null,
  submitted_at timestamptz not null,
  position bigint generated always as identity
);
create index form_record_by_case on pactway.form_record (case_number, form_id, position desc);

create table pactway.document (
  id uuid primary key,
  case_number text not null references pactway.case_file,
  kind text not null,
  title text not null,
  language text,
  media_type text not null,
  size bigint not null,
  sha256 text not null,
  content bytea not null,
  added_at timestamptz not null,
  added_by text not null,
  position bigint generated always as identity
);
create index document_by_case on pactway.document (case_number, position desc);

create table pactway.notice (
  id uuid primary key,
  case_number text not null references pactway.case_file,
  recipient text not null,
  kind text not null,
  text text not null,
  at timestamptz not null,
  position bigint generated always as identity
);
create index notice_by_case on pactway.notice (case_number, position);

create table pactway.inbox_message (
  id uuid primary key,
  case_number text not null references pactway.case_file,
  type text not null,
  message text,
  at timestamptz not null,
  date_only boolean not null,
  source text not null,
  data_id text,
  data jsonb not null,
  state text not null check (state in ('RECORDED', 'WAITING', 'HANDED_OVER', 'STUCK')),
  attempts int not null default 0,
  received_at timestamptz not null,
  handed_over_at timestamptz,
  problem text,
  incident_id text,
  position bigint generated always as identity
);
create index inbox_message_by_case on pactway.inbox_message (case_number, position);
create index inbox_message_open on pactway.inbox_message (case_number) where state in ('WAITING', 'STUCK');
create unique index inbox_message_once on pactway.inbox_message (case_number, type, source, data_id) where data_id is not null;

-- Answers given to POST requests, so that the same request again gets the same answer.
create table pactway.idempotency_key (
  caller text not null,
  key text not null,
  request_hash text not null,
  resource text not null,
  created_at timestamptz not null,
  primary key (caller, key)
);

-- What is evidence is added to and never changed. It leaves the file only by a retention run that names its legal ground.
create function pactway.refuse_change() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' and coalesce(current_setting('pactway.retention_ground', true), '') <> '' then
    return old;
  end if;
  raise exception '% is append-only: % refused', tg_table_name, lower(tg_op) using errcode = 'restrict_violation';
end
$$;
create trigger append_only before update or delete on pactway.legal_event for each row execute function pactway.refuse_change();
create trigger append_only before update or delete on pactway.timeline_entry for each row execute function pactway.refuse_change();
create trigger append_only before update or delete on pactway.form_version for each row execute function pactway.refuse_change();
create trigger append_only before update or delete on pactway.form_record for each row execute function pactway.refuse_change();
create trigger append_only before update or delete on pactway.document for each row execute function pactway.refuse_change();
create trigger append_only before update or delete on pactway.notice for each row execute function pactway.refuse_change();
create trigger no_truncate before truncate on pactway.legal_event for each statement execute function pactway.refuse_change();
create trigger no_truncate before truncate on pactway.form_record for each statement execute function pactway.refuse_change();
create trigger no_truncate before truncate on pactway.document for each statement execute function pactway.refuse_change();
