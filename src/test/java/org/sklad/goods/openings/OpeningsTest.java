package org.sklad.goods.openings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.AfterParameterizedClassInvocation;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sklad.access.audit.AuditEntry;
import org.sklad.access.roles.CentreCode;
import org.sklad.access.roles.Operator;
import org.sklad.access.signin.Access;
import org.sklad.centres.places.CentreAndPeriod;
import org.sklad.goods.catalogue.Item;
import org.sklad.goods.catalogue.TestItems;
import org.sklad.goods.intake.Incoming;
import org.sklad.goods.ledger.Lots;
import org.sklad.goods.ledger.TestStock;
import org.sklad.goods.lots.SourceKind;
import org.sklad.harness.TestFeatures;
import org.sklad.platform.db.BrokenOff;
import org.sklad.platform.db.Database;
import org.sklad.platform.db.DatabaseUnavailable;
import org.sklad.platform.db.Engine;
import org.sklad.platform.db.IdempotencyKey;
import org.sklad.platform.db.OnEachEngine;
import org.sklad.platform.db.PlaceInTime;
import org.sklad.platform.db.TestDatabases;
import org.sklad.platform.db.Together;
import org.sklad.platform.i18n.FieldError;
import org.sklad.platform.i18n.Forbidden;
import org.sklad.platform.i18n.InvalidFields;
import org.sklad.platform.i18n.NotFound;
import org.sklad.platform.sheets.Imported;
import org.sklad.platform.sheets.Rejected;

/** Opening stock, entered by hand and from lists, on each engine. */
@OnEachEngine
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OpeningsTest {
    private static final LocalDate PAST = LocalDate.of(2020, 1, 31);
    private static final String HEADINGS =
            "centre,location,item,lot_number,expires_on,donor,funding_source,quantity,unit_value,currency,status\n";

    private TestDatabases databases;
    private TestStock stock;
    private Openings openings;
    private StockImport imports;
    private Operator manager;

    @TempDir
    private Path folder = Path.of("");

    @Parameter
    Engine engine;

    @BeforeParameterizedClassInvocation
    void open() {
        databases = TestDatabases.open(engine);
        stock = new TestStock(databases.database());
        openings = stock.access.features.openings.openings;
        imports = imports(databases.database());
        manager = stock.access.operator(Access.unique("manager"), "manager@HAR");
        centres();
    }

    private StockImport imports(Database database) {
        return TestFeatures.on(TestFeatures.base(stock.access.base, database)).openings.imports;
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

    private static OpeningEntry entry(Incoming goods) {
        return new OpeningEntry(goods, "Каритас", "");
    }

    private static NewOpening opening(OpeningEntry... lines) {
        return new NewOpening(new CentreCode("HAR"), List.of(lines));
    }

    private long standing(Item item) {
        return databases
                .database()
                .read(handle -> handle.createQuery("select coalesce(sum(quantity), 0) from balances where sku = :sku")
                        .bind("sku", item.sku().value())
                        .mapTo(Long.class)
                        .one());
    }

    private Path list(String... lines) {
        try {
            return Files.writeString(
                    folder.resolve(UUID.randomUUID() + ".csv"), HEADINGS + String.join("\n", lines) + "\n");
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static List<String> reasons(Imported imported) {
        return imported.rejected().stream()
                .map(each -> each.line() + " " + each.field())
                .toList();
    }

    @Test
    void opening_stock_is_in_stock_with_its_donor() {
        Item soap = soap();
        Item pills = TestItems.paracetamol().in(databases.database());
        IdempotencyKey claim = claim();
        openings.post(
                claim,
                opening(
                        entry(Incoming.of(soap.sku(), 40)),
                        entry(Incoming.of(pills.sku(), 20).lot("OLD", PAST))),
                manager);
        OpeningView made = openings.get(claim.id(), manager);
        assertThat(made.opening().lines()).isEqualTo(2);
        assertThat(made.lines()).extracting(OpeningLine::quantity).containsExactly(40L, 20L);
        assertThat(made.lines().get(0).donor().value()).isEqualTo("KARITAS");
        assertThat(made.lines().get(1).expiresOn().value())
                .as("expired in stock")
                .isEqualTo(PAST);
        assertThat(made.item(soap.sku()).sku()).isEqualTo(soap.sku());
        assertThat(standing(soap)).isEqualTo(40);
        List<String> ends = databases
                .database()
                .read(handle -> handle.createQuery("""
                        select f.kind || ' ' || m.kind from movements m join locations f on f.id = m.from_location
                        where m.document = :id order by m.id""")
                        .bind("id", claim.id().toString())
                        .mapTo(String.class)
                        .list());
        assertThat(ends).containsExactly("DONOR OPENING", "DONOR OPENING");
    }

    @Test
    void a_lot_is_entered_once_for_each_place_and_one_wrong_line_enters_nothing() {
        Item soap = soap();
        Item pills = TestItems.paracetamol().in(databases.database());
        openings.post(claim(), opening(entry(Incoming.of(soap.sku(), 40))), manager);
        assertThatThrownBy(() -> openings.post(
                        claim(),
                        opening(entry(Incoming.of(soap().sku(), 1)), entry(Incoming.of(soap.sku(), 40))),
                        manager))
                .isInstanceOfSatisfying(
                        InvalidFields.class,
                        refusal -> assertThat(refusal.errors())
                                .extracting(FieldError::field)
                                .containsExactly("lines[1]"));
        assertThatThrownBy(() -> openings.post(claim(), opening(entry(Incoming.of(pills.sku(), 1))), manager))
                .isInstanceOfSatisfying(
                        InvalidFields.class,
                        refusal -> assertThat(refusal.errors())
                                .extracting(FieldError::field)
                                .containsExactly("lines[0].lot", "lines[0].expiresOn"));
        assertThat(standing(soap)).isEqualTo(40);
        OpeningEntry elsewhere = entry(new Incoming(
                Optional.of(soap.sku()),
                Optional.empty(),
                Optional.of(5L),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of("QUARANTINE")));
        assertThat(openings.post(claim(), opening(elsewhere), manager)).isTrue();
    }

    @Test
    void the_same_id_sent_five_times_at_once_enters_once() throws Exception {
        Item soap = soap();
        IdempotencyKey claim = claim();
        List<Object> answers =
                Together.run(5, () -> openings.post(claim, opening(entry(Incoming.of(soap.sku(), 7))), manager));
        assertThat(answers).containsExactlyInAnyOrder(true, false, false, false, false);
        assertThat(standing(soap)).isEqualTo(7);
    }

    @Test
    void only_managers_of_the_centre_enter_opening_stock() {
        Item soap = soap();
        NewOpening wanted = opening(entry(Incoming.of(soap.sku(), 1)));
        Operator keeper = stock.access.operator(Access.unique("keeper"), "warehouse@HAR");
        Operator away = stock.access.operator(Access.unique("away"), "manager@BAN");
        assertThatThrownBy(() -> openings.post(claim(), wanted, keeper)).isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> openings.post(claim(), wanted, away)).isInstanceOf(NotFound.class);
        IdempotencyKey claim = claim();
        openings.post(claim, wanted, manager);
        assertThat(openings.get(claim.id(), keeper).lines()).hasSize(1);
        assertThatThrownBy(() -> openings.get(claim.id(), away)).isInstanceOf(NotFound.class);
        assertThat(openings.list(CentreAndPeriod.ALL, PlaceInTime.FIRST, 100, away))
                .extracting(Opening::id)
                .doesNotContain(claim.id());
        assertThat(openings.list(new CentreAndPeriod("HAR", null, null), PlaceInTime.FIRST, 1, manager))
                .hasSize(1);
        Operator chief = stock.access.operator(Access.unique("chief"), "manager@*");
        LocalDate today = LocalDate.ofInstant(stock.access.clock.instant(), ZoneId.of("Europe/Sofia"));
        for (Operator by : List.of(keeper, chief)) {
            assertThat(openings.list(new CentreAndPeriod(null, today, today), PlaceInTime.FIRST, 100, by))
                    .extracting(Opening::id)
                    .contains(claim.id());
            for (CentreAndPeriod other : List.of(
                    new CentreAndPeriod(null, today.plusDays(1), null),
                    new CentreAndPeriod("HAR", null, today.minusDays(1)))) {
                assertThat(openings.list(other, PlaceInTime.FIRST, 100, by))
                        .extracting(Opening::id)
                        .doesNotContain(claim.id());
            }
        }
        Path list = list("HAR,STORE," + soap().sku() + ",,,,,3,,,");
        assertThat(reasons(imports.of(list, false, away))).containsExactly("2 centre");
        assertThatThrownBy(() -> imports.of(list, false, keeper)).isInstanceOf(Forbidden.class);
    }

    @Test
    void a_list_sent_again_enters_nothing_twice() {
        Item soap = soap();
        Item pills = TestItems.paracetamol().in(databases.database());
        Path list = list(
                "HAR,STORE," + soap.sku() + ",,,Каритас,HOME-2026,24,1.50,EUR,AVAILABLE",
                "HAR,QUARANTINE," + soap.sku() + ",,,Каритас,HOME-2026,6,,,",
                "HAR,," + pills.sku() + ",A17,2031-05-31,,,600,,,");
        Imported dry = imports.of(list, true, manager);
        assertThat(dry.created()).isEqualTo(3);
        assertThat(standing(soap)).as("a dry run changes nothing").isZero();
        assertThat(imports.of(list, false, manager).created()).isEqualTo(3);
        Imported again = imports.of(list, false, manager);
        assertThat(List.of(again.created(), again.unchanged(), again.refused())).containsExactly(0, 3, 0);
        assertThat(standing(soap)).isEqualTo(30);
        assertThat(standing(pills)).isEqualTo(600);
        Imported other = imports.of(list("HAR,STORE," + soap.sku() + ",,,каритас,HOME-2026,25,,,"), false, manager);
        assertThat(reasons(other)).containsExactly("2 quantity");
        assertThat(other.rejected().get(0).message().arguments()).containsExactly(24L, 25L);
    }

    /** The list was first entered when numbers were stored as they were typed, with the letter А of a Bulgarian keyboard. */
    @Test
    void a_list_sent_again_enters_nothing_twice_if_its_numbers_are_now_read_otherwise() {
        Item pills = TestItems.paracetamol().in(databases.database());
        String line = "HAR,," + pills.sku() + ",А17,2031-05-31,,,%d,,,";
        assertThat(imports.of(list(line.formatted(600)), false, manager).created())
                .isEqualTo(1);
        databases
                .database()
                .write(handle -> handle.createUpdate("update lots set number = 'А17' where sku = :sku")
                        .bind("sku", pills.sku().value())
                        .execute());
        Imported again = imports.of(list(line.formatted(600)), false, manager);
        assertThat(List.of(again.created(), again.unchanged(), again.refused())).containsExactly(0, 1, 0);
        assertThat(standing(pills)).isEqualTo(600);
        assertThat(reasons(imports.of(list(line.formatted(601)), false, manager)))
                .containsExactly("2 quantity");
    }

    @Test
    void a_list_sent_again_after_its_items_were_merged_enters_nothing_twice() {
        Item soap = soap();
        Item into = soap();
        Path list = list(
                "HAR,STORE," + soap.sku() + ",L2,,Каритас,,24,,,",
                "HAR,STORE," + into.sku() + ",L2,,Каритас,,7,,,",
                "HAR,QUARANTINE," + soap.sku() + ",L3,,Каритас,,5,,,ON_HOLD");
        assertThat(imports.of(list, false, manager).created()).isEqualTo(3);
        stock.access.features.catalogue.merges.merge(claim(), soap.sku(), into.sku(), "one soap", stock.everywhere);
        Imported again = imports.of(list, false, manager);
        assertThat(List.of(again.created(), again.unchanged(), again.refused())).containsExactly(0, 3, 0);
        assertThat(standing(into)).isEqualTo(36);
        Path other = list("HAR,QUARANTINE," + into.sku() + ",L3,,Каритас,,6,,,");
        assertThat(reasons(imports.of(other, false, manager))).containsExactly("2 quantity");
        Item towel = soap();
        openings.post(claim(), opening(entry(Incoming.of(towel.sku(), 24))), manager);
        stock.access.features.catalogue.merges.merge(claim(), towel.sku(), into.sku(), "one towel", stock.everywhere);
        assertThatThrownBy(() -> openings.post(claim(), opening(entry(Incoming.of(into.sku(), 24))), manager))
                .isInstanceOfSatisfying(
                        InvalidFields.class,
                        refusal -> assertThat(refusal.errors())
                                .extracting(FieldError::field)
                                .containsExactly("lines[0]"));
        assertThat(standing(into)).isEqualTo(60);
    }

    @Test
    void each_refused_line_is_named_with_its_columns_and_the_others_are_entered() {
        Item soap = soap();
        Item pills = TestItems.paracetamol().in(databases.database());
        Path list = list(
                "HAR,STORE,NO-SUCH,,,,,1,,,",
                "XXX,STORE," + soap.sku() + ",,,,,1,,,",
                "HAR,WRITE_OFF," + soap.sku() + ",,,,,1,,,",
                "HAR,STORE," + pills.sku() + ",,,,,1,,,",
                "HAR,STORE," + soap.sku() + ",,31.05.2031,,,-1,1e3,EUR,",
                "HAR,STORE," + soap.sku() + ",,,,,,,,",
                "HAR,STORE," + soap.sku() + ",,,,,5,1.5,,",
                "HAR,STORE," + soap.sku() + ",,,,,5,,,ON_HOLD",
                "HAR,STORE," + soap.sku() + ",,,,,5,,,",
                "HAR,STORE," + soap.sku() + ",,,,,5,,,");
        for (boolean dryRun : List.of(true, false)) {
            Imported imported = imports.of(list, dryRun, manager);
            assertThat(reasons(imported))
                    .containsExactlyInAnyOrder(
                            "2 item",
                            "3 centre",
                            "4 location",
                            "5 lot_number",
                            "5 expires_on",
                            "6 quantity",
                            "6 expires_on",
                            "6 unit_value",
                            "7 quantity",
                            "8 currency",
                            "9 status",
                            "11 quantity");
            assertThat(imported.created()).isEqualTo(1);
        }
        assertThat(standing(soap)).isEqualTo(5);
    }

    @Test
    void a_held_lot_stays_on_hold_and_an_unknown_one_enters_quarantine() {
        Item soap = soap();
        assertThat(reasons(imports.of(list("HAR,STORE," + soap.sku() + ",L1,,,,5,,,ON_HOLD"), false, manager)))
                .containsExactly("2 status");
        assertThat(imports.of(list("HAR,QUARANTINE," + soap.sku() + ",L1,,,,5,,,ON_HOLD"), false, manager)
                        .created())
                .isEqualTo(1);
        var lot = databases
                .database()
                .read(handle -> handle.createQuery("select code from lots where sku = :sku")
                        .bind("sku", soap.sku().value())
                        .mapTo(org.sklad.goods.lots.LotCode.class)
                        .one());
        stock.access.features.ledger.lots.change(claim(), lot, Lots.Act.HOLD, "swollen", manager);
        assertThat(imports.of(list("HAR,STORE," + soap.sku() + ",L1,,,,7,,,ON_HOLD"), false, manager)
                        .created())
                .isEqualTo(1);
    }

    /** A chunk has 40 lines. A longer list makes several documents; duplicate lines are found across chunks. */
    @Test
    void a_long_list_is_entered_in_parts() {
        List<String> lines = new ArrayList<>();
        Item first = soap();
        for (int i = 0; i < 100; i++) {
            lines.add("HAR,STORE," + (i == 0 ? first : soap()).sku() + ",N" + i + ",,,,2,,,");
        }
        lines.add("HAR,STORE," + first.sku() + ",N0,,,,2,,,");
        stock.access.clock.advance(Duration.ofSeconds(1));
        Imported imported = imports.of(list(lines.toArray(String[]::new)), false, manager);
        assertThat(imported.created()).isEqualTo(100);
        assertThat(imported.rejected()).extracting(Rejected::line).containsExactly(102);
        Imported again = imports.of(list(lines.subList(0, 100).toArray(String[]::new)), false, manager);
        assertThat(again.unchanged()).isEqualTo(100);
        List<Opening> made = openings.list(new CentreAndPeriod("HAR", null, null), PlaceInTime.FIRST, 3, manager);
        assertThat(made).extracting(Opening::lines).containsExactlyInAnyOrder(20, 40, 40);
    }

    private List<String> acts() {
        Operator auditor = stock.access.operator(Access.unique("auditor"), "auditor@*");
        return stock.access.audit.list(200, auditor).stream()
                .map(AuditEntry::act)
                .filter(act -> act.startsWith("stock-import"))
                .toList();
    }

    /** Each change has its audit entry. Importing the same list again adds the rest. */
    @ParameterizedTest
    @ValueSource(ints = {1, 2})
    void an_interrupted_import_is_on_record_and_the_same_list_completes_it(int pieces) {
        stock.access.clock.advance(Duration.ofSeconds(1));
        int before = acts().size();
        Item soap = soap();
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < 100; i++) {
            lines.add("HAR,STORE," + soap.sku() + ",N" + i + ",,,,2,,,");
        }
        Path list = list(lines.toArray(String[]::new));
        StockImport killed = imports(new BrokenOff(databases.database(), pieces));
        assertThatThrownBy(() -> killed.of(list, false, manager)).isInstanceOf(DatabaseUnavailable.class);
        int entered = (int) standing(soap) / 2;
        assertThat(entered).isEqualTo(40 * pieces);
        assertThat(acts()).hasSize(before + 1);
        assertThat(acts().get(0)).isEqualTo("stock-import-begun");

        stock.access.clock.advance(Duration.ofSeconds(1));
        Imported rest = imports.of(list, false, manager);
        assertThat(List.of(rest.created(), rest.unchanged())).containsExactly(100 - entered, entered);
        assertThat(standing(soap)).isEqualTo(200);
        assertThat(acts()).hasSize(before + 3);
        assertThat(acts().subList(0, 2)).containsExactlyInAnyOrder("stock-import-begun", "stock-imported");
    }

    @Test
    void a_donor_name_close_to_a_known_one_is_refused_unless_confirmed() {
        Item soap = soap();
        String unheardOf = "Unheard " + UUID.randomUUID();
        Path list = list(
                "HAR,STORE," + soap.sku() + ",A,,Фондация Надежда,,1,,,",
                "HAR,STORE," + soap.sku() + ",B,,„Фондация НАДЕЖДА“ ЕООД,,1,,,",
                "HAR,STORE," + soap.sku() + ",C,,фонд,,1,,,",
                "HAR,STORE," + soap.sku() + ",D,,фондация надежда,,1,,,",
                "HAR,STORE," + soap.sku() + ",E,," + unheardOf + ",,1,,,");
        for (boolean dryRun : List.of(true, false)) {
            Imported imported = imports.of(list, dryRun, manager);
            assertThat(imported.created()).isEqualTo(3);
            assertThat(imported.rejected())
                    .extracting(
                            Rejected::line,
                            Rejected::field,
                            each -> each.message().key())
                    .containsExactly(
                            tuple(3, "donor", "donors.source.slip.DONOR"),
                            tuple(4, "donor", "donors.source.slip.DONOR"));
        }
        assertThat(sources()).contains("Фондация Надежда", unheardOf).doesNotContain("фонд");
        assertThat(imports.of(list, false, true, manager).created()).isEqualTo(2);
        assertThat(sources()).contains("фонд", "„Фондация НАДЕЖДА“ ЕООД");
    }

    private List<String> sources() {
        return stock.access.features.donors.sources.suggested(SourceKind.DONOR);
    }

    @Test
    void the_command_enters_stock_of_every_centre_in_the_name_of_an_operator() {
        Item soap = soap();
        Operator admin = stock.access.operator(Access.unique("root"), "administrator@*");
        Operator acting = stock.access
                .operators
                .atTheMachine(Optional.of(admin.username().value()))
                .orElseThrow();
        Imported imported = imports.ofCommand(
                list("HAR,STORE," + soap.sku() + ",,,,,3,,,", "BAN,STORE," + soap.sku() + ",,,,,4,,,"),
                false,
                false,
                acting);
        assertThat(imported.created()).isEqualTo(2);
        assertThat(standing(soap)).isEqualTo(7);
        assertThat(acting.id()).isEqualTo(admin.id());
        assertThat(stock.access.operators.atTheMachine(Optional.of("nobody"))).isEmpty();
        assertThat(stock.access.operators.atTheMachine(Optional.empty())).isPresent();
    }
}
