package org.sklad.goods.receiving;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import jakarta.validation.Validation;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.jspecify.annotations.Nullable;
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
import org.sklad.goods.catalogue.Identified;
import org.sklad.goods.catalogue.Item;
import org.sklad.goods.catalogue.ItemCodes;
import org.sklad.goods.catalogue.ItemFacts;
import org.sklad.goods.catalogue.TestItems;
import org.sklad.goods.classification.Category;
import org.sklad.goods.classification.SizeSet;
import org.sklad.goods.classification.StyleCode;
import org.sklad.goods.classification.Unit;
import org.sklad.goods.intake.CodeMeaning;
import org.sklad.goods.intake.Condition;
import org.sklad.goods.intake.Incoming;
import org.sklad.goods.intake.MedicineGate;
import org.sklad.goods.intake.Question;
import org.sklad.goods.ledger.TestStock;
import org.sklad.goods.scanlists.Entries;
import org.sklad.goods.scanlists.ScanForm;
import org.sklad.goods.scanlists.ScanPlaces;
import org.sklad.goods.scanlists.ScanResult;
import org.sklad.goods.scanlists.ScanView;
import org.sklad.goods.scanlists.ScannedForm;
import org.sklad.goods.scanlists.ScannedGoods;
import org.sklad.goods.scanlists.ScannedList;
import org.sklad.goods.shelves.PlacedForm;
import org.sklad.goods.shelves.ProposedLocation;
import org.sklad.platform.crypto.InstallationKeys;
import org.sklad.platform.crypto.KeyPurpose;
import org.sklad.platform.crypto.KeyedHash;
import org.sklad.platform.db.Database;
import org.sklad.platform.db.Engine;
import org.sklad.platform.db.IdReused;
import org.sklad.platform.db.IdempotencyKey;
import org.sklad.platform.db.Meanwhile;
import org.sklad.platform.db.OnEachEngine;
import org.sklad.platform.db.StatementCount;
import org.sklad.platform.db.TestDatabases;
import org.sklad.platform.db.Together;
import org.sklad.platform.i18n.ChangedMeanwhile;
import org.sklad.platform.i18n.InvalidFields;
import org.sklad.platform.i18n.Message;
import org.sklad.platform.i18n.Refused;
import org.sklad.platform.web.Forms;
import org.sklad.platform.web.Page;
import org.sklad.platform.web.Sent;

/** The scan mode of receiving, on each engine. */
@OnEachEngine
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ConsignmentScanTest {
    private static final int MANY = 2_000;
    private static final LocalDate LATE = LocalDate.of(2099, 3, 31);

    /** A scan reads the operator, the code, the id, the lot, both ends of the movement and the list. */
    private static final long MOST_STATEMENTS = 30;

    private TestDatabases databases;
    private StatementCount database;
    private TestStock stock;
    private Consignments consignments;
    private ConsignmentLines lines;
    private IntakeCodes codes;
    private ConsignmentScanPages pages;
    private Operator keeper;

    @Parameter
    Engine engine;

    @BeforeParameterizedClassInvocation
    void open() {
        databases = TestDatabases.open(engine);
        database = new StatementCount(databases.database());
        stock = new TestStock(database);
        consignments = stock.access.features.receiving.consignments;
        lines = stock.access.features.receiving.consignmentLines;
        codes = stock.access.features.receiving.codes;
        Forms forms = new Forms(
                Validation.buildDefaultValidatorFactory().getValidator(),
                database,
                InstallationKeys.random(stock.access.randomness).hash(KeyPurpose.USED_IDS)::of);
        pages = new ConsignmentScanPages(
                stock.access.features.receiving.scanOfConsignments(),
                new ScanPlaces(stock.centres.locations()),
                forms,
                stock.access.randomness);
        keeper = stock.access.operator(Access.unique("keeper"), "warehouse@HAR");
        centres();
    }

    private void centres() {
        stock.centres.add("HAR");
        stock.centres.add("HAR", "A-01", LocationKind.SHELF, "STORE");
    }

    @AfterParameterizedClassInvocation
    void check_and_close() {
        stock.check();
        databases.close();
    }

    private static IdempotencyKey claim() {
        return Access.claim("content");
    }

    private Item soap() {
        return TestItems.item().in(database);
    }

    private UUID opened() {
        return opened("PL-1");
    }

    private UUID opened(String reference) {
        IdempotencyKey claim = claim();
        consignments.add(
                claim,
                new NewConsignment(
                        new CentreCode("HAR"), "STORE", "Каритас", "", reference, ConsignmentState.EXPECTED, List.of()),
                keeper);
        return claim.id();
    }

    private void receive(UUID id, Incoming... wanted) {
        lines.receive(claim(), id, List.of(wanted), "lines[%d].", keeper);
    }

    private static Incoming at(Incoming line, String location) {
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

    /** Scans as the page does after each entry. */
    private ScanView<?, ?> scan(UUID id, String code, @Nullable Long last) {
        return scan(id, code, last, "");
    }

    private ScanView<?, ?> scan(UUID id, String code, @Nullable Long last, String placed) {
        ScanForm form = Entries.code(code).after(last).placed(placed).at("STORE");
        return shown(pages.take(
                keeper, id.toString(), Sent.form(form, Map.of("location", "STORE", "placed", placed)), "true"));
    }

    private static ScannedForm about(long last, @Nullable Long quantity) {
        return new ScannedForm(UUID.randomUUID(), last, quantity, 1L, "STORE", null, null, null, null);
    }

    private ScanView<?, ?> undo(UUID id, long last) {
        return shown(
                pages.undo(keeper, id.toString(), Sent.form(about(last, null), Map.of("location", "STORE")), "true"));
    }

    private ScanView<?, ?> count(UUID id, long last, long quantity) {
        return shown(pages.quantity(
                keeper, id.toString(), Sent.form(about(last, quantity), Map.of("location", "STORE")), "true"));
    }

    private ScanView<?, ?> place(UUID id, UUID act, long last, Item item) {
        PlacedForm form = new PlacedForm(act, last, item.sku().value(), "A-01", "STORE", null);
        return shown(pages.shelve(keeper, id.toString(), Sent.form(form, Map.of("location", "STORE")), "true"));
    }

    /** Packs of an item that is on a shelf arrive in the store. One press moves them to that shelf, and later scans go there, too. */
    @Test
    void what_was_received_is_put_where_such_goods_stand_with_one_press() {
        Item pills = TestItems.paracetamol().gtin("03800123457098", 20).in(database);
        UUID before = opened();
        receive(before, at(medicine(pills, "OLD"), "A-01"));
        UUID id = opened();
        String pack = "]d20103800123457098" + "17290331" + "21S1\u001d10NEW";
        ScanView<?, ?> shown = scan(id, pack, null);
        assertThat(shown.proposed())
                .extracting(each -> each.location().value(), ProposedLocation::quantity, ProposedLocation::size)
                .containsExactly(tuple("A-01", 5L, true));
        long last = shown.last().orElseThrow().last();
        UUID act = UUID.randomUUID();
        ScanView<?, ?> placed = place(id, act, last, pills);
        assertThat(placed.outcome().location()).as("other goods").isEqualTo("STORE");
        assertThat(placed.proposed()).isEmpty();
        place(id, act, last, pills);
        assertThat(placed.goods().goods()).singleElement().satisfies(goods -> {
            assertThat(goods.quantity()).isEqualTo(20);
            assertThat(goods.location().value()).isEqualTo("A-01");
        });
        assertThat(standing(pills)).isEqualTo(25);
        assertThat(scan(id, pack, placed.last().orElseThrow().last()).outcome().result())
                .as("the same pack is the same pack on a shelf")
                .isEqualTo(ScanResult.REFUSED);
        assertThat(place(id, UUID.randomUUID(), last, pills).outcome().result())
                .as("it was placed already")
                .isEqualTo(ScanResult.REFUSED);
        assertThat(standing(pills)).isEqualTo(25);
    }

    @Test
    void what_was_put_somewhere_holds_for_its_item_until_a_shelf_is_scanned() {
        Item soap = TestItems.item().gtin("03800123457104", 1).in(database);
        Item brush = TestItems.item().gtin("03800123457111", 1).in(database);
        UUID id = opened();
        ScanView<?, ?> first = scan(id, "03800123457104", null);
        ScanView<?, ?> placed =
                place(id, UUID.randomUUID(), first.last().orElseThrow().last(), soap);
        String kept = placed.placed();
        ScanView<?, ?> other = scan(id, "03800123457111", null, kept);
        assertThat(other.last().orElseThrow().sku()).isEqualTo(brush.sku());
        assertThat(other.last().orElseThrow().location().value()).isEqualTo("STORE");
        assertThat(other.placed()).as("kept while other goods are scanned").isEqualTo(kept);
        ScanView<?, ?> more = scan(id, "03800123457104", null, kept);
        assertThat(more.last().orElseThrow().location().value()).isEqualTo("A-01");
        assertThat(more.last().orElseThrow().quantity()).isEqualTo(2);
        String store = stock.centres.location("HAR", "STORE").id().toString();
        ScanView<?, ?> told = scan(id, store, null, kept);
        assertThat(told.placed()).as("the label of a shelf is about all goods").isEmpty();
        assertThat(scan(id, "03800123457104", null, told.placed())
                        .last()
                        .orElseThrow()
                        .location()
                        .value())
                .isEqualTo("STORE");
    }

    @Test
    void one_scan_too_many_is_taken_back_and_the_others_stay() {
        Item jacket = TestItems.item().gtin("03800123457128", 1).in(database);
        UUID id = opened();
        ScanView<?, ?> shown = scan(id, "03800123457128", null);
        for (int i = 0; i < 5; i++) {
            shown = scan(id, "03800123457128", null);
        }
        assertThat(shown.isSeveral(shown.last().orElseThrow())).isTrue();
        ScanView<?, ?> less = oneLess(id, shown);
        assertThat(less.outcome().message()).contains(Message.of("stock.scan.one-back", 5L, 6L));
        assertThat(standing(jacket)).isEqualTo(5);
        ScanView<?, ?> twenty = scan(id, "20", less.last().orElseThrow().last());
        oneLess(id, twenty);
        assertThat(standing(jacket)).as("of a number one is taken back too").isEqualTo(19);
    }

    /** The goods on top are counted in their own packs, and not in those of the row that one pack was taken off. */
    @Test
    void one_pack_less_of_an_earlier_row_leaves_the_pieces_on_top_as_they_are() {
        Item pack = TestItems.item().gtin("03800123459900", 12).in(database);
        Item brush = TestItems.item().gtin("03800123459917", 1).in(database);
        UUID id = opened();
        scan(id, "03800123459900", null);
        ScanView<?, ?> shown = scan(id, "03800123459900", null);
        for (int i = 0; i < 5; i++) {
            shown = scan(id, "03800123459917", null);
        }
        ScannedGoods packs = shown.earlier().get(0);
        long one = shown.each(packs);
        assertThat(one).isEqualTo(12);
        ScannedForm less = packs(packs.last(), packs.quantity() - one, one);
        shown = shown(pages.undo(keeper, id.toString(), Sent.form(less, Map.of("location", "STORE")), "true"));
        assertThat(standing(pack)).isEqualTo(12);
        ScannedGoods brushes = shown.last().orElseThrow();
        assertThat(brushes.sku()).isEqualTo(brush.sku());
        assertThat(shown.each()).isEqualTo(1);
        assertThat(shown.isSeveral(brushes)).isTrue();
        ScannedForm more = packs(brushes.last(), brushes.quantity() + shown.each(), shown.each());
        shown = shown(pages.quantity(keeper, id.toString(), Sent.form(more, Map.of("location", "STORE")), "true"));
        assertThat(standing(brush)).isEqualTo(6);
        assertThat(shown.last().orElseThrow().quantity()).isEqualTo(6);
    }

    private static ScannedForm packs(long last, long quantity, long each) {
        return new ScannedForm(UUID.randomUUID(), last, quantity, each, "STORE", null, null, null, null);
    }

    private void later() {
        stock.access.clock.advance(Duration.ofMinutes(1));
    }

    private static List<String> listed(ScanView<?, ?> view) {
        return view.earlier().stream()
                .map(each -> each.quantity() + (each.reversed() ? " undone" : ""))
                .toList();
    }

    /** The list starts with the scan before the last. Another number or another place of goods is not their reversal. */
    @Test
    void undone_goods_stay_in_the_list_and_replaced_ones_do_not() {
        TestItems.item().gtin("03800123457142", 1).in(database);
        Item brush = TestItems.item().gtin("03800123457159", 1).in(database);
        UUID id = opened();
        scan(id, "03800123457142", null);
        later();
        Instant scanned = stock.access.clock.instant();
        ScanView<?, ?> shown = scan(id, "03800123457159", null);
        assertThat(shown.last().orElseThrow().scannedAt()).contains(scanned);
        assertThat(listed(shown)).containsExactly("1");
        later();
        shown = scan(id, "20", shown.last().orElseThrow().last());
        later();
        shown = oneLess(id, shown);
        later();
        shown = place(id, UUID.randomUUID(), shown.last().orElseThrow().last(), brush);
        assertThat(shown.last().orElseThrow().quantity()).isEqualTo(19);
        assertThat(listed(shown)).containsExactly("1");
        later();
        shown = undo(id, shown.last().orElseThrow().last());
        assertThat(shown.last().orElseThrow().sku()).isNotEqualTo(brush.sku());
        assertThat(listed(shown)).containsExactly("19 undone");
        assertThat(shown.goods().kinds()).as("what was received").isEqualTo(1);
        later();
        ScanView<?, ?> again = scan(id, "03800123457159", null);
        assertThat(listed(again)).containsExactly("19 undone", "1");
        assertThat(consignments
                        .document(id, ScannedList.LATEST, "", keeper)
                        .goods()
                        .goods())
                .as("the document lists what it received")
                .noneMatch(ScannedGoods::reversed);
    }

    @Test
    void some_scans_get_another_lot_and_expiry_and_the_rest_goes_on() {
        Item pills = TestItems.paracetamol().gtin("03800123457166", 20).in(database);
        UUID id = opened();
        ScanView<?, ?> shown = scan(id, "]d2010380012345716617290331" + "10A1", null);
        later();
        shown = scan(id, "20", shown.last().orElseThrow().last());
        later();
        shown = correct(id, shown, 5L, "B2", LATE);
        assertThat(shown.outcome().result()).isEqualTo(ScanResult.OK);
        assertThat(shown.last().orElseThrow().number()).isEqualTo("A1");
        assertThat(shown.last().orElseThrow().quantity()).isEqualTo(300);
        assertThat(shown.earlier()).singleElement().satisfies(other -> {
            assertThat(other.number()).isEqualTo("B2");
            assertThat(other.expiresOn().date()).contains(LATE);
            assertThat(other.quantity()).isEqualTo(100);
            assertThat(other.reversed()).isFalse();
        });
        assertThat(standing(pills)).isEqualTo(400);
        assertThat(correct(id, shown, 16L, "C3", LATE).outcome().result()).isEqualTo(ScanResult.REFUSED);
        assertThat(correct(id, shown, 15L, null, LATE).outcome().result())
                .as("a medicine has a lot")
                .isEqualTo(ScanResult.REFUSED);
        assertThat(standing(pills)).isEqualTo(400);
    }

    /** The letters А and В of a Bulgarian keyboard look like those on the pack. */
    @Test
    void a_lot_number_typed_with_Cyrillic_letters_is_the_lot_that_was_scanned() {
        String gtin = "03800123457241";
        LocalDate until = LocalDate.of(2029, 3, 31);
        Item pills = TestItems.paracetamol().gtin(gtin, 20).in(database);
        UUID id = opened();
        scan(id, "]d201" + gtin + "17290331" + "10AB12", null);
        ScanForm asked = Entries.code(gtin).typed("АВ12", until).at("STORE");
        pages.take(keeper, id.toString(), Sent.form(asked, Map.of("location", "STORE")), "true");
        receive(id, received(pills, "АВ12", until).incoming());
        ScanView<?, ?> other = scan(id, "]d201" + gtin + "17290331" + "10X9", null);
        correct(id, other, 1L, "АВ12", until);
        assertThat(consignments.get(id, keeper).lines())
                .filteredOn(each -> !each.number().equals("X9"))
                .hasSize(4)
                .allMatch(each -> each.number().equals("AB12"))
                .extracting(ConsignmentLine::lot)
                .containsOnly(consignments.get(id, keeper).lines().get(0).lot());
    }

    @Test
    void an_item_code_typed_in_small_or_Cyrillic_letters_offers_its_item() {
        Item towel = TestItems.item("HYG-0150").in(database);
        UUID id = opened();
        for (String typed : List.of("HYG-0150", "hyg-0150", "НYG-0150")) {
            assertThat((Object) scan(id, typed, null).outcome().question().orElseThrow())
                    .isEqualTo(new Question.Choice(typed, List.of(towel)));
        }
    }

    private static ReceiveForm received(Item item, String lot, LocalDate expiresOn) {
        return new ReceiveForm(
                UUID.randomUUID(),
                item.sku().value(),
                null,
                20L,
                null,
                lot,
                expiresOn,
                null,
                null,
                null,
                null,
                null,
                null);
    }

    @Test
    void goods_without_expiry_lose_a_date_that_was_typed_by_mistake() {
        Item soap = soap();
        UUID id = opened();
        receive(id, Incoming.of(soap.sku(), 3).lot("L", LATE));
        ScanView<?, ?> shown = correct(id, look(id, null), 3L, null, null);
        assertThat(shown.last().orElseThrow().expiresOn().date()).isEmpty();
        assertThat(shown.last().orElseThrow().number()).isEmpty();
        assertThat(standing(soap)).isEqualTo(3);
    }

    private ScanView<?, ?> correct(
            UUID id, ScanView<?, ?> seen, long times, @Nullable String lot, @Nullable LocalDate expiresOn) {
        long last = seen.last().orElseThrow().last();
        ConditionForm form =
                new ConditionForm(UUID.randomUUID(), last, times, null, lot, expiresOn, null, "STORE", null);
        return shown(pages.condition(keeper, id.toString(), Sent.form(form, Map.of("location", "STORE")), "true"));
    }

    /** A lot belongs to its donor, so the goods move to lots of the other one. */
    @Test
    void another_donor_takes_over_what_was_received_and_the_audit_keeps_both() {
        Item soap = soap();
        Item pills = TestItems.paracetamol().gtin("03800123457173", 20).in(database);
        UUID id = opened();
        receive(id, Incoming.of(soap.sku(), 3));
        scan(id, "]d20103800123457173" + "17290331" + "21S1\u001d10A1", null);
        later();
        receive(id, Incoming.of(soap.sku(), 4));
        later();
        FactsForm form = new FactsForm(UUID.randomUUID(), "Червен кръст", "ESF", null, "PL-9", null);
        IdempotencyKey claim = claim();
        assertThat(facts().change(claim, id, form, keeper)).isTrue();
        assertThat(facts().change(claim, id, form, keeper)).as("once").isFalse();
        Consignment changed = consignments.get(id, keeper).consignment();
        assertThat(changed.donorName()).isEqualTo("Червен кръст");
        assertThat(changed.fundingSource().value()).isEqualTo("ESF");
        assertThat(changed.reference()).isEqualTo("PL-9");
        ScanView<?, ?> shown = look(id, null);
        assertThat(shown.last().orElseThrow().sku()).as("in their order").isEqualTo(soap.sku());
        assertThat(shown.last().orElseThrow().quantity()).isEqualTo(7);
        assertThat(listed(shown)).containsExactly("20");
        assertThat(standing(soap)).isEqualTo(7);
        assertThat(standing(pills)).isEqualTo(20);
        assertThat(donors(soap)).containsExactly(changed.donor().value());
        assertThat(scan(id, "]d20103800123457173" + "17290331" + "21S1\u001d10A1", null)
                        .outcome()
                        .result())
                .as("the same pack")
                .isEqualTo(ScanResult.REFUSED);
        List<String> recorded = database.read(handle -> handle.createQuery(
                        "select details from audit where act = 'consignment-changed' and subject = 'PL-1'")
                .mapTo(String.class)
                .list());
        assertThat(recorded)
                .singleElement(InstanceOfAssertFactories.STRING)
                .contains("donor=Червен кръст donorBefore=Каритас", "reference=PL-9 referenceBefore=PL-1");
        consignments.complete(claim(), id, "", keeper);
        assertThatThrownBy(() -> facts().change(claim(), id, form, keeper)).isInstanceOf(Refused.class);
    }

    /** Goods in stock follow the restriction of their consignment. An absent one stays. */
    @Test
    void a_restriction_that_was_forgotten_is_added_while_goods_come_in_and_goods_in_stock_get_it() {
        String women = stock.restriction("FOR-WOMEN");
        Item soap = soap();
        UUID id = opened("PL-8");
        receive(id, Incoming.of(soap.sku(), 3));
        facts().change(claim(), id, restricted(women), keeper);
        assertThat(consignments.get(id, keeper).consignment().restriction()).isEqualTo(women);
        assertThat(restrictions(soap)).containsExactly(women);
        assertThat(standing(soap)).isEqualTo(3);
        facts().change(claim(), id, restricted(null), keeper);
        assertThat(restrictions(soap)).as("it stays").containsExactly(women);
        facts().change(claim(), id, restricted(""), keeper);
        assertThat(restrictions(soap)).as("for everybody again").containsExactly("");
        assertThatThrownBy(() -> facts().change(claim(), id, restricted("NOBODY-KNOWS"), keeper))
                .isInstanceOf(InvalidFields.class);
    }

    /** A page from before the field, and an answer that lost it, say nothing about the restriction. */
    @Test
    void a_page_without_the_restriction_leaves_it_and_a_page_with_it_can_take_it_away() {
        String women = stock.restriction("FOR-WOMEN");
        stock.restriction("FOR-ADULTS");
        UUID id = opened("PL-8");
        facts().change(claim(), id, restricted(women), keeper);
        facts().change(claim(), id, restricted(null).from(List.of("Каритас", "")), keeper);
        Consignment now = consignments.get(id, keeper).consignment();
        assertThat(now.restriction()).isEqualTo(women);
        assertThat(stock.access.features.donors.restrictions.choices(1, women))
                .as("the first and the present one")
                .extracting(each -> each.code().value())
                .containsExactly("FOR-ADULTS", women);
        Consignment.SeenFacts seen =
                new Consignment.SeenFacts(now.donor().value(), null, now.restriction(), now.reference());
        FactsForm none = new FactsForm(UUID.randomUUID(), "Каритас", null, null, "PL-8", seen);
        facts().change(claim(), id, none.from(List.of("Каритас", "")), keeper);
        assertThat(consignments.get(id, keeper).consignment().restriction()).isEmpty();
    }

    private static FactsForm restricted(@Nullable String restriction) {
        return new FactsForm(UUID.randomUUID(), "Каритас", null, restriction, "PL-8", null);
    }

    private List<String> restrictions(Item item) {
        return database.read(handle -> handle.createQuery(
                        "select distinct l.restriction from balances b join lots l on l.code = b.lot where b.sku = :sku"
                                + " and b.quantity > 0")
                .bind("sku", item.sku().value())
                .mapTo(String.class)
                .list());
    }

    private ConsignmentFacts facts() {
        return stock.access.features.receiving.facts;
    }

    private List<String> donors(Item item) {
        return database.read(handle -> handle.createQuery(
                        "select distinct l.donor from balances b join lots l on l.code = b.lot where b.sku = :sku and"
                                + " b.quantity > 0")
                .bind("sku", item.sku().value())
                .mapTo(String.class)
                .list());
    }

    private ScanView<?, ?> oneLess(UUID id, ScanView<?, ?> seen) {
        ScannedGoods goods = seen.last().orElseThrow();
        ScannedForm form = about(goods.last(), goods.quantity() - seen.each(goods));
        return shown(pages.undo(keeper, id.toString(), Sent.form(form, Map.of("location", "STORE")), "true"));
    }

    /** Only the reversed pack can be received again. */
    @Test
    void a_pack_that_was_taken_back_alone_may_come_again() {
        Item pills = TestItems.paracetamol().gtin("03800123457135", 20).in(database);
        UUID id = opened();
        String pack = "]d2010380012345713517290331" + "21S%d\u001d10SER";
        scan(id, pack.formatted(1), null);
        ScannedGoods two = scan(id, pack.formatted(2), null).last().orElseThrow();
        ScannedForm form = new ScannedForm(UUID.randomUUID(), two.last(), 20L, 20L, "STORE", null, null, null, null);
        pages.undo(keeper, id.toString(), Sent.form(form, Map.of("location", "STORE")), "true");
        assertThat(standing(pills)).isEqualTo(20);
        assertThat(scan(id, pack.formatted(1), null).outcome().result()).isEqualTo(ScanResult.REFUSED);
        assertThat(scan(id, pack.formatted(2), null).outcome().result()).isNotEqualTo(ScanResult.REFUSED);
        assertThat(standing(pills)).isEqualTo(40);
    }

    private static Incoming medicine(Item item, String number) {
        Incoming line = Incoming.of(item.sku(), 5);
        return new Incoming(
                line.item(),
                line.code(),
                line.quantity(),
                line.times(),
                Optional.of(number),
                Optional.of(LATE),
                Optional.empty(),
                Optional.empty());
    }

    private ScanView<?, ?> look(UUID id, @Nullable Long before) {
        return shown(pages.receive(keeper, id.toString(), Sent.query("location=STORE&before=" + before), "true"));
    }

    private static ScanView<?, ?> shown(Response answer) {
        return (ScanView<?, ?>) ((Page) answer.getEntity()).view();
    }

    /** Statements of a scan, a quantity, a page view and an undo, in a consignment where this item was scanned once before. */
    private List<Long> statements(UUID id, Item item) {
        String code = item.ownCode().digits();
        long first = scan(id, code, null).last().orElseThrow().last();
        List<Long> counts = new ArrayList<>();
        counts.add(database.during(
                () -> assertThat(scan(id, code, first).outcome().result()).isEqualTo(ScanResult.TWICE)));
        counts.add(database.during(() -> scan(id, "9", first + 1)));
        counts.add(database.during(() -> look(id, null)));
        counts.add(database.during(() -> undo(id, first + 2)));
        return counts;
    }

    /** With the scanner alone: the pack is accepted, refused as known, and accepted again after undo. */
    @Test
    void a_pack_that_is_scanned_again_is_refused_and_the_list_stays_as_it_is() {
        TestItems.paracetamol().gtin("03800123457005", 20).in(database);
        UUID id = opened();
        String pack = "[)>\u001e05\u001d0103800123457005" + "17290331" + "21S7\u001d10A1\u001e\u0004";
        long last = scan(id, pack, null).last().orElseThrow().last();
        ScanView<?, ?> again = scan(id, "]d20103800123457005" + "10A1\u001d21S7\u001d17290331", last);
        assertThat(again.outcome().result()).isEqualTo(ScanResult.REFUSED);
        assertThat(again.goods().goods())
                .singleElement()
                .satisfies(goods -> assertThat(goods.times()).isEqualTo(1));
        assertThat(scan(id, "20", last).goods().goods())
                .singleElement()
                .satisfies(goods -> assertThat(goods.times()).isEqualTo(20));
        long counted = look(id, null).last().orElseThrow().last();
        assertThat(undo(id, counted).goods().goods()).isEmpty();
        assertThat(scan(id, pack, null).outcome().result()).isEqualTo(ScanResult.OK);
    }

    /** All packs of a short-dated lot cause a single question. */
    @Test
    void of_a_short_dated_medicine_one_is_asked_once_and_may_refuse() {
        Item pills = TestItems.paracetamol().gtin("03800123457012", 20).in(database);
        UUID id = opened();
        String expiry = stock.today().plusDays(60).toString().replace("-", "").substring(2);
        String first = "]d20103800123457012" + "17" + expiry + "21S1\u001d10N1";
        ScanView<?, ?> asked = scan(id, first, null);
        assertThat(asked.outcome().question()).containsInstanceOf(Question.OfShortDated.class);
        assertThat(standing(pills)).isZero();
        ScanView<?, ?> taken = decide(id, first, Condition.GOOD, "Needed now");
        assertThat(taken.outcome().question()).isEmpty();
        ScanView<?, ?> next = scan(id, "]d20103800123457012" + "17" + expiry + "21S2\u001d10N1", null);
        assertThat(next.outcome().question())
                .as("the reason is kept for the lot")
                .isEmpty();
        assertThat(next.goods().goods())
                .singleElement()
                .satisfies(goods -> assertThat(goods.quantity()).isEqualTo(40));
        String other = "]d20103800123457012" + "17" + expiry + "21S3\u001d10N2";
        assertThat(scan(id, other, null).outcome().question()).containsInstanceOf(Question.OfShortDated.class);
        assertThat(decide(id, other, Condition.REFUSED, "").outcome().result()).isEqualTo(ScanResult.REFUSED);
        assertThat(decide(id, other, Condition.REFUSED, "Too old").outcome().message())
                .isPresent();
        assertThat(standing(pills)).isEqualTo(40);
        assertThat(consignments.get(id, keeper).refused()).hasSize(1);
    }

    private ScanView<?, ?> decide(UUID id, String code, Condition condition, String reason) {
        ScanForm form = Entries.code(code).decided(condition, reason).at("STORE");
        return shown(pages.take(keeper, id.toString(), Sent.form(form, Map.of("location", "STORE")), "true"));
    }

    /** With 2,000 single scans of one item or 2,000 lots, the cost of the next scan and the size of the page stay the same. */
    @Test
    void a_scan_costs_the_same_however_many_lines_there_are() {
        UUID beginning = opened();
        receive(beginning, Incoming.of(soap().sku(), 1));
        List<Long> few = statements(beginning, soap());
        assertThat(few).allSatisfy(count -> assertThat(count).isBetween(1L, MOST_STATEMENTS));

        Item alike = soap();
        UUID single = opened();
        List<Incoming> scans = new ArrayList<>();
        List<Incoming> lots = new ArrayList<>();
        for (int i = 0; i < MANY; i++) {
            scans.add(Incoming.of(alike.sku(), 1));
            lots.add(Incoming.of(alike.sku(), 1).lot("N" + i, LATE));
        }
        receive(single, scans.toArray(Incoming[]::new));
        assertThat(statements(single, soap())).isEqualTo(few);
        ScanView<?, ?> one = look(single, null);
        assertThat(one.goods().goods())
                .singleElement()
                .satisfies(goods -> assertThat(goods.times()).isEqualTo(MANY));

        UUID mixed = opened();
        receive(mixed, lots.toArray(Incoming[]::new));
        assertThat(statements(mixed, soap())).isEqualTo(few);
        ScanView<?, ?> view = scan(mixed, soap().ownCode().digits(), null);
        assertThat(view.goods().goods()).hasSize(ScannedList.OF_SCAN_MODE);
        assertThat(view.goods().kinds()).isEqualTo(MANY + 1);
        assertThat(consignments
                        .document(mixed, ScannedList.LATEST, "", keeper)
                        .goods()
                        .goods())
                .hasSize(ScannedList.OF_DOCUMENT);
    }

    /** Reversing 2,000 scans of one item is one act and takes as many statements as reversing two. */
    @Test
    void what_a_page_shows_as_one_is_counted_otherwise_and_taken_back_as_one() {
        Item soap = soap();
        UUID id = opened();
        List<Incoming> scans = new ArrayList<>();
        for (int i = 0; i < MANY; i++) {
            scans.add(Incoming.of(soap.sku(), 1));
        }
        receive(id, scans.toArray(Incoming[]::new));
        ScannedGoods less = count(id, MANY, MANY - 1).last().orElseThrow();
        assertThat(less.quantity()).isEqualTo(MANY - 1);
        ScannedGoods more = count(id, less.last(), MANY + 5).last().orElseThrow();
        assertThat(more.quantity()).isEqualTo(MANY + 5);
        long all = database.during(
                () -> assertThat(undo(id, more.last()).goods().goods()).isEmpty());
        assertThat(all).isLessThanOrEqualTo(MOST_STATEMENTS);
        assertThat(standing(soap)).isZero();
        assertThat(undo(id, more.last()).outcome().result()).isEqualTo(ScanResult.REFUSED);
    }

    private long standing(Item item) {
        return database.read(
                handle -> handle.createQuery("select coalesce(sum(quantity), 0) from balances where sku = :sku")
                        .bind("sku", item.sku().value())
                        .mapTo(Long.class)
                        .one());
    }

    @Test
    void other_lots_places_and_packs_and_what_came_meanwhile_stay() {
        Item pack = TestItems.item().gtin("04006381333955", 20).in(database);
        UUID id = opened();
        receive(id, Incoming.of(pack.sku(), 1));
        receive(id, Incoming.of(pack.sku(), 1).lot("L1", LATE));
        receive(id, at(Incoming.of(pack.sku(), 1), "QUARANTINE"));
        scan(id, "4006381333955", null);
        receive(id, Incoming.of(pack.sku(), 1));
        long seen = look(id, null).last().orElseThrow().last();
        receive(id, Incoming.of(pack.sku(), 1));
        undo(id, seen);
        assertThat(consignments.get(id, keeper).lines())
                .filteredOn(ConsignmentLine::reversed)
                .extracting(ConsignmentLine::line)
                .containsExactly(1, 5);
        assertThat(standing(pack)).isEqualTo(23);
    }

    @Test
    void goods_further_down_come_by_pages_in_the_order_in_which_they_were_scanned() {
        Item soap = soap();
        UUID id = opened();
        List<Incoming> lots = new ArrayList<>();
        int all = 2 * ScannedList.OF_SCAN_MODE + 3;
        for (int i = 0; i < all; i++) {
            lots.add(Incoming.of(soap.sku(), 1).lot("N" + i, LATE));
        }
        receive(id, lots.toArray(Incoming[]::new));
        List<Long> seen = new ArrayList<>();
        Optional<Long> before = Optional.of(ScannedList.LATEST);
        for (int page = 0; before.isPresent(); page++) {
            ScanView<?, ?> view = look(id, before.get());
            assertThat(view.last().isPresent()).as("the last scan").isEqualTo(page == 0);
            view.goods().goods().forEach(goods -> seen.add(goods.last()));
            before = view.goods().next();
        }
        assertThat(seen).hasSize(all).isSortedAccordingTo((one, other) -> Long.compare(other, one));
    }

    private AttachForm sized(UUID id, String name, SizeSet sizes) {
        return new AttachForm(
                id, new RawCode("HAT-77-X"), null, name, Category.CLOTHES, Unit.PIECE, sizes, 1L, "STORE", null);
    }

    private ScanView<?, ?> attached(UUID consignment, AttachForm form) {
        return shown(
                pages.attach(keeper, consignment.toString(), Sent.form(form, Map.of("location", "STORE")), "true"));
    }

    /** A new style has an item for each size. The code belongs to one of them, so none is received yet. */
    @Test
    void a_new_item_with_sizes_is_counted_by_size_at_once() {
        UUID id = opened();
        AttachForm form = sized(UUID.randomUUID(), "Шапки", SizeSet.SHOES_WOMEN);
        ScanView<?, ?> shown = attached(id, form);
        Question.Sizes sizes = (Question.Sizes) shown.outcome().question().orElseThrow();
        assertThat(sizes.sizes())
                .extracting(item -> item.facts().size())
                .containsExactly("35", "36", "37", "38", "39", "40", "41", "42");
        assertThat(sizes.sizes().get(0).sku().value()).isEqualTo(sizes.style() + "-35");
        assertThat(shown.goods().goods()).isEmpty();
        assertThat(attached(id, form).outcome().style())
                .as("pressed twice")
                .isEqualTo(sizes.style().value());
        ScanView<?, ?> next = attached(id, sized(UUID.randomUUID(), "Шалове", SizeSet.ADULTS));
        assertThat(next.outcome().style())
                .as("the next number, not the number of a size")
                .hasSameSizeAs(sizes.style().value())
                .isGreaterThan(sizes.style().value());
        assertThat(attached(id, form).outcome().style())
                .as("sent again after a colleague added another style")
                .isEqualTo(sizes.style().value());
        attached(id, sized(UUID.randomUUID(), "Шапки", SizeSet.SHOES_WOMEN));
        assertThat(attached(id, form).outcome().style())
                .as("sent again after a colleague added a style with the same name")
                .isEqualTo(sizes.style().value());
    }

    /** Both read the same next number, and the colleague's style is stored first. */
    @Test
    void the_next_number_of_a_category_is_free_whatever_codes_its_items_have() {
        assertThat(next()).isEqualTo("PAR-0001");
        made("PAR-PENS", "PAR-0007-L", "PAR-12345678", "PAR-002X", "PAR-0009.5");
        assertThat(next()).as("only numbers of four digits count").isEqualTo("PAR-0008");
        made("PAR-9999");
        assertThat(next()).isEqualTo("PAR-10000");
        made("PAR-10000", "PAR-10001-M");
        assertThat(next()).isEqualTo("PAR-10002");
    }

    private void made(String... skus) {
        for (String sku : skus) {
            TestItems.item(sku).category(Category.PART).in(database);
        }
    }

    private String next() {
        return database.read(handle -> handle.attach(UnknownCodeDao.class).next(Category.PART))
                .value();
    }

    @Test
    void a_style_whose_number_a_colleague_took_is_refused_and_then_gets_the_next() {
        List<StyleCode> taken = new ArrayList<>();
        IntakeCodes desk = codesOver(new Meanwhile(database, () -> {
            if (taken.isEmpty()) {
                taken.add(codes.addStyle(claim(), facts("Ръкавици"), SizeSet.ADULTS, keeper));
            }
        }));
        IdempotencyKey claim = claim();
        assertThatThrownBy(() -> desk.addStyle(claim, facts("Ботуши"), SizeSet.SHOES_WOMEN, keeper))
                .isInstanceOf(ChangedMeanwhile.class);
        StyleCode next = desk.addStyle(claim, facts("Ботуши"), SizeSet.SHOES_WOMEN, keeper);
        assertThat(next.value()).isGreaterThan(taken.get(0).value());
        assertThat(sizes(next)).containsExactlyInAnyOrderElementsOf(SizeSet.SHOES_WOMEN.sizes());
        assertThat(sizes(taken.get(0))).containsExactlyInAnyOrderElementsOf(SizeSet.ADULTS.sizes());
    }

    /** The databases decide here which of the desks is first. */
    @Test
    void desks_that_add_styles_at_the_same_moment_share_no_number() throws InterruptedException {
        List<Object> added =
                Together.run(4, () -> codes.addStyle(claim(), facts(Access.unique("Style")), SizeSet.DIAPERS, keeper));
        assertThat(added).allMatch(each -> each instanceof StyleCode || each instanceof ChangedMeanwhile);
        assertThat(added)
                .filteredOn(each -> each instanceof StyleCode)
                .isNotEmpty()
                .doesNotHaveDuplicates()
                .allSatisfy(each -> assertThat(names((StyleCode) each)).hasSize(1));
    }

    private IntakeCodes codesOver(Database other) {
        KeyedHash hash = stock.access.base.keys().hash(KeyPurpose.RECEIVED_PACKS);
        return new IntakeCodes(
                other,
                consignments,
                lines,
                stock.access.features.catalogue.items,
                stock.access.features.stock.goods,
                new ReceiptPosting(stock.ledger, stock.access.randomness, hash, MedicineGate.USUAL),
                stock.access.clock);
    }

    private static ItemFacts facts(String name) {
        return new AttachForm(
                        UUID.randomUUID(),
                        new RawCode("HAT-78-X"),
                        null,
                        name,
                        Category.CLOTHES,
                        Unit.PIECE,
                        SizeSet.ADULTS,
                        1L,
                        "STORE",
                        null)
                .facts();
    }

    /** Returns the sizes of the items of a style, as they are stored. */
    private Set<String> sizes(StyleCode style) {
        return ofItems("select size from items where style = :style", style);
    }

    private Set<String> names(StyleCode style) {
        return ofItems("select name_bg from items where style = :style", style);
    }

    private Set<String> ofItems(String sql, StyleCode style) {
        return database.read(handle -> Set.copyOf(handle.createQuery(sql)
                .bind("style", style.value())
                .mapTo(String.class)
                .list()));
    }

    @Test
    void one_less_of_a_size_reverses_its_latest_scan() {
        Item jacket = TestItems.jacket(Access.unique("COAT").toUpperCase(Locale.ROOT), "L")
                .in(database);
        UUID id = opened();
        receive(id, Incoming.of(jacket.sku(), 3));
        scan(id, jacket.ownCode().digits(), null);
        less(id, jacket);
        assertThat(standing(jacket)).isEqualTo(3);
        less(id, jacket);
        assertThat(standing(jacket)).isEqualTo(2);
        assertThat(less(id, soap()).outcome().result()).as("nothing to reverse").isEqualTo(ScanResult.OK);
    }

    private ScanView<?, ?> less(UUID id, Item item) {
        return shown(pages.take(
                keeper,
                id.toString(),
                Sent.form(Entries.less(item.sku().value()).at("STORE"), Map.of()),
                "true"));
    }

    private static AttachForm means(UUID id, String code, @Nullable Item item, @Nullable String location) {
        return new AttachForm(
                id,
                new RawCode(code),
                item == null ? null : item.sku().value(),
                item == null ? "Ново нещо" : null,
                item == null ? Category.OTHER : null,
                item == null ? Unit.PIECE : null,
                null,
                6L,
                location,
                null);
    }

    private Optional<Identified> known(String code) {
        return database.read(handle -> ItemCodes.findByIdentifier(handle, code));
    }

    private long acts(String act, Item item) {
        return database.read(
                handle -> handle.createQuery("select count(*) from audit where act = :act and subject = :subject")
                        .bind("act", act)
                        .bind("subject", item.sku().value())
                        .mapTo(Long.class)
                        .one());
    }

    private Optional<Item> attach(UUID consignment, AttachForm form) {
        return codes.attach(new IdempotencyKey(form.id(), "content"), consignment, form.meaning(), keeper);
    }

    /** Attaching the code and receiving the goods is one act: if the goods are refused, the code stays unknown. */
    @Test
    void a_code_is_attached_and_its_goods_are_received_or_neither() {
        Item soap = soap();
        UUID id = opened();
        UUID press = UUID.randomUUID();
        for (Item item : new Item[] {soap, null}) {
            assertThatThrownBy(() -> attach(id, means(press, "TOWELS-1", item, "NOWHERE")))
                    .isInstanceOf(InvalidFields.class);
            assertThat(known("TOWELS-1")).isEmpty();
        }
        assertThat(acts("identifier-attached", soap)).isZero();
        assertThat(standing(soap)).isZero();

        assertThat(attach(id, means(press, "TOWELS-1", soap, "STORE"))).isEmpty();
        assertThat(known("TOWELS-1").orElseThrow().item().sku()).isEqualTo(soap.sku());
        assertThat(standing(soap)).isEqualTo(6);

        IdempotencyKey other = new IdempotencyKey(press, "other");
        CodeMeaning meaning = means(press, "TOWELS-2", soap, "STORE").meaning();
        assertThatThrownBy(() -> codes.attach(other, id, meaning, keeper)).isInstanceOf(IdReused.class);
        assertThat(known("TOWELS-2")).isEmpty();
    }

    @Test
    void the_same_press_five_times_at_once_attaches_and_receives_once() throws Exception {
        Item soap = soap();
        UUID id = opened();
        AttachForm there = means(UUID.randomUUID(), "TOWELS-3", soap, "STORE");
        AttachForm made = means(UUID.randomUUID(), "TOWELS-4", null, "STORE");
        assertThat(Together.run(5, () -> attach(id, there))).hasSize(5).containsOnly(Optional.empty());
        assertThat(Together.run(5, () -> attach(id, made))).hasSize(5).containsOnly(Optional.empty());
        assertThat(acts("identifier-attached", soap)).isEqualTo(1);
        assertThat(standing(soap)).isEqualTo(6);
        assertThat(standing(known("TOWELS-4").orElseThrow().item())).isEqualTo(6);
        assertThat(consignments.get(id, keeper).lines()).hasSize(2);
    }

    /** A medicine's code names no lot. The code is attached, and the page requires the lot before it receives anything. */
    @Test
    void the_lot_of_a_medicine_is_asked_for_and_again_when_the_press_is_repeated() {
        Item pills = TestItems.paracetamol().in(database);
        UUID id = opened();
        AttachForm form = means(UUID.randomUUID(), "PILLS-1", pills, "STORE");
        for (int press = 0; press < 2; press++) {
            assertThat(attach(id, form).map(Item::sku)).contains(pills.sku());
        }
        assertThat(known("PILLS-1")).isPresent();
        assertThat(acts("identifier-attached", pills)).isEqualTo(1);
        assertThat(consignments.get(id, keeper).lines()).isEmpty();
    }
}
