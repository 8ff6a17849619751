-- A complaint may come before there is a case, or without one: from a bystander at the border, or about a place (SCR Art 10(1) and (2)).
alter table pactway.complaint alter column case_number drop not null;
alter table pactway.monitor_entry alter column case_number drop not null;
