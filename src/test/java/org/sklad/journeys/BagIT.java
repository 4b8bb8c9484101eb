package org.sklad.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.sklad.harness.Answer;
import org.sklad.harness.Client;
import org.sklad.harness.PageForm;
import org.sklad.harness.RunningSklad;
import org.sklad.harness.Sends;
import org.sklad.harness.SkladFolder;

/** A team's bag, loaded at home, used for handouts in another centre and reconciled at home, by API and on pages without scripts. */
class BagIT {
    private static final SkladFolder FOLDER = new SkladFolder();
    private static final RunningSklad SKLAD = FOLDER.start();
    private static final Map<String, Client> CALLERS = new HashMap<>();
    private static final String API = "/api/v1/reconciliations";

    private static String lot = "";
    private static String person = "";

    @BeforeAll
    static void two_centres_and_a_team() {
        Client admin = SKLAD.firstAdministrator();
        CALLERS.put("admin", admin);
        RunningSklad.addCentre(admin, "HAR");
        RunningSklad.addCentre(admin, "BAN");
        CALLERS.put(
                "keeper",
                SKLAD.addOperator(admin, "keeper", "warehouse@HAR", "manager@HAR")
                        .onPages());
        CALLERS.put(
                "mira",
                SKLAD.addOperator(admin, "mira", "field@HAR", "field@BAN").onPages());
        CALLERS.put("local", SKLAD.addOperator(admin, "local", "field@BAN").onPages());
        admin.post(
                        "/api/v1/items",
                        Map.of(
                                "sku", "TOY",
                                "name", Map.of("bg", "Играчка", "en", "Toy"),
                                "category", "OTHER",
                                "unit", "PIECE"))
                .expect(201);
        keeper().post(
                        "/api/v1/centres/HAR/locations",
                        Map.of("code", "BAG-1", "kind", "BAG", "name", Map.of("bg", "Чанта 1", "en", "Bag 1")))
                .expect(201);
        keeper().post("/api/v1/centres/HAR/teams", Map.of("code", "T-1", "bag", "BAG-1", "members", List.of("mira")))
                .expect(201);
        lot = received("L-1", 900);
        person = as("mira")
                .post("/api/v1/beneficiaries", form("centre", "BAN", "sex", "FEMALE", "ageBand", "18-59"))
                .expect(201)
                .at("/caseCode");
    }

    @AfterAll
    static void stop() {
        SKLAD.close();
        FOLDER.close();
    }

    private static Client as(String caller) {
        return Objects.requireNonNull(CALLERS.get(caller));
    }

    private static Client keeper() {
        return as("keeper");
    }

    private static Map<String, Object> form(Object... fields) {
        Map<String, Object> form = new HashMap<>(Map.of("id", UUID.randomUUID()));
        for (int i = 0; i < fields.length; i += 2) {
            form.put(fields[i].toString(), fields[i + 1]);
        }
        return form;
    }

    private static Map<String, String> fields(String... fields) {
        Map<String, String> form = new HashMap<>(Map.of("id", UUID.randomUUID().toString()));
        for (int i = 0; i < fields.length; i += 2) {
            form.put(fields[i], fields[i + 1]);
        }
        return form;
    }

    private static String received(String number, long quantity) {
        return keeper().post(
                        "/api/v1/consignments",
                        form(
                                "centre",
                                "HAR",
                                "location",
                                "STORE",
                                "donor",
                                "Каритас",
                                "reference",
                                "R-1",
                                "lines",
                                List.of(Map.of("item", "TOY", "quantity", quantity, "lot", number))))
                .expect(201)
                .at("/lines/0/lot/code");
    }

    private static void load(long quantity) {
        load(lot, quantity);
    }

    private static void load(String of, long quantity) {
        List<Map<String, Object>> lines = List.of(Map.of("lot", of, "quantity", quantity));
        keeper().post("/api/v1/moves", form("centre", "HAR", "from", "STORE", "to", "BAG-1", "lines", lines))
                .expect(201);
    }

    private static long in(String location) {
        long sum = 0;
        for (var row : keeper().get("/api/v1/balances?centre=HAR&location=" + location)
                .expect(200)
                .json()
                .get("rows")) {
            sum += row.get("quantity").asLong();
        }
        return sum;
    }

    /** Hands out at the desk of the other centre. The desk offers the bag, and finds scanned goods in it. */
    private static String handOutAtBanya(int quantity) {
        Client mira = as("mira");
        String path = "/hand-out/" + person;
        Answer desk = mira.get(path).expect(200);
        assertThat(desk.text()).contains("value=\"HAR/BAG-1\"").contains(">Centre HAR, BAG-1 Bag 1<");
        assertThat(as("local").get(path).expect(200).text()).doesNotContain("HAR/BAG-1");
        Answer words = PageForm.of(mira, path, path)
                .fill("location", "HAR/BAG-1")
                .fill("code", "toy")
                .send();
        assertThat(words.expect(200).text()).as("goods in the bag are offered").contains("pick-");
        Answer laid = PageForm.in(mira, words, path).fill("code", lot).send().expect(200);
        assertThat(laid.text()).contains("value=\"HAR/BAG-1\" selected").contains("goods.1");
        return PageForm.in(mira, laid, path)
                .fill("quantity.1", Integer.toString(quantity))
                .fill("act", "record")
                .take()
                .text();
    }

    @Test
    @Sends({
        "POST /reconciliations",
        "POST /reconciliations/{id}/scan",
        "POST /reconciliations/{id}/quantity",
        "POST /reconciliations/{id}/undo",
        "POST /reconciliations/{id}/lines",
        "POST /reconciliations/{id}/completion"
    })
    void a_bag_goes_out_serves_another_centre_and_is_reconciled_on_pages() {
        assertThat(keeper().get("/centres/HAR/teams/T-1").expect(200).text())
                .contains("/moves/new?from=STORE&to=BAG-1", "/reconciliations/new?bag=BAG-1", "mira");
        load(20);
        handOutAtBanya(3);
        assertThat(in("BAG-1")).isEqualTo(17);

        Answer scanning = PageForm.of(keeper(), "/reconciliations/new?bag=BAG-1", "/reconciliations")
                .take();
        String path = scanning.text().replaceAll("(?s).*action=\"(/reconciliations/[0-9a-f-]{36})/scan\".*", "$1");
        assertThat(keeper().get("/reconciliations/new?bag=BAG-1").expect(303).header("Location"))
                .as("a second visit continues the count")
                .endsWith(path);
        keeper().form(path + "/scan", fields("code", lot)).expect(303);
        keeper().form(path + "/scan", fields("code", "14", "last", "1")).expect(303);
        keeper().form(path + "/quantity", fields("last", "1", "each", "1")).expect(303);
        assertThat(keeper().get(path).expect(200).text())
                .contains("value=\"15\"", "name=\"reasons." + lot + "-0.reason\"");
        String last = last(path);
        keeper().form(path + "/undo", fields("last", last)).expect(200);
        Answer refused =
                PageForm.of(keeper(), path, path + "/completion").send().expect(422);
        assertThat(refused.text()).as("the error is at its field").contains("f-reasons." + lot + "-0.reason-error");
        PageForm.of(keeper(), path, path + "/lines").fill("quantity", "16").take();
        Answer done = PageForm.of(keeper(), path, path + "/completion")
                .fill("reasons." + lot + "-0.reason", "LOST")
                .take();
        assertThat(done.text()).doesNotContain(path + "/completion");
        assertThat(in("BAG-1")).isZero();
        Answer answer = keeper().get("/api/v1" + path).expect(200);
        assertThat(answer.at("/state")).isEqualTo("COMPLETED");
        assertThat(answer.at("/lines/0/handedOut")).isEqualTo("3");
        assertThat(answer.at("/lines/0/difference")).isEqualTo("-1");
        assertThat(answer.at("/lines/0/reason")).isEqualTo("LOST");
        assertThat(keeper().get("/reconciliations").expect(200).text()).contains(path);
        assertThat(keeper().get(path.replace("/reconciliations", "/moves"))
                        .expect(303)
                        .header("Location"))
                .as("linked from the stock card")
                .endsWith(path);
        assertThat(keeper().get(API + "?centre=HAR").expect(200).text()).contains(path.substring(17));
    }

    /** A count on another device takes a lot off the list of differences. The reasons of the others are not chosen again. */
    @Test
    void a_reason_stays_with_its_lot_when_another_lot_no_longer_differs() {
        Map<String, Integer> loaded = Map.of(lot, 20, received("L-2", 7), 7, received("L-3", 9), 9);
        loaded.forEach(BagIT::load);
        String id = keeper().post(API, form("centre", "HAR", "bag", "BAG-1"))
                .expect(201)
                .at("/id");
        String path = "/reconciliations/" + id;
        PageForm chosen = PageForm.of(keeper(), path, path + "/completion");
        List<String> rows = chosen.names("reasons.").stream()
                .filter(name -> name.endsWith(".lot"))
                .toList();
        List<String> lots = rows.stream().map(chosen::value).toList();
        List<String> reasons = List.of("LOST", "STOLEN", "DATA_ERROR");
        for (int i = 0; i < rows.size(); i++) {
            chosen.fill(rows.get(i).replace(".lot", ".reason"), reasons.get(i));
        }
        String found = lots.get(0);
        keeper().post(
                        API + "/" + id + "/lines",
                        form("lot", found, "quantity", Objects.requireNonNull(loaded.get(found))))
                .expect(201);
        Answer refused = chosen.send().expect(422);
        assertThat(refused.text()).as("the row of this error is gone").contains("The difference has changed.");
        PageForm shown = PageForm.in(keeper(), refused, path + "/completion");
        assertThat(shown.names("reasons.").stream()
                        .filter(name -> name.endsWith(".lot"))
                        .map(name -> shown.value(name) + " " + shown.value(name.replace(".lot", ".reason"))))
                .containsExactly(lots.get(1) + " STOLEN", lots.get(2) + " DATA_ERROR");
        shown.take();
        assertThat(in("BAG-1")).isZero();
    }

    private static String last(String path) {
        return keeper().get(path + "/scan")
                .expect(200)
                .text()
                .replaceAll("(?s).*name=\"last\" value=\"([0-9]+)\".*", "$1");
    }

    @Test
    void a_bag_is_reconciled_by_api_and_a_scan_of_its_label_opens_the_reconciliation() {
        String label =
                keeper().get("/api/v1/centres/HAR/locations/BAG-1").expect(200).at("/label");
        assertThat(keeper().post("/api/v1/scan", Map.of("code", label, "centre", "HAR"))
                        .expect(200)
                        .text())
                .contains("reconcile", "/reconciliations/new?centre=HAR&bag=BAG-1");
        load(5);
        String id = keeper().post(API, form("centre", "HAR", "bag", "BAG-1"))
                .expect(201)
                .at("/id");
        Map<String, Object> line = form("code", lot, "times", 5);
        assertThat(keeper().post(API + "/" + id + "/lines", line).expect(201).at("/lines/0/counted"))
                .isEqualTo("5");
        keeper().post(API + "/" + id + "/lines", line).expect(200);
        line.put("times", 4);
        keeper().post(API + "/" + id + "/lines", line).expect(409);
        keeper().post(API + "/" + id + "/lines/1/reversal", form()).expect(201);
        keeper().post(API + "/" + id + "/completion", form()).expect(422);
        keeper().post(API + "/" + id + "/lines", form("lot", lot, "quantity", 5))
                .expect(201);
        keeper().post(API + "/" + id + "/completion", form()).expect(201);
        keeper().post(API + "/" + id + "/completion", form()).expect(409);
        assertThat(in("BAG-1")).isZero();
        assertThat(as("mira").get(API + "/" + id).status()).isEqualTo(403);
    }
}
