-- 记名或不记名: whether a round of evaluation is sealed is settled by the terms under which its year was opened.

alter table service_evaluation add column sealed boolean not null default true;
comment on column service_evaluation.sealed is 'Marks carry no name; otherwise each names its evaluator, who was told so before.';
alter table service_mark add column evaluator_id uuid;
alter table service_mark add foreign key (org_id, evaluator_id) references service_evaluator (org_id, id);
comment on column service_mark.evaluator_id is 'Who gave it, in a round that is not sealed; null in one that is.';
comment on table service_mark is 'A mark for one member. In a sealed round it names no evaluator and its id tells no time: nobody can find out who gave it.';
