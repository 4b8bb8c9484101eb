package org.sklad.programme.interpreters;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.sklad.access.roles.CentreCode;
import org.sklad.access.roles.Operator;
import org.sklad.access.signin.Access;
import org.sklad.aid.needs.Urgency;
import org.sklad.centres.places.Centre;
import org.sklad.centres.places.CentreKind;
import org.sklad.centres.places.TestCentres;
import org.sklad.people.attributes.LanguageCode;
import org.sklad.people.attributes.Sex;
import org.sklad.platform.db.Engine;
import org.sklad.platform.db.IdempotencyKey;
import org.sklad.platform.db.OnEachEngine;
import org.sklad.platform.db.TestDatabases;
import org.sklad.platform.i18n.InvalidFields;
import org.sklad.programme.interpreters.SlowRoster.Away;
import org.sklad.programme.interpreters.SlowRoster.Wish;
import org.sklad.programme.interpreting.UnmetFilter;
import org.sklad.programme.interpreting.UnmetHours;

/**
 * 1,000 seeded requests over both changes of the clocks in 2027, compared with {@link SlowRoster}. A third centre has another zone, where
 * the clocks change at another local time.
 */
@OnEachEngine
class ThousandRequestsTest {
    private static final int REQUESTS = 1_000;
    private static final int INTERPRETERS = 60;
    private static final List<LanguageCode> LANGUAGES =
            List.of(new LanguageCode("pus"), new LanguageCode("haz"), new LanguageCode("tir"), new LanguageCode("ckb"));
    private static final Map<CentreCode, ZoneId> CENTRES = new TreeMap<>(Map.of(
            new CentreCode("HAR"), ZoneId.of("Europe/Sofia"),
            new CentreCode("BAN"), ZoneId.of("Europe/Sofia"),
            new CentreCode("LIS"), ZoneId.of("Europe/Lisbon")));
    private static final List<Instant> CHANGES =
            List.of(Instant.parse("2027-03-28T01:00:00Z"), Instant.parse("2027-10-31T01:00:00Z"));

    private final Random random = new Random(20270328);
    private final SlowRoster slow = new SlowRoster();

    @Parameter
    Engine engine;

    @Test
    void nobody_is_booked_twice_or_outside_availability_and_unmet_hours_are_exact() {
        try (TestDatabases databases = TestDatabases.open(engine)) {
            TestInterpreters test = new TestInterpreters(databases.database());
            test.centres.centres().add(lisbon(), TestCentres.operator("administrator@*"));
            Operator everywhere = test.access.operator(Access.unique("manager"), "manager@*");
            for (Instant change : CHANGES) {
                test.access.clock.set(change.minus(Duration.ofDays(3)));
                addInterpreters(test);
                for (int i = 0; i < REQUESTS / CHANGES.size(); i++) {
                    ask(test, change, everywhere);
                }
            }
            List<Booking> bookings = bookings(test);
            assertThat(slow.wishes).hasSize(REQUESTS);
            assertThat(overChange(bookings).size())
                    .as("booked over a change of the clocks")
                    .isGreaterThan(20);
            assertThat(bookings.size()).isGreaterThan(300);
            assertThat(slow.broken(bookings)).isEmpty();
            assertThat(test.broken()).isEmpty();
            test.access.clock.set(CHANGES.get(1).plus(Duration.ofDays(30)));
            assertThat(unmet(test, everywhere)).isEqualTo(slow.unmet()).hasSizeGreaterThan(6);
            control(test, bookings);
        }
    }

    private static Centre lisbon() {
        return new Centre(new CentreCode("LIS"), "Лисабон", "Lisbon", CentreKind.OTHER, ZoneId.of("Europe/Lisbon"), 1);
    }

    private void addInterpreters(TestInterpreters test) {
        for (int i = 0; i < INTERPRETERS / CHANGES.size(); i++) {
            InterpreterCode code = new InterpreterCode("INT-" + slow.interpreters.size());
            InterpreterDetails details = new InterpreterDetails(
                    random.nextBoolean() ? Sex.FEMALE : Sex.MALE,
                    List.of(skill(LANGUAGES.get(random.nextInt(2))), skill(LANGUAGES.get(2 + random.nextInt(2)))),
                    true,
                    true,
                    hours(),
                    true);
            test.feature.interpreters.add(code, details, test.manager);
            slow.interpreters.put(code, details);
            if (random.nextInt(3) == 0) {
                LocalDate from = Absences.today(test.access.now()).plusDays(random.nextInt(5));
                LocalDate until = from.plusDays(random.nextInt(2));
                test.feature.absences.add(Access.claim("absence"), code, from, until, test.manager);
                slow.absences.add(new Away(code, from, until));
            }
        }
    }

    private Skill skill(LanguageCode language) {
        return new Skill(language, LanguageLevel.GOOD, random.nextInt(10) == 0 ? Direction.FROM : Direction.BOTH);
    }

    /** One or two stretches a day, in quarters of an hour; many of them at night or touching. */
    private Availability hours() {
        List<AvailableHours> hours = new ArrayList<>();
        boolean night = random.nextBoolean();
        for (DayOfWeek day : DayOfWeek.values()) {
            int begin = 15 * random.nextInt(night ? 8 : 30);
            int end = begin + 15 * (night ? 16 + random.nextInt(8) : 8 + random.nextInt(40));
            hours.add(new AvailableHours(day, begin, end));
            int next = end + 15 * random.nextInt(3);
            if (next < AvailableHours.DAY) {
                hours.add(new AvailableHours(day, next, random.nextBoolean() ? AvailableHours.DAY : next + 15));
            }
        }
        return new Availability(hours);
    }

    private void ask(TestInterpreters test, Instant change, Operator by) {
        List<CentreCode> codes = List.copyOf(CENTRES.keySet());
        CentreCode centre = codes.get(random.nextInt(codes.size()));
        int around = random.nextInt(3) == 0 ? 360 : 30;
        Instant from = change.plus(Duration.ofMinutes(5L * (random.nextInt(2 * around) - around)));
        NewRequest wanted = new NewRequest(
                centre,
                LANGUAGES.get(random.nextInt(LANGUAGES.size())),
                random.nextInt(4) == 0 ? Optional.of(Sex.FEMALE) : Optional.empty(),
                Urgency.SOON,
                from,
                from.plus(Duration.ofMinutes(5L * (3 + random.nextInt(30)))));
        IdempotencyKey claim = Access.claim("request");
        test.feature.requests.request(claim, wanted, by);
        Wish wish = new Wish(claim.id(), wanted, Objects.requireNonNull(CENTRES.get(centre)));
        slow.wishes.add(wish);
        List<Candidate> proposed = test.feature.bookings.candidates(wish.id, by);
        List<String> fitting = slow.fitting(wish);
        assertThat(proposed.stream()
                        .map(each -> each.interpreter().code().value())
                        .sorted()
                        .toList())
                .isEqualTo(fitting);
        assign(test, wish, proposed, fitting, by);
        sometimesUndo(test, by);
    }

    /** Assigns the first who is proposed, or tries anybody, whom the program must refuse if the slow count does. */
    private void assign(TestInterpreters test, Wish wish, List<Candidate> proposed, List<String> fitting, Operator by) {
        List<InterpreterCode> all = List.copyOf(slow.interpreters.keySet());
        InterpreterCode chosen = proposed.isEmpty() || random.nextInt(3) == 0
                ? all.get(random.nextInt(all.size()))
                : proposed.get(0).interpreter().code();
        boolean fits = fitting.contains(chosen.value());
        boolean assigned;
        try {
            assigned = test.feature.bookings.assign(Access.claim("assign"), wish.id, chosen, by);
        } catch (InvalidFields refused) {
            assigned = false;
        }
        assertThat(assigned).isEqualTo(fits);
        wish.by = assigned ? Optional.of(chosen) : Optional.empty();
    }

    private void sometimesUndo(TestInterpreters test, Operator by) {
        Wish wish = slow.wishes.get(random.nextInt(slow.wishes.size()));
        int dice = random.nextInt(12);
        boolean begun = wish.wanted.from().isBefore(test.access.now());
        if (dice == 0 && wish.by.isPresent() && !begun) {
            test.feature.bookings.release(Access.claim("release"), wish.id, ReleaseReason.DECLINED, by);
            wish.by = Optional.empty();
        } else if (dice == 1 && !wish.cancelled && !begun) {
            test.feature.requests.cancel(Access.claim("cancel"), wish.id, by);
            wish.by = Optional.empty();
            wish.cancelled = true;
        }
    }

    private static List<Booking> bookings(TestInterpreters test) {
        return test.access
                .base
                .database()
                .read(handle -> handle.createQuery("""
                        select b.id, b.request, b.interpreter, b.centre, b.from_at, b.to_at, b.state, o.username as operator,
                          b.assigned_at, b.reason, b.ended_at, b.worked_from, b.worked_to, b.worked_by, b.again_because
                        from interpreter_bookings b join operators o on o.id = b.operator where b.state <> 'RELEASED'""").mapTo(Booking.class).list());
    }

    private static List<Booking> overChange(List<Booking> bookings) {
        return bookings.stream()
                .filter(each -> CHANGES.stream()
                        .anyMatch(change ->
                                each.fromAt().isBefore(change) && each.toAt().isAfter(change)))
                .toList();
    }

    private static Map<String, Long> unmet(TestInterpreters test, Operator by) {
        List<UnmetHours> rows = test.figures.unmet.list(new UnmetFilter(null, null), "", 1_000, by);
        return rows.stream()
                .collect(Collectors.toMap(
                        each -> each.month() + " " + each.language(), UnmetHours::minutes, Long::sum, TreeMap::new));
    }

    /** Moves one booking onto another of the same time, and one out of its hours: both counts must see it. */
    private void control(TestInterpreters test, List<Booking> bookings) {
        int[] pair = IntStream.range(0, bookings.size())
                .boxed()
                .flatMap(i -> IntStream.range(0, i).mapToObj(j -> new int[] {i, j}))
                .filter(each -> clash(bookings.get(each[0]), bookings.get(each[1])))
                .findFirst()
                .orElseThrow();
        Booking moved = bookings.get(pair[0]);
        test.access
                .base
                .database()
                .write(handle -> handle.createUpdate("update interpreter_bookings set interpreter = :to where id = :id")
                        .bind("to", bookings.get(pair[1]).interpreter().value())
                        .bind("id", moved.id().toString())
                        .execute());
        assertThat(test.broken()).contains("booking " + moved.id());
        assertThat(slow.broken(bookings(test))).contains("twice " + moved.id());
        InterpreterCode code = moved.interpreter();
        slow.interpreters.put(code, TestInterpreters.details(Sex.MALE, new Availability(List.of()), LANGUAGES.get(0)));
        assertThat(slow.broken(bookings)).contains("outside " + moved.id());
    }

    private static boolean clash(Booking one, Booking other) {
        return !one.interpreter().equals(other.interpreter())
                && one.fromAt().isBefore(other.toAt())
                && other.fromAt().isBefore(one.toAt());
    }
}
