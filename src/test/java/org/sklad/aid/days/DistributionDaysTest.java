package org.sklad.aid.days;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;
import static org.sklad.platform.i18n.Refusals.refused;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.AfterParameterizedClassInvocation;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.Parameter;
import org.sklad.access.roles.CentreCode;
import org.sklad.access.roles.Operator;
import org.sklad.access.signin.Access;
import org.sklad.aid.dayend.DayReport;
import org.sklad.aid.dayend.DayReports;
import org.sklad.aid.eligibility.DayRules;
import org.sklad.aid.eligibility.DuePeople;
import org.sklad.aid.handouts.Desk;
import org.sklad.aid.handouts.Desk.Wish;
import org.sklad.aid.handouts.HandoutDetails;
import org.sklad.aid.handouts.HandoutFilter;
import org.sklad.aid.needs.NewNeed;
import org.sklad.aid.needs.NewReservation;
import org.sklad.aid.needs.Urgency;
import org.sklad.aid.rules.EntitlementExceeded;
import org.sklad.aid.rules.Per;
import org.sklad.aid.rules.Period;
import org.sklad.aid.rules.Remaining;
import org.sklad.aid.rules.RuleCode;
import org.sklad.aid.rules.RuleGoods;
import org.sklad.aid.rules.TestRules;
import org.sklad.centres.places.LocationCode;
import org.sklad.centres.places.LocationDetails;
import org.sklad.centres.places.LocationKind;
import org.sklad.goods.catalogue.CompositionLine;
import org.sklad.goods.catalogue.Item;
import org.sklad.goods.catalogue.TestItems;
import org.sklad.goods.classification.AgeGroup;
import org.sklad.goods.classification.Category;
import org.sklad.goods.classification.ItemSex;
import org.sklad.goods.classification.Sku;
import org.sklad.goods.classification.StyleCode;
import org.sklad.goods.ledger.InsufficientStock;
import org.sklad.goods.ledger.ReservedForNeeds;
import org.sklad.goods.ledger.TestStock;
import org.sklad.goods.lots.BoxCode;
import org.sklad.goods.lots.Expiry;
import org.sklad.goods.lots.Lot;
import org.sklad.goods.lots.LotKey;
import org.sklad.goods.lots.Origin;
import org.sklad.goods.stock.GoodsLine;
import org.sklad.people.attributes.AgeBand;
import org.sklad.people.attributes.Beneficiary;
import org.sklad.people.attributes.CaseCode;
import org.sklad.people.attributes.PersonChange;
import org.sklad.people.attributes.Sex;
import org.sklad.people.attributes.Sizes;
import org.sklad.people.attributes.Vulnerability;
import org.sklad.platform.db.Check;
import org.sklad.platform.db.Engine;
import org.sklad.platform.db.IdReused;
import org.sklad.platform.db.IdempotencyKey;
import org.sklad.platform.db.OnEachEngine;
import org.sklad.platform.db.PlaceInTime;
import org.sklad.platform.db.TestDatabases;
import org.sklad.platform.db.Together;
import org.sklad.platform.i18n.ChangedMeanwhile;
import org.sklad.platform.i18n.FieldError;
import org.sklad.platform.i18n.Forbidden;
import org.sklad.platform.i18n.InvalidFields;
import org.sklad.platform.i18n.NotFound;

/** Distribution days: planning, queue and closing, on each engine. Every test has its own centre. */
@OnEachEngine
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DistributionDaysTest {
    private static final Slots SLOTS = new Slots(LocalTime.of(9, 0), 30, 4);

    private TestDatabases databases;
    private TestStock stock;
    private Desk desk;
    private DistributionDays days;
    private DayQueue queue;
    private DayPictures pictures;
    private DayClosings closings;
    private DayChanges changes;
    private DayReports reports;
    private Operator field;
    private Operator manager;
    private AtomicInteger last;

    @Parameter
    Engine engine;

    @BeforeParameterizedClassInvocation
    void open() {
        last = new AtomicInteger();
        databases = TestDatabases.open(engine);
        stock = new TestStock(databases.database());
        desk = new Desk(stock);
        days = stock.access.features.days.days;
        changes = stock.access.features.days.changes;
        queue = stock.access.features.days.queue;
        pictures = desk.access.features.days.pictures;
        closings = stock.access.features.days.closings;
        reports = desk.access.features.dayEnd.reports;
        field = stock.access.operator(Access.unique("field"), "field@*");
        manager = stock.access.operator(Access.unique("manager"), "manager@*");
    }

    @AfterParameterizedClassInvocation
    void check_and_close() {
        desk.check();
        for (Check check : desk.access.features.days.checks()) {
            assertThat(databases.database().read(check.violations()::apply))
                    .as(check.name())
                    .isEmpty();
        }
        databases.close();
    }

    private static IdempotencyKey claim() {
        return Access.claim("content");
    }

    /** A centre with one rule of its own: two of an item per month. The store has a hundred of the item. */
    private final class Place {
        final String code = "C" + last.incrementAndGet();
        final Item soap = TestItems.item().in(databases.database());
        final RuleCode rule = rule(RuleGoods.items(soap.sku()), 2, false);
        final Lot lot;

        Place() {
            stock.centres.add(code);
            lot = stock.receive(soap, stock.store(code), 100);
        }

        CentreCode centre() {
            return new CentreCode(code);
        }

        Beneficiary person() {
            return desk.person(code, Sex.FEMALE, AgeBand.FROM_18, field);
        }

        UUID plan(RuleCode... rules) {
            IdempotencyKey claim = claim();
            assertThat(days.plan(claim, wanted(stock.today(), rules), field)).isTrue();
            return claim.id();
        }

        org.sklad.goods.ledger.Place shelf() {
            return shelf("A-01", LocationKind.SHELF);
        }

        org.sklad.goods.ledger.Place shelf(String name, LocationKind kind) {
            stock.centres.add(code, name, kind, "STORE");
            return stock.place(code, name);
        }

        NewDay wanted(LocalDate on, RuleCode... rules) {
            return new NewDay(
                    centre(), on, "STORE", rules.length == 0 ? Set.of(rule) : Set.of(rules), List.of(), SLOTS);
        }

        HandoutDetails give(Beneficiary person, Item item, long quantity) {
            return desk.give(Wish.to(person).at(code, "STORE").item(item, quantity), field);
        }
    }

    private RuleCode rule(RuleGoods goods, long quantity, boolean household) {
        TestRules rule = TestRules.rule(Access.unique("R").toUpperCase(Locale.ROOT))
                .of(goods)
                .gives(quantity)
                .per(Period.of(Period.Kind.MONTH));
        return desk.rules
                .add(claim(), (household ? rule.perHousehold() : rule).build(), stock.everywhere)
                .rule()
                .code();
    }

    private List<DistributionDays.Listed> listed(UUID day) {
        return days.expected(day, ListPlace.BEGIN, 1_000, field);
    }

    private List<CaseCode> codes(UUID day) {
        return listed(day).stream().map(each -> each.who().caseCode()).toList();
    }

    private PersonState state(UUID day, Beneficiary person) {
        return listed(day).stream()
                .filter(each -> each.who().caseCode().equals(person.caseCode()))
                .findFirst()
                .orElseThrow()
                .state();
    }

    private int arrive(UUID day, Beneficiary person) {
        return queue.arrive(claim(), day, person.caseCode().value(), field)
                .called()
                .orElseThrow()
                .who()
                .number();
    }

    private Optional<CaseCode> next(UUID day, Operator by) {
        return queue.next(claim(), day, Optional.empty(), by)
                .called()
                .map(each -> each.who().caseCode());
    }

    @Test
    void expects_present_people_who_are_entitled_in_the_order_of_their_rooms() {
        Place here = new Place();
        Beneficiary due = here.person();
        Beneficiary gotOne = here.person();
        Beneficiary gotAll = here.person();
        here.give(gotOne, here.soap, 1);
        here.give(gotAll, here.soap, 2);
        new Place().person();
        UUID day = here.plan();
        assertThat(codes(day)).containsExactlyInAnyOrder(due.caseCode(), gotOne.caseCode());
        Map<CaseCode, Long> quantities = listed(day).stream()
                .collect(Collectors.toMap(
                        each -> each.who().caseCode(),
                        each -> each.dues().stream().mapToLong(DueRow::quantity).sum()));
        assertThat(quantities).containsEntry(due.caseCode(), 2L).containsEntry(gotOne.caseCode(), 1L);
        assertThat(days.get(day, manager).figures().expected()).isEqualTo(2);
    }

    @Test
    void a_household_entitled_together_is_one_row_under_its_head_and_any_member_can_collect() {
        Place here = new Place();
        RuleCode pots = rule(RuleGoods.items(here.soap.sku()), 1, true);
        Beneficiary mother = here.person();
        Beneficiary son = here.person();
        Beneficiary alone = here.person();
        desk.households.form(claim(), mother.caseCode(), List.of(son.caseCode()), field);
        UUID day = here.plan(pots);
        assertThat(codes(day)).containsExactlyInAnyOrder(mother.caseCode(), alone.caseCode());
        DistributionDays.Listed head = listed(day).stream()
                .filter(each -> each.who().caseCode().equals(mother.caseCode()))
                .findFirst()
                .orElseThrow();
        assertThat(head.who().persons()).isEqualTo(2);
        assertThat(head.who().joint()).isTrue();
        here.give(son, here.soap, 1);
        assertThat(state(day, mother)).isEqualTo(PersonState.SERVED);
        assertThat(state(day, alone)).isEqualTo(PersonState.EXPECTED);
    }

    /** The row of the head has goods for her alone too, so it cannot stand for another member who fetches those of the household. */
    @Test
    void a_member_is_added_for_goods_of_the_household_that_are_listed_with_those_of_the_head() {
        Place here = new Place();
        Item kettle = TestItems.item().category(Category.OTHER).in(databases.database());
        stock.receive(kettle, stock.store(here.code), 5);
        RuleCode kettles = rule(RuleGoods.items(kettle.sku()), 1, true);
        Beneficiary mother = here.person();
        Beneficiary son = here.person();
        desk.households.form(claim(), mother.caseCode(), List.of(son.caseCode()), field);
        here.give(son, here.soap, 2);
        UUID day = here.plan(here.rule, kettles);
        assertThat(codes(day)).containsExactly(mother.caseCode());
        assertThat(arrive(day, son)).isEqualTo(1);
        here.give(son, kettle, 1);
        assertThat(arrive(day, mother)).as("the soap is still due").isEqualTo(2);
        here.give(mother, here.soap, 2);
        assertThat(state(day, son)).isEqualTo(PersonState.SERVED);
        assertThat(state(day, mother)).isEqualTo(PersonState.SERVED);
    }

    @Test
    void the_row_of_a_household_is_shown_whichever_registration_of_its_head_has_it() {
        for (boolean sooner : List.of(true, false)) {
            Place here = new Place();
            RuleCode pots = rule(RuleGoods.items(here.soap.sku()), 1, true);
            Beneficiary one = here.person();
            Beneficiary other = here.person();
            boolean inOrder = one.id().toString().compareTo(other.id().toString()) < 0;
            Beneficiary mother = inOrder == sooner ? one : other;
            Beneficiary again = inOrder == sooner ? other : one;
            Beneficiary son = here.person();
            desk.households.form(claim(), mother.caseCode(), List.of(son.caseCode()), field);
            UUID day = here.plan(pots);
            assertThat(codes(day)).containsExactlyInAnyOrder(mother.caseCode(), again.caseCode());
            desk.merges.merge(claim(), again.caseCode(), mother.caseCode(), field);
            assertThat(listed(day))
                    .singleElement()
                    .satisfies(each -> assertThat(each.who().joint())
                            .as("the registration of the household has the smaller id: %s", sooner)
                            .isTrue());
            assertThat(arrive(day, son)).isEqualTo(1);
            here.give(son, here.soap, 1);
            assertThat(state(day, mother)).isEqualTo(PersonState.SERVED);
        }
    }

    /** Other goods of the day, for one member alone, do not serve the household. */
    @Test
    void the_row_of_a_household_is_served_by_goods_of_its_own_rules_only() {
        Place here = new Place();
        Item detergent = TestItems.item().in(databases.database());
        stock.receive(detergent, stock.store(here.code), 10);
        RuleCode forAll = rule(RuleGoods.items(detergent.sku()), 1, true);
        RuleCode diapers = desk.rules
                .add(
                        claim(),
                        TestRules.rule(Access.unique("R").toUpperCase(Locale.ROOT))
                                .of(RuleGoods.items(here.soap.sku()))
                                .gives(2)
                                .forAge(AgeBand.UNDER_5)
                                .at(here.code)
                                .per(Period.of(Period.Kind.MONTH))
                                .build(),
                        stock.everywhere)
                .rule()
                .code();
        Beneficiary mother = here.person();
        Beneficiary baby = desk.person(here.code, Sex.FEMALE, AgeBand.UNDER_5, field);
        desk.households.form(claim(), mother.caseCode(), List.of(baby.caseCode()), field);
        UUID day = here.plan(forAll, diapers);
        assertThat(codes(day)).containsExactlyInAnyOrder(mother.caseCode(), baby.caseCode());
        arrive(day, mother);
        here.give(baby, here.soap, 2);
        assertThat(state(day, baby)).isEqualTo(PersonState.SERVED);
        assertThat(state(day, mother)).isEqualTo(PersonState.WAITING);
        assertThat(pictures.board(day, field).next())
                .extracting(Expected::caseCode)
                .containsExactly(mother.caseCode());
        assertThat(pictures.board(day, field).view().figures().served()).isEqualTo(1);
        assertThat(pictures.picks(day, field)).extracting(PickLine::quantity).containsExactly(1L);
        assertThat(arrive(day, mother)).as("not refused at the door").isEqualTo(1);
        assertThat(next(day, field)).contains(mother.caseCode());

        here.give(baby, detergent, 1);
        assertThat(state(day, mother)).isEqualTo(PersonState.SERVED);
        assertThat(next(day, field)).isEmpty();
    }

    /** The query for all people gives the same quantities as the one for a single person. */
    @Test
    void the_total_due_is_the_sum_of_what_is_due_to_each_person() {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        Place here = new Place();
        Item other = TestItems.item().category(Category.OTHER).in(databases.database());
        stock.receive(other, stock.store(here.code), 1_000);
        RuleCode bySize = desk.rules
                .add(
                        claim(),
                        TestRules.rule(Access.unique("R").toUpperCase(Locale.ROOT))
                                .of(RuleGoods.items(other.sku()))
                                .gives(3, 2, 1)
                                .forHouseholds(2, 9)
                                .per(Period.of(Period.Kind.MONTH))
                                .build(),
                        stock.everywhere)
                .rule()
                .code();
        RuleCode forStay = desk.rules
                .add(
                        claim(),
                        TestRules.rule(Access.unique("R").toUpperCase(Locale.ROOT))
                                .of(RuleGoods.items(other.sku()))
                                .gives(9)
                                .perHousehold()
                                .per(Period.of(Period.Kind.STAY))
                                .build(),
                        stock.everywhere)
                .rule()
                .code();
        Set<RuleCode> rules = Set.of(
                here.rule,
                rule(RuleGoods.items(other.sku()), 6, false),
                rule(RuleGoods.items(other.sku()), 9, true),
                forStay,
                bySize);
        List<Beneficiary> people = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            people.add(here.person());
        }
        give(random, here, people, other);
        for (int i = 0; i < 9; i += 3) {
            desk.households.form(
                    claim(),
                    people.get(i).caseCode(),
                    List.of(people.get(i + 1).caseCode(), people.get(i + 2).caseCode()),
                    field);
        }
        give(random, here, people, other);
        desk.households.leave(claim(), people.get(1).caseCode(), field);
        give(random, here, people, other);
        stock.access.clock.advance(Duration.ofMinutes(1));
        Beneficiary later = here.person();
        people.add(later);
        desk.households.joinNamed(
                claim(), later.caseCode(), people.get(3).caseCode().value(), field);
        Map<CaseCode, Map<RuleCode, Long>> all = databases.database().read(handle -> {
            DayRules ofDay = DayRules.of(handle, here.centre(), stock.today(), rules);
            return DuePeople.of(handle, here.centre(), stock.today(), stock.access.now(), ofDay).list().stream()
                    .collect(Collectors.toMap(
                            each -> each.person().caseCode(),
                            each -> each.dues().stream()
                                    .collect(Collectors.toMap(due -> due.rule().code(), DuePeople.Due::quantity))));
        });
        Map<String, List<CaseCode>> together = new HashMap<>();
        for (Beneficiary person : people) {
            Beneficiary now = desk.beneficiaries.get(person.caseCode(), field);
            String of = now.household().isEmpty() ? now.caseCode().value() : now.household();
            together.computeIfAbsent(of, any -> new ArrayList<>()).add(now.caseCode());
        }
        together.values()
                .forEach(members -> members.forEach(member -> {
                    for (Remaining left : desk.entitlements.list(member, field)) {
                        RuleCode code = left.rule().code();
                        // One member stands in for the household.
                        List<CaseCode> whose = left.rule().per() == Per.PERSON ? List.of(member) : members;
                        if (rules.contains(code)) {
                            assertThat(whose.stream()
                                            .mapToLong(each -> all.getOrDefault(each, Map.of())
                                                    .getOrDefault(code, 0L)))
                                    .as("seed %d, left %s", seed, left)
                                    .filteredOn(quantity -> quantity > 0)
                                    .isEqualTo(left.quantity() == 0 ? List.of() : List.of(left.quantity()));
                        }
                    }
                }));
    }

    /** Hands out as much as the rules allow. */
    private void give(Random random, Place here, List<Beneficiary> people, Item other) {
        for (Beneficiary person : people) {
            Item item = random.nextBoolean() ? here.soap : other;
            try {
                here.give(person, item, 1 + random.nextInt(2));
            } catch (EntitlementExceeded enough) {
                assertThat(enough.type()).isEqualTo("entitlement-exceeded");
            }
        }
    }

    @Test
    void a_household_gets_one_slot_and_the_others_fill_the_slots() {
        Place here = new Place();
        List<Beneficiary> people = new ArrayList<>();
        for (int i = 0; i < 7; i++) {
            people.add(here.person());
        }
        desk.households.form(
                claim(),
                people.get(5).caseCode(),
                List.of(people.get(0).caseCode(), people.get(6).caseCode()),
                field);
        UUID day = here.plan();
        Map<CaseCode, Integer> slots = listed(day).stream()
                .collect(Collectors.toMap(
                        each -> each.who().caseCode(), each -> each.who().slot()));
        assertThat(slots.values()).containsOnly(1, 2);
        int together = slots.getOrDefault(people.get(5).caseCode(), 0);
        assertThat(slots)
                .containsEntry(people.get(0).caseCode(), together)
                .containsEntry(people.get(6).caseCode(), together);
        NewDay tight = new NewDay(
                here.centre(),
                stock.today(),
                "STORE",
                Set.of(here.rule),
                List.of(),
                new Slots(LocalTime.of(23, 0), 60, 2));
        assertThat(fields(() -> days.plan(claim(), tight, field))).containsExactly("slots.people");
    }

    private static List<String> fields(ThrowingCallable call) {
        return catchThrowableOfType(InvalidFields.class, call).errors().stream()
                .map(FieldError::field)
                .toList();
    }

    @Test
    void an_invalid_day_is_refused_at_its_field() {
        Place here = new Place();
        RuleCode sensitive = desk.rules
                .add(
                        claim(),
                        TestRules.rule(Access.unique("V").toUpperCase(Locale.ROOT))
                                .of(RuleGoods.items(here.soap.sku()))
                                .forThose(Vulnerability.VIOLENCE)
                                .build(),
                        stock.everywhere)
                .rule()
                .code();
        assertThat(fields(() -> days.plan(claim(), here.wanted(stock.today(), sensitive), manager)))
                .containsExactly("rules");
        assertThat(fields(() -> days.plan(claim(), here.wanted(stock.today(), new RuleCode("NO-SUCH")), manager)))
                .containsExactly("rules");
        assertThat(fields(() -> days.plan(claim(), here.wanted(stock.today().minusDays(1)), manager)))
                .containsExactly("date");
        for (String place : List.of("QUARANTINE", "DONOR", "NOWHERE")) {
            NewDay there = new NewDay(here.centre(), stock.today(), place, Set.of(here.rule), List.of(), SLOTS);
            assertThat(fields(() -> days.plan(claim(), there, manager))).containsExactly("location");
        }
    }

    @Test
    void a_repeated_request_plans_one_day_and_other_content_with_its_id_is_refused() {
        Place here = new Place();
        here.person();
        IdempotencyKey claim = claim();
        NewDay wanted = here.wanted(stock.today());
        assertThat(days.plan(claim, wanted, field)).isTrue();
        here.person();
        assertThat(days.plan(claim, wanted, field)).isFalse();
        assertThat(days.get(claim.id(), field).figures().expected()).isEqualTo(1);
        assertThatThrownBy(() -> days.plan(new IdempotencyKey(claim.id(), "other"), wanted, field))
                .isInstanceOf(IdReused.class);
    }

    @Test
    void the_list_is_rebuilt_until_the_first_arrival() {
        Place here = new Place();
        Beneficiary first = here.person();
        UUID day = here.plan();
        Beneficiary second = here.person();
        assertThat(codes(day)).containsExactly(first.caseCode());
        IdempotencyKey claim = claim();
        assertThat(days.refresh(claim, day, manager)).isTrue();
        assertThat(days.refresh(claim, day, manager)).isFalse();
        assertThat(codes(day)).containsExactlyInAnyOrder(first.caseCode(), second.caseCode());
        arrive(day, first);
        assertThatThrownBy(() -> days.refresh(claim(), day, manager)).isInstanceOf(DayWrongState.class);
    }

    @Test
    void a_planned_day_can_be_changed_until_the_first_arrival() {
        Place here = new Place();
        Beneficiary person = here.person();
        Item comb = TestItems.item().in(databases.database());
        RuleCode other = rule(RuleGoods.items(comb.sku()), 1, false);
        here.shelf();
        UUID day = here.plan();
        Beneficiary arrived = here.person();
        NewDay wanted = new NewDay(
                here.centre(),
                stock.today().plusDays(1),
                "A-01",
                Set.of(other),
                List.of(),
                new Slots(LocalTime.of(13, 30), 20, 1));
        IdempotencyKey claim = claim();
        assertThat(changes.change(claim, day, 1, wanted, field)).isTrue();
        assertThat(changes.change(claim, day, 1, wanted, field))
                .as("the same again")
                .isFalse();
        assertThatThrownBy(() -> changes.change(new IdempotencyKey(claim.id(), "other"), day, 1, wanted, field))
                .isInstanceOf(IdReused.class);
        DistributionDay changed = days.get(day, field).day();
        assertThat(changed.heldOn()).isEqualTo(stock.today().plusDays(1));
        assertThat(changed.location().value()).isEqualTo("A-01");
        assertThat(changed.ruleCodes()).containsExactly(other);
        assertThat(changed.slots()).isEqualTo(wanted.slots());
        assertThat(changed.version()).isEqualTo(2);
        assertThat(listed(day))
                .as("the list follows the new plan")
                .allSatisfy(
                        each -> assertThat(each.dues()).extracting(DueRow::rule).containsExactly(other))
                .extracting(each -> each.who().slot())
                .containsExactly(1, 2);
        assertThat(codes(day)).containsExactlyInAnyOrder(person.caseCode(), arrived.caseCode());
        assertThatThrownBy(() -> changes.change(claim(), day, 1, wanted, field))
                .as("a change of an older version")
                .isInstanceOf(ChangedMeanwhile.class);
        NewDay past = here.wanted(stock.today().minusDays(1));
        assertThat(fields(() -> changes.change(claim(), day, 2, past, field))).containsExactly("date");
        assertThat(changes.change(claim(), day, 2, here.wanted(stock.today()), field))
                .isTrue();
        arrive(day, person);
        for (long version : List.of(2L, 3L)) {
            assertThatThrownBy(() -> changes.change(claim(), day, version, here.wanted(stock.today()), field))
                    .isInstanceOf(DayWrongState.class);
            assertThatThrownBy(() -> changes.cancel(claim(), day, version, "Нищо", field))
                    .isInstanceOf(DayWrongState.class);
        }
        assertThat(codes(day)).containsExactlyInAnyOrder(person.caseCode(), arrived.caseCode());
    }

    @Test
    void a_cancelled_day_stays_in_the_list_and_calls_nobody() {
        Place here = new Place();
        Beneficiary person = here.person();
        UUID day = here.plan();
        IdempotencyKey claim = claim();
        assertThatThrownBy(() -> changes.cancel(claim(), day, 2, "Другa версия", manager))
                .isInstanceOf(ChangedMeanwhile.class);
        assertThat(changes.cancel(claim, day, 1, "Няма стоки", manager)).isTrue();
        assertThat(changes.cancel(claim, day, 1, "Няма стоки", manager)).isFalse();
        DayView cancelled = days.get(day, field);
        assertThat(cancelled.day().state()).isEqualTo(DayState.CANCELLED);
        assertThat(cancelled.cancellation())
                .hasValueSatisfying(each -> assertThat(List.of(each.reason(), each.operator()))
                        .containsExactly("Няма стоки", manager.username()));
        assertThat(cancelled.closing()).isEmpty();
        assertThat(days.list(new DayFilter(here.centre().value(), null, null, null), PlaceInTime.FIRST, 10, field))
                .extracting(DistributionDay::id, DistributionDay::state)
                .containsExactly(tuple(day, DayState.CANCELLED));
        for (ThrowingCallable act : List.<ThrowingCallable>of(
                () -> arrive(day, person),
                () -> next(day, field),
                () -> days.refresh(claim(), day, field),
                () -> changes.change(claim(), day, 2, here.wanted(stock.today()), field),
                () -> changes.cancel(claim(), day, 2, "Пак", field),
                () -> closings.close(claim(), day, List.of(), Optional.empty(), manager))) {
            DayWrongState refused = catchThrowableOfType(DayWrongState.class, act);
            assertThat(refused.message().key()).isEqualTo("days.cancelled-already");
        }
        Operator keeper = stock.access.operator(Access.unique("keeper"), "warehouse@" + here.code);
        UUID other = here.plan();
        assertThatThrownBy(() -> changes.cancel(claim(), other, 1, "Склад", keeper))
                .isInstanceOf(Forbidden.class);
        Operator stranger = stock.access.operator(Access.unique("stranger"), "manager@" + new Place().code);
        assertThatThrownBy(() -> changes.cancel(claim(), other, 1, "Друг", stranger))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void a_call_while_nobody_waits_leaves_the_day_planned() {
        Place here = new Place();
        here.person();
        UUID day = here.plan();
        assertThat(next(day, field)).isEmpty();
        assertThat(days.get(day, field).day().state()).isEqualTo(DayState.PLANNED);
        assertThat(changes.cancel(claim(), day, 1, "Няма доставка", manager)).isTrue();
    }

    /** An arrival and a cancellation at the same moment: one is first, and the other is refused. */
    @Test
    void an_arrival_and_a_cancellation_exclude_each_other() throws InterruptedException {
        Place here = new Place();
        for (int round = 0; round < 10; round++) {
            Beneficiary person = here.person();
            UUID day = here.plan();
            Queue<Callable<Object>> acts = new ConcurrentLinkedQueue<>(
                    List.of(() -> arrive(day, person), () -> changes.cancel(claim(), day, 1, "Няма", manager)));
            List<Object> outcomes = Together.run(2, () -> acts.remove().call());
            assertThat(outcomes).filteredOn(DayWrongState.class::isInstance).hasSize(1);
            assertThat(days.get(day, field).day().state())
                    .isEqualTo(outcomes.contains(true) ? DayState.CANCELLED : DayState.OPEN);
        }
    }

    @Test
    void people_wait_in_the_order_of_their_arrival() {
        Place here = new Place();
        Beneficiary one = here.person();
        Beneficiary two = here.person();
        UUID day = here.plan();
        assertThat(arrive(day, two)).isEqualTo(1);
        assertThat(arrive(day, one)).isEqualTo(2);
        assertThat(arrive(day, two)).as("a card scanned twice keeps its number").isEqualTo(1);
        assertThat(days.get(day, field).figures()).isEqualTo(new Figures(2, 0, 2, 0, 0, 0));
        assertThat(days.get(day, field).day().state()).isEqualTo(DayState.OPEN);
        assertThat(next(day, field)).contains(two.caseCode());
    }

    @Test
    void a_repeated_step_gets_the_answer_of_the_first() {
        Place here = new Place();
        Beneficiary one = here.person();
        Beneficiary two = here.person();
        UUID day = here.plan();
        IdempotencyKey came = claim();
        assertThat(queue.arrive(came, day, one.caseCode().value(), field).first())
                .isTrue();
        assertThat(queue.arrive(came, day, one.caseCode().value(), field).first())
                .isFalse();
        arrive(day, two);
        IdempotencyKey call = claim();
        assertThat(queue.next(call, day, Optional.empty(), field)
                        .called()
                        .orElseThrow()
                        .who()
                        .caseCode())
                .isEqualTo(one.caseCode());
        DayQueue.Outcome again = queue.next(call, day, Optional.empty(), field);
        assertThat(again.first()).isFalse();
        assertThat(again.called().orElseThrow().who().caseCode()).isEqualTo(one.caseCode());
        assertThatThrownBy(() -> queue.next(new IdempotencyKey(call.id(), "other"), day, Optional.empty(), field))
                .isInstanceOf(IdReused.class);
        assertThat(next(day, field)).contains(two.caseCode());
    }

    @Test
    void a_person_who_is_not_expected_is_added_with_what_is_due() {
        Place here = new Place();
        here.person();
        UUID day = here.plan();
        Beneficiary late = here.person();
        DistributionDays.Listed came = queue.arrive(
                        claim(), day, late.caseCode().value(), field)
                .called()
                .orElseThrow();
        assertThat(came.who().isLate()).isTrue();
        assertThat(came.dues()).extracting(DueRow::quantity).containsExactly(2L);
        assertThat(days.get(day, field).figures()).isEqualTo(new Figures(1, 0, 1, 0, 1, 1));
        Beneficiary hasAll = here.person();
        here.give(hasAll, here.soap, 2);
        // Already served today, so nothing is due to this person.
        assertThat(fields(() -> queue.arrive(claim(), day, hasAll.caseCode().value(), field)))
                .containsExactly("beneficiary");
        Beneficiary elsewhere = new Place().person();
        assertThat(fields(() -> queue.arrive(claim(), day, elsewhere.caseCode().value(), field)))
                .containsExactly("beneficiary");
        assertThatThrownBy(() -> queue.arrive(claim(), day, "00000000000", field))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void a_merged_person_is_expected_once_and_served_by_either_registration() {
        Place here = new Place();
        Beneficiary gone = here.person();
        Beneficiary stays = here.person();
        UUID day = here.plan();
        assertThat(days.get(day, field).figures().expected()).isEqualTo(2);
        int number = arrive(day, gone);

        desk.merges.merge(claim(), gone.caseCode(), stays.caseCode(), field);

        assertThat(codes(day)).containsExactly(stays.caseCode());
        assertThat(days.get(day, field).figures().expected()).isEqualTo(1);
        assertThat(arrive(day, stays)).as("the person arrived before").isEqualTo(number);
        assertThat(next(day, field)).contains(stays.caseCode());
        assertThat(queue.giveBack(claim(), day, stays.caseCode().value(), field).first())
                .isTrue();
        here.give(stays, here.soap, 2);
        assertThat(next(day, field)).isEmpty();

        desk.merges.reverse(claim(), gone.caseCode(), field);
        assertThat(codes(day)).containsExactlyInAnyOrder(gone.caseCode(), stays.caseCode());
    }

    @Test
    void nobody_can_arrive_before_the_day() {
        Place here = new Place();
        Beneficiary person = here.person();
        IdempotencyKey claim = claim();
        days.plan(claim, here.wanted(stock.today().plusDays(1)), field);
        assertThatThrownBy(() -> arrive(claim.id(), person)).isInstanceOf(DayWrongState.class);
        assertThat(days.get(claim.id(), field).day().state()).isEqualTo(DayState.PLANNED);
    }

    /** Returns a clock that changes the plan of a day at its next reading, which is between the read and the write of an act. */
    private InstantSource changing(UUID day, NewDay wanted) {
        AtomicBoolean done = new AtomicBoolean();
        return () -> {
            if (!done.getAndSet(true)) {
                assertThat(changes.change(claim(), day, 1, wanted, field)).isTrue();
            }
            return stock.access.clock.instant();
        };
    }

    @Test
    void a_list_of_the_old_plan_does_not_overwrite_that_of_the_new_one() {
        Place here = new Place();
        Beneficiary person = here.person();
        RuleCode other =
                rule(RuleGoods.items(TestItems.item().in(databases.database()).sku()), 1, false);
        UUID day = here.plan();
        DistributionDays refreshing = new DistributionDays(
                databases.database(),
                desk.access.features.centres.centres,
                desk.access.features.centres.locations,
                changing(day, here.wanted(stock.today(), other)));
        assertThatThrownBy(() -> refreshing.refresh(claim(), day, manager)).isInstanceOf(ChangedMeanwhile.class);
        assertThat(listed(day))
                .as("the list of %s", person.caseCode())
                .singleElement()
                .satisfies(
                        each -> assertThat(each.dues()).extracting(DueRow::rule).containsExactly(other));
    }

    @Test
    void nobody_arrives_at_a_day_that_is_moved_to_another_date_at_that_moment() {
        Place here = new Place();
        Beneficiary person = here.person();
        UUID day = here.plan();
        DayQueue door = new DayQueue(
                databases.database(),
                days,
                desk.access.features.people.beneficiaries,
                desk.access.features.handouts.entitlements,
                changing(day, here.wanted(stock.today().plusDays(1))));
        assertThatThrownBy(() -> door.arrive(claim(), day, person.caseCode().value(), field))
                .isInstanceOf(ChangedMeanwhile.class);
        assertThat(days.get(day, field).day().state()).isEqualTo(DayState.PLANNED);
    }

    /** Nothing opens a closed day again. */
    @Test
    void a_day_is_closed_at_its_date_at_the_earliest() {
        Place here = new Place();
        IdempotencyKey claim = claim();
        days.plan(claim, here.wanted(stock.today().plusDays(1)), field);
        CountedLot counted = counted(here.lot, 100, 100);
        DayWrongState refused =
                catchThrowableOfType(DayWrongState.class, () -> close(claim.id(), manager, Optional.empty(), counted));
        assertThat(refused.message().key()).isEqualTo("days.to-come-yet");
        assertThat(days.get(claim.id(), field).day().state()).isEqualTo(DayState.PLANNED);
        changes.change(claim(), claim.id(), 1, here.wanted(stock.today()), field);
        assertThat(close(claim.id(), manager, Optional.empty(), counted)).isTrue();
    }

    @Test
    void a_handout_of_the_goods_of_the_day_serves_a_person_until_it_is_reversed() {
        Place here = new Place();
        Item other = TestItems.item().category(Category.OTHER).in(databases.database());
        stock.receive(other, stock.store(here.code), 10);
        Beneficiary person = here.person();
        UUID day = here.plan();
        arrive(day, person);
        here.give(person, other, 1);
        assertThat(state(day, person)).isEqualTo(PersonState.WAITING);
        UUID handout = here.give(person, here.soap, 2).id();
        assertThat(state(day, person)).isEqualTo(PersonState.SERVED);
        assertThatThrownBy(() -> arrive(day, person)).is(refused("days.served-already"));
        assertThat(next(day, field)).isEmpty();
        desk.handouts.reverse(claim(), handout, "why", field);
        assertThat(state(day, person)).isEqualTo(PersonState.WAITING);
        assertThat(next(day, field)).contains(person.caseCode());
    }

    @Test
    void a_person_whom_a_desk_leaves_unserved_returns_to_the_queue_with_the_same_number() {
        Place here = new Place();
        Beneficiary one = here.person();
        Beneficiary two = here.person();
        Operator otherDesk = stock.access.operator(Access.unique("desk"), "field@*");
        UUID day = here.plan();
        arrive(day, one);
        arrive(day, two);
        assertThat(next(day, field)).contains(one.caseCode());
        assertThat(state(day, one)).isEqualTo(PersonState.AT_DESK);
        assertThat(next(day, field))
                .as("the same person is not called again at once")
                .contains(two.caseCode());
        assertThat(state(day, one)).isEqualTo(PersonState.WAITING);
        assertThat(next(day, otherDesk)).contains(one.caseCode());
        assertThat(next(day, otherDesk)).as("nobody else waits").contains(one.caseCode());
        queue.giveBack(claim(), day, one.caseCode().value(), field);
        assertThat(state(day, one)).isEqualTo(PersonState.WAITING);
        assertThatThrownBy(() -> queue.giveBack(claim(), day, one.caseCode().value(), field))
                .isInstanceOf(DayWrongState.class);
    }

    @Test
    void a_desk_can_scan_a_card_directly_and_take_over_a_person_from_another_desk() {
        Place here = new Place();
        Beneficiary one = here.person();
        Beneficiary two = here.person();
        Operator otherDesk = stock.access.operator(Access.unique("desk"), "field@*");
        UUID day = here.plan();
        arrive(day, one);
        Optional<String> card = Optional.of(two.caseCode().value());
        assertThat(queue.next(claim(), day, card, field)
                        .called()
                        .orElseThrow()
                        .who()
                        .number())
                .isEqualTo(2);
        queue.next(claim(), day, card, otherDesk);
        assertThat(queue.atDesk(day, otherDesk).orElseThrow().who().caseCode()).isEqualTo(two.caseCode());
        assertThat(queue.atDesk(day, field)).isEmpty();
    }

    /** No desk may give these two anything, so they are not called and nothing is picked for them. */
    @Test
    void a_person_who_leaves_or_moves_while_waiting_is_not_called() {
        Place here = new Place();
        Place there = new Place();
        Beneficiary leaves = here.person();
        Beneficiary moves = here.person();
        Beneficiary stays = here.person();
        UUID day = here.plan();
        List.of(leaves, moves, stays).forEach(person -> arrive(day, person));
        assertThat(next(day, field)).contains(leaves.caseCode());
        desk.stays.depart(claim(), leaves.caseCode(), field);
        desk.stays.arrive(
                claim(), desk.beneficiaries.card(moves, field).orElseThrow(), there.centre(), Optional.empty(), field);
        assertThat(queue.atDesk(day, field)).isEmpty();
        assertThat(days.get(day, field).figures()).isEqualTo(new Figures(3, 0, 1, 0, 0, 2));
        assertThat(state(day, leaves)).isEqualTo(PersonState.EXPECTED);
        assertThat(pictures.board(day, field).goods().get(0).needed()).isEqualTo(2);
        assertThat(pictures.picks(day, field)).extracting(PickLine::quantity).containsExactly(2L);
        assertThat(next(day, field)).contains(stays.caseCode());
        here.give(stays, here.soap, 2);
        assertThat(next(day, field)).isEmpty();
    }

    /** A household keeps its entitlement when the member who represented it leaves. */
    @Test
    void any_member_collects_for_the_household_even_after_its_head_left() {
        Place here = new Place();
        RuleCode pots = rule(RuleGoods.items(here.soap.sku()), 1, true);
        Beneficiary mother = here.person();
        Beneficiary son = here.person();
        desk.households.form(claim(), mother.caseCode(), List.of(son.caseCode()), field);
        UUID day = here.plan(pots);
        assertThat(queue.arrive(claim(), day, son.caseCode().value(), field)
                        .called()
                        .orElseThrow()
                        .who()
                        .caseCode())
                .as("collects for all, in the place of the mother")
                .isEqualTo(mother.caseCode());
        desk.stays.depart(claim(), mother.caseCode(), field);
        assertThat(arrive(day, son)).as("collects for himself").isEqualTo(2);
        here.give(son, here.soap, 1);
        assertThat(state(day, son)).isEqualTo(PersonState.SERVED);
    }

    @Test
    void desks_that_call_at_once_never_get_the_same_person() throws InterruptedException {
        Place here = new Place();
        List<Beneficiary> people = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            people.add(here.person());
        }
        UUID day = here.plan();
        people.forEach(person -> arrive(day, person));
        Queue<Operator> desks = new ConcurrentLinkedQueue<>();
        for (int i = 0; i < 8; i++) {
            desks.add(stock.access.operator(Access.unique("desk"), "field@*"));
        }
        List<Object> called = Together.run(8, () -> next(day, desks.remove()).orElseThrow());
        assertThat(called)
                .containsExactlyInAnyOrderElementsOf(
                        people.stream().map(Beneficiary::caseCode).toList());
    }

    @Test
    void the_board_shows_the_goods_still_needed_and_the_goods_in_stock() {
        Place here = new Place();
        Beneficiary one = here.person();
        Beneficiary two = here.person();
        Beneficiary three = here.person();
        UUID day = here.plan();
        arrive(day, two);
        arrive(day, one);
        here.give(three, here.soap, 2);
        next(day, field);
        Operator keeper = stock.access.operator(Access.unique("keeper"), "warehouse@" + here.code);
        DayBoard board = pictures.board(day, keeper);
        assertThat(board.next()).extracting(Expected::caseCode).containsExactly(one.caseCode());
        assertThat(board.atDesk()).extracting(Expected::caseCode).containsExactly(two.caseCode());
        assertThat(board.view().figures()).isEqualTo(new Figures(3, 1, 1, 1, 0, 0));
        assertThat(board.goods()).hasSize(1);
        assertThat(board.goods().get(0).needed()).isEqualTo(4);
        assertThat(board.goods().get(0).standing()).isEqualTo(98);
        assertThat(board.goods().get(0).parts())
                .as("the goods of the rule")
                .containsExactly(new DayBoard.Part(here.soap, 0, 98));
        stock.receive(stock.key(here.soap, stock.today().minusDays(1)), stock.store(here.code), 7);
        stock.centres.add(here.code, "Q-1", LocationKind.QUARANTINE, "STORE");
        stock.move(here.lot, stock.store(here.code), stock.place(here.code, "Q-1"), 95);
        assertThat(pictures.board(day, keeper).goods().get(0).standing()).isEqualTo(3);
        assertThat(pictures.board(day, keeper).goods().get(0).missing()).isEqualTo(1);
    }

    @Test
    void the_pick_list_shows_each_size_and_its_place() {
        Place here = new Place();
        String style = Access.unique("COAT").toUpperCase(Locale.ROOT);
        Item small = TestItems.jacket(style, "S").in(databases.database());
        Item large = TestItems.jacket(style, "L").in(databases.database());
        String hers = Access.unique("COAT").toUpperCase(Locale.ROOT);
        Item women =
                TestItems.jacket(hers, "S").by(ItemSex.WOMEN, AgeGroup.ADULT).in(databases.database());
        Lot lot = stock.receive(small, stock.store(here.code), 1);
        stock.receive(women, stock.store(here.code), 7);
        RuleCode coats = rule(RuleGoods.styles(new StyleCode(style), new StyleCode(hers)), 1, false);
        for (String size : List.of("S", "s", "L", "")) {
            sized(desk.person(here.code, Sex.MALE, AgeBand.FROM_18, field), size);
        }
        Beneficiary woman = sized(here.person(), "S");
        UUID day = here.plan(coats);
        List<PickLine> picks = pictures.picks(day, field);
        assertThat(picks).extracting(PickLine::size).containsExactly("", "L", "S", "S");
        assertThat(picks)
                .extracting(PickLine::item, PickLine::quantity)
                .containsExactlyInAnyOrder(
                        tuple(Optional.empty(), 1L),
                        tuple(Optional.of(large), 1L),
                        tuple(Optional.of(small), 2L),
                        tuple(Optional.of(women), 1L));
        PickLine ofSmall = picks.stream()
                .filter(each -> each.item().equals(Optional.of(small)))
                .findFirst()
                .orElseThrow();
        assertThat(ofSmall.where().orElseThrow().lot()).isEqualTo(lot.code());
        assertThat(ofSmall.standing()).isEqualTo(1);
        assertThat(ofSmall.isThere()).isFalse();
        assertThat(picks.get(1).where()).isEmpty();
        queue.next(claim(), day, Optional.of(woman.caseCode().value()), field);
        assertThat(pictures.proposed(day, queue.atDesk(day, field).orElseThrow(), field))
                .as("a coat for women, although a men's coat of this size is in stock too")
                .extracting(DayPictures.Proposed::item)
                .containsExactly(Optional.of(women));
    }

    private Beneficiary sized(Beneficiary person, String clothes) {
        return desk.beneficiaries.change(
                person.caseCode(),
                person.version(),
                new PersonChange(
                        Optional.empty(), person.sex(), person.ageBand(), new Sizes(clothes, "42"), person.languages()),
                field);
    }

    /** Goods of one category. The day sets the quantity of each item per person. */
    private final class Basket {
        final Place here = new Place();
        final Item brush = hygiene();
        final Item towel = hygiene();
        final Item razor = hygiene();
        final Lot brushes = stock.receive(brush, stock.store(here.code), 40);
        final RuleCode hygiene = desk.rules
                .add(
                        claim(),
                        TestRules.rule(Access.unique("H").toUpperCase(Locale.ROOT))
                                .of(RuleGoods.categories(Category.HYGIENE))
                                .gives(5)
                                .at(here.code)
                                .per(Period.of(Period.Kind.MONTH))
                                .build(),
                        stock.everywhere)
                .rule()
                .code();

        Basket() {
            stock.receive(towel, stock.store(here.code), 2);
            stock.receive(razor, stock.store(here.code), 30);
        }

        private Item hygiene() {
            return TestItems.item().category(Category.HYGIENE).in(databases.database());
        }

        NewDay wanted(PlannedItem... items) {
            return new NewDay(here.centre(), stock.today(), "STORE", Set.of(hygiene), List.of(items), SLOTS);
        }

        UUID plan(PlannedItem... items) {
            IdempotencyKey claim = claim();
            days.plan(claim, wanted(items), field);
            return claim.id();
        }
    }

    @Test
    void goods_missing_for_a_day_are_listed_by_item() {
        Basket basket = new Basket();
        basket.here.person();
        basket.here.person();
        UUID planned = basket.plan(new PlannedItem(basket.brush.sku(), 2), new PlannedItem(basket.towel.sku(), 2));
        DayBoard.Goods goods = pictures.board(planned, field).goods().get(0);
        assertThat(goods.parts())
                .containsExactly(new DayBoard.Part(basket.brush, 4, 40), new DayBoard.Part(basket.towel, 4, 2));
        assertThat(goods.missing())
                .as("40 brushes do not replace missing towels")
                .isEqualTo(2)
                .isEqualTo(
                        goods.parts().stream().mapToLong(DayBoard.Part::missing).sum());
        DayBoard.Goods any = pictures.board(basket.plan(), field).goods().get(0);
        assertThat(any.parts())
                .containsExactlyInAnyOrder(
                        new DayBoard.Part(basket.brush, 0, 40),
                        new DayBoard.Part(basket.towel, 0, 2),
                        new DayBoard.Part(basket.razor, 0, 30));
        assertThat(any.needed()).isEqualTo(10);
        assertThat(any.standing()).as("the stock is the sum of the items").isEqualTo(72);
    }

    @Test
    void a_day_can_set_the_quantity_of_each_item_for_each_person() {
        Basket basket = new Basket();
        Place here = basket.here;
        Beneficiary all = here.person();
        Beneficiary few = here.person();
        here.give(few, basket.razor, 3);
        UUID day = basket.plan(new PlannedItem(basket.brush.sku(), 2), new PlannedItem(basket.towel.sku(), 1));
        Beneficiary late = here.person();

        Map<CaseCode, Long> due = listed(day).stream()
                .collect(Collectors.toMap(
                        each -> each.who().caseCode(),
                        each -> each.dues().get(0).quantity()));
        assertThat(due)
                .as("no more than is planned, and no more than is due")
                .containsOnly(Map.entry(all.caseCode(), 3L), Map.entry(few.caseCode(), 2L));
        assertThat(state(day, few)).as("served by none of these goods").isEqualTo(PersonState.EXPECTED);
        List<PickLine> picks = pictures.picks(day, field);
        assertThat(picks)
                .extracting(PickLine::item)
                .containsExactly(Optional.of(basket.brush), Optional.of(basket.towel));
        assertThat(picks).extracting(PickLine::quantity).containsExactly(4L, 1L);
        assertThat(picks).extracting(PickLine::people).containsExactly(2L, 1L);
        assertThat(picks).extracting(PickLine::standing).containsExactly(40L, 2L);
        assertThat(picks.get(0).where().orElseThrow().lot()).isEqualTo(basket.brushes.code());
        DayBoard.Goods goods = pictures.board(day, field).goods().get(0);
        assertThat(goods.needed()).isEqualTo(5);
        assertThat(goods.standing()).isEqualTo(42);
        assertThat(goods.parts())
                .containsExactly(new DayBoard.Part(basket.brush, 4, 40), new DayBoard.Part(basket.towel, 1, 2));
        assertThat(goods.missing()).isZero();
        assertThat(goods.planned())
                .containsExactly(new DayBoard.Planned(basket.brush, 2), new DayBoard.Planned(basket.towel, 1));

        arrive(day, few);
        queue.next(claim(), day, Optional.empty(), field);
        assertThat(pictures.proposed(day, queue.atDesk(day, field).orElseThrow(), field))
                .extracting(DayPictures.Proposed::item, DayPictures.Proposed::quantity)
                .containsExactly(tuple(Optional.of(basket.brush), 2L));
        stock.move(basket.brushes, stock.store(here.code), here.shelf("Q-1", LocationKind.QUARANTINE), 39);
        assertThat(pictures.proposed(day, queue.atDesk(day, field).orElseThrow(), field))
                .as("goods in stock can be laid out")
                .extracting(DayPictures.Proposed::quantity, DayPictures.Proposed::there)
                .containsExactly(tuple(1L, true));
        stock.move(basket.brushes, stock.store(here.code), stock.place(here.code, "Q-1"), 1);
        assertThat(pictures.proposed(day, queue.atDesk(day, field).orElseThrow(), field))
                .extracting(DayPictures.Proposed::quantity, DayPictures.Proposed::there)
                .containsExactly(tuple(2L, false));
        assertThat(queue.arrive(claim(), day, late.caseCode().value(), field)
                        .called()
                        .orElseThrow()
                        .dues())
                .extracting(DueRow::quantity)
                .containsExactly(3L);
        here.give(all, basket.razor, 1);
        assertThat(state(day, all)).isEqualTo(PersonState.EXPECTED);
        here.give(all, basket.towel, 1);
        assertThat(state(day, all)).isEqualTo(PersonState.SERVED);
        assertThat(reports.get(day, field).lines())
                .extracting(line -> line.item().sku())
                .containsExactly(basket.towel.sku());
        assertThat(closings.toCount(day, List.of(), manager))
                .as("the brushes are in quarantine")
                .extracting(left -> left.item().sku())
                .containsExactly(basket.towel.sku());
        stock.move(basket.brushes, stock.place(here.code, "Q-1"), stock.store(here.code), 1);
        assertThat(closings.toCount(day, List.of(), manager))
                .extracting(left -> left.item().sku())
                .containsExactlyInAnyOrder(basket.brush.sku(), basket.towel.sku());
    }

    /** A person who gets a kit has used up a rule that counts the parts of the kit. */
    @Test
    void a_kit_belongs_to_the_day_if_its_rule_counts_the_parts() {
        Place here = new Place();
        Item brush = TestItems.item().in(databases.database());
        Item kit = TestItems.item().category(Category.OTHER).in(databases.database());
        stock.access.features.catalogue.compositions.write(
                claim(), kit.sku(), List.of(new CompositionLine(brush.sku(), 2)), Optional.empty(), stock.everywhere);
        Lot kits = stock.receive(kit, stock.store(here.code), 9);
        RuleCode brushes = desk.rules
                .add(
                        claim(),
                        TestRules.rule(Access.unique("B").toUpperCase(Locale.ROOT))
                                .of(RuleGoods.items(brush.sku()))
                                .gives(4)
                                .countingKitsAsParts()
                                .at(here.code)
                                .per(Period.of(Period.Kind.MONTH))
                                .build(),
                        stock.everywhere)
                .rule()
                .code();
        Beneficiary person = here.person();
        UUID day = here.plan(brushes);
        assertThat(state(day, person)).isEqualTo(PersonState.EXPECTED);
        assertThat(pictures.board(day, field).goods().get(0).standing()).isEqualTo(9);
        here.give(person, kit, 2);
        assertThat(state(day, person)).isEqualTo(PersonState.SERVED);
        assertThat(reports.get(day, field).pieces()).isEqualTo(2);
        assertThat(closings.toCount(day, List.of(), manager))
                .extracting(left -> left.lot().lot())
                .containsExactly(kits.code());
        IdempotencyKey claim = claim();
        here.person();
        days.plan(
                claim,
                new NewDay(
                        here.centre(),
                        stock.today(),
                        "STORE",
                        Set.of(brushes),
                        List.of(new PlannedItem(kit.sku(), 1)),
                        SLOTS),
                field);
        assertThat(pictures.picks(claim.id(), field))
                .extracting(PickLine::item, PickLine::quantity)
                .containsExactly(tuple(Optional.of(kit), 1L));
    }

    /** If one of several items were shown with the quantity of all of them, it would be picked by mistake. */
    @Test
    void the_pick_list_names_no_item_if_several_fit_and_the_day_names_none() {
        Basket basket = new Basket();
        basket.here.person();
        UUID day = basket.plan();
        assertThat(pictures.picks(day, field)).singleElement().satisfies(line -> {
            assertThat(line.item()).isEmpty();
            assertThat(line.where()).isEmpty();
            assertThat(line.quantity()).isEqualTo(5);
            assertThat(line.standing()).isEqualTo(72);
        });
    }

    @Test
    void only_rule_goods_without_sizes_can_be_planned() {
        Basket basket = new Basket();
        Place here = basket.here;
        Item coat = TestItems.jacket(Access.unique("COAT").toUpperCase(Locale.ROOT), "S")
                .in(databases.database());
        RuleCode coats = rule(RuleGoods.styles(coat.facts().style().orElseThrow()), 1, false);
        NewDay sized = new NewDay(
                here.centre(), stock.today(), "STORE", Set.of(coats), List.of(new PlannedItem(coat.sku(), 1)), SLOTS);
        PlannedItem brush = new PlannedItem(basket.brush.sku(), 1);
        for (NewDay wrong : List.of(
                sized,
                basket.wanted(new PlannedItem(here.soap.sku(), 1)),
                basket.wanted(new PlannedItem(new Sku("NO-SUCH"), 1)),
                basket.wanted(brush, brush))) {
            assertThat(fields(() -> days.plan(claim(), wrong, field))).containsExactly("items");
        }
        assertThat(days.plannable(here.centre(), field))
                .filteredOn(each -> each.rule().code().equals(basket.hygiene))
                .singleElement()
                .satisfies(each ->
                        assertThat(each.items()).containsExactlyInAnyOrder(basket.brush, basket.towel, basket.razor));
        assertThat(days.plannable(here.centre(), field))
                .as("a rule with one item offers no choice")
                .noneMatch(each -> each.rule().code().equals(here.rule));
    }

    private static CountedLot counted(Lot lot, long quantity, long standing) {
        return new CountedLot(lot.code(), BoxCode.LOOSE, Optional.empty(), quantity, Optional.of(standing));
    }

    private boolean close(UUID day, Operator by, Optional<String> to, CountedLot... counted) {
        return closings.close(claim(), day, List.of(counted), to, by);
    }

    @Test
    void leftovers_are_counted_corrected_and_moved_back_in_one_transaction() {
        Place here = new Place();
        Beneficiary served = here.person();
        Beneficiary absent = here.person();
        UUID day = here.plan();
        arrive(day, served);
        HandoutDetails given = here.give(served, here.soap, 2);
        desk.bringBack(claim(), given.id(), GoodsLine.of(here.lot.code(), 1), Optional.empty(), field);
        org.sklad.goods.ledger.Place shelf = here.shelf();
        IdempotencyKey claim = claim();
        List<CountedLot> counted = List.of(counted(here.lot, 97, 99));
        assertThat(closings.close(claim, day, counted, Optional.of("A-01"), manager))
                .isTrue();
        assertThat(closings.close(claim, day, counted, Optional.of("A-01"), manager))
                .isFalse();
        assertThat(stock.quantity(here.lot, shelf)).isEqualTo(97);
        assertThat(stock.quantity(here.lot, stock.store(here.code))).isZero();
        assertThatThrownBy(() -> close(day, manager, Optional.empty())).isInstanceOf(DayWrongState.class);
        assertThatThrownBy(() -> arrive(day, absent)).isInstanceOf(DayWrongState.class);
        assertThat(state(day, absent)).isEqualTo(PersonState.ABSENT);
        DayReport report = reports.get(day, field);
        assertThat(report.absent()).isEqualTo(1);
        assertThat(report.view().figures().served()).isEqualTo(1);
        assertThat(report.handouts()).isEqualTo(1);
        assertThat(report.pieces()).isEqualTo(2);
        assertThat(report.returned()).isEqualTo(1);
        DayReport.Line line = report.lines().get(0);
        assertThat(line.lot().code()).isEqualTo(here.lot.code());
        assertThat(line.counted()).contains(97L);
        assertThat(line.difference()).isEqualTo(-2);
    }

    /** The desk refuses goods that are reserved for others, so the board and the pick list do not count them. */
    @Test
    void goods_reserved_for_people_who_are_not_on_the_list_are_not_in_stock_for_the_day() {
        Place here = new Place();
        Beneficiary one = here.person();
        Beneficiary two = here.person();
        Beneficiary other = here.person();
        here.give(other, here.soap, 2);
        UUID day = here.plan();
        assertThat(codes(day)).hasSize(2).doesNotContain(other.caseCode());
        reserve(one, here.soap, 1);
        reserve(other, here.soap, 95);
        DayBoard.Goods goods = pictures.board(day, field).goods().get(0);
        assertThat(List.of(goods.needed(), goods.standing(), goods.missing())).containsExactly(4L, 3L, 1L);
        assertThat(pictures.picks(day, field)).extracting(PickLine::standing).containsExactly(3L);
        here.give(two, here.soap, 2);
        assertThatThrownBy(() -> here.give(one, here.soap, 2)).isInstanceOf(ReservedForNeeds.class);
        Operator admin = stock.access.operator(Access.unique("admin"), "administrator@*");
        LocationCode depot = new LocationCode("D-01");
        stock.centres
                .locations()
                .add(
                        here.centre(),
                        new LocationDetails(depot, LocationKind.STORE, "Депо", "Depot", Optional.empty()),
                        admin);
        stock.receive(here.soap, stock.place(here.code, "D-01"), 10);
        assertThat(pictures.board(day, field).goods().get(0).missing()).isZero();
    }

    private void reserve(Beneficiary person, Item item, long quantity) {
        IdempotencyKey need = claim();
        stock.access.clock.advance(Duration.ofSeconds(1));
        String code = person.caseCode().value();
        desk.needs.record(
                need, new NewNeed(code, Optional.of(item.sku()), Optional.empty(), "", quantity, Urgency.SOON), field);
        desk.kept.reserve(
                claim(),
                need.id(),
                new NewReservation(stock.today().plusDays(7), Optional.empty(), Optional.empty()),
                field);
    }

    /** Nobody comes after the closing, so leaving changes nothing then. A late paper shows that an absent person had come. */
    @Test
    void the_figures_of_a_closed_day_agree_and_sum_up_after_people_leave_or_a_late_paper_is_recorded() {
        Place here = new Place();
        Beneficiary served = here.person();
        Beneficiary leavesLater = here.person();
        Beneficiary waits = here.person();
        Beneficiary leftBefore = here.person();
        Beneficiary late = here.person();
        UUID day = here.plan();
        List.of(served, leavesLater, waits, leftBefore).forEach(person -> arrive(day, person));
        here.give(served, here.soap, 2);
        stock.access.clock.advance(Duration.ofMinutes(1));
        desk.stays.depart(claim(), leftBefore.caseCode(), field);
        stock.access.clock.advance(Duration.ofMinutes(1));
        Instant onTheDay = stock.access.now();
        close(day, manager, Optional.empty(), counted(here.lot, 98, 98));
        assertThat(days.get(day, field).figures()).isEqualTo(new Figures(5, 1, 2, 0, 0, 2));
        stock.access.clock.advance(Duration.ofDays(1));
        desk.stays.depart(claim(), leavesLater.caseCode(), field);
        Figures after = days.get(day, field).figures();
        assertThat(after).isEqualTo(new Figures(5, 1, 2, 0, 0, 2));
        assertThat(pictures.board(day, field).view().figures()).isEqualTo(after);
        assertThat(reports.get(day, field).absent()).isEqualTo(2);
        assertThat(state(day, leavesLater)).isEqualTo(PersonState.WAITING);
        assertThat(state(day, leftBefore)).isEqualTo(PersonState.ABSENT);
        desk.give(Wish.to(late).at(here.code, "STORE").item(here.soap, 2).on(onTheDay), field);
        assertThat(days.get(day, field).figures()).isEqualTo(new Figures(5, 2, 2, 0, 0, 1));
        assertThat(reports.get(day, field).absent()).isEqualTo(1);
        assertThat(days.get(day, field).closing().orElseThrow().absent())
                .as("as counted at the closing")
                .isEqualTo(2);
    }

    @Test
    void a_day_cannot_be_closed_while_a_lot_is_uncounted_or_its_balance_has_changed() {
        Place here = new Place();
        here.person();
        UUID day = here.plan();
        assertThat(fields(() -> close(day, manager, Optional.empty()))).containsExactly("counted");
        assertThat(fields(() -> close(day, manager, Optional.empty(), counted(here.lot, 99, 99))))
                .containsExactly("counted[0].quantity");
        assertThat(fields(() -> close(
                        day, manager, Optional.empty(), counted(here.lot, 100, 100), counted(here.lot, 100, 100))))
                .containsExactly("counted[0].lot", "counted[1].lot");
        Lot strange = stock.receive(
                TestItems.item().category(Category.OTHER).in(databases.database()), stock.store(here.code), 5);
        assertThat(fields(() ->
                        close(day, manager, Optional.empty(), counted(here.lot, 100, 100), counted(strange, 5, 0))))
                .containsExactly("counted[1].lot");
        assertThat(fields(() -> close(day, manager, Optional.of("STORE"), counted(here.lot, 100, 100))))
                .containsExactly("returnsTo");
        assertThatThrownBy(() -> close(day, field, Optional.empty(), counted(here.lot, 100, 100)))
                .isInstanceOf(Forbidden.class);
        assertThat(stock.quantity(here.lot, stock.store(here.code))).isEqualTo(100);
        assertThat(days.get(day, field).day().isClosed()).isFalse();
    }

    /** Quarantine inside the store is not stock of the day, and a team counts its own bag. Neither is counted or carried away. */
    @Test
    void closing_leaves_quarantine_and_bags_below_the_location_alone() {
        Place here = new Place();
        here.person();
        UUID day = here.plan();
        org.sklad.goods.ledger.Place shelf = here.shelf();
        org.sklad.goods.ledger.Place quarantine = here.shelf("Q-1", LocationKind.QUARANTINE);
        org.sklad.goods.ledger.Place bag = here.shelf("BAG-1", LocationKind.BAG);
        stock.move(here.lot, stock.store(here.code), quarantine, 30);
        stock.move(here.lot, stock.store(here.code), bag, 20);
        assertThat(closings.toCount(day, List.of(), manager))
                .extracting(each -> each.lot().location().value())
                .containsExactly("STORE");
        for (String other : List.of("Q-1", "BAG-1")) {
            CountedLot there = new CountedLot(
                    here.lot.code(), BoxCode.LOOSE, Optional.of(new LocationCode(other)), 1, Optional.empty());
            assertThat(fields(() -> close(day, manager, Optional.empty(), counted(here.lot, 50, 50), there)))
                    .as(other)
                    .containsExactly("counted[1].lot");
        }
        assertThat(close(day, manager, Optional.of("A-01"), counted(here.lot, 50, 50)))
                .isTrue();
        assertThat(stock.quantity(here.lot, shelf)).isEqualTo(50);
        assertThat(stock.quantity(here.lot, quarantine)).isEqualTo(30);
        assertThat(stock.quantity(here.lot, bag)).isEqualTo(20);
    }

    @Test
    void the_bag_in_which_a_day_is_held_is_counted_and_emptied() {
        Place here = new Place();
        here.person();
        org.sklad.goods.ledger.Place bag = here.shelf("BAG-1", LocationKind.BAG);
        stock.move(here.lot, stock.store(here.code), bag, 20);
        IdempotencyKey claim = claim();
        NewDay inBag = new NewDay(here.centre(), stock.today(), "BAG-1", Set.of(here.rule), List.of(), SLOTS);
        days.plan(claim, inBag, field);
        assertThat(close(claim.id(), manager, Optional.of("STORE"), counted(here.lot, 20, 20)))
                .isTrue();
        assertThat(stock.quantity(here.lot, bag)).isZero();
        assertThat(stock.quantity(here.lot, stock.store(here.code))).isEqualTo(100);
    }

    /** An operator who has typed a count of goods that are gone meanwhile corrects it to nothing, loose or in a box. */
    @Test
    void a_typed_lot_that_has_gone_is_listed_with_nothing_and_counted_as_nothing() {
        Place here = new Place();
        here.person();
        UUID day = here.plan();
        org.sklad.goods.ledger.Place store = stock.store(here.code);
        org.sklad.goods.ledger.Place box = stock.box(store.location());
        org.sklad.goods.ledger.Place quarantine = here.shelf("Q-1", LocationKind.QUARANTINE);
        Lot other = stock.receive(new LotKey(here.soap.sku(), "L2", Expiry.NEVER, Origin.UNKNOWN), store, 7);
        stock.move(here.lot, store, box, 100);
        stock.move(here.lot, box, quarantine, 100);
        stock.move(other, store, quarantine, 7);
        stock.move(other, quarantine, store, 7);
        assertThat(closings.toCount(day, List.of(), manager)).hasSize(1);
        assertThat(closings.toCount(day, List.of(here.lot.code(), other.code()), manager))
                .extracting(each -> each.lot().lot() + " " + each.lot().box() + " "
                        + each.lot().quantity())
                .containsExactlyInAnyOrder(
                        other.code() + " 0 7", here.lot.code() + " 0 0", here.lot.code() + " " + box.box() + " 0");
        CountedLot boxed = new CountedLot(here.lot.code(), box.box(), Optional.empty(), 0, Optional.of(0L));
        CountedLot found = new CountedLot(here.lot.code(), box.box(), Optional.empty(), 1, Optional.of(0L));
        assertThat(fields(() -> close(day, manager, Optional.empty(), counted(other, 7, 7), found)))
                .as("a box that may be elsewhere")
                .containsExactly("counted[1].lot");
        assertThat(close(day, manager, Optional.empty(), counted(other, 7, 7), counted(here.lot, 0, 0), boxed))
                .isTrue();
    }

    @Test
    void a_leftover_box_goes_back_as_a_box() {
        Place here = new Place();
        here.person();
        UUID day = here.plan();
        org.sklad.goods.ledger.Place shelf = here.shelf();
        org.sklad.goods.ledger.Place box = stock.box(stock.store(here.code).location());
        stock.move(here.lot, stock.store(here.code), box, 40);
        CountedLot boxed = new CountedLot(here.lot.code(), box.box(), Optional.empty(), 40, Optional.of(40L));
        close(day, manager, Optional.of("A-01"), counted(here.lot, 60, 60), boxed);
        assertThat(stock.quantity(here.lot, shelf)).isEqualTo(60);
        assertThat(stock.quantity(here.lot, new org.sklad.goods.ledger.Place(shelf.location(), box.box())))
                .isEqualTo(40);
    }

    @Test
    void a_day_of_another_centre_is_not_found_and_each_role_does_its_part() {
        Place here = new Place();
        here.person();
        UUID day = here.plan();
        Operator stranger = stock.access.operator(Access.unique("stranger"), "manager@" + new Place().code);
        assertThatThrownBy(() -> days.get(day, stranger)).isInstanceOf(NotFound.class);
        Operator keeper = stock.access.operator(Access.unique("keeper"), "warehouse@" + here.code);
        assertThat(days.get(day, keeper).day().id()).isEqualTo(day);
        assertThatThrownBy(() -> days.expected(day, ListPlace.BEGIN, 1, keeper)).isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> days.plan(claim(), here.wanted(stock.today()), keeper))
                .isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> next(day, manager)).isInstanceOf(Forbidden.class);
        assertThat(days.list(new DayFilter(here.centre().value(), null, null, null), PlaceInTime.FIRST, 10, keeper))
                .extracting(DistributionDay::id)
                .containsExactly(day);
    }

    /** The record of the arrival cannot be traced to an erased person. All figures stay the same. */
    @Test
    void acts_of_an_erased_person_are_removed_and_the_figures_stay() {
        Place here = new Place();
        Beneficiary person = here.person();
        UUID day = here.plan();
        IdempotencyKey came = claim();
        queue.arrive(came, day, person.caseCode().value(), field);
        here.give(person, here.soap, 2);
        Figures before = days.get(day, field).figures();
        databases.database().write(handle -> {
            new DayPersonalRecords().erase(handle, person.id());
            return true;
        });
        assertThat(days.get(day, field).figures()).isEqualTo(before);
        assertThatThrownBy(() -> queue.arrive(came, day, person.caseCode().value(), field))
                .isInstanceOf(IdReused.class);
        assertThat(listed(day).get(0).who().cameAt()).contains(Instant.EPOCH);
    }

    /** Four desks share one queue. Nobody is served twice and no balance falls below zero. */
    @Test
    void four_desks_serve_each_of_sixty_people_once() throws InterruptedException {
        Place here = new Place();
        List<Beneficiary> people = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            people.add(here.person());
        }
        UUID day = here.plan();
        people.forEach(person -> arrive(day, person));
        Queue<Operator> desks = new ConcurrentLinkedQueue<>();
        for (int i = 0; i < 4; i++) {
            desks.add(stock.access.operator(Access.unique("desk"), "field@*"));
        }
        // There are goods for fifty only. The last ten get a refusal.
        List<Object> outcomes = Together.run(4, () -> serve(day, here, desks.remove()));
        assertThat(outcomes).allMatch(Integer.class::isInstance, "all went well: " + outcomes);
        assertThat(outcomes.stream().mapToInt(each -> (Integer) each).sum()).isEqualTo(50);
        assertThat(stock.quantity(here.lot, stock.store(here.code))).isZero();
        Figures figures = days.get(day, field).figures();
        assertThat(figures.served()).isEqualTo(50);
        assertThat(desk.handouts.list(
                        new HandoutFilter(here.centre().value(), null, null, null, null, null, null, null, null, null),
                        Optional.empty(),
                        100,
                        field))
                .extracting(handout -> handout.person().orElseThrow())
                .doesNotHaveDuplicates()
                .hasSize(50);
    }

    /** Serves the queue until it calls only people who were called before. Returns the number of people served. */
    private int serve(UUID day, Place here, Operator by) {
        Set<CaseCode> seen = new HashSet<>();
        int served = 0;
        Optional<CaseCode> called = next(day, by);
        while (called.isPresent() && seen.add(called.get())) {
            try {
                desk.give(Wish.to(called.get().value()).at(here.code, "STORE").item(here.soap, 2), by);
                served++;
            } catch (InsufficientStock none) {
                assertThat(none.type()).isEqualTo("insufficient-stock");
            }
            called = next(day, by);
        }
        return served;
    }
}
