package org.sklad.goods.receiving;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.sklad.platform.i18n.Refusals.refused;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.AfterParameterizedClassInvocation;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sklad.access.roles.CentreCode;
import org.sklad.access.roles.Operator;
import org.sklad.access.signin.Access;
import org.sklad.barcodes.RawCode;
import org.sklad.centres.places.LocationKind;
import org.sklad.goods.catalogue.Identified;
import org.sklad.goods.catalogue.Item;
import org.sklad.goods.catalogue.ItemCodes;
import org.sklad.goods.catalogue.TestItems;
import org.sklad.goods.intake.Condition;
import org.sklad.goods.intake.Incoming;
import org.sklad.goods.intake.Inspection;
import org.sklad.goods.intake.ShortDated;
import org.sklad.goods.ledger.InsufficientStock;
import org.sklad.goods.ledger.Place;
import org.sklad.goods.ledger.TestStock;
import org.sklad.goods.ledger.Wanted;
import org.sklad.goods.lots.BoxCode;
import org.sklad.goods.lots.Expiry;
import org.sklad.goods.lots.LotCode;
import org.sklad.harness.TestFeatures;
import org.sklad.platform.db.Database;
import org.sklad.platform.db.Engine;
import org.sklad.platform.db.IdReused;
import org.sklad.platform.db.IdempotencyKey;
import org.sklad.platform.db.OnEachEngine;
import org.sklad.platform.db.PlaceInTime;
import org.sklad.platform.db.TestDatabases;
import org.sklad.platform.i18n.FieldError;
import org.sklad.platform.i18n.Forbidden;
import org.sklad.platform.i18n.InvalidFields;
import org.sklad.platform.i18n.NotFound;
import org.sklad.platform.i18n.Refusal;

/** Consignments, on each engine. */
@OnEachEngine
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ConsignmentsTest {
    private static final LocalDate LATE = LocalDate.of(2099, 3, 31);
    private static final LocalDate PAST = LocalDate.of(2020, 1, 31);

    private TestDatabases databases;
    private TestStock stock;
    private Consignments consignments;
    private ConsignmentLines lines;
    private Operator keeper;

    @Parameter
    Engine engine;

    @BeforeParameterizedClassInvocation
    void open() {
        databases = TestDatabases.open(engine);
        stock = new TestStock(databases.database());
        consignments = stock.access.features.receiving.consignments;
        lines = lines(databases.database());
        keeper = stock.access.operator(Access.unique("keeper"), "warehouse@HAR");
        centres();
    }

    private ConsignmentLines lines(Database database) {
        return TestFeatures.on(TestFeatures.base(stock.access.base, database)).receiving.consignmentLines;
    }

    private void centres() {
        stock.centres.add("HAR");
        stock.centres.add("BAN");
    }

    @AfterParameterizedClassInvocation
    void check_and_close() {
        stock.check();
        stock.access
                .features
                .receiving
                .checks()
                .forEach(check -> assertThat(databases.database().read(check.violations()::apply))
                        .as(check.name())
                        .isEmpty());
        databases.close();
    }

    private static IdempotencyKey claim() {
        return Access.claim("content");
    }

    private Item soap() {
        return TestItems.item().in(databases.database());
    }

    private static NewConsignment consignment(ConsignmentState state, Incoming... lines) {
        return new NewConsignment(
                new CentreCode("HAR"), "STORE", "Каритас", "", "PL-" + UUID.randomUUID(), state, List.of(lines));
    }

    private UUID opened() {
        return opened("Каритас");
    }

    private UUID opened(String donor) {
        IdempotencyKey claim = claim();
        NewConsignment wanted = new NewConsignment(
                new CentreCode("HAR"),
                "STORE",
                donor,
                "",
                "PL-" + UUID.randomUUID(),
                ConsignmentState.EXPECTED,
                List.of());
        consignments.add(claim, wanted, keeper);
        return claim.id();
    }

    private ConsignmentView receive(UUID id, Incoming line) {
        lines.receive(claim(), id, List.of(line), "", keeper);
        return consignments.get(id, keeper);
    }

    private static Incoming code(String code) {
        return new Incoming(
                Optional.empty(),
                Optional.of(new RawCode(code)),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    private static Incoming times(Incoming line, long times) {
        return new Incoming(
                line.item(),
                line.code(),
                line.quantity(),
                Optional.of(times),
                line.number(),
                line.expiresOn(),
                line.unitValue(),
                line.location());
    }

    private static Incoming to(Incoming line, String location) {
        return new Incoming(
                line.item(),
                line.code(),
                line.quantity(),
                line.times(),
                line.number(),
                line.expiresOn(),
                line.unitValue(),
                Optional.of(location));
    }

    private long standing(Item item) {
        return databases
                .database()
                .read(handle -> handle.createQuery(
                                "select coalesce(sum(quantity), 0) from balances where sku = :sku and centre = 'HAR'")
                        .bind("sku", item.sku().value())
                        .mapTo(Long.class)
                        .one());
    }

    private static List<String> fields(Refusal refusal) {
        return refusal.errors().stream().map(FieldError::field).toList();
    }

    /** The donor's own papers are not needed. What people numbered in the same way by hand is not numbered again. */
    @Test
    void a_consignment_without_papers_gets_the_next_number_of_its_centre() {
        String first = numbered("");
        assertThat(first).matches("D-20[0-9]{2}-[0-9]{3}");
        String all = first.substring(0, first.length() - 3);
        int number = Integer.parseInt(first.substring(first.length() - 3));
        assertThat(numbered("")).isEqualTo(all + String.format("%03d", number + 1));
        assertThat(numbered("PL-7")).isEqualTo("PL-7");
        assertThat(numbered("")).isEqualTo(all + String.format("%03d", number + 2));
    }

    private String numbered(String reference) {
        IdempotencyKey claim = claim();
        NewConsignment wanted = new NewConsignment(
                new CentreCode("HAR"), "STORE", "Каритас", "", reference, ConsignmentState.EXPECTED, List.of());
        consignments.add(claim, wanted, keeper);
        return consignments.get(claim.id(), keeper).consignment().reference();
    }

    @Test
    void all_lines_are_received_together_with_the_consignment() {
        Item soap = soap();
        Item pills = TestItems.paracetamol().in(databases.database());
        IdempotencyKey claim = claim();
        consignments.add(
                claim,
                consignment(
                        ConsignmentState.RECEIVED,
                        Incoming.of(soap.sku(), 40),
                        Incoming.of(pills.sku(), 600).lot("A1", LATE)),
                keeper);
        ConsignmentView made = consignments.get(claim.id(), keeper);
        assertThat(made.consignment().state()).isEqualTo(ConsignmentState.RECEIVED);
        assertThat(made.consignment().receivedAt()).isPresent();
        assertThat(made.consignment().donorName()).isEqualTo("Каритас");
        assertThat(made.lines()).extracting(ConsignmentLine::quantity).containsExactly(40L, 600L);
        assertThat(made.lines().get(1).number()).isEqualTo("A1");
        assertThat(standing(soap)).isEqualTo(40);
        assertThat(standing(pills)).isEqualTo(600);
    }

    @Test
    void one_wrong_line_refuses_the_whole_consignment() {
        Item soap = soap();
        Item pills = TestItems.paracetamol().in(databases.database());
        IdempotencyKey claim = claim();
        NewConsignment wanted = consignment(
                ConsignmentState.RECEIVED,
                Incoming.of(soap.sku(), 40),
                Incoming.of(pills.sku(), 600),
                code("nobody's"));
        assertThatThrownBy(() -> consignments.add(claim, wanted, keeper))
                .isInstanceOfSatisfying(
                        InvalidFields.class,
                        refusal -> assertThat(fields(refusal))
                                .containsExactly("lines[1].lot", "lines[1].expiresOn", "lines[2].code"));
        assertThat(standing(soap)).isZero();
        assertThatThrownBy(() -> consignments.get(claim.id(), keeper)).isInstanceOf(NotFound.class);
    }

    @Test
    void announced_lines_are_not_in_stock_before_they_arrive() {
        Item soap = soap();
        Item towel = soap();
        IdempotencyKey claim = claim();
        consignments.add(
                claim,
                consignment(ConsignmentState.EXPECTED, Incoming.of(soap.sku(), 40), Incoming.of(towel.sku(), 5)),
                keeper);
        assertThat(standing(soap)).isZero();
        receive(claim.id(), Incoming.of(soap.sku(), 30));
        ConsignmentView view = receive(claim.id(), Incoming.of(towel.sku(), 5));
        assertThat(view.consignment().state()).isEqualTo(ConsignmentState.RECEIVING);
        assertThat(view.expected()).extracting(ExpectedLine::quantity).containsExactly(40L, 5L);
        assertThat(view.differences()).containsExactly(new ConsignmentView.Difference(soap.sku(), 40, 30));
        consignments.complete(claim(), claim.id(), "10 сапуна липсват", keeper);
        ConsignmentView done = consignments.get(claim.id(), keeper);
        assertThat(done.consignment().state()).isEqualTo(ConsignmentState.RECEIVED);
        assertThat(done.consignment().discrepancies()).isEqualTo("10 сапуна липсват");
        assertThat(standing(soap)).isEqualTo(30);
    }

    @Test
    void a_code_receives_the_quantity_of_one_scan() {
        Item pack = TestItems.item().gtin("04006381333931", 20).in(databases.database());
        UUID id = opened();
        receive(id, code("4006381333931"));
        ConsignmentView view = receive(id, times(code("]E04006381333931"), 3));
        assertThat(view.lines()).extracting(ConsignmentLine::quantity).containsExactly(20L, 60L);
        ConsignmentView more = receive(id, code(pack.ownCode().digits()));
        assertThat(more.lines().get(2).quantity()).isEqualTo(1);
        assertThat(standing(pack)).isEqualTo(81);
    }

    private static final String PACK = "04006381333962";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "]d201" + PACK + "10AB-1\u001d17290331\u001d21S1",
                "]d201" + PACK + "17290331" + "21S2\u001d10AB-1",
                "\u001d01" + PACK + "10AB-1\u001d17290331",
                "01" + PACK + "10AB-1^]17290331",
                "01" + PACK + "10AB-1\u241d17290331",
                "01" + PACK + "17290331" + "10AB-1",
                "(01)" + PACK + "(10)AB-1(17)290331"
            })
    void one_scan_of_a_package_gives_item_lot_and_expiry_with_any_scanner(String sent) {
        Item pills = packed();
        ConsignmentView view = receive(opened(), code(sent));
        assertThat(view.lines()).singleElement().satisfies(line -> {
            assertThat(line.sku()).isEqualTo(pills.sku());
            assertThat(line.number()).isEqualTo("AB-1");
            assertThat(line.expiresOn().value()).isEqualTo(LocalDate.of(2029, 3, 31));
            assertThat(line.quantity()).isEqualTo(20);
        });
    }

    private static Incoming pack(String serial) {
        return code("]d201" + PACK + "17290331" + "21" + serial + "\u001d10P1");
    }

    private static String serial() {
        return UUID.randomUUID().toString().substring(0, 8);
    }

    /** A pack is scanned twice by mistake, or once on arrival and again on the shelf. */
    @Test
    void a_package_is_received_once_and_another_of_the_same_kind_too() {
        Item pills = packed();
        UUID id = opened();
        String serial = serial();
        receive(id, pack(serial));
        long before = standing(pills);
        assertRefused(id, pack(serial), "code", "receiving.pack-again");
        assertRefused(id, times(pack(serial), 20), "code", "receiving.pack-again");
        assertRefused(opened("Another"), pack(serial), "code", "receiving.pack-again");
        assertRefused(id, code("(01)" + PACK + "(21)" + serial + "(10)P1(17)290331"), "code", "receiving.pack-again");
        assertThat(standing(pills)).as("nothing was received").isEqualTo(before);
        receive(id, pack(serial()));
        assertThat(standing(pills)).isEqualTo(before + 20);

        String twice = serial();
        NewConsignment both = consignment(ConsignmentState.RECEIVED, pack(serial()), pack(twice), pack(twice));
        assertThatThrownBy(() -> consignments.add(claim(), both, keeper))
                .isInstanceOfSatisfying(
                        InvalidFields.class,
                        refusal -> assertThat(fields(refusal)).containsExactly("lines[2].code"));
        assertThat(standing(pills)).isEqualTo(before + 20);
        receive(id, pack(twice));
    }

    @Test
    void a_reversed_package_can_be_received_again_but_not_one_whose_quantity_changed() {
        Item pills = packed();
        UUID id = opened();
        String serial = serial();
        long before = standing(pills);
        receive(id, pack(serial));
        lines.undo(claim(), id, 1, keeper);
        receive(id, pack(serial));
        receive(id, pack(serial()));
        lines.undo(claim(), id, 3, keeper);
        assertRefused(id, pack(serial), "code", "receiving.pack-again");
        assertThat(standing(pills)).isEqualTo(before + 20);

        lines.restate(claim(), id, 2, Restatement.times(20), keeper);
        assertRefused(id, pack(serial), "code", "receiving.pack-again");
        lines.restate(
                claim(),
                id,
                4,
                new Restatement(5, Optional.of("P2"), Optional.empty(), Optional.empty(), Optional.empty()),
                keeper);
        assertRefused(id, pack(serial), "code", "receiving.pack-again");
        assertThat(standing(pills)).isEqualTo(before + 100);
        lines.undoAlike(claim(), id, 5, keeper);
        receive(id, pack(serial));
        assertThat(standing(pills)).isEqualTo(before + 20);
    }

    /** The hash has a key, so a reader of the database file cannot find serial numbers by guessing. */
    @Test
    void no_serial_number_is_stored_in_readable_form() {
        packed();
        String serial = serial();
        receive(opened(), pack(serial));
        List<String> marks = databases
                .database()
                .read(handle -> handle.createQuery("select mark from received_packs")
                        .mapTo(String.class)
                        .list());
        assertThat(marks)
                .isNotEmpty()
                .allSatisfy(mark -> assertThat(mark).hasSize(43).doesNotContain(serial, PACK));
    }

    @Test
    void the_same_package_scanned_by_five_operators_at_once_is_received_once() throws Exception {
        Item pills = packed();
        UUID id = opened();
        String serial = serial();
        long before = standing(pills);
        List<Boolean> received = together(5, number -> {
            try {
                return lines.receive(claim(), id, List.of(pack(serial)), "", keeper);
            } catch (InvalidFields again) {
                assertThat(again.errors())
                        .extracting(error -> error.message().key())
                        .containsExactly("receiving.pack-again");
                return false;
            }
        });
        assertThat(received).containsOnlyOnce(true);
        assertThat(standing(pills)).isEqualTo(before + 20);
    }

    /** Returns one item that all tests with this pack share. */
    private Item packed() {
        return databases
                .database()
                .read(handle -> ItemCodes.findByIdentifier(handle, PACK))
                .map(Identified::item)
                .orElseGet(() -> TestItems.paracetamol().gtin(PACK, 20).in(databases.database()));
    }

    @Test
    void the_count_in_a_code_and_the_number_of_scans_multiply() {
        packed();
        UUID id = opened();
        String three = "]d201" + PACK + "17290331" + "303\u001d10C3";
        ConsignmentView view = receive(id, code(three));
        assertThat(view.lines().get(0).quantity()).isEqualTo(60);
        assertThat(receive(id, times(code(three), 2)).lines().get(1).quantity()).isEqualTo(120);
        assertRefused(id, times(code(three), Incoming.MOST), "times", "platform.field.between");
        assertRefused(id, code("]d201" + PACK + "17290331" + "3099999999\u001d10C3"), "code", "stock.code.count");
        assertRefused(id, code("]d201" + PACK + "17290331" + "300\u001d10C3"), "code", "stock.code.count");
    }

    @Test
    void a_partly_unreadable_code_is_refused_with_the_reason() {
        packed();
        UUID id = opened();
        assertRefused(id, code("]d201" + PACK + "17291331" + "10AB-1"), "code", "barcodes.element.NO_SUCH_DATE");
        assertRefused(id, code("01" + PACK + "17291331" + "10AB-1"), "code", "barcodes.element.NO_SUCH_DATE");
        // The scanner dropped the separator before the serial number.
        assertRefused(
                id,
                code("]d201" + PACK + "17290331" + "10AB-1234567" + "21S123456789"),
                "code",
                "barcodes.element.TOO_LONG");
        assertRefused(id, code("]d201" + PACK + "17290331"), "lot", "intake.medicine-needs-lot");
        assertThat(consignments.get(id, keeper).lines()).isEmpty();
    }

    private void assertRefused(UUID id, Incoming line, String field, String key) {
        assertThatThrownBy(() -> receive(id, line))
                .isInstanceOfSatisfying(
                        InvalidFields.class,
                        refusal -> assertThat(refusal.errors()).singleElement().satisfies(error -> {
                            assertThat(error.field()).isEqualTo(field);
                            assertThat(error.message().key()).isEqualTo(key);
                        }));
    }

    @Test
    void a_completed_consignment_takes_no_lines_but_can_be_reversed() {
        Item soap = soap();
        UUID id = opened();
        receive(id, Incoming.of(soap.sku(), 4));
        consignments.complete(claim(), id, "", keeper);
        assertThatThrownBy(() -> receive(id, Incoming.of(soap.sku(), 1))).is(refused("receiving.complete-already"));
        assertThatThrownBy(() -> consignments.complete(claim(), id, "", keeper))
                .is(refused("receiving.complete-already"));
        lines.undo(claim(), id, 1, keeper);
        assertThat(standing(soap)).isZero();
    }

    @Test
    void a_line_is_reversed_once_and_only_while_the_goods_are_there() {
        Item soap = soap();
        UUID id = opened();
        receive(id, Incoming.of(soap.sku(), 10));
        receive(id, Incoming.of(soap.sku(), 5));
        lines.undo(claim(), id, 2, keeper);
        ConsignmentView view = consignments.get(id, keeper);
        assertThat(view.lines()).extracting(ConsignmentLine::reversed).containsExactly(false, true);
        assertThat(standing(soap)).isEqualTo(10);
        assertThatThrownBy(() -> lines.undo(claim(), id, 2, keeper)).is(refused("receiving.line-taken-back"));
        assertThatThrownBy(() -> lines.undo(claim(), id, 7, keeper)).isInstanceOf(NotFound.class);

        stock.issue(stock.store("HAR").location(), Wanted.of(1, soap.sku(), 4));
        assertThatThrownBy(() -> lines.undo(claim(), id, 1, keeper))
                .isInstanceOfSatisfying(
                        InsufficientStock.class,
                        refusal -> assertThat(refusal.there()).isEqualTo(6));
        assertThat(standing(soap)).isEqualTo(6);
        assertThat(consignments.get(id, keeper).lines().get(0).reversed()).isFalse();
    }

    @Test
    void a_number_typed_after_a_scan_sets_the_received_quantity() {
        Item pack = TestItems.item().gtin("04006381333948", 20).in(databases.database());
        UUID id = opened();
        receive(id, code("4006381333948"));
        lines.restate(claim(), id, 1, Restatement.times(20), keeper);
        ConsignmentView more = consignments.get(id, keeper);
        assertThat(standing(pack)).isEqualTo(400);
        assertThat(more.lines()).extracting(ConsignmentLine::times).containsExactly(1L, 19L);
        lines.restate(claim(), id, 2, Restatement.times(2), keeper);
        ConsignmentView less = consignments.get(id, keeper);
        assertThat(standing(pack)).isEqualTo(40);
        assertThat(less.lines())
                .filteredOn(line -> !line.reversed())
                .singleElement()
                .satisfies(line -> assertThat(line.times()).isEqualTo(2));
        assertThatThrownBy(() -> lines.restate(claim(), id, 2, Restatement.times(3), keeper))
                .is(refused("receiving.line-taken-back"));
        assertThatThrownBy(() -> lines.restate(claim(), id, 3, Restatement.times(0), keeper))
                .isInstanceOf(InvalidFields.class);
        assertThat(standing(pack)).isEqualTo(40);
    }

    @Test
    void the_lot_number_can_be_added_later() {
        Item soap = soap();
        UUID id = opened();
        receive(id, Incoming.of(soap.sku(), 6));
        lines.restate(claim(), id, 1, Restatement.ofLot(6, "L7", new Expiry(LATE), Optional.empty()), keeper);
        ConsignmentView view = consignments.get(id, keeper);
        assertThat(view.lines())
                .filteredOn(line -> !line.reversed())
                .singleElement()
                .satisfies(line -> {
                    assertThat(line.number()).isEqualTo("L7");
                    assertThat(line.expiresOn().value()).isEqualTo(LATE);
                    assertThat(line.quantity()).isEqualTo(6);
                });
        assertThat(standing(soap)).isEqualTo(6);
    }

    @Test
    void expired_goods_are_received_only_into_quarantine() {
        Item pills = TestItems.paracetamol().in(databases.database());
        UUID id = opened();
        Incoming expired = Incoming.of(pills.sku(), 20).lot("OLD", PAST);
        assertThatThrownBy(() -> receive(id, expired))
                .isInstanceOfSatisfying(
                        InvalidFields.class,
                        refusal -> assertThat(fields(refusal)).containsExactly("expiresOn"));
        assertThat(receive(id, to(expired, "QUARANTINE")).lines()).hasSize(1);
        LocalDate today = stock.today();
        Incoming last = Incoming.of(pills.sku(), 20).lot("TODAY", today);
        assertThatThrownBy(() -> receive(id, last)).isInstanceOf(ShortDated.class);
        assertThat(receive(id, last.found(Inspection.of(Condition.GOOD, "for today")))
                        .lines())
                .as("usable through its date")
                .hasSize(2);
        assertThatThrownBy(() -> receive(id, Incoming.of(pills.sku(), 20).lot("YESTERDAY", today.minusDays(1))))
                .isInstanceOf(InvalidFields.class);
    }

    @Test
    void goods_are_received_only_at_real_locations_of_the_centre() {
        Item soap = soap();
        UUID id = opened();
        for (String wrong : List.of("NOWHERE", "WRITE_OFF", "BAN/STORE")) {
            assertThatThrownBy(() -> receive(id, to(Incoming.of(soap.sku(), 1), wrong)))
                    .as(wrong)
                    .isInstanceOfSatisfying(
                            InvalidFields.class,
                            refusal -> assertThat(fields(refusal)).containsExactly("location"));
        }
        assertThat(receive(id, to(Incoming.of(soap.sku(), 1), "HAR/STORE")).lines())
                .hasSize(1);
    }

    @Test
    void a_repeated_press_has_one_effect_and_other_content_is_refused() {
        Item soap = soap();
        UUID id = opened();
        IdempotencyKey claim = claim();
        List<Incoming> line = List.of(Incoming.of(soap.sku(), 7));
        assertThat(lines.receive(claim, id, line, "", keeper)).isTrue();
        assertThat(lines.receive(claim, id, line, "", keeper)).isFalse();
        assertThat(consignments.get(id, keeper).lines()).hasSize(1);
        assertThatThrownBy(() -> lines.receive(
                        new IdempotencyKey(claim.id(), "other"), id, List.of(Incoming.of(soap.sku(), 8)), "", keeper))
                .isInstanceOf(IdReused.class);
        assertThat(standing(soap)).isEqualTo(7);
    }

    @Test
    void the_same_id_sent_five_times_at_once_has_one_effect() throws Exception {
        Item soap = soap();
        UUID id = opened();
        IdempotencyKey claim = claim();
        List<Boolean> answers =
                together(5, number -> lines.receive(claim, id, List.of(Incoming.of(soap.sku(), 7)), "", keeper));
        assertThat(answers).containsOnlyOnce(true).hasSize(5);
        assertThat(standing(soap)).isEqualTo(7);
    }

    @Test
    void lines_of_two_operators_who_receive_at_once_both_count() throws Exception {
        Item soap = soap();
        UUID id = opened();
        Operator other = stock.access.operator(Access.unique("other"), "manager@HAR");
        together(8, number -> {
            for (int i = 0; i < 5; i++) {
                lines.receive(claim(), id, List.of(Incoming.of(soap.sku(), 2)), "", number % 2 == 0 ? keeper : other);
            }
            return number;
        });
        ConsignmentView view = consignments.get(id, keeper);
        assertThat(view.lines()).hasSize(40);
        assertThat(view.lines()).extracting(ConsignmentLine::line).doesNotHaveDuplicates();
        assertThat(standing(soap)).isEqualTo(80);
    }

    private interface Act<T> {
        T run(int number) throws Exception;
    }

    private static <T> List<T> together(int threads, Act<T> act) throws Exception {
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        try {
            List<Future<T>> futures = new ArrayList<>();
            for (int i = 0; i < threads; i++) {
                int number = i;
                futures.add(pool.submit(() -> act.run(number)));
            }
            List<T> results = new ArrayList<>();
            for (Future<T> future : futures) {
                results.add(future.get());
            }
            return results;
        } finally {
            pool.shutdown();
        }
    }

    @Test
    void consignments_of_other_centres_are_not_found_and_acts_need_the_role() {
        UUID id = opened();
        Operator away = stock.access.operator(Access.unique("away"), "warehouse@BAN");
        Operator field = stock.access.operator(Access.unique("field"), "field@HAR");
        Operator auditor = stock.access.operator(Access.unique("auditor"), "auditor@*");
        List<Incoming> line = List.of(Incoming.of(soap().sku(), 1));
        assertThatThrownBy(() -> consignments.get(id, away)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> lines.receive(claim(), id, line, "", away)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> consignments.add(claim(), consignment(ConsignmentState.EXPECTED), away))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> lines.receive(claim(), id, line, "", field)).isInstanceOf(Forbidden.class);
        assertThat(consignments.get(id, auditor).consignment().id()).isEqualTo(id);
        assertThatThrownBy(() -> lines.receive(claim(), id, line, "", auditor)).isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> lines.undo(claim(), id, 1, auditor)).isInstanceOf(Forbidden.class);
    }

    @Test
    void lists_the_latest_first_by_pages_and_only_for_the_operators_centres() {
        List<UUID> made = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            stock.access.clock.advance(java.time.Duration.ofSeconds(1));
            made.add(0, opened());
        }
        ConsignmentFilter har = new ConsignmentFilter("HAR", ConsignmentState.EXPECTED, null, null, null);
        List<Consignment> first = consignments.list(ConsignmentFilter.ALL, PlaceInTime.FIRST, 2, keeper);
        PlaceInTime next = PlaceInTime.parse(first.get(1).place().toString());
        assertThat(first).extracting(Consignment::id).containsExactlyElementsOf(made.subList(0, 2));
        assertThat(consignments.list(har, next, 1, keeper))
                .extracting(Consignment::id)
                .containsExactly(made.get(2));
        receive(made.get(1), Incoming.of(soap().sku(), 1));
        assertThat(consignments.list(
                        new ConsignmentFilter(null, ConsignmentState.EXPECTED, null, null, null),
                        PlaceInTime.FIRST,
                        2,
                        stock.everywhere))
                .extracting(Consignment::id)
                .containsExactly(made.get(0), made.get(2));
        String donor = first.get(0).donor().value();
        LocalDate today = LocalDate.ofInstant(stock.access.clock.instant(), ZoneId.of("Europe/Sofia"));
        for (Operator by : List.of(keeper, stock.everywhere)) {
            for (ConsignmentState state : Arrays.asList(null, ConsignmentState.EXPECTED)) {
                assertThat(consignments.list(
                                new ConsignmentFilter(null, state, donor, today, today), PlaceInTime.FIRST, 1, by))
                        .extracting(Consignment::id)
                        .containsExactly(made.get(0));
                for (ConsignmentFilter other : List.of(
                        new ConsignmentFilter("HAR", state, "SOMEBODY-ELSE", null, null),
                        new ConsignmentFilter("HAR", state, donor, today.plusDays(1), null),
                        new ConsignmentFilter(null, state, donor, null, today.minusDays(1)))) {
                    assertThat(consignments.list(other, PlaceInTime.FIRST, 100, by))
                            .extracting(Consignment::id)
                            .doesNotContainAnyElementsOf(made);
                }
            }
        }
        Operator away = stock.access.operator(Access.unique("away"), "warehouse@BAN");
        assertThat(consignments.list(ConsignmentFilter.ALL, PlaceInTime.FIRST, 10, away))
                .isEmpty();
        assertThatThrownBy(() -> consignments.list(har, PlaceInTime.FIRST, 10, away))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void the_same_goods_of_one_donor_are_one_lot() {
        Item soap = soap();
        LotCode known = receive(opened("Червен кръст"), Incoming.of(soap.sku(), 1))
                .lines()
                .get(0)
                .lot();
        UUID one = opened();
        UUID two = opened();
        ConsignmentLine first = receive(one, Incoming.of(soap.sku(), 1)).lines().get(0);
        ConsignmentLine second =
                receive(two, Incoming.of(soap.sku(), 1)).lines().get(0);
        assertThat(second.lot()).isEqualTo(first.lot()).isNotEqualTo(known);
    }

    @Test
    void goods_are_received_into_a_box_at_its_location_apart_from_loose_ones() {
        Item soap = soap();
        Place box = stock.box(stock.place("HAR", "STORE").location());
        UUID id = opened();
        receive(id, Incoming.of(soap.sku(), 5));
        receive(id, into(Incoming.of(soap.sku(), 3), Optional.empty(), box));
        ConsignmentView view =
                receive(id, to(Incoming.of(soap.sku(), 2), box.box().toString()));
        LotCode lot = view.lines().get(0).lot();
        assertThat(view.lines()).extracting(ConsignmentLine::box).containsExactly(BoxCode.LOOSE, box.box(), box.box());
        assertThat(quantity(lot, box)).isEqualTo(5);
        lines.restate(claim(), id, 3, Restatement.times(9), keeper);
        assertThat(quantity(lot, box)).isEqualTo(9);
        assertThat(quantity(lot, stock.store("HAR"))).isEqualTo(5);
        lines.undoAlike(claim(), id, 4, keeper);
        assertThat(quantity(lot, box)).isZero();
    }

    @Test
    void goods_cannot_be_received_into_a_box_at_another_location() {
        stock.centres.add("HAR", "BOX-SHELF", LocationKind.SHELF, "STORE");
        Place elsewhere = stock.box(stock.place("HAR", "BOX-SHELF").location());
        Place banya = stock.box(stock.place("BAN", "STORE").location());
        UUID id = opened();
        Incoming line = Incoming.of(soap().sku(), 1);
        assertRefused(id, into(line, Optional.of("STORE"), elsewhere), "box", "intake.box-not-there");
        assertRefused(id, into(line, Optional.empty(), banya), "box", "intake.box-not-there");
        assertRefused(id, to(line, banya.box().toString()), "location", "intake.box-not-there");
        assertThat(receive(id, into(line, Optional.empty(), elsewhere))
                        .lines()
                        .get(0)
                        .locationCode()
                        .value())
                .isEqualTo("BOX-SHELF");
    }

    private static Incoming into(Incoming line, Optional<String> location, Place box) {
        return location.map(code -> to(line, code)).orElse(line).into(Optional.of(box.box()));
    }

    private long quantity(LotCode lot, Place place) {
        return stock.database.read(handle -> handle.select(
                        "select coalesce(sum(quantity), 0) from balances where lot = ? and box = ? and location = ?",
                        lot.value(),
                        place.box().value(),
                        place.location().id().value())
                .mapTo(Long.class)
                .one());
    }

    @Test
    void frees_the_packs_of_as_many_lines_as_one_long_job_scans() {
        UUID nobody = UUID.randomUUID();
        List<Integer> scans = IntStream.rangeClosed(1, 70_000).boxed().toList();
        boolean done = stock.database.write(handle -> {
            handle.attach(PackDao.class).delete(nobody, scans);
            handle.attach(PackDao.class).move(nobody, scans, 1);
            return true;
        });
        assertThat(done).isTrue();
    }
}
