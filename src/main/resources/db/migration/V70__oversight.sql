-- What the independent monitor sees, and the register of complaints. None of it can be changed or taken away by anybody (SCR Art 10).

-- Everything the monitor is told, in the order in which it was committed: a reader who goes on behind the last (written_in, position)
-- misses nothing, because only what no open transaction can still precede is shown.
create table pactway.monitor_entry (
  position bigint generated always as identity primary key,
  written_in xid8 not null default pg_current_xact_id(),
  message_key text not null unique,
  kind text not null,
  case_number text not null references pactway.case_file,
  place text,
  time_limit text,
  article text,
  text text,
  at timestamptz not null,
  recorded_at timestamptz not null
);
create index monitor_entry_in_order on pactway.monitor_entry (written_in, position);
create index monitor_entry_by_case on pactway.monitor_entry (case_number);

create table pactway.complaint (
  position bigint generated always as identity primary key,
  number text not null unique,
  case_number text not null references pactway.case_file,
  capacity text not null,
  subject text not null,
  place text,
  happened_at timestamptz,
  text text not null,
  contact text,
  lodged_by text not null,
  lodged_at timestamptz not null,
  due_at timestamptz not null
);
create index complaint_by_case on pactway.complaint (case_number);
create sequence pactway.complaint_number;

create table pactway.complaint_step (
  position bigint generated always as identity primary key,
  number text not null references pactway.complaint (number),
  kind text not null,
  said jsonb not null default '{}',
  done_by text not null,
  at timestamptz not null
);
create index complaint_step_by_number on pactway.complaint_step (number, position);

-- The monitor's own trail: who opened whose identity for which complaint. Not part of the case file, which the authority reads.
create table pactway.identity_opening (
  position bigint generated always as identity primary key,
  number text not null references pactway.complaint (number),
  case_number text not null references pactway.case_file,
  reason text not null,
  opened_by text not null,
  at timestamptz not null
);

-- Visits are not announced: nothing of them stands in the case file.
create table pactway.monitor_visit (
  id uuid primary key,
  place text not null,
  from_at timestamptz not null,
  to_at timestamptz not null,
  opened_by text not null,
  opened_at timestamptz not null,
  check (from_at < to_at)
);

create trigger append_only before update or delete on pactway.monitor_entry for each row execute function pactway.refuse_change();
create trigger append_only before update or delete on pactway.complaint for each row execute function pactway.refuse_change();
create trigger append_only before update or delete on pactway.complaint_step for each row execute function pactway.refuse_change();
create trigger append_only before update or delete on pactway.identity_opening for each row execute function pactway.refuse_change();
create trigger append_only before update or delete on pactway.monitor_visit for each row execute function pactway.refuse_change();
create trigger no_truncate before truncate on pactway.monitor_entry for each statement execute function pactway.refuse_change();
create trigger no_truncate before truncate on pactway.complaint for each statement execute function pactway.refuse_change();
create trigger no_truncate before truncate on pactway.complaint_step for each statement execute function pactway.refuse_change();
create trigger no_truncate before truncate on pactway.identity_opening for each statement execute function pactway.refuse_change();
create trigger no_truncate before truncate on pactway.monitor_visit for each statement execute function pactway.refuse_change();
