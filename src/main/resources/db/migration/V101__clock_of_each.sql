-- One limit can run more than once at a time in a case: once for each request for comparison, for example (Eurodac Art 38(2)).

alter table pactway.clock
  -- What tells the clocks of one limit apart: the source of the event that started it. Empty where the limit runs once.
  add column subject text not null default '';
drop index pactway.one_open_clock_a_limit;
create unique index one_open_clock_a_limit_and_subject on pactway.clock (case_number, time_limit, subject) where ended_at is null;
