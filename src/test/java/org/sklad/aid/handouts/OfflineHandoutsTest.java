package org.sklad.aid.handouts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.sklad.platform.i18n.Refusals.isRefused;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.AfterParameterizedClassInvocation;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sklad.access.offline.ConflictKind;
import org.sklad.access.offline.ConflictMark;
import org.sklad.access.offline.OfflineOutcome;
import org.sklad.access.roles.CentreCode;
import org.sklad.access.roles.Operator;
import org.sklad.access.roles.Right;
import org.sklad.access.roles.Roles;
import org.sklad.access.signin.Access;
import org.sklad.aid.conflicts.Conflict;
import org.sklad.aid.conflicts.ConflictDetails;
import org.sklad.aid.conflicts.ConflictFilter;
import org.sklad.aid.conflicts.ConflictState;
import org.sklad.aid.handouts.Desk.Wish;
import org.sklad.aid.needs.NewNeed;
import org.sklad.aid.needs.NewReservation;
import org.sklad.aid.needs.Urgency;
import org.sklad.aid.rules.EntitlementExceeded;
import org.sklad.aid.rules.RuleGoods;
import org.sklad.aid.rules.TestRules;
import org.sklad.centres.places.LocationKind;
import org.sklad.goods.catalogue.Item;
import org.sklad.goods.catalogue.TestItems;
import org.sklad.goods.classification.Category;
import org.sklad.goods.classification.Medicine;
import org.sklad.goods.donors.Restriction;
import org.sklad.goods.donors.RestrictionCode;
import org.sklad.goods.donors.RestrictionEffect;
import org.sklad.goods.ledger.InsufficientStock;
import org.sklad.goods.ledger.Lots;
import org.sklad.goods.ledger.Place;
import org.sklad.goods.ledger.StockLedger;
import org.sklad.goods.lots.Expiry;
import org.sklad.goods.lots.Lot;
import org.sklad.goods.lots.LotKey;
import org.sklad.goods.lots.MovementKind;
import org.sklad.goods.lots.Origin;
import org.sklad.goods.lots.SourceCode;
import org.sklad.goods.stock.GoodsLine;
import org.sklad.people.attributes.AgeBand;
import org.sklad.people.attributes.Beneficiary;
import org.sklad.people.attributes.Heads;
import org.sklad.people.attributes.Sex;
import org.sklad.people.beneficiaries.Anonymous;
import org.sklad.platform.db.CountedReads;
import org.sklad.platform.db.DatabaseUnavailable;
import org.sklad.platform.db.Engine;
import org.sklad.platform.db.IdReused;
import org.sklad.platform.db.IdempotencyKey;
import org.sklad.platform.db.OnEachEngine;
import org.sklad.platform.db.PlaceInTime;
import org.sklad.platform.db.TestDatabases;
import org.sklad.platform.db.Together;
import org.sklad.platform.i18n.ChangedMeanwhile;
import org.sklad.platform.i18n.Forbidden;
import org.sklad.platform.i18n.InvalidFields;
import org.sklad.platform.i18n.NotFound;
import org.sklad.platform.i18n.Refusal;

/** Handouts recorded offline: they are booked whatever rule they break; on each engine (invariant 6). */
@OnEachEngine
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OfflineHandoutsTest {
    private static final CentreCode HAR = new CentreCode("HAR");

    private TestDatabases databases;
    private Desk desk;
    private List<Operator> staff;

    @Parameter
    Engine engine;

    @BeforeParameterizedClassInvocation
    void open() {
        staff = new ArrayList<>();
        databases = TestDatabases.open(engine);
        desk = new Desk(databases.database());
        two_centres_with_staff();
    }

    private void two_centres_with_staff() {
        desk.stock.centres.add("HAR");
        desk.stock.centres.add("BAN");
        desk.stock.centres.add("HAR", "A-01", LocationKind.SHELF, "STORE");
        desk.stock.centres.add("HAR", "BAG-1", LocationKind.BAG, "STORE");
        staff.add(desk.access.operator("field.har", "field@HAR"));
        staff.add(desk.access.operator("manager.har", "manager@HAR"));
        staff.add(desk.access.operator("field.ban", "field@BAN"));
        staff.add(desk.access.operator("manager.ban", "manager@BAN"));
        staff.add(desk.access.operator("auditor", "auditor@*"));
        staff.add(desk.access.operator("field.both", "field@HAR", "field@BAN"));
    }

    @AfterParameterizedClassInvocation
    void check_and_close() {
        desk.check();
        databases.close();
    }

    private Operator field() {
        return staff.get(0);
    }

    private Operator manager() {
        return staff.get(1);
    }

    private Operator both() {
        return staff.get(5);
    }

    private Item soap() {
        return TestItems.item().in(databases.database());
    }

    private Item toy() {
        return TestItems.item().category(Category.OTHER).named("Играчка", "Toy").in(databases.database());
    }

    private Place store() {
        return desk.stock.store("HAR");
    }

    private Lot stocked(Item item, long quantity) {
        return desk.stock.receive(item, store(), quantity);
    }

    private Beneficiary woman() {
        return desk.adult(Sex.FEMALE, field());
    }

    private static IdempotencyKey claim() {
        return Access.claim("offline");
    }

    private static IdempotencyKey claim(UUID id) {
        return new IdempotencyKey(id, "offline");
    }

    private OfflineOutcome sync(Away away) {
        return desk.sync(claim(), away, field());
    }

    private UUID synced(Away away) {
        IdempotencyKey claim = claim();
        desk.sync(claim, away, field());
        return claim.id();
    }

    private List<Conflict> waiting(UUID... handouts) {
        Set<UUID> these = Set.of(handouts);
        return desk
                .conflicts
                .list(new ConflictFilter("HAR", null, null, null), PlaceInTime.FIRST, 500, manager())
                .stream()
                .filter(each -> desk.conflicts.get(each.id(), manager()).handouts().stream()
                        .anyMatch(handout -> these.contains(handout.id())))
                .toList();
    }

    private Set<UUID> members(Conflict conflict) {
        return desk.conflicts.get(conflict.id(), manager()).handouts().stream()
                .map(HandoutDetails::id)
                .collect(Collectors.toSet());
    }

    private long left(Beneficiary person) {
        return desk.left("HYGIENE", person, field()).quantity();
    }

    private long moved(UUID document, MovementKind kind) {
        return desk.database.read(handle -> StockLedger.posted(handle, document)).stream()
                .filter(each -> each.kind() == kind)
                .mapToLong(each -> each.quantity())
                .sum();
    }

    @Test
    void a_handout_that_breaks_no_rule_is_booked_like_any_other() {
        Lot soap = stocked(soap(), 10);
        Beneficiary woman = woman();
        IdempotencyKey claim = claim();
        OfflineOutcome outcome = desk.sync(claim, Away.to(woman).lot(soap, 4), field());
        assertThat(outcome.word()).isEqualTo(OfflineOutcome.Word.BOOKED);
        assertThat(desk.stock.quantity(soap, store())).isEqualTo(6);
        assertThat(left(woman)).isEqualTo(6);
        HandoutDetails given = desk.handouts.get(claim.id(), field());
        assertThat(given.offline()).isTrue();
        assertThat(given.isFromPaper()).isFalse();
        assertThat(given.person()).contains(woman.caseCode());
        assertThat(given.operator()).isEqualTo(field().username());
        assertThat(waiting(claim.id())).isEmpty();
    }

    @Test
    void a_repeated_id_gets_the_same_answer_and_other_content_is_refused() {
        Lot soap = stocked(soap(), 3);
        Beneficiary woman = woman();
        UUID id = UUID.randomUUID();
        Away away = Away.to(woman).lot(soap, 5);
        OfflineOutcome first = desk.sync(claim(id), away, field());
        OfflineOutcome again = desk.sync(claim(id), away, field());
        assertThat(first.word()).isEqualTo(OfflineOutcome.Word.BOOKED_AND_FLAGGED);
        assertThat(again.word()).isEqualTo(OfflineOutcome.Word.ALREADY_BOOKED);
        assertThat(again.flags()).isEqualTo(first.flags());
        assertThat(left(woman)).isEqualTo(5);
        IdempotencyKey other = new IdempotencyKey(id, "something else");
        assertThatThrownBy(() -> desk.sync(other, Away.to(woman).lot(soap, 1), field()))
                .isInstanceOf(IdReused.class);
        assertThat(left(woman)).isEqualTo(5);
    }

    @Test
    void the_same_id_sent_five_times_at_once_is_booked_once() throws InterruptedException {
        Lot soap = stocked(soap(), 10);
        Beneficiary woman = woman();
        UUID id = UUID.randomUUID();
        List<Object> answers = Together.run(
                5,
                () -> desk.sync(claim(id), Away.to(woman).lot(soap, 3), field()).first());
        assertThat(answers).containsExactlyInAnyOrder(true, false, false, false, false);
        assertThat(desk.stock.quantity(soap, store())).isEqualTo(7);
    }

    @Test
    void only_missing_goods_are_booked_from_the_count_difference() {
        Lot soap = stocked(soap(), 4);
        UUID id = synced(Away.to(woman()).lot(soap, 7));
        assertThat(desk.stock.quantity(soap, store())).isZero();
        assertThat(moved(id, MovementKind.SHORTAGE)).isEqualTo(3);
        assertThat(moved(id, MovementKind.HANDOUT)).isEqualTo(7);
        assertThat(waiting(id)).singleElement().satisfies(conflict -> {
            assertThat(conflict.kind()).isEqualTo(ConflictKind.STOCK);
            assertThat(conflict.detail()).isEqualTo("3");
            assertThat(members(conflict)).containsExactly(id);
        });
        assertThat(desk.handouts.get(id, field()).lines())
                .singleElement()
                .satisfies(line -> assertThat(line.quantity()).isEqualTo(7));
    }

    @Test
    void loose_goods_are_used_before_boxes_and_all_stock_before_a_difference() {
        Lot soap = stocked(soap(), 2);
        Place box = desk.stock.box(store().location());
        Place shelf = desk.stock.place("HAR", "A-01");
        Place bag = desk.stock.place("HAR", "BAG-1");
        desk.stock.receive(soap.key(), box, 2);
        desk.stock.receive(soap.key(), shelf, 2);
        desk.stock.receive(soap.key(), bag, 2);
        UUID first = synced(Away.to(woman()).lot(soap, 5));
        assertThat(List.of(
                        desk.stock.quantity(soap, store()),
                        desk.stock.quantity(soap, shelf),
                        desk.stock.quantity(soap, box),
                        desk.stock.quantity(soap, bag)))
                .containsExactly(0L, 0L, 1L, 2L);
        UUID second = synced(Away.to(woman()).lot(soap, 5));
        assertThat(moved(first, MovementKind.SHORTAGE)).isZero();
        assertThat(moved(second, MovementKind.SHORTAGE))
                .as("goods in the bag are taken from the bag")
                .isEqualTo(4);
        assertThat(desk.stock.quantity(soap, bag)).isEqualTo(2);
        assertThat(members(waiting(second).get(0))).containsExactlyInAnyOrder(first, second);
    }

    @Test
    void a_bag_can_be_used_in_another_centre() {
        Lot toy = desk.stock.receive(toy(), desk.stock.place("HAR", "BAG-1"), 2);
        Beneficiary there = desk.person("BAN", Sex.FEMALE, AgeBand.FROM_18, both());
        Away away = Away.to(there).lot(toy, 1).at("BAN", "HAR/BAG-1");
        assertThat(desk.sync(claim(), away, both()).word()).isEqualTo(OfflineOutcome.Word.BOOKED);
        assertThat(desk.sync(claim(), away, staff.get(2)).flags())
                .as("an operator of Banya only")
                .containsExactly(new ConflictMark(ConflictKind.ROLE, "HAR", ""));
        assertThat(desk.stock.quantity(toy, desk.stock.place("HAR", "BAG-1"))).isZero();
    }

    @Test
    void a_closed_location_or_a_lot_that_was_never_there_refuses_nothing() {
        desk.stock.centres.add("HAR", "BAG-9", LocationKind.BAG, "STORE");
        Lot toy = stocked(toy(), 2);
        desk.database.write(handle -> handle.execute("update locations set active = 0 where code = 'BAG-9'"));
        UUID id = synced(Away.to(woman()).at("HAR", "BAG-9").lot(toy, 2));
        assertThat(moved(id, MovementKind.SHORTAGE)).isEqualTo(2);
        assertThat(desk.stock.quantity(toy, store())).isEqualTo(2);
    }

    @Test
    void two_phones_that_gave_the_same_entitlement_are_one_conflict_in_any_order() {
        List<List<Long>> outcomes = new ArrayList<>();
        for (boolean turned : List.of(false, true)) {
            Lot soap = stocked(soap(), 40);
            Beneficiary woman = woman();
            Instant now = desk.access.now();
            List<Away> both = new ArrayList<>(List.of(
                    Away.to(woman).lot(soap, 7).on(now.minus(Duration.ofHours(5))),
                    Away.to(woman).lot(soap, 8).on(now.minus(Duration.ofHours(2)))));
            if (turned) {
                Collections.reverse(both);
            }
            OfflineOutcome first = sync(both.get(0));
            assertThat(first.word()).isEqualTo(OfflineOutcome.Word.BOOKED);
            UUID second = synced(both.get(1));
            assertThat(waiting(second)).singleElement().satisfies(conflict -> {
                assertThat(conflict.kind()).isEqualTo(ConflictKind.ENTITLEMENT);
                assertThat(conflict.subject()).isEqualTo("HYGIENE");
                assertThat(desk.conflicts.get(conflict.id(), manager()).handouts())
                        .extracting(each -> each.lines().get(0).quantity())
                        .containsExactly(7L, 8L);
            });
            outcomes.add(List.of(left(woman), desk.stock.quantity(soap, store())));
        }
        assertThat(outcomes).containsExactly(List.of(0L, 25L), List.of(0L, 25L));
    }

    @Test
    void a_handout_at_the_desk_is_part_of_the_conflict() {
        Lot soap = stocked(soap(), 40);
        Beneficiary late = woman();
        UUID online = desk.give(Wish.to(late).lot(soap, 7), field()).id();
        UUID offline = synced(Away.to(late).lot(soap, 7));
        assertThat(waiting(offline))
                .singleElement()
                .satisfies(conflict -> assertThat(members(conflict)).containsExactlyInAnyOrder(online, offline));
        Beneficiary early = woman();
        UUID before = synced(Away.to(early).lot(soap, 7));
        assertThatThrownBy(() -> desk.give(Wish.to(early).lot(soap, 7), field()))
                .isInstanceOf(EntitlementExceeded.class);
        assertThat(waiting(before)).isEmpty();
        UUID over = desk.give(Wish.to(early).lot(soap, 7).overriddenBy("manager.har", Access.GOOD_PASSWORD), field())
                .id();
        assertThat(waiting(before))
                .as("in either order of arrival")
                .singleElement()
                .satisfies(conflict -> assertThat(members(conflict)).containsExactlyInAnyOrder(before, over));
        assertThat(left(early)).isEqualTo(left(late)).isZero();
    }

    @Test
    void successive_handouts_that_break_a_rule_are_one_conflict() {
        Instant now = desk.access.now();
        List<List<Integer>> orders = List.of(List.of(0, 1, 2), List.of(0, 2, 1), List.of(1, 2, 0), List.of(2, 1, 0));
        for (List<Integer> order : orders) {
            Lot soap = stocked(soap(), 40);
            Beneficiary woman = woman();
            UUID[] ids = new UUID[3];
            for (int which : order) {
                Instant at = now.minus(Duration.ofDays(60 - 25L * which));
                ids[which] = synced(Away.to(woman).lot(soap, 6).on(at));
            }
            assertThat(waiting(ids))
                    .as("%s", order)
                    .singleElement()
                    .satisfies(conflict -> assertThat(members(conflict)).containsExactlyInAnyOrder(ids));
            assertThat(left(woman)).isEqualTo(4);
        }
    }

    @Test
    void a_shared_entitlement_given_twice_is_one_conflict_of_the_household() {
        String code = "OFFLINE-FAMILY";
        Item toy = toy();
        desk.rules.add(
                Access.claim("rule"),
                TestRules.rule(code)
                        .of(RuleGoods.items(toy.sku()))
                        .gives(2, 0, 0)
                        .build(),
                desk.stock.everywhere);
        Lot toys = stocked(toy, 10);
        Beneficiary mother = woman();
        Beneficiary aunt = woman();
        desk.households.form(Access.claim("household"), mother.caseCode(), List.of(aunt.caseCode()), field());
        UUID one = synced(Away.to(mother).lot(toys, 2));
        UUID other = synced(Away.to(aunt).lot(toys, 1));
        assertThat(waiting(one, other)).singleElement().satisfies(conflict -> {
            assertThat(conflict.subject()).isEqualTo(code);
            assertThat(members(conflict)).containsExactlyInAnyOrder(one, other);
        });
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void handouts_before_and_in_a_household_that_break_a_rule_together_are_one_conflict(boolean sisterLast) {
        Item kettle = toy();
        kettleOfHousehold(kettle);
        Lot kettles = stocked(kettle, 10);
        Beneficiary mother = woman();
        Beneficiary sister = woman();
        UUID alone = synced(Away.to(mother).lot(kettles, 2));
        desk.access.clock.advance(Duration.ofMinutes(10));
        household(mother, sister);
        Instant now = desk.access.now();
        UUID joined = synced(Away.to(mother).lot(kettles, 1).on(now.minusSeconds(sisterLast ? 200 : 100)));
        UUID other = synced(Away.to(sister).lot(kettles, 1).on(now.minusSeconds(sisterLast ? 100 : 200)));
        Conflict listed =
                assertThat(waiting(alone, joined, other)).singleElement().actual();
        assertThat(members(listed)).containsExactlyInAnyOrder(alone, joined, other);
        assertThat(desk.conflicts.resolve(claim(), listed.id(), Optional.empty(), "Счупени", manager()))
                .isTrue();
        assertThat(waiting(alone, joined, other)).isEmpty();
    }

    /** A handout of a phone to an unknown person has one head, and is no handout to a group of one. */
    @Test
    void a_group_that_a_phone_recorded_is_not_typed_in_again_from_paper() {
        Lot toys = stocked(toy(), 50);
        Instant given = desk.access.now();
        desk.access.clock.advance(Duration.ofMinutes(10));
        Heads women = new Heads(Sex.FEMALE, AgeBand.FROM_18, 17);
        synced(Away.toGroup(women).lot(toys, 20).on(given));
        Wish paper = Wish.toGroup(women).lot(toys, 20).on(given).once();
        assertThatThrownBy(() -> desk.give(paper, field())).isInstanceOf(GivenAlready.class);
        synced(Away.to("00000000000").lot(toys, 3).on(given));
        Heads one = new Heads(Sex.FEMALE, AgeBand.FROM_18, 1);
        desk.give(Wish.toGroup(one).lot(toys, 3).on(given).once(), field());
        assertThat(desk.stock.quantity(toys, store())).isEqualTo(24);
    }

    private String kettleOfHousehold(Item kettle) {
        String code = "KETTLE-" + kettle.sku().value();
        desk.rules.add(
                Access.claim("rule"),
                TestRules.rule(code)
                        .of(RuleGoods.items(kettle.sku()))
                        .gives(1)
                        .perHousehold()
                        .build(),
                desk.stock.everywhere);
        return code;
    }

    private void household(Beneficiary head, Beneficiary other) {
        desk.households.form(Access.claim("household"), head.caseCode(), List.of(other.caseCode()), field());
        desk.access.clock.advance(Duration.ofMinutes(10));
    }

    private void leaves(Beneficiary person) {
        desk.households.leave(Access.claim("withdrawal"), person.caseCode(), field());
        desk.access.clock.advance(Duration.ofMinutes(10));
    }

    /** The household counts what a member got for it, whether the record arrives before or after they leave. */
    @Test
    void a_record_that_arrives_after_its_receiver_left_the_household_counts_for_the_household() {
        for (boolean phone : List.of(true, false)) {
            Item kettle = toy();
            String rule = kettleOfHousehold(kettle);
            Lot kettles = stocked(kettle, 5);
            Beneficiary mother = woman();
            Beneficiary aunt = woman();
            household(mother, aunt);
            Instant given = desk.access.now();
            desk.access.clock.advance(Duration.ofMinutes(10));
            leaves(aunt);
            if (phone) {
                synced(Away.to(aunt).lot(kettles, 1).on(given));
            } else {
                desk.give(Wish.to(aunt).lot(kettles, 1).on(given), field());
            }
            assertThat(desk.left(rule, mother, field()).quantity())
                    .as("phone %s", phone)
                    .isZero();
            assertThatThrownBy(() -> desk.give(Wish.to(mother).lot(kettles, 1), field()))
                    .isInstanceOf(EntitlementExceeded.class);
        }
    }

    @Test
    void a_record_that_arrives_after_its_receiver_left_the_household_is_marked_and_on_paper_refused() {
        Item kettle = toy();
        String rule = kettleOfHousehold(kettle);
        Lot kettles = stocked(kettle, 5);
        Beneficiary mother = woman();
        Beneficiary aunt = woman();
        household(mother, aunt);
        UUID desks = desk.give(Wish.to(mother).lot(kettles, 1), field()).id();
        Instant given = desk.access.now();
        desk.access.clock.advance(Duration.ofMinutes(10));
        leaves(aunt);
        assertThat(desk.left(rule, aunt, field()).quantity()).isOne();
        assertThat(desk.entitlements.list(aunt.caseCode(), given, field()))
                .as("the desk page for the paper")
                .filteredOn(left -> left.rule().code().value().equals(rule))
                .singleElement()
                .satisfies(left -> assertThat(left.quantity()).isZero());
        assertThatThrownBy(() -> desk.give(Wish.to(aunt).lot(kettles, 1).on(given), field()))
                .isInstanceOf(EntitlementExceeded.class);
        UUID phones = synced(Away.to(aunt).lot(kettles, 1).on(given));
        assertThat(waiting(phones))
                .singleElement()
                .satisfies(conflict -> assertThat(members(conflict)).containsExactlyInAnyOrder(desks, phones));
    }

    /** Goods that a person got before joining are their own, also if the record arrives later. */
    @Test
    void a_record_that_arrives_after_its_receiver_joined_a_household_goes_along_when_they_leave() {
        Item kettle = toy();
        String rule = kettleOfHousehold(kettle);
        Lot kettles = stocked(kettle, 5);
        Beneficiary mother = woman();
        Beneficiary aunt = woman();
        Instant given = desk.access.now();
        desk.access.clock.advance(Duration.ofMinutes(10));
        household(mother, aunt);
        synced(Away.to(aunt).lot(kettles, 1).on(given));
        assertThat(desk.left(rule, mother, field()).quantity()).isZero();
        leaves(aunt);
        assertThat(desk.left(rule, mother, field()).quantity()).isOne();
        assertThat(desk.left(rule, aunt, field()).quantity()).isZero();
    }

    @Test
    void a_conflict_of_a_household_closes_also_when_goods_of_a_former_member_come_back() {
        for (boolean reversed : List.of(true, false)) {
            Item kettle = toy();
            kettleOfHousehold(kettle);
            Lot kettles = stocked(kettle, 5);
            Beneficiary mother = woman();
            Beneficiary aunt = woman();
            household(mother, aunt);
            UUID mothers = synced(Away.to(mother).lot(kettles, 1));
            UUID aunts = synced(Away.to(aunt).lot(kettles, 1));
            leaves(aunt);
            synced(Away.to(aunt).lot(stocked(toy(), 1), 1));
            assertThat(waiting(mothers))
                    .singleElement()
                    .satisfies(conflict -> assertThat(members(conflict)).containsExactlyInAnyOrder(mothers, aunts));
            if (reversed) {
                desk.handouts.reverse(Access.claim("reversal"), aunts, "", field());
            } else {
                desk.bringBack(
                        Access.claim("return"), aunts, GoodsLine.of(kettles.code(), 1), Optional.empty(), field());
            }
            assertThat(waiting(mothers, aunts)).as("reversed %s", reversed).isEmpty();
        }
    }

    @Test
    void goods_that_the_person_is_not_entitled_to_are_marked() {
        Item toy = toy();
        desk.rules.add(
                Access.claim("rule"),
                TestRules.rule("OFFLINE-MEN")
                        .of(RuleGoods.items(toy.sku()))
                        .forSex(Sex.MALE)
                        .build(),
                desk.stock.everywhere);
        UUID id = synced(Away.to(woman()).lot(stocked(toy, 3), 1));
        assertThat(waiting(id))
                .extracting(Conflict::kind, Conflict::subject)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(ConflictKind.NOT_ENTITLED, "OFFLINE-MEN"));
    }

    @Test
    void a_conflict_closes_when_one_of_its_handouts_is_reversed_or_returned() {
        Lot soap = stocked(soap(), 40);
        Beneficiary woman = woman();
        UUID one = synced(Away.to(woman).lot(soap, 7));
        UUID other = synced(Away.to(woman).lot(soap, 7));
        Conflict conflict = waiting(one, other).get(0);
        desk.handouts.reverse(Access.claim("reversal"), one, "Два пъти", field());
        assertThat(waiting(one, other)).isEmpty();
        assertThat(desk.conflicts.get(conflict.id(), manager()).state()).isEqualTo(ConflictState.GONE);
        assertThat(left(woman)).isEqualTo(3);
        UUID third = synced(Away.to(woman).lot(soap, 5));
        assertThat(waiting(third)).hasSize(1);
        GoodsLine some = new GoodsLine(
                Optional.empty(), Optional.of(soap.code()), Optional.empty(), Optional.of(2L), Optional.empty());
        UUID back = UUID.randomUUID();
        desk.bringBack(new IdempotencyKey(back, "return"), third, some, Optional.empty(), field());
        assertThat(waiting(third)).isEmpty();
        assertThat(left(woman)).isZero();
    }

    @Test
    void reversing_an_offline_handout_restores_the_stock() {
        Lot soap = stocked(soap(), 4);
        Beneficiary woman = woman();
        UUID id = synced(Away.to(woman).lot(soap, 7));
        desk.handouts.reverse(Access.claim("reversal"), id, "Грешка", manager());
        assertThat(desk.stock.quantity(soap, store())).isEqualTo(4);
        assertThat(left(woman)).isEqualTo(10);
        assertThat(waiting(id)).isEmpty();
    }

    @Test
    void expired_held_and_recalled_lots_are_booked_and_marked() {
        Lots lots = desk.access.features.ledger.lots;
        Lot expired =
                desk.stock.receive(desk.stock.key(toy(), desk.stock.today().minusDays(1)), store(), 3);
        Lot held = stocked(toy(), 3);
        Lot recalled = stocked(toy(), 3);
        lots.change(claim(), held.code(), Lots.Act.HOLD, "Съмнение", desk.stock.everywhere);
        lots.change(claim(), recalled.code(), Lots.Act.RECALL, "Отзовано", desk.stock.everywhere);
        OfflineOutcome outcome =
                sync(Away.to(woman()).lot(expired, 1).lot(held, 1).lot(recalled, 1));
        assertThat(outcome.flags())
                .containsExactlyInAnyOrder(
                        new ConflictMark(ConflictKind.LOT, expired.code().toString(), "EXPIRED"),
                        new ConflictMark(ConflictKind.LOT, held.code().toString(), "ON_HOLD"),
                        new ConflictMark(ConflictKind.LOT, recalled.code().toString(), "RECALLED"));
        assertThat(List.of(
                        desk.stock.quantity(expired, store()),
                        desk.stock.quantity(held, store()),
                        desk.stock.quantity(recalled, store())))
                .containsOnly(2L);
    }

    @Test
    void a_lot_that_was_usable_on_the_day_of_the_handout_is_not_marked_as_expired() {
        Lot lot = desk.stock.receive(desk.stock.key(toy(), desk.stock.today().minusDays(1)), store(), 3);
        Instant then = desk.access.now().minus(Duration.ofDays(2));
        assertThat(sync(Away.to(woman()).lot(lot, 1).on(then)).word()).isEqualTo(OfflineOutcome.Word.BOOKED);
    }

    @Test
    void goods_of_an_unknown_lot_are_booked_from_a_lot_without_a_number() {
        Item toy = toy();
        desk.stock.receive(desk.stock.key(toy, desk.stock.today().plusDays(9)), store(), 3);
        UUID id = synced(Away.to(woman()).item(toy, 2));
        assertThat(waiting(id))
                .extracting(Conflict::kind)
                .containsExactlyInAnyOrder(ConflictKind.LOT, ConflictKind.STOCK);
        assertThat(moved(id, MovementKind.SHORTAGE)).isEqualTo(2);
    }

    @Test
    void a_handout_to_a_person_who_left_or_moved_is_booked() {
        Lot soap = stocked(soap(), 40);
        Beneficiary gone = woman();
        desk.stays.depart(Access.claim("departure"), gone.caseCode(), field());
        assertThat(sync(Away.to(gone).lot(soap, 1)).flags())
                .containsExactly(new ConflictMark(ConflictKind.PERSON, "DEPARTED"));
        Beneficiary there = desk.person("BAN", Sex.FEMALE, AgeBand.FROM_18, both());
        IdempotencyKey claim = claim();
        assertThat(desk.sync(claim, Away.to(there).lot(soap, 1), field()).flags())
                .containsExactly(new ConflictMark(ConflictKind.PERSON, "ELSEWHERE"));
        assertThat(desk.left("HYGIENE", there, both()).quantity()).isEqualTo(9);
        assertThat(desk.handouts.get(claim.id(), field()).person()).contains(there.caseCode());
    }

    @Test
    void a_handout_to_an_unknown_code_waits_for_the_decision_of_a_manager() {
        Lot soap = stocked(soap(), 40);
        Beneficiary replaced = woman();
        String lost = desk.beneficiaries.card(replaced, field()).orElseThrow().value();
        desk.beneficiaries.replaceCard(Access.claim("card"), replaced.caseCode(), field());
        UUID id = synced(Away.to(lost).lot(soap, 3));
        assertThat(left(replaced)).isEqualTo(10);
        Conflict conflict = waiting(id).get(0);
        assertThat(conflict.kind()).isEqualTo(ConflictKind.PERSON);
        assertThat(conflict.detail()).isEqualTo("UNKNOWN");
        assertThat(desk.conflicts.get(conflict.id(), manager()).code()).contains(lost);
        assertThat(desk.conflicts.get(conflict.id(), staff.get(4)).code()).isEmpty();
        HandoutDetails handout = desk.handouts.get(id, field());
        assertThat(handout.person()).isEmpty();
        assertThat(handout.isToUnknown()).isTrue();
        desk.conflicts.resolve(
                Access.claim("resolution"), conflict.id(), Optional.empty(), "Изгубена карта", manager());
        assertThat(desk.conflicts.get(conflict.id(), manager()).code()).isEmpty();
        assertThat(code(id)).isEmpty();
    }

    @Test
    void a_reversal_deletes_the_scanned_code_of_an_unknown_person() {
        UUID id = synced(Away.to("100-200-300-45").lot(stocked(soap(), 40), 3));
        assertThat(code(id)).isNotEmpty();
        Conflict conflict = waiting(id).get(0);
        desk.handouts.reverse(Access.claim("reversal"), id, "Грешка", manager());
        assertThat(code(id)).isEmpty();
        assertThat(desk.conflicts.get(conflict.id(), manager()).code()).isEmpty();
    }

    private String code(UUID handout) {
        return desk.database.read(handle -> handle.createQuery("select named from offline_handouts where handout = :id")
                .bind("id", handout)
                .mapTo(String.class)
                .one());
    }

    @Test
    void a_group_handout_is_booked_by_heads() {
        Lot soap = stocked(soap(), 40);
        UUID id = synced(Away.toGroup(new Heads(Sex.MALE, AgeBand.FROM_18, 5)).lot(soap, 9));
        assertThat(waiting(id)).isEmpty();
        assertThat(desk.handouts.get(id, field()).heads()).isEqualTo(5);
    }

    @Test
    void a_lost_role_and_a_missing_right_are_marked_and_the_author_is_kept() {
        Item pills = TestItems.item()
                .category(Category.MEDICINE)
                .medicine(new Medicine("amoxicillin", "500 mg", "capsule", "J01CA04", true, Medicine.ROOM))
                .in(databases.database());
        Lot lot = desk.stock.receive(
                new LotKey(pills.sku(), "A-1", new Expiry(desk.stock.today().plusDays(90)), Origin.UNKNOWN),
                store(),
                20);
        Operator disabled = with(field(), Roles.parse(Set.of()), Set.of());
        IdempotencyKey claim = claim();
        OfflineOutcome outcome = desk.sync(claim, Away.to(woman()).medicine(lot, 10, ""), disabled);
        assertThat(outcome.flags())
                .extracting(ConflictMark::kind)
                .containsExactlyInAnyOrder(ConflictKind.ROLE, ConflictKind.RIGHT, ConflictKind.PRESCRIPTION);
        assertThat(desk.handouts.get(claim.id(), manager()).operator()).isEqualTo(field().username());
        Operator nurse = with(field(), field().roles(), Set.of(Right.MEDICINE));
        assertThat(desk.sync(claim(), Away.to(woman()).medicine(lot, 10, "Р-1"), nurse)
                        .word())
                .isEqualTo(OfflineOutcome.Word.BOOKED);
        assertThatThrownBy(() -> sync(Away.to(woman()).item(pills, 1)))
                .as("a medicine without its lot cannot be read")
                .isInstanceOf(InvalidFields.class);
    }

    private static Operator with(Operator by, Roles roles, Set<Right> rights) {
        return new Operator(
                by.id(), by.username(), by.name(), by.language(), by.profession(), roles, rights, by.confirmedAt());
    }

    @Test
    void goods_restricted_to_other_people_are_marked() {
        desk.access.features.donors.restrictions.add(
                new Restriction(
                        new RestrictionCode("OFFLINE-MEN"),
                        "Мъже",
                        "Men",
                        RestrictionEffect.REFUSE,
                        Set.of(Sex.MALE),
                        Set.of(),
                        Set.of(),
                        Set.of()),
                desk.stock.everywhere);
        Lot lot = desk.stock.receive(
                LotKey.of(toy().sku(), new Origin(SourceCode.NONE, SourceCode.NONE, "OFFLINE-MEN")), store(), 5);
        assertThat(sync(Away.to(woman()).lot(lot, 1)).flags())
                .containsExactly(
                        new ConflictMark(ConflictKind.RESTRICTION, lot.code().toString(), ""));
        Beneficiary man = desk.adult(Sex.MALE, field());
        assertThat(sync(Away.to(man).lot(lot, 1)).flags()).isEmpty();
    }

    @Test
    void a_handout_of_goods_reserved_for_another_person_is_booked() {
        Item toy = toy();
        Lot lot = stocked(toy, 2);
        UUID need = UUID.randomUUID();
        NewNeed wanted = needed(woman(), toy);
        desk.needs.record(new IdempotencyKey(need, "need"), wanted, field());
        desk.kept.reserve(
                Access.claim("reservation"),
                need,
                new NewReservation(desk.stock.today().plusDays(3), Optional.empty(), Optional.empty()),
                field());
        assertThatThrownBy(() -> desk.give(Wish.to(woman()).lot(lot, 1), field()))
                .isInstanceOf(Refusal.class);
        assertThat(sync(Away.to(woman()).lot(lot, 1)).word()).isEqualTo(OfflineOutcome.Word.BOOKED);
        assertThat(desk.stock.quantity(lot, store())).isEqualTo(1);
    }

    @Test
    void a_wrong_device_clock_is_marked_and_does_not_change_the_order() {
        Lot soap = stocked(soap(), 40);
        Instant now = desk.access.now();
        assertThat(sync(Away.to(woman()).lot(soap, 1).sentAt(now.plusSeconds(300)))
                        .flags())
                .isEmpty();
        assertThat(sync(Away.to(woman()).lot(soap, 1).sentAt(now.plusSeconds(301)))
                        .flags())
                .containsExactly(new ConflictMark(ConflictKind.CLOCK, "SKEW"));
        IdempotencyKey ahead = claim();
        assertThat(desk.sync(ahead, Away.to(woman()).lot(soap, 1).on(now.plus(Duration.ofDays(900))), field())
                        .flags())
                .containsExactly(new ConflictMark(ConflictKind.CLOCK, "FUTURE"));
        assertThat(desk.handouts.get(ahead.id(), field()).occurredAt()).isEqualTo(now);
        assertThat(sync(Away.to(woman()).lot(soap, 1).on(now.minus(Duration.ofDays(91))))
                        .flags())
                .containsExactly(new ConflictMark(ConflictKind.CLOCK, "OLD"));
    }

    @Test
    void an_unreadable_handout_is_refused_completely_and_leaves_no_trace() {
        Lot soap = stocked(soap(), 10);
        Beneficiary woman = woman();
        Lot never = new Lot(
                org.sklad.goods.lots.LotCode.of(
                        org.sklad.barcodes.OwnCode.random(org.sklad.barcodes.CodeKind.LOT, desk.access.randomness)),
                soap.madeAs(),
                soap.sku(),
                "",
                Expiry.NEVER,
                SourceCode.NONE,
                SourceCode.NONE,
                "",
                soap.status(),
                Optional.empty(),
                Optional.empty());
        IdempotencyKey claim = claim();
        List<Away> unreadable = List.of(
                Away.to(woman),
                Away.to(woman).lot(soap, 1).lot(never, 1),
                Away.to(woman).lot(soap, 0),
                Away.to(woman).lot(soap, 1).at("HAR", "A-01"),
                Away.to(woman).lot(soap, 1).at("HAR", "QUARANTINE"),
                Away.to(woman).lot(soap, 1).at("HAR", "BAN/STORE"),
                Away.to(woman).lot(soap, 1).at("HAR", "NOWHERE"));
        for (Away each : unreadable) {
            assertThatThrownBy(() -> desk.sync(claim, each, field())).isInstanceOf(InvalidFields.class);
        }
        assertThatThrownBy(() -> desk.sync(claim, Away.to(woman).lot(soap, 1).at("XYZ", "STORE"), field()))
                .isInstanceOf(NotFound.class);
        assertThat(desk.stock.quantity(soap, store())).isEqualTo(10);
        assertThat(desk.sync(claim, Away.to(woman).lot(soap, 1), field()).word())
                .as("the id may be used again")
                .isEqualTo(OfflineOutcome.Word.BOOKED);
    }

    @Test
    void a_handout_is_booked_completely_or_not_at_all() {
        Lot soap = stocked(soap(), 2);
        Beneficiary woman = woman();
        IdempotencyKey claim = claim();
        long movements = desk.count("movements");
        desk.database.write(handle -> handle.execute("alter table conflicts rename to conflicts_away"));
        try {
            assertThatThrownBy(() -> desk.sync(claim, Away.to(woman).lot(soap, 5), field()))
                    .isInstanceOf(DatabaseUnavailable.class);
        } finally {
            desk.database.write(handle -> handle.execute("alter table conflicts_away rename to conflicts"));
        }
        assertThat(desk.count("movements")).isEqualTo(movements);
        assertThat(desk.stock.quantity(soap, store())).isEqualTo(2);
        assertThat(left(woman)).isEqualTo(10);
        assertThat(desk.sync(claim, Away.to(woman).lot(soap, 5), field()).word())
                .isEqualTo(OfflineOutcome.Word.BOOKED_AND_FLAGGED);
        assertThat(left(woman)).isEqualTo(5);
    }

    @Test
    void three_phones_and_a_desk_at_once_never_make_a_balance_negative() throws InterruptedException {
        for (int round = 0; round < 5; round++) {
            Lot toy = stocked(toy(), 10);
            List<Beneficiary> people = List.of(woman(), woman(), woman(), woman());
            AtomicInteger next = new AtomicInteger();
            List<Object> outcomes = Together.run(4, () -> {
                int which = next.getAndIncrement();
                return which == 3
                        ? desk.give(Wish.to(people.get(3)).lot(toy, 4), field())
                                .lines()
                                .get(0)
                                .quantity()
                        : desk.sync(claim(), Away.to(people.get(which)).lot(toy, 4), field());
            });
            List<OfflineOutcome> offline = outcomes.stream()
                    .filter(OfflineOutcome.class::isInstance)
                    .map(OfflineOutcome.class::cast)
                    .toList();
            boolean given = outcomes.contains(4L);
            assertThat(offline).hasSize(3);
            assertThat(given || outcomes.stream().anyMatch(InsufficientStock.class::isInstance))
                    .isTrue();
            assertThat(desk.stock.quantity(toy, store())).isZero();
            assertThat(offline.stream()
                            .flatMap(each -> each.flags().stream())
                            .filter(mark -> mark.kind() == ConflictKind.STOCK)
                            .mapToLong(mark -> Long.parseLong(mark.detail()))
                            .sum())
                    .isEqualTo(given ? 6 : 2);
        }
        desk.check();
    }

    @Test
    void two_phones_that_send_one_entitlement_at_once_are_one_conflict() throws InterruptedException {
        for (int round = 0; round < 5; round++) {
            Lot soap = stocked(soap(), 40);
            Beneficiary woman = woman();
            List<UUID> ids = List.of(UUID.randomUUID(), UUID.randomUUID(), UUID.randomUUID());
            AtomicInteger next = new AtomicInteger();
            Together.run(
                    3,
                    () -> desk.sync(
                            claim(ids.get(next.getAndIncrement())),
                            Away.to(woman).lot(soap, 6),
                            field()));
            assertThat(waiting(ids.toArray(UUID[]::new)))
                    .singleElement()
                    .satisfies(conflict -> assertThat(members(conflict)).containsExactlyInAnyOrderElementsOf(ids));
        }
    }

    @Test
    void a_manager_accepts_a_conflict_once_and_another_handout_reopens_it() throws InterruptedException {
        Lot soap = stocked(soap(), 40);
        Beneficiary woman = woman();
        UUID one = synced(Away.to(woman).lot(soap, 7));
        UUID other = synced(Away.to(woman).lot(soap, 7));
        Conflict conflict = waiting(one, other).get(0);
        List<Object> answers = Together.run(
                3,
                () -> desk.conflicts.resolve(
                        Access.claim("resolution"), conflict.id(), Optional.empty(), "Две деца", manager()));
        assertThat(answers).containsOnlyOnce(true);
        assertThat(answers)
                .filteredOn(each -> isRefused(each, "conflicts.conflict.closed"))
                .hasSize(2);
        assertThat(waiting(one, other)).isEmpty();
        ConflictDetails resolved = desk.conflicts.get(conflict.id(), manager());
        assertThat(resolved.state()).isEqualTo(ConflictState.RESOLVED);
        assertThat(resolved.resolution()).hasValueSatisfying(each -> {
            assertThat(each.reason()).isEqualTo("Две деца");
            assertThat(each.operator()).isEqualTo(manager().username());
        });
        assertThat(resolved.handouts()).extracting(HandoutDetails::id).containsExactlyInAnyOrder(one, other);
        desk.give(Wish.to(woman).lot(stocked(toy(), 1), 1), field());
        assertThat(waiting(one, other)).as("an unrelated handout").isEmpty();
        UUID third = synced(Away.to(woman).lot(soap, 1));
        assertThat(waiting(third))
                .singleElement()
                .satisfies(again -> assertThat(members(again)).containsExactlyInAnyOrder(one, other, third));
    }

    @Test
    void a_manager_accepts_no_handout_that_the_page_did_not_show() {
        Lot soap = stocked(soap(), 40);
        Beneficiary woman = woman();
        UUID one = synced(Away.to(woman).lot(soap, 7));
        UUID other = synced(Away.to(woman).lot(soap, 7));
        UUID id = waiting(one, other).get(0).id();
        Optional<String> seen = Optional.of(desk.conflicts.get(id, manager()).stamp());
        UUID third = synced(Away.to(woman).lot(soap, 1));
        IdempotencyKey claim = Access.claim("resolution");
        assertThatThrownBy(() -> desk.conflicts.resolve(claim, id, seen, "Две деца", manager()))
                .isInstanceOf(ChangedMeanwhile.class);
        assertThat(waiting(one, other, third)).isNotEmpty();
        Optional<String> now = Optional.of(desk.conflicts.get(id, manager()).stamp());
        assertThat(desk.conflicts.resolve(claim, id, now, "Две деца", manager()))
                .isTrue();
        assertThat(waiting(one, other, third)).isEmpty();
    }

    /** A text sealed before the erasure would stay forever, although nobody could read it. */
    @Test
    void a_decision_during_an_erasure_stores_no_reason() {
        Beneficiary woman = woman();
        Conflict conflict =
                waiting(synced(Away.to(woman).lot(stocked(soap(), 1), 2))).get(0);
        desk.during(() -> desk.erase(woman))
                .conflicts
                .resolve(Access.claim("resolution"), conflict.id(), Optional.empty(), "Защото", manager());
        String kept = desk.database.read(
                handle -> handle.createQuery("select reason from conflict_resolutions where conflict = :id")
                        .bind("id", conflict.id())
                        .mapTo(String.class)
                        .one());
        assertThat(kept).isEmpty();
    }

    @Test
    void a_repeated_decision_counts_once_and_other_content_with_its_id_is_refused() {
        Lot soap = stocked(soap(), 1);
        UUID handout = synced(Away.to(woman()).lot(soap, 2));
        Conflict conflict = waiting(handout).get(0);
        UUID id = UUID.randomUUID();
        IdempotencyKey claim = new IdempotencyKey(id, "resolution");
        assertThat(desk.conflicts.resolve(claim, conflict.id(), Optional.empty(), "Броено", manager()))
                .isTrue();
        assertThat(desk.conflicts.resolve(claim, conflict.id(), Optional.empty(), "Броено", manager()))
                .isFalse();
        assertThatThrownBy(() -> desk.conflicts.resolve(
                        new IdempotencyKey(id, "other"), conflict.id(), Optional.empty(), "Друго", manager()))
                .isInstanceOf(IdReused.class);
    }

    @Test
    void a_decided_shortage_is_not_reported_again_with_the_next_one() {
        Lot soap = stocked(soap(), 1);
        UUID first = synced(Away.to(woman()).lot(soap, 2));
        desk.conflicts.resolve(
                Access.claim("resolution"), waiting(first).get(0).id(), Optional.empty(), "Броено", manager());
        UUID second = synced(Away.to(woman()).lot(soap, 2));
        assertThat(waiting(second))
                .singleElement()
                .satisfies(conflict -> assertThat(members(conflict)).containsExactly(second));
    }

    @Test
    void managers_of_the_centre_resolve_conflicts_and_auditors_read_them() {
        UUID handout = synced(Away.to(woman()).lot(stocked(soap(), 1), 2));
        UUID conflict = waiting(handout).get(0).id();
        Operator manager = staff.get(3);
        assertThatThrownBy(() -> desk.conflicts.get(conflict, manager)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> desk.conflicts.resolve(claim(), conflict, Optional.empty(), "Не", manager))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() ->
                        desk.conflicts.list(new ConflictFilter("HAR", null, null, null), PlaceInTime.FIRST, 9, manager))
                .isInstanceOf(NotFound.class);
        assertThat(desk.conflicts.list(ConflictFilter.ALL, PlaceInTime.FIRST, 500, manager))
                .extracting(Conflict::centre)
                .doesNotContain(HAR);
        assertThatThrownBy(() -> desk.conflicts.get(conflict, field())).isInstanceOf(Forbidden.class);
        Operator auditor = staff.get(4);
        assertThat(desk.conflicts.get(conflict, auditor).state()).isEqualTo(ConflictState.OPEN);
        assertThatThrownBy(() -> desk.conflicts.resolve(claim(), conflict, Optional.empty(), "Не", auditor))
                .isInstanceOf(Forbidden.class);
    }

    @Test
    void a_handout_in_another_centre_is_part_of_the_conflict_but_is_not_shown() {
        Item item = soap();
        Lot soap = stocked(item, 40);
        Place there = desk.stock.store("BAN");
        desk.stock.receive(soap.key(), there, 40);
        Beneficiary woman = woman();
        UUID here = synced(Away.to(woman).lot(soap, 7));
        UUID away = UUID.randomUUID();
        desk.sync(claim(away), Away.to(woman).lot(soap, 7).at("BAN", "STORE"), both());
        ConflictDetails mine = desk.conflicts.get(waiting(here).get(0).id(), manager());
        assertThat(mine.handouts()).extracting(HandoutDetails::id).containsExactly(here);
        assertThat(mine.elsewhere())
                .containsExactly(new Entitlements.ReceivedElsewhere(Category.HYGIENE, desk.stock.today()));
        desk.conflicts.resolve(Access.claim("resolution"), mine.conflict().id(), Optional.empty(), "Така е", manager());
        assertThat(desk.conflicts.list(
                        new ConflictFilter("BAN", null, null, null), PlaceInTime.FIRST, 500, staff.get(3)))
                .as("each manager decides about their own centre")
                .extracting(Conflict::record)
                .contains(away);
    }

    @Test
    void merged_registrations_break_a_rule_together_and_separated_ones_do_not() {
        Lot soap = stocked(soap(), 40);
        Beneficiary stays = woman();
        Beneficiary twice = woman();
        UUID one = synced(Away.to(stays).lot(soap, 7));
        UUID other = synced(Away.to(twice).lot(soap, 7));
        assertThat(waiting(one, other)).isEmpty();
        desk.merges.merge(Access.claim("merging"), twice.caseCode(), stays.caseCode(), field());
        assertThat(waiting(one, other)).singleElement().satisfies(conflict -> {
            assertThat(members(conflict)).containsExactlyInAnyOrder(one, other);
            assertThat(conflict.person()).contains(stays.caseCode());
        });
        assertThat(left(stays)).isZero();
        desk.merges.reverse(Access.claim("merging taken back"), twice.caseCode(), field());
        assertThat(waiting(one, other)).isEmpty();
        assertThat(left(twice)).isEqualTo(3);
    }

    @Test
    void erasing_deletes_the_texts_and_keeps_every_total() {
        Lot soap = stocked(soap(), 5);
        Beneficiary woman = woman();
        UUID one = synced(Away.to(woman).lot(soap, 7).collectedBy("сестра"));
        UUID other = synced(Away.to(woman).lot(soap, 7));
        Conflict due = waiting(one, other).stream()
                .filter(each -> each.kind() == ConflictKind.ENTITLEMENT)
                .findFirst()
                .orElseThrow();
        desk.conflicts.resolve(Access.claim("resolution"), due.id(), Optional.empty(), "Болно дете", manager());
        List<Long> before = totals(soap);
        Anonymous anonymous = Anonymous.draw(desk.access.randomness);
        desk.database.write(handle -> {
            HandoutTexts.erase(handle, woman.id());
            anonymous.erase(handle, woman.id(), UUID.randomUUID(), desk.access.now());
            return true;
        });
        assertThat(totals(soap)).isEqualTo(before);
        assertThat(desk.conflicts.get(due.id(), manager()).resolution())
                .hasValueSatisfying(each -> assertThat(each.reason()).isEmpty());
        IdempotencyKey late = claim();
        OfflineOutcome unknown = desk.sync(late, Away.to(woman).lot(soap, 1), field());
        assertThat(unknown.flags())
                .as("the owner of the code is not revealed")
                .contains(new ConflictMark(ConflictKind.PERSON, "UNKNOWN"));
        Conflict stock = waiting(one).stream()
                .filter(each -> each.kind() == ConflictKind.STOCK)
                .findFirst()
                .orElseThrow();
        assertThat(desk.conflicts.resolve(
                        Access.claim("resolution"), stock.id(), Optional.empty(), "Броено", manager()))
                .as("conflicts of an erased person too")
                .isTrue();
        assertThat(desk.conflicts.get(stock.id(), manager()).state()).isEqualTo(ConflictState.RESOLVED);
    }

    private List<Long> totals(Lot lot) {
        return List.of(
                desk.count("handouts"),
                desk.count("handout_lines"),
                desk.count("conflicts"),
                desk.stock.quantity(lot, store()),
                desk.database.read(handle -> handle.createQuery(
                                "select coalesce(sum(quantity), 0) from handout_lines where lot = :lot")
                        .bind("lot", lot.code().value())
                        .mapTo(Long.class)
                        .one()));
    }

    private static NewNeed needed(Beneficiary person, Item item) {
        return new NewNeed(person.caseCode().value(), Optional.of(item.sku()), Optional.empty(), "", 2, Urgency.SOON);
    }

    @Test
    void an_offline_handout_meets_a_need() {
        Item toy = toy();
        Lot lot = stocked(toy, 2);
        Beneficiary woman = woman();
        UUID need = UUID.randomUUID();
        desk.needs.record(new IdempotencyKey(need, "need"), needed(woman, toy), field());
        synced(Away.to(woman).lot(lot, 2));
        assertThat(desk.needs.get(need, field()).need().met()).isEqualTo(2);
    }

    /** Indexes of goods, people and acts of phones, so that the same script can run on different goods and people. */
    private record Script(List<int[]> acts, boolean together) {
        static Script of(Random random, boolean together) {
            List<int[]> acts = new ArrayList<>();
            for (int i = 0; i < 9; i++) {
                acts.add(new int[] {
                    random.nextInt(3),
                    random.nextInt(3),
                    1 + random.nextInt(6),
                    random.nextInt(3),
                    random.nextInt(40),
                    random.nextInt(2)
                });
            }
            return new Script(acts, together);
        }
    }

    /** The final balances and entitlements, and the handouts in conflict by cause. */
    private record Ending(List<Long> balances, List<Long> left, Map<String, Set<Integer>> conflicts) {}

    private Ending play(Script script, List<Integer> order) {
        Place bag = desk.stock.place("HAR", "BAG-1");
        Place box = desk.stock.box(store().location());
        Place shelf = desk.stock.place("HAR", "A-01");
        Item soap = soap();
        if (script.together()) {
            desk.rules.add(
                    Access.claim("rule"),
                    TestRules.rule("T-" + soap.sku().value())
                            .of(RuleGoods.items(soap.sku()))
                            .gives(3, 1, 0)
                            .build(),
                    desk.stock.everywhere);
        }
        List<Lot> lots = List.of(
                desk.stock.receive(desk.stock.key(soap, desk.stock.today().plusDays(5)), store(), 4),
                desk.stock.receive(desk.stock.key(soap, desk.stock.today().minusDays(50)), store(), 3),
                stocked(soap(), 2));
        for (Lot lot : lots) {
            desk.stock.receive(lot.key(), box, 3);
            desk.stock.receive(lot.key(), shelf, 2);
            desk.stock.receive(lot.key(), bag, 4);
        }
        List<Beneficiary> people = List.of(woman(), woman(), woman());
        desk.households.form(
                Access.claim("household"),
                people.get(0).caseCode(),
                List.of(people.get(1).caseCode()),
                field());
        Instant now = desk.access.now();
        // A phone draws the id of a record before it sends, and of two records of one moment the one with the lower id
        // is the first.
        List<UUID> ids = Stream.generate(UUID::randomUUID)
                .limit(script.acts().size())
                .sorted(Comparator.comparing(UUID::toString))
                .toList();
        for (int which : order) {
            int[] act = script.acts().get(which);
            Away away = Away.to(people.get(act[0]))
                    .lot(lots.get(act[1]), act[2])
                    .at("HAR", act[5] == 0 ? "STORE" : "BAG-1")
                    .on(now.minus(Duration.ofDays(act[4])));
            // An act with index 2 names the item without a lot.
            away = act[3] == 2 ? away.item(soap, 1) : away.lot(lots.get(act[3]), 1);
            desk.sync(claim(ids.get(which)), away, field());
        }
        List<Long> balances = new ArrayList<>();
        for (Lot lot : lots) {
            for (Place place : List.of(store(), box, shelf, bag)) {
                balances.add(desk.stock.quantity(lot, place));
            }
        }
        Map<String, Set<Integer>> conflicts = new TreeMap<>();
        for (Conflict conflict : waiting(ids.toArray(UUID[]::new))) {
            int lot = lots.stream().map(each -> each.code().toString()).toList().indexOf(conflict.subject());
            Set<Integer> members =
                    members(conflict).stream().map(ids::indexOf).collect(Collectors.toCollection(TreeSet::new));
            boolean first = conflicts.putIfAbsent(
                            conflict.kind() + " " + lot + " " + conflict.detail() + " " + members, members)
                    == null;
            assertThat(first).as("each conflict is listed once").isTrue();
        }
        return new Ending(balances, people.stream().map(this::left).toList(), conflicts);
    }

    @Test
    void the_result_does_not_depend_on_the_order_in_which_phones_send() {
        long seed = Long.getLong("seed", new Random().nextLong());
        Random random = new Random(seed);
        Set<String> kinds = new TreeSet<>();
        for (int round = 0; round < 3; round++) {
            Script script = Script.of(random, round % 2 == 1);
            List<Integer> order = new ArrayList<>(List.of(0, 1, 2, 3, 4, 5, 6, 7, 8));
            Ending first = play(script, order);
            for (int again = 0; again < 3; again++) {
                Collections.shuffle(order, random);
                assertThat(play(script, order))
                        .as("seed %d, order %s", seed, order)
                        .isEqualTo(first);
            }
            first.conflicts().keySet().forEach(each -> kinds.add(each.substring(0, each.indexOf(' '))));
        }
        assertThat(kinds).as("seed %d", seed).contains("ENTITLEMENT", "STOCK", "LOT");
    }

    @Test
    void the_rules_of_many_offline_handouts_are_checked_with_as_many_statements_as_those_of_one() {
        Lot soap = stocked(soap(), 100);
        Beneficiary woman = woman();
        try (CountedReads reads = new CountedReads(databases)) {
            Runnable check = () -> reads.read(handle -> {
                Breaches.changed(handle, woman.id(), "", desk.access.now());
                return woman;
            });
            sync(Away.to(woman).lot(soap, 1));
            int one = reads.during(check);
            for (int i = 0; i < 30; i++) {
                sync(Away.to(woman).lot(soap, 1));
            }
            assertThat(reads.during(check)).isEqualTo(one).isLessThanOrEqualTo(10);
        }
    }
}
