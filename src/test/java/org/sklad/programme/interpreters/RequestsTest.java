package org.sklad.programme.interpreters;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.sklad.platform.i18n.Refusals.refused;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.AfterParameterizedClassInvocation;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.Parameter;
import org.sklad.access.signin.Access;
import org.sklad.aid.needs.Urgency;
import org.sklad.people.attributes.LanguageCode;
import org.sklad.people.attributes.Sex;
import org.sklad.platform.db.Engine;
import org.sklad.platform.db.OnEachEngine;
import org.sklad.platform.db.PlaceInTime;
import org.sklad.platform.db.TestDatabases;
import org.sklad.platform.i18n.ChangedMeanwhile;
import org.sklad.platform.i18n.Forbidden;
import org.sklad.platform.i18n.InvalidFields;
import org.sklad.platform.i18n.NotFound;

/** Requests for interpreters and their bookings, on either database. Each test has a day and a language of its own. */
@OnEachEngine
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RequestsTest {
    private static final List<String> LANGUAGES =
            List.of("ara", "fas", "kur", "urd", "ukr", "rus", "fra", "eng", "tir", "som", "amh", "swa", "tam", "ben");

    private TestDatabases databases;
    private TestInterpreters test;
    private int tests;
    private LanguageCode language = TestInterpreters.PASHTO;
    private Instant morning = Instant.EPOCH;

    @Parameter
    Engine engine;

    @BeforeParameterizedClassInvocation
    void open() {
        databases = TestDatabases.open(engine);
        test = new TestInterpreters(databases.database());
        tests = 0;
    }

    @AfterParameterizedClassInvocation
    void close() {
        databases.close();
    }

    /** 8 o'clock in Sofia. */
    @BeforeEach
    void begin() {
        language = new LanguageCode(LANGUAGES.get(tests));
        morning = Instant.parse("2027-06-01T05:00:00Z").plus(Duration.ofDays(++tests));
        test.access.clock.set(morning);
    }

    private InterpreterCode add(String code, Sex sex, int from, int to) {
        return test.add(code + "-" + tests, TestInterpreters.details(sex, TestInterpreters.daily(from, to), language));
    }

    private UUID request(int afterMinutes, int minutes) {
        return test.request(wanted(afterMinutes, minutes, Optional.empty()));
    }

    private NewRequest wanted(int afterMinutes, int minutes, Optional<Sex> sex) {
        Instant from = morning.plus(Duration.ofMinutes(afterMinutes));
        return new NewRequest(
                TestInterpreters.HAR, language, sex, Urgency.SOON, from, from.plus(Duration.ofMinutes(minutes)));
    }

    private List<String> fault(Runnable act) {
        InvalidFields refused = catchThrowableOfType(InvalidFields.class, act::run);
        return refused.errors().stream()
                .map(each -> each.field() + " " + each.message().key())
                .toList();
    }

    @Test
    void proposes_who_fits_and_the_least_booked_first() {
        InterpreterCode busy = add("BUSY", Sex.FEMALE, 8, 20);
        InterpreterCode free = add("FREE", Sex.FEMALE, 8, 20);
        InterpreterCode man = add("MAN", Sex.MALE, 8, 20);
        add("LATE", Sex.FEMALE, 12, 20);
        test.add(
                "ONE-WAY-" + tests,
                new InterpreterDetails(
                        Sex.FEMALE,
                        List.of(new Skill(language, LanguageLevel.NATIVE, Direction.FROM)),
                        true,
                        true,
                        TestInterpreters.daily(0, 24),
                        true));
        test.assign(request(240, 60), busy);
        assertThat(test.candidates(request(60, 60))).containsExactly(free.value(), man.value(), busy.value());
        assertThat(test.candidates(test.request(wanted(60, 60, Optional.of(Sex.MALE)))))
                .containsExactly(man.value());
    }

    @Test
    void nobody_is_booked_twice() {
        InterpreterCode only = add("ONLY", Sex.FEMALE, 8, 20);
        UUID first = request(60, 60);
        UUID overlapping = request(90, 60);
        UUID next = request(120, 60);
        test.assign(first, only);
        assertThat(test.candidates(overlapping)).isEmpty();
        assertThat(fault(() -> test.assign(overlapping, only))).containsExactly("interpreter interpreters.not.free");
        test.assign(next, only);
        test.feature.bookings.release(Access.claim("release"), first, ReleaseReason.DECLINED, test.field);
        assertThat(test.state(first)).isEqualTo(RequestState.OPEN);
        assertThat(fault(() -> test.assign(overlapping, only))).containsExactly("interpreter interpreters.not.free");
        test.assign(first, only);
        assertThat(test.feature.requests.get(first, test.field).bookings())
                .extracting(Booking::state)
                .containsExactlyInAnyOrder(Booking.State.BOOKED, Booking.State.RELEASED);
        assertThat(test.broken()).isEmpty();
    }

    @Test
    void nobody_is_assigned_who_does_not_fit() {
        InterpreterCode woman = add("WOMAN", Sex.FEMALE, 8, 10);
        UUID man = test.request(wanted(30, 30, Optional.of(Sex.MALE)));
        UUID late = request(90, 60);
        assertThat(fault(() -> test.assign(man, woman))).containsExactly("interpreter interpreters.not.sex");
        assertThat(fault(() -> test.assign(late, woman))).containsExactly("interpreter interpreters.not.available");
        assertThat(fault(() -> test.assign(late, new InterpreterCode("NOBODY"))))
                .containsExactly("interpreter interpreters.unknown");
        UUID other = test.request(TestInterpreters.pashto(morning.plusSeconds(1800), Duration.ofMinutes(30)));
        assertThat(fault(() -> test.assign(other, woman))).containsExactly("interpreter interpreters.not.language");
    }

    @Test
    void a_request_is_in_order_and_in_time() {
        assertThat(fault(() -> test.request(wanted(-61, 120, Optional.empty()))))
                .containsExactly("from interpreters.in-the-past");
        assertThat(fault(() -> test.request(wanted(-30, 30, Optional.empty()))))
                .containsExactly("from interpreters.in-the-past");
        assertThat(fault(() -> test.request(wanted(367 * 24 * 60, 30, Optional.empty()))))
                .containsExactly("from interpreters.too-far-ahead");
        assertThat(fault(() -> NewRequest.requireOrder(morning, morning)))
                .containsExactly("to interpreters.end-before-start");
        assertThat(fault(() -> NewRequest.requireOrder(morning, morning.plus(Duration.ofHours(24)))))
                .containsExactly("to interpreters.too-long");
        assertThat(fault(() -> NewRequest.requireOrder(morning.plusSeconds(1), morning.plusSeconds(3600))))
                .containsExactly("from interpreters.whole-minutes");
        NewRequest.requireOrder(morning, morning.plus(Duration.ofHours(12)));
    }

    @Test
    void only_the_centre_sees_and_changes_its_requests() {
        UUID request = request(60, 60);
        assertThatThrownBy(() -> test.feature.requests.get(request, test.elsewhere))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> test.feature.requests.requireMayChange(request, test.auditor))
                .isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> test.feature.requests.request(
                        Access.claim("request"), wanted(60, 60, Optional.empty()), test.elsewhere))
                .isInstanceOf(NotFound.class);
        assertThat(listed(RequestFilter.ALL)).contains(request);
        assertThat(test.feature.requests.list(RequestFilter.ALL, PlaceInTime.FIRST, 100, test.elsewhere))
                .isEmpty();
    }

    private List<UUID> listed(RequestFilter filter) {
        return test.feature.requests.list(filter, PlaceInTime.FIRST, 100, test.field).stream()
                .map(InterpreterRequest::id)
                .toList();
    }

    private RequestFilter with(RequestState state) {
        return new RequestFilter("HAR", state, language.value(), null, null, null);
    }

    @Test
    void an_open_request_whose_time_has_passed_was_not_met() {
        InterpreterCode only = add("ONLY", Sex.FEMALE, 8, 20);
        UUID request = request(60, 60);
        test.access.clock.set(morning.plus(Duration.ofMinutes(119)));
        assertThat(listed(with(RequestState.OPEN))).containsExactly(request);
        test.access.clock.set(morning.plus(Duration.ofHours(2)));
        assertThat(test.state(request)).isEqualTo(RequestState.UNMET);
        assertThat(listed(with(RequestState.UNMET))).containsExactly(request);
        assertThat(listed(with(RequestState.OPEN))).isEmpty();
        assertThat(test.candidates(request)).isEmpty();
        assertThatThrownBy(() -> test.assign(request, only)).is(refused("interpreters.closed.UNMET"));
        assertThatThrownBy(() -> test.feature.requests.cancel(Access.claim("cancel"), request, test.field))
                .is(refused("interpreters.closed.UNMET"));
    }

    @Test
    void a_cancelled_request_releases_its_interpreter() {
        InterpreterCode only = add("ONLY", Sex.FEMALE, 8, 20);
        UUID request = request(60, 60);
        test.assign(request, only);
        test.feature.requests.cancel(Access.claim("cancel"), request, test.field);
        assertThat(test.state(request)).isEqualTo(RequestState.CANCELLED);
        assertThat(test.candidates(request(60, 60))).containsExactly(only.value());
        assertThatThrownBy(() -> test.feature.requests.cancel(Access.claim("cancel"), request, test.field))
                .is(refused("interpreters.closed.CANCELLED"));
        assertThat(test.broken()).isEmpty();
    }

    @Test
    void work_is_recorded_once_and_nowhere_else_at_the_same_time() {
        InterpreterCode only = add("ONLY", Sex.FEMALE, 8, 20);
        UUID first = request(60, 60);
        UUID second = request(120, 60);
        test.assign(first, only);
        test.assign(second, only);
        test.access.clock.set(morning.plus(Duration.ofMinutes(100)));
        assertThat(fault(() -> complete(first, 60, 130))).containsExactly("to interpreters.not-over");
        test.access.clock.set(morning.plus(Duration.ofHours(5)));
        complete(first, 60, 130);
        assertThat(test.state(first)).isEqualTo(RequestState.DONE);
        assertThat(fault(() -> complete(second, 120, 180))).containsExactly("from interpreters.worked-elsewhere");
        assertThat(fault(() -> complete(second, -700, -690))).containsExactly("from interpreters.far-from-booked");
        complete(second, 130, 190);
        assertThatThrownBy(() -> complete(second, 130, 190)).is(refused("interpreters.closed.DONE"));
        assertThatThrownBy(() -> test.feature.bookings.release(
                        Access.claim("release"), second, ReleaseReason.NO_SHOW, test.field))
                .is(refused("interpreters.closed.DONE"));
        assertThat(test.broken()).isEmpty();
    }

    @Test
    void recorded_work_is_corrected_and_the_earlier_record_stays() {
        InterpreterCode booked = add("BOOKED", Sex.FEMALE, 8, 20);
        InterpreterCode other = add("OTHER", Sex.MALE, 18, 20);
        UUID request = request(60, 60);
        UUID next = request(120, 60);
        test.assign(request, booked);
        test.assign(next, booked);
        test.access.clock.set(morning.plus(Duration.ofHours(5)));
        assertThatThrownBy(() -> correct(request, 0, booked, 60, 120)).is(refused("interpreters.nothing-to-correct"));
        complete(request, 60, 120);
        complete(next, 120, 180);
        assertThat(fault(() -> correct(request, 0, booked, 60, 130)))
                .containsExactly("from interpreters.worked-elsewhere");
        assertThat(fault(() -> correct(request, 0, booked, 60, 400))).containsExactly("to interpreters.not-over");
        assertThat(fault(() -> correct(request, 0, new InterpreterCode("NOBODY"), 60, 90)))
                .containsExactly("interpreter interpreters.unknown");
        correct(request, 0, booked, 70, 110);
        assertThatThrownBy(() -> correct(request, 0, other, 70, 130)).isInstanceOf(ChangedMeanwhile.class);
        correct(request, 1, other, 70, 130);
        RequestView view = test.feature.requests.get(request, test.field);
        assertThat(view.request().interpreter()).contains(other);
        assertThat(view.request().state()).isEqualTo(RequestState.DONE);
        Booking booking = view.booking().orElseThrow();
        assertThat(booking.interpreter()).isEqualTo(booked);
        assertThat(booking.workedTo()).contains(morning.plus(Duration.ofMinutes(130)));
        assertThat(view.corrections())
                .extracting(each -> each.workedBy() + " "
                        + Duration.between(each.workedFrom(), each.workedTo()).toMinutes())
                .containsExactlyInAnyOrder(booked + " 40", booked + " 60");
        WorkCorrectionForm work = TestInterpreters.work(2, other, morning, morning);
        assertThatThrownBy(() -> test.feature.bookings.correct(Access.claim("correct"), request, work, test.elsewhere))
                .isInstanceOf(NotFound.class);
        assertThat(test.broken()).isEmpty();
    }

    @Test
    void work_and_a_no_show_recorded_by_mistake_are_taken_back_and_stay_on_record() {
        InterpreterCode booked = add("BACK", Sex.FEMALE, 8, 20);
        UUID request = request(60, 60);
        assertThatThrownBy(() -> takeBack(request)).is(refused("interpreters.nothing-to-take-back"));
        test.assign(request, booked);
        assertThatThrownBy(() -> takeBack(request)).is(refused("interpreters.nothing-to-take-back"));
        test.access.clock.set(morning.plus(Duration.ofHours(5)));
        complete(request, 60, 120);
        correct(request, 0, booked, 70, 110);
        takeBack(request);
        assertThat(test.state(request)).isEqualTo(RequestState.ASSIGNED);
        assertThat(test.broken()).isEmpty();
        test.feature.bookings.release(Access.claim("release"), request, ReleaseReason.NO_SHOW, test.field);
        assertThat(test.state(request)).isEqualTo(RequestState.UNMET);
        takeBack(request);
        complete(request, 60, 90);
        RequestView view = test.feature.requests.get(request, test.field);
        assertThat(view.corrections()).extracting(Booking.Correction::takenBack).containsExactly(true, false);
        assertThat(view.bookings())
                .extracting(each ->
                        each.state() + " " + each.reason().map(Enum::name).orElse("-") + " "
                                + each.againBecause().orElse(""))
                .containsExactlyInAnyOrder("RELEASED NO_SHOW ", "DONE - By mistake");
        assertThat(test.broken()).isEmpty();
    }

    @Test
    void a_release_is_not_taken_back_once_the_interpreter_is_booked_elsewhere() {
        InterpreterCode only = add("AGAIN", Sex.FEMALE, 8, 20);
        UUID released = request(60, 60);
        UUID other = request(90, 60);
        test.assign(released, only);
        test.feature.bookings.release(Access.claim("release"), released, ReleaseReason.DECLINED, test.field);
        test.assign(other, only);
        assertThat(fault(() -> takeBack(released))).containsExactly("because interpreters.not.free");
        assertThatThrownBy(() -> test.feature.bookings.takeBack(
                        Access.claim("take back"), released, seen(null, null), test.elsewhere))
                .isInstanceOf(NotFound.class);
        assertThat(test.broken()).isEmpty();
    }

    private void takeBack(UUID request) {
        test.access.clock.advance(Duration.ofSeconds(1));
        takeBack(request, seen(null, null));
    }

    private void takeBack(UUID request, WorkCorrectionForm.TakeBackForm form) {
        test.feature.bookings.takeBack(Access.claim("take back"), request, form, test.field);
    }

    private static WorkCorrectionForm.TakeBackForm seen(@Nullable UUID booking, @Nullable Integer version) {
        return new WorkCorrectionForm.TakeBackForm(UUID.randomUUID(), booking, version, "By mistake");
    }

    @Test
    void a_step_that_the_page_did_not_show_is_not_taken_back() {
        InterpreterCode first = add("FIRST", Sex.FEMALE, 8, 20);
        UUID request = request(60, 60);
        test.assign(request, first);
        test.feature.bookings.release(Access.claim("release"), request, ReleaseReason.DECLINED, test.field);
        UUID shown = lastOf(request);
        test.access.clock.advance(Duration.ofSeconds(1));
        test.assign(request, add("SECOND", Sex.FEMALE, 8, 20));
        test.feature.bookings.release(Access.claim("release"), request, ReleaseReason.DECLINED, test.field);
        assertThatThrownBy(() -> takeBack(request, seen(shown, 0))).isInstanceOf(ChangedMeanwhile.class);
        takeBack(request, seen(lastOf(request), 0));
        test.access.clock.set(morning.plus(Duration.ofHours(5)));
        complete(request, 60, 120);
        UUID done = lastOf(request);
        correct(request, 0, first, 70, 110);
        assertThatThrownBy(() -> takeBack(request, seen(done, 0))).isInstanceOf(ChangedMeanwhile.class);
        takeBack(request, seen(done, 1));
        assertThat(test.state(request)).isEqualTo(RequestState.ASSIGNED);
    }

    private UUID lastOf(UUID request) {
        return test.feature
                .requests
                .get(request, test.field)
                .toTakeBack()
                .orElseThrow()
                .id();
    }

    private void correct(UUID request, int version, InterpreterCode worked, int from, int to) {
        test.feature.bookings.correct(
                Access.claim("correct"),
                request,
                TestInterpreters.work(
                        version, worked, morning.plus(Duration.ofMinutes(from)), morning.plus(Duration.ofMinutes(to))),
                test.field);
    }

    private void complete(UUID request, int from, int to) {
        test.feature.bookings.complete(
                Access.claim("complete"),
                request,
                morning.plus(Duration.ofMinutes(from)),
                morning.plus(Duration.ofMinutes(to)),
                test.field);
    }
}
