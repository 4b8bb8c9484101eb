package org.sklad.goods.receiving;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.sklad.platform.i18n.Refusals.refused;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.AfterParameterizedClassInvocation;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.Parameter;
import org.sklad.access.roles.CentreCode;
import org.sklad.access.roles.Operator;
import org.sklad.access.signin.Access;
import org.sklad.barcodes.RawCode;
import org.sklad.centres.places.LocationKind;
import org.sklad.goods.catalogue.Item;
import org.sklad.goods.catalogue.TestItems;
import org.sklad.goods.classification.Category;
import org.sklad.goods.classification.Unit;
import org.sklad.goods.intake.Condition;
import org.sklad.goods.intake.Incoming;
import org.sklad.goods.intake.Inspection;
import org.sklad.goods.ledger.InsufficientStock;
import org.sklad.goods.ledger.Lots;
import org.sklad.goods.ledger.Place;
import org.sklad.goods.ledger.TestStock;
import org.sklad.goods.lots.BoxCode;
import org.sklad.goods.lots.Lot;
import org.sklad.goods.lots.LotCode;
import org.sklad.goods.stock.GoodsLine;
import org.sklad.platform.db.Check;
import org.sklad.platform.db.Engine;
import org.sklad.platform.db.IdReused;
import org.sklad.platform.db.IdempotencyKey;
import org.sklad.platform.db.OnEachEngine;
import org.sklad.platform.db.TestDatabases;
import org.sklad.platform.db.Together;
import org.sklad.platform.i18n.FieldError;
import org.sklad.platform.i18n.Forbidden;
import org.sklad.platform.i18n.InvalidFields;
import org.sklad.platform.i18n.NotFound;
import org.sklad.platform.i18n.Refusal;

/** Sorting of sacks, on each engine. */
@OnEachEngine
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SortingsTest {
    private static final CentreCode HAR = new CentreCode("HAR");

    private TestDatabases databases;
    private TestStock stock;
    private Consignments consignments;
    private ConsignmentLines lines;
    private Sortings sortings;
    private Operator keeper;

    @Parameter
    Engine engine;

    @BeforeParameterizedClassInvocation
    void open() {
        databases = TestDatabases.open(engine);
        stock = new TestStock(databases.database());
        consignments = stock.access.features.receiving.consignments;
        lines = stock.access.features.receiving.consignmentLines;
        sortings = stock.access.features.receiving.sortings;
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
        for (Check check : stock.access.features.receiving.checks()) {
            assertThat(databases.database().read(check.violations()::apply))
                    .as(check.name())
                    .isEmpty();
        }
        databases.close();
    }

    private static IdempotencyKey claim() {
        return Access.claim("content");
    }

    /** Returns clothes in sacks, by weight. */
    private Item unsorted() {
        return TestItems.item()
                .named("Несортирани дрехи", "Unsorted clothes")
                .category(Category.CLOTHES)
                .unit(Unit.G)
                .in(databases.database());
    }

    private Item shirt() {
        return TestItems.item().category(Category.CLOTHES).in(databases.database());
    }

    /** Adds a received consignment. */
    private UUID brought(String donor, Incoming... came) {
        IdempotencyKey claim = claim();
        consignments.add(
                claim,
                new NewConsignment(
                        HAR, "STORE", donor, "", "PL-" + claim.id(), ConsignmentState.RECEIVED, List.of(came)),
                keeper);
        return claim.id();
    }

    private LotCode lotOf(UUID consignment) {
        return consignments.get(consignment, keeper).lines().get(0).lot();
    }

    private static NewSorting of(LotCode lot, long grams, Incoming... found) {
        return new NewSorting(GoodsLine.of(lot, grams), Optional.empty(), Optional.empty(), List.of(found));
    }

    private UUID begin(UUID consignment, NewSorting wanted) {
        IdempotencyKey claim = claim();
        assertThat(sortings.begin(claim, consignment, wanted, keeper)).isTrue();
        return claim.id();
    }

    private long standing(LotCode lot, String location) {
        return stock.quantity(lot(lot), stock.place("HAR", location));
    }

    private Lot lot(LotCode code) {
        return databases
                .database()
                .read(handle -> Lots.findAt(handle, code, HAR))
                .orElseThrow();
    }

    private static List<String> fields(ThrowingCallable act) {
        Refusal refused = org.assertj.core.api.Assertions.catchThrowableOfType(Refusal.class, act);
        assertThat(refused).isInstanceOf(InvalidFields.class);
        return refused.errors().stream().map(FieldError::field).toList();
    }

    @Test
    void sorting_takes_a_sack_out_of_stock_and_adds_its_contents_from_the_same_donor() {
        Item shirt = shirt();
        UUID consignment = brought("Каритас", Incoming.of(unsorted().sku(), 40_000));
        LotCode sack = lotOf(consignment);
        UUID sorting = begin(consignment, of(sack, 15_000, Incoming.of(shirt.sku(), 30)));
        assertThat(standing(sack, "STORE")).isEqualTo(25_000);
        SortingView view = sortings.get(sorting, keeper);
        assertThat(view.lines())
                .extracting(ConsignmentLine::sku, ConsignmentLine::quantity)
                .containsExactly(tuple(shirt.sku(), 30L));
        Lot found = lot(view.lines().get(0).lot());
        assertThat(found.donor()).isEqualTo(lot(sack).donor());
        assertThat(stock.quantity(found, stock.store("HAR"))).isEqualTo(30);
        assertThat(sortings.of(consignment, keeper)).extracting(Sorting::id).containsExactly(sorting);
    }

    @Test
    void contents_are_added_one_by_one_even_to_a_completed_consignment() {
        Item shirt = shirt();
        UUID consignment = brought("Каритас", Incoming.of(unsorted().sku(), 10_000));
        UUID sorting = begin(consignment, of(lotOf(consignment), 10_000));
        IdempotencyKey twice = claim();
        assertThat(lines.receive(twice, sorting, List.of(Incoming.of(shirt.sku(), 2)), "", keeper))
                .isTrue();
        assertThat(lines.receive(twice, sorting, List.of(Incoming.of(shirt.sku(), 2)), "", keeper))
                .isFalse();
        lines.receive(claim(), sorting, List.of(Incoming.of(shirt.sku(), 1)), "", keeper);
        assertThat(sortings.get(sorting, keeper).lines()).hasSize(2);
        assertThatThrownBy(() -> lines.receive(claim(), consignment, List.of(Incoming.of(shirt.sku(), 1)), "", keeper))
                .is(refused("receiving.complete-already"));
    }

    @Test
    void sorted_contents_are_no_difference_to_the_announcement() {
        Item unsorted = unsorted();
        Item shirt = shirt();
        IdempotencyKey claim = claim();
        consignments.add(
                claim,
                new NewConsignment(
                        HAR,
                        "STORE",
                        "Каритас",
                        "",
                        "PL-" + claim.id(),
                        ConsignmentState.EXPECTED,
                        List.of(Incoming.of(unsorted.sku(), 5_000))),
                keeper);
        UUID consignment = claim.id();
        lines.receive(claim(), consignment, List.of(Incoming.of(unsorted.sku(), 5_000)), "", keeper);
        UUID sorting = begin(consignment, of(lotOf(consignment), 5_000, Incoming.of(shirt.sku(), 8)));
        lines.receive(
                claim(),
                sorting,
                List.of(Incoming.of(shirt.sku(), 1).found(Inspection.of(Condition.DAMAGED, "Torn"))),
                "",
                keeper);
        assertThat(consignments.get(consignment, keeper).differences()).isEmpty();
        assertThat(consignments.discrepancies(consignment, keeper).discrepancies())
                .isEmpty();
        assertThat(consignments.get(consignment, keeper).consignment().state())
                .as("sorting does not complete or reopen it")
                .isEqualTo(ConsignmentState.RECEIVING);
    }

    @Test
    void the_scan_mode_of_a_consignment_ignores_lines_of_its_sortings() {
        Item shirt = shirt();
        IdempotencyKey claim = claim();
        consignments.add(
                claim,
                new NewConsignment(HAR, "STORE", "Каритас", "", "PL", ConsignmentState.EXPECTED, List.of()),
                keeper);
        UUID consignment = claim.id();
        lines.receive(claim(), consignment, List.of(Incoming.of(unsorted().sku(), 1_000)), "", keeper);
        UUID sorting = begin(consignment, of(lotOf(consignment), 1_000, Incoming.of(shirt.sku(), 3)));
        int line = sortings.get(sorting, keeper).lines().get(0).line();
        assertThatThrownBy(() -> lines.restate(claim(), consignment, line, Restatement.times(9), keeper))
                .isInstanceOf(NotFound.class);
        lines.restate(claim(), sorting, line, Restatement.times(9), keeper);
        Intake intake = consignments.intake(sorting, keeper);
        assertThat(lines.list(intake, Long.MAX_VALUE, 20).goods())
                .extracting(each -> each.quantity())
                .containsExactly(9L);
        assertThat(lines.list(Intake.of(intake.consignment()), Long.MAX_VALUE, 20)
                        .goods())
                .extracting(each -> each.quantity())
                .containsExactly(1_000L);
    }

    @Test
    void a_box_with_one_lot_can_be_sorted_like_a_sack() {
        Item unsorted = unsorted();
        UUID consignment = brought("Каритас", Incoming.of(unsorted.sku(), 8_000));
        Lot sack = lot(lotOf(consignment));
        Place box = stock.box(stock.centres.location("HAR", "A-01"));
        stock.move(sack, stock.store("HAR"), box, 6_000);
        GoodsLine scanned = GoodsLine.of(new RawCode(box.box().toString()));
        UUID sorting = begin(consignment, new NewSorting(scanned, Optional.empty(), Optional.empty(), List.of()));
        assertThat(sortings.get(sorting, keeper).sorting())
                .extracting(Sorting::quantity, Sorting::box)
                .containsExactly(6_000L, box.box());
        assertThat(stock.quantity(sack, box)).isZero();
        Place mixed = stock.box(stock.centres.location("HAR", "STORE"));
        stock.move(sack, stock.store("HAR"), mixed, 5);
        LotCode shirts = lotOf(brought("Каритас", Incoming.of(shirt().sku(), 5)));
        stock.move(lot(shirts), stock.store("HAR"), mixed, 5);
        GoodsLine two = GoodsLine.of(new RawCode(mixed.box().toString()));
        assertThat(fields(() -> sortings.begin(
                        claim(),
                        consignment,
                        new NewSorting(two, Optional.empty(), Optional.empty(), List.of()),
                        keeper)))
                .containsExactly("code");
    }

    @Test
    void a_sack_in_a_named_box_is_taken_from_that_box() {
        UUID consignment = brought("Каритас", Incoming.of(unsorted().sku(), 4_000));
        Lot sack = lot(lotOf(consignment));
        Place box = stock.box(stock.centres.location("HAR", "A-01"));
        stock.move(sack, stock.store("HAR"), box, 3_000);
        begin(
                consignment,
                new NewSorting(GoodsLine.of(sack.code(), 1_000), Optional.empty(), Optional.of(box.box()), List.of()));
        assertThat(stock.quantity(sack, box)).isEqualTo(2_000);
    }

    @Test
    void reversing_a_sorting_restores_the_sack_and_removes_its_contents() {
        Item shirt = shirt();
        UUID consignment = brought("Каритас", Incoming.of(unsorted().sku(), 9_000));
        LotCode sack = lotOf(consignment);
        UUID sorting = begin(consignment, of(sack, 9_000, Incoming.of(shirt.sku(), 4)));
        lines.undo(
                claim(), sorting, sortings.get(sorting, keeper).lines().get(0).line(), keeper);
        lines.receive(claim(), sorting, List.of(Incoming.of(shirt.sku(), 5)), "", keeper);
        IdempotencyKey back = claim();
        assertThat(sortings.reverse(back, sorting, "Wrong sack", keeper)).isTrue();
        assertThat(sortings.reverse(back, sorting, "Wrong sack", keeper)).isFalse();
        assertThat(standing(sack, "STORE")).isEqualTo(9_000);
        assertThat(sortings.get(sorting, keeper).lines()).allMatch(ConsignmentLine::reversed);
        assertThatThrownBy(() -> sortings.reverse(claim(), sorting, "Again", keeper))
                .is(refused("receiving.sorting.taken-back-already"));
        assertThatThrownBy(() -> lines.receive(claim(), sorting, List.of(Incoming.of(shirt.sku(), 1)), "", keeper))
                .is(refused("receiving.sorting.taken-back-already"));
    }

    @Test
    void a_sorting_whose_contents_were_used_cannot_be_reversed() {
        Item shirt = shirt();
        UUID consignment = brought("Каритас", Incoming.of(unsorted().sku(), 9_000));
        LotCode sack = lotOf(consignment);
        UUID sorting = begin(consignment, of(sack, 9_000, Incoming.of(shirt.sku(), 4)));
        Lot found = lot(sortings.get(sorting, keeper).lines().get(0).lot());
        stock.adjust(found, stock.store("HAR"), -1, org.sklad.goods.lots.Reason.LOST);
        assertThatThrownBy(() -> sortings.reverse(claim(), sorting, "Too late", keeper))
                .isInstanceOf(InsufficientStock.class);
        assertThat(sortings.get(sorting, keeper).sorting().isOpen()).isTrue();
        assertThat(standing(sack, "STORE")).isZero();
    }

    @Test
    void refuses_to_sort_more_than_the_balance() {
        UUID consignment = brought("Каритас", Incoming.of(unsorted().sku(), 9_000));
        LotCode sack = lotOf(consignment);
        assertThatThrownBy(() -> sortings.begin(claim(), consignment, of(sack, 9_001), keeper))
                .isInstanceOf(InsufficientStock.class);
        assertThat(sortings.of(consignment, keeper)).isEmpty();
    }

    @Test
    void the_last_sack_opened_by_two_operators_at_once_is_opened_once() throws Exception {
        UUID consignment = brought("Каритас", Incoming.of(unsorted().sku(), 9_000));
        LotCode sack = lotOf(consignment);
        IdempotencyKey same = claim();
        List<Object> pressed = Together.run(4, () -> sortings.begin(same, consignment, of(sack, 6_000), keeper));
        assertThat(pressed).containsOnlyOnce(true);
        assertThat(standing(sack, "STORE")).isEqualTo(3_000);
        assertThatThrownBy(
                        () -> sortings.begin(new IdempotencyKey(same.id(), "other"), consignment, of(sack, 1), keeper))
                .isInstanceOf(IdReused.class);
    }

    @Test
    void sorting_keeps_donor_state_and_lot() {
        UUID consignment = brought("Каритас", Incoming.of(unsorted().sku(), 9_000));
        Lot others = lot(lotOf(brought("Червен кръст", Incoming.of(unsorted().sku(), 9_000))));
        assertThat(fields(() -> sortings.begin(claim(), consignment, of(others.code(), 1), keeper)))
                .containsExactly("lot");
        Item tablets = TestItems.paracetamol().in(databases.database());
        LotCode medicine =
                lotOf(brought("Каритас", Incoming.of(tablets.sku(), 10).lot("L1", LocalDate.of(2099, 1, 31))));
        assertThat(fields(() -> sortings.begin(claim(), consignment, of(medicine, 1), keeper)))
                .containsExactly("lot");
        LotCode held = lotOf(brought("Каритас", Incoming.of(unsorted().sku(), 9_000)));
        stock.access.features.ledger.lots.change(claim(), held, Lots.Act.HOLD, "Smells", keeper);
        assertThat(fields(() -> sortings.begin(claim(), consignment, of(held, 1), keeper)))
                .containsExactly("lot");
        assertThat(fields(() -> sortings.begin(
                        claim(),
                        consignment,
                        new NewSorting(
                                GoodsLine.of(unsorted().sku(), 1), Optional.empty(), Optional.empty(), List.of()),
                        keeper)))
                .containsExactly("code");
    }

    @Test
    void bad_goods_in_a_sack_are_damaged_and_cannot_be_refused() {
        UUID consignment = brought("Каритас", Incoming.of(unsorted().sku(), 9_000));
        UUID sorting = begin(consignment, of(lotOf(consignment), 9_000));
        Incoming rags = Incoming.of(shirt().sku(), 1).found(Inspection.of(Condition.REFUSED, "Rags"));
        assertThat(fields(() -> lines.receive(claim(), sorting, List.of(rags), "", keeper)))
                .containsExactly("condition");
    }

    @Test
    void a_sorting_of_another_centre_is_not_found_and_auditors_cannot_sort() {
        UUID consignment = brought("Каритас", Incoming.of(unsorted().sku(), 9_000));
        LotCode sack = lotOf(consignment);
        UUID sorting = begin(consignment, of(sack, 1_000));
        Operator elsewhere = stock.access.operator(Access.unique("keeper"), "warehouse@BAN");
        Operator auditor = stock.access.operator(Access.unique("auditor"), "auditor@*");
        assertThatThrownBy(() -> sortings.get(sorting, elsewhere)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> sortings.of(consignment, elsewhere)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> sortings.begin(claim(), consignment, of(sack, 1), elsewhere))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> lines.receive(claim(), sorting, List.of(Incoming.of(shirt().sku(), 1)), "", elsewhere))
                .isInstanceOf(NotFound.class);
        assertThat(sortings.get(sorting, auditor).sorting().quantity()).isEqualTo(1_000);
        assertThatThrownBy(() -> sortings.begin(claim(), consignment, of(sack, 1), auditor))
                .isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> sortings.reverse(claim(), sorting, "No", auditor))
                .isInstanceOf(Forbidden.class);
    }

    @Test
    void offers_the_stock_of_a_consignment_for_sorting_with_weighed_goods_first() {
        Item shirt = shirt();
        Item unsorted = unsorted();
        Item tablets = TestItems.paracetamol().in(databases.database());
        UUID consignment = brought(
                "Каритас",
                Incoming.of(shirt.sku(), 3),
                Incoming.of(tablets.sku(), 10).lot("L2", LocalDate.of(2099, 1, 31)),
                Incoming.of(unsorted.sku(), 12_500));
        Consignment seen = consignments.get(consignment, keeper).consignment();
        assertThat(sortings.sacks(seen))
                .extracting(sack -> sack.item().sku(), Sack::isWeighed, Sack::all)
                .containsExactly(tuple(unsorted.sku(), true, "12.5"), tuple(shirt.sku(), false, "3"));
        assertThat(sortings.sacks(seen).get(0).box()).isEqualTo(BoxCode.LOOSE);
    }
}
