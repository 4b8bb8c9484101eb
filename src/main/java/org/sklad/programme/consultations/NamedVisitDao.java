package org.sklad.programme.consultations;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.sklad.access.roles.CentreCode;

interface NamedVisitDao {
    @SqlQuery("""
            select id from field_visits
            where number = :number and centre = :centre and visit_on = :day and state <> 'CANCELLED'""")
    Optional<UUID> find(String number, CentreCode centre, LocalDate day);

    /** Lists visits, the latest first. */
    @SqlQuery("""
            select number, visit_on as "on" from field_visits
            where centre = :centre and starts_at > :since and starts_at <= :now and state <> 'CANCELLED'
            order by starts_at desc, id desc limit 20""")
    List<OfferedVisit> since(CentreCode centre, Instant since, Instant now);
}
