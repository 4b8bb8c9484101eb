package org.sklad.programme.interpreting;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jspecify.annotations.Nullable;
import org.sklad.access.roles.CentreCode;
import org.sklad.people.attributes.LanguageCode;
import org.sklad.programme.interpreters.InterpreterCode;

interface InterpretingDao {
    /** Requests of one month and language that were not met. */
    record Sum(String month, LanguageCode language, long requests, long minutes) {}

    @SqlQuery("""
            select b.request as record, 'REQUEST' as kind, b.centre, b.worked_from as from_at, b.worked_to as to_at,
              (b.worked_to - b.worked_from) / 60000000 as minutes
            from interpreter_bookings b
            where b.worked_by = :interpreter and b.worked_from >= :from and b.worked_from < :until""")
    List<Worked> worked(InterpreterCode interpreter, Instant from, Instant until);

    /** Lists the consultations with an interpreter that have a length, as they were corrected last. */
    @SqlQuery("""
            select c.id as record, 'CONSULTATION' as kind, c.centre, c.occurred_at as from_at,
              c.occurred_at + v.minutes * 60000000 as to_at, v.minutes
            from consultation_versions v join consultations c on c.id = v.consultation and c.version = v.version
            where v.interpreter = :interpreter and v.interpreter <> '' and v.minutes > 0
              and c.occurred_at >= :from and c.occurred_at < :until""")
    List<Worked> consulted(InterpreterCode interpreter, Instant from, Instant until);

    /** An information session with an interpreter. */
    record Session(UUID id, CentreCode centre, LocalDate heldOn, long minutes) {}

    /** Lists the sessions with an interpreter from one day to another that were not reversed. */
    @SqlQuery("""
            select s.id, s.centre, s.held_on, s.minutes
            from information_session_interpreters i join information_sessions s on s.id = i.session
            where i.interpreter = :interpreter and s.reversal is null and s.held_on >= :first and s.held_on <= :last""")
    List<Session> informed(InterpreterCode interpreter, LocalDate first, LocalDate last);

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
