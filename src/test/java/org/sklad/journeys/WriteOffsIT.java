package org.sklad.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sklad.harness.OneCentre.form;
import static org.sklad.harness.OneCentre.typed;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sklad.harness.Answer;
import org.sklad.harness.Client;
import org.sklad.harness.OneCentre;
import org.sklad.harness.PageForm;
import org.sklad.harness.Sends;
import org.sklad.labels.Judges;

/** Goods that leave stock under a protocol, by API and on pages without scripts. */
class WriteOffsIT {
    private static final OneCentre HAR = new OneCentre();
    private static final Client KEEPER = HAR.keeper();
    private static final String API = "/api/v1/write-offs";

    @TempDir
    Path folder;

    @BeforeAll
    static void goods() {
        HAR.item("SOAP", "HYGIENE", "Сапун", "Soap");
    }

    @AfterAll
    static void stop() {
        HAR.close();
    }

    private static LocalDate today() {
        return LocalDate.now(ZoneId.of("Europe/Sofia"));
    }

    /** Receives a quantity that expires on this day and returns its lot. */
    private static String received(String location, LocalDate expiresOn, long quantity) {
        Map<String, Object> line = Map.of(
                "item",
                "SOAP",
                "quantity",
                quantity,
                "lot",
                OneCentre.lotNumber(),
                "expiresOn",
                expiresOn.toString(),
                "unitValue",
                Map.of("amount", 1.5, "currency", "EUR"));
        return HAR.receive(line, "location", location).expect(201).at("/lines/0/lot/code");
    }

    /** Moves an expired lot from quarantine to a store, because a store cannot receive expired goods. Goods only expire there. */
    private static String forgotten(LocalDate expiresOn, long quantity) {
        String lot = received("QUARANTINE", expiresOn, quantity);
        Map<String, Object> move = form(
                "centre",
                "HAR",
                "from",
                "QUARANTINE",
                "to",
                "STORE",
                "lines",
                List.of(Map.of("lot", lot, "quantity", quantity)));
        KEEPER.post("/api/v1/moves", move).expect(201);
        return lot;
    }

    /** The places of the goods are listed by quantity, so another one can be first when the page is shown again. */
    @Test
    void a_quantity_stays_with_its_lot_when_the_short_form_is_shown_again() {
        HAR.item("BRUSH", "HYGIENE", "Четка", "Brush");
        String more = HAR.received("BRUSH", 40);
        String less = HAR.received("BRUSH", 30);
        String page = "/write-offs/goods?centre=HAR&item=BRUSH&id=" + UUID.randomUUID();
        PageForm form = PageForm.of(KEEPER, page, "/write-offs/goods");
        form.fill(row(form, more) + "quantity", "25").fill(row(form, less) + "quantity", "1");
        KEEPER.post(
                        API,
                        form(
                                "centre",
                                "HAR",
                                "location",
                                "STORE",
                                "reason",
                                "LOST",
                                "lines",
                                List.of(Map.of("lot", more, "quantity", 20))))
                .expect(201);
        PageForm again = PageForm.in(KEEPER, form.send().expect(422), "/write-offs/goods");
        assertThat(List.of(again.value(row(again, more) + "quantity"), again.value(row(again, less) + "quantity")))
                .containsExactly("25", "1");
        again.fill(row(again, more) + "quantity", "20").send().expect(303);
        assertThat(List.of(HAR.standing("STORE", more), HAR.standing("STORE", less)))
                .containsExactly("0", "29");
    }

    @Test
    void a_quantity_of_a_lot_that_is_gone_is_not_taken_for_another_lot() {
        HAR.item("COMB", "HYGIENE", "Гребен", "Comb");
        String gone = HAR.received("COMB", 40);
        String left = HAR.received("COMB", 30);
        String page = "/write-offs/goods?centre=HAR&item=COMB&id=" + UUID.randomUUID();
        PageForm form = PageForm.of(KEEPER, page, "/write-offs/goods");
        form.fill(row(form, gone) + "quantity", "25");
        KEEPER.post(
                        API,
                        form(
                                "centre",
                                "HAR",
                                "location",
                                "STORE",
                                "reason",
                                "LOST",
                                "lines",
                                List.of(Map.of("lot", gone, "quantity", 40))))
                .expect(201);
        Answer refused = form.send().expect(422);
        PageForm again = PageForm.in(KEEPER, refused, "/write-offs/goods");
        assertThat(again.value(row(again, left) + "quantity")).isEmpty();
        assertThat(again.names("lines.")).noneMatch(name -> again.value(name).equals(gone));
        assertThat(refused.text()).contains("Comb: none of 25 is at");
    }

    /** Returns the beginning of the names of a lot's fields in the short form. */
    private static String row(PageForm form, String lot) {
        return form.names("lines.").stream()
                .filter(name -> name.endsWith(".lot") && form.value(name).equals(lot))
                .map(name -> name.substring(0, name.length() - "lot".length()))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no row for lot " + lot));
    }

    @Test
    void goods_are_written_off_and_the_write_off_is_reversed_by_api() {
        String lot = received("STORE", today().plusYears(1), 10);
        Map<String, Object> wanted = form(
                "centre",
                "HAR",
                "location",
                "STORE",
                "reason",
                "DAMAGED",
                "note",
                "Мокри",
                "commission",
                "Ана, Борис",
                "lines",
                List.of(Map.of("code", lot, "times", 3)));
        Answer made = KEEPER.post(API, wanted).expect(201);
        assertThat(made.at("/state")).isEqualTo("POSTED");
        assertThat(made.at("/number")).matches("HAR-[0-9]{4}-W[0-9]{4}");
        assertThat(made.at("/lines/0/quantity")).isEqualTo("3");
        assertThat(made.at("/values/0/amount")).isEqualTo("4.5");
        assertThat(KEEPER.post(API, wanted).expect(200).at("/number")).isEqualTo(made.at("/number"));
        assertThat(HAR.standing("STORE", lot)).isEqualTo("7");
        String id = made.at("/id");
        assertThat(KEEPER.get(API + "?centre=HAR").expect(200).text()).contains(id);
        assertThat(KEEPER.get(API + "?centre=HAR&format=csv").expect(200).text())
                .contains("Мокри", made.at("/number"));

        Answer back = KEEPER.post(API + "/" + id + "/reversal", form("reason", "Само прашни"))
                .expect(201);
        assertThat(back.at("/state")).isEqualTo("REVERSED");
        assertThat(HAR.standing("STORE", lot)).isEqualTo("10");
        assertThat(KEEPER.post(API + "/" + id + "/reversal", form("reason", "Пак"))
                        .expect(409)
                        .at("/type"))
                .endsWith("wrong-state");
    }

    @Test
    void the_list_shows_the_filtered_rows_on_the_page_in_files_and_on_paper() throws Exception {
        String lot = received("STORE", today().plusYears(1), 10);
        String stolen = writtenOff(lot, "STOLEN");
        String lost = writtenOff(lot, "LOST");
        String asked = "?centre=HAR&reason=STOLEN&from=" + today() + "&until=" + today();

        assertThat(KEEPER.get(API + asked).expect(200).text()).contains(stolen).doesNotContain(lost);
        assertThat(KEEPER.get(API + asked + "&format=csv").expect(200).text())
                .contains(stolen)
                .doesNotContain(lost);
        Answer page = KEEPER.onPages().get("/write-offs" + asked).expect(200);
        assertThat(page.text())
                .contains(stolen, "name=\"reason\"", "type=\"date\"", "format=pdf")
                .doesNotContain(lost);
        assertThat(page.text()).contains("/write-offs?centre=HAR&amp;from=" + today() + "&amp;until=" + today());
        byte[] paper = KEEPER.bytes(API + asked + "&format=pdf");
        Instant at = Instant.parse(KEEPER.get(API + asked).expect(200).at("/rows/0/recordedAt"));
        String sofia = DateTimeFormatter.ofPattern("HH:mm").format(at.atZone(ZoneId.of("Europe/Sofia")));
        assertThat(Judges.text(folder, paper))
                .contains(stolen, "stolen", "State", sofia)
                .doesNotContain(lost);

        String yesterday = "?centre=HAR&until=" + today().minusDays(1);
        assertThat(KEEPER.get(API + yesterday).expect(200).text()).doesNotContain(stolen, lost);
        assertThat(KEEPER.get(API + "?centre=HAR&from=" + today().plusDays(1))
                        .expect(200)
                        .text())
                .doesNotContain(stolen, lost);
        assertThat(KEEPER.onPages().get("/write-offs").expect(200).text())
                .as("files of the page are for the chosen centre too")
                .contains("/api/v1/write-offs?centre=HAR&amp;format=pdf");
        assertThat(KEEPER.onPages().get("/write-offs" + yesterday).expect(200).text())
                .contains("Nothing matches the filter");
    }

    @Test
    void blanks_around_a_date_of_the_filter_and_a_time_after_it_are_taken() {
        KEEPER.onPages().get("/write-offs?from=+").expect(200);
        for (String from : List.of("%202999-01-01", "2999-01-01T10:00:00")) {
            assertThat(KEEPER.onPages()
                            .get("/write-offs?from=" + from)
                            .expect(200)
                            .text())
                    .as(from)
                    .contains("2999", "Nothing matches the filter");
        }
    }

    @Test
    void an_unreadable_filter_is_refused_at_its_parameter() {
        assertThat(KEEPER.get(API + "?from=gestern").expect(422).at("/errors/0/field"))
                .isEqualTo("from");
        assertThat(KEEPER.get(API + "?reason=BORED").expect(422).at("/errors/0/field"))
                .isEqualTo("reason");
        assertThat(KEEPER.get(API + "?limit=many").expect(422).at("/errors/0/field"))
                .isEqualTo("limit");
        assertThat(KEEPER.get(API + "?next=there").expect(422).at("/errors/0/field"))
                .isEqualTo("next");
        KEEPER.get(API + "?unknown=1").expect(200);
    }

    private static String writtenOff(String lot, String reason) {
        return KEEPER.post(
                        API,
                        form(
                                "centre",
                                "HAR",
                                "location",
                                "STORE",
                                "reason",
                                reason,
                                "lines",
                                List.of(Map.of("code", lot, "times", 1))))
                .expect(201)
                .at("/number");
    }

    @Test
    void goods_that_cannot_be_written_off_are_refused_at_their_field() {
        String lot = received("STORE", today().plusYears(1), 10);
        Answer fresh = KEEPER.post(
                        API,
                        form(
                                "centre",
                                "HAR",
                                "location",
                                "STORE",
                                "reason",
                                "EXPIRED",
                                "lines",
                                List.of(Map.of("lot", lot, "quantity", 1))))
                .expect(422);
        assertThat(fresh.at("/errors/0/field")).isEqualTo("lines[0].lot");
        Answer many = KEEPER.post(
                        API,
                        form(
                                "centre",
                                "HAR",
                                "location",
                                "STORE",
                                "reason",
                                "LOST",
                                "lines",
                                List.of(Map.of("lot", lot, "quantity", 11))))
                .expect(422);
        assertThat(many.at("/type")).endsWith("insufficient-stock");
        KEEPER.post(API, form("centre", "BAN", "location", "STORE", "reason", "LOST", "lines", List.of()))
                .expect(404);
    }

    /** The page fills in all expired goods. The commission signs the printed protocol. */
    @Test
    @Sends({"POST /write-offs", "POST /write-offs/{id}/reversal"})
    void a_warehouse_operator_clears_the_quarantine_on_a_page_and_prints_the_protocol() {
        String old = received("QUARANTINE", today().minusDays(1), 12);
        String fresh = received("QUARANTINE", today().plusDays(9), 5);
        String page = KEEPER.get("/write-offs/new").expect(200).text();
        assertThat(page).contains("value=\"" + old + "\"", "value=\"12\"").doesNotContain(fresh);
        assertThat(KEEPER.get("/write-offs/new?location=QUARANTINE&reason=DAMAGED")
                        .expect(200)
                        .text())
                .contains(old, fresh)
                .doesNotContain("value=\"12\"");
        assertThat(KEEPER.get("/write-offs/new?location=QUARANTINE&reason=DAMAGED&words=towel")
                        .expect(200)
                        .text())
                .doesNotContain(old, fresh);
        assertThat(KEEPER.get("/write-offs/new?location=NOWHERE").expect(200).text())
                .doesNotContain(old);

        String row = page.replaceAll("(?s).*name=\"lines\\.([0-9-]+)\\.lot\" value=\"" + old + "\".*", "$1");
        Map<String, String> sent = typed(
                "centre",
                "HAR",
                "location",
                "QUARANTINE",
                "reason",
                "EXPIRED",
                "note",
                "Срокът изтече",
                "commission",
                "Ана Иванова, Борис Петров",
                "lines." + row + ".lot",
                old,
                "lines." + row + ".box",
                "",
                "lines." + row + ".location",
                "QUARANTINE",
                "lines." + row + ".quantity",
                "13");
        assertThat(KEEPER.form("/write-offs", sent).expect(422).text())
                .as("keeps the typed values")
                .contains("value=\"13\"", "Срокът изтече");
        sent.put("lines." + row + ".quantity", "");
        KEEPER.form("/write-offs", sent).expect(422);
        KEEPER.form(
                        "/write-offs",
                        typed(
                                "centre",
                                "HAR",
                                "location",
                                "STORE",
                                "reason",
                                "DAMAGED",
                                "lines.code",
                                "N1",
                                "lines.quantity",
                                "1"))
                .expect(422);
        sent.put("lines." + row + ".quantity", "12");
        String path =
                KEEPER.form("/write-offs", sent).expect(303).header("location").replaceFirst("^https?://[^/]+", "");
        assertThat(HAR.standing("QUARANTINE", old)).isEqualTo("0");
        String one = KEEPER.get(path).expect(200).text();
        assertThat(one).contains("Ана Иванова, Борис Петров", "18.00 EUR", path + "/protocol.pdf");
        assertThat(KEEPER.get("/write-offs").expect(200).text()).contains(path);
        String paper = Judges.text(folder, KEEPER.bytes(path + "/protocol.pdf"));
        assertThat(paper)
                .contains(", Quarantine", "Name of ", "12 pieces in all", "1 / 1")
                .doesNotContain("HAR/");
        assertThat(paper).contains("HAR-", "-W", "12 ", "18.00 EUR", "Ана Иванова", "Борис Петров", "Срокът изтече");
        assertThat(KEEPER.bytes("/api/v1" + path + "/protocol")).isNotEmpty();

        Client manager = HAR.manager();
        PageForm seen = PageForm.of(manager, "/stock/lots/" + old, "/stock/lots/" + old + "/value");
        PageForm.of(manager, "/stock/lots/" + old, "/stock/lots/" + old + "/value")
                .fill("unitValue.amount", "2.00")
                .send()
                .expect(303);
        manager.form("/language", Map.of("language", "bg")).expect(303);
        assertThat(Judges.text(folder, manager.bytes(path + "/protocol.pdf")).replaceAll("\\s+", " "))
                .contains("от 1,50 EUR на 2,00 EUR");
        assertThat(seen.fill("unitValue.amount", "3.00").send().expect(409).text())
                .contains("Сега тя е 2,00 EUR");

        KEEPER.form(path + "/reversal", typed("reason", "")).expect(422);
        KEEPER.form(path + "/reversal", typed("reason", "Друга партида")).expect(303);
        assertThat(HAR.standing("QUARANTINE", old)).isEqualTo("12");
        assertThat(Judges.text(folder, KEEPER.bytes(path + "/protocol.pdf"))).contains("Друга партида");
    }

    private static final String SCAN = "/write-offs/new";

    /** Scans a code and returns the next page. */
    private static Answer scanned(Answer page, String code) {
        return PageForm.in(KEEPER, page, SCAN).fill("page.code", code).send();
    }

    /** Reads the quantities of the lot in the form, joined by a plus sign. */
    private static String goes(Answer page, String lot) {
        PageForm form = PageForm.in(KEEPER, page, SCAN);
        return form.names("lines." + lot + "-").stream()
                .filter(name -> name.endsWith(".quantity"))
                .map(form::value)
                .filter(value -> !value.isEmpty())
                .collect(Collectors.joining("+"));
    }

    /** Scans of labels, boxes, a location and numbers build a write-off. Stock does not change before it is recorded. */
    @Test
    @Sends("POST /write-offs/new")
    void a_warehouse_operator_scans_goods_to_write_off() {
        String first = received("STORE", today().plusYears(1), 40);
        String boxed = received("STORE", today().plusYears(2), 6);
        Map<String, Object> line = Map.of("lot", boxed, "quantity", 6);
        String box = KEEPER.post("/api/v1/boxes", form("centre", "HAR", "location", "STORE", "lines", List.of(line)))
                .expect(201)
                .at("/code");
        Answer page = KEEPER.get(SCAN + "?location=QUARANTINE&reason=DAMAGED").expect(200);
        assertThat(page.text()).contains("data-scan-field").doesNotContain(first);

        page = scanned(page, first).expect(200);
        assertThat(page.text()).as("found in any location").contains("data-signal=\"ok\"", "STORE");
        assertThat(goes(page, first)).isEqualTo("1");
        page = scanned(page, first).expect(200);
        assertThat(page.text()).contains("data-signal=\"twice\"");
        assertThat(goes(page, first)).isEqualTo("2");
        page = scanned(page, "20").expect(200);
        assertThat(goes(page, first)).as("one scan and one typed number").isEqualTo("20");
        page = scanned(page, box).expect(200);
        assertThat(goes(page, boxed)).as("all contents of the box").isEqualTo("6");
        assertThat(goes(page, first)).isEqualTo("20");

        Answer all = scanned(page, boxed).expect(422);
        assertThat(all.text()).contains("data-signal=\"refused\"");
        assertThat(goes(all, boxed)).isEqualTo("6");
        Answer nothing = scanned(page, "12345678").expect(422);
        assertThat(nothing.text()).contains("data-signal=\"unknown\"", "12345678");
        assertThat(PageForm.in(KEEPER, nothing, SCAN).value("page.code"))
                .as("the field is empty for the next scan")
                .isEmpty();
        assertThat(goes(scanned(nothing, "").expect(200), first))
                .as("Enter in the field of a row writes nothing off")
                .isEqualTo("20");
        assertThat(HAR.standing("STORE", first)).isEqualTo("40");

        page = scanned(page, HAR.label("STORE")).expect(200);
        PageForm form = PageForm.in(KEEPER, page, SCAN);
        assertThat(form.value("location")).isEqualTo("STORE");
        form.fill("page.code", first).sendTo("/write-offs").expect(422);
        form.fill("page.code", "").sendTo("/write-offs").expect(303);
        assertThat(HAR.standing("STORE", first)).isEqualTo("20");
        assertThat(HAR.standing("STORE", boxed)).isEqualTo("0");
    }

    /** Packs of two donors look alike. After all packs of one donor, the next scan counts a pack of the other. */
    @Test
    void a_manufacturers_code_that_fits_several_lots_takes_one_after_the_other() {
        Map<String, Object> soap = Map.of(
                "sku",
                "PACKED",
                "name",
                Map.of("bg", "Сапун в опаковка"),
                "category",
                "OTHER",
                "unit",
                "PIECE",
                "identifiers",
                List.of(Map.of("scheme", "GTIN", "value", "03800123456794", "quantity", 1)));
        KEEPER.post("/api/v1/items", soap).expect(201);
        Map<String, Object> line = Map.of("item", "PACKED", "quantity", 1, "lot", "A1", "expiresOn", "2046-03-31");
        String one = HAR.receive(line, "donor", "Каритас").expect(201).at("/lines/0/lot/code");
        String other = HAR.receive(line, "donor", "Червен кръст").expect(201).at("/lines/0/lot/code");
        assertThat(one).isNotEqualTo(other);
        String pack = "(01)03800123456794(17)460331(10)A1";
        Answer page = KEEPER.get(SCAN + "?reason=DAMAGED").expect(200);
        page = scanned(page, pack).expect(200);
        page = scanned(page, pack).expect(200);
        assertThat(goes(page, one)).isEqualTo("1");
        assertThat(goes(page, other)).isEqualTo("1");
        assertThat(scanned(page, pack).expect(422).text()).contains("data-signal=\"refused\"");
    }

    @Test
    void scanned_goods_that_cannot_be_written_off_are_refused() {
        String fresh = received("STORE", today().plusYears(1), 5);
        String old = received("QUARANTINE", today().minusDays(3), 4);
        Answer expired = KEEPER.get(SCAN).expect(200);
        assertThat(goes(expired, old)).isEqualTo("4");
        assertThat(goes(scanned(expired, fresh).expect(422), fresh))
                .as("has not expired")
                .isEmpty();
        assertThat(goes(scanned(expired, old).expect(422), old))
                .as("the whole lot is in the list already")
                .isEqualTo("4");

        Answer damaged = KEEPER.get(SCAN + "?reason=DAMAGED").expect(200);
        Answer one = scanned(damaged, old).expect(200);
        Answer more = scanned(one, "5").expect(422);
        assertThat(goes(more, old)).as("more than the balance").isEqualTo("1");
        assertThat(scanned(damaged, "5").expect(422).text())
                .as("a number without a scan before it")
                .contains("data-signal=\"unknown\"");
        String gone = received("STORE", today().plusYears(1), 1);
        Answer last = scanned(damaged, gone).expect(200);
        PageForm.in(KEEPER, last, SCAN).sendTo("/write-offs").expect(303);
        assertThat(scanned(damaged, gone).expect(422).text())
                .as("no longer in stock")
                .contains("data-signal=\"refused\"");
    }

    /** Moves expired goods from the store into quarantine. The page shows the quantities first. */
    @Test
    @Sends("POST /moves/expired")
    void a_warehouse_operator_moves_expired_goods_into_quarantine_on_a_page_or_by_api() {
        String old = forgotten(today().minusDays(1), 31);
        String fresh = received("STORE", today(), 32);
        String page = KEEPER.get("/moves/expired").expect(200).text();
        assertThat(page).contains(old, "31").doesNotContain(fresh);
        KEEPER.form("/moves/expired", typed("centre", "HAR", "from", "STORE", "to", "STORE"))
                .expect(422);
        assertThat(page).contains("name=\"seen\" value=\"31\"");
        KEEPER.form("/moves/expired", typed("centre", "HAR", "from", "STORE", "to", "QUARANTINE", "seen", "30"))
                .expect(412);
        String path = KEEPER.form(
                        "/moves/expired", typed("centre", "HAR", "from", "STORE", "to", "QUARANTINE", "seen", "31"))
                .expect(303)
                .header("location");
        assertThat(path).contains("/moves/");
        assertThat(HAR.standing("QUARANTINE", old)).isEqualTo("31");
        assertThat(KEEPER.get("/moves/expired").expect(200).text()).doesNotContain(old);

        String later = forgotten(today().minusDays(2), 3);
        Map<String, Object> wanted = form("centre", "HAR", "from", "STORE");
        assertThat(KEEPER.post("/api/v1/moves/expired", wanted).expect(201).at("/lines/0/lot/code"))
                .isEqualTo(later);
        KEEPER.post("/api/v1/moves/expired", wanted).expect(200);
        assertThat(KEEPER.post("/api/v1/moves/expired", form("centre", "HAR", "from", "STORE"))
                        .expect(422)
                        .at("/errors/0/field"))
                .isEqualTo("from");
    }

    /** The page has room for 200 lines. Old goods in a quarantine inside the store take none of it. */
    @Test
    void the_page_of_expired_goods_shows_them_behind_more_balances_in_quarantine_than_it_has_room_for() {
        Map<String, String> name = Map.of("bg", "Карантина", "en", "Quarantine");
        KEEPER.post(
                        "/api/v1/centres/HAR/locations",
                        Map.of("code", "Q-IN", "kind", "QUARANTINE", "parent", "STORE", "name", name))
                .expect(201);
        List<Map<String, Object>> lines = new ArrayList<>();
        for (int i = 0; i <= 200; i++) {
            String past = today().minusDays(9).toString();
            lines.add(Map.of("item", "SOAP", "quantity", 1, "lot", OneCentre.lotNumber(), "expiresOn", past));
        }
        KEEPER.post(
                        "/api/v1/consignments",
                        form("centre", "HAR", "location", "Q-IN", "donor", "Каритас", "reference", "R", "lines", lines))
                .expect(201);
        String old = forgotten(today().minusDays(1), 17);
        assertThat(KEEPER.get("/moves/expired").expect(200).text()).contains(old);
        KEEPER.form("/moves/expired", typed("centre", "HAR", "from", "STORE", "to", "QUARANTINE"))
                .expect(303);
    }
}
