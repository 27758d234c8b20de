-- 不重复记录: what a member reports beside a fact of the same kind and day counts only as another matter.

alter table service_claim add column separate boolean not null default false;
comment on column service_claim.separate is 'The member was shown what counts already of that kind and day, and says that this is another matter.';
