package org.sklad.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sklad.harness.OneCentre.form;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.options.FilePayload;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.AfterParameterizedClassInvocation;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.Parameter;
import org.sklad.access.roles.Profession;
import org.sklad.harness.Client;
import org.sklad.harness.CutLine;
import org.sklad.harness.FieldPhone;
import org.sklad.harness.Film;
import org.sklad.harness.OneCentre;
import org.sklad.harness.TwoCentres;
import org.sklad.platform.db.Engine;
import org.sklad.platform.db.OnEachEngine;

/**
 * A day of two teams with phones that have no network: a family served from the bag by the camera, a fault with a photo, a consultation, a need, a session
 * and a visit; a second phone that serves the same person; both delivered, and the bag reckoned to the piece.
 */
@OnEachEngine
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PhoneDayIT {
    private static final int JACKETS = 5;
    private static final int CUPS = 12;

    @Parameter
    Engine engine;

    private OneCentre har;
    private Client social;

    @BeforeParameterizedClassInvocation
    void a_bag_and_a_rule() {
        har = new OneCentre(engine);
        social = har.professional("social", Profession.SOCIAL_WORKER);
        har.professional("second", Profession.SOCIAL_WORKER);
        OneCentre.jackets(har.keeper(), "M", "L");
        har.item("CUP", "OTHER", "Чаша", "Cup");
        har.room("101");
        har.boiler("BOILER-1", "101");
        har.keeper()
                .post(
                        "/api/v1/centres/HAR/locations",
                        Map.of("code", "BAG-1", "kind", "BAG", "name", Map.of("bg", "Чанта 1", "en", "Bag 1")))
                .expect(201);
        load("JACKET-M", JACKETS);
        load("CUP", CUPS);
        har.chief()
                .post(
                        "/api/v1/entitlement-rules",
                        form(
                                "code", "JACKETS",
                                "name", "Winter jacket",
                                "goods", Map.of("styles", List.of("JACKET")),
                                "per", "PERSON",
                                "quantity", 1,
                                "period", Map.of("kind", "SEASON"),
                                "validFrom", "2020-01-01"))
                .expect(201);
        har.manager()
                .post(
                        "/api/v1/centres/HAR/teams",
                        Map.of("code", "T-1", "bag", "BAG-1", "members", List.of("social", "second")))
                .expect(201);
    }

    private void load(String sku, int quantity) {
        List<Map<String, Object>> lines = List.of(Map.of("lot", har.received(sku, quantity), "quantity", quantity));
        har.keeper()
                .post("/api/v1/moves", form("centre", "HAR", "from", "STORE", "to", "BAG-1", "lines", lines))
                .expect(201);
    }

    @AfterParameterizedClassInvocation
    void stop() {
        har.close();
    }

    /** Registers men, because the jackets are made for men. */
    private List<String> family() {
        List<String> codes = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            Map<String, Object> person =
                    form("centre", "HAR", "sex", "MALE", "ageBand", "18-59", "sizes", Map.of("clothes", "M"));
            if (!codes.isEmpty()) {
                person.put("household", codes.get(0));
            }
            codes.add(social.post("/api/v1/beneficiaries", person).expect(201).at("/caseCode"));
        }
        return codes;
    }

    @Test
    void what_two_phones_record_without_a_network_arrives_once_and_their_conflict_waits_for_a_manager() {
        List<String> family = family();
        BufferedImage cup = Film.label(har.keeper(), "item", "CUP");
        try (CutLine line = new CutLine(har.address());
                FieldPhone first = FieldPhone.withCamera(line.address(), "social");
                FieldPhone second = FieldPhone.registered(line.address(), "second")) {
            first.network(false);
            second.network(false);
            // The service worker has no network either.
            line.goesDown(true);
            for (String code : family) {
                first.scanPerson(Film.label(har.field(), "card", code));
                first.page().click("text=Add all");
                first.scanGoods(cup);
                first.give();
            }
            first.person(family.get(0));
            assertThat(first.text()).contains("given from this phone");
            fault(first);
            consultation(first, family.get(1));
            need(first, family.get(2));
            session(first);
            visit(first);
            assertThat(first.unsent()).isEqualTo(4 + 5 + 1);
            second.person(family.get(0));
            second.page().click("text=Add all");
            second.give();

            line.goesDown(false);
            first.network(true);
            first.deliver();
            second.network(true);
            second.deliver();
            assertThat(first.tab().barriers()).isEmpty();
        }
        assertThat(har.given(family.get(1))).isEqualTo(Map.of("JACKET-M", 1L, "CUP", 1L));
        assertThat(har.given(family.get(0))).isEqualTo(Map.of("JACKET-M", 2L, "CUP", 1L));
        assertThat(left()).isEqualTo(Map.of("CUP", CUPS - 4L));
        settle(family.get(0));
        assertThat(rows("/api/v1/work-orders?centre=HAR")).hasSize(1);
        assertThat(rows("/api/v1/needs?centre=HAR")).hasSize(1);
        assertThat(rows("/api/v1/consultations?centre=HAR")).hasSize(1);
        assertThat(rows("/api/v1/information-sessions?centre=HAR")).hasSize(1);
        assertThat(rows("/api/v1/field-visits?centre=HAR")).hasSize(1);
    }

    /** The manager takes back one of the two jackets, and nothing waits any more. */
    private void settle(String person) {
        JsonNode conflicts = waiting();
        assertThat(conflicts).hasSize(1);
        assertThat(conflicts.get(0).get("kind").asText()).isEqualTo("ENTITLEMENT");
        JsonNode handouts = rows("/api/v1/handouts?beneficiary=" + person);
        JsonNode second = handouts.get(0).get("operator").asText().equals("second") ? handouts.get(0) : handouts.get(1);
        har.manager()
                .post(
                        "/api/v1/handouts/" + second.get("id").asText() + "/reversal",
                        form("reason", "Given by both teams"))
                .expect(201);
        assertThat(waiting()).isEmpty();
        assertThat(left()).isEqualTo(Map.of("CUP", CUPS - 4L, "JACKET-M", 1L));
    }

    private JsonNode waiting() {
        return har.manager()
                .get("/api/v1/conflicts?centre=HAR")
                .expect(200)
                .json()
                .get("rows");
    }

    private JsonNode rows(String list) {
        return social.get(list).expect(200).json().get("rows");
    }

    /** Returns what is left in the bag, by SKU. */
    private Map<String, Long> left() {
        Map<String, Long> left = new HashMap<>();
        har.keeper()
                .get("/api/v1/balances?centre=HAR&location=BAG-1")
                .expect(200)
                .json()
                .get("rows")
                .forEach(row ->
                        left.merge(row.get("item").asText(), row.get("quantity").asLong(), Long::sum));
        return left;
    }

    private static void fault(FieldPhone phone) {
        phone.go("faults");
        phone.page().selectOption("label:has-text('Room') + select", "101");
        phone.page().click("text=Heating");
        phone.page().fill("textarea", "The boiler is cold");
        phone.page().setInputFiles("#photo", new FilePayload("boiler.png", "image/png", TwoCentres.picture()));
        phone.page().waitForSelector(".phone-photos img");
        phone.page().click("#record");
        phone.recorded();
    }

    private static void consultation(FieldPhone phone, String code) {
        phone.go("consultation");
        phone.page().fill("#person", code);
        phone.page().press("#person", "Tab");
        phone.page().click("fieldset button >> nth=0");
        phone.page().fill("textarea", "Asked about school");
        phone.page().click("#record");
        phone.recorded();
    }

    private static void need(FieldPhone phone, String code) {
        phone.go("needs");
        phone.page().fill("#person", code);
        phone.page().press("#person", "Tab");
        phone.page().fill("input[type=search]", "jacket");
        phone.page().click(".phone-options button >> nth=0");
        phone.page().click("main button:text-is('L')");
        phone.page().click("#record");
        phone.recorded();
    }

    private static void session(FieldPhone phone) {
        phone.go("session");
        phone.page().click("fieldset button >> nth=0");
        phone.page().click("text=Arabic");
        phone.page().fill("input[max='720']", "30");
        phone.page().fill("[aria-label='Woman, 18–59']", "9");
        phone.page().click("#record");
        phone.recorded();
    }

    private static void visit(FieldPhone phone) {
        phone.go("visit");
        phone.page().fill("textarea", "Winter clothes");
        phone.page().click("#record");
        phone.recorded();
    }
}
