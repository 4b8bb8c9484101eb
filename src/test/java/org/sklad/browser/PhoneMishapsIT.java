package org.sklad.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.sklad.access.roles.Profession;
import org.sklad.harness.FieldPhone;
import org.sklad.harness.OneCentre;
import org.sklad.harness.TwoCentres;

/** Rare mishaps of a phone: none of them loses a record, makes it twice, gives it to somebody else or brings back erased data. */
class PhoneMishapsIT {
    private static final OneCentre HAR = new OneCentre();

    @BeforeAll
    static void fill() {
        HAR.professional("social", Profession.SOCIAL_WORKER);
        HAR.item("CUP", "OTHER", "Чаша", "Cup");
        HAR.received("CUP", 1000);
    }

    @AfterAll
    static void stop() {
        HAR.close();
    }

    private static FieldPhone phone() {
        return FieldPhone.registered(HAR.address(), "social");
    }

    private static JsonNode handouts(String code) {
        return HAR.field()
                .get("/api/v1/handouts?beneficiary=" + code)
                .expect(200)
                .json()
                .get("rows");
    }

    private static void beginFault(FieldPhone phone, String fault) {
        phone.go("faults");
        phone.page().click("text=Heating");
        phone.page().fill("textarea", fault);
        phone.page().setInputFiles("#photo", new FilePayload("fault.png", "image/png", TwoCentres.picture()));
    }

    @Test
    void a_record_whose_author_signs_out_before_it_is_made_is_that_authors() {
        try (FieldPhone phone = phone()) {
            phone.network(false);
            phone.page().evaluate("""
                    () => {
                      const make = window.createImageBitmap;
                      window.createImageBitmap = async (...given) => {
                        await new Promise(done => { window.goOn = done; });
                        return make(...given);
                      };
                    }""");
            beginFault(phone, "Before signing out");
            phone.page().waitForFunction("() => window.goOn !== undefined");
            phone.page().click("#record");
            phone.go("more");
            phone.page().click("#sign-out");
            phone.page().waitForSelector("main[data-screen='']");
            phone.page().evaluate("() => window.goOn()");
            phone.awaitUnsent(2);
            assertThat(phone.stored("outbox"))
                    .singleElement()
                    .satisfies(row -> assertThat(row).containsEntry("author", "social"));
        }
    }

    @Test
    void a_handout_that_was_begun_is_recorded_in_one_of_two_windows() {
        String code = HAR.person("FEMALE");
        try (FieldPhone phone = phone()) {
            phone.network(false);
            phone.person(code);
            phone.add("cup");
            phone.page().waitForCondition(() -> phone.stored("day").size() == 2);
            Page beside = phone.tab().context().newPage();
            beside.navigate("/phone");
            beside.click("text=Continue");
            beside.selectOption("#acknowledgement", "MARK");
            // While somebody types, the screen is not shown anew.
            beside.fill("[aria-label='Quantity: Cup'], input[maxlength='100']:not([type=search])", "1");
            phone.give();
            beside.waitForFunction("() => /1 unsent/.test(document.querySelector('.phone-strip').innerText)");
            beside.click("#give");
            beside.waitForSelector("text=It was recorded or dropped in another window.");
            assertThat(phone.stored("outbox")).hasSize(1);
            phone.network(true);
            phone.deliver();
        }
        assertThat(handouts(code)).hasSize(1);
    }
}
