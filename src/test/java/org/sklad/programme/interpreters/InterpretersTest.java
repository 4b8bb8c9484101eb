package org.sklad.programme.interpreters;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.sklad.platform.i18n.Refusals.refused;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.AfterParameterizedClassInvocation;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.Parameter;
import org.sklad.access.acts.NamePair;
import org.sklad.access.signin.Access;
import org.sklad.people.attributes.LanguageCode;
import org.sklad.people.attributes.Sex;
import org.sklad.platform.db.Engine;
import org.sklad.platform.db.IdempotencyKey;
import org.sklad.platform.db.OnEachEngine;
import org.sklad.platform.db.TestDatabases;
import org.sklad.platform.i18n.ChangedMeanwhile;
import org.sklad.platform.i18n.FieldError;
import org.sklad.platform.i18n.Forbidden;
import org.sklad.platform.i18n.InvalidFields;
import org.sklad.platform.i18n.Message;
import org.sklad.platform.i18n.NotFound;

/** The interpreters and their absences, on either database. */
@OnEachEngine
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class InterpretersTest {
    private TestDatabases databases;
    private TestInterpreters test;
    private int codes;

    @Parameter
    Engine engine;

    @BeforeParameterizedClassInvocation
    void open() {
        databases = TestDatabases.open(engine);
        test = new TestInterpreters(databases.database());
        codes = 0;
    }

    @AfterParameterizedClassInvocation
    void close() {
        databases.close();
    }

    private String next() {
        return "INT-" + ++codes;
    }

    @Test
    void keeps_what_was_added() {
        InterpreterDetails details = new InterpreterDetails(
                Sex.MALE,
                List.of(
                        new Skill(new LanguageCode("haz"), LanguageLevel.NATIVE, Direction.FROM),
                        new Skill(TestInterpreters.PASHTO, LanguageLevel.GOOD, Direction.BOTH)),
                false,
                true,
                TestInterpreters.daily(20, 24),
                true);
        InterpreterCode code = test.add(next(), details);
        assertThat(test.feature.interpreters.get(code, test.auditor)).isEqualTo(new Interpreter(code, details, 1));
        assertThat(test.feature.interpreters.add(code, details, test.manager)).isFalse();
        assertThatThrownBy(() -> test.add(
                        code.value(),
                        TestInterpreters.details(Sex.MALE, TestInterpreters.daily(8, 9), TestInterpreters.PASHTO)))
                .is(refused("interpreters.exists"));
    }

    @Test
    void only_managers_add_and_change() {
        InterpreterCode code = test.add(next(), 8, 12);
        InterpreterDetails details =
                test.feature.interpreters.get(code, test.field).details();
        assertThatThrownBy(() -> test.feature.interpreters.change(code, details, 1, test.field))
                .isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> test.feature.interpreters.add(code, details, test.auditor))
                .isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> test.feature.interpreters.get(
                        code, test.access.operator(Access.unique("keeper"), "warehouse@HAR")))
                .isInstanceOf(Forbidden.class);
    }

    @Test
    void a_change_names_the_version_that_was_seen() {
        InterpreterCode code = test.add(next(), 8, 12);
        InterpreterDetails other =
                TestInterpreters.details(Sex.FEMALE, TestInterpreters.daily(9, 10), new LanguageCode("ara"));
        assertThat(test.feature
                        .interpreters
                        .change(code, other, 1, test.manager)
                        .version())
                .isEqualTo(2);
        assertThatThrownBy(() -> test.feature.interpreters.change(code, other, 1, test.manager))
                .isInstanceOf(ChangedMeanwhile.class);
        assertThat(test.feature.interpreters.get(code, test.manager).details()).isEqualTo(other);
    }

    @Test
    void the_list_is_narrowed_by_language_and_state() {
        InterpreterCode tigrinya = test.add(
                next(), TestInterpreters.details(Sex.FEMALE, TestInterpreters.daily(8, 9), new LanguageCode("tir")));
        assertThat(listed(new InterpreterFilter("ti", null))).containsExactly(tigrinya);
        assertThat(listed(new InterpreterFilter("tir", true))).containsExactly(tigrinya);
        assertThat(listed(new InterpreterFilter("tir", false))).isEmpty();
        assertThat(listed(new InterpreterFilter("xyz", null))).isEmpty();
        List<InterpreterCode> all = listed(InterpreterFilter.ALL);
        assertThat(test.feature.interpreters.list(InterpreterFilter.ALL, "", 1, test.field))
                .extracting(Interpreter::code)
                .containsExactly(all.get(0));
    }

    private List<InterpreterCode> listed(InterpreterFilter filter) {
        return test.feature.interpreters.list(filter, "", 100, test.field).stream()
                .map(Interpreter::code)
                .toList();
    }

    @Test
    void wrong_values_are_named_at_their_fields() {
        assertThat(faults(new InterpreterChangeForm(
                        Sex.MALE,
                        List.of(skill("pus"), skill("ps"), skill("xyz")),
                        false,
                        false,
                        List.of(hours("08:00", "12:00"), hours("11:00", "13:00")),
                        true)))
                .containsExactly(
                        "languages[1].code interpreters.language.twice",
                        "languages[2].code interpreters.language.unknown",
                        "availability[1].from interpreters.hours.overlap",
                        "remote interpreters.nowhere");
        assertThat(faults(new InterpreterChangeForm(
                        Sex.MALE, List.of(skill("pus")), null, null, List.of(hours("22:00", "06:00")), null)))
                .containsExactly("availability[0].to interpreters.end-before-start");
        assertThat(faults(new InterpreterChangeForm(
                        Sex.MALE, List.of(skill("pus")), null, null, List.of(hours("00:00", "24:00")), null)))
                .isEmpty();
    }

    private static SkillForm skill(String language) {
        return new SkillForm(language, LanguageLevel.GOOD, Direction.BOTH);
    }

    private static HoursForm hours(String from, String to) {
        return new HoursForm(DayOfWeek.MONDAY, from, to);
    }

    private static List<String> faults(InterpreterChangeForm form) {
        InvalidFields refused = catchThrowableOfType(InvalidFields.class, form::details);
        return refused == null
                ? List.of()
                : refused.errors().stream()
                        .map(each -> each.field() + " " + each.message().key())
                        .toList();
    }

    @Test
    void the_page_reads_hours_as_people_type_them() {
        assertThat(new WeekForm("8:00-12:00, 14:00–18:00", null, "22:00 - 24:00", null, null, null, null)
                        .hours(new ArrayList<>()))
                .extracting(each -> each.day() + " " + each.from() + "-" + each.to())
                .containsExactly("MONDAY 8:00-12:00", "MONDAY 14:00-18:00", "WEDNESDAY 22:00-24:00");
        List<FieldError> errors = new ArrayList<>();
        new WeekForm("from eight", "9:00-8:00", "8:00-10:00,9:00-11:00", null, "8-10", null, null).hours(errors);
        assertThat(errors)
                .extracting(FieldError::field)
                .containsExactly("week.monday", "week.tuesday", "week.wednesday", "week.friday");
    }

    @Test
    void an_absence_releases_the_bookings_of_its_days() {
        test.at("2027-04-01T06:00:00Z");
        InterpreterCode code = test.add(next(), 8, 18);
        UUID in = test.request("2027-04-05T08:00:00Z", 60);
        UUID after = test.request("2027-04-06T08:00:00Z", 60);
        test.assign(in, code);
        test.assign(after, code);
        absent(code, "2027-04-03", "2027-04-05");
        assertThat(test.state(in)).isEqualTo(RequestState.OPEN);
        assertThat(test.state(after)).isEqualTo(RequestState.ASSIGNED);
        assertThat(test.candidates(in)).doesNotContain(code.value());
        assertThatThrownBy(() -> test.assign(in, code))
                .satisfies(thrown -> assertThat(((InvalidFields) thrown).errors())
                        .containsExactly(new FieldError("interpreter", Message.of("interpreters.not.present"))));
        assertThat(test.broken()).isEmpty();
    }

    private UUID absent(InterpreterCode code, String from, String until) {
        IdempotencyKey claim = Access.claim("absent");
        test.feature.absences.add(claim, code, LocalDate.parse(from), LocalDate.parse(until), test.field);
        return claim.id();
    }

    @Test
    void a_removed_absence_counts_no_more() {
        test.at("2027-04-11T06:00:00Z");
        InterpreterCode code = test.add(next(), 8, 18);
        UUID absence = absent(code, "2027-04-12", "2027-04-13");
        UUID request = test.request("2027-04-12T08:00:00Z", 60);
        assertThat(test.candidates(request)).doesNotContain(code.value());
        test.feature.absences.remove(Access.claim("remove"), new NamePair<>(code, absence), test.field);
        assertThat(test.candidates(request)).contains(code.value());
        assertThatThrownBy(() ->
                        test.feature.absences.remove(Access.claim("again"), new NamePair<>(code, absence), test.field))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void an_absence_begins_today_or_later_and_ends_after_it_begins() {
        test.at("2027-04-20T21:30:00Z");
        InterpreterCode code = test.add(next(), 8, 18);
        assertThatThrownBy(() -> absent(code, "2027-04-20", "2027-04-22"))
                .hasFieldOrPropertyWithValue("errors", List.of(error("from", "interpreters.in-the-past")));
        assertThatThrownBy(() -> absent(code, "2027-04-22", "2027-04-21"))
                .hasFieldOrPropertyWithValue("errors", List.of(error("until", "interpreters.end-before-start")));
        assertThatThrownBy(() -> absent(code, "2027-04-22", "2028-06-21"))
                .hasFieldOrPropertyWithValue("errors", List.of(error("until", "interpreters.absence.too-long")));
    }

    private static FieldError error(String field, String key) {
        return new FieldError(field, Message.of(key));
    }

    @Test
    void nobody_ends_while_booked() {
        test.at("2027-05-01T06:00:00Z");
        InterpreterCode code = test.add(next(), 8, 18);
        UUID request = test.request("2027-05-02T08:00:00Z", 60);
        test.assign(request, code);
        InterpreterDetails now =
                test.feature.interpreters.get(code, test.manager).details();
        InterpreterDetails ended =
                new InterpreterDetails(now.sex(), now.skills(), now.onSite(), now.remote(), now.availability(), false);
        assertThatThrownBy(() -> test.feature.interpreters.change(code, ended, 1, test.manager))
                .is(refused("interpreters.still-booked"));
        test.feature.bookings.release(Access.claim("release"), request, ReleaseReason.DECLINED, test.field);
        test.feature.interpreters.change(code, ended, 1, test.manager);
        assertThat(test.candidates(request)).doesNotContain(code.value());
        assertThatThrownBy(() -> test.assign(request, code)).isInstanceOf(InvalidFields.class);
    }
}
