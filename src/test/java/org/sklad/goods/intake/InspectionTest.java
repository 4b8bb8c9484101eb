package org.sklad.goods.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.AfterParameterizedClassInvocation;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.Parameter;
import org.sklad.access.roles.CentreCode;
import org.sklad.access.roles.Operator;
import org.sklad.access.signin.Access;
import org.sklad.barcodes.RawCode;
import org.sklad.goods.catalogue.Item;
import org.sklad.goods.catalogue.TestItems;
import org.sklad.goods.ledger.InsufficientStock;
import org.sklad.goods.ledger.Lots;
import org.sklad.goods.ledger.Place;
import org.sklad.goods.ledger.TestStock;
import org.sklad.goods.lots.Lot;
import org.sklad.goods.lots.Money;
import org.sklad.goods.lots.Reason;
import org.sklad.goods.packinglists.PackingListForm;
import org.sklad.goods.packinglists.PackingLists;
import org.sklad.goods.receiving.Arrival;
import org.sklad.goods.receiving.ConsignmentDocument;
import org.sklad.goods.receiving.ConsignmentLine;
import org.sklad.goods.receiving.ConsignmentLines;
import org.sklad.goods.receiving.ConsignmentState;
import org.sklad.goods.receiving.ConsignmentView;
import org.sklad.goods.receiving.Consignments;
import org.sklad.goods.receiving.Discrepancy;
import org.sklad.goods.receiving.ExpectedLine;
import org.sklad.goods.receiving.NewConsignment;
import org.sklad.platform.db.Engine;
import org.sklad.platform.db.IdempotencyKey;
import org.sklad.platform.db.OnEachEngine;
import org.sklad.platform.db.TestDatabases;
import org.sklad.platform.i18n.FieldError;
import org.sklad.platform.i18n.InvalidFields;
import org.sklad.platform.i18n.NotFound;
import org.sklad.platform.i18n.Refusal;
import org.sklad.platform.i18n.Refusals;
import org.sklad.platform.sheets.Imported;
import org.sklad.platform.sheets.Rejected;

/** Inspection of incoming goods: condition, acceptance of medicines, and the message to the donor; on each engine. */
@OnEachEngine
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class InspectionTest {
    private static final LocalDate LATE = LocalDate.of(2099, 3, 31);

    private TestDatabases databases;
    private TestStock stock;
    private Consignments consignments;
    private ConsignmentLines lines;
    private PackingLists packingLists;
    private Operator keeper;

    @TempDir
    private Path folder = Path.of("");

    @Parameter
    Engine engine;

    @BeforeParameterizedClassInvocation
    void open() {
        databases = TestDatabases.open(engine);
        stock = new TestStock(databases.database());
        consignments = stock.access.features.receiving.consignments;
        lines = stock.access.features.receiving.consignmentLines;
        packingLists = new PackingLists(databases.database(), consignments, any -> {});
        keeper = stock.access.operator(Access.unique("keeper"), "warehouse@HAR");
        centres();
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

    private Item pills() {
        return TestItems.paracetamol().in(databases.database());
    }

    private static Inspection damaged(String reason) {
        return Inspection.of(Condition.DAMAGED, reason);
    }

    private static Inspection refused(String reason) {
        return Inspection.of(Condition.REFUSED, reason);
    }

    private UUID announced(Incoming... wanted) {
        IdempotencyKey claim = claim();
        consignments.add(
                claim,
                new NewConsignment(
                        new CentreCode("HAR"),
                        "STORE",
                        "Каритас",
                        "",
                        "PL-" + UUID.randomUUID(),
                        ConsignmentState.EXPECTED,
                        List.of(wanted)),
                keeper);
        return claim.id();
    }

    private ConsignmentView receive(UUID id, Incoming line) {
        lines.receive(claim(), id, List.of(line), "", keeper);
        return consignments.get(id, keeper);
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
                Optional.of(location),
                line.box(),
                line.senderBox(),
                line.inspection());
    }

    private static Incoming scans(Item item, long times) {
        return new Incoming(
                Optional.empty(),
                Optional.of(new RawCode(item.ownCode().digits())),
                Optional.empty(),
                Optional.of(times),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    private long standing(Item item, String location) {
        return databases
                .database()
                .read(handle -> handle.createQuery("select coalesce(sum(b.quantity), 0) from balances b"
                                + " join locations l on l.id = b.location where b.sku = :sku and l.centre = 'HAR'"
                                + " and l.code = :location")
                        .bind("sku", item.sku().value())
                        .bind("location", location)
                        .mapTo(Long.class)
                        .one());
    }

    private Lot lot(ConsignmentView view) {
        return databases
                .database()
                .read(handle -> Lots.all(handle, Set.of(view.lines().get(0).lot())))
                .values()
                .iterator()
                .next();
    }

    private void assertRefused(UUID id, Incoming line, String field, String key) {
        assertThatThrownBy(() -> receive(id, line))
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal -> assertThat(refusal.errors()).singleElement().satisfies(error -> {
                            assertThat(error.field()).isEqualTo(field);
                            assertThat(error.message().key()).isEqualTo(key);
                        }));
    }

    private static List<String> fields(Refusal refusal) {
        return refusal.errors().stream().map(FieldError::field).toList();
    }

    @Test
    void damaged_goods_go_only_into_quarantine_and_need_a_reason() {
        Item soap = soap();
        UUID id = announced();
        Incoming wet = Incoming.of(soap.sku(), 4).found(damaged("Wet cartons"));
        assertRefused(id, Incoming.of(soap.sku(), 4).found(damaged("")), "reason", "intake.say-why.DAMAGED");
        assertRefused(id, to(wet, "STORE"), "location", "intake.damaged-into-quarantine");
        Place box = stock.box(stock.store("HAR").location());
        assertRefused(id, wet.into(Optional.of(box.box())), "box", "intake.damaged-into-quarantine");
        receive(id, Incoming.of(soap.sku(), 6));
        ConsignmentView view = receive(id, wet);
        assertThat(receive(id, to(wet, "QUARANTINE")).lines()).hasSize(3);
        assertThat(view.lines().get(1)).satisfies(line -> {
            assertThat(line.condition()).isEqualTo(Condition.DAMAGED);
            assertThat(line.reason()).isEqualTo("Wet cartons");
        });
        assertThat(standing(soap, "STORE")).isEqualTo(6);
        assertThat(standing(soap, "QUARANTINE")).isEqualTo(8);
    }

    @Test
    void refused_goods_never_enter_stock_and_a_refusal_is_reversed_once() {
        Item pills = pills();
        UUID id = announced();
        Incoming open = Incoming.of(pills.sku(), 20);
        assertRefused(id, open.found(refused("")), "reason", "intake.say-why.REFUSED");
        ConsignmentView view = receive(id, open.found(refused("No lot on the package")));
        assertThat(view.lines()).isEmpty();
        assertThat(view.refused()).singleElement().satisfies(line -> {
            assertThat(line.quantity()).isEqualTo(20);
            assertThat(line.reason()).isEqualTo("No lot on the package");
            assertThat(line.reversed()).isFalse();
        });
        assertThat(standing(pills, "STORE")).isZero();
        consignments.complete(claim(), id, "", keeper);
        lines.undo(claim(), id, 1, keeper);
        assertThat(consignments.get(id, keeper).refused()).singleElement().matches(RefusedLine::reversed);
        assertThat(consignments.discrepancies(id, keeper).discrepancies()).isEmpty();
        assertThatThrownBy(() -> lines.undo(claim(), id, 1, keeper)).is(Refusals.refused("receiving.line-taken-back"));
    }

    @Test
    void a_refused_line_stays_on_the_page_however_many_later_ones_were_reversed() {
        Item pills = pills();
        UUID id = announced();
        Incoming refused = Incoming.of(pills.sku(), 20).found(refused("No lot on the package"));
        receive(id, refused);
        for (int line = 2; line <= 51; line++) {
            receive(id, refused);
            lines.undo(claim(), id, line, keeper);
        }
        assertThat(consignments.document(id, Long.MAX_VALUE, "", keeper).refused())
                .extracting(RefusedLine::line)
                .containsExactly(1);
    }

    @Test
    void the_donor_report_shows_short_excess_unannounced_damaged_and_refused_goods() {
        Item soap = soap();
        Item towel = soap();
        Item toy = soap();
        Item brush = soap();
        UUID id = announced(Incoming.of(soap.sku(), 40), Incoming.of(towel.sku(), 5), Incoming.of(brush.sku(), 3));
        receive(id, Incoming.of(soap.sku(), 30));
        receive(id, Incoming.of(soap.sku(), 4).found(damaged("Wet")));
        receive(id, Incoming.of(soap.sku(), 1).found(damaged("Wet")));
        receive(id, Incoming.of(soap.sku(), 2).found(refused("Mouldy")));
        receive(id, Incoming.of(towel.sku(), 7));
        receive(id, Incoming.of(toy.sku(), 9));
        receive(id, Incoming.of(brush.sku(), 3));
        assertThat(consignments.discrepancies(id, keeper).discrepancies())
                .extracting(Discrepancy::kind, Discrepancy::sku, Discrepancy::quantity, Discrepancy::reason)
                .containsExactly(
                        tuple(Discrepancy.Kind.SHORT, soap.sku(), 3L, ""),
                        tuple(Discrepancy.Kind.OVER, towel.sku(), 2L, ""),
                        tuple(Discrepancy.Kind.NOT_ANNOUNCED, toy.sku(), 9L, ""),
                        tuple(Discrepancy.Kind.DAMAGED, soap.sku(), 5L, "Wet"),
                        tuple(Discrepancy.Kind.REFUSED, soap.sku(), 2L, "Mouldy"));
        ConsignmentDocument document = consignments.document(id, Long.MAX_VALUE, "", keeper);
        assertThat(document.announced())
                .filteredOn(each -> each.sku().equals(soap.sku()))
                .containsExactly(new Arrival(soap.sku(), 40, 35, 5, 2));
        assertThat(document.announced()).extracting(Arrival::open).containsOnly(3L, 0L);
        Operator elsewhere = stock.access.operator(Access.unique("other"), "warehouse@BAN");
        assertThatThrownBy(() -> consignments.discrepancies(id, elsewhere)).isInstanceOf(NotFound.class);
    }

    @Test
    void without_an_announcement_nothing_is_short_or_excess() {
        Item soap = soap();
        UUID id = announced();
        receive(id, Incoming.of(soap.sku(), 30));
        receive(id, Incoming.of(soap.sku(), 1).found(damaged("Wet")));
        assertThat(consignments.discrepancies(id, keeper).discrepancies())
                .extracting(Discrepancy::kind)
                .containsExactly(Discrepancy.Kind.DAMAGED);
    }

    @Test
    void a_short_dated_medicine_needs_a_reason() {
        Item pills = pills();
        UUID id = announced();
        LocalDate today = stock.today();
        Incoming near = Incoming.of(pills.sku(), 20).lot("N1", today.plusDays(364));
        assertThatThrownBy(() -> receive(id, near)).isInstanceOfSatisfying(ShortDated.class, refusal -> {
            assertThat(refusal.kind()).isEqualTo(Refusal.Kind.RULE);
            assertThat(refusal.type()).isEqualTo("short-dated");
            assertThat(fields(refusal)).containsExactly("reason");
        });
        assertThat(receive(id, Incoming.of(pills.sku(), 20).lot("N2", today.plusDays(365)))
                        .lines())
                .as("a remaining year is enough")
                .hasSize(1);
        ConsignmentView view = receive(id, near.found(Inspection.of(Condition.GOOD, "Needed this month")));
        assertThat(view.lines().get(1).reason()).isEqualTo("Needed this month");
        assertThat(receive(id, to(near, "QUARANTINE")).lines())
                .as("nothing is handed out from quarantine")
                .hasSize(3);
        Item soap = soap();
        assertThat(receive(id, Incoming.of(soap.sku(), 1).lot("S", today.plusDays(9)))
                        .lines())
                .as("not a medicine")
                .hasSize(4);
    }

    @Test
    void an_unsealed_medicine_is_not_received_as_good() {
        Item pills = pills();
        UUID id = announced();
        Incoming open = Incoming.of(pills.sku(), 20).lot("O1", LATE);
        Inspection opened = new Inspection(Condition.GOOD, "", false);
        assertRefused(id, open.found(opened), "sealed", "intake.not-sealed");
        Incoming both = Incoming.of(pills.sku(), 20).lot("O2", stock.today()).found(opened);
        assertThatThrownBy(() -> receive(id, both))
                .isInstanceOfSatisfying(
                        InvalidFields.class,
                        refusal -> assertThat(fields(refusal)).containsExactly("sealed", "reason"));
        receive(id, open.found(new Inspection(Condition.DAMAGED, "Opened on the way", false)));
        receive(id, open.found(new Inspection(Condition.REFUSED, "Opened", false)));
        assertThat(standing(pills, "QUARANTINE")).isEqualTo(20);
        assertThat(standing(pills, "STORE")).isZero();
    }

    @Test
    void announced_goods_cannot_have_a_condition_yet() {
        Item soap = soap();
        assertThatThrownBy(() -> announced(Incoming.of(soap.sku(), 1).found(damaged("Wet"))))
                .isInstanceOfSatisfying(
                        InvalidFields.class,
                        refusal -> assertThat(fields(refusal)).containsExactly("lines[0].condition"));
    }

    @Test
    void part_of_the_scanned_goods_can_be_marked_as_damaged_or_refused() {
        Item soap = soap();
        UUID id = announced();
        receive(id, scans(soap, 7));
        receive(id, scans(soap, 3));
        lines.inspect(claim(), id, 2, 2, damaged("Wet"), keeper);
        ConsignmentLine rest =
                lines.latest(consignments.intake(id, keeper), soap.sku()).orElseThrow();
        assertThat(rest.times()).isEqualTo(8);
        lines.inspect(claim(), id, rest.line(), 1, refused("Mouldy"), keeper);
        assertThat(standing(soap, "STORE")).isEqualTo(7);
        assertThat(standing(soap, "QUARANTINE")).isEqualTo(2);
        assertThat(consignments.discrepancies(id, keeper).discrepancies())
                .extracting(Discrepancy::kind, Discrepancy::quantity)
                .containsExactly(tuple(Discrepancy.Kind.DAMAGED, 2L), tuple(Discrepancy.Kind.REFUSED, 1L));
        long last = lines.latest(consignments.intake(id, keeper), soap.sku())
                .orElseThrow()
                .line();
        assertThatThrownBy(() -> lines.inspect(claim(), id, last, 8, damaged("Wet"), keeper))
                .isInstanceOf(InvalidFields.class);
        IdempotencyKey twice = claim();
        assertThat(lines.inspect(twice, id, last, 7, refused("Mouldy too"), keeper))
                .isTrue();
        assertThat(lines.inspect(twice, id, last, 7, refused("Mouldy too"), keeper))
                .isFalse();
        assertThat(standing(soap, "STORE")).isZero();
        assertThatThrownBy(() -> lines.inspect(claim(), id, last, 1, damaged("Wet"), keeper))
                .is(Refusals.refused("receiving.line-taken-back"));
    }

    @Test
    void goods_that_were_used_cannot_be_marked_as_damaged() {
        Item soap = soap();
        UUID id = announced();
        ConsignmentView view = receive(id, Incoming.of(soap.sku(), 5));
        stock.adjust(lot(view), stock.store("HAR"), -5, Reason.LOST);
        assertThatThrownBy(() -> lines.inspect(claim(), id, 1, 1, damaged("Wet"), keeper))
                .isInstanceOf(InsufficientStock.class);
        assertThat(standing(soap, "QUARANTINE")).isZero();
    }

    private Path list(String... rows) throws IOException {
        return Files.writeString(
                folder.resolve(UUID.randomUUID() + ".csv"),
                "item,quantity,times,lot_number,expires_on,box,unit_value,currency\n" + String.join("\n", rows) + "\n");
    }

    private static PackingListForm form(String location) {
        return new PackingListForm(null, "HAR", location, "Каритас", "", null, "PL-7", null);
    }

    @Test
    void a_packing_list_announces_its_rows() throws IOException {
        Item soap = TestItems.item().gtin("04006381333979", 10).in(databases.database());
        Item pills = pills();
        Path list = list(
                soap.sku() + ",40,,,,K-1,1.50,EUR",
                "4006381333979,,3,,,K-2,,",
                pills.sku() + ",600,,A1,2099-03-31,K-2,,");
        Imported tried = packingLists.look(list, form("STORE"), keeper);
        assertThat(tried.created()).isEqualTo(3);
        IdempotencyKey claim = claim();
        assertThatThrownBy(() -> consignments.get(claim.id(), keeper)).isInstanceOf(NotFound.class);
        assertThat(packingLists.announce(claim, list, form("STORE"), keeper).created())
                .isEqualTo(3);
        Imported again = packingLists.announce(claim, list, form("STORE"), keeper);
        assertThat(again.created()).isZero();
        assertThat(again.unchanged()).isEqualTo(3);
        ConsignmentView view = consignments.get(claim.id(), keeper);
        assertThat(view.consignment().state()).isEqualTo(ConsignmentState.EXPECTED);
        assertThat(view.expected())
                .extracting(ExpectedLine::sku, ExpectedLine::quantity, ExpectedLine::senderBox)
                .containsExactly(
                        tuple(soap.sku(), 40L, "K-1"), tuple(soap.sku(), 30L, "K-2"), tuple(pills.sku(), 600L, "K-2"));
        ConsignmentView came = receive(claim.id(), Incoming.of(soap.sku(), 70));
        assertThat(lot(came).value()).as("the value for each unit in the list").contains(new Money(150, "EUR"));
    }

    @Test
    void a_packing_list_typed_with_Cyrillic_letters_names_the_same_item_and_lot() throws IOException {
        Item pills = pills();
        Path list = list(pills.sku().value().replace('E', 'Е') + ",600,,АВ1,2099-03-31,,,");
        IdempotencyKey claim = claim();
        packingLists.announce(claim, list, form("STORE"), keeper);
        assertThat(consignments.get(claim.id(), keeper).expected())
                .extracting(ExpectedLine::sku, ExpectedLine::number)
                .containsExactly(tuple(pills.sku(), "AB1"));
    }

    @Test
    void one_bad_row_stops_the_announcement_and_every_bad_row_is_named() throws IOException {
        Item soap = soap();
        Path list = list(
                soap.sku() + ",40,,,,,,",
                "NOBODYS,1,,,,,,",
                soap.sku() + ",,,,,,,",
                soap.sku() + ",many,,,31.03.2029,,1,",
                ",5,,,,,,");
        Imported tried = packingLists.look(list, form("STORE"), keeper);
        assertThat(tried.refused()).isEqualTo(4);
        assertThat(tried.created()).isEqualTo(1);
        assertThat(tried.rejected())
                .extracting(Rejected::line, Rejected::field)
                .containsExactlyInAnyOrder(
                        tuple(3, "item"),
                        tuple(4, "quantity"),
                        tuple(5, "quantity"),
                        tuple(5, "expires_on"),
                        tuple(5, "currency"),
                        tuple(6, "item"));
        IdempotencyKey claim = claim();
        Imported imported = packingLists.announce(claim, list, form("STORE"), keeper);
        assertThat(imported.created()).isZero();
        assertThat(imported.rejected()).hasSize(6);
        assertThatThrownBy(() -> consignments.get(claim.id(), keeper)).isInstanceOf(NotFound.class);
        Path good = list(soap.sku() + ",40,,,,,,");
        assertThat(packingLists.announce(claim, good, form("STORE"), keeper).created())
                .as("the id may still be used")
                .isEqualTo(1);
    }

    @Test
    void a_packing_list_with_a_wrong_header_is_refused_completely() throws IOException {
        Item soap = soap();
        Path list = list(soap.sku() + ",40,,,,,,");
        assertThatThrownBy(() -> packingLists.look(list, form("NOWHERE"), keeper))
                .isInstanceOfSatisfying(
                        InvalidFields.class,
                        refusal -> assertThat(fields(refusal)).containsExactly("location"));
        assertThatThrownBy(() -> packingLists.look(list(), form("STORE"), keeper))
                .isInstanceOfSatisfying(
                        InvalidFields.class,
                        refusal -> assertThat(fields(refusal)).containsExactly("file"));
        Operator elsewhere = stock.access.operator(Access.unique("other"), "warehouse@BAN");
        assertThatThrownBy(() -> packingLists.look(list, form("STORE"), elsewhere))
                .isInstanceOf(NotFound.class);
    }
}
