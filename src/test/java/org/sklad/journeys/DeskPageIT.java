package org.sklad.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sklad.harness.OneCentre.form;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.sklad.harness.Answer;
import org.sklad.harness.Client;
import org.sklad.harness.OneCentre;
import org.sklad.harness.PageForm;
import org.sklad.people.attributes.CaseCode;
import org.sklad.platform.i18n.CodeGroups;

/** Data about a person at the desk: sizes, needs and latest goods. From other centres, only the fact that the person got help. */
class DeskPageIT {
    private static final OneCentre HAR = new OneCentre();
    private static final Client FIELD = HAR.field();

    @BeforeAll
    static void goods() {
        HAR.item("BAR", "HYGIENE", "Калъп", "Bar");
        HAR.item("CUP", "OTHER", "Чаша", "Cup");
        HAR.received("BAR", 100);
        HAR.received("CUP", 100);
    }

    @AfterAll
    static void stop() {
        HAR.close();
    }

    private static Answer registered() {
        Map<String, Object> person = form(
                "centre", "HAR", "sex", "MALE", "ageBand", "18-59", "sizes", Map.of("clothes", "3XL", "shoes", "47"));
        return FIELD.post("/api/v1/beneficiaries", person).expect(201);
    }

    private static String given(String person, String sku, int quantity) {
        return FIELD.post(
                        "/api/v1/handouts",
                        form(
                                "beneficiary",
                                person,
                                "centre",
                                "HAR",
                                "location",
                                "STORE",
                                "lines",
                                List.of(Map.of("item", sku, "quantity", quantity)),
                                "acknowledgement",
                                Map.of("kind", "declined")))
                .expect(201)
                .at("/id");
    }

    private static String part(Answer desk, String mark) {
        String text = desk.expect(200).text();
        return text.substring(text.indexOf(mark), text.indexOf("</section>", text.indexOf(mark)));
    }

    @Test
    void sizes_needs_and_the_last_handouts_stand_there() {
        String person = registered().at("/caseCode");
        String kept = given(person, "BAR", 2);
        String wrong = given(person, "CUP", 3);
        FIELD.post("/api/v1/handouts/" + wrong + "/reversal", form("reason", "Друг човек"))
                .expect(201);
        FIELD.post("/api/v1/needs", form("beneficiary", person, "item", "CUP", "quantity", 4, "urgency", "NOW"))
                .expect(201);
        Answer desk = FIELD.get("/hand-out/" + person);
        assertThat(desk.text()).contains("clothes 3XL", "shoes № 47");
        assertThat(part(desk, "desk-due")).contains("4 × Cup", "now", "value=\"pick-");
        assertThat(part(desk, "desk-last")).contains("/handouts/" + kept, "2 × Bar", "/handouts/" + wrong, "Reversed");
    }

    @Test
    void of_another_centre_only_the_kind_of_goods_and_the_day_are_told() {
        Client elsewhere = HAR.elsewhere();
        Answer person = registered();
        String handout = given(person.at("/caseCode"), "BAR", 2);
        String path = "/hand-out/" + person.at("/caseCode");
        elsewhere.get(path).expect(404);
        elsewhere
                .post("/api/v1/arrivals", form("cardCode", person.at("/cardCode"), "centre", "BAN"))
                .expect(201);
        FIELD.get(path).expect(404);
        assertThat(part(elsewhere.get(path), "desk-last"))
                .contains("Hygiene, in another centre, on ")
                .doesNotContain(handout, "Bar", "HAR");
    }

    @Test
    void where_the_goods_are_to_be_fetched_stands_beside_them() {
        HAR.item("CAN", "FOOD", "Консерва", "Can");
        String later = received("2099-05-01", 3);
        String sooner = received("2098-05-01", 2);
        String path = "/hand-out/" + registered().at("/caseCode");
        Map<String, String> fields = Map.of(
                "id",
                PageForm.in(FIELD, FIELD.get(path), path).value("id"),
                "goods.1",
                HAR.manager().get("/api/v1/items/CAN").expect(200).at("/code"),
                "quantity.1",
                "3",
                "act",
                "then");
        assertThat(FIELD.form(path, fields).expect(200).text())
                .contains(
                        "2 from STORE, lot " + grouped(sooner) + ", use by 1 May 2098",
                        "1 from STORE, lot " + grouped(later) + ", use by 1 May 2099");
    }

    private static String received(String expiresOn, int quantity) {
        return HAR.receive(Map.of(
                        "item", "CAN", "quantity", quantity, "lot", OneCentre.lotNumber(), "expiresOn", expiresOn))
                .expect(201)
                .at("/lines/0/lot/code");
    }

    private static String grouped(String lot) {
        return CodeGroups.text(lot);
    }

    @Test
    void the_time_of_a_list_on_paper_goes_with_the_next_card_and_nonsense_does_not() {
        String person = registered().at("/caseCode");
        assertThat(next(person, "2026-11-20T10:00")).endsWith("/hand-out/" + person + "?occurredAt=2026-11-20T10%3A00");
        for (String nonsense : List.of("{x}", "yesterday", "<b>")) {
            assertThat(next(person, nonsense)).endsWith("/hand-out/" + person);
        }
        assertThat(FIELD.get("/hand-out/" + person + "?occurredAt=%7Bx%7D")
                        .expect(200)
                        .text())
                .doesNotContain("{x}");
        assertThat(FIELD.get("/hand-out/" + person + "?occurredAt=2026-11-20T10:00")
                        .expect(200)
                        .text())
                .contains("value=\"2026-11-20T10:00\"");
    }

    private static String next(String person, String occurredAt) {
        return FIELD.form("/hand-out", Map.of("person", person, "occurredAt", occurredAt))
                .expect(303)
                .header("Location");
    }

    /** Another person came first, or the worker forgot to record. */
    @Test
    void a_card_that_is_scanned_among_the_goods_is_said_to_be_one() {
        Answer person = registered();
        Answer next = registered();
        String path = "/hand-out/" + person.at("/caseCode");
        String id = PageForm.in(FIELD, FIELD.get(path), path).value("id");
        Answer onward = FIELD.form(path, Map.of("id", id, "act", "add", "code", next.at("/cardCode")));
        assertThat(onward.expect(303).header("Location")).endsWith("/hand-out/" + next.at("/caseCode"));
        Map<String, String> lying = Map.of(
                "id",
                id,
                "act",
                "add",
                "code",
                next.at("/cardCode"),
                "goods.1",
                HAR.manager().get("/api/v1/items/CUP").expect(200).at("/code"),
                "quantity.1",
                "1");
        assertThat(FIELD.form(path, lying).expect(422).text())
                .contains("This is the card of a person. Record or cancel the goods here first.");
    }

    /** The list of a household may have been typed in before for some of its members. An answer is for the person whom it names. */
    @Test
    void goods_given_twice_to_one_of_a_household_are_not_recorded_twice_for_the_others() {
        String mother = registered().at("/caseCode");
        String typed = registered().at("/caseCode");
        String other = registered().at("/caseCode");
        FIELD.post("/api/v1/households", form("head", mother, "members", List.of(typed, other)))
                .expect(201);
        onPaper(mother).fill("act", "record").send().expect(303);
        onPaper(typed).fill("act", "record").send().expect(303);
        String path = "/hand-out/" + mother;

        Answer first = onPaper(mother)
                .fill("also", typed, other)
                .fill("act", "record")
                .send()
                .expect(422);
        PageForm one = PageForm.in(FIELD, first, path);
        assertThat(one.choices("again")).containsExactly(mother);
        Answer second = one.fill("again", mother).fill("act", "record").send().expect(422);

        assertThat(second.text()).contains(new CaseCode(typed).grouped() + " got the same goods twice on that day");
        assertThat(HAR.given(typed)).isEqualTo(Map.of("CUP", 3L));
        PageForm both = PageForm.in(FIELD, second, path);
        assertThat(both.values("again")).containsExactly(mother);
        both.fill("again", mother, typed).fill("act", "record").send().expect(303);
        assertThat(HAR.given(mother)).isEqualTo(Map.of("CUP", 6L));
        assertThat(HAR.given(typed)).isEqualTo(Map.of("CUP", 6L));
        assertThat(HAR.given(other)).isEqualTo(Map.of("CUP", 3L));
    }

    /** Returns the desk of a person with three cups of a paper list of this day. */
    private static PageForm onPaper(String person) {
        String path = "/hand-out/" + person;
        String then = LocalDate.now(ZoneId.of("Europe/Sofia")).minusDays(1) + "T10:00";
        Answer desk = FIELD.get(path + "?occurredAt=" + then);
        return PageForm.in(FIELD, desk.expect(200), path)
                .fill("code", HAR.manager().get("/api/v1/items/CUP").expect(200).at("/code"))
                .fill("act", "add")
                .shown()
                .fill("quantity.1", "3")
                .fill("code", "");
    }
}
