package org.sklad.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.options.FilePayload;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.sklad.access.roles.Profession;
import org.sklad.harness.FieldPhone;
import org.sklad.harness.OneCentre;
import org.sklad.harness.TwoCentres;

/** An information session that is recorded without a network, with soap for everybody and a photo. */
class PhoneSessionIT {
    private static final OneCentre HAR = new OneCentre();
    private static final String SESSIONS = "/api/v1/information-sessions?centre=HAR";

    @BeforeAll
    static void fill() {
        HAR.professional("social", Profession.SOCIAL_WORKER);
        HAR.professional("medic", Profession.NURSE);
        HAR.item("SOAP", "HYGIENE", "Сапун", "Soap");
        HAR.receive(Map.of("item", "SOAP", "quantity", 20, "lot", "S1")).expect(201);
    }

    @AfterAll
    static void stop() {
        HAR.close();
    }

    /** Fills in everything but the goods. */
    private static void begin(FieldPhone phone) {
        phone.go("session");
        phone.page().click("fieldset button >> nth=0");
        phone.page().click("text=Arabic");
        phone.page().fill("input[max='720']", "45");
        phone.page().fill("[aria-label='Woman, 18–59']", "6");
    }

    /** Returns the stock of soap beside its button, as the phone reckons it. */
    private static String soapLeft(FieldPhone phone) {
        phone.go("session");
        phone.page().fill("#goods-search", "soap");
        return phone.page().getAttribute(".phone-found button", "aria-label");
    }

    @Test
    void the_goods_and_the_photo_of_a_session_arrive_with_it_and_count_on_the_phone_before() {
        try (FieldPhone phone = FieldPhone.registered(HAR.address(), "social")) {
            phone.network(false);
            begin(phone);
            for (int i = 0; i < 6; i++) {
                phone.add("soap");
            }
            phone.page().setInputFiles("#photo", new FilePayload("hall.png", "image/png", TwoCentres.picture()));
            phone.page().waitForSelector(".phone-photos img");
            phone.page().click("#record");
            phone.recorded();
            assertThat(phone.unsent()).as("the session and its photo").isEqualTo(2);
            assertThat(soapLeft(phone)).contains("14");

            phone.network(true);
            phone.deliver();
            assertThat(soapLeft(phone)).contains("14");
            JsonNode rows = HAR.field().get(SESSIONS).expect(200).json().get("rows");
            assertThat(rows).hasSize(1);
            String one = "/api/v1/information-sessions/" + rows.get(0).get("id").asText();
            JsonNode session = HAR.field().get(one).expect(200).json();
            assertThat(session.at("/materials/0/quantity").asInt()).isEqualTo(6);
            assertThat(HAR.field().get(one + "/photo").expect(200).header("Content-Type"))
                    .isEqualTo("image/jpeg");
        }
    }
}
