-- Statutory clocks: what runs, by which event, to which ends, and how far its ladder has been climbed.
create table pactway.clock (
  id uuid primary key,
  case_number text not null references pactway.case_file,
  time_limit text not null,
  state text not null check (state in ('running', 'suspended', 'met', 'breached', 'cancelled')),
  trigger_event text not null,
  triggered_at timestamptz not null,
  trigger_date_only boolean not null,
  started_at timestamptz not null,
  strict_end date,
  legal_end date,
  strict_end_at timestamptz not null,
  legal_end_at timestamptz not null,
  -- The end that counts: strict where liberty is restricted, legal otherwise.
  governing_end_at timestamptz not null,
  calendar_version text not null,
  steps jsonb not null,
  adjustments jsonb not null default '[]',
  rung text check (rung in ('WARN', 'ESCALATE', 'BREACH')),
  ended_at timestamptz,
  effect_applied text,
  position bigint generated always as identity,
  version int not null default 0
) with (fillfactor = 80);
-- A limit runs once at a time in a case; a breached one counts as running until what it demands is done.
create unique index one_open_clock_a_limit on pactway.clock (case_number, time_limit) where ended_at is null;
create index clock_by_case on pactway.clock (case_number, position);
create index open_clock_by_calendar on pactway.clock (calendar_version) where ended_at is null;
