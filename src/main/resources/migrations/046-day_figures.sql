-- liquibase formatted sql logicalFilePath:migrations/day_figures.sql

-- changeset sklad:differences-covered
-- What was found to be otherwise than in the books is judged three times for a page of findings, from the index alone.
drop index movements_of_differences;
create index movements_of_differences
  on movements (from_centre, recorded_at, lot, from_balance, quantity, document, reverses, kind, reason, id)
  where kind in ('ADJUSTMENT', 'COUNT', 'WRITE_OFF') and coalesce(reason, 'DATA_ERROR') in ('DATA_ERROR', 'FOUND', 'LOST');

-- changeset sklad:handouts-with-heads
-- How many people the group of a handout was, 0 where it was given to a person: the people of a day are summed from the index alone.
alter table handouts add column heads integer not null default 0;
update handouts set heads = (select coalesce(sum(g.heads), 0) from handout_heads g where g.handout = handouts.id);
drop index handouts_by_day;
create index handouts_by_day on handouts (centre, given_on, occurred_at, id, state, beneficiary, heads);
