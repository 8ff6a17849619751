-- The life of a data set in Eurodac: what is still to be sent about it, in its order, and its end.

alter table pactway.biometric_dataset
  -- When the process that watches over its life was started.
  add column followed_at timestamptz,
  -- When it was erased, here and in Eurodac (Arts 29(10) and 30); the biometric data are gone then.
  add column erased_at timestamptz;

alter table pactway.biometric_dataset drop constraint biometric_dataset_check;
alter table pactway.biometric_dataset
  add constraint biometric_dataset_holds_data check (fingerprints is not null or facial_image is not null or erased_at is not null);

create table pactway.eurodac_transmission (
  id uuid primary key,
  -- The order in which events became known: later ones are not sent before earlier ones.
  place bigserial not null,
  case_number text not null references pactway.case_file,
  category text not null,
  kind text not null,
  -- The legal event that it speaks of.
  event_type text not null,
  event_at timestamptz not null,
  member_state text,
  detail text,
  queued_at timestamptz not null,
  sent_at timestamptz,
  unique (case_number, category, kind, event_type, event_at)
);
create index eurodac_transmission_waiting on pactway.eurodac_transmission (case_number, category) where sent_at is null;
