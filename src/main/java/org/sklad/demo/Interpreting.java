package org.sklad.demo;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.sklad.access.roles.Operator;
import org.sklad.aid.needs.Urgency;
import org.sklad.people.attributes.LanguageCode;
import org.sklad.people.attributes.Sex;
import org.sklad.platform.db.IdempotencyKey;
import org.sklad.programme.interpreters.Availability;
import org.sklad.programme.interpreters.AvailableHours;
import org.sklad.programme.interpreters.Candidate;
import org.sklad.programme.interpreters.Direction;
import org.sklad.programme.interpreters.InterpreterCode;
import org.sklad.programme.interpreters.InterpreterDetails;
import org.sklad.programme.interpreters.InterpretersFeature;
import org.sklad.programme.interpreters.LanguageLevel;
import org.sklad.programme.interpreters.NewRequest;
import org.sklad.programme.interpreters.Skill;

/**
 * Interpreters and requests for them. A social worker asks a day before and takes the first who is proposed; nobody interprets Urdu, so
 * these requests are not met. Nothing here is drawn, so that the rest of the history stays as it is.
 */
final class Interpreting {
    private static final List<String> ASKED = List.of("ara", "pus", "ckb", "prs", "ara", "urd", "fas", "ukr");
    private static final int EVERY = 2;

    private final DemoContext scene;
    private final List<DemoCentre> sites;
    private final InterpretersFeature interpreters;

    Interpreting(DemoContext scene, List<DemoCentre> sites) {
        this.scene = scene;
        this.sites = sites;
        this.interpreters = scene.features().programme.interpreters;
    }

    void plan() {
        add("INT-01", Sex.FEMALE, weekly(DayOfWeek.FRIDAY, 8, 18), true, "ara", "fas");
        add("INT-02", Sex.MALE, weekly(DayOfWeek.SATURDAY, 9, 20), true, "pus", "prs");
        add("INT-03", Sex.MALE, weekly(DayOfWeek.FRIDAY, 8, 16), true, "ckb", "kmr", "ara");
        add("INT-04", Sex.FEMALE, weekly(DayOfWeek.SUNDAY, 17, 23), false, "haz", "prs", "fas");
        add("INT-05", Sex.FEMALE, weekly(DayOfWeek.SUNDAY, 8, 20), false, "ukr", "rus");
        add("INT-06", Sex.FEMALE, weekly(DayOfWeek.THURSDAY, 10, 17), true, "pus", "ara");
        List<LocalDate> days = scene.days().working();
        for (int i = EVERY; i < days.size(); i += EVERY) {
            for (DemoCentre site : sites) {
                int turn = i / EVERY + sites.indexOf(site) * 3;
                LocalDate before = days.get(i - 1);
                LocalDate day = days.get(i);
                scene.agenda().plan(scene.days().at(before, 15, 10 + sites.indexOf(site)), () -> ask(site, day, turn));
            }
        }
        LocalDate last = scene.days().last();
        for (DemoCentre site : sites) {
            scene.agenda().plan(scene.days().at(last.minusDays(1), 16, 40), () -> {
                request(site, scene.days().at(Days.workingFrom(last.plusDays(1)), 11, 0), "pus", 1);
                UUID next = request(site, scene.days().at(Days.workingFrom(last.plusDays(1)), 14, 0), "ara", 2);
                assign(next, site.crew().field());
            });
        }
    }

    private void add(String code, Sex sex, Availability hours, boolean onSite, String... languages) {
        List<Skill> skills = Arrays.stream(languages)
                .map(each -> new Skill(
                        new LanguageCode(each),
                        each.equals(languages[0]) ? LanguageLevel.NATIVE : LanguageLevel.GOOD,
                        Direction.BOTH))
                .toList();
        interpreters.interpreters.add(
                new InterpreterCode(code),
                new InterpreterDetails(sex, skills, onSite, true, hours, true),
                sites.get(0).crew().manager());
    }

    /** Full hours from Monday through a day. */
    private static Availability weekly(DayOfWeek through, int from, int to) {
        return new Availability(Arrays.stream(DayOfWeek.values())
                .filter(each -> each.compareTo(through) <= 0)
                .map(each -> new AvailableHours(each, 60 * from, 60 * to))
                .toList());
    }

    private void ask(DemoCentre site, LocalDate day, int turn) {
        Instant from = scene.days().at(day, 9 + turn % 7, 30);
        int hours = 1 + turn % 2;
        UUID request = request(site, from, ASKED.get(turn % ASKED.size()), hours);
        Operator field = site.crew().field();
        if (turn % 9 == 0) {
            interpreters.requests.cancel(scene.claim(), request, field);
        } else if (assign(request, field)) {
            Instant end = from.plus(Duration.ofMinutes(60L * hours - 10));
            scene.agenda()
                    .plan(
                            end.plusSeconds(900),
                            () -> interpreters.bookings.complete(scene.claim(), request, from, end, field));
        }
    }

    private UUID request(DemoCentre site, Instant from, String language, int hours) {
        IdempotencyKey claim = scene.claim();
        interpreters.requests.request(
                claim,
                new NewRequest(
                        site.code(),
                        new LanguageCode(language),
                        Optional.empty(),
                        Urgency.SOON,
                        from,
                        from.plus(Duration.ofHours(hours))),
                site.crew().field());
        return claim.id();
    }

    private boolean assign(UUID request, Operator by) {
        List<Candidate> proposed = interpreters.bookings.candidates(request, by);
        return !proposed.isEmpty()
                && interpreters.bookings.assign(
                        scene.claim(), request, proposed.get(0).interpreter().code(), by);
    }
}
