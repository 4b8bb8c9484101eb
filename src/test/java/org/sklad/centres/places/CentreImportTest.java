package org.sklad.centres.places;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sklad.access.audit.AuditEntry;
import org.sklad.access.roles.CentreCode;
import org.sklad.harness.TestFeatures;
import org.sklad.platform.db.BrokenOff;
import org.sklad.platform.db.DatabaseUnavailable;
import org.sklad.platform.db.Engine;
import org.sklad.platform.db.OnEachEngine;
import org.sklad.platform.db.TestDatabases;
import org.sklad.platform.i18n.Forbidden;
import org.sklad.platform.sheets.Imported;
import org.sklad.platform.sheets.SheetFile;
import org.sklad.platform.sheets.SheetRefused;

/** Imports of centres, on either database. */
@OnEachEngine
class CentreImportTest {
    private static final String HEADINGS = "code,name_en,name_bg,kind,capacity_2024_occupancy,time_zone\n";

    private final TestDatabases databases;
    private final TestCentres test;
    private final CentreImport imports;

    CentreImportTest(Engine engine) {
        databases = TestDatabases.open(engine);
        test = new TestCentres(databases.database());
        imports = test.access().features.centres.imports;
    }

    @AfterEach
    void close() {
        databases.close();
    }

    private Imported run(String list, boolean dryRun) {
        return run(imports, list, dryRun);
    }

    private static Imported run(CentreImport imports, String list, boolean dryRun) {
        try (SheetFile file = SheetFile.of(new ByteArrayInputStream(list.getBytes(StandardCharsets.UTF_8)))) {
            return imports.of(file.path(), dryRun, TestCentres.ADMINISTRATOR);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<String> codes() {
        return test.centres().list("", 100).stream()
                .map(each -> each.code().value())
                .toList();
    }

    private static List<String> reasons(Imported imported) {
        return imported.rejected().stream()
                .map(each -> each.line() + " " + each.field())
                .toList();
    }

    @Test
    void the_list_of_the_program_adds_seven_centres_with_their_locations_once() {
        assertThat(imports.ofShipped(true, TestCentres.ADMINISTRATOR).created()).isEqualTo(7);
        assertThat(codes()).isEmpty();

        assertThat(imports.ofShipped(false, TestCentres.ADMINISTRATOR).created())
                .isEqualTo(7);
        assertThat(codes()).containsExactly("BAN", "HAR", "PAS", "SOF-OK", "SOF-VO", "SOF-VR", "WHS");
        assertThat(test.centres().get(new CentreCode("PAS")))
                .isEqualTo(new Centre(
                        new CentreCode("PAS"),
                        "Пъстрогор",
                        "Pastrogor",
                        CentreKind.TRANSIT,
                        java.time.ZoneId.of("Europe/Sofia"),
                        1));
        assertThat(test.location("WHS", "STORE").active()).isTrue();
        assertThat(test.virtual("HAR", LocationKind.DONOR).active()).isTrue();

        Imported again = imports.ofShipped(false, TestCentres.ADMINISTRATOR);
        assertThat(again.changes()).isFalse();
        assertThat(again.unchanged()).isEqualTo(7);
    }

    @Test
    void the_list_of_the_program_never_overwrites_changes_but_another_list_does() {
        test.add("HAR");
        assertThat(imports.ofShipped(false, TestCentres.ADMINISTRATOR).created())
                .isEqualTo(6);
        assertThat(test.centres().get(new CentreCode("HAR")).nameEn()).isEqualTo("Centre HAR");

        Imported own = run(HEADINGS + "HAR,Harmanli,Харманли,reception,898,Europe/Sofia\n", false);
        assertThat(own.updated()).isEqualTo(1);
        assertThat(test.centres().get(new CentreCode("HAR")).nameEn()).isEqualTo("Harmanli");
        assertThat(test.centres().get(new CentreCode("HAR")).version()).isEqualTo(2);
        assertThat(run(HEADINGS + "HAR,Harmanli,Харманли,reception,898,Europe/Sofia\n", false)
                        .unchanged())
                .isEqualTo(1);
    }

    @Test
    void a_dry_run_gives_the_same_answer_and_changes_nothing() {
        String list = HEADINGS + "AA,A,А,reception,1,Europe/Sofia\nbb,B,Б,reception,1,Europe/Sofia\n";
        Imported tried = run(list, true);
        assertThat(codes()).isEmpty();
        assertThat(run(list, false)).isEqualTo(tried);
        assertThat(codes()).containsExactly("AA");
    }

    @Test
    void good_lines_are_imported_and_bad_ones_are_named_with_line_and_column() {
        Imported imported = run(
                HEADINGS
                        + "GOOD,Good,Добър,RECEPTION,1,Europe/Sofia\n"
                        + "low,Low,Нисък,reception,1,Europe/Sofia\n"
                        + "KIND,Kind,Вид,castle,1,Europe/Sofia\n"
                        + "ZONE,Zone,Зона,other,1,Europe/Atlantis\n"
                        + "NAME,,,other,1,\n"
                        + "GOOD,Twice,Пак,other,1,Europe/Sofia\n",
                false);
        assertThat(codes()).containsExactly("GOOD");
        assertThat(imported.created()).isEqualTo(1);
        assertThat(imported.refused()).isEqualTo(5);
        assertThat(reasons(imported))
                .containsExactlyInAnyOrder(
                        "3 code", "4 kind", "5 time_zone", "6 name_bg", "6 name_en", "6 time_zone", "7 code");
        assertThat(test.centres().get(new CentreCode("GOOD")).nameEn()).isEqualTo("Good");
    }

    @Test
    void all_centres_of_a_list_longer_than_one_transaction_are_imported() {
        StringBuilder list = new StringBuilder(HEADINGS);
        for (int i = 10; i < 50; i++) {
            list.append("C").append(i).append(",Centre,Център,other,,Europe/Sofia\n");
        }
        assertThat(run(list.toString(), false).created()).isEqualTo(40);
        assertThat(codes()).hasSize(40);
        assertThat(test.location("C49", "QUARANTINE").kind()).isEqualTo(LocationKind.QUARANTINE);
    }

    private List<String> acts() {
        return test.access().audit.list(100, TestCentres.ADMINISTRATOR).stream()
                .map(AuditEntry::act)
                .toList();
    }

    /** Each change is on record with its act, and the same list imports the rest. */
    @ParameterizedTest
    @ValueSource(ints = {1, 2})
    void an_interrupted_import_is_on_record_and_the_same_list_completes_it(int pieces) {
        StringBuilder list = new StringBuilder(HEADINGS);
        for (int i = 10; i < 50; i++) {
            list.append("C").append(i).append(",Centre,Център,other,,Europe/Sofia\n");
        }
        CentreImport killed = TestFeatures.on(
                        TestFeatures.base(test.access().base, new BrokenOff(databases.database(), pieces)))
                .centres
                .imports;
        assertThatThrownBy(() -> run(killed, list.toString(), false)).isInstanceOf(DatabaseUnavailable.class);
        int entered = codes().size();
        assertThat(entered).isBetween(1, 39);
        assertThat(acts()).containsExactly("centres-import-begun");

        Imported rest = run(list.toString(), false);
        assertThat(List.of(rest.created(), rest.unchanged())).containsExactly(40 - entered, entered);
        assertThat(codes()).hasSize(40);
        assertThat(acts())
                .containsExactlyInAnyOrder("centres-import-begun", "centres-import-begun", "centres-imported");
    }

    @Test
    void other_headings_and_roles_are_refused() {
        assertThatThrownBy(() -> run("a,b\n1,2\n", false)).isInstanceOf(SheetRefused.class);
        assertThatThrownBy(() -> imports.ofShipped(false, TestCentres.operator("manager@*")))
                .isInstanceOf(Forbidden.class);
    }

    @Test
    void an_export_in_either_language_can_be_imported() {
        for (String headings : List.of(
                "Код,Име на български,Име на английски,Вид,Часова зона",
                "Code,Name in Bulgarian,Name in English,Kind,Time zone")) {
            assertThat(run(headings + "\nAGAIN,Пак,Again,OTHER,Europe/Sofia\n", true)
                            .created())
                    .isEqualTo(1);
        }
    }
}
