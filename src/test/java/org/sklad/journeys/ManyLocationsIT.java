package org.sklad.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.sklad.harness.Client;
import org.sklad.harness.RunningSklad;
import org.sklad.harness.SkladFolder;
import org.sklad.platform.db.Database;

/** A centre with more locations than a field lists: 301 shelves, and one after them in the order of the tree. */
class ManyLocationsIT {
    private static final SkladFolder FOLDER = new SkladFolder();
    private static final Map<String, Database> DATABASE = new HashMap<>();
    private static final RunningSklad SKLAD = FOLDER.start(database -> {
        DATABASE.put("of it", database);
        return database;
    });
    private static final Map<String, Client> CALLERS = new HashMap<>();

    /** Pages with a field for a location, each with the name of the field. */
    private static final Map<String, String> FIELDS = Map.ofEntries(
            Map.entry("/moves/new?centre=HAR", "to"),
            Map.entry("/moves/expired?centre=HAR", "from"),
            Map.entry("/write-offs/new?centre=HAR", "location"),
            Map.entry("/counts/new?centre=HAR", "scope.location"),
            Map.entry("/transfers/new?centre=HAR", "from"),
            Map.entry("/boxes?centre=HAR", "location"),
            Map.entry("/break-ups/new?centre=HAR&kit=KIT", "location"),
            Map.entry("/reconciliations/new?centre=HAR", "to"),
            Map.entry("/distribution-days/new?centre=HAR", "location"),
            Map.entry("/consignments/new?centre=HAR", "location"),
            Map.entry("/loans/new?centre=HAR", "location"),
            Map.entry("/hand-out/group?centre=HAR", "location"),
            Map.entry("/information-sessions/new?centre=HAR", "location"));

    @BeforeAll
    static void shelves() {
        Client admin = SKLAD.firstAdministrator();
        RunningSklad.addCentre(admin, "HAR");
        for (int i = 1; i <= 301; i++) {
            shelf(admin, "A-%03d".formatted(i));
        }
        shelf(admin, "Z-LAST");
        admin.post(
                        "/api/v1/items",
                        Map.of("sku", "SOAP", "name", Map.of("bg", "Сапун"), "category", "HYGIENE", "unit", "PIECE"))
                .expect(201);
        Client all = SKLAD.addOperator(admin, "all", "warehouse@HAR", "manager@HAR", "field@HAR")
                .onPages();
        CALLERS.put("all", all);
        Map<String, Object> line = Map.of("item", "SOAP", "quantity", 9, "lot", "L1");
        Map<String, Object> consignment = Map.of(
                "id",
                UUID.randomUUID(),
                "centre",
                "HAR",
                "location",
                "Z-LAST",
                "donor",
                "Каритас",
                "reference",
                "R-1",
                "lines",
                List.of(line));
        all.post("/api/v1/consignments", consignment).expect(201);
    }

    private static void shelf(Client admin, String code) {
        admin.post("/api/v1/centres/HAR/locations", Map.of("code", code, "kind", "SHELF", "parent", "STORE"))
                .expect(201);
    }

    @AfterAll
    static void stop() {
        SKLAD.close();
        FOLDER.close();
    }

    private static String page(String path) {
        return Objects.requireNonNull(CALLERS.get("all")).get(path).expect(200).text();
    }

    private static void open(boolean open) {
        Objects.requireNonNull(DATABASE.get("of it"))
                .write(handle -> handle.createUpdate("update locations set active = :open where code like 'A-%'")
                        .bind("open", open)
                        .execute());
    }

    private static String first(String pattern, String text) {
        Matcher found = Pattern.compile(pattern, Pattern.DOTALL).matcher(text);
        return found.find() ? found.group() : "";
    }

    @Test
    void closed_locations_leave_room_for_open_ones_in_every_field() {
        open(false);
        FIELDS.forEach((path, name) -> assertThat(
                        first("<select id=\"f-" + Pattern.quote(name) + "\".*?</select>", page(path)))
                .as(path)
                .contains("<option value=\"Z-LAST\"")
                .doesNotContain("A-001"));
    }

    @Test
    void beyond_its_limit_a_field_is_typed_with_suggestions() {
        open(true);
        FIELDS.forEach((path, name) -> {
            String text = page(path);
            assertThat(first("<input id=\"f-" + Pattern.quote(name) + "\"[^>]*>", text))
                    .as(path)
                    .contains("list=\"");
            assertThat(first("<datalist.*?</datalist>", text)).as(path).contains("<option value=\"A-001\">");
        });
    }

    @Test
    void a_location_from_a_link_stays_chosen_however_many_there_are() {
        for (boolean open : List.of(true, false)) {
            open(open);
            String goods = page("/write-offs/new?centre=HAR&location=Z-LAST&reason=DAMAGED&words=" + "сапун");
            assertThat(goods).contains("Сапун").contains(open ? "value=\"Z-LAST\"" : "value=\"Z-LAST\" selected");
            assertThat(page("/counts/new?centre=HAR&location=A-300"))
                    .contains(open ? "value=\"A-300\"" : "value=\"A-300\" selected");
        }
    }
}
