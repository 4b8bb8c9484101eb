-- liquibase formatted sql logicalFilePath:migrations/figures_by_month.sql

-- changeset sklad:figures-by-month
-- Figures keep the rows of a month in memory for as long as its number of records and of changes is the same. Both are read from the index
-- alone. The id stands before the state, or SQLite would search the handouts of a household by day and state.
drop index consultations_by_day;
create index consultations_by_day on consultations (occurred_on, version);
drop index handouts_by_given_on;
create index handouts_by_given_on on handouts (given_on, id, state);
create index items_by_version on items (version);

-- changeset sklad:monitoring-of-a-period
-- Figures read the samples of the distribution days of a period.
create index monitoring_samples_by_day on monitoring_samples (held_on, distribution_day);
