package org.sklad.platform.db;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.io.Resources;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.AfterParameterizedClassInvocation;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.Parameter;
import org.sklad.platform.db.SqliteConnections.Use;

/** Rows that an earlier program wrote, after the migrations of this one; on each engine. */
@OnEachEngine
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OldRowsTest {
    private static final Migrations BEFORE = new Migrations("migrations-test/until-074.yaml");

    @Parameter
    Engine engine;

    private Path path;
    private DataFolder folder;
    private Database database;

    @BeforeParameterizedClassInvocation
    void open() throws IOException, SQLException {
        path = TestDatabases.temporaryFolder();
        folder = DataFolder.hold(path);
        DatabaseSettings settings = engine == Engine.SQLITE
                ? DatabaseSettings.sqlite(path.resolve("a.db"), path)
                : TestDatabases.emptyPostgresql();
        Databases.open(settings, folder, file -> Optional.empty(), BEFORE).close();
        fill(settings);
        database = Databases.open(settings, folder, file -> Optional.empty(), Migrations.OURS);
    }

    private static void fill(DatabaseSettings settings) throws IOException, SQLException {
        String rows = Resources.toString(Resources.getResource("migrations-test/old-rows.sql"), StandardCharsets.UTF_8);
        try (Connection connection = settings.isSqlite()
                        ? SqliteConnections.open(settings.file(), Use.WRITE)
                        : PostgresConnections.connect(settings);
                Statement statement = connection.createStatement()) {
            for (String each : rows.split(";\n", -1)) {
                if (!each.isBlank()) {
                    statement.execute(each);
                }
            }
        }
    }

    @AfterParameterizedClassInvocation
    void close() {
        database.close();
        folder.close();
        TemporaryFolders.delete(path);
    }

    /** Returns the rows of a query with one column. */
    private List<String> rows(String query) {
        return database.read(
                handle -> handle.createQuery(query).mapTo(String.class).list());
    }

    /** Returns the rows of a table, each as its key and the username that a column leads to. */
    private List<String> names(String key, String table, String column) {
        return rows("select t." + key + " || ' ' || coalesce(o.username, '-') from " + table
                + " t left join operators o on o.id = t." + column + " order by t." + key);
    }

    @Test
    void repairs_keep_their_operators() {
        assertThat(names("id", "work_orders", "reporter")).containsExactly("w1 anna", "w2 gone");
        assertThat(names("id", "work_orders", "assignee")).containsExactly("w1 boris", "w2 -");
        assertThat(names("work_order", "work_order_acts", "operator")).containsExactly("w1 anna");
        assertThat(names("work_order", "work_order_acts", "assignee")).containsExactly("w1 boris");
        assertThat(names("id", "work_order_log", "operator")).containsExactly("l1 boris");
        assertThat(names("file", "work_order_photos", "operator")).containsExactly("photo anna");
        assertThat(names("act", "work_order_parts", "operator")).containsExactly("p1 boris");
    }

    @Test
    void people_keep_their_operators() {
        assertThat(names("code", "cards", "issued_by")).containsExactly("k1 anna");
        assertThat(names("document", "stays", "opened_by")).containsExactly("s1 anna", "s2 anna");
        assertThat(names("document", "stays", "ended_by")).containsExactly("s1 -", "s2 gone");
        assertThat(names("kind", "vulnerabilities", "noted_by")).containsExactly("1.a anna", "1.b -");
        assertThat(names("id", "identity_views", "operator")).containsExactly("v1 boris");
        assertThat(names("beneficiary", "caseworkers", "assigned_by")).containsExactly("b1 anna");
        assertThat(names("id", "person_merges", "operator")).containsExactly("m1 anna", "m2 anna");
        assertThat(names("id", "person_merges", "reversed_by")).containsExactly("m1 -", "m2 former");
        assertThat(names("id", "refused_codes", "operator")).containsExactly("x1 boris");
    }

    @Test
    void the_age_of_old_people_is_known_to_follow_from_a_birth_date() {
        assertThat(rows("select id || ' ' || next_band_on from beneficiaries where age_band = 'FROM_60' order by id"))
                .containsExactly("b3 9999-12-30", "b4 9999-12-31", "b5 9999-12-31");
    }

    @Test
    void acts_of_the_program_have_no_operator() {
        assertThat(names("id", "consents", "operator")).containsExactly("a1 anna", "a2 -");
        assertThat(names("id", "erasures", "operator")).containsExactly("e1 anna", "e2 -");
        assertThat(names("id", "role_grants", "operator")).containsExactly("g1 boris", "g2 anna");
        assertThat(names("id", "role_grants", "given_by")).containsExactly("g1 anna", "g2 -");
        assertThat(names("id", "role_grants", "acknowledged_by")).containsExactly("g1 gone", "g2 -");
    }

    @Test
    void versions_of_rules_keep_their_authors() {
        assertThat(rows(
                        "select coalesce(o.username, '-') from entitlement_rule_versions v left join operators o on o.id = v.operator"
                                + " where v.code = 'BEDDING' order by v.version"))
                .containsExactly("-", "boris");
    }

    @Test
    void a_name_that_no_operator_has_becomes_an_operator_who_cannot_sign_in() {
        assertThat(rows("select id || ' ' || username || ' ' || active || roles from operators"
                        + " where username not in ('anna', 'boris') order by username"))
                .containsExactly(
                        "00000000-0000-4000-8000-000000000001 former 0", "00000000-0000-4000-8000-000000000002 gone 0");
    }

    @Test
    void distribution_days_keep_their_rules_and_items_in_order() {
        assertThat(rows("select distribution_day || ' ' || rule from distribution_day_rules order by 1"))
                .containsExactly("y1 BEDDING", "y1 HYGIENE", "y2 DIAPERS");
        assertThat(rows("select line || ' ' || sku || ' ' || quantity from distribution_day_items order by line"))
                .containsExactly("1 TOWEL 12", "2 BULB 2");
    }

    @Test
    void boxes_get_numbers_in_the_order_in_which_they_were_made() {
        assertThat(rows("select centre || ' ' || number || ' ' || code from boxes order by centre, number"))
                .containsExactly("BAN 1 14", "HAR 1 12", "HAR 2 13", "HAR 3 11");
        assertThat(rows("select centre || ' ' || last from box_numbers order by centre"))
                .containsExactly("BAN 1", "HAR 3");
    }
}
