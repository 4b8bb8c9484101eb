package org.sklad.people.beneficiaries;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;
import org.sklad.access.roles.Username;
import org.sklad.people.attributes.BeneficiaryId;

interface CaseworkerDao {
    /** Finds the caseworker of a person, or else the one of a registration merged into theirs. */
    @SqlQuery("""
            select o.username from registrations r
            join caseworkers c on c.beneficiary = r.beneficiary
            join operators o on o.id = c.operator
            where r.person = :beneficiary
            order by case when c.beneficiary = :beneficiary then 0 else 1 end, c.since desc, c.beneficiary limit 1""")
    Optional<Username> find(BeneficiaryId beneficiary);

    @SqlQuery("select since from caseworkers where beneficiary = :beneficiary")
    Optional<Instant> since(BeneficiaryId beneficiary);

    @SqlQuery("select id from operators where username = :username")
    Optional<UUID> operator(Username username);

    /** Assigns a caseworker. The date stays if the caseworker is the same. */
    @SqlUpdate("""
            insert into caseworkers (beneficiary, operator, since, assigned_by)
            values (:beneficiary, :operator, :since, :by)
            on conflict (beneficiary) do update set operator = excluded.operator, since = excluded.since,
              assigned_by = excluded.assigned_by
            where caseworkers.operator <> excluded.operator""")
    void put(BeneficiaryId beneficiary, UUID operator, Instant since, UUID by);

    /** Removes the caseworkers of all registrations of the person. */
    @SqlUpdate(
            "delete from caseworkers where beneficiary in (select beneficiary from registrations where person = :person)")
    void remove(BeneficiaryId person);
}
