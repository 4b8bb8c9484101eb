package org.sklad.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import java.io.ByteArrayInputStream;
import java.nio.file.Files;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.sklad.harness.Answer;
import org.sklad.harness.Browser;
import org.sklad.harness.Client;
import org.sklad.harness.OneCentre;
import org.sklad.harness.PageForm;
import org.sklad.harness.RunningSklad;
import org.sklad.harness.Sends;
import org.sklad.harness.Tab;
import org.sklad.harness.TwoCentres;
import org.sklad.platform.i18n.Language;
import org.sklad.platform.packages.PackageVerifier;

/** Invoices of what was bought, and the evidence package of a grant, over HTTP and on pages. */
class EvidenceIT {
    private static final OneCentre HAR = new OneCentre();
    private static final Client KEEPER = HAR.keeper();
    private static final Client CHIEF = HAR.chief();
    private static final String PERIOD = "from=2026-01-01&to=2999-01-01";

    @BeforeAll
    static void a_grant() {
        HAR.manager()
                .post("/api/v1/funding-sources", Map.of("code", "AMIF", "name", "Фонд Убежище"))
                .expect(201);
        HAR.item("SOAP", "HYGIENE", "Сапун", "Soap");
        consignment();
    }

    @AfterAll
    static void stop() {
        HAR.close();
    }

    private static String consignment() {
        return KEEPER.post(
                        "/api/v1/consignments",
                        Map.of(
                                "id",
                                UUID.randomUUID(),
                                "centre",
                                "HAR",
                                "location",
                                "STORE",
                                "donor",
                                "Фирма ООД",
                                "fundingSource",
                                "AMIF",
                                "lines",
                                List.of(Map.of("item", "SOAP", "quantity", 40))))
                .expect(201)
                .at("/id");
    }

    private static Map<String, Object> invoice(Object... other) {
        Map<String, Object> invoice = new HashMap<>(TwoCentres.invoice("Фирма ООД", "0000017"));
        for (int i = 0; i < other.length; i += 2) {
            invoice.put(other[i].toString(), other[i + 1]);
        }
        return invoice;
    }

    @Test
    void an_invoice_is_recorded_once_and_a_second_one_replaces_it() throws Exception {
        String path = "/api/v1/consignments/" + consignment() + "/invoice";
        KEEPER.get(path).expect(404);
        Map<String, Object> wanted = invoice();
        Answer made = KEEPER.post(path, wanted).expect(201);
        assertThat(made.at("/supplier") + made.at("/number") + made.at("/amount") + made.at("/currency"))
                .isEqualTo("Фирма ООД000001712.5EUR");
        assertThat(KEEPER.post(path, wanted).expect(200).text()).isEqualTo(made.text());
        Map<String, Object> corrected = invoice("number", "0000018");
        corrected.remove("image");
        KEEPER.post(path, corrected).expect(201);
        assertThat(KEEPER.get(path).expect(200).at("/number")).isEqualTo("0000018");
        assertThat(KEEPER.bytes(path + "/photo")).startsWith(0xFF, 0xD8);
    }

    @Test
    void reports_an_error_at_its_field() {
        String path = "/api/v1/consignments/" + consignment() + "/invoice";
        assertThat(field(path, invoice("amount", 1.005))).isEqualTo("amount");
        assertThat(field(path, invoice("currency", "XYZ"))).isEqualTo("currency");
        assertThat(field(path, invoice("image", "bm8gcGljdHVyZQ=="))).isEqualTo("image");
        assertThat(field(path, invoice("supplier", " "))).isEqualTo("supplier");
        assertThat(field(
                        path,
                        invoice(
                                "invoicedOn",
                                LocalDate.now(ZoneOffset.UTC).plusDays(2).toString())))
                .isEqualTo("invoicedOn");
    }

    private static String field(String path, Map<String, Object> form) {
        return KEEPER.post(path, form).expect(422).at("/errors/0/field");
    }

    @Test
    @Sends("POST /consignments/{id}/invoice")
    void an_invoice_is_entered_on_a_phone() {
        String path = "/consignments/" + consignment();
        try (Tab keeper = Browser.open(HAR.address(), Language.EN, 360)) {
            keeper.signIn("keeper", RunningSklad.PASSWORD).go(path);
            keeper.press("a[href$='/invoice']");
            keeper.fill("supplier", "Фирма ООД").fill("number", "77").submit();
            assertThat(keeper.page().locator(".error:visible").count()).isPositive();
            keeper.fill("invoicedOn", "2026-02-03").fill("amount", "47,30").submit();
            assertThat(keeper.path()).isEqualTo(path);
            keeper.press("a[href$='/invoice']");
            assertThat(keeper.text("main")).contains("47.30 EUR", "Фирма ООД", "77");
        }
    }

    @Test
    @Sends("POST /consignments/{id}/invoice/reversal")
    void an_invoice_of_another_consignment_is_taken_back_by_a_manager_and_another_one_follows() throws Exception {
        String path = "/consignments/" + consignment() + "/invoice";
        KEEPER.post("/api/v1" + path, invoice()).expect(201);
        assertThat(KEEPER.onPages().get(path).expect(200).text()).doesNotContain(path + "/reversal");
        PageForm.of(CHIEF.onPages(), path, path + "/reversal").take();
        KEEPER.get("/api/v1" + path).expect(404);
        KEEPER.get("/api/v1" + path + "/photo").expect(404);
        Map<String, Object> right = invoice("number", "0000019");
        right.remove("image");
        assertThat(KEEPER.post("/api/v1" + path, right).expect(201).at("/photographed"))
                .as("the photo of the wrong one does not stay")
                .isEqualTo("false");
    }

    @Test
    void a_manager_downloads_a_package_that_the_key_of_the_installation_verifies() throws Exception {
        byte[] zip = CHIEF.bytes("/api/v1/funding-sources/AMIF/evidence?" + PERIOD);
        PackageVerifier.Verified verified = PackageVerifier.verify(new ByteArrayInputStream(zip), any -> true);
        Answer key = KEEPER.get("/api/v1/installation-key").expect(200);
        assertThat(verified.key().fingerprint()).isEqualTo(key.at("/fingerprint"));
        assertThat(verified.key().pem()).isEqualTo(key.at("/publicKey"));
        CHIEF.get("/api/v1/funding-sources/AMIF/evidence?" + PERIOD.replace("to=", "until="))
                .expect(200);
        KEEPER.get("/api/v1/funding-sources/AMIF/evidence?" + PERIOD).expect(403);
        CHIEF.get("/api/v1/funding-sources/NO-SUCH/evidence?" + PERIOD).expect(404);
        for (String wrong :
                List.of("", "?from=2026-01-01", "?from=2026-02-30&to=2026-03-01", "?from=2026-02-02&to=2026-02-01")) {
            CHIEF.get("/api/v1/funding-sources/AMIF/evidence" + wrong).expect(422);
        }
        assertThat(CHIEF.get("/api/v1/funding-sources/AMIF/evidence?from=2026-01-01")
                        .at("/errors/0/field"))
                .isEqualTo("until");
    }

    @Test
    void the_page_gives_the_package_by_one_button_and_keeps_what_was_typed_wrong() throws Exception {
        try (Tab chief = Browser.open(HAR.address(), Language.EN, 360)) {
            chief.signIn("chief", RunningSklad.PASSWORD).go("/reports/evidence?source=AMIF");
            Download download = chief.page()
                    .waitForDownload(() ->
                            chief.page().locator("main form .buttons button").click());
            assertThat(download.suggestedFilename())
                    .startsWith("evidence-amif-")
                    .endsWith(".zip");
            PackageVerifier.verify(new ByteArrayInputStream(Files.readAllBytes(download.path())), any -> true);
            chief.fill("from", "2026-05-02").fill("until", "2026-05-01").submit();
            assertThat(chief.text("main")).contains("ends before it begins");
            assertThat(chief.page().inputValue(Tab.id("from"))).isEqualTo("2026-05-02");
        }
    }
}
