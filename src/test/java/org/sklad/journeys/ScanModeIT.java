package org.sklad.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.sklad.harness.Answer;
import org.sklad.harness.Client;
import org.sklad.harness.RunningSklad;
import org.sklad.harness.SkladFolder;

/** The scan modes of documents after hours of scans. Each answer is as quick and as small as the first. */
class ScanModeIT {
    private static final SkladFolder FOLDER = new SkladFolder();
    private static final RunningSklad SKLAD = FOLDER.start();
    private static final int SIZES = 200;
    private static final int ROUNDS = 10;
    private static final int SCANS = 20;

    /** Limit for the fragment. Compressed, the fragment is a tenth of its size. */
    private static final int MOST_LETTERS = 30_000;

    /** Limit for a whole page. */
    private static final int MOST_LETTERS_OF_PAGE = 60_000;

    /** Limit above the time of the same scan into a new document, both measured in turn. The page draws a list of 200 kinds. */
    private static final long MOST_MILLIS_MORE = 30;

    private static final List<String> CODES = new ArrayList<>();

    @BeforeAll
    static void fill() {
        Client admin = SKLAD.firstAdministrator();
        RunningSklad.addCentre(admin, "HAR");
        Client keeper = SKLAD.addOperator(admin, "keeper", "warehouse@HAR");
        keeper.post(
                        "/api/v1/centres/HAR/locations",
                        Map.of(
                                "code",
                                "A-01",
                                "kind",
                                "SHELF",
                                "name",
                                Map.of("bg", "А", "en", "A"),
                                "parent",
                                "STORE"))
                .expect(201);
        for (int i = 0; i < SIZES; i++) {
            CODES.add(keeper.post(
                            "/api/v1/items",
                            Map.of(
                                    "sku",
                                    "JACKET-" + i,
                                    "name",
                                    Map.of("bg", "Зимно яке с качулка", "en", "Winter jacket with a hood"),
                                    "category",
                                    "CLOTHES",
                                    "unit",
                                    "PIECE",
                                    "style",
                                    "JACKET",
                                    "size",
                                    "S" + i))
                    .expect(201)
                    .at("/code"));
        }
    }

    @AfterAll
    static void stop() {
        SKLAD.close();
        FOLDER.close();
    }

    private static Map<String, String> entry(String... fields) {
        Map<String, String> form =
                new LinkedHashMap<>(Map.of("id", UUID.randomUUID().toString()));
        for (int i = 0; i < fields.length; i += 2) {
            form.put(fields[i], fields[i + 1]);
        }
        return form;
    }

    private static UUID consignment(Client keeper) {
        Map<String, String> form = entry(
                "centre", "HAR", "location", "STORE", "donor", "Каритас", "reference", "PL-1", "state", "EXPECTED");
        form.put("page.donorAsked", "Каритас");
        form.put("page.donor", "+");
        keeper.form("/consignments", form).expect(303);
        return UUID.fromString(form.get("id"));
    }

    /** Receives 2,000 lines, ten of each size. */
    private static UUID received(Client keeper) {
        UUID id = consignment(keeper);
        for (int round = 0; round < ROUNDS; round++) {
            Map<String, String> grid = entry();
            // The next scan would be added to a last line of the same item, so the last line has another item.
            for (int size = SIZES - 1; size >= 0; size--) {
                grid.put("cells." + CODES.get(size), "1");
            }
            keeper.form("/consignments/" + id + "/grid", grid).expect(303);
        }
        return id;
    }

    /** Moves each of the first 100 sizes once per round. A single round moves one size only. */
    private static UUID carried(Client keeper, int rounds) {
        List<Map<String, Object>> lines = new ArrayList<>();
        CODES.subList(0, rounds == 1 ? 1 : SIZES / 2).forEach(code -> lines.add(Map.of("code", code)));
        UUID id = UUID.randomUUID();
        List<Map<String, Object>> all = new ArrayList<>();
        for (int round = 0; round < rounds; round++) {
            all.addAll(lines);
        }
        keeper.post("/api/v1/moves", Map.of("id", id, "centre", "HAR", "from", "STORE", "to", "A-01", "lines", all))
                .expect(201);
        return id;
    }

    /** Compares the quickest of several scans with the quickest into a new document, in turn, to exclude other load on the machine. */
    private static void assertQuickAndSmall(Client keeper, String document, String begun, String mode) {
        Client script = keeper.with("HX-Request", "true");
        long quickest = Long.MAX_VALUE;
        long usual = Long.MAX_VALUE;
        for (int scan = 0; scan < SCANS; scan++) {
            usual = Math.min(usual, millis(script, begun, scan == 0));
            quickest = Math.min(quickest, millis(script, document, scan == 0));
        }
        assertThat(quickest).as("milliseconds, usually " + usual).isLessThan(usual + MOST_MILLIS_MORE);
        assertThat(keeper.get(document + mode).expect(200).text().length()).isLessThan(MOST_LETTERS_OF_PAGE);
        assertThat(keeper.get(document).expect(200).text().length()).isLessThan(MOST_LETTERS_OF_PAGE);
    }

    private static long millis(Client script, String document, boolean first) {
        Map<String, String> entry = entry("code", CODES.get(SIZES - 1));
        long begun = System.nanoTime();
        Answer answer = script.form(document + "/scan", entry).expect(200);
        long millis = (System.nanoTime() - begun) / 1_000_000;
        assertThat(answer.text()).contains("data-result=\"" + (first ? "ok" : "twice") + "\"");
        assertThat(answer.text().length()).isLessThan(MOST_LETTERS);
        return millis;
    }

    @Test
    void a_consignment_of_2000_lines_takes_the_next_as_it_took_the_first() {
        Client keeper = SKLAD.signIn("keeper");
        String document = "/consignments/" + received(keeper);
        assertQuickAndSmall(keeper, document, "/consignments/" + consignment(keeper), "/receive");
        assertThat(keeper.get(document + "/receive").expect(200).text())
                .as("the rest comes by pages")
                .contains("/receive?location=STORE&amp;before=");
    }

    /** Repeated scans of one item get an answer as short as the second scan, which is the first that can be reversed alone. */
    @Test
    void single_scans_of_one_thing_are_one_line_of_the_page() {
        Client keeper = SKLAD.signIn("keeper");
        String document = "/consignments/" + consignment(keeper);
        keeper.form(document + "/scan", entry("code", CODES.get(0))).expect(303);
        int begun = keeper.with("HX-Request", "true")
                .form(document + "/scan", entry("code", CODES.get(0)))
                .expect(200)
                .text()
                .length();
        for (int i = 0; i < 300; i++) {
            keeper.form(document + "/scan", entry("code", CODES.get(0))).expect(303);
        }
        Answer after = keeper.with("HX-Request", "true")
                .form(document + "/scan", entry("code", CODES.get(0)))
                .expect(200);
        assertThat(after.text()).contains(">303 ");
        assertThat(after.text().length()).isBetween(begun - 50, begun + 50);
    }

    @Test
    void a_move_of_900_lines_takes_the_next_as_it_took_the_first() {
        Client keeper = SKLAD.signIn("keeper");
        received(keeper);
        assertQuickAndSmall(keeper, "/moves/" + carried(keeper, ROUNDS - 1), "/moves/" + carried(keeper, 1), "/scan");
    }
}
