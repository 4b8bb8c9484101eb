package org.sklad.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.sklad.harness.Answer;
import org.sklad.harness.Client;
import org.sklad.harness.PageForm;
import org.sklad.harness.RunningSklad;
import org.sklad.harness.SkladFolder;
import org.sklad.platform.db.Engine;

/** A repair by API, from the report to the verification, on the whole application. */
class RepairsIT {
    private static final String ORDERS = "/api/v1/work-orders";

    @ParameterizedTest
    @EnumSource
    void a_broken_boiler_is_reported_repaired_and_verified(Engine engine) {
        try (SkladFolder folder = SkladFolder.on(engine)) {
            try (RunningSklad sklad = folder.start()) {
                Client admin = sklad.firstAdministrator();
                RunningSklad.addCentre(admin, "HAR");
                RunningSklad.addCentre(admin, "BAN");
                admin.post("/api/v1/centres/HAR/rooms", Map.of("code", "12")).expect(201);
                Client field = sklad.addOperator(admin, "field", "field@HAR");
                Client manager = sklad.addOperator(admin, "manager", "manager@HAR");
                Client technician = sklad.addOperator(admin, "technician", "technician@HAR");
                Client stranger = sklad.addOperator(admin, "stranger", "manager@BAN");

                Map<String, Object> report = report("HAR");
                Answer made = field.post(ORDERS, report).expect(201);
                String number = made.at("/number");
                assertThat(number).matches("HAR-[0-9]{4}-0001");
                assertThat(made.at("/room")).isEqualTo("12");
                assertThat(made.at("/code")).matches("7[0-9]{9}");
                assertThat(made.at("/description")).isEqualTo("Бойлерът <b>не</b> топли");
                assertThat(field.post(ORDERS, report).expect(200).json()).isEqualTo(made.json());

                String order = ORDERS + "/" + number;
                manager.post(order + "/approval", id()).expect(201);
                Map<String, Object> given = with(id(), "assignee", "technician");
                manager.post(order + "/assignment", given).expect(201);
                manager.post(order + "/assignment", given).expect(200);
                technician.post(order + "/start", id()).expect(201);
                technician.post(order + "/hold", with(id(), "reason", "PARTS")).expect(201);
                technician.post(order + "/resumption", id()).expect(201);
                technician.post(order + "/safe", id()).expect(201);
                technician
                        .post(order + "/log", with(with(id(), "hours", 1.5), "note", "Термостат"))
                        .expect(201);
                technician.post(order + "/completion", id()).expect(201);
                refuses(technician.post(order + "/verification", id()), 403, "forbidden");
                field.post(order + "/verification", id()).expect(201);

                JsonNode done = manager.get(order).expect(200).json();
                assertThat(done.get("state").asText()).isEqualTo("VERIFIED");
                assertThat(done.get("acts")).hasSize(8);
                assertThat(done.at("/acts/7/capacity").asText()).isEqualTo("REPORTER");
                assertThat(done.at("/log/0/hours").asDouble()).isEqualTo(1.5);
                assertThat(done.get("overdue").asBoolean()).isFalse();
                assertThat(done.at("/fix/metAt").isTextual()).isTrue();

                photos(field, manager, stranger, admin, order);
                refusals(manager, field, stranger, admin, order);
                orders(manager, field, number);
            }
            assertThat(folder.run("check").expect(0).out())
                    .contains("ok    The state of every work order follows from its acts")
                    .contains("ok    Every file named by a row is on the disk, unchanged")
                    .containsPattern("2 +work orders")
                    .containsPattern("8 +acts on work orders")
                    .containsPattern("1 +files");
        }
    }

    private static void photos(Client field, Client manager, Client stranger, Client admin, String order) {
        String photos = order + "/photos";
        String sent = photos + "?kind=AFTER&id=" + UUID.randomUUID();
        Answer made = send(field, sent, "image/png", picture()).expect(201);
        assertThat(send(field, sent, "image/png", picture()).expect(200).json()).isEqualTo(made.json());
        String photo = photos + "/" + made.at("/photos/0/id");
        Answer seen = manager.get(photo).expect(200);
        assertThat(seen.header("Content-Type")).isEqualTo("image/jpeg");
        assertThat(seen.header("Content-Disposition")).matches("inline; filename=\"HAR-[^\"]+\\.jpg\"");
        assertThat(seen.header("X-Content-Type-Options")).isEqualTo("nosniff");
        stranger.get(photo).expect(404);
        admin.get(photo).expect(403);
        String another = photos + "?id=" + UUID.randomUUID();
        refuses(send(field, another, "image/png", "x".getBytes(StandardCharsets.UTF_8)), 422, "photo-refused");
        refuses(send(field, another, "image/gif", picture()), 415, "unsupported-media-type");
        refuses(send(field, another, "image/png", new byte[16 * 1024 * 1024]), 413, "too-large");
        refuses(send(field, photos, "image/png", picture()), 422, "invalid");
        refuses(send(stranger, photos, "image/png", picture()), 404, "not-found");
    }

    private static void refusals(Client manager, Client field, Client stranger, Client admin, String order) {
        refuses(manager.post(order + "/rejection", "{"), 400, "not-json");
        refuses(manager.post(order + "/rejection", Map.of("unknown", 1)), 400, "malformed");
        refuses(stranger.post(order + "/rejection", Map.of()), 404, "not-found");
        refuses(admin.post(order + "/rejection", Map.of()), 403, "forbidden");
        refuses(field.post(order + "/rejection", Map.of()), 403, "forbidden");
        refuses(manager.post(order + "/rejection", Map.of()), 409, "wrong-state");
        refuses(manager.post(order + "/priority", with(id(), "priority", "URGENT")), 409, "wrong-state");
        refuses(manager.post(order + "/reopening", id()), 422, "invalid");
        refuses(field.post(ORDERS, report("BAN")), 404, "not-found");
        refuses(stranger.post(ORDERS, with(report("BAN"), "room", "99")), 422, "invalid");
        refuses(field.post(ORDERS, with(report("HAR"), "category", "WIND")), 400, "malformed");
        refuses(field.post(ORDERS, with(report("HAR"), "plannedOn", "2027-03-01")), 422, "invalid");
        refuses(field.get(ORDERS + "?state=BROKEN"), 422, "invalid");
        refuses(field.get(ORDERS + "?centre=BAN"), 404, "not-found");
        refuses(field.get(ORDERS + "?next=x"), 422, "invalid");
        assertThat(field.get(ORDERS + "?state=VERIFIED&limit=1")
                        .expect(200)
                        .json()
                        .get("rows"))
                .hasSize(1);
        assertThat(field.get(ORDERS + "?state=UNFINISHED").expect(200).json().get("rows"))
                .isEmpty();
        assertThat(stranger.get(ORDERS).expect(200).json().get("rows")).isEmpty();
    }

    /** A repair that is reopened must be taken up again before it can be started. */
    @ParameterizedTest
    @EnumSource
    void a_technician_takes_up_a_reopened_repair_on_its_page(Engine engine) {
        try (SkladFolder folder = SkladFolder.on(engine);
                RunningSklad sklad = folder.start()) {
            Client admin = sklad.firstAdministrator();
            RunningSklad.addCentre(admin, "HAR");
            Client field = sklad.addOperator(admin, "field", "field@HAR");
            Client technician = sklad.addOperator(admin, "technician", "technician@HAR");
            String number = field.post(ORDERS, with(report("HAR"), "priority", "EMERGENCY", "room"))
                    .expect(201)
                    .at("/number");
            String order = ORDERS + "/" + number;
            String take = "action=\"/repairs/" + number + "/assignment\"";
            field.post(order + "/approval", id()).expect(201);
            assertThat(technician.onPages().get("/repairs/" + number).text()).contains(take);
            technician
                    .post(order + "/assignment", with(id(), "assignee", "technician"))
                    .expect(201);
            assertThat(technician.onPages().get("/repairs/" + number).text()).doesNotContain(take);
            assertThat(technician.onPages().get("/my-work").text())
                    .as("the list has the orders that the board counts")
                    .contains(
                            "/repairs/list?assignee=technician&amp;centre=HAR&amp;withoutManager=true&amp;state=UNFINISHED");
            technician.post(order + "/start", id()).expect(201);
            technician.post(order + "/completion", id()).expect(201);
            field.post(order + "/reopening", with(id(), "reason", "Пак тече")).expect(201);
            assertThat(technician.onPages().get("/repairs/" + number).text()).contains(take);
        }
    }

    /** The shelf from which a part came can be closed before the rest comes back. */
    @ParameterizedTest
    @EnumSource
    void parts_of_a_cancelled_repair_come_back_to_an_open_location(Engine engine) {
        try (SkladFolder folder = SkladFolder.on(engine);
                RunningSklad sklad = folder.start()) {
            Client admin = sklad.firstAdministrator();
            RunningSklad.addCentre(admin, "HAR");
            Client manager = sklad.addOperator(admin, "manager", "manager@HAR");
            Map<String, Object> shelf = Map.of("code", "A-01", "kind", "SHELF", "parent", "STORE");
            manager.post("/api/v1/centres/HAR/locations", shelf).expect(201);
            Map<String, String> name = Map.of("bg", "Уплътнение", "en", "Washer");
            manager.post("/api/v1/items", Map.of("sku", "WASHER", "name", name, "category", "PART", "unit", "PIECE"))
                    .expect(201);
            Map<String, Object> opened = with(id(), "centre", "HAR");
            opened.put("lines", List.of(Map.of("item", "WASHER", "quantity", 5, "lot", "W1", "location", "A-01")));
            manager.post("/api/v1/openings", opened).expect(201);
            String number = manager.post(ORDERS, with(report("HAR"), "priority", "ROUTINE", "room"))
                    .expect(201)
                    .at("/number");
            String order = ORDERS + "/" + number;
            manager.post(order + "/approval", id()).expect(201);
            manager.post(order + "/assignment", with(id(), "assignee", "manager"))
                    .expect(201);
            Map<String, Object> five = with(id(), "location", "A-01");
            five.put("lines", List.of(Map.of("item", "WASHER", "quantity", 5)));
            manager.post(order + "/parts", five).expect(201);
            manager.post(order + "/cancellation", with(id(), "reason", "Затваря се"))
                    .expect(201);
            String page =
                    manager.onPages().get("/repairs/" + number).expect(200).text();
            assertThat(page)
                    .contains("action=\"/repairs/" + number + "/returns\"", "<option value=\"A-01\" selected")
                    .doesNotContain("action=\"/repairs/" + number + "/parts\"");
            Answer there = manager.get("/api/v1/centres/HAR/locations/A-01").expect(200);
            manager.with("If-Match", there.header("ETag"))
                    .put("/api/v1/centres/HAR/locations/A-01", Map.of("name", name, "parent", "STORE", "active", false))
                    .expect(200);
            assertThat(manager.onPages().get("/repairs/" + number).expect(200).text())
                    .contains("<option value=\"STORE\"")
                    .doesNotContain("<option value=\"A-01\"");
        }
    }

    @Test
    void the_page_of_a_repair_says_that_there_are_more_parts_than_it_shows() {
        try (SkladFolder folder = new SkladFolder();
                RunningSklad sklad = folder.start()) {
            Client admin = sklad.firstAdministrator();
            RunningSklad.addCentre(admin, "HAR");
            Client manager = sklad.addOperator(admin, "manager", "manager@HAR");
            Map<String, String> name = Map.of("bg", "Уплътнение", "en", "Washer");
            manager.post("/api/v1/items", Map.of("sku", "WASHER", "name", name, "category", "PART", "unit", "PIECE"))
                    .expect(201);
            String number = manager.post(ORDERS, with(report("HAR"), "priority", "ROUTINE", "room"))
                    .expect(201)
                    .at("/number");
            manager.post(ORDERS + "/" + number + "/approval", id()).expect(201);
            manager.post(ORDERS + "/" + number + "/assignment", with(id(), "assignee", "manager"))
                    .expect(201);
            for (int half = 0; half < 2; half++) {
                String before = half + "-";
                Map<String, Object> opened = with(id(), "centre", "HAR");
                opened.put(
                        "lines",
                        IntStream.range(0, 100 + half)
                                .mapToObj(i ->
                                        Map.of("item", "WASHER", "quantity", 5, "lot", before + i, "location", "STORE"))
                                .toList());
                assertThat(manager.onPages()
                                .get("/repairs/" + number)
                                .expect(200)
                                .text())
                        .doesNotContain("These are the first");
                manager.post("/api/v1/openings", opened).expect(201);
            }
            assertThat(manager.onPages().get("/repairs/" + number).expect(200).text())
                    .contains("These are the first 200 lots.");
        }
    }

    /** The description is free text, so it must not appear in a log. */
    @Test
    void a_scanned_room_or_asset_is_kept_where_a_centre_has_more_than_a_list_shows() {
        try (SkladFolder folder = new SkladFolder();
                RunningSklad sklad = folder.start()) {
            Client admin = sklad.firstAdministrator();
            RunningSklad.addCentre(admin, "HAR");
            String centre = "/api/v1/centres/HAR/";
            for (int i = 100; i <= 400; i++) {
                admin.post(centre + "rooms", Map.of("code", "" + i)).expect(201);
                admin.post(centre + "assets", Map.of("code", "F-" + i, "category", "REFRIGERATOR"))
                        .expect(201);
            }
            Client field = sklad.addOperator(admin, "field", "field@HAR").onPages();
            PageForm room = PageForm.of(field, "/repairs/new?centre=HAR&room=400", "/repairs");
            assertThat(room.value("room")).isEqualTo("400");
            room.fill("room", "399");
            PageForm asset = PageForm.of(field, "/repairs/new?centre=HAR&asset=F-400", "/repairs");
            assertThat(asset.value("asset")).isEqualTo("F-400");
            PageForm usual = PageForm.of(field, "/repairs/new?centre=HAR&asset=F-100", "/repairs");
            assertThat(asset.value("category")).isNotEmpty().isEqualTo(usual.value("category"));
        }
    }

    @Test
    void the_description_of_a_fault_is_in_no_log() {
        try (SkladFolder folder = new SkladFolder();
                RunningSklad sklad = folder.startChild()) {
            Client admin = sklad.firstAdministrator();
            RunningSklad.addCentre(admin, "HAR");
            Client field = sklad.addOperator(admin, "field", "field@HAR");
            String secret = "secret" + UUID.randomUUID();
            String number = field.post(ORDERS, with(report("HAR"), "description", secret, "room"))
                    .expect(201)
                    .at("/number");
            refuses(field.post(ORDERS, with(report("HAR"), "description", secret + "\u0000")), 422, "invalid");
            field.get(ORDERS + "/" + number).expect(200);
            assertThat(sklad.log()).contains("/api/v1/work-orders").doesNotContain(secret);
        }
    }

    private static Map<String, Object> report(String centre) {
        return Map.of(
                "id",
                UUID.randomUUID(),
                "centre",
                centre,
                "room",
                "12",
                "category",
                "HEATING",
                "priority",
                "URGENT",
                "description",
                "Бойлерът <b>не</b> топли");
    }

    /** Without the parameter the latest comes first; with it what must be done first, in JSON as in a file. */
    private static void orders(Client manager, Client field, String urgent) {
        Map<String, Object> report = with(report("HAR"), "priority", "ROUTINE");
        String routine = field.post(ORDERS, report).expect(201).at("/number");
        Answer latest = manager.get(ORDERS + "?limit=1").expect(200);
        assertThat(latest.at("/rows/0/number")).isEqualTo(routine);
        Answer first = manager.get(ORDERS + "?order=PRIORITY&limit=1").expect(200);
        assertThat(first.at("/rows/0/number")).isEqualTo(urgent);
        assertThat(manager.get(ORDERS + "?order=PRIORITY&limit=1&next=" + first.at("/next"))
                        .expect(200)
                        .at("/rows/0/number"))
                .isEqualTo(routine);
        String file = manager.with("Accept", "text/csv")
                .get(ORDERS + "?order=PRIORITY")
                .expect(200)
                .text();
        assertThat(file.indexOf(urgent)).isPositive().isLessThan(file.indexOf(routine));
        String page = manager.get("/repairs/list?order=PRIORITY").expect(200).text();
        assertThat(page.indexOf(urgent)).isPositive().isLessThan(page.indexOf(routine));
        assertThat(page)
                .as("links the default order, and filters keep the chosen one")
                .contains(
                        "/repairs/list?centre=HAR&amp;order=REPORTED_AT\"",
                        "<input type=\"hidden\" name=\"order\" value=\"PRIORITY\">",
                        "/api/v1/work-orders?centre=HAR&amp;order=PRIORITY");
        refuses(manager.get(ORDERS + "?order=COLOUR"), 422, "invalid");
    }

    private static Map<String, Object> id() {
        return Map.of("id", UUID.randomUUID());
    }

    private static Map<String, Object> with(Map<String, Object> document, String field, Object value, String... less) {
        Map<String, Object> changed = new HashMap<>(document);
        changed.put(field, value);
        List.of(less).forEach(changed::remove);
        return changed;
    }

    private static Answer send(Client client, String path, String type, byte[] body) {
        return client.send("POST", path, type, BodyPublishers.ofByteArray(body));
    }

    private static byte[] picture() {
        try {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            ImageIO.write(new BufferedImage(64, 48, BufferedImage.TYPE_INT_RGB), "PNG", bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void refuses(Answer answer, int status, String type) {
        assertThat(answer.at("/status") + " " + answer.at("/type"))
                .as(answer.toString())
                .isEqualTo(status + " /problems/" + type);
    }
}
