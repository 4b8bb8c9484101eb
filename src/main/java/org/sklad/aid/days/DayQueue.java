package org.sklad.aid.days;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.sklad.access.roles.Operator;
import org.sklad.access.roles.Role;
import org.sklad.aid.handouts.Entitlements;
import org.sklad.aid.rules.EntitlementRule;
import org.sklad.aid.rules.Per;
import org.sklad.aid.rules.Remaining;
import org.sklad.aid.rules.RuleCode;
import org.sklad.centres.places.Centres;
import org.sklad.people.attributes.Beneficiary;
import org.sklad.people.beneficiaries.Beneficiaries;
import org.sklad.platform.db.Database;
import org.sklad.platform.db.IdempotencyKey;
import org.sklad.platform.db.IdempotencyKeys;
import org.sklad.platform.i18n.InvalidFields;
import org.sklad.platform.i18n.Message;
import org.sklad.platform.i18n.NotFound;
import org.sklad.platform.i18n.Refusal.Kind;
import org.sklad.platform.i18n.Refused;

/**
 * The single queue of a distribution day. A card at the door takes a number. Any desk calls the person who waits longest, and no two desks
 * call the same person. A desk is an operator: a desk that calls another person before serving the last one returns that one to the queue
 * with the same number. Field workers of the centre use it.
 */
public final class DayQueue {
    /** A desk has one person; the limit guards against bad data. */
    private static final int MOST_AT_DESK = 100;

    private final Database database;
    private final DistributionDays days;
    private final Beneficiaries beneficiaries;
    private final Entitlements entitlements;
    private final InstantSource clock;

    DayQueue(
            Database database,
            DistributionDays days,
            Beneficiaries beneficiaries,
            Entitlements entitlements,
            InstantSource clock) {
        this.database = database;
        this.days = days;
        this.beneficiaries = beneficiaries;
        this.entitlements = entitlements;
        this.clock = clock;
    }

    /** The day, the person on its list, absent if nobody waits, and whether this request had the effect. */
    public record Outcome(DistributionDay day, Optional<DistributionDays.Listed> called, boolean first) {}

    /** A person with the goods that the day's rules give them today, in case they are not expected. */
    private record Coming(Beneficiary person, List<Remaining> left) {}

    /**
     * Records an arrival: the person waits from now on. A person who is not expected is added to the list if goods are due to them.
     *
     * @param text a card or a case code
     * @throws NotFound if it names nobody in the operator's centres
     * @throws DayWrongState if the day is closed, or is not today
     * @throws org.sklad.platform.i18n.ChangedMeanwhile if its plan is changed at the same moment
     * @throws Refused if the person was served today
     * @throws InvalidFields if the person lives in another centre, or is due nothing today by the rules of the day
     */
    public Outcome arrive(IdempotencyKey claim, UUID id, String text, Operator by) {
        DistributionDay day = days.requireMayChange(id, by, Role.FIELD);
        Instant now = clock.instant();
        return step(claim, day, Optional.of(text), now, by, (handle, given, coming) -> {
            Expected who = waiting(handle, day, coming.orElseThrow(), given, now);
            dao(handle).insertStep(claim.id(), id, who.beneficiary().toString(), "ARRIVED", by.id(), now);
        });
    }

    /**
     * Calls the person who waits longest, or the person whose card the desk scanned. A person whom the desk called before and has not
     * served goes back to the queue.
     *
     * @param text absent for the person who waits longest
     * @return an outcome without a person if nobody waits
     * @throws NotFound as {@link #arrive}, with its other exceptions
     */
    public Outcome next(IdempotencyKey claim, UUID id, Optional<String> text, Operator by) {
        DistributionDay day = days.requireMayChange(id, by, Role.FIELD);
        Instant now = clock.instant();
        return step(claim, day, text, now, by, (handle, given, coming) -> {
            ExpectedDao dao = dao(handle);
            String desk = by.id().toString();
            List<Expected> left = dao.atDesk(id, day.centre(), day.heldOn(), given, desk, MOST_AT_DESK);
            left.forEach(each -> dao.giveBack(id, each.beneficiary().toString()));
            Optional<Expected> who = coming.isPresent()
                    ? Optional.of(waiting(handle, day, coming.get(), given, now))
                    : longest(dao, day, given, left);
            who.ifPresent(each -> dao.call(id, each.beneficiary().toString(), desk));
            String called = who.map(each -> each.beneficiary().toString()).orElse("");
            dao.insertStep(claim.id(), id, called, "CALLED", by.id(), now);
        });
    }

    /** The person whom this desk has just returned is called only if nobody else waits, and is first in the queue for other desks. */
    private static Optional<Expected> longest(
            ExpectedDao dao, DistributionDay day, Set<String> given, List<Expected> left) {
        String except = left.stream()
                .map(each -> each.beneficiary().toString())
                .findFirst()
                .orElse("");
        return dao.waiting(day.id(), day.centre(), day.heldOn(), given, except, 1).stream()
                .findFirst()
                .or(() -> left.stream().findFirst());
    }

    /**
     * Returns a person from the desk to the queue with the same number.
     *
     * @throws NotFound as {@link #arrive}
     * @throws DayWrongState if the day is closed, or no desk called the person
     */
    public Outcome giveBack(IdempotencyKey claim, UUID id, String text, Operator by) {
        DistributionDay day = days.requireMayChange(id, by, Role.FIELD);
        Instant now = clock.instant();
        return step(claim, day, Optional.of(text), now, by, (handle, given, coming) -> {
            String who = one(
                            handle,
                            day,
                            given,
                            coming.orElseThrow().person().id().toString())
                    .map(each -> each.beneficiary().toString())
                    .orElseThrow(DayWrongState::notAtDesk);
            if (dao(handle).giveBack(id, who) == 0) {
                throw DayWrongState.notAtDesk();
            }
            dao(handle).insertStep(claim.id(), id, who, "GIVEN_BACK", by.id(), now);
        });
    }

    /** Returns the person whom the operator's desk called and has not served, with the goods due to them. */
    public Optional<DistributionDays.Listed> atDesk(UUID id, Operator by) {
        DistributionDay day = days.requireMayChange(id, by, Role.FIELD);
        return database.read(handle -> {
            Set<String> given = DayGoods.of(handle, day).givenByRule();
            List<Expected> called = dao(handle)
                    .atDesk(id, day.centre(), day.heldOn(), given, by.id().toString(), 1);
            return DistributionDays.listed(handle, day, called).stream().findFirst();
        });
    }

    /** A change made by a step in its transaction. The goods already handed out are read before it, so that nobody waits for that. */
    private interface Act {
        void does(Handle handle, Set<String> given, Optional<Coming> coming);
    }

    private Outcome step(
            IdempotencyKey claim, DistributionDay day, Optional<String> text, Instant now, Operator by, Act act) {
        Before before = database.read(handle -> {
            boolean done = dao(handle).step(claim.id()).isPresent();
            if (done) {
                IdempotencyKeys.refuseReuse(handle, claim);
            }
            return new Before(done, DayGoods.of(handle, day).givenByRule());
        });
        Optional<Coming> coming = before.done() ? Optional.empty() : text.map(each -> coming(claim, day, each, by));
        boolean first = !before.done()
                && database.once(claim, now, handle -> {
                    requireToday(handle, day, now);
                    // Nobody waits on a planned day, because the first arrival opens it.
                    handle.attach(DayDao.class).open(day, text.isPresent());
                    act.does(handle, before.given(), coming);
                });
        return new Outcome(day, done(claim, day, before.given()), first);
    }

    /** Facts read before a step: whether it was done, and which goods were handed out. */
    private record Before(boolean done, Set<String> given) {}

    /** Returns the person of the request in their present state. */
    private Optional<DistributionDays.Listed> done(IdempotencyKey claim, DistributionDay day, Set<String> given) {
        return database.read(handle -> {
            ExpectedDao.Step step = dao(handle).step(claim.id()).orElseThrow(NotFound::new);
            List<Expected> who =
                    one(handle, day, given, step.beneficiary()).stream().toList();
            return DistributionDays.listed(handle, day, who).stream().findFirst();
        });
    }

    private Coming coming(IdempotencyKey claim, DistributionDay day, String text, Operator by) {
        Beneficiary person = beneficiaries.getNamed(text, by, Role.FIELD);
        database.read(handle -> {
            IdempotencyKeys.refuseReuse(handle, claim);
            return person;
        });
        if (!person.centre().equals(day.centre())) {
            throw new InvalidFields(
                    "beneficiary",
                    Message.of(
                            "days.person-elsewhere",
                            person.caseCode().grouped(),
                            person.centre().value()));
        }
        Set<RuleCode> codes = Set.copyOf(day.ruleCodes());
        return new Coming(
                person,
                entitlements.list(person.caseCode(), by).stream()
                        .filter(each -> codes.contains(each.rule().code()) && each.quantity() > 0)
                        .toList());
    }

    private static void requireToday(Handle handle, DistributionDay day, Instant now) {
        if (!LocalDate.ofInstant(now, Centres.zone(handle, day.centre())).equals(day.heldOn())) {
            throw DayWrongState.anotherDate(day.heldOn());
        }
    }

    /** Gives a number to a person without one. A person who waits or is at a desk keeps theirs. */
    private static Expected waiting(Handle handle, DistributionDay day, Coming coming, Set<String> given, Instant now) {
        ExpectedDao dao = dao(handle);
        String who = coming.person().id().toString();
        Expected listed = one(handle, day, given, who).orElseGet(() -> added(handle, day, coming, given, now));
        if (listed.served()) {
            throw Refused.of(
                    Kind.CONFLICT,
                    "served-already",
                    Message.of("days.served-already", listed.caseCode().grouped()));
        }
        if (listed.number() == 0) {
            dao.arrive(day.id(), listed.beneficiary().toString(), dao.takeNumber(day.id()), now);
        }
        return listed;
    }

    /**
     * Adds a person who was not expected. Goods for the household are listed once, with its first member on the list; a member who comes in
     * that person's place uses that row and its number.
     */
    private static Expected added(Handle handle, DistributionDay day, Coming coming, Set<String> given, Instant now) {
        ExpectedDao dao = dao(handle);
        Beneficiary person = coming.person();
        Set<RuleCode> told = person.household().isEmpty()
                ? Set.of()
                : dao.rulesOfHousehold(day.id(), day.centre(), person.household());
        DayPlan plan = DayGoods.of(handle, day).plan();
        Set<RuleCode> chosen =
                plan.rules().chosen().stream().map(EntitlementRule::code).collect(Collectors.toSet());
        List<Remaining> due = coming.left().stream()
                .filter(each -> chosen.contains(each.rule().code()))
                .filter(each -> each.rule().per() == Per.PERSON
                        || !told.contains(each.rule().code()))
                .toList();
        Optional<Expected> forAll = due.isEmpty()
                ? dao.ofHousehold(day.id(), day.centre(), day.heldOn(), given, person.household()).stream()
                        .findFirst()
                : Optional.empty();
        if (forAll.isPresent()) {
            return forAll.get();
        }
        if (due.isEmpty()) {
            throw new InvalidFields(
                    "beneficiary",
                    Message.of("days.nothing-due", person.caseCode().grouped()));
        }
        boolean joint = !person.household().isEmpty()
                && due.stream().allMatch(each -> each.rule().per() == Per.HOUSEHOLD);
        int number = dao.takeNumber(day.id());
        dao.insertExpected(List.of(new ExpectedRow(
                day.id(),
                person.id(),
                person.household(),
                joint,
                Math.max(1, dao.persons(person.household(), day.centre())),
                0,
                number)));
        dao.arrive(day.id(), person.id().toString(), number, now);
        dao.insertDue(due.stream()
                .map(each ->
                        new DueRow(day.id(), person.id(), each.rule().code(), plan.share(each.rule(), each.quantity())))
                .toList());
        return one(handle, day, given, person.id().toString()).orElseThrow(NotFound::new);
    }

    private static Optional<Expected> one(Handle handle, DistributionDay day, Set<String> given, String who) {
        return dao(handle).one(day.id(), day.centre(), day.heldOn(), given, who);
    }

    private static ExpectedDao dao(Handle handle) {
        return handle.attach(ExpectedDao.class);
    }
}
