-- Letters of the result go out in portions: how far they have come stands with the year.

alter table service_year
  add column letters_total int,
  add column letters_issued int not null default 0;
comment on column service_year.letters_total is 'Letters of the notification, the one to the departments included; null before it.';
