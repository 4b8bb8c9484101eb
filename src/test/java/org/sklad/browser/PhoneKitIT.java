package org.sklad.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sklad.harness.OneCentre.form;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.sklad.access.roles.Profession;
import org.sklad.harness.FieldPhone;
import org.sklad.harness.OneCentre;

/** A kit that is given without a network counts on the phone as it counts at the server after the delivery. */
class PhoneKitIT {
    private static final OneCentre HAR = new OneCentre();
    private static final Set<String> RULES = Set.of("SOAPS", "TOWELS", "COMBS", "CARE");

    @BeforeAll
    static void fill() {
        HAR.professional("social", Profession.SOCIAL_WORKER);
        HAR.item("SOAP", "HYGIENE", "Сапун", "Soap");
        HAR.item("TOWEL", "HYGIENE", "Кърпа", "Towel");
        HAR.item("COMB", "HYGIENE", "Гребен", "Comb");
        HAR.item("SET", "HYGIENE", "Комплект", "Set");
        HAR.received("SOAP", 50);
        compose(List.of(units("SOAP", 2), units("TOWEL", 1), units("COMB", 1)));
        HAR.receive(Map.of("item", "SET", "quantity", 5, "lot", "V1-A")).expect(201);
        // The kits in stock keep the parts of their time.
        compose(List.of(units("SOAP", 5), units("COMB", 1)));
        rule("SOAPS", Map.of("items", List.of("SOAP")), 10, true);
        rule("TOWELS", Map.of("items", List.of("TOWEL")), 4, true);
        rule("COMBS", Map.of("items", List.of("COMB")), 3, false);
        rule("CARE", Map.of("categories", List.of("HYGIENE")), 8, false);
    }

    @AfterAll
    static void stop() {
        HAR.close();
    }

    private static Map<String, Object> units(String item, long quantity) {
        return Map.of("item", item, "quantity", quantity);
    }

    private static void compose(List<Map<String, Object>> lines) {
        HAR.chief().post("/api/v1/items/SET/compositions", form("lines", lines)).expect(201);
    }

    private static void rule(String code, Map<String, Object> goods, long quantity, boolean kitsAsParts) {
        HAR.chief()
                .post(
                        "/api/v1/entitlement-rules",
                        form(
                                "code",
                                code,
                                "name",
                                code,
                                "goods",
                                goods,
                                "per",
                                "PERSON",
                                "quantity",
                                quantity,
                                "period",
                                Map.of("kind", "DAYS", "days", 30),
                                "kitsAsParts",
                                kitsAsParts,
                                "centres",
                                List.of("HAR"),
                                "validFrom",
                                "2026-01-01"))
                .expect(201);
    }

    private static Map<String, Long> dueAtTheServer(String person) {
        return ofThis(OneCentre.due(HAR.field(), person));
    }

    private static Map<String, Long> dueOnThePhone(FieldPhone phone, String person) {
        return ofThis(phone.due(person));
    }

    private static Map<String, Long> ofThis(Map<String, Long> due) {
        due.keySet().retainAll(RULES);
        return due;
    }

    @Test
    void a_kit_given_offline_counts_by_the_parts_of_its_lot() {
        String person = HAR.person("FEMALE");
        try (FieldPhone phone = FieldPhone.registered(HAR.address(), "social")) {
            assertThat(dueOnThePhone(phone, person))
                    .isEqualTo(dueAtTheServer(person))
                    .isEqualTo(Map.of("SOAPS", 10L, "TOWELS", 4L, "COMBS", 3L, "CARE", 8L));
            phone.network(false);
            phone.add("set");
            phone.add("soap");
            phone.give();
            Map<String, Long> offline = dueOnThePhone(phone, person);
            phone.network(true);
            phone.deliver();
            assertThat(offline)
                    .isEqualTo(dueAtTheServer(person))
                    .isEqualTo(Map.of("SOAPS", 7L, "TOWELS", 3L, "COMBS", 3L, "CARE", 7L));
            phone.reloadFacts();
            assertThat(dueOnThePhone(phone, person)).isEqualTo(offline);
        }
    }
}
