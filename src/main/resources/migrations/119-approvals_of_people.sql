-- liquibase formatted sql logicalFilePath:migrations/approvals_of_people.sql

-- changeset sklad:approvals-of-people
-- The access export lists the requests for more than is due to one person, and the erasure goes through them.
create index handout_approvals_by_beneficiary on handout_approvals (beneficiary, asked_at, id);

-- changeset sklad:requests-of-approvals
-- The requests that asked and decided; their contents are deleted with the person. A desk asks without a request of its own. The request of
-- an earlier approval is the only one of the same microsecond.
alter table handout_approvals add column request varchar(36);
alter table handout_approvals add column decision varchar(36);
update handout_approvals set request = u.id from (
  select used_at, min(id) as id from used_ids
  where used_at in (select asked_at from handout_approvals) group by used_at having count(*) = 1) u
where u.used_at = handout_approvals.asked_at;
update handout_approvals set decision = u.id from (
  select used_at, min(id) as id from used_ids
  where used_at in (select decided_at from handout_approvals) group by used_at having count(*) = 1) u
where u.used_at = handout_approvals.decided_at;

-- changeset sklad:approvals-of-erased-people
-- Completes earlier erasures. SQL does not know the time zone of a centre, so the day is that of UTC.
update used_ids set content = '' where content <> '' and id in (
  select a.request from handout_approvals a join erasures e on e.beneficiary = a.beneficiary
  where e.what = 'PERSON' and a.request is not null
  union select a.decision from handout_approvals a join erasures e on e.beneficiary = a.beneficiary
  where e.what = 'PERSON' and a.decision is not null);
delete from handout_approval_lines where approval in (
  select a.id from handout_approvals a join erasures e on e.beneficiary = a.beneficiary
  where e.what = 'PERSON' and a.state = 'OPEN');
delete from handout_approvals where state = 'OPEN'
  and beneficiary in (select e.beneficiary from erasures e where e.what = 'PERSON');
update handout_approvals set reason = 'OTHER', asked_at = asked_at - asked_at % 86400000000,
  decided_at = decided_at - decided_at % 86400000000
where beneficiary in (select e.beneficiary from erasures e where e.what = 'PERSON');
