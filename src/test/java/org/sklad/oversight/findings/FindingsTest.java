package org.sklad.oversight.findings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.AfterParameterizedClassInvocation;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.Parameter;
import org.sklad.access.audit.AuditEntry;
import org.sklad.access.roles.CentreCode;
import org.sklad.access.roles.Operator;
import org.sklad.access.signin.Access;
import org.sklad.barcodes.Gtin;
import org.sklad.centres.places.LocationKind;
import org.sklad.goods.catalogue.Item;
import org.sklad.goods.catalogue.TestItems;
import org.sklad.goods.classification.Category;
import org.sklad.goods.classification.Medicine;
import org.sklad.goods.ledger.Place;
import org.sklad.goods.ledger.TestStock;
import org.sklad.goods.lots.Expiry;
import org.sklad.goods.lots.Lot;
import org.sklad.goods.lots.LotKey;
import org.sklad.goods.lots.Origin;
import org.sklad.goods.lots.Reason;
import org.sklad.platform.db.Engine;
import org.sklad.platform.db.IdReused;
import org.sklad.platform.db.IdempotencyKey;
import org.sklad.platform.db.OnEachEngine;
import org.sklad.platform.db.TestDatabases;
import org.sklad.platform.i18n.ChangedMeanwhile;
import org.sklad.platform.i18n.Forbidden;
import org.sklad.platform.i18n.NotFound;

/** Findings and their disappearance, on each engine. Each test works in its own centre and with its own items. */
@OnEachEngine
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FindingsTest {
    private static final LocalDate SPRING = LocalDate.of(2031, 4, 30);

    private TestDatabases databases;
    private TestStock stock;
    private Findings findings;
    private String here;
    private Place store;
    private Operator manager;

    @Parameter
    Engine engine;

    @BeforeParameterizedClassInvocation
    void open() {
        here = "";
        databases = TestDatabases.open(engine);
        stock = new TestStock(databases.database());
        findings = stock.access.features.findings.findings;
        store = move();
        manager = stock.access.operator(Access.unique("manager"), "manager@" + here);
    }

    private Place move() {
        here = "C" + UUID.randomUUID().toString().substring(0, 8).toUpperCase(Locale.ROOT);
        stock.centres.add(here);
        return stock.store(here);
    }

    @BeforeEach
    void a_centre_of_its_own() {
        store = move();
        manager = stock.access.operator(Access.unique("manager"), "manager@" + here);
    }

    @AfterParameterizedClassInvocation
    void close() {
        databases.close();
    }

    private List<Finding> found(FindingKind kind, FindingState state, Operator by) {
        return findings.list(new FindingFilter(kind, null, state), Optional.empty(), 5_000, by);
    }

    private List<Finding> found(FindingKind kind) {
        return found(kind, FindingState.OPEN, manager);
    }

    /** Returns the findings that concern the item. */
    private List<Finding> found(FindingKind kind, Item item) {
        return found(kind).stream()
                .filter(each -> each.items().stream().anyMatch(one -> one.sku().equals(item.sku())))
                .toList();
    }

    private Item soap() {
        return TestItems.item().named("Сапун " + UUID.randomUUID(), "").in(databases.database());
    }

    /** Inserts a scan of an unknown code of the item. */
    private void unknown(Item item) {
        databases
                .database()
                .write(handle -> handle.createUpdate("""
                        insert into unknown_codes (document, line, code, sku, scanned_at)
                        values (:document, 0, :code, :sku, :now)""")
                        .bind("document", UUID.randomUUID())
                        .bind("code", "38000" + item.sku())
                        .bind("sku", item.sku().value())
                        .bind("now", stock.access.now())
                        .execute());
    }

    private void days(long days) {
        stock.access.clock.advance(Duration.ofDays(days));
    }

    private Lot receive(Item item, String number, LocalDate expiresOn, Place to) {
        return stock.receive(new LotKey(item.sku(), number, new Expiry(expiresOn), Origin.UNKNOWN), to, 10);
    }

    private void accept(Finding finding) {
        findings.accept(Access.claim("right"), finding.key(), Optional.empty(), "It is so", manager);
    }

    @Test
    void a_lot_number_with_two_expiry_dates_is_found_while_it_is_in_stock() {
        Item item = soap();
        receive(item, "L/1", SPRING, store);
        receive(item, "L-2", SPRING, store);
        assertThat(found(FindingKind.LOT_OF_TWO_EXPIRIES, item)).isEmpty();
        days(1);
        Place elsewhere = stock.store(stock.centres
                .add(Access.unique("E").toUpperCase(Locale.ROOT))
                .code()
                .value());
        receive(item, "L/1", SPRING.plusDays(9), elsewhere);
        Finding finding = found(FindingKind.LOT_OF_TWO_EXPIRIES, item).get(0);
        assertThat(finding.key().written()).isEqualTo(item.sku() + "/L/1");
        assertThat(finding.detail()).isEqualTo("L/1");
        assertThat(finding.many()).isEqualTo(2);
        assertThat(finding.earliest()).contains(SPRING);
        assertThat(finding.latest()).contains(SPRING.plusDays(9));
        assertThat(finding.since()).contains(stock.access.now());
        assertThat(findings.get(finding.key(), manager)).isEqualTo(finding);
        Operator stranger = stock.access.operator(
                Access.unique("stranger"),
                "warehouse@"
                        + stock.centres
                                .add(Access.unique("S").toUpperCase(Locale.ROOT))
                                .code());
        assertThat(found(FindingKind.LOT_OF_TWO_EXPIRIES, FindingState.OPEN, stranger))
                .isEmpty();
        assertThatThrownBy(() -> findings.get(finding.key(), stranger)).isInstanceOf(NotFound.class);
        stock.check();
    }

    @Test
    void unknown_dates_and_numbers_do_not_differ_from_known_ones() {
        Item item = soap();
        receive(item, "L-1", SPRING, store);
        receive(item, "L-1", Expiry.NEVER.value(), store);
        receive(item, "", SPRING, store);
        receive(item, "", SPRING.plusDays(1), store);
        receive(soap(), "L-1", SPRING.plusDays(1), store);
        assertThat(found(FindingKind.LOT_OF_TWO_EXPIRIES, item)).isEmpty();
    }

    @Test
    void an_accepted_finding_reopens_when_it_changes() {
        Item item = soap();
        receive(item, "L-1", SPRING, store);
        receive(item, "L-1", SPRING.plusDays(1), store);
        accept(found(FindingKind.LOT_OF_TWO_EXPIRIES, item).get(0));
        assertThat(found(FindingKind.LOT_OF_TWO_EXPIRIES, item)).isEmpty();
        assertThat(found(FindingKind.LOT_OF_TWO_EXPIRIES, FindingState.ACCEPTED, manager))
                .singleElement()
                .satisfies(each -> assertThat(each.acceptance())
                        .contains(new Acceptance("It is so", manager.username(), stock.access.now())));
        receive(item, "L-1", SPRING.plusDays(2), store);
        assertThat(found(FindingKind.LOT_OF_TWO_EXPIRIES, item))
                .singleElement()
                .satisfies(each -> assertThat(each.many()).isEqualTo(3));
    }

    /** {@link Gtin} and the parts of an index both define this rule. They agree for every prefix of a number. */
    @Test
    void finds_exactly_the_numbers_that_shops_assigned_themselves() {
        List<Gtin> gtins = new ArrayList<>();
        for (String level : List.of("0", "1", "9")) {
            IntStream.range(0, 1_000)
                    .filter(i -> i % 10 == 3 || i < 60 || (i > 190 && i < 310))
                    .mapToObj(prefix -> level + "%03d".formatted(prefix) + "123456789")
                    .map(digits -> new Gtin(digits + Gtin.checkDigit(digits)))
                    .forEach(gtins::add);
        }
        IntStream.range(0, 100)
                .mapToObj(prefix -> "000000%02d12345".formatted(prefix))
                .map(digits -> new Gtin(digits + Gtin.checkDigit(digits)))
                .forEach(gtins::add);
        TestItems item = TestItems.item().named("Броени " + UUID.randomUUID(), "");
        gtins.forEach(each -> item.other(each.digits(), 1));
        item.other("02 not a number", 1).other("0290000000001", 1).other("AB290000000001", 1);
        Item made = item.in(databases.database());
        assertThat(found(FindingKind.RESTRICTED_NUMBER, made))
                .extracting(each -> each.key().subject())
                .containsExactlyElementsOf(gtins.stream()
                        .filter(Gtin::isRestrictedCirculation)
                        .map(Gtin::digits)
                        .sorted()
                        .toList())
                .hasSizeGreaterThan(50);
    }

    @Test
    void a_box_is_forgotten_if_it_was_not_touched_or_counted_for_90_days() {
        Item item = soap();
        Place box = stock.box(store.location());
        Place untouched = stock.box(store.location());
        stock.box(store.location());
        Lot lot = stock.receive(item, store, 10);
        stock.move(lot, store, box, 3);
        stock.move(lot, store, untouched, 3);
        days(1);
        stock.move(lot, store, box, 1);
        days(90);
        String mine = here + "/" + untouched.box();
        Finding finding = found(FindingKind.BOX_NOT_SEEN).get(0);
        assertThat(finding.key().written()).isEqualTo(mine);
        assertThat(finding.since()).contains(stock.access.now().minus(Duration.ofDays(91)));
        assertThat(finding.detail()).isEqualTo("STORE");
        assertThat(found(FindingKind.BOX_NOT_SEEN)).hasSize(1);
        days(1);
        assertThat(found(FindingKind.BOX_NOT_SEEN))
                .extracting(each -> each.key().written())
                .containsExactlyInAnyOrder(mine, here + "/" + box.box());
        stock.move(lot, untouched, store, 1);
        count(lot, box, 1, 0);
        count(lot, box, 0, 4);
        assertThat(found(FindingKind.BOX_NOT_SEEN)).hasSize(1);
        count(lot, box, 1, 4);
        assertThat(found(FindingKind.BOX_NOT_SEEN)).isEmpty();
        days(91);
        assertThat(found(FindingKind.BOX_NOT_SEEN)).hasSize(2);
    }

    /** Inserts a count line. A line that is not live is reversed. */
    private void count(Lot lot, Place at, int live, long quantity) {
        String id = UUID.randomUUID().toString();
        databases.database().write(handle -> {
            handle.execute(
                    "insert into counts (id, centre, location, blind, state, last_scan, operator, opened_at)"
                            + " values (?, ?, ?, 0, 'OPEN', 0, ?, ?)",
                    id,
                    here,
                    at.location().id().value(),
                    manager.id().toString(),
                    stock.access.now().getEpochSecond() * 1_000_000);
            return handle.execute(
                    "insert into count_lines (document, line, location, box, lot, sku, quantity, since, stamp, expected, live)"
                            + " values (?, 1, ?, ?, ?, ?, ?, 0, 0, 4, ?)",
                    id,
                    at.location().id().value(),
                    at.box().value(),
                    lot.code().value(),
                    lot.sku().value(),
                    quantity,
                    live);
        });
    }

    @Test
    void goods_found_twice_may_be_an_unrecorded_delivery() {
        Item item = soap();
        Lot lot = stock.receive(item, store, 10);
        stock.adjust(lot, store, 5, Reason.FOUND);
        assertThat(found(FindingKind.FOUND_AGAIN)).isEmpty();
        days(30);
        stock.adjust(lot, store, 4, Reason.DATA_ERROR);
        Finding finding = found(FindingKind.FOUND_AGAIN).get(0);
        assertThat(finding.key().written()).isEqualTo(here + "/" + item.sku());
        assertThat(List.of(finding.many(), finding.total())).containsExactly(2L, 9L);
        assertThat(finding.since()).contains(stock.access.now().minus(Duration.ofDays(30)));
        accept(finding);
        assertThat(found(FindingKind.FOUND_AGAIN)).isEmpty();
        stock.adjust(lot, store, 1, Reason.FOUND);
        assertThat(found(FindingKind.FOUND_AGAIN)).hasSize(1);
        days(91);
        assertThat(found(FindingKind.FOUND_AGAIN)).isEmpty();
        assertThat(found(FindingKind.GONE_AGAIN)).isEmpty();
    }

    @Test
    void reversed_documents_do_not_count() {
        Lot lot = stock.receive(soap(), store, 10);
        stock.adjust(lot, store, 5, Reason.FOUND);
        stock.adjust(lot, store, 5, Reason.FOUND);
        assertThat(found(FindingKind.FOUND_AGAIN)).hasSize(1);
        String last = databases
                .database()
                .read(handle -> handle.createQuery(
                                "select document from movements where lot = :lot order by id desc limit 1")
                        .bind("lot", lot.code().value())
                        .mapTo(String.class)
                        .one());
        stock.reverse(UUID.fromString(last));
        assertThat(found(FindingKind.FOUND_AGAIN)).isEmpty();
        assertThat(found(FindingKind.UP_AND_DOWN)).isEmpty();
    }

    @Test
    void goods_missing_twice_may_be_an_unrecorded_handout() {
        Item item = soap();
        Lot lot = stock.receive(item, store, 10);
        stock.adjust(lot, store, -4, Reason.LOST);
        stock.adjust(lot, store, -6, Reason.LOST);
        assertThat(found(FindingKind.GONE_AGAIN)).isEmpty();
        Lot other = receive(item, "L-2", SPRING, store);
        stock.adjust(other, store, -10, Reason.DAMAGED);
        assertThat(found(FindingKind.GONE_AGAIN)).isEmpty();
        stock.adjust(receive(item, "L-3", SPRING, store), store, -10, Reason.DATA_ERROR);
        assertThat(found(FindingKind.GONE_AGAIN))
                .singleElement()
                .satisfies(
                        each -> assertThat(List.of(each.many(), each.total())).containsExactly(2L, 16L));
        assertThat(found(FindingKind.UP_AND_DOWN)).isEmpty();
    }

    @Test
    void an_excess_here_and_a_shortage_there_may_be_an_unrecorded_move() {
        Place shelf = Place.loose(stock.centres.add(here, "A-77", LocationKind.SHELF, "STORE"));
        Lot lot = stock.receive(soap(), store, 10);
        stock.adjust(lot, shelf, 3, Reason.FOUND);
        assertThat(found(FindingKind.UP_AND_DOWN)).isEmpty();
        stock.adjust(lot, store, -2, Reason.DATA_ERROR);
        Finding finding = found(FindingKind.UP_AND_DOWN).get(0);
        assertThat(finding.key().written()).isEqualTo(here + "/" + lot.code());
        assertThat(List.of(finding.many(), finding.total())).containsExactly(3L, 2L);
        assertThat(findings.get(finding.key(), manager)).isEqualTo(finding);
    }

    @Test
    void items_that_differ_only_in_case_spaces_and_punctuation_are_similar() {
        String mark = UUID.randomUUID().toString().replace('-', 'я');
        Item one =
                TestItems.item().named("Зимно яке " + mark, "Jacket").size("M").in(databases.database());
        assertThat(found(FindingKind.ALIKE_ITEMS, one)).isEmpty();
        TestItems.item().named("Зимно яке " + mark, "Jacket").size("L").in(databases.database());
        TestItems.item()
                .named("Зимно яке " + mark, "")
                .category(Category.CLOTHES)
                .size("M")
                .in(databases.database());
        assertThat(found(FindingKind.ALIKE_ITEMS, one)).isEmpty();
        Item other = TestItems.item()
                .named("ЗИМНО, (яке)" + mark.toUpperCase(Locale.ROOT), "Coat")
                .size("m")
                .in(databases.database());
        Finding finding = found(FindingKind.ALIKE_ITEMS, one).get(0);
        assertThat(finding.items()).containsExactlyInAnyOrder(one, other);
        assertThat(finding.many()).isEqualTo(2);
        accept(finding);
        assertThat(found(FindingKind.ALIKE_ITEMS, one)).isEmpty();
        TestItems.item().named("зимнояке" + mark, "").size("M").in(databases.database());
        assertThat(found(FindingKind.ALIKE_ITEMS, one)).hasSize(1);
    }

    @Test
    void names_with_different_strengths_or_numbers_are_not_similar() {
        String mark = UUID.randomUUID().toString();
        Item weak = TestItems.item()
                .named(mark, "")
                .medicine(new Medicine("paracetamol", "1.5 mg", "tablet", "N02BE01", false, Medicine.ROOM))
                .in(databases.database());
        TestItems.item()
                .named(mark, "")
                .medicine(new Medicine("paracetamol", "15 mg", "tablet", "N02BE01", false, Medicine.ROOM))
                .in(databases.database());
        Item litres = TestItems.item().named("Вода 1,5 л " + mark, "").in(databases.database());
        TestItems.item().named("Вода 15 л " + mark, "").in(databases.database());
        assertThat(found(FindingKind.ALIKE_ITEMS, weak)).isEmpty();
        assertThat(found(FindingKind.ALIKE_ITEMS, litres)).isEmpty();
    }

    @Test
    void an_item_scanned_under_an_unknown_code_needs_a_code_and_others_do_not() {
        Item soap = soap();
        Item known = TestItems.item()
                .named("Шампоан " + here, "")
                .other("CODE-" + here, 1)
                .in(databases.database());
        Item jacket = TestItems.jacket("J-" + here, "M").in(databases.database());
        soap();
        stock.receive(known, store, 1);
        stock.receive(jacket, store, 1);
        Lot lot = stock.receive(soap, store, 1);
        assertThat(found(FindingKind.WITHOUT_IDENTIFIER)).isEmpty();
        unknown(known);
        unknown(soap);
        assertThat(found(FindingKind.WITHOUT_IDENTIFIER)).singleElement().satisfies(each -> {
            assertThat(each.items()).containsExactly(soap);
            assertThat(each.detail()).isEqualTo("38000" + soap.sku());
            assertThat(each.since()).contains(stock.access.now());
        });
        stock.adjust(lot, store, -1, Reason.DAMAGED);
        assertThat(found(FindingKind.WITHOUT_IDENTIFIER)).isEmpty();
    }

    @Test
    void a_manager_accepts_and_reopens_a_finding_and_each_act_is_on_record_once() {
        Item item = soap();
        stock.receive(item, store, 1);
        unknown(item);
        FindingKey key = found(FindingKind.WITHOUT_IDENTIFIER).get(0).key();
        IdempotencyKey claim = Access.claim("right");
        assertThat(findings.accept(claim, key, Optional.empty(), "Loose goods", manager))
                .isTrue();
        assertThat(findings.accept(claim, key, Optional.empty(), "Loose goods", manager))
                .isFalse();
        assertThatThrownBy(() -> findings.accept(
                        new IdempotencyKey(claim.id(), "other"), key, Optional.empty(), "Loose", manager))
                .isInstanceOf(IdReused.class);
        assertThat(found(FindingKind.WITHOUT_IDENTIFIER)).isEmpty();
        IdempotencyKey back = Access.claim("not right");
        assertThat(findings.reopen(back, key, manager)).isTrue();
        assertThat(findings.reopen(back, key, manager)).isFalse();
        assertThat(findings.reopen(Access.claim("again"), key, manager)).isTrue();
        assertThat(found(FindingKind.WITHOUT_IDENTIFIER)).hasSize(1);
        Operator auditor = stock.access.operator(Access.unique("auditor"), "auditor@*");
        assertThat(stock.access.audit.list(500, auditor).stream()
                        .filter(each -> each.subject().equals(item.sku().value()))
                        .map(AuditEntry::act))
                .containsExactlyInAnyOrder("finding-accepted", "finding-reopened");
    }

    @Test
    void a_finding_that_changed_since_the_manager_saw_it_is_not_accepted() {
        Lot lot = stock.receive(soap(), store, 10);
        stock.adjust(lot, store, 5, Reason.FOUND);
        stock.adjust(lot, store, 5, Reason.FOUND);
        Finding seen = found(FindingKind.FOUND_AGAIN).get(0);
        stock.adjust(lot, store, 500, Reason.FOUND);
        Finding now = findings.get(seen.key(), manager);
        IdempotencyKey claim = Access.claim("right");
        assertThatThrownBy(() -> findings.accept(claim, seen.key(), Optional.of(seen.stamp()), "Counted", manager))
                .isInstanceOf(ChangedMeanwhile.class);
        assertThat(found(FindingKind.FOUND_AGAIN)).extracting(Finding::key).contains(seen.key());
        assertThat(findings.accept(claim, seen.key(), Optional.of(now.stamp()), "Counted", manager))
                .isTrue();
        assertThat(found(FindingKind.FOUND_AGAIN)).extracting(Finding::key).doesNotContain(seen.key());
    }

    @Test
    void only_a_manager_of_the_centre_accepts_and_an_auditor_reads() {
        Lot lot = stock.receive(soap(), store, 10);
        stock.adjust(lot, store, 5, Reason.FOUND);
        stock.adjust(lot, store, 5, Reason.FOUND);
        FindingKey key = found(FindingKind.FOUND_AGAIN).get(0).key();
        Operator keeper = stock.access.operator(Access.unique("keeper"), "warehouse@" + here);
        Operator auditor = stock.access.operator(Access.unique("auditor"), "auditor@*");
        for (Operator sees : List.of(keeper, auditor)) {
            assertThat(findings.get(key, sees).key()).isEqualTo(key);
            assertThatThrownBy(() -> findings.accept(Access.claim("x"), key, Optional.empty(), "why", sees))
                    .isInstanceOf(Forbidden.class);
            assertThatThrownBy(() -> findings.reopen(Access.claim("x"), key, sees))
                    .isInstanceOf(Forbidden.class);
        }
        CentreCode there =
                stock.centres.add(Access.unique("T").toUpperCase(Locale.ROOT)).code();
        Operator stranger = stock.access.operator(Access.unique("stranger"), "manager@" + there);
        assertThatThrownBy(() -> findings.get(key, stranger)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> findings.accept(Access.claim("x"), key, Optional.empty(), "why", stranger))
                .isInstanceOf(NotFound.class);
        assertThat(found(FindingKind.FOUND_AGAIN, FindingState.OPEN, stranger)).isEmpty();
        Operator field = stock.access.operator(Access.unique("field"), "field@" + here);
        assertThatThrownBy(() -> found(FindingKind.FOUND_AGAIN, FindingState.OPEN, field))
                .isInstanceOf(Forbidden.class);
        FindingKey nothing = new FindingKey(key.kind(), key.centre(), "NOTHING");
        IdempotencyKey claim = Access.claim("x");
        assertThatThrownBy(() -> findings.accept(claim, nothing, Optional.empty(), "why", manager))
                .isInstanceOf(NotFound.class);
        assertThat(findings.accept(claim, key, Optional.empty(), "why", manager))
                .as("a refused id")
                .isTrue();
    }

    @Test
    void the_pages_together_have_the_same_findings_as_one_long_list() {
        for (int i = 0; i < 3; i++) {
            Item item = soap();
            unknown(item);
            receive(item, "L-1", SPRING, store);
            receive(item, "L-1", SPRING.plusDays(1), store);
            Place box = stock.box(store.location());
            Lot lot = stock.receive(item, box, 10);
            stock.adjust(lot, box, 3, Reason.FOUND);
            stock.adjust(lot, box, 3, Reason.FOUND);
            stock.adjust(lot, box, -16, Reason.LOST);
            stock.adjust(receive(item, "L-2", SPRING, store), store, -10, Reason.LOST);
            stock.receive(item, box, 1);
            TestItems.item()
                    .named(item.facts().name().bg(), "")
                    .other("290000000000" + i + here, 1)
                    .in(databases.database());
            TestItems.item()
                    .other(
                            "0290000"
                                    + "%07d"
                                            .formatted(Math.floorMod(
                                                    UUID.randomUUID().hashCode(), 10_000_000)),
                            1)
                    .in(databases.database());
        }
        days(40);
        FindingFilter all = new FindingFilter(null, null, FindingState.OPEN);
        List<Finding> whole = findings.list(all, Optional.empty(), 5_000, manager);
        List<Finding> paged = new ArrayList<>();
        Optional<FindingKey> after = Optional.empty();
        for (List<Finding> page = findings.list(all, after, 2, manager); !page.isEmpty(); ) {
            paged.addAll(page);
            after = FindingPlace.parse(
                            FindingPlace.of(page.get(page.size() - 1)).toString())
                    .after();
            page = findings.list(all, after, 2, manager);
        }
        assertThat(paged).containsExactlyElementsOf(whole).doesNotHaveDuplicates();
        assertThat(whole.stream().map(each -> each.key().kind()).distinct())
                .contains(
                        FindingKind.LOT_OF_TWO_EXPIRIES,
                        FindingKind.FOUND_AGAIN,
                        FindingKind.GONE_AGAIN,
                        FindingKind.UP_AND_DOWN,
                        FindingKind.RESTRICTED_NUMBER,
                        FindingKind.ALIKE_ITEMS,
                        FindingKind.WITHOUT_IDENTIFIER);
        for (Finding each : whole) {
            assertThat(findings.get(each.key(), manager)).isEqualTo(each);
        }
    }
}
