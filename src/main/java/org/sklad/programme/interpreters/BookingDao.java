package org.sklad.programme.interpreters;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.sqlobject.customizer.BindMethods;
import org.jdbi.v3.sqlobject.statement.SqlBatch;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;
import org.sklad.access.roles.CentreCode;
import org.sklad.people.attributes.LanguageCode;
import org.sklad.platform.db.Fragments;
import org.sklad.platform.db.Fragments.Fragment;

@Fragments(@Fragment(name = "rows", sql = """
            select b.id, b.request, b.interpreter, b.centre, b.from_at, b.to_at, b.state, o.username as operator,
              b.assigned_at, b.reason, b.ended_at, b.worked_from, b.worked_to, b.worked_by,
              b.again_because
            from interpreter_bookings b join operators o on o.id = b.operator"""))
interface BookingDao {
    /** A booking to insert. */
    record Insert(
            UUID id,
            UUID request,
            InterpreterCode interpreter,
            CentreCode centre,
            Instant fromAt,
            Instant toAt,
            String month,
            UUID operator,
            Instant assignedAt,
            Optional<String> againBecause) {}

    /** A day of a booking by the clock on the wall, within the hours that the interpreter was available. */
    record Day(
            UUID booking,
            int position,
            LocalDate onDay,
            int fromMinute,
            int toMinute,
            int availableFrom,
            int availableTo) {}

    /** The minutes for which an interpreter is booked. */
    record Load(InterpreterCode interpreter, long minutes) {}

    @SqlUpdate("""
            insert into interpreter_bookings (id, request, interpreter, centre, from_at, to_at, month, state, operator,
              assigned_at, again_because)
            values (:id, :request, :interpreter, :centre, :fromAt, :toAt, :month, 'BOOKED', :operator, :assignedAt,
              :againBecause)""")
    void insert(@BindMethods Insert booking);

    @SqlBatch("""
            insert into interpreter_booking_days (booking, position, on_day, from_minute, to_minute, available_from,
              available_to)
            values (:booking, :position, :onDay, :fromMinute, :toMinute, :availableFrom, :availableTo)""")
    void insertDays(@BindMethods List<Day> days);

    /** Lists those who interpret a language and are booked at a time. */
    @SqlQuery("""
            select distinct b.interpreter from interpreter_languages l
            join interpreter_bookings b on b.interpreter = l.interpreter
            where l.language = :language and b.state <> 'RELEASED' and b.from_at < :to and b.to_at > :from
              and b.from_at > :earliest""")
    List<InterpreterCode> bookedSpeakers(LanguageCode language, Instant from, Instant to, Instant earliest);

    @SqlQuery("""
            select l.interpreter, cast(sum(b.to_at - b.from_at) / 60000000 as bigint) as minutes
            from interpreter_languages l
            join interpreter_bookings b on b.interpreter = l.interpreter
            where l.language = :language and b.month = :month and b.state <> 'RELEASED'
            group by l.interpreter""")
    List<Load> loads(LanguageCode language, String month);

    @SqlQuery("""
            <rows>
            where b.request = :request order by b.assigned_at desc, b.id""")
    List<Booking> ofRequest(UUID request);

    /** Lists bookings that are not over, earliest first. */
    @SqlQuery("""
            <rows>
            where b.interpreter = :interpreter and b.state = 'BOOKED' and b.to_at > :now order by b.from_at""")
    List<Booking> upcoming(InterpreterCode interpreter, Instant now);

    /** Lists requests with bookings on some of these days that are not over. */
    @SqlQuery("""
            select distinct b.request from interpreter_bookings b
            join interpreter_booking_days d on d.booking = b.id
            where b.interpreter = :interpreter and b.state = 'BOOKED' and b.to_at > :now
              and d.on_day >= :from and d.on_day <= :until""")
    List<UUID> requestsDuring(InterpreterCode interpreter, LocalDate from, LocalDate until, Instant now);

    /** Returns 0 if nobody is booked for the request. */
    @SqlUpdate("""
            update interpreter_bookings set state = 'RELEASED', reason = :reason, ended_at = :now
            where request = :request and state = 'BOOKED'""")
    int release(UUID request, ReleaseReason reason, Instant now);

    /** Returns 0 if nobody is booked for the request. */
    @SqlUpdate("""
            update interpreter_bookings set state = 'DONE', worked_by = interpreter, worked_from = :from, worked_to = :to,
              ended_at = :now
            where request = :request and state = 'BOOKED'""")
    int done(UUID request, Instant from, Instant to, Instant now);

    /** Lists work of an interpreter that overlaps a time. */
    @SqlQuery("""
            <rows>
            where b.worked_by = :interpreter and b.worked_from < :to and b.worked_to > :from""")
    List<Booking> worked(InterpreterCode interpreter, Instant from, Instant to);

    /** Keeps the recorded work of a request before it is corrected. */
    @SqlUpdate("""
            insert into interpreter_corrections (id, request, worked_by, worked_from, worked_to, reason, operator, corrected_at,
              taken_back)
            select :id, b.request, b.worked_by, b.worked_from, b.worked_to, :reason, :operator, :now, :takenBack
            from interpreter_bookings b where b.request = :request and b.state = 'DONE'""")
    void keep(UUID id, UUID request, String reason, UUID operator, Instant now, boolean takenBack);

    /** Makes done work a booking again. */
    @SqlUpdate("""
            update interpreter_bookings set state = 'BOOKED', worked_by = null, worked_from = null, worked_to = null,
              ended_at = null
            where request = :request and state = 'DONE'""")
    void reopen(UUID request);

    @SqlUpdate("""
            update interpreter_bookings set worked_by = :interpreter, worked_from = :from, worked_to = :to
            where request = :request and state = 'DONE'""")
    void correct(UUID request, InterpreterCode interpreter, Instant from, Instant to);

    /** Lists the corrections of a request, latest first. */
    @SqlQuery("""
            select c.worked_by, c.worked_from, c.worked_to, c.reason, o.username as operator, c.corrected_at, c.taken_back
            from interpreter_corrections c join operators o on o.id = c.operator
            where c.request = :request order by c.corrected_at desc""")
    List<Booking.Correction> corrections(UUID request);
}
