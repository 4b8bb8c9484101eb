package org.sklad.aid.days;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;
import org.sklad.access.roles.CentreCode;
import org.sklad.people.attributes.BeneficiaryId;

/** Distribution days on which a person was expected, with the time of arrival. The time can be deleted; the fact that they came stays. */
interface PersonalRecordDao {
    /** A day on which a person was expected; {@code cameAt} is absent if they did not come. */
    record Expected(LocalDate heldOn, CentreCode centre, Optional<Instant> cameAt) {}

    @SqlQuery("""
            select d.held_on, d.centre, e.came_at
            from days_expected e join distribution_days d on d.id = e.distribution_day
            where e.beneficiary in (select r.beneficiary from registrations r where r.person = :who)
            order by d.held_on, d.id""")
    List<Expected> expected(BeneficiaryId who);

    /** Finds the ids of the person's requests at the door and at the desks. */
    @SqlQuery("select id from days_steps where beneficiary = :who and beneficiary <> ''")
    Set<UUID> documents(BeneficiaryId who);

    /** Deletes the hour of arrival, as is done for stays. 0 still shows that the person came. */
    @SqlUpdate("update days_expected set came_at = 0 where beneficiary = :who and came_at is not null")
    void forgetHours(BeneficiaryId who);
}
