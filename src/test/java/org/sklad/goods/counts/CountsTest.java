package org.sklad.goods.counts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.sklad.platform.i18n.Refusals.isRefused;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.AfterParameterizedClassInvocation;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sklad.access.roles.CentreCode;
import org.sklad.access.roles.Operator;
import org.sklad.access.signin.Access;
import org.sklad.barcodes.RawCode;
import org.sklad.centres.places.LocationAddress;
import org.sklad.centres.places.LocationCode;
import org.sklad.centres.places.LocationKind;
import org.sklad.goods.catalogue.Item;
import org.sklad.goods.catalogue.TestItems;
import org.sklad.goods.classification.Category;
import org.sklad.goods.ledger.Document;
import org.sklad.goods.ledger.LotCodes;
import org.sklad.goods.ledger.Moved;
import org.sklad.goods.ledger.Movement;
import org.sklad.goods.ledger.Place;
import org.sklad.goods.ledger.Received;
import org.sklad.goods.ledger.StockLedger;
import org.sklad.goods.ledger.TestStock;
import org.sklad.goods.ledger.Wanted;
import org.sklad.goods.lots.Expiry;
import org.sklad.goods.lots.Lot;
import org.sklad.goods.lots.LotCode;
import org.sklad.goods.lots.LotKey;
import org.sklad.goods.lots.Money;
import org.sklad.goods.lots.MovementKind;
import org.sklad.goods.lots.Origin;
import org.sklad.goods.lots.Reason;
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
import org.sklad.platform.i18n.Refusal;
import org.sklad.platform.i18n.Refusals;
import org.sklad.platform.lists.ListPage;
import org.sklad.platform.lists.Query;
import org.sklad.platform.lists.Shown;

/** Stock counts, on each engine. */
@OnEachEngine
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CountsTest {
    private TestDatabases databases;
    private TestStock stock;
    private TestCounts counts;
    private Operator keeper;
    private Operator other;
    private Operator manager;

    @Parameter
    Engine engine;

    @BeforeParameterizedClassInvocation
    void open() {
        databases = TestDatabases.open(engine);
        stock = new TestStock(databases.database());
        counts = new TestCounts(stock);
        keeper = stock.access.operator(Access.unique("keeper"), "warehouse@HAR");
        other = stock.access.operator(Access.unique("other"), "warehouse@HAR");
        manager = stock.access.operator(Access.unique("manager"), "manager@HAR");
        centres();
    }

    private void centres() {
        stock.centres.add("HAR");
        stock.centres.add("BAN");
        stock.centres.add("HAR", "A-01", LocationKind.SHELF, "STORE");
        stock.centres.add("HAR", "BAG-1", LocationKind.BAG, "STORE");
    }

    @AfterParameterizedClassInvocation
    void check_and_close() {
        counts.check();
        databases.close();
    }

    private Item soap() {
        return TestItems.item().in(databases.database());
    }

    private Place at(String location) {
        return stock.place("HAR", location);
    }

    private Lot standing(String location, long quantity) {
        return stock.receive(soap(), at(location), quantity);
    }

    private long left(Lot lot, String location) {
        return stock.quantity(lot, at(location));
    }

    private void give(Lot lot, long quantity) {
        stock.issue(at("STORE").location(), Wanted.of(1, lot, quantity));
    }

    private List<Movement> posted(UUID id) {
        return databases.database().read(handle -> StockLedger.posted(handle, id));
    }

    private static List<String> fields(Refusal refusal) {
        return refusal.errors().stream().map(FieldError::field).toList();
    }

    private List<String> refused(UUID id, NewCountLine line) {
        try {
            counts.lines.count(TestCounts.claim(), id, line, keeper);
            return List.of();
        } catch (InvalidFields refusal) {
            return fields(refusal);
        }
    }

    @Test
    void only_differences_are_posted_and_uncounted_lots_stay() {
        Lot missing = standing("STORE", 10);
        Lot right = standing("STORE", 5);
        Lot found = standing("QUARANTINE", 7);
        Lot uncounted = standing("A-01", 9);
        UUID id = counts.openStore(keeper);
        counts.count(id, "STORE", missing, 8, keeper);
        counts.count(id, "STORE", right, 5, other);
        counts.count(id, "A-01", found, 3, keeper);
        counts.complete(id, keeper);
        CountFigures figures = counts.counts.get(id, manager).totals().figures();
        assertThat(figures).isEqualTo(new CountFigures(3, 2, 2, 3, 5, 0));
        assertThat(posted(id)).as("nothing is posted before the approval").isEmpty();
        counts.approve(id, manager);
        assertThat(left(missing, "STORE")).isEqualTo(8);
        assertThat(left(right, "STORE")).isEqualTo(5);
        assertThat(left(found, "A-01")).isEqualTo(3);
        assertThat(left(uncounted, "A-01")).isEqualTo(9);
        assertThat(posted(id))
                .hasSize(2)
                .allSatisfy(each -> assertThat(each.kind()).isEqualTo(MovementKind.COUNT));
        assertThat(counts.state(id, manager)).isEqualTo(CountState.APPROVED);
    }

    @Test
    void a_difference_is_measured_at_the_scan_even_if_goods_are_handed_out_later() {
        Lot lot = standing("STORE", 10);
        UUID id = counts.openStore(keeper);
        give(lot, 1);
        counts.count(id, "STORE", lot, 7, keeper);
        give(lot, 4);
        CountLine line = counts.line(id, lot, keeper);
        assertThat(line.expected()).isEqualTo(9);
        assertThat(line.difference()).isEqualTo(-2);
        counts.complete(id, keeper);
        give(lot, 2);
        counts.approve(id, manager);
        assertThat(left(lot, "STORE")).isEqualTo(1);
    }

    @Test
    void differences_that_the_manager_did_not_see_are_not_approved() {
        Lot seen = standing("STORE", 10);
        Lot later = standing("STORE", 10);
        UUID id = counts.openStore(keeper);
        counts.count(id, "STORE", seen, 9, keeper);
        counts.complete(id, keeper);
        Optional<Long> page =
                Optional.of((long) counts.counts.get(id, manager).count().lastScan());
        counts.counts.recount(
                TestCounts.claim(), id, Set.of(counts.line(id, seen, manager).line()), manager);
        counts.count(id, "STORE", later, 0, keeper);
        counts.complete(id, keeper);
        IdempotencyKey approval = TestCounts.claim();
        assertThatThrownBy(() -> counts.counts.approve(approval, id, page, manager))
                .isInstanceOf(ChangedMeanwhile.class);
        assertThat(counts.state(id, manager)).isEqualTo(CountState.COUNTED);
        assertThat(left(later, "STORE")).isEqualTo(10);
        Optional<Long> now =
                Optional.of((long) counts.counts.get(id, manager).count().lastScan());
        assertThat(counts.counts.approve(approval, id, now, manager)).isTrue();
        assertThat(left(later, "STORE")).isZero();
    }

    @Test
    void a_count_is_not_discarded_with_scans_that_the_operator_did_not_see() {
        Lot lot = standing("STORE", 10);
        UUID id = counts.openStore(keeper);
        Optional<Long> empty = Optional.of(0L);
        counts.count(id, "STORE", lot, 9, keeper);
        assertThatThrownBy(() -> counts.counts.discard(TestCounts.claim(), id, empty, other))
                .isInstanceOf(ChangedMeanwhile.class);
        assertThat(counts.state(id, manager)).isEqualTo(CountState.OPEN);
        Optional<Long> now =
                Optional.of((long) counts.counts.get(id, manager).count().lastScan());
        IdempotencyKey discard = TestCounts.claim();
        assertThat(counts.counts.discard(discard, id, now, other)).isTrue();
        assertThat(counts.counts.discard(discard, id, now, other))
                .as("repeated")
                .isFalse();
        assertThat(counts.state(id, manager)).isEqualTo(CountState.DISCARDED);
    }

    @Test
    void an_added_count_is_summed_and_a_total_replaces_it() {
        Lot lot = standing("STORE", 10);
        UUID id = counts.openStore(keeper);
        counts.add(id, "STORE", lot, 4, keeper);
        counts.add(id, "STORE", lot, 3, other);
        assertThat(counts.line(id, lot, keeper).quantity()).isEqualTo(7);
        counts.count(id, "STORE", lot, 9, other);
        assertThat(counts.line(id, lot, keeper).quantity()).isEqualTo(9);
        counts.add(id, "STORE", lot, 1, keeper);
        CountLine line = counts.line(id, lot, keeper);
        assertThat(line.quantity()).isEqualTo(10);
        assertThat(line.recount()).isEmpty();
    }

    @Test
    void a_movement_between_two_scans_of_a_line_makes_it_doubtful_until_it_is_counted_again() {
        Lot lot = standing("STORE", 10);
        UUID id = counts.openStore(keeper);
        counts.add(id, "STORE", lot, 6, keeper);
        give(lot, 1);
        counts.add(id, "STORE", lot, 4, other);
        assertThat(counts.line(id, lot, keeper).recount()).contains(Recount.MOVED);
        counts.complete(id, keeper);
        counts.approve(id, manager);
        assertThat(left(lot, "STORE")).as("a doubtful line changes nothing").isEqualTo(9);

        UUID again = counts.openStore(keeper);
        counts.add(again, "STORE", lot, 6, keeper);
        give(lot, 1);
        counts.add(again, "STORE", lot, 2, other);
        counts.count(again, "STORE", lot, 7, keeper);
        assertThat(counts.line(again, lot, keeper).recount()).isEmpty();
        counts.complete(again, keeper);
        counts.approve(again, manager);
        assertThat(left(lot, "STORE")).isEqualTo(7);
    }

    @Test
    void goods_that_left_and_returned_between_two_scans_make_the_line_doubtful_too() {
        Lot lot = standing("STORE", 10);
        UUID id = counts.openStore(keeper);
        counts.add(id, "STORE", lot, 6, keeper);
        stock.move(lot, at("STORE"), at("A-01"), 2);
        stock.move(lot, at("A-01"), at("STORE"), 2);
        counts.add(id, "STORE", lot, 4, keeper);
        assertThat(counts.line(id, lot, keeper).recount()).contains(Recount.MOVED);
    }

    @Test
    void movements_elsewhere_make_no_line_doubtful() {
        Lot lot = standing("STORE", 10);
        stock.receive(LotKey.of(lot.sku(), Origin.UNKNOWN), at("A-01"), 5);
        UUID id = counts.openStore(keeper);
        counts.add(id, "STORE", lot, 6, keeper);
        stock.move(lot, at("A-01"), at("QUARANTINE"), 2);
        counts.add(id, "STORE", lot, 4, keeper);
        assertThat(counts.line(id, lot, keeper).recount()).isEmpty();
    }

    @Test
    void only_the_line_that_would_go_below_zero_is_left_out() {
        Lot gone = standing("STORE", 10);
        Lot missing = standing("STORE", 10);
        UUID id = counts.openStore(keeper);
        counts.count(id, "STORE", gone, 4, keeper);
        counts.count(id, "STORE", missing, 4, keeper);
        give(gone, 6);
        counts.complete(id, keeper);
        counts.approve(id, manager);
        assertThat(left(gone, "STORE")).isEqualTo(4);
        assertThat(left(missing, "STORE")).isEqualTo(4);
        assertThat(counts.line(id, gone, manager).recount()).contains(Recount.BELOW_ZERO);
        assertThat(counts.line(id, missing, manager).recount()).isEmpty();
        assertThat(counts.state(id, manager)).isEqualTo(CountState.APPROVED);
        assertThat(counts.counts.get(id, manager).totals().figures().recounts()).isEqualTo(1);
    }

    @Test
    void two_counts_of_one_place_correct_a_difference_once() {
        Lot lot = standing("STORE", 10);
        UUID one = counts.openStore(keeper);
        UUID two = counts.openStore(other);
        counts.count(one, "STORE", lot, 7, keeper);
        counts.count(two, "STORE", lot, 7, other);
        counts.complete(one, keeper);
        counts.complete(two, other);
        counts.approve(one, manager);
        counts.approve(two, manager);
        assertThat(left(lot, "STORE")).isEqualTo(7);
        assertThat(counts.line(two, lot, manager).recount()).contains(Recount.CORRECTED_SINCE);
    }

    /** The counter and the operator who writes off the loss see the same three missing. Damaged goods were still there at the count. */
    @ParameterizedTest
    @CsvSource({"LOST, true", "STOLEN, true", "DATA_ERROR, true", "DAMAGED, false"})
    void a_difference_corrected_after_the_count_is_not_posted_twice(Reason reason, boolean isTheSame) {
        Lot lot = standing("STORE", 10);
        UUID id = counts.openStore(keeper);
        counts.count(id, "STORE", lot, 7, keeper);
        counts.complete(id, keeper);
        stock.adjust(lot, at("STORE"), -3, reason);
        counts.approve(id, manager);
        assertThat(left(lot, "STORE")).isEqualTo(isTheSame ? 7 : 4);
        assertThat(counts.line(id, lot, manager).recount())
                .isEqualTo(isTheSame ? Optional.of(Recount.CORRECTED_SINCE) : Optional.empty());
    }

    /** Typed in from paper or synced by an offline device: three were gone at the count and are subtracted once. */
    @ParameterizedTest
    @CsvSource({"true, 7", "false, 4"})
    void a_handout_before_the_count_recorded_after_it_is_not_posted_twice(boolean isTheSame, long expected) {
        Lot lot = standing("STORE", 10);
        UUID id = counts.openStore(keeper);
        Instant before = stock.access.now().minusSeconds(60);
        counts.count(id, "STORE", lot, 7, keeper);
        counts.complete(id, keeper);
        stock.access.clock.advance(Duration.ofMinutes(2));
        Instant now = stock.access.now();
        Document document = new Document(UUID.randomUUID(), keeper, isTheSame ? before : now.minusSeconds(60), now);
        stock.issue(document, at("STORE").location(), Wanted.of(1, lot, 3));
        counts.approve(id, manager);
        assertThat(left(lot, "STORE")).isEqualTo(expected);
        assertThat(counts.line(id, lot, manager).recount())
                .isEqualTo(isTheSame ? Optional.of(Recount.CORRECTED_SINCE) : Optional.empty());
    }

    /** Three were booked out by mistake and stood on the shelf at the count; the reversal puts them back into the books. */
    @ParameterizedTest
    @CsvSource({"true", "false"})
    void a_document_from_before_the_count_reversed_after_it_is_not_corrected_twice(boolean isOfBefore) {
        Lot lot = standing("STORE", 10);
        Document wrong = new Document(UUID.randomUUID(), keeper, stock.access.now(), stock.access.now());
        UUID id = counts.openStore(keeper);
        if (isOfBefore) {
            stock.issue(wrong, at("STORE").location(), Wanted.of(1, lot, 3));
            counts.count(id, "STORE", lot, 10, keeper);
        } else {
            counts.count(id, "STORE", lot, 9, keeper);
            stock.issue(wrong, at("STORE").location(), Wanted.of(1, lot, 3));
        }
        counts.complete(id, keeper);
        stock.reverse(wrong.id());
        counts.approve(id, manager);
        assertThat(left(lot, "STORE")).isEqualTo(isOfBefore ? 10 : 9);
        assertThat(counts.line(id, lot, manager).recount())
                .isEqualTo(isOfBefore ? Optional.of(Recount.CORRECTED_SINCE) : Optional.empty());
    }

    @Test
    void a_move_reversed_after_the_count_leaves_both_its_places_to_be_counted_again() {
        Lot lot = standing("STORE", 10);
        Document wrong = new Document(UUID.randomUUID(), keeper, stock.access.now(), stock.access.now());
        Moved moved = new Moved(1, lot.code(), at("STORE"), at("A-01"), 3);
        databases.database().write(handle -> {
            stock.ledger.move(handle, wrong, MovementKind.PUT_AWAY, List.of(moved));
            return true;
        });
        UUID id = counts.openStore(keeper);
        counts.count(id, "STORE", lot, 10, keeper);
        counts.count(id, "A-01", lot, 0, keeper);
        counts.complete(id, keeper);
        stock.reverse(wrong.id());
        counts.approve(id, manager);
        assertThat(left(lot, "STORE")).isEqualTo(10);
        assertThat(left(lot, "A-01")).isZero();
        assertThat(counts.counts.get(id, manager).lines())
                .extracting(CountLine::recount)
                .containsOnly(Optional.of(Recount.CORRECTED_SINCE));
    }

    @Test
    void lists_name_the_location_of_a_line_and_the_item_of_a_count() {
        Item item = soap();
        Lot lot = stock.receive(item, at("A-01"), 3);
        UUID id = counts.open(NewCount.of(TestCounts.HAR, item.sku().value()), keeper);
        counts.count(id, "A-01", lot, 3, keeper);
        Query<CountLineFilter> lines =
                new Query<>(new CountLineFilter(null), "", null, Map.of(), typed -> new CountLineFilter(null));
        ListPage page = CountLineList.of(counts.counts.find(id, keeper))
                .read(lines, (filter, after, limit) -> counts.counts.lines(id, filter, after, limit, keeper))
                .view(List.of());
        assertThat(page.rows().get(0).cells())
                .contains(new Shown.Named(new LocationAddress(TestCounts.HAR, new LocationCode("A-01"))));
        Query<CountFilter> all = new Query<>(CountFilter.ALL, "", null, Map.of(), typed -> CountFilter.ALL);
        assertThat(CountList.LIST.read(all, counts.counts::list, keeper).view(List.of()).rows().stream()
                        .filter(row -> row.href().orElseThrow().endsWith(id.toString()))
                        .flatMap(row -> row.cells().stream()))
                .contains(new Shown.Words(item.title()));
    }

    @Test
    void an_operator_who_counted_cannot_approve_but_one_who_only_opened_the_count_can() {
        Lot lot = standing("STORE", 10);
        Operator chief = stock.access.operator(Access.unique("chief"), "manager@HAR");
        UUID id = counts.openStore(manager);
        counts.count(id, "STORE", lot, 9, chief);
        counts.complete(id, chief);
        assertThatThrownBy(() -> counts.approve(id, chief)).is(Refusals.refused("counts.own-count"));
        assertThatThrownBy(() -> counts.approve(id, keeper)).isInstanceOf(Forbidden.class);
        assertThat(left(lot, "STORE")).isEqualTo(10);
        counts.approve(id, manager);
        assertThat(left(lot, "STORE")).isEqualTo(9);
    }

    @Test
    void an_operator_whose_scans_were_removed_still_counts_as_one_who_counted() {
        Lot lot = standing("STORE", 10);
        UUID id = counts.openStore(keeper);
        counts.count(id, "STORE", lot, 9, manager);
        counts.lines.reverse(
                TestCounts.claim(), id, counts.line(id, lot, keeper).line(), keeper);
        counts.complete(id, keeper);
        assertThatThrownBy(() -> counts.approve(id, manager)).is(Refusals.refused("counts.own-count"));
    }

    @Test
    void a_count_of_another_centre_is_not_found() {
        UUID id = counts.openStore(keeper);
        Operator far = stock.access.operator(Access.unique("far"), "warehouse@BAN", "manager@BAN");
        assertThatThrownBy(() -> counts.counts.get(id, far)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> counts.complete(id, far)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> counts.approve(id, far)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> counts.openStore(far)).isInstanceOf(NotFound.class);
        Operator field = stock.access.operator(Access.unique("field"), "field@HAR");
        assertThatThrownBy(() -> counts.openStore(field)).isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> counts.counts.get(id, field)).isInstanceOf(Forbidden.class);
        assertThat(counts.counts.list(CountFilter.ALL, PlaceInTime.FIRST, 100, far))
                .extracting(row -> row.count().id())
                .doesNotContain(id);
        assertThat(counts.counts.list(CountFilter.ALL, PlaceInTime.FIRST, 100, keeper))
                .extracting(row -> row.count().id())
                .contains(id);
    }

    @Test
    void goods_outside_the_count_are_refused() {
        Item blanket = TestItems.item().category(Category.BEDDING).in(databases.database());
        Lot bedding = stock.receive(blanket, at("STORE"), 4);
        Lot soap = standing("QUARANTINE", 4);
        UUID store = counts.openStore(keeper);
        assertThat(refused(store, NewCountLine.of("QUARANTINE", soap.code(), 4)))
                .containsExactly("location");
        assertThat(refused(store, NewCountLine.of("DONOR", soap.code(), 4))).containsExactly("location");
        assertThat(refused(store, NewCountLine.of("BAG-1", soap.code(), 4)))
                .as("below the store")
                .isEmpty();
        UUID category = counts.open(NewCount.of(TestCounts.HAR, Category.BEDDING), keeper);
        assertThat(refused(category, NewCountLine.of("QUARANTINE", soap.code(), 4)))
                .containsExactly("lot");
        assertThat(refused(category, NewCountLine.of("STORE", bedding.code(), 4)))
                .isEmpty();
        UUID item = counts.open(NewCount.of(TestCounts.HAR, blanket.sku().value()), keeper);
        assertThat(refused(item, NewCountLine.of("QUARANTINE", soap.code(), 4))).containsExactly("lot");
        assertThat(refused(item, NewCountLine.of("STORE", bedding.code(), 4))).isEmpty();
        assertThat(refused(
                        item,
                        NewCountLine.scanned(
                                "STORE", new RawCode(item(soap).ownCode().digits()))))
                .containsExactly("code");
    }

    private Item item(Lot lot) {
        return databases.database().read(handle -> org.sklad.goods.catalogue.Skus.get(handle, lot.sku()));
    }

    @Test
    void a_counted_lot_is_named_in_exactly_one_way() {
        CentreCode har = TestCounts.HAR;
        NewCount none = new NewCount(har, Optional.empty(), Optional.empty(), Optional.empty(), false);
        NewCount both = new NewCount(har, Optional.of("STORE"), Optional.of(Category.FOOD), Optional.empty(), false);
        for (NewCount wrong : List.of(none, both)) {
            assertThatThrownBy(() -> counts.open(wrong, keeper))
                    .isInstanceOfSatisfying(
                            InvalidFields.class, no -> assertThat(fields(no)).containsExactly("scope"));
        }
        for (NewCount wrong : List.of(NewCount.at(har, "DONOR"), NewCount.at(har, "BAN/STORE"))) {
            assertThatThrownBy(() -> counts.open(wrong, keeper))
                    .isInstanceOfSatisfying(
                            InvalidFields.class, no -> assertThat(fields(no)).containsExactly("scope.location"));
        }
        assertThatThrownBy(() -> counts.open(NewCount.of(har, "NOTHING"), keeper))
                .isInstanceOfSatisfying(
                        InvalidFields.class, no -> assertThat(fields(no)).containsExactly("scope.item"));
    }

    @Test
    void goods_are_named_by_any_code_on_them() {
        Item item = TestItems.item().in(databases.database());
        Lot lot = stock.receive(item, at("STORE"), 10);
        String label = item.ownCode().digits();
        UUID id = counts.open(NewCount.of(TestCounts.HAR, label), keeper);
        assertThat(counts.counts.get(id, keeper).count().item()).contains(item.sku());
        counts.scan(id, "STORE", label, keeper);
        counts.scan(id, "STORE", lot.code().toString(), keeper);
        assertThat(counts.line(id, lot, keeper).quantity()).isEqualTo(2);
        assertThat(refused(id, NewCountLine.scanned("A-01", new RawCode(label))))
                .as("no lot of the item is recorded there")
                .containsExactly("code");
        stock.receive(stock.key(item, stock.today().plusDays(90)), at("STORE"), 3);
        assertThat(refused(id, NewCountLine.scanned("STORE", new RawCode(label))))
                .as("two lots of the item are recorded there")
                .containsExactly("code");
    }

    @Test
    void a_lot_that_was_never_in_the_centre_cannot_be_counted() {
        Lot far = stock.receive(soap(), stock.store("BAN"), 4);
        UUID id = counts.openStore(keeper);
        assertThat(refused(id, NewCountLine.of("STORE", far.code(), 4))).containsExactly("lot");
        assertThat(refused(id, NewCountLine.scanned("STORE", new RawCode("4006381333955"))))
                .containsExactly("code");
        NewCountLine unnamed = new NewCountLine(
                "STORE",
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(1L),
                Optional.empty(),
                false);
        assertThat(refused(id, unnamed)).containsExactly("lot");
        assertThat(counts.counts.get(id, keeper).lines()).isEmpty();
        assertThat(counts.counts.get(id, keeper).count().lastScan()).isZero();
    }

    @Test
    void boxed_goods_are_counted_in_their_box_at_its_location() {
        Place box = stock.box(at("STORE").location());
        Lot lot = stock.receive(soap(), box, 10);
        UUID id = counts.openStore(keeper);
        NewCountLine boxed = NewCountLine.of("STORE", lot.code(), 8).in(box.box());
        assertThat(refused(id, NewCountLine.of("A-01", lot.code(), 8).in(box.box())))
                .containsExactly("box");
        assertThat(refused(id, boxed)).isEmpty();
        counts.complete(id, keeper);
        counts.approve(id, manager);
        assertThat(stock.quantity(lot, box)).isEqualTo(8);
    }

    @Test
    void a_box_that_was_moved_is_counted_again_at_its_new_location() {
        Place box = stock.box(at("STORE").location());
        Lot lot = stock.receive(soap(), at("STORE"), 10);
        UUID id = counts.openStore(keeper);
        counts.lines.count(
                TestCounts.claim(), id, NewCountLine.of("STORE", lot.code(), 2).in(box.box()), keeper);
        counts.complete(id, keeper);
        long away = at("QUARANTINE").location().id().value();
        databases
                .database()
                .write(handle -> handle.createUpdate("update boxes set location = :to where code = :box")
                        .bind("to", away)
                        .bind("box", box.box().value())
                        .execute());
        counts.approve(id, manager);
        assertThat(posted(id)).isEmpty();
        assertThat(counts.line(id, lot, manager).recount()).contains(Recount.PLACE_GONE);
    }

    @Test
    void lines_that_a_manager_marks_are_counted_again_from_zero() {
        Lot doubtful = standing("STORE", 10);
        Lot sure = standing("STORE", 10);
        UUID id = counts.openStore(keeper);
        counts.count(id, "STORE", doubtful, 3, keeper);
        counts.count(id, "STORE", sure, 9, keeper);
        int line = counts.line(id, doubtful, keeper).line();
        assertThatThrownBy(() -> counts.recount(id, manager, line))
                .as("during the count")
                .is(Refusals.refused("counts.wrong-state"));
        counts.complete(id, keeper);
        assertThatThrownBy(() -> counts.recount(id, keeper, line)).isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> counts.recount(id, manager, 99)).isInstanceOf(InvalidFields.class);
        counts.recount(id, manager, line);
        assertThat(counts.state(id, keeper)).isEqualTo(CountState.OPEN);
        assertThat(counts.line(id, doubtful, keeper).recount()).contains(Recount.ASKED);
        counts.add(id, "STORE", doubtful, 4, other);
        counts.add(id, "STORE", doubtful, 4, other);
        assertThat(counts.line(id, doubtful, keeper).quantity()).isEqualTo(8);
        assertThat(counts.line(id, doubtful, keeper).recount()).isEmpty();
        counts.complete(id, other);
        counts.approve(id, manager);
        assertThat(left(doubtful, "STORE")).isEqualTo(8);
        assertThat(left(sure, "STORE")).isEqualTo(9);
    }

    @Test
    void a_marked_line_that_is_not_counted_again_changes_nothing() {
        Lot lot = standing("STORE", 10);
        UUID id = counts.openStore(keeper);
        counts.count(id, "STORE", lot, 3, keeper);
        counts.complete(id, keeper);
        counts.recount(id, manager, counts.line(id, lot, keeper).line());
        counts.complete(id, keeper);
        counts.approve(id, manager);
        assertThat(left(lot, "STORE")).isEqualTo(10);
    }

    @Test
    void a_discarded_count_posts_nothing() {
        Lot lot = standing("STORE", 10);
        UUID open = counts.openStore(keeper);
        counts.count(open, "STORE", lot, 3, keeper);
        counts.counts.discard(TestCounts.claim(), open, Optional.empty(), other);
        UUID counted = counts.openStore(keeper);
        counts.count(counted, "STORE", lot, 3, keeper);
        counts.complete(counted, keeper);
        assertThatThrownBy(() -> counts.counts.discard(TestCounts.claim(), counted, Optional.empty(), keeper))
                .as("an operator who counted cannot discard differences")
                .isInstanceOf(Forbidden.class);
        IdempotencyKey claim = TestCounts.claim();
        assertThat(counts.counts.discard(claim, counted, Optional.empty(), manager))
                .isTrue();
        assertThat(counts.counts.discard(claim, counted, Optional.empty(), manager))
                .isFalse();
        assertThatThrownBy(() -> counts.counts.discard(TestCounts.claim(), counted, Optional.empty(), manager))
                .is(Refusals.refused("counts.wrong-state"));
        assertThatThrownBy(() -> counts.approve(counted, manager)).is(Refusals.refused("counts.wrong-state"));
        assertThat(left(lot, "STORE")).isEqualTo(10);
        assertThat(counts.state(open, keeper)).isEqualTo(CountState.DISCARDED);
    }

    @Test
    void a_completed_count_takes_no_more_scans() {
        Lot lot = standing("STORE", 10);
        UUID id = counts.openStore(keeper);
        counts.count(id, "STORE", lot, 3, keeper);
        assertThatThrownBy(() -> counts.approve(id, manager))
                .as("during the count")
                .is(Refusals.refused("counts.wrong-state"));
        counts.complete(id, keeper);
        assertThatThrownBy(() -> counts.count(id, "STORE", lot, 4, keeper)).is(Refusals.refused("counts.wrong-state"));
        assertThatThrownBy(() -> counts.complete(id, keeper)).is(Refusals.refused("counts.wrong-state"));
    }

    @Test
    void a_removed_line_counts_as_uncounted() {
        Lot lot = standing("STORE", 10);
        UUID id = counts.openStore(keeper);
        counts.count(id, "STORE", lot, 3, keeper);
        int line = counts.line(id, lot, keeper).line();
        counts.lines.reverse(TestCounts.claim(), id, line, other);
        assertThat(counts.find(id, lot, keeper)).isEmpty();
        assertThatThrownBy(() -> counts.lines.reverse(TestCounts.claim(), id, line, other))
                .is(Refusals.refused("counts.counted-meanwhile"));
        assertThatThrownBy(() -> counts.lines.reverse(TestCounts.claim(), id, 99, other))
                .isInstanceOf(NotFound.class);
        counts.add(id, "STORE", lot, 2, keeper);
        assertThat(counts.line(id, lot, keeper).quantity())
                .as("counted again from zero")
                .isEqualTo(2);
        counts.lines.reverse(TestCounts.claim(), id, line, other);
        counts.complete(id, keeper);
        counts.approve(id, manager);
        assertThat(left(lot, "STORE")).isEqualTo(10);
    }

    @Test
    void the_value_of_missing_goods_is_shown_if_it_is_known() {
        Item item = soap();
        Received bought = new Received(
                1,
                LotKey.of(item.sku(), Origin.UNKNOWN),
                Optional.of(new Money(250, "EUR")),
                LotCodes.random(stock.access.randomness),
                at("STORE"),
                10);
        Document receipt = stock.document();
        Lot dear = databases
                .database()
                .write(handle -> stock.ledger.receive(handle, receipt, MovementKind.RECEIPT, List.of(bought)))
                .get(0);
        Lot unknown = standing("STORE", 10);
        UUID id = counts.openStore(keeper);
        counts.count(id, "STORE", dear, 7, keeper);
        counts.count(id, "STORE", unknown, 14, keeper);
        CountTotals totals = counts.counts.get(id, manager).totals();
        assertThat(totals.worth()).containsExactly(new CountValue("EUR", 750, 0));
        assertThat(totals.figures()).isEqualTo(new CountFigures(2, 2, 3, 4, 4, 0));
        assertThat(counts.line(id, dear, manager).worth()).contains(new DifferenceValue(-750, "EUR"));
        assertThat(new DifferenceValue(-750, "EUR").amount()).isEqualByComparingTo("-7.50");
        assertThat(counts.line(id, unknown, manager).worth()).isEmpty();
    }

    @Test
    void a_blind_count_shows_expected_quantities_only_after_it_is_completed() {
        Lot lot = standing("STORE", 10);
        UUID id = counts.open(NewCount.at(TestCounts.HAR, "STORE").blindly(), keeper);
        counts.count(id, "STORE", lot, 9, keeper);
        CountAnswer open = CountAnswer.of(counts.counts.get(id, manager));
        assertThat(open.totals()).isEmpty();
        assertThat(open.lines().get(0).expected()).isEmpty();
        assertThat(open.lines().get(0).difference()).isEmpty();
        assertThat(open.lines().get(0).quantity()).isEqualTo(9);
        counts.complete(id, keeper);
        CountAnswer counted = CountAnswer.of(counts.counts.get(id, manager));
        assertThat(counted.lines().get(0).expected()).contains(10L);
        assertThat(counted.lines().get(0).difference()).contains(-1L);
        assertThat(counted.totals()).isPresent();
    }

    @Test
    void the_list_is_filtered_by_state_operator_and_period() {
        UUID id = counts.openStore(keeper);
        UUID others = counts.openStore(other);
        LocalDate today = LocalDate.ofInstant(stock.access.clock.instant(), ZoneId.of("Europe/Sofia"));
        String by = keeper.username().value();
        Operator auditor = stock.access.operator(Access.unique("auditor"), "auditor@*");
        for (Operator reader : List.of(manager, auditor)) {
            for (CountState state : Arrays.asList(null, CountState.OPEN)) {
                assertThat(listed(new CountFilter(null, state, by, today, today), reader))
                        .contains(id)
                        .doesNotContain(others);
                assertThat(listed(new CountFilter("HAR", state, null, today, null), reader))
                        .contains(id, others);
                assertThat(listed(new CountFilter(null, state, null, null, today.minusDays(1)), reader))
                        .doesNotContain(id, others);
            }
            assertThat(listed(new CountFilter("HAR", CountState.APPROVED, null, null, null), reader))
                    .doesNotContain(id, others);
        }
    }

    private List<UUID> listed(CountFilter filter, Operator by) {
        return counts.counts.list(filter, PlaceInTime.FIRST, 100, by).stream()
                .map(row -> row.count().id())
                .toList();
    }

    @Test
    void the_lines_are_filtered_by_difference_unless_the_count_is_blind() {
        Lot right = standing("STORE", 10);
        Lot wrong = standing("STORE", 10);
        UUID open = counts.openStore(keeper);
        UUID blind = counts.open(NewCount.at(TestCounts.HAR, "STORE").blindly(), keeper);
        for (UUID id : List.of(open, blind)) {
            counts.count(id, "STORE", right, 10, keeper);
            counts.count(id, "STORE", wrong, 9, keeper);
        }
        assertThat(differing(open)).containsExactly(wrong.code());
        assertThat(differing(blind)).containsExactlyInAnyOrder(right.code(), wrong.code());
        counts.complete(blind, keeper);
        assertThat(differing(blind)).containsExactly(wrong.code());
    }

    private List<LotCode> differing(UUID id) {
        return counts.counts.lines(id, new CountLineFilter(true), CountPlace.FIRST, 10, keeper).stream()
                .map(row -> row.line().lot())
                .toList();
    }

    @Test
    void the_number_of_uncounted_lots_is_shown() {
        Item item = TestItems.item().category(Category.BEDDING).in(databases.database());
        Lot counted = stock.receive(item, at("STORE"), 5);
        stock.receive(LotKey.of(item.sku(), Origin.UNKNOWN), at("A-01"), 5);
        UUID id = counts.open(NewCount.of(TestCounts.HAR, item.sku().value()), keeper);
        assertThat(counts.counts.get(id, keeper).totals().uncounted()).isEqualTo(2);
        counts.count(id, "STORE", counted, 5, keeper);
        assertThat(counts.counts.get(id, keeper).totals().uncounted()).isEqualTo(1);
    }

    @Test
    void reads_no_more_uncounted_lots_than_requested() {
        long shelf = stock.centres
                .add("HAR", "C-09", LocationKind.SHELF, "STORE")
                .id()
                .value();
        Item item = TestItems.item().category(Category.BEDDING).in(databases.database());
        Lot counted = stock.receive(LotKey.of(item.sku(), Origin.UNKNOWN), at("C-09"), 5);
        for (int number = 1; number <= 3; number++) {
            stock.receive(new LotKey(item.sku(), "L" + number, Expiry.NEVER, Origin.UNKNOWN), at("C-09"), 5);
        }
        UUID ofShelf = counts.open(NewCount.at(TestCounts.HAR, "C-09"), keeper);
        UUID ofItem = counts.open(NewCount.of(TestCounts.HAR, item.sku().value()), keeper);
        for (UUID id : List.of(ofShelf, ofItem)) {
            counts.count(id, "C-09", counted, 5, keeper);
            assertThat(counts.counts.get(id, keeper).totals().uncounted()).isEqualTo(3);
        }
        assertThat(uncounted(ofShelf, shelf, "", 3)).isEqualTo(2);
        assertThat(uncounted(ofItem, 0, item.sku().value(), 3)).isEqualTo(2);
    }

    private long uncounted(UUID id, long within, String item, int most) {
        return databases
                .database()
                .read(handle ->
                        handle.attach(CountLineDao.class).uncounted(id, TestCounts.HAR, within, "", item, most));
    }

    @Test
    void ten_thousand_uncounted_places_or_more_are_shown_as_one_figure() {
        CountFigures figures = new CountFigures(0, 0, 0, 0, 0, 0);
        assertThat(new CountTotals(figures, List.of(), 12_345).uncounted()).isEqualTo(10_000);
        assertThat(new CountTotals(figures, List.of(), 12_345).hasMoreUncounted())
                .isTrue();
        assertThat(new CountTotals(figures, List.of(), 9_999).hasMoreUncounted())
                .isFalse();
    }

    @Test
    void a_repeated_id_counts_once() throws Exception {
        Lot lot = standing("STORE", 10);
        IdempotencyKey opening = TestCounts.claim();
        NewCount wanted = NewCount.at(TestCounts.HAR, "STORE");
        assertThat(Together.run(5, () -> counts.counts.open(opening, wanted, keeper)))
                .containsExactlyInAnyOrder(true, false, false, false, false);
        UUID id = opening.id();
        IdempotencyKey scan = TestCounts.claim();
        NewCountLine line = NewCountLine.of("STORE", lot.code(), 2).adding();
        assertThat(Together.run(5, () -> counts.lines.count(scan, id, line, keeper)))
                .containsExactlyInAnyOrder(true, false, false, false, false);
        assertThat(counts.line(id, lot, keeper).quantity()).isEqualTo(2);
        assertThatThrownBy(() -> counts.lines.count(new IdempotencyKey(scan.id(), "other"), id, line, keeper))
                .isInstanceOf(IdReused.class);
        IdempotencyKey completion = TestCounts.claim();
        assertThat(Together.run(5, () -> counts.counts.complete(completion, id, keeper)))
                .containsExactlyInAnyOrder(true, false, false, false, false);
        IdempotencyKey approval = TestCounts.claim();
        assertThat(Together.run(5, () -> counts.counts.approve(approval, id, Optional.empty(), manager)))
                .containsExactlyInAnyOrder(true, false, false, false, false);
        assertThat(left(lot, "STORE")).isEqualTo(2);
    }

    @Test
    void two_simultaneous_approvals_have_one_effect() throws Exception {
        Lot lot = standing("STORE", 10);
        UUID id = counts.openStore(keeper);
        counts.count(id, "STORE", lot, 7, keeper);
        counts.complete(id, keeper);
        List<Object> outcomes = new ArrayList<>(
                Together.run(4, () -> counts.counts.approve(TestCounts.claim(), id, Optional.empty(), manager)));
        assertThat(outcomes).filteredOn(Boolean.TRUE::equals).hasSize(1);
        assertThat(outcomes)
                .filteredOn(each -> isRefused(each, "counts.wrong-state"))
                .hasSize(3);
        assertThat(left(lot, "STORE")).isEqualTo(7);
    }

    @Test
    void a_correction_between_scan_and_approval_is_applied_too() {
        Lot lot = standing("STORE", 10);
        UUID id = counts.openStore(keeper);
        counts.count(id, "STORE", lot, 9, keeper);
        stock.adjust(lot, at("STORE"), -2, Reason.DAMAGED);
        counts.complete(id, keeper);
        counts.approve(id, manager);
        assertThat(left(lot, "STORE")).isEqualTo(7);
    }
}
