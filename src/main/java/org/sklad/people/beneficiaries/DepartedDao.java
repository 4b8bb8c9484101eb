package org.sklad.people.beneficiaries;

import java.time.Instant;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;
import org.sklad.access.roles.CentreCode;

/** Deletes rows that are kept only for the rest of the day on which a person left. */
interface DepartedDao {
    /** Removes some caseworkers of people who left the centre before the time. */
    @SqlUpdate("""
            delete from caseworkers where beneficiary in (
              select c.beneficiary from caseworkers c
              where exists (
                select 1 from registrations r join beneficiaries p on p.id = r.person
                where r.beneficiary = c.beneficiary and p.centre = :centre and p.left_at < :before)
              limit :limit)""")
    int removeCaseworkers(CentreCode centre, Instant before, int limit);
}
