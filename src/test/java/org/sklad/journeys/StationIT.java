package org.sklad.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URLDecoder;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.sklad.harness.Answer;
import org.sklad.harness.Client;
import org.sklad.harness.OneCentre;
import org.sklad.harness.PageForm;
import org.sklad.harness.RunningSklad;
import org.sklad.harness.Sends;
import org.sklad.harness.SkladFolder;

/** Operators who share a computer, over HTTP: PIN, switch, lock, and what a PIN does not open. */
class StationIT {
    private static final SkladFolder FOLDER = new SkladFolder();
    private static final RunningSklad SKLAD = FOLDER.startChild();
    private static final Client ADMIN = SKLAD.firstAdministrator();
    private static final Client MANAGER = with("HAR", "manager", "manager@HAR");
    private static final String PIN = "730984";
    private static final String WRONG = "509846";

    private static Client with(String centre, String username, String role) {
        RunningSklad.addCentre(ADMIN, centre);
        return SKLAD.addOperator(ADMIN, username, role).onPages();
    }

    @AfterAll
    static void stop() {
        SKLAD.close();
        FOLDER.close();
    }

    /** Adds an operator of HAR with a PIN. */
    private static Client operator(String username, String role) {
        Client own = SKLAD.addOperator(ADMIN, username, role).onPages();
        PageForm.of(own, "/account/pin", "/account/pin").fill("pin", PIN).take();
        return own;
    }

    /** Returns the browser of a new station of HAR, locked. */
    private static Client station() {
        Client browser = SKLAD.signIn("manager").onPages();
        browser.form("/account/station", Map.of("centre", "HAR")).expect(303);
        lock(browser, "/");
        return browser;
    }

    private static void lock(Client browser, String page) {
        assertThat(browser.form("/station/lock", Map.of("next", page))
                        .expect(303)
                        .header("Location"))
                .endsWith("/station");
    }

    private static Answer enter(Client browser, String username, String pin) {
        return browser.form("/station", Map.of("username", username, "pin", pin));
    }

    private static String who(Client browser) {
        return browser.get("/api/v1/session").expect(200).at("/username");
    }

    private static List<String> acts(String username) {
        List<String> acts = new ArrayList<>();
        for (JsonNode row :
                ADMIN.get("/api/v1/audit?limit=500").expect(200).json().get("rows")) {
            if (row.get("subject").asText().equals(username)) {
                acts.add(row.get("act").asText());
            }
        }
        return acts;
    }

    @Test
    @Sends({
        "POST /account/pin",
        "POST /account/pin/removal",
        "POST /account/station",
        "POST /account/station/closing",
        "POST /station",
        "POST /station/lock",
        "POST /station/presence"
    })
    void a_station_is_shared_locked_entered_by_pin_and_shared_no_more() {
        operator("anna", "warehouse@HAR");
        Client browser = SKLAD.signIn("manager").onPages();
        PageForm.of(browser, "/account/station", "/account/station").take();
        browser.send("POST", "/station/lock", "*/*", BodyPublishers.ofString("next=%2Fitems"))
                .expect(415);
        PageForm.of(browser, "/items", "/station/lock").send().expect(303);
        assertThat(browser.cookie("sid")).isEmpty();
        assertThat(browser.get("/items").expect(303).header("Location")).endsWith("/station");
        Answer locked = browser.get("/station").expect(200);
        assertThat(locked.text()).contains("Name of anna").doesNotContain("/items", "class=\"lookup\"", "<aside>");
        PageForm.in(browser, locked, "/station")
                .fill("username", "anna")
                .fill("pin", PIN)
                .send()
                .expect(303);
        assertThat(who(browser)).isEqualTo("anna");
        browser.form("/station/presence", Map.of()).expect(204);
        assertThat(acts("anna")).contains("pin-set", "signed-in-with-pin");
        assertThat(acts("manager")).contains("station-opened", "station-locked");

        Client own = SKLAD.signIn("anna").onPages();
        PageForm.of(own, "/account/pin", "/account/pin/removal").take();
        lock(browser, "/");
        enter(browser, "anna", PIN).expect(401);
        browser.form("/sign-in", Map.of("username", "manager", "password", RunningSklad.PASSWORD))
                .expect(303);
        PageForm.of(browser, "/account/station", "/account/station/closing").take();
        assertThat(browser.get("/items").expect(200).text()).doesNotContain("/station/lock");
        assertThat(browser.cookie("station").orElse("")).isEmpty();
    }

    @Test
    void each_switch_is_a_new_session_with_the_rights_of_its_operator_and_no_password() {
        operator("boris", "warehouse@HAR");
        operator("vera", "field@HAR");
        Client browser = station();
        enter(browser, "boris", PIN).expect(303);
        Client before = browser.copy();
        String session = browser.cookie("sid").orElseThrow();
        browser.get("/hand-out").expect(403);
        enter(browser, "vera", PIN).expect(303);
        assertThat(browser.cookie("sid").orElseThrow()).isNotEqualTo(session);
        assertThat(who(browser)).isEqualTo("vera");
        before.get("/api/v1/session").expect(401);
        assertThat(browser.copy().form("/sign-out", Map.of()).expect(303).header("Location"))
                .as("the others go on with a PIN")
                .endsWith("/station");
        enter(browser, "vera", PIN).expect(303);
        browser.get("/hand-out").expect(200);
        browser.get("/settings/audit").expect(403);
        assertThat(browser.get("/account/pin").expect(303).header("Location")).contains("/account/confirmation");
        assertThat(browser.form("/account/pin", Map.of("pin", "9137"))
                        .expect(303)
                        .header("Location"))
                .contains("/account/confirmation");
        browser.post("/api/v1/tokens", RunningSklad.token(UUID.randomUUID(), "t", "field@HAR"))
                .expect(401);
        browser.form("/account/confirmation", Map.of("password", RunningSklad.PASSWORD, "page.next", "/account/pin"))
                .expect(303);
        browser.get("/account/pin").expect(200);
    }

    @Test
    void a_form_that_is_sent_again_from_the_history_is_refused_from_the_next_operator() {
        operator("darina", "manager@HAR");
        operator("stoyan", "manager@HAR");
        Client browser = station();
        enter(browser, "darina", PIN).expect(303);
        String shownTo = browser.get("/account").expect(200).text().replaceAll("(?s).*data-lock=\"([^\"]*)\".*", "$1");
        Map<String, String> sent =
                Map.of("code", "", "kind", "SHELF", "parent", "STORE", "name.bg", "Тайна", "page.by", shownTo);
        String form = "/centres/HAR/locations";
        assertThat(browser.form(form, sent).expect(422).text()).contains("Тайна");
        enter(browser, "stoyan", PIN).expect(303);
        assertThat(browser.form(form, sent).expect(403).text()).doesNotContain("Тайна");
        enter(browser, "darina", PIN).expect(303);
        browser.form(form, sent).expect(422);
    }

    @Test
    void every_form_behind_a_recent_password_leads_to_the_password_and_back_to_its_page() {
        operator("svetla", "manager@HAR");
        Client browser = station();
        enter(browser, "svetla", PIN).expect(303);
        Map.of(
                        "/account/pin", "/account/pin",
                        "/account/station", "/account/station",
                        "/account/station/closing", "/account/station",
                        "/account/second-factor", "/account/second-factor",
                        "/account/second-factor/confirmation", "/account/second-factor",
                        "/account/second-factor/removal", "/account/second-factor")
                .forEach((form, page) -> assertThat(
                                browser.form(form, Map.of()).expect(303).header("Location"))
                        .as(form)
                        .endsWith("/account/confirmation?next=" + page.replace("/", "%2F")));
        browser.form("/account/confirmation", Map.of("password", RunningSklad.PASSWORD, "page.next", "/account/pin"))
                .expect(303);
        assertThat(browser.form("/account/pin", Map.of("pin", "")).expect(422).text())
                .contains("id=\"f-pin-error\"");
    }

    @Test
    void the_page_returns_to_who_was_there_and_to_nobody_else() {
        operator("galya", "field@HAR");
        operator("dimo", "field@HAR");
        Client browser = station();
        assertThat(enter(browser, "galya", PIN).expect(303).header("Location")).endsWith("/");
        lock(browser, "/people?sort=x");
        assertThat(browser.get("/station").expect(200).text()).doesNotContain("/people");
        assertThat(enter(browser, "galya", PIN).expect(303).header("Location")).endsWith("/people?sort=x");
        lock(browser, "/people");
        assertThat(enter(browser, "dimo", PIN).expect(303).header("Location")).matches("https?://[^/]+/");
        lock(browser, "/people");
        browser.form("/sign-in", Map.of("username", "galya", "password", RunningSklad.PASSWORD, "next", "/"))
                .expect(303);
        lock(browser, "/people");
        assertThat(browser.form("/sign-in", Map.of("username", "galya", "password", RunningSklad.PASSWORD))
                        .expect(303)
                        .header("Location"))
                .endsWith("/people");
    }

    @Test
    void a_page_that_answered_a_form_returns_after_a_lock_and_after_signing_in_again() {
        operator("nadya", "field@HAR");
        Client browser = station();
        enter(browser, "nadya", PIN).expect(303);
        Client chief = SKLAD.signIn("manager");
        Map<String, Object> soap =
                Map.of("sku", "SOAP", "name", Map.of("bg", "Сапун"), "category", "HYGIENE", "unit", "PIECE");
        ADMIN.post("/api/v1/items", soap).expect(201);
        Map<String, Object> rule = OneCentre.form("code", "R-SOAP", "name", "Сапун", "per", "PERSON", "quantity", 2);
        rule.putAll(Map.of("goods", Map.of("items", List.of("SOAP")), "period", Map.of("kind", "ONCE")));
        rule.putAll(Map.of("centres", List.of("HAR"), "validFrom", "2020-01-01"));
        chief.post("/api/v1/entitlement-rules", rule).expect(201);
        Map<String, Object> day = OneCentre.form("centre", "HAR", "date", RunningSklad.today(), "location", "STORE");
        day.putAll(Map.of("rules", List.of("R-SOAP"), "slots", Map.of("from", "09:00", "minutes", 30, "people", 2)));
        String id = SKLAD.signIn("nadya")
                .post("/api/v1/distribution-days", day)
                .expect(201)
                .at("/id");
        String form = "/distribution-days/" + id + "/arrivals";
        browser.form(form, Map.of("beneficiary", "1")).expect(422);
        lock(browser, form);
        assertThat(returned(browser, enter(browser, "nadya", PIN))).endsWith(id + "/desk");
        Client own = SKLAD.client().onPages();
        String next = own.get(form).expect(303).header("Location").replaceAll(".*next=", "");
        Answer signedIn = own.form(
                "/sign-in",
                Map.of(
                        "username",
                        "nadya",
                        "password",
                        RunningSklad.PASSWORD,
                        "next",
                        URLDecoder.decode(next, StandardCharsets.UTF_8)));
        assertThat(returned(own, signedIn)).endsWith(id + "/desk");
    }

    private static String returned(Client browser, Answer answer) {
        String onward = answer.expect(303).header("Location").replaceFirst("^https?://[^/]+", "");
        return browser.get(onward).expect(303).header("Location");
    }

    @Test
    void wrong_pins_are_few_and_then_the_password_is_asked() {
        operator("ivan", "warehouse@HAR");
        Client browser = station();
        for (int i = 0; i < 3; i++) {
            assertThat(enter(browser, "ivan", WRONG).expect(401).text())
                    .contains("f-pin")
                    .doesNotContain(WRONG);
        }
        enter(browser, "ivan", PIN).expect(401);
        assertThat(browser.cookie("sid")).isEmpty();
        assertThat(browser.get("/station").expect(200).text()).doesNotContain("Name of ivan");
        browser.form("/sign-in", Map.of("username", "ivan", "password", RunningSklad.PASSWORD))
                .expect(303);
        lock(browser, "/");
        assertThat(acts("ivan").stream().filter("pin-refused"::equals)).hasSize(3);
    }

    @Test
    void a_pin_opens_nothing_away_from_the_station() {
        Client own = operator("yana", "warehouse@HAR");
        Client stranger = SKLAD.client().onPages();
        assertThat(enter(stranger, "yana", PIN).expect(303).header("Location")).endsWith("/sign-in");
        stranger.form("/sign-in", Map.of("username", "yana", "password", PIN)).expect(401);
        stranger.post("/api/v1/session", Map.of("username", "yana", "password", PIN))
                .expect(401);
        own.form("/account/confirmation", Map.of("password", PIN)).expect(401);
        Client browser = station();
        enter(browser.with("Origin", "https://elsewhere.example"), "yana", PIN).expect(403);
        enter(browser, "yana", PIN).expect(303);
        browser.with("Origin", "https://elsewhere.example")
                .form("/station/lock", Map.of("next", "/"))
                .expect(403);
        assertThat(who(browser)).as("nobody else locks it").isEqualTo("yana");
    }

    @Test
    void only_managers_and_administrators_of_the_centre_share_a_computer() {
        Client elsewhere = with("BAN", "chief.ban", "manager@BAN");
        elsewhere.form("/account/station", Map.of("centre", "HAR")).expect(404);
        ADMIN.onPages().form("/account/station", Map.of("centre", "NONE")).expect(404);
        operator("petko", "warehouse@HAR")
                .form("/account/station", Map.of("centre", "HAR"))
                .expect(403);
        MANAGER.form("/account/station", Map.of("centre", "")).expect(422);
    }

    @Test
    void a_block_a_new_password_and_new_rights_void_the_pin() {
        Client browser = station();
        Client own = operator("radost", "warehouse@HAR");
        own.form("/account/password", Map.of("present", RunningSklad.PASSWORD, "password", "друга дума за зимата"))
                .expect(303);
        enter(browser, "radost", PIN).expect(401);

        operator("nikola", "warehouse@HAR");
        enter(browser, "nikola", PIN).expect(303);
        act("nikola", "deactivation");
        browser.get("/api/v1/session").expect(401);
        enter(browser, "nikola", PIN).expect(401);
        act("nikola", "activation");
        enter(browser, "nikola", PIN).expect(401);

        operator("olga", "warehouse@HAR");
        enter(browser, "olga", PIN).expect(303);
        Map<String, Object> changed = new java.util.HashMap<>(RunningSklad.operator("olga", "field@HAR"));
        changed.keySet().removeAll(List.of("id", "username"));
        String version = ADMIN.get("/api/v1/operators/olga").expect(200).header("ETag");
        ADMIN.with("If-Match", version).put("/api/v1/operators/olga", changed).expect(200);
        browser.get("/hand-out").expect(200);
        lock(browser, "/");
        enter(browser, "olga", PIN).expect(401);
    }

    private static void act(String username, String act) {
        ADMIN.post("/api/v1/operators/" + username + "/" + act, Map.of("id", UUID.randomUUID()))
                .expect(201);
    }

    @Test
    void a_pin_is_in_no_log_no_record_and_nowhere_in_the_database() throws IOException {
        String canary = "860957";
        Client own = SKLAD.addOperator(ADMIN, "rosen", "warehouse@HAR").onPages();
        assertThat(own.form("/account/pin", Map.of("pin", "860000")).status()).isEqualTo(303);
        own.form("/account/pin", Map.of("pin", canary)).expect(303);
        assertThat(own.form("/account/pin", Map.of("pin", canary + "7"))
                        .expect(422)
                        .text())
                .doesNotContain(canary);
        Client browser = station();
        enter(browser, "rosen", canary).expect(303);
        lock(browser, "/");
        assertThat(enter(browser, "nobody", canary).expect(401).text()).doesNotContain(canary);
        assertThat(SKLAD.log()).contains("/station").doesNotContain(canary);
        assertThat(ADMIN.get("/api/v1/audit?limit=500").expect(200).text()).doesNotContain(canary);
        try (Stream<Path> files = Files.walk(FOLDER.data())) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                assertThat(new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1))
                        .as(file.toString())
                        .doesNotContain(canary);
            }
        }
    }
}
