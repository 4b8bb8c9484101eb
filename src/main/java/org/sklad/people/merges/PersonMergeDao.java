package org.sklad.people.merges;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;
import org.sklad.people.attributes.BeneficiaryId;

interface PersonMergeDao {
    /** A merge in force, with the data that its reversal restores. */
    record Standing(
            UUID id, BeneficiaryId beneficiary, BeneficiaryId into, String household, boolean head, Instant mergedAt) {}

    @SqlUpdate("""
            insert into person_merges (id, beneficiary, into_beneficiary, household, head, operator, merged_at, reversal, reversed_by,
              reversed_at)
            values (:id, :gone, :stays, :household, :head, :operator, :now, null, null, null)""")
    void insert(
            UUID id,
            BeneficiaryId gone,
            BeneficiaryId stays,
            String household,
            boolean head,
            UUID operator,
            Instant now);

    @SqlUpdate("""
            update person_merges set reversal = :reversal, reversed_by = :operator, reversed_at = :now
            where id = :id and reversal is null""")
    int reverse(UUID id, UUID reversal, UUID operator, Instant now);

    /** Finds the merge in force of a registration. */
    @SqlQuery("""
            select id, beneficiary, into_beneficiary as "into", household, head, merged_at from person_merges
            where beneficiary = :beneficiary and reversal is null""")
    Optional<Standing> standing(BeneficiaryId beneficiary);

    /** Lists the merges in force of a registration, and of others into it. */
    @SqlQuery("""
            select id, beneficiary, into_beneficiary as "into", household, head, merged_at from person_merges
            where beneficiary = :one and reversal is null
            union all
            select id, beneficiary, into_beneficiary as "into", household, head, merged_at from person_merges
            where into_beneficiary = :one and coalesce(reversal, '') = ''""")
    List<Standing> around(BeneficiaryId one);

    @SqlUpdate("delete from person_merges where id = :id")
    void delete(UUID id);

    /** Finds the merge that this request made or reversed. */
    @SqlQuery("""
            select g.id, b.case_code, b.centre, i.case_code as "into", o.username as operator,
              g.merged_at, g.reversal, u.username as reversed_by, g.reversed_at
            from person_merges g
            join beneficiaries b on b.id = g.beneficiary
            join beneficiaries i on i.id = g.into_beneficiary
            join operators o on o.id = g.operator
            left join operators u on u.id = g.reversed_by
            where g.id in (
              select id from person_merges where id = :document
              union all
              select id from person_merges where reversal = :document)""")
    Optional<PersonMerge> ofDocument(UUID document);

    /** Lists the merges of all registrations of a person, latest first. */
    @SqlQuery("""
            with theirs (id) as (
              select g.id from registrations r join person_merges g on g.beneficiary = r.beneficiary where r.person = :person
              union
              select g.id from registrations r join person_merges g on g.into_beneficiary = r.beneficiary
              where r.person = :person)
            select g.id, b.case_code, b.centre, i.case_code as "into", o.username as operator,
              g.merged_at, g.reversal, u.username as reversed_by, g.reversed_at
            from theirs t
            join person_merges g on g.id = t.id
            join beneficiaries b on b.id = g.beneficiary
            join beneficiaries i on i.id = g.into_beneficiary
            join operators o on o.id = g.operator
            left join operators u on u.id = g.reversed_by
            order by g.merged_at desc, g.id desc limit :limit""")
    List<PersonMerge> ofPerson(BeneficiaryId person, int limit);

    /**
     * Returns the registration and all registrations merged into it, directly or through others. The reversal is compared through
     * {@code coalesce}, because with a plain comparison PostgreSQL would read every merge in force.
     */
    @SqlQuery("""
            with recursive gathered (id) as (
              select b.id from beneficiaries b where b.id = :beneficiary
              union
              select g.beneficiary from gathered join person_merges g
                on g.into_beneficiary = gathered.id and coalesce(g.reversal, '') = '')
            select id from gathered order by id""")
    Set<BeneficiaryId> gathered(BeneficiaryId beneficiary);

    @SqlUpdate("""
            update beneficiaries set counts_as = :person, version = version + 1 where id in (
              with recursive gathered (id) as (
                select b.id from beneficiaries b where b.id = :beneficiary
                union
                select g.beneficiary from gathered join person_merges g
                  on g.into_beneficiary = gathered.id and coalesce(g.reversal, '') = '')
              select id from gathered)""")
    void let(BeneficiaryId beneficiary, BeneficiaryId person);

    /** Hides a merged registration. It is present nowhere by itself and is in no list of departures. */
    @SqlUpdate("""
            update beneficiaries set present = 0, room = '', room_order = '', left_at = :open where id = :beneficiary""")
    void hide(BeneficiaryId beneficiary, Instant open);

    @SqlUpdate("""
            update beneficiaries set present = 1, room = :room, room_order = :roomOrder, left_at = :open
            where id = :beneficiary""")
    void show(BeneficiaryId beneficiary, String room, String roomOrder, Instant open);

    /**
     * Joins the stays of one person at one centre that a merge brought together. The joint stay starts with the first of them. The version
     * becomes higher than that of the other registration too, because one code opens both, before and after.
     */
    @SqlUpdate("""
            update beneficiaries set version = (
              select max(v.version) + 1 from beneficiaries v where v.id in (:person, :other)), stay_since = (
              select min(s.from_at)
              from stays own
              join stays s on s.centre = own.centre and s.until_at >= own.from_at
              where own.beneficiary = :person and own.until_at = :open
                and s.beneficiary in (select r.beneficiary from registrations r where r.person = :person)
                and (s.document = own.document or exists (
                  select 1 from person_merges g where g.id = s.ended_document and g.reversal is null)))
            where id = :person and present = 1""")
    void settleStay(BeneficiaryId person, BeneficiaryId other, Instant open);

    @SqlQuery("select count(*) from person_merges where reversal is null")
    long count();
}
