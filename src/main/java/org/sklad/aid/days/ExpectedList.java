package org.sklad.aid.days;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.sklad.aid.eligibility.DayRules;
import org.sklad.aid.eligibility.DuePeople;
import org.sklad.aid.eligibility.DuePeople.DuePerson;
import org.sklad.centres.places.Centre;
import org.sklad.centres.places.Centres;
import org.sklad.centres.places.Location;
import org.sklad.centres.places.LocationId;
import org.sklad.centres.places.LocationKind;
import org.sklad.centres.places.Locations;
import org.sklad.people.attributes.BeneficiaryId;
import org.sklad.platform.i18n.FieldError;
import org.sklad.platform.i18n.InvalidFields;
import org.sklad.platform.i18n.Message;

/**
 * The expected people of a day, to be stored: everyone present in the centre to whom at least one of its rules gives something.
 *
 * @param location the location of the goods
 */
record ExpectedList(LocationId location, List<ExpectedRow> rows, List<DueRow> dues) {
    /**
     * Returns the list as the day would be planned now.
     *
     * @throws InvalidFields as {@code DistributionDays.plan}
     */
    static ExpectedList of(Handle handle, Locations locations, UUID id, NewDay wanted, Instant now) {
        Centre centre = Centres.get(handle, wanted.centre());
        DayRules rules = DayRules.of(handle, centre.code(), wanted.on(), wanted.rules());
        List<FieldError> errors = new ArrayList<>();
        if (wanted.on().isBefore(LocalDate.ofInstant(now, centre.timeZone()))) {
            errors.add(new FieldError("date", Message.of("days.past")));
        }
        wanted.rules().stream()
                .filter(code ->
                        rules.chosen().stream().noneMatch(rule -> rule.code().equals(code)))
                .sorted()
                .forEach(code -> errors.add(new FieldError("rules", Message.of("days.no-such-rule", code.value()))));
        DayPlan plan = DayPlan.of(handle, rules, wanted.items());
        plan.error(wanted.items()).ifPresent(errors::add);
        Optional<Location> location = locations
                .findReal(handle, centre.code(), wanted.location())
                .filter(each -> each.active() && each.kind() != LocationKind.QUARANTINE);
        if (location.isEmpty()) {
            errors.add(new FieldError("location", Message.of("days.no-stock-there", wanted.location())));
        }
        if (!errors.isEmpty()) {
            throw new InvalidFields(errors);
        }
        Instant begin = wanted.on().atStartOfDay(centre.timeZone()).toInstant();
        Instant at = now.isAfter(begin) ? now : begin;
        List<DuePerson> people =
                DuePeople.of(handle, centre.code(), wanted.on(), at, rules).list();
        return of(id, location.orElseThrow().id(), people, wanted.slots(), plan);
    }

    private static ExpectedList of(UUID id, LocationId location, List<DuePerson> people, Slots slots, DayPlan plan) {
        Map<DuePerson, Integer> times = Slots.fill(people, ExpectedList::togetherWith, slots.people());
        int last = times.values().stream().max(Comparator.naturalOrder()).orElse(1);
        if (last > slots.most()) {
            throw new InvalidFields(
                    "slots.people",
                    Message.of("days.too-many-people", people.size(), (long) slots.most() * slots.people()));
        }
        List<ExpectedRow> rows = new ArrayList<>();
        List<DueRow> dues = new ArrayList<>();
        times.forEach((each, slot) -> {
            BeneficiaryId who = each.person().id();
            boolean joint = each.dues().stream().allMatch(DuePeople.Due::household);
            rows.add(new ExpectedRow(id, who, each.person().household(), joint, each.persons(), slot, rows.size() + 1));
            each.dues()
                    .forEach(due ->
                            dues.add(new DueRow(id, who, due.rule().code(), plan.share(due.rule(), due.quantity()))));
        });
        return new ExpectedList(location, rows, dues);
    }

    private static String togetherWith(DuePerson each) {
        String household = each.person().household();
        return household.isEmpty() ? each.person().id().toString() : household;
    }

    /** Stores the list of a new day. */
    void store(Handle handle) {
        ExpectedDao dao = handle.attach(ExpectedDao.class);
        dao.insertExpected(rows);
        dao.insertDue(dues);
    }

    /** Replaces the list of a day. Callers check first that nobody has come. */
    void rewrite(Handle handle, UUID id) {
        ExpectedDao dao = handle.attach(ExpectedDao.class);
        dao.deleteDue(id);
        dao.deleteExpected(id);
        store(handle);
    }
}
