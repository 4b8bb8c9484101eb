package org.sklad.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sklad.harness.OneCentre.form;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.sklad.harness.Client;
import org.sklad.harness.OneCentre;

/** Files of handouts, movements and distribution days say whose goods helped whom. */
class WhoWasHelpedIT {
    private static final OneCentre HAR = new OneCentre();
    private static final Client FIELD = HAR.field();

    @AfterAll
    static void stop() {
        HAR.close();
    }

    /** Returns the lines of a file with all the words, by the headings of its columns. */
    private static List<Map<String, String>> rows(Client reader, String path, String... words) {
        List<List<String>> lines = reader.with("Accept", "text/csv")
                .get(path)
                .expect(200)
                .text()
                .lines()
                .map(line -> Stream.of(line.replace("\uFEFF", "").split(",", -1))
                        .map(cell -> cell.replace("\"", ""))
                        .toList())
                .toList();
        return lines.stream()
                .skip(1)
                .filter(line -> line.containsAll(List.of(words)))
                .map(line -> {
                    Map<String, String> row = new HashMap<>();
                    for (int i = 0; i < line.size(); i++) {
                        row.put(lines.get(0).get(i), line.get(i));
                    }
                    return row;
                })
                .toList();
    }

    private static Map<String, String> row(Client reader, String path, String... words) {
        return rows(reader, path, words).get(0);
    }

    private static String received(String sku) {
        return HAR.receive(Map.of("item", sku, "quantity", 20, "lot", OneCentre.lotNumber()), "fundingSource", "AMIF")
                .expect(201)
                .at("/lines/0/lot/code");
    }

    private static String given(String lot, Map<String, Object> whom) {
        Map<String, Object> handout = form("centre", "HAR", "location", "STORE");
        handout.put("lines", List.of(Map.of("lot", lot, "quantity", 3)));
        handout.putAll(whom);
        return FIELD.post("/api/v1/handouts", handout).expect(201).at("/id");
    }

    @Test
    void a_handout_and_its_movement_carry_donor_source_sex_and_age_for_the_team_alone() {
        HAR.item("BASIN", "HYGIENE", "Леген", "Basin");
        String lot = received("BASIN");
        String person = HAR.person("FEMALE");
        String id = given(lot, Map.of("beneficiary", person, "acknowledgement", Map.of("kind", "declined")));

        for (Client team : List.of(FIELD, HAR.manager(), HAR.chief())) {
            assertThat(row(team, "/api/v1/handouts?centre=HAR&lot=" + lot, id))
                    .containsEntry("Case code", person)
                    .containsEntry("Recipient’s sex", "FEMALE")
                    .containsEntry("Recipient’s age", "18-59")
                    .containsEntry("Funding source", "AMIF")
                    .containsEntry("Item in English", "Basin")
                    .containsEntry("Category", "HYGIENE")
                    .containsEntry("Unit", "PIECE")
                    .hasEntrySatisfying("Donor", donor -> assertThat(donor).isNotEmpty());
            assertThat(row(team, "/api/v1/movements?centre=HAR&lot=" + lot, id))
                    .containsEntry("Recipient’s sex", "FEMALE")
                    .containsEntry("Recipient’s age", "18-59")
                    .containsEntry("Funding source", "AMIF")
                    .hasEntrySatisfying("Donor", donor -> assertThat(donor).isNotEmpty())
                    .doesNotContainValue(person);
        }
        assertThat(row(HAR.keeper(), "/api/v1/movements?centre=HAR&lot=" + lot, id))
                .containsEntry("Recipient’s sex", "")
                .containsEntry("Recipient’s age", "")
                .containsEntry("Funding source", "AMIF");
        Client auditor = HAR.auditor();
        assertThat(row(auditor, "/api/v1/handouts?centre=HAR&lot=" + lot, id))
                .containsEntry("Case code", person)
                .containsEntry("Recipient’s sex", "")
                .containsEntry("Recipient’s age", "")
                .containsEntry("Funding source", "AMIF");
        assertThat(row(auditor, "/api/v1/movements?centre=HAR&lot=" + lot, id))
                .containsEntry("Recipient’s sex", "")
                .containsEntry("Recipient’s age", "");
    }

    @Test
    void a_group_is_named_by_its_heads() {
        HAR.item("TOWEL", "BEDDING", "Хавлия", "Towel");
        String lot = received("TOWEL");
        String id = given(
                lot,
                Map.of(
                        "group",
                        List.of(
                                Map.of("sex", "MALE", "ageBand", "5-11", "count", 1),
                                Map.of("sex", "FEMALE", "ageBand", "18-59", "count", 2)),
                        "acknowledgement",
                        Map.of("kind", "declined")));
        for (String list : List.of("handouts", "movements")) {
            String path = "/api/v1/" + list + "?centre=HAR&lot=" + lot;
            assertThat(FIELD.get(path).expect(200).text()).contains(id);
            assertThat(FIELD.with("Accept", "text/csv").get(path).expect(200).text())
                    .contains("2 FEMALE 18-59", "1 MALE 5-11");
        }
    }

    @Test
    void files_count_the_people_of_a_handout_on_its_first_line_and_none_after_its_reversal() {
        HAR.item("COMB", "HYGIENE", "Гребен", "Comb");
        HAR.item("BRUSH", "HYGIENE", "Четка", "Brush");
        String lot = received("COMB");
        String id = given(
                lot,
                Map.of(
                        "lines",
                        List.of(Map.of("lot", lot, "quantity", 3), Map.of("lot", received("BRUSH"), "quantity", 3)),
                        "group",
                        List.of(Map.of("sex", "MALE", "ageBand", "5-11", "count", 3)),
                        "acknowledgement",
                        Map.of("kind", "declined")));
        assertThat(reached(id)).containsExactly("3", "");
        String single =
                given(lot, Map.of("beneficiary", HAR.person("MALE"), "acknowledgement", Map.of("kind", "declined")));
        assertThat(reached(single)).containsExactly("1");

        FIELD.post("/api/v1/handouts/" + id + "/reversal", form("reason", "Грешка"))
                .expect(201);
        assertThat(reached(id)).containsExactly("", "");
        Map<String, String> reversed = row(FIELD, "/api/v1/movements?centre=HAR&lot=" + lot, id);
        assertThat(reversed.get("Reversed by movement")).as("its number").containsOnlyDigits();
        assertThat(reversed).containsEntry("Reverses movement", "");
    }

    /** Returns the people reached on each line of a handout. */
    private static List<String> reached(String handout) {
        return rows(FIELD, "/api/v1/handouts?centre=HAR", handout).stream()
                .map(row -> row.get("People reached"))
                .toList();
    }
}
