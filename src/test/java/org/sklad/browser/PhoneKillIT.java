package org.sklad.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.PlaywrightException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sklad.access.roles.Profession;
import org.sklad.harness.FieldPhone;
import org.sklad.harness.MortalBrowser;
import org.sklad.harness.OneCentre;
import org.sklad.harness.Tab;

/** A phone that loses its power while it records or sends loses no record that it showed as recorded, and nothing on its disk names anybody. */
class PhoneKillIT {
    /** {@code mvn -Psoak verify} kills 100 times. */
    private static final int KILLS = Integer.getInteger("phone.kills", 10);

    private static final OneCentre HAR = new OneCentre();
    private static final String NOTE = "Plover and lapwing";
    private static String person;

    @TempDir
    Path folder;

    @BeforeAll
    static void fill() {
        HAR.professional("social", Profession.SOCIAL_WORKER);
        HAR.item("CUP", "OTHER", "Чаша", "Cup");
        HAR.received("CUP", 1000);
        person = HAR.person("FEMALE");
    }

    @AfterAll
    static void stop() {
        HAR.close();
    }

    @Test
    void what_was_shown_as_recorded_is_there_after_the_phone_was_killed() {
        Random random = new Random(20_261_130);
        Path profile = folder.resolve("profile");
        int shown = 0;
        int tries = 0;
        try (MortalBrowser browser = new MortalBrowser(profile, HAR.address())) {
            Tab first = browser.start();
            FieldPhone.in(first).register("social");
            consult(FieldPhone.in(first));
            browser.kill(first);
            for (int i = 0; i < KILLS; i++) {
                Tab tab = browser.start();
                int milliseconds = random.nextInt(120);
                if (i % 4 == 3) {
                    // The session was one of the browser that died.
                    FieldPhone phone = FieldPhone.in(tab);
                    phone.signIn("social");
                    phone.ready();
                    phone.startSending();
                    says(phone, "/\\b0 unsent/.test(document.querySelector('.phone-strip').innerText)", milliseconds);
                } else {
                    tab.context().setOffline(true);
                    FieldPhone phone = FieldPhone.in(tab);
                    phone.ready();
                    phone.person(person);
                    phone.add("cup");
                    phone.page().selectOption("#acknowledgement", "MARK");
                    phone.page().click("#give");
                    tries++;
                    String recorded =
                            "/Recorded on this phone\\./.test(document.querySelector('.phone-notice').innerText)";
                    // The first is killed as soon as it says so, so that at least one does on a machine of any speed.
                    shown += says(phone, recorded, i == 0 ? 30_000 : milliseconds) ? 1 : 0;
                }
                browser.kill(tab);
            }
            assertThat(found(profile, person, NOTE)).isEmpty();
            Tab last = browser.start();
            FieldPhone phone = FieldPhone.in(last);
            phone.signIn("social");
            phone.ready();
            phone.deliver();
            browser.kill(last);
        }
        JsonNode handouts = HAR.field()
                .get("/api/v1/handouts?beneficiary=" + person)
                .expect(200)
                .json()
                .get("rows");
        JsonNode consultations = HAR.field()
                .get("/api/v1/consultations?centre=HAR")
                .expect(200)
                .json()
                .get("rows");
        assertThat(consultations).hasSize(1);
        assertThat(handouts.size()).isBetween(shown, tries);
        assertThat(shown).isPositive();
    }

    /** Waits for at most this many milliseconds. Returns true if the condition was true within them. */
    private static boolean says(FieldPhone phone, String condition, int milliseconds) {
        try {
            phone.page()
                    .waitForFunction(
                            "() => " + condition,
                            null,
                            new Page.WaitForFunctionOptions()
                                    .setTimeout(1.0 + milliseconds)
                                    .setPollingInterval(2));
            return true;
        } catch (PlaywrightException tooLate) {
            return false;
        }
    }

    private static void consult(FieldPhone phone) {
        phone.ready();
        phone.network(false);
        phone.go("consultation");
        phone.page().fill("#person", person);
        phone.page().press("#person", "Tab");
        phone.page().locator("fieldset button").first().click();
        phone.page().fill("textarea", NOTE);
        phone.page().click("#record");
        phone.recorded();
    }

    /** Returns the files of the profile that hold one of the texts, as UTF-8 or UTF-16. */
    private static List<String> found(Path profile, String... texts) {
        try (Stream<Path> files = Files.walk(profile)) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> Stream.of(texts).anyMatch(text -> holds(file, text)))
                    .map(Path::toString)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean holds(Path file, String text) {
        try {
            String bytes = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
            return bytes.contains(text)
                    || bytes.contains(
                            new String(text.getBytes(StandardCharsets.UTF_16LE), StandardCharsets.ISO_8859_1));
        } catch (IOException gone) {
            return false;
        }
    }
}
