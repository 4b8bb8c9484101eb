package org.sklad.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sklad.harness.OneCentre.form;

import java.net.http.HttpRequest.BodyPublishers;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.sklad.harness.Answer;
import org.sklad.harness.Client;
import org.sklad.harness.MultipartBody;
import org.sklad.harness.OneCentre;
import org.sklad.harness.PageForm;
import org.sklad.harness.Sends;
import org.sklad.harness.TwoCentres;

/** Information sessions with materials from stock, by API and on pages without scripts. */
class InformationSessionsIT {
    private static final OneCentre HAR = new OneCentre();
    private static final Client FIELD = HAR.field();
    private static final Client MANAGER = HAR.manager();
    private static final String API = "/api/v1/information-sessions";
    private static final List<Map<String, Object>> HEADS = List.of(
            Map.of("sex", "FEMALE", "ageBand", "18-59", "count", 9),
            Map.of("sex", "MALE", "ageBand", "5-11", "count", 5));

    @BeforeAll
    static void goods() {
        HAR.item("SOAP", "HYGIENE", "Сапун", "Soap");
        HAR.item("LEAFLET", "OTHER", "Листовка", "Leaflet");
    }

    @AfterAll
    static void stop() {
        HAR.close();
    }

    private static LocalDate today() {
        return LocalDate.now(ZoneId.of("Europe/Sofia"));
    }

    private static Map<String, Object> session(Object... more) {
        Map<String, Object> wanted = form(
                "centre",
                "HAR",
                "on",
                today().toString(),
                "topics",
                List.of("HYGIENE", "HEALTH"),
                "languages",
                List.of("ar", "ps"),
                "minutes",
                45,
                "heads",
                HEADS);
        wanted.putAll(form(more));
        return wanted;
    }

    @Test
    void a_session_and_its_materials_are_one_record_and_are_reversed_together() {
        String lot = HAR.received("SOAP", 20);
        Map<String, Object> wanted = session(
                "materials",
                List.of(Map.of("item", "SOAP", "quantity", 14)),
                "campaign",
                "Чисти ръце",
                "room",
                "Столова");
        Answer made = FIELD.post(API, wanted).expect(201);
        String id = made.at("/id");
        assertThat(made.at("/materials/0/item")).isEqualTo("SOAP");
        assertThat(made.at("/materials/0/quantity")).isEqualTo("14");
        assertThat(FIELD.post(API, wanted).expect(200).at("/id")).isEqualTo(id);
        assertThat(HAR.standing("STORE", lot)).isEqualTo("6");
        Answer handout = FIELD.get("/api/v1/handouts/" + id).expect(200);
        assertThat(handout.json().at("/group").size()).isEqualTo(2);

        Answer row = MANAGER.get(API
                        + "?campaign=%D0%A7%D0%B8%D1%81%D1%82%D0%B8%20%D1%80%D1%8A%D1%86%D0%B5&topic=HYGIENE&centre=HAR&from="
                        + today() + "&until=" + today())
                .expect(200);
        assertThat(row.at("/rows/0/people")).isEqualTo("14");
        assertThat(row.at("/rows/0/female")).isEqualTo("9");
        assertThat(row.at("/rows/0/materialUnits")).isEqualTo("14");
        assertThat(MANAGER.get("/information-sessions?topic=HYGIENE")
                        .expect(200)
                        .text())
                .as("people choose by name")
                .containsPattern("<option value=\"HYGIENE\" selected[^>]*>\\s*Hygiene");
        assertThat(MANAGER.get(API + "?topic=ASYLUM").expect(200).text()).doesNotContain(id);
        assertThat(MANAGER.get(API + "?centre=HAR&format=csv").expect(200).text())
                .contains("Чисти ръце", "HEALTH HYGIENE", ",45,14,9,5,0,");
        assertThat(MANAGER.get("/information-sessions/" + id).expect(200).text())
                .contains("Столова", "14");

        Answer back = MANAGER.post(API + "/" + id + "/reversal", form("reason", "Друг ден"))
                .expect(201);
        assertThat(back.at("/state")).isEqualTo("REVERSED");
        assertThat(MANAGER.get(API + "?centre=HAR&format=csv").expect(200).text())
                .as("figures that the page does not show no longer count")
                .contains(",45,14,9,5,\"\",\"\",");
        assertThat(HAR.standing("STORE", lot)).isEqualTo("20");
        assertThat(FIELD.get("/api/v1/handouts/" + id).expect(200).at("/state")).isEqualTo("REVERSED");
        MANAGER.post(API + "/" + id + "/reversal", form("reason", "Пак")).expect(409);
    }

    @Test
    void a_session_whose_handout_was_reversed_by_itself_can_be_reversed() {
        HAR.received("LEAFLET", 30);
        Map<String, Object> wanted = session("materials", List.of(Map.of("item", "LEAFLET", "quantity", 3)));
        String id = FIELD.post(API, wanted).expect(201).at("/id");
        FIELD.post("/api/v1/handouts/" + id + "/reversal", form("reason", "Не са раздадени"))
                .expect(201);
        FIELD.post(API + "/" + id + "/reversal", form("reason", "Не се е състояла"))
                .expect(201);
    }

    @Test
    void nothing_is_recorded_if_the_materials_are_too_few() {
        Map<String, Object> wanted = session("materials", List.of(Map.of("item", "SOAP", "quantity", 5000)));
        Answer refused = FIELD.post(API, wanted).expect(422);
        assertThat(refused.at("/type")).endsWith("/insufficient-stock");
        assertThat(refused.at("/errors/0/field")).isEqualTo("materials[0].quantity");
        FIELD.get(API + "/" + wanted.get("id")).expect(404);
    }

    @Test
    void bad_input_is_refused_at_its_field() {
        refused("heads", session("heads", List.of()));
        refused("heads[0].count", session("heads", List.of(Map.of("sex", "MALE", "ageBand", "60+", "count", 0))));
        refused("on", session("on", today().plusDays(2).toString()));
        refused("topics", session("topics", List.of("HYGIENE", "NO-SUCH-TOPIC")));
        refused("languages", session("languages", List.of("xx")));
        refused("room", session("room", "а".repeat(10_000)));
        refused("campaign", session("campaign", "abc\u202Edef"));
        refused("materials[0]", session("materials", List.of(Map.of("item", "NO-SUCH-ITEM", "quantity", 1))));
        refused(
                "on",
                session(
                        "on",
                        today().minusDays(30).toString(),
                        "materials",
                        List.of(Map.of("item", "SOAP", "quantity", 1))));
        FIELD.post(API, session("room", "غرفة الطعام")).expect(201);
    }

    private static void refused(String field, Map<String, Object> wanted) {
        Answer refused = FIELD.post(API, wanted).expect(422);
        assertThat(refused.at("/errors/0/field")).as(refused.text()).isEqualTo(field);
    }

    @Test
    void another_centre_sees_nothing_and_a_manager_records_nothing() {
        String id = FIELD.post(API, session()).expect(201).at("/id");
        HAR.elsewhere().get(API + "/" + id).expect(404);
        HAR.elsewhere().post(API + "/" + id + "/reversal", form("reason", "x")).expect(404);
        MANAGER.post(API, session()).expect(403);
        HAR.keeper().get(API + "/" + id).expect(403);
    }

    @Test
    void a_photo_of_the_room_is_added_once() {
        String id = FIELD.post(API, session()).expect(201).at("/id");
        String photo = API + "/" + id + "/photo";
        byte[] picture = TwoCentres.picture();
        FIELD.get(photo).expect(404);
        FIELD.send("POST", photo + "?id=" + UUID.randomUUID(), "image/png", BodyPublishers.ofString("no picture"))
                .expect(422);
        String own = photo + "?id=" + UUID.randomUUID();
        FIELD.send("POST", own, "image/png", BodyPublishers.ofByteArray(picture))
                .expect(201);
        FIELD.send("POST", own, "image/png", BodyPublishers.ofByteArray(picture))
                .expect(200);
        FIELD.send("POST", photo + "?id=" + UUID.randomUUID(), "image/png", BodyPublishers.ofByteArray(picture))
                .expect(409);
        assertThat(FIELD.bytes(photo)).startsWith(0xff, 0xd8);
        HAR.elsewhere().get(photo).expect(404);
    }

    @Test
    @Sends({
        "POST /information-sessions/new",
        "POST /information-sessions",
        "POST /information-sessions/{id}/photo",
        "POST /information-sessions/{id}/photo/removal",
        "POST /information-sessions/{id}/reversal"
    })
    void the_page_finds_materials_keeps_what_was_typed_and_records_the_session() {
        HAR.received("LEAFLET", 50);
        PageForm page = PageForm.of(FIELD, "/information-sessions/new", "/information-sessions");
        assertThat(page.value("on")).isEqualTo(today().toString());
        page.fill("topics", "RIGHTS").fill("languages", "fa").fill("heads.6.count", "7");
        Answer found =
                page.fill("page.words", "Leaf").fill("page.act", "add").sendTo("/information-sessions/new?centre=HAR");
        assertThat(found.expect(200).text()).contains("take-LEAFLET", "Leaflet");
        PageForm chosen = PageForm.in(FIELD, found, "/information-sessions");
        assertThat(chosen.value("heads.6.count")).isEqualTo("7");
        Answer taken = chosen.fill("page.act", "take-LEAFLET").sendTo("/information-sessions/new?centre=HAR");
        PageForm filled = PageForm.in(FIELD, taken.expect(200), "/information-sessions");
        assertThat(filled.value("materials.0.quantity")).isEqualTo("7");
        assertThat(filled.values("topics")).contains("RIGHTS");

        Answer refused = filled.fill("heads.6.count", "0").send().expect(422);
        assertThat(refused.text()).contains("at least one");
        PageForm again = PageForm.in(FIELD, refused, "/information-sessions");
        assertThat(again.value("materials.0.quantity")).isEqualTo("7");
        Answer done = again.fill("heads.6.count", "7").send();
        assertThat(done.status()).isEqualTo(303);
        Answer shown = FIELD.get(done.header("Location").replaceFirst("^https?://[^/]+", ""))
                .expect(200);
        assertThat(shown.text()).contains("Leaflet", "Persian");
        String path = "/information-sessions/"
                + shown.text().replaceFirst("(?s).*action=\"/information-sessions/([0-9a-f-]{36})/.*", "$1");
        Map<String, String> id = Map.of("id", UUID.randomUUID().toString());
        byte[] body = MultipartBody.of(id, "photo", TwoCentres.picture());
        Answer photo = FIELD.send("POST", path + "/photo", MultipartBody.TYPE, BodyPublishers.ofByteArray(body));
        assertThat(photo.status()).isEqualTo(303);
        Answer without = PageForm.of(FIELD, path, path + "/photo/removal").take();
        assertThat(without.text()).contains("The photo is removed").doesNotContain("<ul class=\"photos\">");
        Map<String, String> other = Map.of("id", UUID.randomUUID().toString());
        byte[] next = MultipartBody.of(other, "photo", TwoCentres.picture());
        FIELD.send("POST", path + "/photo", MultipartBody.TYPE, BodyPublishers.ofByteArray(next))
                .expect(303);
        Answer reversed = PageForm.of(FIELD, path, path + "/reversal")
                .fill("reason", "Recorded twice")
                .take();
        assertThat(reversed.text()).contains("Recorded twice", path + "/photo");
    }
}
