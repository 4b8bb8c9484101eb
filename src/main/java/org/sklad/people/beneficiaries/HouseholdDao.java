package org.sklad.people.beneficiaries;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;
import org.sklad.people.attributes.BeneficiaryId;
import org.sklad.people.attributes.HouseholdCode;
import org.sklad.people.attributes.HouseholdRow;
import org.sklad.people.attributes.MemberRow;

interface HouseholdDao {
    @SqlQuery("select code, head, formed_at from households where code = :code")
    Optional<HouseholdRow> find(HouseholdCode code);

    @SqlQuery("select code, head, formed_at from households where document = :document")
    Optional<HouseholdRow> ofDocument(UUID document);

    @SqlQuery("select count(*) from households")
    long count();

    /** Returns 0 if the code is taken. */
    @SqlUpdate("""
            insert into households (code, document, head, formed_at) values (:code, :document, :head, :formedAt)
            on conflict (code) do nothing""")
    int insertUnlessTaken(HouseholdCode code, UUID document, BeneficiaryId head, Instant formedAt);

    /** Records that a request was about a person. A person named twice is recorded once. */
    @SqlUpdate("""
            insert into household_acts (id, beneficiary) values (:act, :beneficiary)
            on conflict (beneficiary, id) do nothing""")
    void acted(UUID act, BeneficiaryId beneficiary);

    @SqlUpdate("update households set head = :head where code = :code")
    void setHead(HouseholdCode code, BeneficiaryId head);

    /** Locks the row as {@link BeneficiaryDao#take} does, for decisions about a whole household. */
    @SqlUpdate("update households set head = head where code = :code")
    void touch(HouseholdCode code);

    @SqlUpdate("""
            insert into household_members (household, beneficiary, from_at, until_at)
            values (:household, :beneficiary, :at, :open)""")
    void join(HouseholdCode household, BeneficiaryId beneficiary, Instant at, Instant open);

    @SqlUpdate("update household_members set until_at = :at where beneficiary = :beneficiary and until_at = :open")
    int leave(BeneficiaryId beneficiary, Instant at, Instant open);

    /** Returns the member with the longest membership. */
    @SqlQuery("""
            select beneficiary from household_members where household = :household and until_at = :open
            order by from_at, beneficiary limit 1""")
    Optional<BeneficiaryId> longest(HouseholdCode household, Instant open);

    /** Reopens a membership as if it had not ended at that time. */
    @SqlUpdate("""
            update household_members set until_at = :open
            where household = :household and beneficiary = :beneficiary and until_at = :leftAt""")
    int returnInto(HouseholdCode household, BeneficiaryId beneficiary, Instant leftAt, Instant open);

    /**
     * Lists all present and former members with their times, earliest first. A person with two registrations in the household is listed
     * once.
     */
    @SqlQuery("""
            select b.id, b.case_code, b.centre, b.present, m.from_at, m.until_at
            from household_members m
            join beneficiaries n on n.id = m.beneficiary
            join beneficiaries b on b.id = n.counts_as
            where m.household = :household and (b.id = n.id or not exists (
              select 1 from household_members o where o.household = m.household and o.beneficiary = b.id))
            order by m.from_at, b.case_code, m.until_at""")
    List<MemberRow> members(HouseholdCode household);

    /** Lists the households of all registrations of the person, earliest first. */
    @SqlQuery("""
            select household, from_at, until_at from household_members
            where beneficiary in (select beneficiary from registrations where person = :beneficiary)
            order by from_at, household""")
    List<PersonFile.InHousehold> ofPerson(BeneficiaryId beneficiary);
}
