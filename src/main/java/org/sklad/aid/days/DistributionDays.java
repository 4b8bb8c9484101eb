package org.sklad.aid.days;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.sklad.access.roles.CentreCode;
import org.sklad.access.roles.CentresAsked;
import org.sklad.access.roles.Operator;
import org.sklad.access.roles.Role;
import org.sklad.aid.eligibility.DayRules;
import org.sklad.aid.rules.EntitlementRule;
import org.sklad.aid.rules.RuleCode;
import org.sklad.centres.places.Centre;
import org.sklad.centres.places.Centres;
import org.sklad.centres.places.Locations;
import org.sklad.goods.catalogue.Item;
import org.sklad.goods.classification.Sku;
import org.sklad.people.attributes.BeneficiaryId;
import org.sklad.platform.db.Database;
import org.sklad.platform.db.IdempotencyKey;
import org.sklad.platform.db.IdempotencyKeys;
import org.sklad.platform.db.PlaceInTime;
import org.sklad.platform.i18n.ChangedMeanwhile;
import org.sklad.platform.i18n.InvalidFields;
import org.sklad.platform.i18n.NotFound;
import org.sklad.platform.lists.LatestRows;

/**
 * Plans distribution days (domain, "Distribution day"). The expected people follow from the rules: everyone present in the centre to whom
 * at least one of the rules gives something on that day. The list is stored when the day is planned, and can be rewritten until the first
 * person arrives. The list does not record who was served; handouts do.
 */
public final class DistributionDays {
    static final Role[] PLAN = {Role.FIELD, Role.MANAGER};

    private final Database database;
    private final Centres centres;
    private final Locations locations;
    private final InstantSource clock;

    DistributionDays(Database database, Centres centres, Locations locations, InstantSource clock) {
        this.database = database;
        this.centres = centres;
        this.locations = locations;
        this.clock = clock;
    }

    /**
     * Plans a day and stores the list of expected people.
     *
     * @return true if the day is new; false for a repeated id
     * @throws NotFound if the operator has no role at the centre
     * @throws org.sklad.platform.i18n.Forbidden if the operator may not plan there
     * @throws InvalidFields if the date is past, the location is not an active real location outside quarantine, a rule is not in force
     *     there on the day or is limited to vulnerable people, an item is named by no rule or comes in sizes, or the slots do not hold all
     *     expected people
     */
    public boolean plan(IdempotencyKey claim, NewDay wanted, Operator by) {
        by.requireAt(wanted.centre(), PLAN);
        Instant now = clock.instant();
        Optional<ExpectedList> list = database.read(handle -> {
            IdempotencyKeys.refuseReuse(handle, claim);
            return dao(handle).find(claim.id()).isPresent()
                    ? Optional.empty()
                    : Optional.of(expectedList(handle, claim.id(), wanted, now));
        });
        return list.isPresent()
                && database.once(claim, now, handle -> {
                    DayDao dao = dao(handle);
                    dao.insert(new DayDao.Insert(
                            claim.id(),
                            wanted.centre(),
                            list.get().location(),
                            wanted.on(),
                            wanted.rules(),
                            wanted.items(),
                            wanted.slots().from().toString(),
                            wanted.slots().minutes(),
                            wanted.slots().people(),
                            by.id(),
                            now));
                    list.get().store(handle);
                });
    }

    /**
     * Rewrites the list as it would be planned now.
     *
     * @throws DayWrongState if a person has arrived
     * @throws ChangedMeanwhile if the plan is changed at the same moment
     * @throws InvalidFields as {@link #plan}
     */
    public boolean refresh(IdempotencyKey claim, UUID id, Operator by) {
        DistributionDay day = requireMayChange(id, by, PLAN);
        Instant now = clock.instant();
        Optional<ExpectedList> list = database.read(handle -> IdempotencyKeys.isRepeated(handle, claim)
                ? Optional.empty()
                : Optional.of(expectedList(handle, id, wanted(day), now)));
        return list.isPresent()
                && database.once(claim, now, handle -> {
                    if (dao(handle).takePlanned(id, day.version()) == 0) {
                        dao(handle).requirePlanned(id, day.version());
                    }
                    list.get().rewrite(handle, id);
                });
    }

    /** Returns the list as the day would be planned now. */
    ExpectedList expectedList(Handle handle, UUID id, NewDay wanted, Instant now) {
        return ExpectedList.of(handle, locations, id, wanted, now);
    }

    private static NewDay wanted(DistributionDay day) {
        return new NewDay(
                day.centre(),
                day.heldOn(),
                day.location().value(),
                Set.copyOf(day.ruleCodes()),
                day.plannedItems(),
                day.slots());
    }

    /**
     * Lists days of one centre, or of all the operator's centres, latest planned first.
     *
     * @throws NotFound if the operator has no role at the centre
     */
    public List<DistributionDay> list(DayFilter filter, PlaceInTime after, int limit, Operator by) {
        CentresAsked asked = CentresAsked.of(filter.code(), by, maySee());
        LatestRows rows = LatestRows.of(after, limit);
        return database.read(handle -> asked.latest(
                limit, () -> dao(handle).list(rows, filter), each -> dao(handle).ofCentre(each, rows, filter)));
    }

    /**
     * Returns a day with its present figures.
     *
     * @throws NotFound if the day is outside the operator's centres
     */
    public DayView get(UUID id, Operator by) {
        return database.read(handle -> {
            DistributionDay day = visible(handle, id, by, maySee());
            return view(handle, day);
        });
    }

    public static DayView view(Handle handle, DistributionDay day) {
        DayGoods goods = DayGoods.of(handle, day);
        Figures figures = Figures.of(people(handle).counts(day.id(), day.centre(), day.heldOn(), goods.givenByRule()));
        return new DayView(
                day,
                goods.plan(),
                goods.rules().chosen(),
                goods.sensitive(),
                figures,
                handle.attach(DayClosingDao.class).closing(day.id()),
                dao(handle).cancellation(day.id()));
    }

    /** A person on the list with the goods due to them. */
    public record Listed(Expected who, List<DueRow> dues, PersonState state) {
        public Listed {
            dues = List.copyOf(dues);
        }
    }

    /**
     * Lists people in the order of their times; people who came without being expected are first.
     *
     * @param after last place of the page before
     */
    public List<Listed> expected(UUID id, ListPlace after, int limit, Operator by) {
        return database.read(handle -> {
            DistributionDay day = visible(handle, id, by, maySeePeople());
            Set<String> given = DayGoods.of(handle, day).givenByRule();
            List<Expected> people =
                    people(handle).expected(id, day.centre(), day.heldOn(), given, after.slot(), after.place(), limit);
            return listed(handle, day, people);
        });
    }

    static List<Listed> listed(Handle handle, DistributionDay day, List<Expected> people) {
        Map<BeneficiaryId, List<DueRow>> dues =
                people(handle)
                        .due(
                                day.id(),
                                people.stream().map(Expected::beneficiary).toList())
                        .stream()
                        .collect(Collectors.groupingBy(DueRow::beneficiary));
        return people.stream()
                .map(each ->
                        new Listed(each, dues.getOrDefault(each.beneficiary(), List.of()), each.state(day.isClosed())))
                .toList();
    }

    /** Lists the rules that a day of the centre can be planned with, by code. */
    List<EntitlementRule> choices(CentreCode centre, Operator by) {
        by.requireAt(centre, PLAN);
        LocalDate today = today(centre);
        return database.read(handle -> DayRules.choices(handle, centre, today));
    }

    /** Lists items in stock in the centre, of rules that name several, each under the first rule that names it. */
    List<Plannable> plannable(CentreCode centre, Operator by) {
        by.requireAt(centre, PLAN);
        LocalDate today = today(centre);
        return database.read(handle -> {
            Set<RuleCode> choices = DayRules.choices(handle, centre, today).stream()
                    .map(EntitlementRule::code)
                    .collect(Collectors.toSet());
            return DayPlan.plannable(handle, centre, DayRules.of(handle, centre, today, choices));
        });
    }

    /** Lists the same items, and items that are planned for the day and not in stock now. */
    List<Plannable> plannable(DistributionDay day, Operator by) {
        List<Plannable> all = new ArrayList<>(plannable(day.centre(), by));
        Set<Sku> listed = all.stream()
                .flatMap(each -> each.items().stream())
                .map(Item::sku)
                .collect(Collectors.toCollection(HashSet::new));
        DayPlan plan = database.read(handle -> DayGoods.of(handle, day).plan());
        for (EntitlementRule rule : plan.rules().chosen()) {
            List<Item> more = plan.of(rule).stream()
                    .map(DayPlan.Planned::item)
                    .filter(item -> listed.add(item.sku()))
                    .toList();
            if (!more.isEmpty()) {
                all.add(new Plannable(rule, more));
            }
        }
        return all;
    }

    /**
     * Returns a day that the operator may act on.
     *
     * @throws NotFound as {@link #get}
     * @throws org.sklad.platform.i18n.Forbidden if the operator has none of the roles at the centre
     */
    public DistributionDay requireMayChange(UUID id, Operator by, Role... any) {
        return database.read(handle -> {
            DistributionDay day = visible(handle, id, by, maySee());
            by.requireAt(day.centre(), any);
            return day;
        });
    }

    public static DistributionDay visible(Handle handle, UUID id, Operator by, Role... any) {
        DistributionDay day = dao(handle).find(id).orElseThrow(NotFound::new);
        by.requireAt(day.centre(), any);
        return day;
    }

    Centre centre(DistributionDay day) {
        return centres.get(day.centre());
    }

    /** Returns the date in the centre's time zone. */
    LocalDate today(CentreCode centre) {
        return LocalDate.ofInstant(clock.instant(), centres.get(centre).timeZone());
    }

    private static ExpectedDao people(Handle handle) {
        return handle.attach(ExpectedDao.class);
    }

    private static DayDao dao(Handle handle) {
        return handle.attach(DayDao.class);
    }

    /** Returns the roles that may see a day. */
    public static Role[] maySee() {
        return new Role[] {Role.WAREHOUSE, Role.FIELD, Role.MANAGER, Role.AUDITOR};
    }

    /** Returns the roles that may see the people on the list. */
    public static Role[] maySeePeople() {
        return new Role[] {Role.FIELD, Role.MANAGER, Role.AUDITOR};
    }
}
