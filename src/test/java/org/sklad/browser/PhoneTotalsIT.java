package org.sklad.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sklad.harness.OneCentre.form;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.sklad.access.roles.Profession;
import org.sklad.harness.FieldPhone;
import org.sklad.harness.OneCentre;

/** After a delivery the phone shows what the server reckons, also if people and goods moved while it was away. */
class PhoneTotalsIT {
    private static final OneCentre HAR = new OneCentre();

    @BeforeAll
    static void fill() {
        HAR.professional("social", Profession.SOCIAL_WORKER);
        HAR.elsewhere();
        HAR.item("SOAP", "HYGIENE", "Сапун", "Soap");
        HAR.item("BLANKET", "BEDDING", "Одеяло", "Blanket");
        rule("SOAPS", "SOAP", "PERSON", 10);
        rule("BLANKETS", "BLANKET", "HOUSEHOLD", 6);
        HAR.received("SOAP", 50);
        HAR.received("BLANKET", 20);
    }

    @AfterAll
    static void stop() {
        HAR.close();
    }

    private static void rule(String code, String item, String per, long quantity) {
        HAR.chief()
                .post(
                        "/api/v1/entitlement-rules",
                        form(
                                "code", code,
                                "name", code,
                                "goods", Map.of("items", List.of(item)),
                                "per", per,
                                "quantity", quantity,
                                "period", Map.of("kind", "DAYS", "days", 30),
                                "validFrom", "2026-01-01"))
                .expect(201);
    }

    private static void give(FieldPhone phone, String person, String... goods) {
        phone.person(person);
        for (String each : goods) {
            phone.add(each);
        }
        phone.give();
    }

    /** Gives a person a place elsewhere, and so takes them out of this centre. */
    private static void leaves(String person) {
        String card =
                HAR.field().get("/api/v1/beneficiaries/" + person).expect(200).at("/cardCode");
        HAR.elsewhere()
                .post("/api/v1/arrivals", form("cardCode", card, "centre", "BAN"))
                .expect(201);
    }

    private static void together(String head, String member) {
        HAR.field()
                .post("/api/v1/households", form("head", head, "members", List.of(member)))
                .expect(201);
    }

    private static Map<String, Long> stock() {
        Map<String, Long> stock = new HashMap<>();
        HAR.keeper()
                .get("/api/v1/balances?centre=HAR&location=STORE")
                .expect(200)
                .json()
                .get("rows")
                .forEach(row -> stock.merge(
                        row.get("item").asText(), row.get("quantity").asLong(), Long::sum));
        return stock;
    }

    @Test
    void what_is_due_and_in_stock_equals_the_server_after_people_and_goods_moved() {
        String stays = HAR.person("FEMALE");
        String goes = HAR.person("FEMALE");
        String joins = HAR.person("MALE");
        try (FieldPhone phone = FieldPhone.registered(HAR.address(), "social")) {
            phone.network(false);
            give(phone, stays, "soap", "soap", "blanket");
            give(phone, goes, "soap");
            give(phone, joins, "blanket", "soap");
            leaves(goes);
            together(stays, joins);
            HAR.received("SOAP", 7);
            HAR.keeper()
                    .post(
                            "/api/v1/moves",
                            form(
                                    "centre",
                                    "HAR",
                                    "from",
                                    "STORE",
                                    "to",
                                    "QUARANTINE",
                                    "lines",
                                    List.of(Map.of("lot", HAR.received("BLANKET", 5), "quantity", 3))))
                    .expect(201);
            phone.network(true);
            phone.deliver();
            phone.reloadFacts();
            for (String person : List.of(stays, joins)) {
                Map<String, Long> due = OneCentre.due(HAR.field(), person);
                due.keySet().retainAll(Set.of("SOAPS", "BLANKETS"));
                assertThat(phone.due(person)).containsAllEntriesOf(due).containsEntry("BLANKETS", 4L);
            }
            assertThat(phone.due(stays)).containsEntry("SOAPS", 8L);
            assertThat(phone.inStock("soap")).isEqualTo(stock().get("SOAP")).isEqualTo(50 + 7 - 4);
            assertThat(phone.inStock("blanket"))
                    .isEqualTo(stock().get("BLANKET"))
                    .isEqualTo(20 + 5 - 3 - 2);
            phone.go("");
            phone.page().click("#type-code");
            phone.page().fill("#code", goes);
            phone.page().click("form.phone-pair button");
            phone.page().waitForSelector("text=is not in the data of this phone");
        }
        assertThat(OneCentre.due(HAR.elsewhere(), goes))
                .as("what the centre to which the person moved may still give")
                .containsEntry("SOAPS", 9L);
    }
}
