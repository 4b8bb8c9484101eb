package org.sklad.scanning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.AfterParameterizedClassInvocation;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sklad.access.roles.CentreCode;
import org.sklad.access.roles.Operator;
import org.sklad.access.signin.Access;
import org.sklad.aid.handouts.Desk;
import org.sklad.barcodes.CodeKind;
import org.sklad.barcodes.OwnCode;
import org.sklad.barcodes.RawCode;
import org.sklad.centres.assets.AssetCategory;
import org.sklad.centres.places.LocationAddress;
import org.sklad.goods.catalogue.Item;
import org.sklad.goods.catalogue.TestItems;
import org.sklad.goods.classification.Category;
import org.sklad.goods.lots.Expiry;
import org.sklad.goods.lots.Lot;
import org.sklad.goods.lots.LotKey;
import org.sklad.goods.lots.Origin;
import org.sklad.goods.stock.Goods;
import org.sklad.goods.transfers.NewTransfer;
import org.sklad.goods.transfers.Transfers;
import org.sklad.people.attributes.Beneficiary;
import org.sklad.people.attributes.CardCode;
import org.sklad.people.attributes.Sex;
import org.sklad.platform.db.Engine;
import org.sklad.platform.db.IdempotencyKey;
import org.sklad.platform.db.OnEachEngine;
import org.sklad.platform.db.TestDatabases;
import org.sklad.platform.i18n.InvalidFields;
import org.sklad.platform.i18n.NotFound;
import org.sklad.repairs.lifecycle.Priority;
import org.sklad.repairs.lifecycle.RepairCategory;
import org.sklad.repairs.lifecycle.WorkOrder;
import org.sklad.repairs.orders.Report;
import org.sklad.repairs.orders.WorkOrders;

/** The meaning of a code for each role, on either engine. */
@OnEachEngine
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ScansTest {
    private static final String GTIN = "03800123456831";
    private static final String PACK = "]d201" + GTIN + "17290331" + "10";
    private static final List<String> HERE =
            List.of("warehouse", "field", "technician", "manager", "auditor", "administrator");

    private TestDatabases databases;
    private Desk desk;
    private WorkOrders orders;
    private Transfers transfers;
    private Scans scans;
    private Map<String, Operator> staff;

    /** The codes in HAR by the kind of thing. */
    private Map<String, String> codes;

    private Optional<Beneficiary> person;

    @Parameter
    Engine engine;

    @BeforeParameterizedClassInvocation
    void open() {
        staff = new HashMap<>();
        codes = new LinkedHashMap<>();
        person = Optional.empty();
        databases = TestDatabases.open(engine);
        desk = new Desk(databases.database());
        var centres = desk.stock.centres;
        orders = desk.access.features.repairs.orders;
        Goods goods = desk.access.features.stock.goods;
        transfers = desk.access.features.transfers.transfers;
        OwnLabels labels = new OwnLabels(
                databases.database(),
                centres.locations(),
                centres.rooms(),
                centres.assets(),
                desk.beneficiaries,
                desk.access.features.ledger.lots,
                orders);
        scans = new Scans(
                databases.database(),
                centres.centres(),
                goods,
                labels,
                transfers,
                desk.access.features.people.households,
                desk.access.features.boxes.numbers);
        one_of_everything();
    }

    private void one_of_everything() {
        var centres = desk.stock.centres;
        centres.add("HAR");
        centres.add("BAN");
        for (String role : HERE) {
            boolean all = role.equals("auditor") || role.equals("administrator");
            staff.put(role, desk.access.operator(role, role + (all ? "@*" : "@HAR")));
        }
        staff.put(
                "elsewhere",
                desk.access.operator("elsewhere", "warehouse@BAN", "field@BAN", "technician@BAN", "manager@BAN"));
        Item pills = TestItems.paracetamol().gtin(GTIN, 20).in(databases.database());
        Lot lot = desk.stock.receive(lot(pills, "A1"), desk.stock.store("HAR"), 100);
        Item pump = TestItems.item().category(Category.PART).in(databases.database());
        Lot pumps = desk.stock.receive(pump, desk.stock.store("HAR"), 3);
        Beneficiary woman = desk.adult(Sex.FEMALE, by("field"));
        person = Optional.of(woman);
        IdempotencyKey report = Access.claim("report");
        orders.report(report, boiler(), List.of(), by("field"));
        WorkOrder order = orders.get(report.id(), by("field"));
        codes.put("item", pills.ownCode().digits());
        codes.put("product", GTIN);
        codes.put("sku", pills.sku().value());
        codes.put("lot", lot.code().toString());
        codes.put("pack", PACK + "A1");
        codes.put("part", pumps.code().toString());
        codes.put(
                "box", desk.stock.box(desk.stock.store("HAR").location()).box().toString());
        codes.put("location", centres.location("HAR", "STORE").id().toString());
        codes.put("room", centres.room("HAR", "12").id().toString());
        codes.put(
                "asset",
                centres.asset("HAR", "BOILER-1", AssetCategory.BOILER).id().toString());
        codes.put("card", card().value());
        codes.put("case", woman.caseCode().grouped());
        codes.put("order", order.code().digits());
        codes.put("number", order.number().value());
        codes.put("waybill", waybill());
    }

    @AfterParameterizedClassInvocation
    void close() {
        databases.close();
    }

    private String waybill() {
        desk.stock.centres.add("SOF");
        NewTransfer wanted = new NewTransfer(
                LocationAddress.find("HAR/STORE").orElseThrow(),
                LocationAddress.find("SOF/STORE").orElseThrow(),
                List.of());
        IdempotencyKey claim = Access.claim("transfer");
        transfers.draft(claim, wanted, by("warehouse"));
        return transfers.get(claim.id(), by("warehouse")).transfer().number().value();
    }

    private static LotKey lot(Item item, String number) {
        return new LotKey(item.sku(), number, new Expiry(LocalDate.of(2029, 3, 31)), Origin.UNKNOWN);
    }

    private static Report boiler() {
        return new Report(
                new CentreCode("HAR"),
                Optional.empty(),
                Optional.empty(),
                RepairCategory.HEATING,
                Priority.URGENT,
                Optional.empty(),
                "Бойлерът не топли");
    }

    private Operator by(String who) {
        return Objects.requireNonNull(staff.get(who));
    }

    private CardCode card() {
        return desk.beneficiaries.card(person.orElseThrow(), by("field")).orElseThrow();
    }

    private Meaning find(String code, String who) {
        String centre = who.equals("elsewhere") ? "BAN" : "HAR";
        return scans.find(new RawCode(code), new CentreCode(centre), by(who));
    }

    private Meaning of(String thing, String who) {
        return find(Objects.requireNonNull(codes.get(thing)), who);
    }

    private static List<String> steps(Meaning meaning) {
        return meaning.steps().stream().map(NextStep::name).toList();
    }

    /** The kinds are in the order of the columns. A dash means unknown. */
    @ParameterizedTest
    @CsvSource({
        // thing, warehouse, field, technician, manager, auditor, administrator, elsewhere
        "item, item, item, item, item, item, item, item",
        "product, item, item, item, item, item, item, item",
        "sku, item, item, item, item, item, item, item",
        "lot, lot, lot, -, lot, lot, -, -",
        "pack, lot, lot, item, lot, lot, item, item",
        "part, lot, lot, lot, lot, lot, -, -",
        "box, box, box, -, box, box, -, -",
        "location, location, location, location, location, location, location, -",
        "room, room, room, room, room, room, room, -",
        "asset, asset, asset, asset, asset, asset, asset, -",
        "card, -, beneficiary, -, beneficiary, beneficiary, -, -",
        "case, -, beneficiary, -, beneficiary, beneficiary, -, -",
        "order, work-order, work-order, work-order, work-order, work-order, -, -",
        "number, work-order, work-order, work-order, work-order, work-order, -, -",
        "waybill, transfer, -, -, transfer, transfer, -, -"
    })
    void each_role_learns_what_it_may_know(
            String thing,
            String warehouse,
            String field,
            String technician,
            String manager,
            String auditor,
            String administrator,
            String elsewhere) {
        List<String> expected = List.of(warehouse, field, technician, manager, auditor, administrator, elsewhere);
        List<String> callers =
                List.of("warehouse", "field", "technician", "manager", "auditor", "administrator", "elsewhere");
        for (int i = 0; i < callers.size(); i++) {
            Meaning meaning = of(thing, callers.get(i));
            String kind =
                    meaning.kind() == MeaningKind.UNKNOWN ? "-" : meaning.kind().word();
            assertThat(kind).as(thing + " to " + callers.get(i)).isEqualTo(expected.get(i));
            assertThat(meaning.id().isPresent()).isEqualTo(meaning.kind() != MeaningKind.UNKNOWN);
        }
    }

    /** Bulgarian keyboards have letters that look like those of the codes. */
    @ParameterizedTest
    @ValueSource(strings = {"sku", "number", "waybill"})
    void a_code_is_typed_in_small_letters_or_with_Cyrillic_ones_of_the_same_shape(String thing) {
        Meaning printed = of(thing, "warehouse");
        String code = Objects.requireNonNull(codes.get(thing));
        String cyrillic = code.replace('A', 'А')
                .replace('E', 'Е')
                .replace('H', 'Н')
                .replace('M', 'М')
                .replace('T', 'Т');
        assertThat(cyrillic).isNotEqualTo(code);
        for (String typed : List.of(cyrillic, " " + cyrillic.toLowerCase(Locale.ROOT), code.toLowerCase(Locale.ROOT))) {
            assertThat(find(typed, "warehouse")).as(typed).isEqualTo(printed);
        }
    }

    /** The label of a thing, or the card of a person, is read aloud or pasted in its groups. */
    @ParameterizedTest
    @ValueSource(strings = {"lot", "box", "location", "room", "asset", "card", "order"})
    void the_digits_of_a_label_are_typed_with_any_blank_or_hyphen_between_the_groups(String thing) {
        Meaning printed = of(thing, "manager");
        String groups = new OwnCode(Objects.requireNonNull(codes.get(thing))).grouped();
        for (String between : List.of(" ", "\u00a0", "-", "\u2011", "\u2013")) {
            assertThat(find(groups.replace(" ", between), "manager"))
                    .as(between)
                    .isEqualTo(printed);
        }
        assertThat(find("\u001d" + codes.get(thing), "manager").kind())
                .as("an element string of GS1")
                .isEqualTo(MeaningKind.UNKNOWN);
    }

    /** An operator who may not see a thing gets the answer for a code that nobody has. */
    @ParameterizedTest
    @EnumSource
    void what_may_not_be_seen_is_answered_like_what_is_not_there(CodeKind kind) {
        String thing = switch (kind) {
            case WORK_ORDER -> "order";
            default -> kind.name().toLowerCase(Locale.ROOT);
        };
        if (kind == CodeKind.ITEM) {
            return; // every operator sees the catalogue
        }
        String nobodys = OwnCode.random(kind, desk.access.randomness).digits();
        assertThat(of(thing, "elsewhere")).isEqualTo(find(nobodys, "elsewhere"));
    }

    @Test
    void a_case_code_of_another_centre_is_answered_like_one_that_nobody_has() {
        String nobodys = desk.adult(Sex.MALE, by("field")).caseCode().value();
        Meaning there = of("case", "elsewhere");
        assertThat(there).isEqualTo(find(nobodys, "elsewhere"));
        assertThat(there.steps()).isEmpty();
    }

    @Test
    void the_steps_are_what_the_operator_can_do_now() {
        assertThat(steps(of("lot", "warehouse")))
                .containsExactly("move", "receive", "count-goods", "label", "write-off", "lot", "item", "hold");
        assertThat(steps(of("lot", "field"))).containsExactly("lot", "item");
        assertThat(steps(of("product", "warehouse")))
                .containsExactly("move", "receive", "count-goods", "label", "write-off", "stock", "item");
        assertThat(steps(of("product", "technician"))).containsExactly("item");
        assertThat(steps(of("product", "administrator"))).containsExactly("item");
        assertThat(steps(of("location", "warehouse"))).containsExactly("location", "count");
        assertThat(steps(of("location", "field"))).containsExactly("location");
        assertThat(steps(of("card", "field"))).containsExactly("hand-out", "lend", "person");
        assertThat(steps(of("card", "manager"))).containsExactly("person");
        assertThat(steps(of("room", "technician"))).containsExactly("report", "room");
        assertThat(steps(of("asset", "auditor"))).containsExactly("asset");
        assertThat(steps(of("order", "technician"))).containsExactly("work-order");
        assertThat(steps(of("waybill", "warehouse"))).containsExactly("transfer");
        for (String thing : codes.keySet()) {
            for (String who : HERE) {
                assertThat(of(thing, who).steps())
                        .as(thing + " to " + who)
                        .extracting(NextStep::href)
                        .noneMatch(href -> href.contains(Objects.requireNonNull(codes.get("card"))));
            }
        }
    }

    @Test
    void a_replaced_card_is_nobodys() {
        Beneficiary man = desk.adult(Sex.MALE, by("field"));
        String old = desk.beneficiaries.card(man, by("field")).orElseThrow().value();
        desk.beneficiaries.replaceCard(Access.claim("card"), man.caseCode(), by("field"));
        assertThat(find(old, "field").kind()).isEqualTo(MeaningKind.UNKNOWN);
        assertThat(steps(find(old, "field"))).containsExactly("arrival");
    }

    @Test
    void who_has_left_is_nobody_here() {
        Beneficiary man = desk.adult(Sex.MALE, by("field"));
        String card = desk.beneficiaries.card(man, by("field")).orElseThrow().value();
        desk.stays.depart(Access.claim("departure"), man.caseCode(), by("field"));
        assertThat(find(card, "field").kind()).isEqualTo(MeaningKind.UNKNOWN);
        assertThat(find(card, "manager").kind()).isEqualTo(MeaningKind.UNKNOWN);
    }

    @Test
    void a_makers_code_says_its_elements_known_or_not() {
        Meaning known = of("pack", "warehouse");
        assertThat(known.elements().orElseThrow().lot()).contains("A1");
        Meaning otherLot = find(PACK + "B2", "warehouse");
        assertThat(otherLot.kind()).isEqualTo(MeaningKind.ITEM);
        assertThat(otherLot.elements().orElseThrow().lot()).contains("B2");
        Meaning unknown = find("]d20104006381333955" + "10B2", "warehouse");
        assertThat(unknown.kind()).isEqualTo(MeaningKind.UNKNOWN);
        assertThat(unknown.elements().orElseThrow().lot()).contains("B2");
        assertThat(unknown.steps())
                .extracting(NextStep::href)
                .containsExactly("/scan/attach?code=4006381333955", "/items/new?code=4006381333955");
        assertThat(steps(find("4006381333955", "field"))).as("adds no items").isEmpty();
        Meaning faulty = find(PACK + "A1\u001d17299999", "warehouse");
        assertThat(faulty.result()).isEqualTo("refused");
        assertThat(faulty.elements().orElseThrow().error()).contains(faulty.title());
    }

    @ParameterizedTest
    @CsvSource({
        "380012345683, refused, scanning.unknown.mistyped",
        "1234567890, refused, scanning.unknown.mistyped",
        "AB-7, unknown, scanning.unknown.product",
        "HAR-2001-0001, unknown, scanning.unknown.product",
        "HAR-2001-T0001, unknown, scanning.unknown.product",
        "'\u202e1', refused, scanning.unknown.unreadable"
    })
    void what_is_unknown_says_why(String code, String result, String why) {
        Meaning meaning = find(code, "warehouse");
        assertThat(meaning.kind()).isEqualTo(MeaningKind.UNKNOWN);
        assertThat(meaning.result()).isEqualTo(result);
        assertThat(meaning.title().key()).isEqualTo(why);
    }

    @Test
    void nothing_is_no_code_and_another_centre_is_not_there() {
        assertThatThrownBy(() -> find(" ", "warehouse")).isInstanceOf(InvalidFields.class);
        for (String centre : Set.of("BAN", "GONE")) {
            assertThatThrownBy(() -> scans.find(new RawCode("x"), new CentreCode(centre), by("warehouse")))
                    .isInstanceOf(NotFound.class);
        }
        assertThatThrownBy(() -> scans.find(new RawCode("x"), new CentreCode("GONE"), by("administrator")))
                .isInstanceOf(NotFound.class);
    }
}
