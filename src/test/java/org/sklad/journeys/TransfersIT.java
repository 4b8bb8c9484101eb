package org.sklad.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sklad.harness.Answer;
import org.sklad.harness.Client;
import org.sklad.harness.PageForm;
import org.sklad.harness.RunningSklad;
import org.sklad.harness.Sends;
import org.sklad.harness.SkladFolder;
import org.sklad.labels.Judges;
import org.sklad.platform.i18n.CodeGroups;

/** Transfers from one centre to another, by API and on pages without scripts. Both ends see the same waybill. */
class TransfersIT {
    private static final SkladFolder FOLDER = new SkladFolder();
    private static final RunningSklad SKLAD = FOLDER.start();
    private static final Map<String, Client> CALLERS = new HashMap<>();
    private static final String API = "/api/v1/transfers";

    private static String lot = "";

    @TempDir
    Path folder;

    @BeforeAll
    static void two_centres_with_operators() {
        Client admin = SKLAD.firstAdministrator();
        CALLERS.put("admin", admin);
        RunningSklad.addCentre(admin, "HAR");
        RunningSklad.addCentre(admin, "BAN");
        for (String centre : List.of("HAR", "BAN")) {
            for (String role : List.of("warehouse", "manager")) {
                String name = role + "." + centre.toLowerCase(java.util.Locale.ROOT);
                CALLERS.put(
                        name,
                        SKLAD.addOperator(admin, name, role + "@" + centre).onPages());
            }
        }
        for (String item : List.of("Soap", "Towel")) {
            String sku = item.toUpperCase(java.util.Locale.ROOT);
            Map<String, String> name = Map.of("bg", "Стока " + sku, "en", item);
            admin.post("/api/v1/items", Map.of("sku", sku, "name", name, "category", "HYGIENE", "unit", "PIECE"))
                    .expect(201);
        }
        Map<String, Object> consignment = form(
                "centre",
                "HAR",
                "location",
                "STORE",
                "donor",
                "Каритас",
                "reference",
                "R-1",
                "lines",
                List.of(Map.of("item", "SOAP", "quantity", 900, "lot", "L1")));
        lot = sender().post("/api/v1/consignments", consignment).expect(201).at("/lines/0/lot/code");
        admin.post("/api/v1/items/SOAP/identifiers", form("scheme", "GTIN", "value", "4006381333931", "quantity", 10))
                .expect(201);
    }

    @AfterAll
    static void stop() {
        SKLAD.close();
        FOLDER.close();
    }

    private static Client as(String caller) {
        return java.util.Objects.requireNonNull(CALLERS.get(caller));
    }

    private static Client sender() {
        return as("warehouse.har");
    }

    private static Client receiver() {
        return as("warehouse.ban");
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

    private static long standing(Client who, String centre) {
        long sum = 0;
        for (var row : who.get("/api/v1/balances?centre=" + centre + "&item=SOAP")
                .expect(200)
                .json()
                .get("rows")) {
            sum += row.get("quantity").asLong();
        }
        return sum;
    }

    private static String transfer(long quantity) {
        Map<String, Object> wanted = form(
                "from", "HAR/STORE", "to", "BAN/STORE", "lines", List.of(Map.of("item", "SOAP", "quantity", quantity)));
        return sender().post(API, wanted).expect(201).at("/id");
    }

    @Test
    void a_transfer_is_completed_by_api_from_draft_to_the_last_explanation() {
        long here = standing(sender(), "HAR");
        long there = standing(receiver(), "BAN");
        String path = API + "/" + transfer(20);
        Answer draft = receiver().get(path).expect(200);
        assertThat(draft.at("/state")).isEqualTo("DRAFT");
        assertThat(draft.at("/number")).matches("HAR-[0-9]{4}-T[0-9]{4}");
        sender().post(path + "/lines", form("code", "4006381333931", "times", 2))
                .expect(201);
        receiver().post(path + "/dispatch", form()).expect(403);
        Map<String, Object> dispatch = form();
        Answer sent = sender().post(path + "/dispatch", dispatch).expect(201);
        assertThat(sender().post(path + "/dispatch", dispatch).expect(200).at("/state"))
                .isEqualTo("DISPATCHED");
        assertThat(sender().post(path + "/dispatch", form()).expect(409).at("/type"))
                .isEqualTo("/problems/wrong-state");
        assertThat(sent.at("/lines/0/item")).isEqualTo("SOAP");
        assertThat(sent.at("/lines/0/lot/code")).isEqualTo(lot);
        assertThat(sent.at("/lines/0/lot/number")).isEqualTo("L1");
        assertThat(sent.at("/lines/0/quantity")).isEqualTo("40");
        assertThat(sent.at("/lines/0/location")).isEqualTo("STORE");
        assertThat(standing(sender(), "HAR")).isEqualTo(here - 40);

        Map<String, Object> tooMuch = form("lines", List.of(Map.of("lot", lot, "quantity", 41)));
        assertThat(receiver().post(path + "/receipt", tooMuch).expect(422).at("/type"))
                .isEqualTo("/problems/insufficient-stock");
        Map<String, Object> some = form("lines", List.of(Map.of("lot", lot, "quantity", 25)));
        sender().post(path + "/receipt", some).expect(403);
        Answer partly = receiver().post(path + "/receipt", some).expect(201);
        assertThat(partly.at("/state")).isEqualTo("PARTLY_RECEIVED");
        assertThat(partly.at("/lines/0/received")).isEqualTo("25");
        assertThat(receiver().post(path + "/receipt", some).expect(200).at("/lines/0/received"))
                .isEqualTo("25");
        String line = partly.at("/receipts/0/line");
        receiver().post(path + "/receipt/" + line + "/reversal", form()).expect(201);
        receiver()
                .post(path + "/receipt", form("lines", List.of(Map.of("code", "4006381333931", "times", 3))))
                .expect(201);
        assertThat(standing(receiver(), "BAN")).isEqualTo(there + 30);

        Map<String, Object> lost = form("lines", List.of(Map.of("lot", lot, "quantity", 10, "reason", "LOST")));
        receiver().post(path + "/explanations", lost).expect(403);
        Answer done = as("manager.har").post(path + "/explanations", lost).expect(201);
        assertThat(done.at("/state")).isEqualTo("RECEIVED");
        assertThat(done.at("/explanations/0/reason")).isEqualTo("LOST");
        assertThat(standing(sender(), "HAR")).isEqualTo(here - 40);
    }

    @Test
    void an_invalid_transfer_is_refused_at_its_field() {
        Map<String, Object> within = form("from", "HAR/STORE", "to", "HAR/QUARANTINE", "lines", List.of());
        assertThat(sender().post(API, within).expect(422).at("/errors/0/field")).isEqualTo("to");
        Map<String, Object> elsewhere = form("from", "BAN/STORE", "to", "HAR/STORE", "lines", List.of());
        sender().post(API, elsewhere).expect(404);
        Map<String, Object> nowhere = form("from", "STORE", "to", "BAN/STORE", "lines", List.of());
        assertThat(sender().post(API, nowhere).expect(422).at("/errors/0/field"))
                .isEqualTo("from");
        String path = API + "/" + transfer(1);
        sender().post(path + "/cancellation", form()).expect(201);
        assertThat(sender().post(path + "/cancellation", form()).expect(409).at("/type"))
                .isEqualTo("/problems/wrong-state");
        assertThat(receiver()
                        .get(API + "?state=CANCELLED&centre=BAN")
                        .expect(200)
                        .text())
                .contains(path.substring(API.length() + 1));
    }

    @Test
    @Sends({
        "POST /transfers",
        "POST /transfers/{id}/scan",
        "POST /transfers/{id}/quantity",
        "POST /transfers/{id}/undo",
        "POST /transfers/{id}/dispatch",
        "POST /transfers/{id}/receive/scan",
        "POST /transfers/{id}/receive/quantity",
        "POST /transfers/{id}/receive/undo",
        "POST /transfers/{id}/explanations",
        "POST /transfers/{id}/receipt"
    })
    void a_transfer_is_scanned_dispatched_and_received_on_pages() {
        long here = standing(sender(), "HAR");
        long there = standing(receiver(), "BAN");
        Answer scanning = PageForm.of(sender(), "/transfers/new", "/transfers")
                .fill("from", "STORE")
                .fill("to", "BAN/STORE")
                .take();
        String path = scanning.text().replaceAll("(?s).*action=\"(/transfers/[0-9a-f-]{36})/scan\".*", "$1");
        sender().form(path + "/scan", fields("code", "4006381333931")).expect(303);
        sender().form(path + "/scan", fields("code", lot)).expect(303);
        sender().form(path + "/quantity", fields("last", "2", "quantity", "5", "each", "1"))
                .expect(303);
        sender().form(path + "/scan", fields("code", "12", "last", "3")).expect(303);
        Answer twice =
                sender().form(path + "/scan", fields("code", "4006381333931")).expect(303);
        assertThat(twice.status()).isEqualTo(303);
        sender().form(path + "/undo", fields("last", "5")).expect(200);
        Answer page = sender().get(path).expect(200);
        assertThat(page.text()).as("the quantity that will leave").contains("12");
        sender().form(path + "/scan", fields("code", "4006381333931")).expect(303);
        PageForm.of(sender(), path, path + "/dispatch").take();
        assertThat(standing(sender(), "HAR")).isEqualTo(here - 22);

        receiver().form(path + "/receive/scan", fields("code", lot)).expect(303);
        assertThat(receiver().get(path + "/receive").expect(200).text()).contains("hero-amount");
        String last = last(path);
        receiver()
                .form(path + "/receive/quantity", fields("last", last, "quantity", "9", "each", "1"))
                .expect(303);
        assertThat(standing(receiver(), "BAN")).isEqualTo(there + 9);
        receiver().form(path + "/receive/undo", fields("last", last(path))).expect(200);
        assertThat(standing(receiver(), "BAN")).isEqualTo(there);
        receiver().form(path + "/receive/scan", fields("code", lot)).expect(303);
        receiver().form(path + "/receive/scan", fields("code", "4006381333931")).expect(303);
        assertThat(receiver().get(path + "/receive?each=10").expect(200).text())
                .as("a pack beside a loose piece")
                .contains("1 pack × 10 + 1 = 11 pieces");
        receiver()
                .form(path + "/receive/scan", fields("code", "2", "last", last(path), "each", "10"))
                .expect(303);
        assertThat(standing(receiver(), "BAN")).isEqualTo(there + 20);

        Answer explained = PageForm.of(as("manager.ban"), path, path + "/explanations")
                .fill("lines.0.quantity", "1")
                .fill("lines.0.reason", "DAMAGED")
                .send()
                .expect(303);
        assertThat(explained.status()).isEqualTo(303);
        PageForm.of(receiver(), path, path + "/receipt").take();
        assertThat(standing(receiver(), "BAN")).isEqualTo(there + 21);
        PageForm.of(as("manager.ban"), path, path + "/explanations")
                .fill("lines.0.lot", lot)
                .fill("lines.0.quantity", "3")
                .take();
        assertThat(standing(receiver(), "BAN")).isEqualTo(there + 24);
        assertThat(sender().get(API + path.substring("/transfers".length()))
                        .expect(200)
                        .at("/state"))
                .isEqualTo("RECEIVED");
    }

    @Test
    void goods_received_by_mistake_are_on_the_way_again_after_a_correction() {
        long there = standing(receiver(), "BAN");
        String path = "/transfers/" + transfer(9);
        sender().post("/api/v1" + path + "/dispatch", form()).expect(201);
        PageForm.of(receiver(), path, path + "/receipt").take();
        assertThat(standing(receiver(), "BAN")).isEqualTo(there + 9);
        String correct = "href=\"" + path + "/receive\"";
        assertThat(sender().get(path).expect(200).text()).doesNotContain(correct);
        assertThat(receiver().get(path).expect(200).text()).contains(correct);
        receiver()
                .form(path + "/receive/quantity", fields("last", last(path), "quantity", "6", "each", "1"))
                .expect(303);
        assertThat(standing(receiver(), "BAN")).isEqualTo(there + 6);
        assertThat(as("manager.ban").get(path).expect(200).text()).contains(path + "/explanations");
    }

    @Test
    @Sends("POST /transfers/{id}/receive/place")
    void arriving_goods_are_put_away_at_their_usual_shelf_with_one_press() {
        Map<String, Object> shelf = Map.of("code", "S-01", "kind", "SHELF", "parent", "STORE");
        as("manager.ban").post("/api/v1/centres/BAN/locations", shelf).expect(201);
        String path = "/transfers/" + transfer(9);
        sender().post("/api/v1" + path + "/dispatch", form()).expect(201);
        List<Map<String, Object>> some = List.of(Map.of("lot", lot, "quantity", 4, "location", "S-01"));
        receiver().post("/api/v1" + path + "/receipt", form("lines", some)).expect(201);
        receiver().form(path + "/receive/scan", fields("code", lot)).expect(303);
        assertThat(receiver().get(path + "/receive").expect(200).text())
                .contains("action=\"" + path + "/receive/place\"", "Put in S-01, with the others (4)");
        Map<String, String> there = fields("last", last(path), "item", "SOAP", "to", "S-01");
        receiver().form(path + "/receive/place", there).expect(303);
        receiver().form(path + "/receive/place", there).expect(303);
        assertThat(receiver()
                        .get("/api/v1/balances?centre=BAN&location=S-01")
                        .expect(200)
                        .at("/rows/0/quantity"))
                .isEqualTo("5");
    }

    @Test
    void goods_that_come_back_on_the_way_to_a_closed_shelf_are_received_on_another() {
        Map<String, Object> shelf = Map.of("code", "C-01", "kind", "SHELF", "parent", "STORE");
        as("manager.ban").post("/api/v1/centres/BAN/locations", shelf).expect(201);
        Map<String, Object> other = Map.of("code", "S-02", "kind", "SHELF", "parent", "STORE");
        as("manager.ban").post("/api/v1/centres/BAN/locations", other).expect(201);
        Map<String, Object> wanted =
                form("from", "HAR/STORE", "to", "BAN/C-01", "lines", List.of(Map.of("item", "SOAP", "quantity", 9)));
        String path = "/transfers/" + sender().post(API, wanted).expect(201).at("/id");
        sender().post("/api/v1" + path + "/dispatch", form()).expect(201);
        List<Map<String, Object>> all = List.of(Map.of("lot", lot, "quantity", 9, "location", "STORE"));
        receiver().post("/api/v1" + path + "/receipt", form("lines", all)).expect(201);
        as("manager.ban")
                .form("/centres/BAN/locations/C-01/closure", Map.of("version", "1"))
                .expect(303);
        receiver().form(path + "/receive/undo", fields("last", last(path))).expect(200);
        long there = standing(receiver(), "BAN");
        Answer refused = receiver().form(path + "/receipt", fields()).expect(422);
        assertThat(refused.text()).contains("is closed. Choose another.");
        PageForm.in(receiver(), refused, path + "/receipt")
                .fill("location", "S-02")
                .take();
        assertThat(standing(receiver(), "BAN")).isEqualTo(there + 9);
    }

    @Test
    @Sends("POST /transfers/{id}/explanations")
    void goods_are_explained_into_another_location_when_theirs_is_closed() {
        for (String manager : List.of("HAR", "BAN")) {
            Map<String, Object> shelf = Map.of("code", "C-05", "kind", "SHELF", "parent", "STORE");
            as("manager." + manager.toLowerCase(Locale.ROOT))
                    .post("/api/v1/centres/" + manager + "/locations", shelf)
                    .expect(201);
        }
        List<Map<String, Object>> nine = List.of(Map.of("item", "SOAP", "quantity", 9));
        sender().post("/api/v1/moves", form("centre", "HAR", "from", "STORE", "to", "C-05", "lines", nine))
                .expect(201);
        String path = "/transfers/"
                + sender().post(API, form("from", "HAR/C-05", "to", "BAN/C-05", "lines", nine))
                        .expect(201)
                        .at("/id");
        sender().post("/api/v1" + path + "/dispatch", form()).expect(201);
        List<Map<String, Object>> all = List.of(Map.of("item", "SOAP", "quantity", 9, "location", "STORE"));
        receiver().post("/api/v1" + path + "/receipt", form("lines", all)).expect(201);
        Map<String, String> first = Map.of("version", "1");
        as("manager.har").form("/centres/HAR/locations/C-05/closure", first).expect(303);
        as("manager.ban").form("/centres/BAN/locations/C-05/closure", first).expect(303);
        receiver().form(path + "/receive/undo", fields("last", last(path))).expect(200);
        long here = standing(sender(), "HAR");
        long there = standing(receiver(), "BAN");
        PageForm missing =
                PageForm.of(as("manager.har"), path, path + "/explanations").fill("lines.0.reason", "NOT_SENT");
        Answer refused = missing.fill("lines.0.quantity", "7").send();
        assertThat(refused.expect(422).text())
                .as("the row with what was typed")
                .contains("is closed. Choose another.", "value=\"7\"")
                .containsPattern("<option value=\"NOT_SENT\" selected");
        assertThat(missing.fill("lines.0.quantity", "some").send().expect(422).text())
                .as("the refused field of the row")
                .containsPattern("value=\"some\"[^>]* autofocus aria-invalid=\"true\"");
        missing.fill("lines.0.quantity", "9");
        Answer explained = missing.fill("lines.0.location", "STORE").send();
        assertThat(explained.status()).isEqualTo(303);
        assertThat(standing(sender(), "HAR")).isEqualTo(here + 9);
        PageForm extra = PageForm.of(as("manager.ban"), path, path + "/explanations")
                .fill("lines.0.lot", lot)
                .fill("lines.0.quantity", "2");
        assertThat(extra.send().expect(422).text()).contains("is closed. Choose another.");
        extra.fill("lines.0.location", "STORE").take();
        assertThat(standing(receiver(), "BAN")).isEqualTo(there + 2);
    }

    private static String last(String path) {
        return receiver()
                .get(path + "/receive")
                .expect(200)
                .text()
                .replaceAll("(?s).*form=\"scan\" name=\"last\" value=\"([0-9]+)\".*", "$1");
    }

    @Test
    @Sends("POST /transfers/{id}/cancellation")
    void a_draft_is_cancelled_on_its_page() {
        String path = "/transfers/" + transfer(1);
        PageForm.of(sender(), path, path + "/cancellation").take();
        assertThat(sender().get("/transfers?state=CANCELLED").expect(200).text())
                .contains(path);
        assertThat(receiver().get(path).expect(200).text()).doesNotContain("action=\"" + path + "/dispatch\"");
    }

    @Test
    void the_time_of_dispatch_is_a_time_in_a_workbook() throws Exception {
        sender().post(API + "/" + transfer(1) + "/dispatch", form()).expect(201);
        byte[] file = sender().bytes(API + "?centre=HAR&format=xlsx");
        try (ReadableWorkbook book = new ReadableWorkbook(new ByteArrayInputStream(file))) {
            List<Row> rows = book.getFirstSheet().read();
            int column = rows.get(0).stream().map(Cell::getText).toList().indexOf("Dispatched");
            assertThat(rows.get(1).getCell(column).getType()).isEqualTo(CellType.NUMBER);
        }
    }

    @Test
    void the_list_shows_the_filtered_rows_on_the_page_in_files_and_on_paper() throws Exception {
        String sent = number(transfer(1));
        String cancelled = transfer(1);
        sender().post(API + "/" + cancelled + "/cancellation", form()).expect(201);
        String kept = number(cancelled);
        String today = LocalDate.now(ZoneId.of("Europe/Sofia")).toString();
        String asked = "?centre=HAR&from=" + today + "&operator=warehouse.har&state=CANCELLED&until=" + today;

        for (String form : List.of("", "&format=csv")) {
            assertThat(sender().get(API + asked + form).expect(200).text())
                    .contains(kept)
                    .doesNotContain(sent);
        }
        assertThat(sender().get("/transfers" + asked).expect(200).text())
                .contains(
                        kept,
                        "name=\"operator\"",
                        "type=\"date\"",
                        API + asked.replace("&", "&amp;") + "&amp;format=pdf")
                .doesNotContain(sent);
        assertThat(Judges.text(folder, sender().bytes(API + asked + "&format=pdf")))
                .contains(kept, "Centre HAR, Store → Centre BAN, Store", "By state: Cancelled")
                .doesNotContain(sent);
        for (String nothing : List.of(
                "?operator=manager.har&state=CANCELLED",
                "?operator=manager.har",
                "?until=" + LocalDate.parse(today).minusDays(1),
                "?from=" + LocalDate.parse(today).plusDays(1))) {
            assertThat(sender().get(API + nothing).expect(200).text())
                    .as(nothing)
                    .doesNotContain(kept, sent);
            assertThat(receiver().get(API + nothing).expect(200).text())
                    .as(nothing)
                    .doesNotContain(kept, sent);
        }
    }

    private static String number(String id) {
        return sender().get(API + "/" + id).expect(200).at("/number");
    }

    /** Creates a box with towels in the sender's store and returns its code. */
    private static String box(long towels) {
        Map<String, Object> box = form("centre", "HAR", "location", "STORE", "lines", List.of());
        String code = sender().post("/api/v1/boxes", box).expect(201).at("/code");
        Map<String, Object> consignment = form(
                "centre",
                "HAR",
                "location",
                "STORE",
                "donor",
                "Каритас",
                "reference",
                "R-3",
                "lines",
                List.of(Map.of("item", "TOWEL", "quantity", towels, "box", code)));
        sender().post("/api/v1/consignments", consignment).expect(201);
        return code;
    }

    @Test
    void a_box_is_transferred_by_api_and_its_missing_goods_stay_in_transit() {
        String box = box(6);
        Map<String, Object> wanted =
                form("from", "HAR/STORE", "to", "BAN/STORE", "lines", List.of(Map.of("code", box)));
        Answer draft = sender().post(API, wanted).expect(201);
        String path = API + "/" + draft.at("/id");
        assertThat(List.of(draft.at("/lines/0/item"), draft.at("/lines/0/quantity"), draft.at("/lines/0/box")))
                .containsExactly("TOWEL", "6", box);
        Map<String, Object> twice = form("box", box);
        assertThat(sender().post(path + "/lines", twice).expect(422).text()).contains("already");
        sender().post(path + "/dispatch", form()).expect(201);
        assertThat(sender().get("/api/v1/boxes/" + box).expect(200).at("/location"))
                .isEqualTo("IN_TRANSIT");
        receiver().get("/api/v1/boxes/" + box).expect(404);
        List<Map<String, Object>> lines =
                List.of(Map.of("item", "TOWEL", "quantity", 4, "box", box, "location", "STORE"));
        Answer received =
                receiver().post(path + "/receipt", form("lines", lines)).expect(201);
        assertThat(List.of(received.at("/receipts/0/box"), received.at("/receipts/0/quantity")))
                .containsExactly(box, "4");
        assertThat(received.at("/state")).isEqualTo("PARTLY_RECEIVED");
        assertThat(receiver().get("/api/v1/boxes/" + box).expect(200).at("/lines/0/quantity"))
                .isEqualTo("4");
        String towel = received.at("/receipts/0/lot/code");
        List<Map<String, Object>> lost = List.of(Map.of("lot", towel, "quantity", 2, "reason", "LOST"));
        assertThat(as("manager.har")
                        .post(path + "/explanations", form("lines", lost))
                        .expect(201)
                        .at("/state"))
                .isEqualTo("RECEIVED");
    }

    @Test
    void the_label_of_a_box_is_scanned_at_dispatch_and_at_receipt() {
        String box = box(5);
        String number = sender().get("/api/v1/boxes/" + box).expect(200).at("/number");
        String named = "box " + number;
        String path = "/transfers/"
                + sender().post(API, form("from", "HAR/STORE", "to", "BAN/STORE", "lines", List.of()))
                        .expect(201)
                        .at("/id");
        assertThat(sender().form(path + "/scan", fields("code", box))
                        .expect(200)
                        .text())
                .contains("data-result=\"ok\"", named);
        assertThat(sender().form(path + "/scan", fields("code", box))
                        .expect(422)
                        .text())
                .contains("data-result=\"refused\"");
        assertThat(sender().get(path).expect(200).text()).contains(named);
        byte[] list = sender().bytes(path + "/waybill.pdf");
        PageForm.of(sender(), path, path + "/dispatch").take();
        byte[] waybill = sender().bytes(path + "/waybill.pdf");
        assertThat(List.of(Judges.text(folder, list), Judges.text(folder, waybill)))
                .allMatch(text -> text.contains("Box " + number + " (" + CodeGroups.text(box) + ")"));
        assertThat(as("manager.ban").get(path).expect(200).text())
                .contains("name=\"lines.0.box\" value=\"" + box + "\"", named);
        assertThat(receiver()
                        .form(path + "/receive/scan", fields("code", box))
                        .expect(200)
                        .text())
                .contains("data-result=\"ok\"");
        receiver()
                .form(path + "/receive/quantity", fields("last", last(path), "quantity", "3", "each", "1"))
                .expect(303);
        assertThat(receiver().get("/api/v1/boxes/" + box).expect(200).at("/lines/0/quantity"))
                .isEqualTo("3");
        receiver().form(path + "/receive/undo", fields("last", last(path))).expect(200);
        receiver().get("/api/v1/boxes/" + box).expect(404);
        PageForm.of(receiver(), path, path + "/receipt").take();
        assertThat(receiver().get("/api/v1/boxes/" + box).expect(200).at("/lines/0/quantity"))
                .isEqualTo("5");
    }

    /** A hand scanner reads the number from the paper, and the number opens the transfer in any scan field. */
    @Test
    void the_waybill_of_a_transfer_is_printed_and_scanned() {
        List<Map<String, Object>> many = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            many.add(Map.of("item", "TOWEL", "quantity", 1, "lot", "W-" + i, "expiresOn", "2099-03-31"));
        }
        Map<String, Object> consignment =
                form("centre", "HAR", "location", "STORE", "donor", "Каритас", "reference", "R-2", "lines", many);
        Answer received = sender().post("/api/v1/consignments", consignment).expect(201);
        List<Map<String, Object>> lots = new ArrayList<>();
        received.json()
                .get("lines")
                .forEach(each -> lots.add(Map.of("lot", each.at("/lot/code").asText(), "quantity", 1)));
        Answer draft = sender().post(API, form("from", "HAR/STORE", "to", "BAN/STORE", "lines", lots))
                .expect(201);
        String id = draft.at("/id");
        assertThat(Judges.text(folder, sender().bytes(API + "/" + id + "/waybill")))
                .contains("Draft");
        sender().post(API + "/" + id + "/dispatch", form()).expect(201);
        String page = receiver().get("/transfers/" + id).expect(200).text();
        assertThat(page).contains("href=\"/transfers/" + id + "/waybill.pdf\"");

        byte[] pdf = receiver().bytes("/transfers/" + id + "/waybill.pdf");
        assertThat(receiver().bytes(API + "/" + id + "/waybill")).isEqualTo(pdf);
        String number = draft.at("/number");
        assertThat(Judges.text(folder, pdf))
                .contains("Waybill", number, ", Store", "Towel", "1 piece", "W-39", "2099", "40 pieces in all")
                .contains("Sent by", "Carried by", "Received by", "1 / ", "2 / ")
                .contains("Name of warehouse.har")
                .doesNotContain("Draft", "HAR/STORE", "BAN/STORE");
        List<Path> papers = Judges.pages(folder, "waybill", pdf, 150);
        assertThat(papers).hasSizeGreaterThan(1);
        assertThat(Judges.zbar(papers.subList(0, 1))).containsExactly("CODE-128:" + number);
        Answer scanned =
                receiver().get("/api/v1/scan?centre=BAN&code=" + number).expect(200);
        assertThat(scanned.at("/kind")).isEqualTo("transfer");
        assertThat(scanned.at("/id")).isEqualTo(number);
        SKLAD.addOperator(as("admin"), "field.ban", "field@BAN")
                .get(API + "/" + id + "/waybill")
                .expect(403);
    }
}
