package org.sklad.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sklad.harness.OneCentre.form;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.sklad.harness.Answer;
import org.sklad.harness.Client;
import org.sklad.harness.OneCentre;
import org.sklad.harness.RunningSklad;
import org.sklad.people.beneficiaries.RandomCodes;

/** Guesses of codes by API find nobody, are slowed down and raise an alarm. */
class GuessesIT {
    private static final int GUESSES = Integer.getInteger("guesses", 2_000);

    @Test
    void thousands_of_guesses_find_nobody_are_delayed_and_raise_an_alarm() {
        try (OneCentre har = new OneCentre()) {
            for (int i = 0; i < 100; i++) {
                har.person("FEMALE");
            }
            String token = har.field()
                    .post("/api/v1/tokens", RunningSklad.token(UUID.randomUUID(), "t", "field@HAR"))
                    .expect(201)
                    .at("/token");
            Client guessing = har.stranger().bearing(token);
            RandomCodes codes = new RandomCodes();
            Map<Integer, Integer> statuses = new HashMap<>();
            for (int i = 0; i < GUESSES; i++) {
                Answer answer = switch (i % 3) {
                    case 0 -> guessing.get("/api/v1/beneficiaries/" + codes.caseCode());
                    case 1 -> guessing.post("/api/v1/arrivals", form("cardCode", codes.cardCode(), "centre", "HAR"));
                    default -> guessing.post("/api/v1/scan", Map.of("code", codes.cardCode(), "centre", "HAR"));
                };
                statuses.merge(answer.status(), 1, Integer::sum);
                assertThat(answer.status() == 200 ? answer.at("/kind") : "unknown")
                        .isEqualTo("unknown");
                if (answer.status() == 429) {
                    assertThat(Integer.parseInt(answer.header("Retry-After"))).isBetween(1, 60);
                }
            }
            assertThat(statuses.keySet()).isSubsetOf(200, 404, 429);
            assertThat(statuses.get(429)).as("statuses %s", statuses).isGreaterThan(GUESSES - 100);
            har.field().get("/api/v1/beneficiaries").expect(200);
            Answer alarms = har.manager().get("/api/v1/alarms").expect(200);
            assertThat(alarms.at("/rows/0/kind")).isEqualTo("UNKNOWN_CODES");
            assertThat(alarms.at("/rows/0/operator")).isEqualTo("field");
            assertThat(har.manager().get("/privacy/alarms").expect(200).text()).contains("field");
            assertThat(har.manager()
                            .get("/api/v1/alarms?format=csv")
                            .expect(200)
                            .text())
                    .contains("\"UNKNOWN_CODES\",\"field\"");
        }
    }
}
