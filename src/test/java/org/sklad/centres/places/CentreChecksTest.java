package org.sklad.centres.places;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.sklad.centres.assets.AssetCategory;
import org.sklad.platform.db.Check;
import org.sklad.platform.db.Engine;
import org.sklad.platform.db.OnEachEngine;
import org.sklad.platform.db.TestDatabases;

/** Each check finds its violation, and nothing in an intact database. */
@OnEachEngine
class CentreChecksTest {
    private final TestDatabases databases;

    CentreChecksTest(Engine engine) {
        databases = TestDatabases.open(engine);
        TestCentres test = new TestCentres(databases.database());
        test.add("HAR");
        test.add("BAN");
        test.add("HAR", "A", LocationKind.SHELF, "STORE");
        test.add("HAR", "B", LocationKind.SHELF, "A");
        test.add("HAR", "SHELF", LocationKind.SHELF, "STORE");
        test.room("HAR", "12");
        test.room("BAN", "14");
        test.asset("HAR", "BOILER", AssetCategory.BOILER);
    }

    @AfterEach
    void close() {
        databases.close();
    }

    private List<String> broken() {
        return databases
                .database()
                .read(handle -> CentreChecks.ALL.stream()
                        .map(Check::violations)
                        .flatMap(each -> each.apply(handle).stream())
                        .toList());
    }

    private void execute(String sql) {
        databases.database().write(handle -> handle.execute(sql));
    }

    @Test
    void data_made_by_the_program_passes_the_checks() {
        assertThat(broken()).isEmpty();
    }

    @Test
    void finds_a_centre_without_one_of_its_first_locations() {
        execute("delete from locations where centre = 'BAN' and code = 'IN_TRANSIT'");
        assertThat(broken()).containsExactly("BAN");
    }

    @Test
    void finds_a_location_in_another_centre() {
        execute("update locations set parent = (select id from locations where centre = 'BAN' and code = 'STORE')"
                + " where centre = 'HAR' and code = 'A'");
        assertThat(broken()).containsExactly("HAR/A", "HAR/B");
    }

    @Test
    void finds_a_ring_of_locations() {
        execute("update locations set parent = (select id from locations where centre = 'HAR' and code = 'B')"
                + " where centre = 'HAR' and code = 'A'");
        assertThat(broken()).containsExactly("HAR/A", "HAR/B");
    }

    @Test
    void finds_a_shelf_in_a_quarantine() {
        execute("update locations set parent = (select id from locations where centre = 'HAR' and code = 'QUARANTINE')"
                + " where centre = 'HAR' and code = 'A'");
        assertThat(broken()).containsExactly("HAR/A");
    }

    @Test
    void finds_an_asset_in_a_room_of_another_centre() {
        execute("update assets set room = (select id from rooms where centre = 'BAN')");
        assertThat(broken()).containsExactly("HAR/BOILER");
    }
}
