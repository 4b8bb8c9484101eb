package org.sklad.centres.places;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.sklad.platform.i18n.Refusals.refused;
import static org.sklad.platform.i18n.Refusals.refusedAs;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.AfterParameterizedClassInvocation;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.Parameter;
import org.sklad.access.roles.CentreCode;
import org.sklad.access.roles.Operator;
import org.sklad.barcodes.CodeKind;
import org.sklad.barcodes.OwnCode;
import org.sklad.platform.db.Engine;
import org.sklad.platform.db.OnEachEngine;
import org.sklad.platform.db.TestDatabases;
import org.sklad.platform.i18n.ChangedMeanwhile;
import org.sklad.platform.i18n.FieldError;
import org.sklad.platform.i18n.Forbidden;
import org.sklad.platform.i18n.Message;
import org.sklad.platform.i18n.NotFound;
import org.sklad.platform.i18n.Refusal;
import org.sklad.platform.i18n.Refusal.Kind;
import org.sklad.platform.i18n.Refused;

/** Locations of centres, on either database. */
@OnEachEngine
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LocationsTest {
    private TestDatabases databases;
    private TestCentres test;
    private Locations locations;

    @Parameter
    Engine engine;

    @BeforeParameterizedClassInvocation
    void open() {
        databases = TestDatabases.open(engine);
        test = new TestCentres(databases.database());
        locations = test.locations();
    }

    @AfterParameterizedClassInvocation
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
    void a_new_centre_has_a_store_a_quarantine_and_one_virtual_location_of_each_kind() {
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
            String label = store.id().code().digits();
            assertThat(locations.findReal(handle, new CentreCode("FIND"), label))
                    .contains(store);
            assertThat(locations.findReal(handle, new CentreCode("OTHER"), label))
                    .as("a label of another centre")
                    .isEmpty();
            assertThatThrownBy(() -> locations.get(handle, new CentreCode("NONE"), new LocationCode("STORE")))
                    .isInstanceOf(NotFound.class);
            return store;
        });
    }

    @Test
    void finds_everything_below_a_location_at_any_depth() {
        test.add("DEEP");
        Location store = test.location("DEEP", "STORE");
        Location a = test.add("DEEP", "A", LocationKind.SHELF, "STORE");
        Location a1 = test.add("DEEP", "A-1", LocationKind.SHELF, "A");
        Location b = test.add("DEEP", "B", LocationKind.SHELF, "STORE");
        databases.database().read(handle -> {
            assertThat(locations.beneath(handle, store)).containsExactlyInAnyOrder(store, a, a1, b);
            assertThat(locations.beneath(handle, a)).containsExactlyInAnyOrder(a, a1);
            assertThat(locations.beneath(handle, b)).containsExactly(b);
            return store;
        });
    }

    /** A hyphen sorts before a slash and a digit before a letter. Neither may come between a location and the locations in it. */
    @Test
    void the_tree_lists_each_location_directly_before_its_contents() {
        test.add("TREE");
        test.add("TREE", "A", LocationKind.SHELF, "STORE");
        test.add("TREE", "A-1", LocationKind.SHELF, "STORE");
        test.add("TREE", "B", LocationKind.SHELF, "A");
        test.add("TREE", "0", LocationKind.SHELF, "A");
        assertThat(codes("TREE")).containsSubsequence("QUARANTINE", "STORE", "A", "0", "B", "A-1", "WRITE_OFF");
    }

    @Test
    void centres_from_before_locations_existed_get_theirs_once() {
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
    void skips_a_code_that_is_taken() {
        test.add("TAKEN");
        LocationId taken = test.location("TAKEN", "STORE").id();
        OwnCode free = OwnCode.random(CodeKind.LOCATION, test.access().randomness);
        databases.database().write(handle -> {
            new FreshCodes(List.of(taken.code(), free))
                    .insert(code -> handle.attach(LocationDao.class)
                            .insertUnlessTaken(shelf("A", "")
                                    .location(LocationId.of(code), new CentreCode("TAKEN"), Optional.empty())));
            return 1;
        });
        assertThat(test.location("TAKEN", "A").id()).isEqualTo(LocationId.of(free));
        assertThat(test.location("TAKEN", "STORE").id()).isEqualTo(taken);
    }

    private static LocationDetails shelf(String code, String parent) {
        return of(LocationKind.SHELF, code, parent);
    }

    private static LocationDetails of(LocationKind kind, String code, String parent) {
        return new LocationDetails(new LocationCode(code), kind, "Рафт " + code, "Shelf " + code, within(parent));
    }

    private static Optional<LocationCode> within(String parent) {
        return parent.isEmpty() ? Optional.empty() : Optional.of(new LocationCode(parent));
    }

    private boolean add(String centre, LocationDetails details) {
        return locations.add(new CentreCode(centre), details, TestCentres.ADMINISTRATOR);
    }

    private Location change(String centre, String code, String parent, boolean active) {
        return change(
                centre,
                code,
                new LocationChange(
                        "Ново",
                        "New",
                        within(parent),
                        active,
                        test.location(centre, code).version()));
    }

    private Location change(String centre, String code, LocationChange change) {
        return locations.change(new CentreCode(centre), new LocationCode(code), change, TestCentres.ADMINISTRATOR);
    }

    private void refuses(String key, ThrowingCallable act) {
        assertThatThrownBy(act)
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal -> assertThat(Stream.concat(
                                                Stream.of(refusal.message()),
                                                refusal.errors().stream().map(FieldError::message))
                                        .map(Message::key))
                                .contains(key));
    }

    @Test
    void adding_the_same_location_again_changes_nothing_and_another_with_its_code_is_refused() {
        test.add("SAME");
        assertThat(add("SAME", shelf("A", "STORE"))).isTrue();
        assertThat(add("SAME", shelf("A", "STORE"))).isFalse();
        assertThatThrownBy(() -> add("SAME", shelf("A", ""))).is(refused("centres.location.exists"));
        assertThatThrownBy(() -> add("SAME", of(LocationKind.STORE, "A", "STORE")))
                .is(refused("centres.location.exists"));
        assertThatThrownBy(() -> add("NOWHERE", shelf("A", ""))).isInstanceOf(NotFound.class);
        assertThat(codes("SAME")).containsOnlyOnce("A");
    }

    @Test
    void a_location_needs_an_existing_open_parent_of_a_suitable_kind() {
        test.add("FIT");
        test.add("OTHER-FIT");
        add("OTHER-FIT", shelf("ELSEWHERE", "STORE"));
        refuses("centres.location.parent-unknown", () -> add("FIT", shelf("A", "ELSEWHERE")));
        refuses("centres.location.parent-kind", () -> add("FIT", shelf("A", "QUARANTINE")));
        refuses("centres.location.parent-kind", () -> add("FIT", shelf("A", "DONOR")));
        refuses("centres.location.kind-not-added", () -> add("FIT", of(LocationKind.WRITE_OFF, "LOST", "")));
        add("FIT", of(LocationKind.BAG, "BAG-1", "STORE"));
        refuses("centres.location.parent-kind", () -> add("FIT", shelf("A", "BAG-1")));
        add("FIT", of(LocationKind.QUARANTINE, "Q-2", "QUARANTINE"));
        add("FIT", shelf("CLOSED", "STORE"));
        change("FIT", "CLOSED", "STORE", false);
        refuses("centres.location.parent-closed", () -> add("FIT", shelf("A", "CLOSED")));
        assertThat(codes("FIT")).doesNotContain("A", "LOST");
    }

    @Test
    void moves_a_location_with_its_contents_but_never_into_itself() {
        test.add("MOVE");
        add("MOVE", of(LocationKind.STORE, "BACK", ""));
        add("MOVE", shelf("A", "STORE"));
        add("MOVE", shelf("A-1", "A"));
        Location moved = change("MOVE", "A", "BACK", true);
        assertThat(moved.parent()).contains(test.location("MOVE", "BACK").id());
        assertThat(moved.nameEn()).isEqualTo("New");
        assertThat(codes("MOVE")).containsSubsequence("BACK", "A", "A-1", "STORE");
        refuses("centres.location.within-itself", () -> change("MOVE", "A", "A-1", true));
        refuses("centres.location.within-itself", () -> change("MOVE", "A", "A", true));
        assertThat(change("MOVE", "A", "", true).parent()).isEmpty();
    }

    @Test
    void a_change_based_on_an_outdated_version_is_refused() {
        test.add("STALE");
        add("STALE", shelf("A", "STORE"));
        LocationChange change = new LocationChange("Б", "B", within("STORE"), true, 1);
        change("STALE", "A", change);
        assertThatThrownBy(() -> change("STALE", "A", change)).isInstanceOf(ChangedMeanwhile.class);
        assertThat(test.location("STALE", "A").version()).isEqualTo(2);
    }

    @Test
    void closes_and_reopens_only_an_empty_location() {
        test.add("SHUT");
        add("SHUT", shelf("A", "STORE"));
        add("SHUT", shelf("A-1", "A"));
        refuses("centres.location.holds-others", () -> change("SHUT", "A", "STORE", false));
        change("SHUT", "A-1", "A", false);
        assertThat(change("SHUT", "A", "STORE", false).active()).isFalse();
        assertThat(change("SHUT", "A-1", "A", false).nameEn())
                .as("a closed location can be renamed")
                .isEqualTo("New");
        refuses("centres.location.parent-closed", () -> change("SHUT", "A-1", "A", true));
        assertThat(change("SHUT", "A", "STORE", true).active()).isTrue();
        assertThat(change("SHUT", "A-1", "A", true).active()).isTrue();
    }

    @Test
    void the_first_locations_can_be_renamed_but_not_moved_or_closed() {
        test.add("FIRST");
        add("FIRST", of(LocationKind.STORE, "BACK", ""));
        assertThat(change("FIRST", "STORE", "", true).nameEn()).isEqualTo("New");
        assertThatThrownBy(() -> change("FIRST", "STORE", "BACK", true)).is(refusedAs("location-fixed"));
        assertThatThrownBy(() -> change("FIRST", "QUARANTINE", "", false)).is(refusedAs("location-fixed"));
        assertThatThrownBy(() -> change("FIRST", "DONOR", "", true)).is(refusedAs("location-fixed"));
    }

    @Test
    void another_feature_can_refuse_to_close_a_location() {
        test.add("GUARD");
        add("GUARD", shelf("A", "STORE"));
        add("GUARD", shelf("B", "STORE"));
        Locations guarded = new Locations(
                databases.database(), test.access().audit, test.access().randomness, List.of((handle, location) -> {
                    if (location.code().value().equals("A")) {
                        throw Refused.of(
                                Kind.RULE, "location-not-empty", Message.of("centres.location.holds-others", 3));
                    }
                }));
        LocationChange close = new LocationChange("А", "A", within("STORE"), false, 1);
        assertThatThrownBy(() -> guarded.change(
                        new CentreCode("GUARD"), new LocationCode("A"), close, TestCentres.ADMINISTRATOR))
                .is(refusedAs("location-not-empty"));
        assertThat(test.location("GUARD", "A").active()).isTrue();
        guarded.change(new CentreCode("GUARD"), new LocationCode("B"), close, TestCentres.ADMINISTRATOR);
        assertThat(test.location("GUARD", "B").active()).isFalse();
    }

    @Test
    void a_page_is_part_of_the_tree_and_the_next_page_continues_it() {
        test.add("PAGED");
        for (String code : List.of("A", "A-1", "B", "C")) {
            add("PAGED", shelf(code, "STORE"));
        }
        add("PAGED", shelf("0", "A"));
        List<String> all = list("PAGED", "", 100);
        assertThat(all)
                .containsExactly("QUARANTINE", "STORE", "STORE!A", "STORE!A!0", "STORE!A-1", "STORE!B", "STORE!C");
        List<String> parts = new ArrayList<>();
        for (List<String> part = list("PAGED", "", 2);
                !part.isEmpty();
                part = list("PAGED", part.get(part.size() - 1), 2)) {
            assertThat(part.size()).isLessThanOrEqualTo(2);
            parts.addAll(part);
        }
        assertThat(parts).isEqualTo(all);
    }

    private List<String> list(String centre, String after, int limit) {
        return locations.list(new CentreCode(centre), false, after, limit, TestCentres.ADMINISTRATOR).stream()
                .map(LocationInTree::path)
                .toList();
    }

    @Test
    void lists_real_locations_and_on_request_virtual_ones() {
        test.add("KINDS");
        add("KINDS", shelf("A", "STORE"));
        add("KINDS", of(LocationKind.BAG, "BAG-1", "STORE"));
        CentreCode centre = new CentreCode("KINDS");
        assertThat(locations.list(centre, false, "", 100, TestCentres.ADMINISTRATOR))
                .extracting(each -> each.location().kind())
                .containsExactlyInAnyOrder(Arrays.stream(LocationKind.values())
                        .filter(LocationKind::isReal)
                        .toArray(LocationKind[]::new));
        assertThat(locations.list(centre, true, "", 100, TestCentres.ADMINISTRATOR))
                .extracting(each -> each.location().kind())
                .containsExactlyInAnyOrder(LocationKind.values());
        assertThat(locations.holders(centre, 100, TestCentres.ADMINISTRATOR))
                .extracting(each -> each.location().code().value())
                .containsExactly("QUARANTINE", "STORE", "A");
    }

    @Test
    void operators_with_a_role_see_a_centre_and_warehouse_operators_change_it() {
        test.add("OWN");
        CentreCode own = new CentreCode("OWN");
        LocationCode store = new LocationCode("STORE");
        for (String role : List.of("field@OWN", "technician@OWN", "auditor@*")) {
            Operator reader = TestCentres.operator(role);
            assertThat(locations.get(own, store, reader).location().code()).isEqualTo(store);
            assertThatThrownBy(() -> locations.add(own, shelf("A", "STORE"), reader))
                    .isInstanceOf(Forbidden.class);
        }
        Operator elsewhere = TestCentres.operator("warehouse@BAN", "manager@BAN");
        assertThatThrownBy(() -> locations.get(own, store, elsewhere)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> locations.list(own, false, "", 1, elsewhere)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> locations.add(own, shelf("A", "STORE"), elsewhere))
                .isInstanceOf(NotFound.class);
        for (String role : List.of("warehouse@OWN", "manager@*")) {
            assertThat(locations.add(
                            own,
                            shelf(role.substring(0, 4).toUpperCase(Locale.ROOT), "STORE"),
                            TestCentres.operator(role)))
                    .isTrue();
        }
    }
}
