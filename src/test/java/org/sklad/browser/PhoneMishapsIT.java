package org.sklad.browser;

import static org.assertj.core.api.Assertions.assertThat;

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
}
