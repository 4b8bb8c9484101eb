insert into operators (id, username, name, language, profession, roles, rights, active, password_hash, otp_confirmed, otp_step, version,
  added_at)
values ('id-anna', 'anna', 'Anna', 'bg', '', '', '', 1, '', 0, 0, 1, 0), ('id-boris', 'boris', 'Boris', 'bg', '', '', '', 1, '', 0, 0, 1, 0);

insert into centres (code, name_bg, name_en, kind, time_zone, version) values ('HAR', 'Х', 'H', 'TRANSIT', 'Europe/Sofia', 1);
insert into locations (id, centre, code, kind, parent, name_bg, name_en, active, version)
values (1, 'HAR', 'STORE', 'STORE', null, 'С', 'S', 1, 1);
insert into items (sku, own_code, name_bg, name_en, place_bg, place_en, category, style, size, size_order, sex, age_group, season, unit, inn,
  strength, form, atc, prescription_only, storage, version, counts_as)
values ('BULB', 1, 'К', 'B', 'k', 'b', 'OTHER', '', '', '', '', '', '', 'PIECE', '', '', '', '', 0, '', 1, 'BULB'),
  ('TOWEL', 2, 'К', 'B', 'k', 'b', 'OTHER', '', '', '', '', '', '', 'PIECE', '', '', '', '', 0, '', 1, 'TOWEL');
insert into lots (code, made_as, sku, number, expires_on, donor, funding_source, restriction, status)
values (1, 'BULB', 'BULB', '', '9999-12-31', '', '', '', 'AVAILABLE');
insert into stored_files (id, media_type, size, sha256, kept_at) values ('photo', 'image/jpeg', 1, 'x', 0);

insert into work_orders (id, number, code, centre, serial_year, serial, category, priority, description, state, assignee, reporter,
  reported_at, acts)
values ('w1', 'HAR-2026-0001', 'c1', 'HAR', 2026, 1, 'PLUMBING', 'ROUTINE', 'd', 'ASSIGNED', 'boris', 'anna', 1, 1),
  ('w2', 'HAR-2026-0002', 'c2', 'HAR', 2026, 2, 'PLUMBING', 'ROUTINE', 'd', 'REPORTED', null, 'gone', 2, 0);
insert into work_order_acts (work_order, sequence, act, from_state, to_state, operator, capacity, acted_at, reason, assignee)
values ('w1', 1, 'ASSIGNMENT', 'REPORTED', 'ASSIGNED', 'anna', 'MANAGER', 1, '', 'boris');
insert into work_order_log (id, work_order, operator, logged_at, minutes, note) values ('l1', 'w1', 'boris', 1, 5, '');
insert into work_order_photos (file, work_order, kind, operator, added_at) values ('photo', 'w1', 'BEFORE', 'anna', 1);
insert into work_order_parts (act, sequence, work_order, lot, location, quantity, operator, used_at)
values ('p1', 1, 'w1', 1, 1, 2, 'boris', 1);

insert into beneficiaries (id, case_code, sex, age_band, next_band_on, clothes, shoes, languages, centre, room, room_order, present,
  household, stay_since, version, registered_at, counts_as)
values ('b1', 'c1', 'FEMALE', 'FROM_18', '', '', '', '', 'HAR', '', '', 1, '', 1, 1, 1, 'b1'),
  ('b2', 'c2', 'FEMALE', 'FROM_18', '', '', '', '', 'HAR', '', '', 0, '', 1, 1, 1, 'b2');
insert into beneficiaries (id, case_code, sex, age_band, next_band_on, clothes, shoes, languages, centre, room, room_order, present,
  household, stay_since, version, registered_at, counts_as)
values ('b3', 'c3', 'FEMALE', 'FROM_60', '9999-12-31', '', '', '', 'HAR', '', '', 1, '', 1, 1, 1, 'b3'),
  ('b4', 'c4', 'FEMALE', 'FROM_60', '9999-12-31', '', '', '', 'HAR', '', '', 1, '', 1, 1, 1, 'b4'),
  ('b5', 'c5', 'FEMALE', 'FROM_60', '9999-12-31', '', '', '', 'HAR', '', '', 1, '', 1, 1, 1, 'b5');
insert into data_keys (beneficiary, wrapped) values ('b3', 'w'), ('b4', 'w');
insert into identities (beneficiary, name, birth_date, nationality, registration_number, phone)
values ('b3', 'sealed', 'sealed', '', '', ''), ('b4', 'sealed', '', '', '', '');
insert into cards (code, document, beneficiary, valid, issued_at, issued_by) values ('k1', 'd1', 'b1', 1, 1, 'anna');
insert into stays (document, beneficiary, centre, room, from_at, opened_by, until_at, ended_document, ended_by)
values ('s1', 'b1', 'HAR', '', 1, 'anna', 253402214400000000, '', ''), ('s2', 'b2', 'HAR', '', 1, 'anna', 2, 'e2', 'gone');
insert into vulnerabilities (beneficiary, kind, noted_at, noted_by) values ('b1', '1.a', 1, 'anna'), ('b2', '1.b', 0, '');
insert into identity_views (id, beneficiary, centre, operator, purpose, viewed_at) values ('v1', 'b1', 'HAR', 'boris', 'AUDIT', 1);
insert into caseworkers (beneficiary, operator, since, assigned_by) values ('b1', 'id-boris', 1, 'anna');
insert into person_merges (id, beneficiary, into_beneficiary, household, head, operator, merged_at, reversal, reversed_by, reversed_at)
values ('m1', 'b1', 'b2', '', 0, 'anna', 1, null, null, null), ('m2', 'b2', 'b1', '', 0, 'anna', 1, 'r2', 'former', 2);
insert into consent_texts (language, version, hash, content, used_at) values ('bg', 1, 'h', 't', 1);
insert into consents (id, beneficiary, centre, answer, language, version, wanted, how, operator, recorded_at)
values ('a1', 'b1', 'HAR', 'GIVEN', 'bg', 1, 'bg', 'READ', 'anna', 1), ('a2', 'b1', 'HAR', 'WITHDRAWN', 'bg', 1, 'bg', 'READ', '', 2);
insert into refused_codes (id, operator, refused_at, times) values ('x1', 'boris', 1, 3);
insert into erasures (id, beneficiary, what, cause, centre, operator, erased_at)
values ('e1', 'b2', 'PERSON', 'REQUEST', 'HAR', 'anna', 1), ('e2', 'b2', 'IDENTITY', 'RETENTION', 'HAR', '', 2);
insert into role_grants (id, operator, roles, given_by, given_at, acknowledged_by, acknowledged_at)
values ('g1', 'boris', 'manager', 'anna', 1, 'gone', 2), ('g2', 'anna', 'manager', '', 2, null, null);
insert into entitlement_rule_versions (code, version, name, items, styles, categories, per, quantity, per_member, per_child, period, days,
  sexes, age_bands, vulnerabilities, min_household, max_household, centres, kits_as_parts, valid_from, valid_until, applies_from,
  applies_until, operator, written_at)
select code, 2, name, items, styles, categories, per, quantity, per_member, per_child, period, days, sexes, age_bands, vulnerabilities,
  min_household, max_household, centres, kits_as_parts, valid_from, valid_until, applies_from, '9999-12-31', 'boris', 1
from entitlement_rules where code = 'BEDDING';

insert into distribution_days (id, centre, location, held_on, rules, items, slot_from, slot_minutes, slot_people, state, last_number,
  operator, planned_at)
values ('y1', 'HAR', 1, '2026-12-01', 'BEDDING HYGIENE', 'TOWEL=12 BULB=2', '09:00', 10, 10, 'PLANNED', 0, 'id-anna', 1),
  ('y2', 'HAR', 1, '2026-12-02', 'DIAPERS', '', '09:00', 10, 10, 'PLANNED', 0, 'id-anna', 2);

insert into centres (code, name_bg, name_en, kind, time_zone, version) values ('BAN', 'Б', 'B', 'TRANSIT', 'Europe/Sofia', 1);
insert into locations (id, centre, code, kind, parent, name_bg, name_en, active, version)
values (2, 'BAN', 'STORE', 'STORE', null, 'С', 'S', 1, 1);
insert into boxes (code, location, centre) values (11, 1, 'HAR'), (12, 1, 'HAR'), (13, 1, 'HAR'), (14, 2, 'BAN');
insert into box_acts (id, kind, box, location, operator, recorded_at)
values ('b11', 'MADE', 11, 1, 'id-anna', 9), ('b12', 'MADE', 12, 1, 'id-anna', 5), ('b13', 'FILLED', 13, 1, 'id-anna', 7),
  ('b12x', 'MOVED', 12, 1, 'id-anna', 10);
