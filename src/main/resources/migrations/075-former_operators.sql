-- liquibase formatted sql logicalFilePath:migrations/former_operators.sql

-- changeset sklad:former-operators
-- From here on, rows refer to operators by id instead of by name. A stored name without an operator becomes an inactive operator
-- without roles, so that the row keeps its name. No password has this hash.
insert into operators (id, username, name, language, profession, roles, rights, active, password_hash, otp_confirmed, otp_step, version,
  added_at)
select '00000000-0000-4000-8000-' || substr(cast(1000000000000 + place as varchar(13)), 2), name, name, 'bg', '', '', '', 0,
  '$argon2id$v=19$m=19456,t=2,p=1$AAAAAAAAAAAAAAAAAAAAAA$AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA', 0, 0, 1, 0
from (
  select name, row_number() over (order by name) as place
  from (
    select reporter as name from work_orders
    union select assignee from work_orders
    union select operator from work_order_acts
    union select assignee from work_order_acts
    union select operator from work_order_log
    union select operator from work_order_photos
    union select operator from work_order_parts
    union select issued_by from cards
    union select opened_by from stays
    union select ended_by from stays
    union select noted_by from vulnerabilities
    union select operator from identity_views
    union select assigned_by from caseworkers
    union select operator from person_merges
    union select reversed_by from person_merges
    union select operator from consents
    union select operator from refused_codes
    union select operator from erasures
    union select operator from entitlement_rule_versions
    union select operator from role_grants
    union select given_by from role_grants
    union select acknowledged_by from role_grants) names
  where name <> '' and not exists (select 1 from operators o where o.username = names.name)) former;
