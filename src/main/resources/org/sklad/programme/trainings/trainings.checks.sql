-- Rules of trainings for the check command. Each query returns what breaks the rule named before it.

-- check: Every training has topics and participants from institutions that are known
select 'training ' || t.id as broken from trainings t
where not exists (select 1 from training_participants p where p.training = t.id)
  or not exists (select 1 from training_topics x where x.training = t.id)
  or exists (select 1 from training_participants p
    left join directory_entries d on d.kind = 'INSTITUTION' and d.code = p.institution
    where p.training = t.id and d.code is null)
  or exists (select 1 from training_topics x
    left join directory_entries d on d.kind = 'TOPIC' and d.code = x.topic where x.training = t.id and d.code is null)
order by broken limit 100;

-- check: No training has more marks than participants
select 'training ' || t.id as broken from trainings t
where t.evaluation_count > (select sum(p.female + p.male) from training_participants p where p.training = t.id)
order by broken limit 100;

-- figure: trainings
select count(*) from trainings where reversal is null;
