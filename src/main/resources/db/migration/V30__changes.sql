-- Changes of the law, of a clock or of a recorded event: decided once, never taken out; what they do to cases is run from them.
create table pactway.change (
  -- The order in which they count; the number names the law that a clock was counted under.
  number bigint generated always as identity primary key,
  id uuid not null unique,
  kind text not null,
  -- Null where the change holds for all cases.
  case_number text references pactway.case_file,
  content jsonb not null,
  instrument text,
  reason text not null,
  decided_by text not null,
  decided_at timestamptz not null
);
create index change_by_case on pactway.change (case_number) where case_number is not null;
create trigger append_only before update or delete on pactway.change for each row execute function pactway.refuse_change();
create trigger no_truncate before truncate on pactway.change for each statement execute function pactway.refuse_change();

-- How far a change that holds for all cases has been carried into them; planned case by case, done case by case.
create table pactway.change_run (
  change bigint primary key references pactway.change,
  -- The last case that was looked at; the run goes on behind it.
  looked_at text,
  planned_at timestamptz
);
create table pactway.change_case (
  change bigint not null references pactway.change,
  case_number text not null references pactway.case_file,
  state text not null check (state in ('planned', 'done', 'failed')),
  moved int not null default 0,
  newly_breached int not null default 0,
  breaches_averted int not null default 0,
  problem text,
  primary key (change, case_number)
) with (fillfactor = 80);
create index change_case_open on pactway.change_case (change, state) where state <> 'done';

-- A record that corrects an earlier one, and why. The earlier one stays as it is.
alter table pactway.legal_event add column corrects bigint references pactway.legal_event;
alter table pactway.legal_event add column reason text;
create unique index legal_event_corrected_once on pactway.legal_event (corrects) where corrects is not null;

-- The change up to which the law counted when the clock was last counted, and the event that ended it.
alter table pactway.clock add column counted_under bigint not null default 0;
alter table pactway.clock add column ended_by text;
drop index pactway.open_clock_by_calendar;
create index clock_to_recount on pactway.clock (case_number, counted_under) where ended_at is null or state = 'breached';
