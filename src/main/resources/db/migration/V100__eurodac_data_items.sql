-- What the act lists of a data set and the table did not hold yet (Eurodac Arts 17(1)(k) and (n), 37(3) and 43(1)).

alter table pactway.biometric_dataset
  -- Our reference number: State, category, what is unique. One from before the column gets its number when it is sent.
  add column number text,
  -- User id of whoever took the data; sealed.
  add column operator bytea,
  -- Since when its processing is restricted at the person's request.
  add column restricted_at timestamptz;
create unique index biometric_dataset_number on pactway.biometric_dataset (number);
