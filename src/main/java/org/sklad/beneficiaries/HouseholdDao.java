package org.sklad.beneficiaries;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;

interface HouseholdDao {
    @SqlQuery("select code, head, formed_at from households where code = :code")
    Optional<HouseholdRow> find(HouseholdCode code);

    @SqlQuery("select code, head, formed_at from households where document = :document")
    Optional<HouseholdRow> ofDocument(UUID document);

    @SqlQuery("select count(*) from households")
    long count();

    /** 0 when the code is taken. */
    @SqlUpdate("""
            insert into households (code, document, head, formed_at) values (:code, :document, :head, :formedAt)
            on conflict (code) do nothing""")
    int insertUnlessTaken(HouseholdCode code, UUID document, BeneficiaryId head, Instant formedAt);

    @SqlUpdate("update households set head = :head where code = :code")
    void setHead(HouseholdCode code, BeneficiaryId head);

    /** As {@link BeneficiaryDao#take}, for what is decided about all of a household. */
    @SqlUpdate("update households set head = head where code = :code")
    void touch(HouseholdCode code);

    @SqlUpdate("""
            insert into household_members (household, beneficiary, from_at, until_at)
            values (:household, :beneficiary, :at, :open)""")
    void join(HouseholdCode household, BeneficiaryId beneficiary, Instant at, Instant open);

    @SqlUpdate("update household_members set until_at = :at where beneficiary = :beneficiary and until_at = :open")
    int leave(BeneficiaryId beneficiary, Instant at, Instant open);

    /** Who is longest in the household. */
    @SqlQuery("""
            select beneficiary from household_members where household = :household and until_at = :open
            order by from_at, beneficiary limit 1""")
    Optional<BeneficiaryId> longest(HouseholdCode household, Instant open);

    /** Everybody who is or was in it, with the days; who came first before who came later. */
    @SqlQuery("""
            select b.id, b.case_code, b.centre, b.present, m.from_at, m.until_at
            from household_members m join beneficiaries b on b.id = m.beneficiary
            where m.household = :household order by m.from_at, b.case_code, m.until_at""")
    List<MemberRow> members(HouseholdCode household);
}
