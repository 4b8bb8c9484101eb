package org.sklad.properties;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sklad.harness.OneCentre.form;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.sklad.access.signin.SettableClock;
import org.sklad.harness.Answer;
import org.sklad.harness.Client;
import org.sklad.harness.RunningSklad;
import org.sklad.harness.Sends;
import org.sklad.harness.SkladFolder;
import org.sklad.installation.Installation;

/** The whole application with a clock that jumps ten years forward and back. */
class ClockIT {
    private static final Duration TEN_YEARS = Duration.ofDays(3652);
    private static final int PEOPLE = 25;

    private final SettableClock clock = new SettableClock();

    private SkladFolder folder() {
        clock.set(Installation.CLOCK.instant());
        return new SkladFolder().with("SKLAD_RETENTION_IDENTITY_DAYS", "3").with("SKLAD_RETENTION_PERSON_DAYS", "5");
    }

    /** Advances the clock by days in which the server runs. */
    private void days(RunningSklad sklad, int days) {
        for (int i = 0; i < days; i++) {
            clock.advance(Duration.ofDays(1));
            sklad.tell(features -> features.privacy.dueErasures.run());
        }
    }

    private static List<String> register(Client field, int people) {
        List<String> codes = new ArrayList<>();
        for (int i = 0; i < people; i++) {
            codes.add(field.post("/api/v1/beneficiaries", form("centre", "HAR", "sex", "FEMALE", "ageBand", "18-59"))
                    .expect(201)
                    .at("/caseCode"));
        }
        return codes;
    }

    private static void leave(Client field, List<String> codes) {
        codes.forEach(code -> field.post("/api/v1/beneficiaries/" + code + "/departures", form())
                .expect(201));
    }

    private static int departed(Client manager) {
        return manager.get("/api/v1/departures?limit=200").expect(200).text().split("\"caseCode\"", -1).length - 1;
    }

    @Test
    @Sends({"POST /privacy/due"})
    void a_wrong_clock_erases_nobody_until_a_manager_confirms_it() {
        try (SkladFolder folder = folder();
                RunningSklad sklad = folder.start(clock)) {
            Client admin = sklad.firstAdministrator();
            RunningSklad.addCentre(admin, "HAR");
            Client field = sklad.addOperator(admin, "field", "field@HAR");
            sklad.addOperator(admin, "manager", "manager@HAR");
            sklad.addOperator(admin, "auditor", "auditor@*");
            leave(field, register(field, PEOPLE));
            Instant right = clock.instant();
            assertThat(sklad.<Integer>tell(features -> features.privacy.dueErasures.run()))
                    .isZero();

            clock.advance(TEN_YEARS);
            Client ahead = sklad.signIn("manager");
            assertThat(sklad.<Integer>tell(features -> features.privacy.dueErasures.run()))
                    .isZero();
            assertThat(departed(ahead)).isEqualTo(PEOPLE);
            Answer waiting = ahead.get("/api/v1/due-erasures").expect(200);
            assertThat(waiting.at("/waits/0/reason")).isEqualTo("CLOCK_AHEAD");
            assertThat(waiting.at("/people")).isEqualTo(String.valueOf(PEOPLE));
            assertThat(ahead.get("/scan").expect(200).text()).contains("href=\"/privacy/due\"");
            assertThat(ahead.get("/privacy/due").expect(200).text()).contains("class=\"danger\"");
            assertThat(sklad.signIn("auditor").get("/privacy/due").expect(200).text())
                    .contains("HAR")
                    .doesNotContain("class=\"danger\"");

            clock.set(right.plusSeconds(60));
            Client manager = sklad.signIn("manager");
            confirm(manager, 0);
            assertThat(departed(manager)).isEqualTo(PEOPLE);
            days(sklad, 6);
            manager = sklad.signIn("manager");
            assertThat(manager.get("/api/v1/due-erasures").at("/waits/0/reason"))
                    .as("more than 20 people, and more than one in twenty")
                    .isEqualTo("MANY");
            assertThat(departed(manager)).isEqualTo(PEOPLE);
            manager.post("/api/v1/due-erasures", form("people", PEOPLE - 1)).expect(409);
            Map<String, Object> confirmed = new HashMap<>(form("people", PEOPLE));
            manager.post("/api/v1/due-erasures", confirmed).expect(201);
            manager.post("/api/v1/due-erasures", confirmed).expect(200);
            assertThat(departed(manager)).isZero();
            assertThat(manager.get("/api/v1/erasures?limit=1").at("/rows/0/operator"))
                    .isEqualTo("manager");
            assertThat(manager.get("/scan").expect(200).text()).doesNotContain("href=\"/privacy/due\"");
            assertThat(sklad.signIn("auditor").get("/api/v1/audit?limit=500").text())
                    .contains("\"erasure-confirmed\"", "people=" + PEOPLE);
            folder.run("check").expect(0);
        }
    }

    /** Confirms the due erasures by the button of the page. */
    private static void confirm(Client manager, int people) {
        manager.form("/privacy/due", Map.of("id", UUID.randomUUID().toString(), "people", String.valueOf(people)))
                .expect(303);
        assertThat(manager.get("/privacy/due").expect(200).text()).doesNotContain("class=\"danger\"");
    }

    @Test
    void operators_signed_in_or_locked_out_by_a_wrong_clock_continue_after_its_correction() {
        try (SkladFolder folder = folder();
                RunningSklad sklad = folder.start(clock)) {
            Client admin = sklad.firstAdministrator();
            RunningSklad.addCentre(admin, "HAR");
            Client before = sklad.addOperator(admin, "field", "field@HAR");
            before.get("/api/v1/session").expect(200);
            for (Duration jump : List.of(TEN_YEARS, TEN_YEARS.negated())) {
                Instant right = clock.instant();
                clock.advance(jump);
                Client during = sklad.signIn("field");
                during.get("/api/v1/session").expect(200);
                for (int i = 0; i < 6; i++) {
                    sklad.client().post("/api/v1/session", Map.of("username", "field", "password", "грешна парола"));
                }
                clock.set(right.plusSeconds(60));
                Client after = sklad.signIn("field");
                assertThat(register(after, 1)).hasSize(1);
                during.get("/api/v1/session").expect(401);
            }
        }
    }
}
