-- Biometric data sets: kept before they are sent to Eurodac, so that an outage loses nothing; one row for each category of the person.

create table pactway.biometric_dataset (
  id uuid primary key,
  case_number text not null references pactway.case_file,
  category text not null,
  fingerprints text,
  facial_image text,
  captured_at timestamptz not null,
  place text,
  kept_at timestamptz not null,
  transmitted_at timestamptz,
  -- Eurodac's reference of the stored data set.
  reference text,
  -- Data sets that match; emptied when an expert finds them wrong (Eurodac Art 38(6)).
  hits jsonb,
  verified_at timestamptz,
  unique (case_number, category),
  check (fingerprints is not null or facial_image is not null)
);
