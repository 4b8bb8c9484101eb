package org.sklad.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Download;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.sklad.access.roles.Profession;
import org.sklad.harness.Browser;
import org.sklad.harness.FieldPhone;
import org.sklad.harness.OneCentre;
import org.sklad.harness.RunningSklad;
import org.sklad.harness.Sends;
import org.sklad.harness.Tab;
import org.sklad.platform.i18n.Language;

/** Records that a phone cannot deliver reach the server in an encrypted file, and leave the phone only afterwards. */
class PhoneExportIT {
    private static final OneCentre HAR = new OneCentre();
    private static final String CANARY = "Winter clothes for the seven dwarfs. ";

    /** Too long for the server, so it cannot be booked. */
    private static final String PURPOSE = CANARY.repeat(100);

    @BeforeAll
    static void fill() {
        HAR.professional("social", Profession.SOCIAL_WORKER);
        HAR.item("CUP", "OTHER", "Чаша", "Cup");
        HAR.received("CUP", 1000);
        HAR.manager();
        HAR.field().get("/api/v1/phone/file-key").expect(200);
    }

    @AfterAll
    static void stop() {
        HAR.close();
    }

    /** A phone with a visit that the server cannot read. */
    private static FieldPhone withUnreadable() {
        FieldPhone phone = FieldPhone.registered(HAR.address(), "social");
        phone.go("visit");
        phone.page().evaluate("() => document.querySelector('textarea').removeAttribute('maxlength')");
        phone.page().fill("textarea", PURPOSE);
        phone.page().click("#record");
        phone.recorded();
        phone.page().waitForSelector("text=The server cannot read it: purpose");
        return phone;
    }

    private static void handOut(FieldPhone phone, String code) {
        phone.person(code);
        phone.add("cup");
        phone.give();
    }

    private static Download save(FieldPhone phone) {
        phone.go("more");
        return phone.page().waitForDownload(() -> phone.page().click("#save-file"));
    }

    private static Tab manager() {
        return Browser.open(HAR.address(), Language.EN, 360).signIn("manager", RunningSklad.PASSWORD);
    }

    private static Tab imported(Path file) {
        Tab manager = manager();
        manager.go("/conflicts")
                .press("text=Unreadable records of phones")
                .press("a[role=button]:has-text('Import a file of a phone')");
        manager.page().setInputFiles("#f-file", file);
        manager.press("main form button");
        return manager;
    }

    @Test
    @Sends("POST /unreadable-records/import")
    void an_unreadable_record_reaches_a_manager_in_a_file_and_then_leaves_the_phone() throws IOException {
        String code = HAR.person("FEMALE");
        try (FieldPhone phone = withUnreadable()) {
            phone.network(false);
            handOut(phone, code);
            phone.go("more");
            phone.page().waitForSelector(".phone-undo");
            assertThat(phone.page().locator(".phone-undo").count()).isOne();
            Download download = save(phone);
            assertThat(download.suggestedFilename()).matches("sklad-[0-9]{4}-[0-9]{2}-[0-9]{2}-[0-9a-f]{6}\\.sklad");
            phone.page().waitForSelector("text=2 records and photos are in the file");
            assertThat(phone.unsent()).as("nothing leaves by being saved").isEqualTo(2);
            String bytes = Files.readString(download.path(), StandardCharsets.ISO_8859_1);
            assertThat(bytes).contains("sklad-phone-records");
            for (String secret : List.of("dwarfs", code, code.replace("-", ""), "social", "beneficiary", "purpose")) {
                assertThat(bytes).as(secret).doesNotContain(secret);
            }
            // It may be at the server.
            phone.page().waitForSelector("main[data-screen=more]:not(:has(.phone-undo))");
            try (Tab manager = imported(download.path())) {
                assertThat(manager.text("main"))
                        .contains("The file of “")
                        .contains("Booked\n1")
                        .contains("Unreadable, to be entered by hand\n1");
                manager.go("/unreadable-records").press("text=Field visit");
                assertThat(manager.text("main")).contains("dwarfs").contains("To be entered");
                manager.fill("reason", "Entered by hand as V-HAR-2026-9").submit();
                assertThat(manager.text("main"))
                        .contains("The record is settled.")
                        .contains("Settled");
            }
            phone.network(true);
            phone.awaitUnsent(0);
        }
        JsonNode handouts = HAR.field()
                .get("/api/v1/handouts?beneficiary=" + code)
                .expect(200)
                .json()
                .get("rows");
        assertThat(handouts).hasSize(1);
    }

    @Test
    void a_phone_saves_a_file_after_sign_out_and_after_it_was_wiped() {
        String code = HAR.person("MALE");
        try (FieldPhone phone = withUnreadable()) {
            phone.network(false);
            handOut(phone, code);
            phone.go("more");
            phone.page().click("#sign-out");
            // Signing out leads to the start.
            phone.page().waitForFunction("() => location.hash === ''");
            assertThat(phone.unsent()).isEqualTo(2);
            Path signedOut = save(phone).path();
            String device = device(phone);
            HAR.manager()
                    .post(
                            "/api/v1/phone/devices/" + device + "/wiping",
                            OneCentre.form("id", UUID.randomUUID().toString()))
                    .expect(201);
            phone.network(true);
            phone.signIn("social");
            phone.page().waitForSelector("text=Data erased");
            phone.awaitUnsent(1);
            Path wiped = save(phone).path();
            try (Tab manager = imported(wiped)) {
                assertThat(manager.text("main")).contains("Unreadable, to be entered by hand\n1");
            }
            try (Tab manager = imported(signedOut)) {
                assertThat(manager.text("main")).contains("Here already\n2").contains("Booked\n0");
            }
            phone.startSending();
            // A wiped phone without records erases itself, and can be registered anew.
            phone.page().waitForFunction("() => !document.querySelector('#save-file')");
            assertThat(phone.stored("outbox")).isEmpty();
        }
    }

    private static String device(FieldPhone phone) {
        return phone.stored("meta").stream()
                .filter(Map.class::isInstance)
                .map(each -> (Map<?, ?>) each)
                .filter(each -> each.containsKey("centre"))
                .map(each -> String.valueOf(each.get("id")))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void the_pages_of_a_manager_and_of_the_phone_have_no_barriers() {
        for (Language language : Language.values()) {
            try (Tab manager = manager()) {
                manager.speak(language);
                for (String path : List.of("/unreadable-records", "/unreadable-records/import")) {
                    assertThat(manager.go(path).barriers()).as(path).isEmpty();
                    assertThat(manager.overflow()).isZero();
                    assertThat(manager.smallTargets()).isEmpty();
                }
            }
        }
    }
}
