package org.sklad.programme.interpreters;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.sklad.access.roles.CentreCode;
import org.sklad.access.roles.Operator;
import org.sklad.access.signin.Access;
import org.sklad.aid.needs.Urgency;
import org.sklad.centres.places.TestCentres;
import org.sklad.people.attributes.LanguageCode;
import org.sklad.people.attributes.Sex;
import org.sklad.platform.db.CheckFile;
import org.sklad.platform.db.Database;
import org.sklad.platform.db.IdempotencyKey;
import org.sklad.programme.interpreting.InterpretingFeature;

/** Interpreters on a test's database, with two centres and their operators. */
public final class TestInterpreters {
    public static final CentreCode HAR = new CentreCode("HAR");
    public static final LanguageCode PASHTO = new LanguageCode("pus");

    public final Access access;
    public final TestCentres centres;
    public final InterpretersFeature feature;
    public final InterpretingFeature figures;
    public final Operator manager;
    public final Operator field;
    public final Operator elsewhere;
    public final Operator auditor;

    public TestInterpreters(Database database) {
        access = new Access(database);
        centres = new TestCentres(access);
        feature = access.features.programme.interpreters;
        figures = access.features.programme.interpreting;
        centres.add("HAR");
        centres.add("BAN");
        manager = access.operator(Access.unique("manager"), "manager@HAR");
        field = access.operator(Access.unique("field"), "field@HAR");
        elsewhere = access.operator(Access.unique("field"), "field@BAN");
        auditor = access.operator(Access.unique("auditor"), "auditor@*");
    }

    /** Hours of every day, from full hours to full hours. */
    static Availability daily(int from, int to) {
        return new Availability(Arrays.stream(DayOfWeek.values())
                .map(day -> new AvailableHours(day, 60 * from, 60 * to))
                .toList());
    }

    static InterpreterDetails details(Sex sex, Availability hours, LanguageCode... languages) {
        List<Skill> skills = Arrays.stream(languages)
                .map(each -> new Skill(each, LanguageLevel.FLUENT, Direction.BOTH))
                .toList();
        return new InterpreterDetails(sex, skills, true, true, hours, true);
    }

    /** Adds an interpreter of Pashto who is always available. */
    public static InterpreterCode add(Access access, String code, Operator manager) {
        InterpreterCode added = new InterpreterCode(code);
        access.features.programme.interpreters.interpreters.add(
                added, details(Sex.FEMALE, daily(0, 24), PASHTO), manager);
        return added;
    }

    /** Ends the work of an interpreter. */
    public static void end(Access access, InterpreterCode code, Operator manager) {
        Interpreters interpreters = access.features.programme.interpreters.interpreters;
        Interpreter present = interpreters.get(code, manager);
        InterpreterDetails details = present.details();
        InterpreterDetails ended = new InterpreterDetails(
                details.sex(), details.skills(), details.onSite(), details.remote(), details.availability(), false);
        interpreters.change(code, ended, present.version(), manager);
    }

    /** Makes a request of each state at Harmanli, two interpreters and an absence. */
    public static void history(Access access, Operator by, Operator manager) {
        InterpretersFeature feature = access.features.programme.interpreters;
        List<InterpreterCode> codes = List.of(new InterpreterCode("INT-1"), new InterpreterCode("INT-2"));
        codes.forEach(each -> feature.interpreters.add(each, details(Sex.FEMALE, daily(0, 24), PASHTO), manager));
        Instant begin = access.now().truncatedTo(ChronoUnit.MINUTES);
        LocalDate later = LocalDate.ofInstant(begin, ZoneId.of("Europe/Sofia")).plusDays(9);
        feature.absences.add(Access.claim("absence"), codes.get(0), later, later, manager);
        for (int i = 0; i < 2; i++) {
            UUID done = assigned(feature, pashto(begin, Duration.ofMinutes(2)), codes.get(i), by);
            Instant worked = begin.minusSeconds(60);
            feature.bookings.complete(Access.claim("complete"), done, worked, begin, by);
            feature.bookings.correct(Access.claim("correct"), done, work(0, codes.get(i), worked, begin), by);
            assigned(feature, pashto(begin.plusSeconds(600), Duration.ofHours(1)), codes.get(i), by);
        }
        UUID released = assigned(feature, pashto(begin.plusSeconds(9_000), Duration.ofHours(1)), codes.get(0), by);
        feature.bookings.release(Access.claim("release"), released, ReleaseReason.DECLINED, by);
    }

    static WorkCorrectionForm work(int version, InterpreterCode interpreter, Instant from, Instant to) {
        return new WorkCorrectionForm(UUID.randomUUID(), version, interpreter.value(), from, to, "Сбъркан час");
    }

    private static UUID assigned(InterpretersFeature feature, NewRequest wanted, InterpreterCode code, Operator by) {
        IdempotencyKey claim = Access.claim("request");
        feature.requests.request(claim, wanted, by);
        feature.bookings.assign(Access.claim("assign"), claim.id(), code, by);
        return claim.id();
    }

    InterpreterCode add(String code, InterpreterDetails details) {
        InterpreterCode added = new InterpreterCode(code);
        feature.interpreters.add(added, details, manager);
        return added;
    }

    /** Adds a woman who interprets Pashto. */
    public InterpreterCode add(String code, int from, int to) {
        return add(code, details(Sex.FEMALE, daily(from, to), PASHTO));
    }

    static NewRequest pashto(Instant from, Duration length) {
        return new NewRequest(HAR, PASHTO, Optional.empty(), Urgency.SOON, from, from.plus(length));
    }

    UUID request(NewRequest wanted) {
        IdempotencyKey claim = Access.claim("request");
        feature.requests.request(claim, wanted, field);
        return claim.id();
    }

    /** Requests Pashto at Harmanli. */
    public UUID request(String from, int minutes) {
        return request(pashto(Instant.parse(from), Duration.ofMinutes(minutes)));
    }

    public void assign(UUID request, InterpreterCode interpreter) {
        feature.bookings.assign(Access.claim("assign"), request, interpreter, field);
    }

    public void complete(UUID request, String from, String to) {
        feature.bookings.complete(Access.claim("complete"), request, Instant.parse(from), Instant.parse(to), field);
    }

    /** Corrects the work of a request for the first time. */
    public void correct(UUID request, InterpreterCode interpreter, String from, String to) {
        WorkCorrectionForm work = work(0, interpreter, Instant.parse(from), Instant.parse(to));
        feature.bookings.correct(Access.claim("correct"), request, work, field);
    }

    public void at(String now) {
        access.clock.set(Instant.parse(now));
    }

    RequestState state(UUID request) {
        return feature.requests.get(request, field).request().state();
    }

    List<String> candidates(UUID request) {
        return feature.bookings.candidates(request, field).stream()
                .map(each -> each.interpreter().code().value())
                .toList();
    }

    /** Returns what the checks of the room find. */
    List<String> broken() {
        return access.base
                .database()
                .read(handle -> CheckFile.read(InterpretersFeature.class, "interpreters").stream()
                        .flatMap(each -> each.violations().apply(handle).stream())
                        .toList());
    }
}
