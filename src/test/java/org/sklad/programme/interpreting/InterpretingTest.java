package org.sklad.programme.interpreting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.AfterParameterizedClassInvocation;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.Parameter;
import org.sklad.access.roles.Operator;
import org.sklad.access.signin.Access;
import org.sklad.people.attributes.AgeBand;
import org.sklad.people.attributes.Sex;
import org.sklad.platform.db.Engine;
import org.sklad.platform.db.OnEachEngine;
import org.sklad.platform.db.TestDatabases;
import org.sklad.platform.i18n.Forbidden;
import org.sklad.platform.i18n.NotFound;
import org.sklad.programme.consultations.TestConsultations;
import org.sklad.programme.interpreters.InterpreterCode;
import org.sklad.programme.interpreters.TestInterpreters;
import org.sklad.programme.sessions.TestSessions;

/** Month sheets, and hours that were not met, on either database. */
@OnEachEngine
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class InterpretingTest {
    private static final HoursFilter MARCH = new HoursFilter(YearMonth.of(2027, 3));

    private TestDatabases databases;
    private TestInterpreters test;

    @Parameter
    Engine engine;

    @BeforeParameterizedClassInvocation
    void open() {
        databases = TestDatabases.open(engine);
        test = new TestInterpreters(databases.database());
    }

    @AfterParameterizedClassInvocation
    void close() {
        databases.close();
    }

    private UUID done(InterpreterCode code, String from, int minutes, String workedFrom, String workedTo) {
        UUID request = test.request(from, minutes);
        test.assign(request, code);
        test.at("2027-04-15T08:00:00Z");
        test.complete(request, workedFrom, workedTo);
        test.at("2027-03-01T08:00:00Z");
        return request;
    }

    private List<String> lines(InterpreterHours hours, InterpreterCode code, HoursFilter month, Operator by) {
        return hours.list(code, month, "", 100, by).stream()
                .map(each -> each.begin().toLocalDate() + " " + each.from() + "-" + each.to() + " "
                        + each.worked().minutes() + " " + each.worked().kind() + " " + each.sum())
                .toList();
    }

    @Test
    void a_month_sheet_has_the_time_worked_over_the_change_of_the_clocks() {
        test.at("2027-03-01T08:00:00Z");
        InterpreterCode code = test.add("SHEET", 0, 24);
        done(code, "2027-03-28T00:00:00Z", 60, "2027-03-28T00:00:00Z", "2027-03-28T02:00:00Z");
        done(code, "2027-03-10T08:00:00Z", 60, "2027-03-10T08:05:00Z", "2027-03-10T08:50:00Z");
        done(code, "2027-03-31T21:30:00Z", 30, "2027-03-31T21:30:00Z", "2027-03-31T22:00:00Z");
        assertThat(lines(test.figures.hours, code, MARCH, test.manager))
                .containsExactly("2027-03-10 10:05-10:50 45 REQUEST 45", "2027-03-28 02:00-05:00 120 REQUEST 165");
        assertThat(lines(test.figures.hours, code, new HoursFilter(YearMonth.of(2027, 4)), test.auditor))
                .containsExactly("2027-04-01 00:30-01:00 30 REQUEST 30");
        List<HoursLine> first = test.figures.hours.list(code, MARCH, "", 1, test.manager);
        assertThat(test.figures.hours.list(code, MARCH, first.get(0).key(), 9, test.manager))
                .extracting(HoursLine::sum)
                .containsExactly(165L);
    }

    @Test
    void corrected_work_is_on_the_sheet_of_the_interpreter_who_did_it() {
        test.at("2027-03-01T08:00:00Z");
        InterpreterCode booked = test.add("CORRECTED", 0, 24);
        InterpreterCode other = test.add("INSTEAD", 0, 24);
        UUID request = done(booked, "2027-03-10T08:00:00Z", 60, "2027-03-10T08:00:00Z", "2027-03-10T09:00:00Z");
        test.at("2027-04-15T08:00:00Z");
        test.correct(request, other, "2027-03-10T08:00:00Z", "2027-03-10T08:20:00Z");
        assertThat(lines(test.figures.hours, booked, MARCH, test.manager)).isEmpty();
        assertThat(lines(test.figures.hours, other, MARCH, test.manager))
                .containsExactly("2027-03-10 10:00-10:20 20 REQUEST 20");
    }

    @Test
    void time_of_two_records_counts_once() {
        test.at("2027-03-01T08:00:00Z");
        InterpreterCode code = test.add("TWICE", 0, 24);
        done(code, "2027-03-10T08:00:00Z", 60, "2027-03-10T08:00:00Z", "2027-03-10T09:00:00Z");
        WorkedHours visits = (handle, interpreter, from, until) -> List.of(
                new Worked(
                        new UUID(1, 1),
                        WorkKind.VISIT,
                        TestInterpreters.HAR,
                        Instant.parse("2027-03-10T08:30:00Z"),
                        Instant.parse("2027-03-10T10:00:00Z"),
                        90),
                new Worked(
                        new UUID(1, 2),
                        WorkKind.CONSULTATION,
                        TestInterpreters.HAR,
                        Instant.parse("2027-03-10T08:40:00Z"),
                        Instant.parse("2027-03-10T09:00:00Z"),
                        20));
        InterpreterHours hours = new InterpreterHours(
                databases.database(), test.feature.interpreters, List.of(new BookedHours(), visits), test.access.clock);
        assertThat(lines(hours, code, MARCH, test.manager))
                .containsExactly(
                        "2027-03-10 10:00-11:00 60 REQUEST 60",
                        "2027-03-10 10:30-12:00 90 VISIT 120",
                        "2027-03-10 10:40-11:00 20 CONSULTATION 120");
    }

    @Test
    void consultations_and_sessions_count_and_are_not_paid_twice() {
        test.at("2027-03-01T08:00:00Z");
        InterpreterCode code = test.add("RECORDED", 0, 24);
        done(code, "2027-03-10T08:00:00Z", 60, "2027-03-10T08:00:00Z", "2027-03-10T09:00:00Z");
        test.at("2027-03-31T08:00:00Z");
        consult("2027-03-10T08:50:00Z", code.value());
        consult("2027-03-12T08:00:00Z", code.value());
        consult("2027-03-12T08:00:00Z", "");
        TestSessions.on(LocalDate.of(2027, 3, 10)).minutes(75).interpreter(code).record(test.access, test.field);
        TestSessions.on(LocalDate.of(2027, 3, 10)).minutes(20).interpreter(code).record(test.access, test.field);
        TestSessions.on(LocalDate.of(2027, 3, 11)).minutes(30).interpreter(code).record(test.access, test.field);
        UUID wrong =
                TestSessions.on(LocalDate.of(2027, 3, 11)).interpreter(code).record(test.access, test.field);
        test.access.features.programme.sessions.sessions.reverse(
                Access.claim("reverse"), wrong, "Typed twice", test.field);
        List<String> lines = lines(test.figures.hours, code, MARCH, test.manager);
        assertThat(lines)
                .startsWith("2027-03-10 10:00-11:00 60 REQUEST 60", "2027-03-10 10:50-11:20 30 CONSULTATION 80")
                .endsWith("2027-03-11 - 30 SESSION 125", "2027-03-12 10:00-10:30 30 CONSULTATION 155")
                .hasSize(6);
        // The day has 80 minutes of known time; its sessions of 75 and 20 minutes add the 15 that do not fit in.
        assertThat(lines.get(3)).startsWith("2027-03-10 - ").endsWith(" SESSION 95");
        assertThat(lines(test.figures.hours, code, new HoursFilter(YearMonth.of(2027, 2)), test.manager))
                .isEmpty();
    }

    private void consult(String at, String interpreter) {
        TestConsultations wanted = TestConsultations.anonymous(Sex.MALE, AgeBand.FROM_18)
                .at(Instant.parse(at))
                .interpreter(interpreter);
        test.access.features.programme.consultations.consultations.record(
                Access.claim("consultation"), wanted.wanted(), test.field);
    }

    @Test
    void a_manager_sees_the_hours_of_the_own_centres_alone() {
        test.at("2027-03-01T08:00:00Z");
        InterpreterCode code = test.add("ELSEWHERE", 0, 24);
        done(code, "2027-03-10T08:00:00Z", 60, "2027-03-10T08:00:00Z", "2027-03-10T09:00:00Z");
        Operator other = test.access.operator(Access.unique("manager"), "manager@BAN");
        assertThat(lines(test.figures.hours, code, MARCH, other)).isEmpty();
        assertThat(lines(test.figures.hours, code, MARCH, test.auditor)).hasSize(1);
        assertThatThrownBy(() -> lines(test.figures.hours, code, MARCH, test.field))
                .isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> lines(test.figures.hours, new InterpreterCode("NONE"), MARCH, test.manager))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void unmet_hours_are_summed_by_month_and_language() {
        test.at("2027-06-30T08:00:00Z");
        InterpreterCode code = test.add("UNMET", 0, 24);
        test.request("2027-06-30T20:00:00Z", 45);
        test.request("2027-06-30T21:00:00Z", 60);
        test.request("2027-07-01T08:00:00Z", 30);
        test.assign(test.request("2027-07-01T09:00:00Z", 30), code);
        UnmetFilter pashto = new UnmetFilter("HAR", "ps");
        assertThat(unmet(pashto)).isEmpty();
        test.at("2027-07-02T08:00:00Z");
        assertThat(unmet(pashto)).containsExactly("2027-07 pus 2 90", "2027-06 pus 1 45");
        assertThat(unmet(new UnmetFilter(null, "tir"))).isEmpty();
        List<UnmetHours> first = test.figures.unmet.list(pashto, "", 1, test.auditor);
        assertThat(test.figures.unmet.list(pashto, first.get(0).key(), 5, test.auditor))
                .extracting(UnmetHours::month)
                .containsExactly("2027-06");
        assertThatThrownBy(() -> test.figures.unmet.list(new UnmetFilter(null, null), "", 5, test.field))
                .isInstanceOf(Forbidden.class);
    }

    private List<String> unmet(UnmetFilter filter) {
        return test.figures.unmet.list(filter, "", 100, test.manager).stream()
                .map(each -> each.month() + " " + each.language() + " " + each.requests() + " " + each.minutes())
                .toList();
    }
}
