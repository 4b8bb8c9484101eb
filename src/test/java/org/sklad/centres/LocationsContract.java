package org.sklad.centres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.security.SecureRandom;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.sklad.access.CentreCode;
import org.sklad.barcodes.CodeKind;
import org.sklad.platform.crypto.Randomness;
import org.sklad.platform.db.TestDatabases;
import org.sklad.platform.i18n.NotFound;

/** What locations do on either database. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class LocationsContract {
    private final TestDatabases databases;
    private final TestCentres test;
    private final Locations locations;

    LocationsContract(TestDatabases.Engine engine) {
        databases = TestDatabases.open(engine);
        test = new TestCentres(databases.database());
        locations = test.locations();
    }

    @AfterAll
    void close() {
        databases.close();
    }

    private List<Location> tree(String centre) {
        return databases.database().read(handle -> locations.tree(handle, new CentreCode(centre)));
    }

    private List<String> codes(String centre) {
        return tree(centre).stream().map(each -> each.code().value()).toList();
    }

    @Test
    void a_new_centre_has_a_store_a_quarantine_and_one_set_of_virtual_locations() {
        test.add("NEW");
        List<String> virtual = Arrays.stream(LocationKind.values())
                .filter(kind -> !kind.isReal())
                .map(Enum::name)
                .toList();
        assertThat(virtual).hasSize(8);
        assertThat(codes("NEW"))
                .containsExactlyInAnyOrderElementsOf(Stream.concat(Stream.of("STORE", "QUARANTINE"), virtual.stream())
                        .toList());
        assertThat(tree("NEW")).allSatisfy(each -> {
            assertThat(each.id().code().kind()).isEqualTo(CodeKind.LOCATION);
            assertThat(each.code().value()).isEqualTo(each.kind().name());
            assertThat(each.parent()).isEmpty();
            assertThat(each.active()).isTrue();
        });
        assertThat(test.location("NEW", "STORE").address()).hasToString("NEW/STORE");
        assertThat(test.virtual("NEW", LocationKind.IN_TRANSIT).kind().keepsBalance())
                .isTrue();
        assertThat(test.virtual("NEW", LocationKind.DONOR).kind().keepsBalance())
                .isFalse();
        assertThatThrownBy(() -> test.virtual("NEW", LocationKind.STORE)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void adding_the_same_centre_again_adds_no_locations() {
        test.add("TWICE");
        test.add("TWICE");
        assertThat(tree("TWICE")).hasSize(10);
    }

    @Test
    void finds_a_location_by_its_code_its_label_and_its_name_across_centres() {
        test.add("FIND");
        Location store = test.location("FIND", "STORE");
        databases.database().read(handle -> {
            assertThat(locations.getById(handle, store.id())).isEqualTo(store);
            assertThat(locations.find(handle, LocationAddress.find("FIND/STORE").orElseThrow()))
                    .contains(store);
            assertThat(locations.find(handle, new CentreCode("FIND"), new LocationCode("NOWHERE")))
                    .isEmpty();
            assertThatThrownBy(() -> locations.get(handle, new CentreCode("NONE"), new LocationCode("STORE")))
                    .isInstanceOf(NotFound.class);
            return store;
        });
    }

    @Test
    void what_stands_beneath_a_location_is_found_at_any_depth() {
        test.add("DEEP");
        Location store = test.location("DEEP", "STORE");
        Location a = test.add("DEEP", "A", LocationKind.SHELF, "STORE");
        Location a1 = test.add("DEEP", "A-1", LocationKind.SHELF, "A");
        Location b = test.add("DEEP", "B", LocationKind.SHELF, "STORE");
        databases.database().read(handle -> {
            assertThat(locations.beneath(handle, store)).containsExactlyInAnyOrder(store.id(), a.id(), a1.id(), b.id());
            assertThat(locations.beneath(handle, a)).containsExactlyInAnyOrder(a.id(), a1.id());
            assertThat(locations.beneath(handle, b)).containsExactly(b.id());
            return store;
        });
    }

    /** A hyphen sorts before a slash and a digit before a letter: neither may come between a location and what stands in it. */
    @Test
    void the_tree_names_each_location_right_before_what_stands_in_it() {
        test.add("TREE");
        test.add("TREE", "A", LocationKind.SHELF, "STORE");
        test.add("TREE", "A-1", LocationKind.SHELF, "STORE");
        test.add("TREE", "B", LocationKind.SHELF, "A");
        test.add("TREE", "0", LocationKind.SHELF, "A");
        assertThat(codes("TREE")).containsSubsequence("QUARANTINE", "STORE", "A", "0", "B", "A-1", "WRITE_OFF");
    }

    @Test
    void centres_from_before_there_were_locations_get_theirs_once() {
        databases.database().write(handle -> {
            handle.attach(CentreDao.class)
                    .insert(new Centre(
                            new CentreCode("OLD"),
                            "Стар",
                            "Old",
                            CentreKind.RECEPTION,
                            java.time.ZoneId.of("Europe/Sofia"),
                            1));
            return 1;
        });
        assertThat(tree("OLD")).isEmpty();
        locations.completeAll();
        List<Location> first = tree("OLD");
        assertThat(first).hasSize(10);
        locations.completeAll();
        assertThat(tree("OLD")).isEqualTo(first);
    }

    @Test
    void a_code_that_is_taken_is_passed_over() {
        test.add("TAKEN");
        LocationId taken = test.location("TAKEN", "STORE").id();
        LocationId free =
                FreshIds.draw(1, new Randomness(new SecureRandom())).ids().get(0);
        databases.database().write(handle -> {
            new FreshIds(List.of(taken, free))
                    .insert(
                            handle.attach(LocationDao.class),
                            List.of(id -> new Location(
                                    id,
                                    new CentreCode("TAKEN"),
                                    new LocationCode("A"),
                                    LocationKind.STORE,
                                    Optional.empty(),
                                    "А",
                                    "A",
                                    true,
                                    1)));
            return 1;
        });
        assertThat(test.location("TAKEN", "A").id()).isEqualTo(free);
        assertThat(test.location("TAKEN", "STORE").id()).isEqualTo(taken);
    }
}
