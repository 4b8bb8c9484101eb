package org.sklad.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sklad.harness.OneCentre.form;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.sklad.harness.Answer;
import org.sklad.harness.Browser;
import org.sklad.harness.Client;
import org.sklad.harness.OneCentre;
import org.sklad.harness.PageForm;
import org.sklad.harness.RunningSklad;
import org.sklad.harness.Tab;
import org.sklad.platform.i18n.Language;

/** One member takes the same goods for others of the household. Each gets their own handout, which names the member who took it. */
class HouseholdDeskIT {
    private static final OneCentre HAR = new OneCentre();
    private static final Client FIELD = HAR.field();

    @BeforeAll
    static void goods() {
        HAR.item("BAR", "HYGIENE", "Калъп", "Bar");
        HAR.received("BAR", 500);
    }

    @AfterAll
    static void stop() {
        HAR.close();
    }

    /** Registers a mother and two children and returns their case codes, the mother's first. */
    private static List<String> household() {
        String mother = HAR.person("FEMALE");
        return List.of(mother, child(mother), child(mother));
    }

    private static String child(String mother) {
        return FIELD.post(
                        "/api/v1/beneficiaries",
                        form("centre", "HAR", "sex", "MALE", "ageBand", "5-11", "household", mother))
                .expect(201)
                .at("/caseCode");
    }

    private static List<JsonNode> handouts(String person) {
        return FIELD.get("/api/v1/handouts?beneficiary=" + person)
                .expect(200)
                .json()
                .get("rows")
                .valueStream()
                .toList();
    }

    private static String bar() {
        return HAR.manager().get("/api/v1/items/BAR").expect(200).at("/code");
    }

    /** Builds the form that a desk sends with this quantity of bars. */
    private static Map<String, String> desk(String person, int quantity, String... more) {
        String path = "/hand-out/" + person;
        String id = PageForm.in(FIELD, FIELD.get(path).expect(200), path).value("id");
        Map<String, String> fields = new HashMap<>(Map.of(
                "id", id, "act", "record", "goods.1", bar(), "quantity.1", "" + quantity, "acknowledgement", "mark"));
        for (int i = 0; i < more.length; i += 2) {
            fields.put(more[i], more[i + 1]);
        }
        return fields;
    }

    private static Answer send(String person, Map<String, String> fields) {
        return FIELD.form("/hand-out/" + person, fields);
    }

    @Test
    void a_mother_takes_for_a_child_and_each_has_a_receipt_of_their_own() {
        List<String> people = household();
        String path = "/hand-out/" + people.get(0);
        Map<String, String> laid = desk(people.get(0), 2, "act", "more-1");
        Answer page = send(people.get(0), laid).expect(200);
        assertThat(page.text()).contains("name=\"also\" value=\"" + people.get(1), people.get(2));
        assertThat(page.text()).doesNotContain("name=\"also\" value=\"" + people.get(0));
        PageForm desk =
                PageForm.in(FIELD, page, path).fill("also", people.get(2)).fill("act", "record");
        String made = desk.send().expect(303).header("Location").replaceFirst(".*/handouts/", "");

        assertThat(handouts(people.get(0)))
                .singleElement()
                .satisfies(each -> assertThat(each.get("id").asText()).isEqualTo(made));
        assertThat(handouts(people.get(1))).isEmpty();
        String other = handouts(people.get(2)).get(0).get("id").asText();
        JsonNode one = FIELD.get("/api/v1/handouts/" + other).expect(200).json();
        assertThat(one.at("/lines/0/quantity").asLong()).isEqualTo(3);
        assertThat(one.get("collectedBy").asText()).isEqualTo(people.get(0));
        assertThat(FIELD.bytes("/handouts/" + other + "/receipt.pdf")).isNotEmpty();

        desk.send().expect(303);
        people.forEach(each -> assertThat(handouts(each)).as("sent again").hasSizeLessThan(2));
        desk.fill("also", people.get(1)).send().expect(409);
        assertThat(handouts(people.get(1))).as("other content").isEmpty();
    }

    @Test
    void what_one_may_not_have_nobody_gets_and_what_was_typed_stays() {
        List<String> people = household();
        send(people.get(1), desk(people.get(1), 8)).expect(303);
        Map<String, String> fields = desk(people.get(0), 3, "also", people.get(1), "collectedBy", "Съсед");
        Answer refused = send(people.get(0), fields).expect(422);
        String grouped = people.get(1).replaceFirst("(...)(...)(...)(..)", "$1-$2-$3-$4");
        assertThat(refused.text()).contains(grouped + ": ", "Nothing was recorded for anybody.");
        assertThat(handouts(people.get(0))).isEmpty();
        fields.put("quantity.1", "2");
        send(people.get(0), fields).expect(303);
        assertThat(handouts(people.get(0))).hasSize(1);
        String other = handouts(people.get(1)).get(0).get("id").asText();
        JsonNode collector =
                FIELD.get("/api/v1/handouts/" + other).expect(200).json().path("collectedBy");
        assertThat(collector.asText(""))
                .as("somebody was named: names are not shown")
                .isNotEqualTo(people.get(0));
    }

    @Test
    void strangers_nonsense_and_medicines_are_refused_at_the_field() {
        List<String> people = household();
        String stranger = HAR.person("MALE");
        for (String nobody : List.of(stranger, "x", people.get(0))) {
            Answer refused = send(people.get(0), desk(people.get(0), 1, "also", nobody));
            assertThat(refused.expect(422).text()).as(nobody).contains("f-also-error");
        }
        Map<String, String> prescribed =
                desk(people.get(0), 1, "also", people.get(1), "prescription.1", "R-1", "dose.1", "1");
        assertThat(send(people.get(0), prescribed).expect(422).text())
                .contains("A medicine is prescribed for one person");
        send(stranger, desk(stranger, 1, "also", people.get(1))).expect(422);
        people.forEach(each -> assertThat(handouts(each)).isEmpty());
        assertThat(handouts(stranger)).isEmpty();
    }

    @Test
    void one_tick_and_one_press_in_a_browser() {
        List<String> people = household();
        try (Tab tab = Browser.open(HAR.address(), Language.EN, 360).signIn("field", RunningSklad.PASSWORD)) {
            tab.go("/hand-out/" + people.get(0));
            tab.leave(() -> tab.scan(bar()));
            tab.check(people.get(1)).check(people.get(2));
            assertThat(tab.barriers()).isEmpty();
            assertThat(tab.smallTargets()).isEmpty();
            assertThat(tab.overflow()).isZero();
            tab.press("button[value='record']");
            assertThat(tab.path()).matches("/handouts/[0-9a-f-]{36}");
            assertThat(tab.text("#messages")).contains("one for each person");
            assertThat(tab.faults()).isEmpty();
        }
        people.forEach(each -> assertThat(handouts(each)).hasSize(1));
    }
}
