package org.sklad.goods.writeoffs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.sklad.platform.i18n.Refusals.refused;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
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
import org.sklad.goods.ledger.InsufficientStock;
import org.sklad.goods.ledger.Movement;
import org.sklad.goods.ledger.Place;
import org.sklad.goods.ledger.TestStock;
import org.sklad.goods.lots.BoxCode;
import org.sklad.goods.lots.Expiry;
import org.sklad.goods.lots.Lot;
import org.sklad.goods.lots.LotKey;
import org.sklad.goods.lots.Money;
import org.sklad.goods.lots.MovementKind;
import org.sklad.goods.lots.Origin;
import org.sklad.goods.lots.Reason;
import org.sklad.goods.lots.SourceCode;
import org.sklad.goods.stock.GoodsLine;
import org.sklad.goods.stock.LotCards;
import org.sklad.platform.db.Engine;
import org.sklad.platform.db.IdReused;
import org.sklad.platform.db.IdempotencyKey;
import org.sklad.platform.db.OnEachEngine;
import org.sklad.platform.db.PlaceInTime;
import org.sklad.platform.db.TestDatabases;
import org.sklad.platform.db.Together;
import org.sklad.platform.i18n.FieldError;
import org.sklad.platform.i18n.Forbidden;
import org.sklad.platform.i18n.InvalidFields;
import org.sklad.platform.i18n.NotFound;
import org.sklad.platform.i18n.Refusal;

/** Write-offs, on each engine. */
@OnEachEngine
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class WriteOffsTest {
    private static final CentreCode HAR = new CentreCode("HAR");

    private TestDatabases databases;
    private TestStock stock;
    private WriteOffs writeOffs;
    private Operator keeper;

    @Parameter
    Engine engine;

    @BeforeParameterizedClassInvocation
    void open() {
        databases = TestDatabases.open(engine);
        stock = new TestStock(databases.database());
        writeOffs = stock.access.features.writeOffs.writeOffs;
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
        stock.access
                .features
                .writeOffs
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

    private Place at(String location) {
        return stock.place("HAR", location);
    }

    private static NewWriteOffLine line(Lot lot, long quantity) {
        return new NewWriteOffLine(GoodsLine.of(lot.code(), quantity), BoxCode.LOOSE, Optional.empty(), "lines[0].");
    }

    private static NewWriteOff of(Reason reason, NewWriteOffLine... lines) {
        return new NewWriteOff(HAR, "STORE", reason, "Wet", "Ана, Борис", List.of(lines));
    }

    private WriteOffView post(Reason reason, NewWriteOffLine... lines) {
        IdempotencyKey claim = claim();
        writeOffs.post(claim, of(reason, lines), keeper);
        return writeOffs.get(claim.id(), keeper);
    }

    private static List<String> fields(ThrowingCallable act) {
        Refusal refused = org.assertj.core.api.Assertions.catchThrowableOfType(Refusal.class, act);
        assertThat(refused).isInstanceOf(InvalidFields.class);
        return refused.errors().stream().map(FieldError::field).toList();
    }

    private Lot expired(long quantity) {
        return stock.receive(stock.key(soap(), stock.today().minusDays(1)), at("STORE"), quantity);
    }

    @Test
    void a_write_off_gets_the_next_number_of_its_centre_and_year() {
        Lot lot = stock.receive(soap(), at("STORE"), 10);
        stock.access.clock.advance(Duration.ofSeconds(1));
        WriteOffView first = post(Reason.DAMAGED, line(lot, 4));
        stock.access.clock.advance(Duration.ofSeconds(1));
        WriteOffView second = post(Reason.LOST, line(lot, 1));
        assertThat(stock.quantity(lot, at("STORE"))).isEqualTo(5);
        assertThat(first.lines()).singleElement().satisfies(line -> {
            assertThat(line.kind()).isEqualTo(MovementKind.WRITE_OFF);
            assertThat(line.reason()).contains(Reason.DAMAGED);
            assertThat(line.quantity()).isEqualTo(4);
            assertThat(line.toKind()).isEqualTo(LocationKind.WRITE_OFF);
        });
        int year = LocalDate.ofInstant(stock.access.now(), ZoneId.of("Europe/Sofia"))
                .getYear();
        assertThat(first.writeOff().number().value()).startsWith("HAR-" + year + "-W");
        assertThat(serial(second)).isEqualTo(serial(first) + 1);
        assertThat(first.writeOff().members()).containsExactly("Ана", "Борис");
        assertThat(writeOffs.list(new WriteOffFilter("HAR", null, null, null), PlaceInTime.FIRST, 2, keeper))
                .extracting(each -> each.number().value())
                .containsExactly(
                        second.writeOff().number().value(),
                        first.writeOff().number().value());
    }

    private static int serial(WriteOffView view) {
        return Integer.parseInt(view.writeOff().number().value().replaceFirst(".*-W", ""));
    }

    @Test
    void a_refused_line_refuses_the_whole_write_off_and_uses_no_number() {
        Lot lot = stock.receive(soap(), at("STORE"), 10);
        Lot few = stock.receive(soap(), at("STORE"), 2);
        int before = serial(post(Reason.DAMAGED, line(lot, 1)));
        assertThatThrownBy(() -> post(Reason.DAMAGED, line(lot, 4), line(few, 3)))
                .isInstanceOf(InsufficientStock.class);
        assertThat(stock.quantity(lot, at("STORE"))).isEqualTo(9);
        assertThat(serial(post(Reason.DAMAGED, line(lot, 4), line(few, 2)))).isEqualTo(before + 1);
    }

    @Test
    void only_expired_goods_can_be_written_off_as_expired() {
        Lot good = stock.receive(stock.key(soap(), stock.today()), at("STORE"), 10);
        assertThat(fields(() -> post(Reason.EXPIRED, line(good, 1)))).containsExactly("lines[0].lot");
        Lot bad = expired(7);
        post(Reason.EXPIRED, line(bad, 7));
        assertThat(stock.quantity(bad, at("STORE"))).isZero();
    }

    @Test
    void a_find_or_a_data_error_is_not_a_reason_for_a_write_off() {
        Lot lot = stock.receive(soap(), at("STORE"), 10);
        assertThat(fields(() -> post(Reason.FOUND, line(lot, 1)))).containsExactly("reason");
        assertThat(fields(() -> post(Reason.DATA_ERROR, line(lot, 1)))).containsExactly("reason");
    }

    @Test
    void the_lot_must_be_named() {
        Item item = soap();
        stock.receive(item, at("STORE"), 10);
        RawCode code = new RawCode(item.ownCode().digits());
        NewWriteOffLine any = new NewWriteOffLine(GoodsLine.of(code), BoxCode.LOOSE, Optional.empty(), "");
        assertThat(fields(() -> post(Reason.DAMAGED, any))).containsExactly("code");
        Lot lot = stock.receive(stock.key(item, stock.today()), at("STORE"), 3);
        RawCode label = new RawCode(lot.code().toString());
        post(Reason.DAMAGED, new NewWriteOffLine(GoodsLine.of(label), BoxCode.LOOSE, Optional.empty(), ""));
        assertThat(stock.quantity(lot, at("STORE"))).isEqualTo(2);
    }

    @Test
    void a_line_can_name_another_location_or_a_box() {
        Lot lot = stock.receive(soap(), at("A-01"), 10);
        Place box = stock.box(at("STORE").location());
        stock.move(lot, at("A-01"), box, 6);
        GoodsLine goods = GoodsLine.of(lot.code(), 4);
        post(
                Reason.STOLEN,
                new NewWriteOffLine(goods, BoxCode.LOOSE, Optional.of("A-01"), ""),
                new NewWriteOffLine(goods, box.box(), Optional.empty(), ""));
        assertThat(stock.quantity(lot, at("A-01"))).isZero();
        assertThat(stock.quantity(lot, box)).isEqualTo(2);
        NewWriteOffLine nowhere = new NewWriteOffLine(goods, BoxCode.LOOSE, Optional.of("NOWHERE"), "lines[1].");
        assertThat(fields(() -> post(Reason.LOST, line(lot, 1), nowhere))).containsExactly("lines[1].location");
    }

    @Test
    void a_reversal_restores_the_goods_once() {
        Lot lot = stock.receive(soap(), at("STORE"), 10);
        WriteOffView made = post(Reason.DAMAGED, line(lot, 4));
        UUID id = made.writeOff().id();
        assertThat(writeOffs.reverse(claim(), id, "Only dusty", keeper)).isTrue();
        assertThat(stock.quantity(lot, at("STORE"))).isEqualTo(10);
        assertThat(writeOffs.get(id, keeper).writeOff().isOpen()).isFalse();
        assertThat(writeOffs.get(id, keeper).lines()).hasSize(1);
        assertThatThrownBy(() -> writeOffs.reverse(claim(), id, "Again", keeper))
                .is(refused("writeoffs.taken-back-already"));
    }

    @Test
    void a_repeated_id_has_no_second_effect_and_other_content_is_refused() throws Exception {
        Lot lot = stock.receive(soap(), at("STORE"), 10);
        IdempotencyKey claim = claim();
        NewWriteOff wanted = of(Reason.DAMAGED, line(lot, 4));
        List<Object> answers = Together.run(5, () -> writeOffs.post(claim, wanted, keeper));
        assertThat(answers).containsExactlyInAnyOrder(true, false, false, false, false);
        assertThatThrownBy(() -> writeOffs.post(new IdempotencyKey(claim.id(), "other"), wanted, keeper))
                .isInstanceOf(IdReused.class);
        assertThat(stock.quantity(lot, at("STORE"))).isEqualTo(6);
    }

    @Test
    void of_twenty_simultaneous_write_offs_of_the_last_three_units_three_succeed_with_numbers() throws Exception {
        Lot lot = stock.receive(soap(), at("STORE"), 3);
        List<Object> answers = Together.run(20, () -> post(Reason.DAMAGED, line(lot, 1)));
        assertThat(answers).filteredOn(InsufficientStock.class::isInstance).hasSize(17);
        assertThat(answers)
                .filteredOn(WriteOffView.class::isInstance)
                .extracting(each -> ((WriteOffView) each).writeOff().number())
                .hasSize(3)
                .doesNotHaveDuplicates();
        assertThat(stock.quantity(lot, at("STORE"))).isZero();
    }

    @Test
    void names_the_corrections_of_a_value_since_it_was_recorded() {
        Lot lot = stock.receive(stock.key(soap(), stock.today()), at("STORE"), 10, Optional.of(new Money(250, "EUR")));
        LotCards cards = stock.access.features.stock.lotCards;
        Operator manager = stock.access.operator("manager-of-values", "manager@HAR");
        cards.correct(Access.claim("before"), lot.code(), new Money(300, "EUR"), null, manager);
        stock.access.clock.advance(Duration.ofMinutes(1));
        UUID id = post(Reason.DAMAGED, line(lot, 4)).writeOff().id();
        assertThat(writeOffs.forPaper(id, keeper).corrections()).isEmpty();
        stock.access.clock.advance(Duration.ofMinutes(1));
        cards.correct(Access.claim("after"), lot.code(), new Money(100, "EUR"), null, manager);
        WriteOffView again = writeOffs.forPaper(id, keeper);
        assertThat(again.values()).containsExactly(new Money(400, "EUR"));
        assertThat(again.corrections())
                .containsExactly(new LotCards.Correction(
                        lot.code(),
                        stock.access.clock.instant(),
                        Optional.of(new Money(300, "EUR")),
                        new Money(100, "EUR")));
    }

    @Test
    void shows_the_value_as_far_as_it_is_known() {
        Lot dear = stock.receive(stock.key(soap(), stock.today()), at("STORE"), 10, Optional.of(new Money(250, "EUR")));
        Lot unknown = stock.receive(soap(), at("STORE"), 10);
        WriteOffView view = post(Reason.DAMAGED, line(dear, 4), line(unknown, 2));
        assertThat(view.values()).containsExactly(new Money(1_000, "EUR"));
        assertThat(view.unvalued()).isEqualTo(1);
        assertThat(view.lines()).extracting(Movement::quantity).containsExactly(4L, 2L);
    }

    @Test
    void a_manufacturers_code_writes_off_the_lot_of_the_donor_whose_goods_are_there() {
        Item pills = TestItems.paracetamol().gtin("05901234123518", 20).in(databases.database());
        Expiry past = new Expiry(stock.today().minusDays(1));
        SourceCode donor = new SourceCode("DONOR-W");
        stock.source("Donor W", donor);
        stock.receive(new LotKey(pills.sku(), "A17", past, Origin.UNKNOWN), at("STORE"), 200);
        Lot here = stock.receive(new LotKey(pills.sku(), "A17", past, Origin.of(donor)), at("A-01"), 40);
        NewWriteOffLine pack = new NewWriteOffLine(
                GoodsLine.of(RawCode.of("]d2010590123412351810A17")), BoxCode.LOOSE, Optional.of("A-01"), "lines[0].");
        assertThat(post(Reason.EXPIRED, pack).lines()).singleElement().satisfies(line -> {
            assertThat(line.lot()).isEqualTo(here.code());
            assertThat(line.quantity()).isEqualTo(20);
        });
    }

    @Test
    void write_offs_of_other_centres_are_not_found_and_acts_need_the_role() {
        Lot lot = stock.receive(soap(), at("STORE"), 10);
        UUID id = post(Reason.DAMAGED, line(lot, 1)).writeOff().id();
        Operator other = stock.access.operator(Access.unique("other"), "warehouse@BAN");
        Operator field = stock.access.operator(Access.unique("field"), "field@HAR");
        Operator auditor = stock.access.operator(Access.unique("auditor"), "auditor@*");
        assertThatThrownBy(() -> writeOffs.get(id, other)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> writeOffs.reverse(claim(), id, "why", other)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> writeOffs.post(claim(), of(Reason.LOST, line(lot, 1)), other))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> writeOffs.get(id, field)).isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> writeOffs.reverse(claim(), id, "why", auditor)).isInstanceOf(Forbidden.class);
        assertThat(writeOffs.get(id, auditor).writeOff().id()).isEqualTo(id);
        assertThat(writeOffs.list(WriteOffFilter.ALL, PlaceInTime.FIRST, 5, other))
                .isEmpty();
        assertThat(writeOffs.list(WriteOffFilter.ALL, PlaceInTime.FIRST, 100, auditor))
                .extracting(WriteOff::id)
                .contains(id);
    }
}
