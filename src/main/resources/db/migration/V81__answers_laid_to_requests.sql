-- Answers of partners are laid to the request they answer before anything follows from them.

alter table pactway.inbox_message drop constraint inbox_message_state_check;
alter table pactway.inbox_message
  add constraint inbox_message_state_check check (state in ('RECORDED', 'WAITING', 'HANDED_OVER', 'SETTLED', 'STUCK')),
  -- What came along is erased when what it was about is; that it came remains.
  add column erased_at timestamptz;

-- When the result of the comparison of this very data set came: the moment from which the limits of a hit run.
alter table pactway.biometric_dataset add column answered_at timestamptz;
