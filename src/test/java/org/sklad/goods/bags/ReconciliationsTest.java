package org.sklad.goods.bags;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.sklad.platform.i18n.Refusals.isRefused;
import static org.sklad.platform.i18n.Refusals.refused;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.AfterParameterizedClassInvocation;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.Parameter;
import org.sklad.access.roles.CentreCode;
import org.sklad.access.roles.Operator;
import org.sklad.access.signin.Access;
import org.sklad.barcodes.RawCode;
import org.sklad.centres.places.CentreAndPeriod;
import org.sklad.centres.places.LocationCode;
import org.sklad.centres.places.LocationKind;
import org.sklad.centres.teams.TeamCode;
import org.sklad.centres.teams.TeamDetails;
import org.sklad.centres.teams.Teams;
import org.sklad.goods.catalogue.Item;
import org.sklad.goods.catalogue.TestItems;
import org.sklad.goods.ledger.Document;
import org.sklad.goods.ledger.Place;
import org.sklad.goods.ledger.TestStock;
import org.sklad.goods.ledger.Wanted;
import org.sklad.goods.lots.BoxCode;
import org.sklad.goods.lots.Lot;
import org.sklad.goods.lots.Reason;
import org.sklad.platform.db.Check;
import org.sklad.platform.db.CheckFile;
import org.sklad.platform.db.Engine;
import org.sklad.platform.db.IdReused;
import org.sklad.platform.db.IdempotencyKey;
import org.sklad.platform.db.OnEachEngine;
import org.sklad.platform.db.PlaceInTime;
import org.sklad.platform.db.TestDatabases;
import org.sklad.platform.db.Together;
import org.sklad.platform.i18n.Forbidden;
import org.sklad.platform.i18n.InvalidFields;
import org.sklad.platform.i18n.NotFound;

/** Reconciliations of a team's bag at the end of a visit, on each engine. */
@OnEachEngine
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ReconciliationsTest {
    private static final CentreCode HAR = new CentreCode("HAR");

    private TestDatabases databases;
    private TestStock stock;
    private Reconciliations reconciliations;
    private ReconciliationLines lines;
    private Operator keeper;
    private AtomicInteger bags;

    @Parameter
    Engine engine;

    @BeforeParameterizedClassInvocation
    void open() {
        bags = new AtomicInteger();
        databases = TestDatabases.open(engine);
        stock = new TestStock(databases.database());
        reconciliations = stock.access.features.bags.reconciliations;
        lines = stock.access.features.bags.lines;
        keeper = stock.access.operator(Access.unique("keeper"), "warehouse@HAR");
        centres();
    }

    private void centres() {
        stock.centres.add("HAR");
        stock.centres.add("BAN");
        stock.centres.add("HAR", "A-01", LocationKind.SHELF, "STORE");
    }

    @AfterParameterizedClassInvocation
    void check_and_close() {
        stock.check();
        for (Check check : CheckFile.read(BagsFeature.class, "reconciliations")) {
            assertThat(databases.database().read(check.violations()::apply))
                    .as(check.name())
                    .isEmpty();
        }
        databases.close();
    }

    /** Creates a bag for one test, so that tests do not share one. */
    private String bag() {
        String code = "BAG-" + bags.incrementAndGet();
        stock.centres.add("HAR", code, LocationKind.BAG, "STORE");
        return code;
    }

    private Place at(String location) {
        return stock.place("HAR", location);
    }

    private Lot soap(long quantity) {
        return stock.receive(TestItems.item().in(databases.database()), at("STORE"), quantity);
    }

    private void load(Lot lot, String bag, long quantity) {
        stock.move(lot, at("STORE"), at(bag), quantity);
    }

    private UUID begun(String bag) {
        IdempotencyKey claim = Access.claim("content");
        reconciliations.open(claim, HAR, bag, "STORE", keeper);
        return claim.id();
    }

    private void count(UUID id, Lot lot, long quantity) {
        lines.count(Access.claim("content"), id, BagCount.of(lot.code(), quantity), keeper);
    }

    private static DifferenceReason because(Lot lot, long difference, Reason reason) {
        return new DifferenceReason(lot.code(), BoxCode.LOOSE, difference, reason);
    }

    private void complete(UUID id, DifferenceReason... reasons) {
        reconciliations.complete(Access.claim("content"), id, List.of(reasons), BagCompletionForm.PREFIX, keeper);
    }

    private List<String> faults(UUID id, DifferenceReason... reasons) {
        return catchThrowableOfType(InvalidFields.class, () -> complete(id, reasons)).errors().stream()
                .map(each -> each.field() + " " + each.message().key())
                .toList();
    }

    private BagLine line(UUID id, Lot lot) {
        return reconciliations.get(id, keeper).lines().stream()
                .filter(each -> each.lot().equals(lot.code()))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void shows_for_each_lot_the_loaded_handed_out_and_expected_quantity() {
        String bag = bag();
        Lot lot = soap(40);
        load(lot, bag, 20);
        stock.move(lot, at(bag), at("STORE"), 2);
        stock.issue(at(bag).location(), Wanted.of(1, lot, 5));
        stock.adjust(lot, at(bag), -1, Reason.DAMAGED);
        UUID id = begun(bag);
        stock.issue(at(bag).location(), Wanted.of(1, lot, 1));

        BagLine line = line(id, lot);
        assertThat(line.loaded()).isEqualTo(18);
        assertThat(line.handedOut()).isEqualTo(6);
        assertThat(line.otherwise()).isEqualTo(-1);
        assertThat(line.expected()).isEqualTo(11);
        assertThat(line.counted()).as("nobody counted it").isEmpty();
        assertThat(line.difference()).isEqualTo(-11);
    }

    @Test
    void differences_are_corrected_with_a_reason_and_the_rest_goes_back_in_one_transaction() {
        String bag = bag();
        Lot lot = soap(40);
        Lot other = soap(10);
        load(lot, bag, 20);
        load(other, bag, 4);
        stock.issue(at(bag).location(), Wanted.of(1, lot, 5));
        UUID id = begun(bag);
        count(id, lot, 13);
        count(id, other, 5);

        complete(id, because(lot, -2, Reason.LOST), because(other, 1, Reason.FOUND));

        assertThat(stock.quantity(lot, at(bag))).isZero();
        assertThat(stock.quantity(lot, at("STORE"))).isEqualTo(33);
        assertThat(stock.quantity(other, at("STORE"))).isEqualTo(11);
        ReconciliationView view = reconciliations.get(id, keeper);
        assertThat(view.reconciliation().isOpen()).isFalse();
        assertThat(view.reconciliation().completedBy()).contains(keeper.username());
        assertThat(line(id, lot).reason()).contains(Reason.LOST);
        assertThat(line(id, lot).loaded()).isEqualTo(20);
        assertThat(line(id, other).difference()).isEqualTo(1);
        assertThatThrownBy(() -> complete(id)).is(refused("bags.bag.completed-already"));
        assertThatThrownBy(() -> count(id, lot, 1)).is(refused("bags.bag.completed-already"));
    }

    @Test
    void a_difference_needs_a_suitable_reason() {
        String bag = bag();
        Lot lot = soap(40);
        Lot whole = soap(40);
        load(lot, bag, 20);
        load(whole, bag, 3);
        UUID id = begun(bag);
        count(id, lot, 18);
        count(id, whole, 3);

        assertThat(faults(id)).containsExactly("reasons bags.bag.reason-needed");
        assertThat(faults(id, because(lot, -2, Reason.FOUND))).containsExactly("reasons[0].reason bags.bag.only-found");
        assertThat(faults(id, because(lot, -1, Reason.LOST)))
                .as("the difference before the later count")
                .containsExactly("reasons[0].difference bags.bag.differs-otherwise");
        assertThat(faults(id, because(lot, -2, Reason.LOST), because(whole, 1, Reason.FOUND)))
                .containsExactly("reasons[1].difference bags.bag.differs-otherwise");
        assertThat(faults(id, because(lot, -2, Reason.LOST), because(lot, -2, Reason.LOST)))
                .containsExactly("reasons[1].difference bags.bag.differs-otherwise");
        count(id, whole, 4);
        assertThat(faults(id, because(lot, -2, Reason.LOST), because(whole, 1, Reason.STOLEN)))
                .containsExactly("reasons[1].reason bags.bag.only-missing");
        assertThat(stock.quantity(lot, at(bag))).isEqualTo(20);
        assertThat(reconciliations.get(id, keeper).reconciliation().isOpen()).isTrue();
        complete(id, because(lot, -2, Reason.STOLEN), because(whole, 1, Reason.DATA_ERROR));
    }

    /** A reconciliation cannot be discarded, and its goods return to the location that was chosen at its start. */
    @Test
    void a_bag_and_the_location_for_its_rest_stay_open_until_the_reconciliation_is_complete() {
        String bag = bag();
        stock.centres.add("HAR", "C-01", LocationKind.SHELF, "STORE");
        IdempotencyKey claim = Access.claim("content");
        reconciliations.open(claim, HAR, bag, "C-01", keeper);
        assertThatThrownBy(() -> stock.centres.close("HAR", "C-01")).is(refused("bags.bag.location-in-use"));
        assertThatThrownBy(() -> stock.centres.close("HAR", bag)).is(refused("bags.bag.location-in-use"));
        complete(claim.id());
        stock.centres.close("HAR", "C-01");
        stock.centres.close("HAR", bag);
        assertThat(at("C-01").location().active()).isFalse();
    }

    @Test
    void the_next_reconciliation_covers_only_what_happened_since() {
        String bag = bag();
        Lot lot = soap(40);
        load(lot, bag, 20);
        UUID first = begun(bag);
        count(first, lot, 20);
        complete(first);
        load(lot, bag, 7);
        stock.issue(at(bag).location(), Wanted.of(1, lot, 3));

        UUID second = begun(bag);
        assertThat(line(second, lot).loaded()).isEqualTo(7);
        assertThat(line(second, lot).handedOut()).isEqualTo(3);
        assertThat(line(second, lot).expected()).isEqualTo(4);
        count(second, lot, 4);
        complete(second);
        assertThat(line(first, lot).loaded()).as("as it was shown at that time").isEqualTo(20);
        UUID third = begun(bag);
        assertThat(reconciliations.get(third, keeper).lines()).isEmpty();
        complete(third);
    }

    @Test
    void boxed_goods_go_back_in_their_box_and_unrecorded_goods_are_found() {
        String bag = bag();
        Lot boxed = soap(10);
        Lot stray = soap(10);
        Place box = stock.box(at(bag).location());
        stock.move(boxed, at("STORE"), box, 6);
        UUID id = begun(bag);
        lines.count(Access.claim("content"), id, BagCount.of(boxed.code(), 5).in(box.box()), keeper);
        count(id, stray, 2);

        complete(
                id, new DifferenceReason(boxed.code(), box.box(), -1, Reason.DAMAGED), because(stray, 2, Reason.FOUND));

        assertThat(stock.quantity(boxed, new Place(at("STORE").location(), box.box())))
                .isEqualTo(5);
        assertThat(stock.quantity(stray, at("STORE"))).isEqualTo(12);
        BoxCode elsewhere = stock.box(at("STORE").location()).box();
        UUID next = begun(bag);
        assertThatThrownBy(() -> lines.count(
                        Access.claim("content"),
                        next,
                        BagCount.of(boxed.code(), 1).in(elsewhere),
                        keeper))
                .isInstanceOf(InvalidFields.class);
        complete(next);
    }

    @Test
    void a_handout_reversed_later_appears_in_the_next_reconciliation() {
        String bag = bag();
        Lot lot = soap(40);
        load(lot, bag, 5);
        Document given = stock.document();
        stock.issue(given, at(bag).location(), Wanted.of(1, lot, 5));
        UUID first = begun(bag);
        complete(first);
        stock.reverse(given.id());

        UUID second = begun(bag);
        assertThat(line(second, lot).handedOut()).isEqualTo(-5);
        assertThat(line(second, lot).expected()).isEqualTo(5);
        count(second, lot, 5);
        complete(second);
        assertThat(stock.quantity(lot, at("STORE"))).isEqualTo(40);
    }

    @Test
    void a_repeated_id_has_one_effect_and_a_bag_has_one_open_reconciliation() throws Exception {
        String bag = bag();
        Lot lot = soap(40);
        load(lot, bag, 5);
        IdempotencyKey open = Access.claim("content");
        assertThat(reconciliations.open(open, HAR, bag, "STORE", keeper)).isTrue();
        assertThat(reconciliations.open(open, HAR, bag, "STORE", keeper)).isFalse();
        assertThatThrownBy(
                        () -> reconciliations.open(new IdempotencyKey(open.id(), "other"), HAR, bag, "STORE", keeper))
                .isInstanceOf(IdReused.class);
        assertThatThrownBy(() -> begun(bag)).is(refused("bags.bag.open-already"));
        IdempotencyKey counted = Access.claim("content");
        BagCount two = BagCount.of(lot.code(), 2).adding();
        assertThat(lines.count(counted, open.id(), two, keeper)).isTrue();
        assertThat(lines.count(counted, open.id(), two, keeper)).isFalse();
        count(open.id(), lot, 5);

        List<Object> outcomes = Together.run(6, () -> {
            complete(open.id());
            return "completed";
        });
        assertThat(outcomes).containsOnlyOnce("completed");
        assertThat(outcomes.stream().filter(each -> isRefused(each, "bags.bag.completed-already")))
                .hasSize(5);
        assertThat(stock.quantity(lot, at("STORE"))).isEqualTo(40);
    }

    @Test
    void only_bags_are_reconciled_and_the_rest_stays_in_the_centre() {
        String bag = bag();
        for (String no : List.of("STORE", "A-01", "BENEFICIARY", "BAG-X", "BAN/BAG-1")) {
            assertThatThrownBy(() -> begun(no)).as(no).isInstanceOf(InvalidFields.class);
        }
        for (String no : List.of(bag, "WRITE_OFF", "BAN/STORE", "A-99")) {
            assertThatThrownBy(() -> reconciliations.open(Access.claim("content"), HAR, bag, no, keeper))
                    .as(no)
                    .isInstanceOf(InvalidFields.class);
        }
    }

    @Test
    void the_home_centre_of_the_bag_decides_who_sees_and_counts_it() {
        UUID id = begun(bag());
        Operator elsewhere = stock.access.operator(Access.unique("elsewhere"), "warehouse@BAN", "manager@BAN");
        Operator auditor = stock.access.operator(Access.unique("auditor"), "auditor@*");
        Operator field = stock.access.operator(Access.unique("field"), "field@HAR");
        assertThatThrownBy(() -> reconciliations.get(id, elsewhere)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> reconciliations.requireMayChange(id, elsewhere))
                .isInstanceOf(NotFound.class);
        assertThat(reconciliations.get(id, auditor).lines()).isEmpty();
        assertThatThrownBy(() -> reconciliations.requireMayChange(id, auditor)).isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> reconciliations.get(id, field)).isInstanceOf(Forbidden.class);
        assertThat(reconciliations.list(CentreAndPeriod.ALL, PlaceInTime.FIRST, 100, elsewhere))
                .isEmpty();
        assertThat(reconciliations.list(new CentreAndPeriod("HAR", null, null), PlaceInTime.FIRST, 100, auditor))
                .extracting(Reconciliation::id)
                .contains(id);
        assertThat(reconciliations.list(CentreAndPeriod.ALL, PlaceInTime.FIRST, 100, keeper))
                .extracting(Reconciliation::id)
                .contains(id);
        complete(id);
    }

    @Test
    void a_lot_counted_by_mistake_can_be_removed() {
        String bag = bag();
        Lot lot = soap(4);
        load(lot, bag, 4);
        UUID id = begun(bag);
        count(id, lot, 3);
        lines.remove(Access.claim("content"), id, line(id, lot).line(), keeper);
        assertThat(line(id, lot).counted()).isEmpty();
        assertThatThrownBy(() -> lines.remove(Access.claim("content"), id, 7, keeper))
                .isInstanceOf(NotFound.class);
        count(id, lot, 4);
        complete(id);
    }

    @Test
    void an_item_code_is_enough_if_one_lot_of_the_item_is_in_the_bag() {
        String bag = bag();
        Item item = TestItems.item().in(databases.database());
        Lot lot = stock.receive(item, at("STORE"), 9);
        load(lot, bag, 4);
        UUID id = begun(bag);
        BagCount scan = new BagCount(
                Optional.empty(),
                Optional.of(new RawCode(item.ownCode().digits())),
                Optional.empty(),
                Optional.of(4L),
                BoxCode.LOOSE,
                true);
        lines.count(Access.claim("content"), id, scan, keeper);
        assertThat(line(id, lot).counted()).contains(4L);
        complete(id);
    }

    @Test
    void a_team_ends_once_its_bag_is_empty_and_the_next_team_reconciles_the_bag_as_its_own() {
        String bag = bag();
        Teams teams = stock.centres.teams();
        Operator manager = stock.access.operator(Access.unique("manager"), "manager@HAR");
        TeamCode code = new TeamCode("OLD-" + bag);
        teams.add(HAR, code, team(bag, true), manager);
        Lot lot = soap(10);
        load(lot, bag, 4);
        assertThatThrownBy(() -> teams.change(HAR, code, team(bag, false), 1, manager))
                .is(refused("ledger.location-in-use"));
        UUID first = begun(bag);
        count(first, lot, 4);
        complete(first);
        teams.change(HAR, code, team(bag, false), 1, manager);
        teams.add(HAR, new TeamCode("A-" + bag), team(bag, true), manager);
        UUID second = begun(bag);
        complete(second);
        assertThat(teamOf(first)).isEqualTo("OLD-" + bag);
        assertThat(teamOf(second)).isEqualTo("A-" + bag);
    }

    private static TeamDetails team(String bag, boolean active) {
        return new TeamDetails("Екип", "Team", new LocationCode(bag), List.of(), active);
    }

    private String teamOf(UUID reconciliation) {
        return databases
                .database()
                .read(handle -> handle.createQuery("select team from reconciliations where id = :id")
                        .bind("id", reconciliation.toString())
                        .mapTo(String.class)
                        .one());
    }
}
