package org.sklad.programme.interpreting;

import java.time.Instant;
import java.util.List;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jspecify.annotations.Nullable;
import org.sklad.access.roles.CentreCode;
import org.sklad.people.attributes.LanguageCode;
import org.sklad.programme.interpreters.InterpreterCode;

interface InterpretingDao {
    /** Requests of one month and language that were not met. */
    record Sum(String month, LanguageCode language, long requests, long minutes) {}

    @SqlQuery("""
            select b.request as record, 'REQUEST' as kind, b.centre, b.worked_from as from_at, b.worked_to as to_at
            from interpreter_bookings b
            where b.interpreter = :interpreter and b.worked_from >= :from and b.worked_from < :until""")
    List<Worked> worked(InterpreterCode interpreter, Instant from, Instant until);

    @SqlQuery("""
            select r.month, r.language, count(*) as requests, cast(sum(r.to_at - r.from_at) / 60000000 as bigint) as minutes
            from interpreter_requests r
            where r.state = 'OPEN' and r.to_at <= :now and r.language = coalesce(:language, r.language)
            group by r.month, r.language""")
    List<Sum> unmet(@Nullable String language, Instant now);

    @SqlQuery("""
            select r.month, r.language, count(*) as requests, cast(sum(r.to_at - r.from_at) / 60000000 as bigint) as minutes
            from interpreter_requests r
            where r.state = 'OPEN' and r.centre = :centre and r.to_at <= :now and r.language = coalesce(:language, r.language)
            group by r.month, r.language""")
    List<Sum> unmetAt(CentreCode centre, @Nullable String language, Instant now);
}
