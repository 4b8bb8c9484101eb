package org.sklad.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sklad.harness.OneCentre.form;

import java.awt.image.BufferedImage;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.sklad.access.roles.Profession;
import org.sklad.barcodes.Gtin;
import org.sklad.barcodes.Symbols;
import org.sklad.harness.Client;
import org.sklad.harness.FieldPhone;
import org.sklad.harness.Film;
import org.sklad.harness.OneCentre;
import org.sklad.harness.RunningSklad;

/** What the camera of a phone reads: packs with lot and date, labels of rooms and assets, and the cards of a merged person. */
class PhoneScansIT {
    private static final OneCentre HAR = new OneCentre();
    private static final String PILLS = "5901234123457";
    private static final String SOAP = "4006381333931";
    private static final LocalDate TODAY = LocalDate.parse(RunningSklad.today());

    @BeforeAll
    static void a_bag_with_goods() {
        HAR.professional("nurse", Profession.NURSE);
        Map<String, Object> rights =
                Map.of("name", "Nurse", "roles", List.of("field@HAR"), "profession", "NURSE", "rights", List.of("MEDICINE"));
        Client admin = HAR.administrator();
        admin.with("If-Match", admin.get("/api/v1/operators/nurse").expect(200).header("ETag"))
                .put("/api/v1/operators/nurse", rights)
                .expect(200);
        OneCentre.pills(HAR.keeper(), PILLS);
        HAR.keeper()
                .post(
                        "/api/v1/items",
                        Map.of(
                                "sku",
                                "SOAP",
                                "name",
                                Map.of("bg", "Сапун", "en", "Soap"),
                                "category",
                                "HYGIENE",
                                "unit",
                                "PIECE",
                                "identifiers",
                                List.of(Map.of("scheme", "GTIN", "value", SOAP, "quantity", 1))))
                .expect(201);
        HAR.keeper()
                .post(
                        "/api/v1/centres/HAR/locations",
                        Map.of("code", "BAG-1", "kind", "BAG", "name", Map.of("bg", "Чанта 1", "en", "Bag 1")))
                .expect(201);
    }

    @AfterAll
    static void stop() {
        HAR.close();
    }

    private static String received(String item, long quantity, String number, LocalDate expiresOn, String donor) {
        Map<String, Object> line = Map.of("item", item, "quantity", quantity, "lot", number, "expiresOn", expiresOn.toString());
        return HAR.receive(line, "donor", donor).expect(201).at("/lines/0/lot/code");
    }

    private static void load(String lot, long quantity) {
        move(lot, quantity, "STORE", "BAG-1");
    }

    private static void move(String lot, long quantity, String from, String to) {
        List<Map<String, Object>> lines = List.of(Map.of("lot", lot, "quantity", quantity));
        HAR.keeper()
                .post("/api/v1/moves", form("centre", "HAR", "from", from, "to", to, "lines", lines))
                .expect(201);
    }

    /** Returns the symbol on a pack. */
    private static BufferedImage pack(String gtin, LocalDate expiresOn, String number) {
        String day = expiresOn.format(DateTimeFormatter.ofPattern("yyMMdd"));
        return Film.symbol(Symbols.gs1DataMatrix("01" + Gtin.parse(gtin).digits() + "17" + day + "10" + number), 8);
    }

    @Test
    void of_two_donors_lots_with_the_number_of_a_pack_the_one_in_the_bag_is_booked() {
        LocalDate later = TODAY.plusYears(1);
        List<String> lots = Stream.of("Каритас", "UNHCR")
                .map(donor -> received("SOAP", 10, "TWO-DONORS", later, donor))
                .sorted()
                .toList();
        load(lots.get(1), 10);
        String person = HAR.person("FEMALE");
        try (FieldPhone phone = FieldPhone.withCamera(HAR.address(), "nurse")) {
            phone.network(false);
            phone.person(person);
            assertThat(phone.hearGoods(pack(SOAP, later, "TWO-DONORS"))).isEqualTo("ok: Soap: 1");
            phone.give();
            phone.network(true);
            phone.deliver();
        }
        assertThat(HAR.standing("BAG-1", lots.get(1))).isEqualTo("9");
        assertThat(HAR.standing("STORE", lots.get(0))).isEqualTo("10");
    }
}
