package org.sklad.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.sklad.harness.Answer;
import org.sklad.harness.Client;
import org.sklad.harness.RunningSklad;
import org.sklad.harness.SkladFolder;
import org.sklad.platform.db.Engine;

/** Scanners that type another character for the separator, as configured in the setting. */
class SubstituteIT {
    private static final String PACK = "010400638133393110L-77~17280131";

    @Test
    void a_package_code_is_read_from_every_kind_of_scanner() {
        try (SkladFolder folder = SkladFolder.on(Engine.SQLITE).with("SKLAD_SEPARATOR_SUBSTITUTE", "~");
                RunningSklad sklad = folder.start()) {
            Client admin = sklad.firstAdministrator();
            RunningSklad.addCentre(admin, "HAR");
            Client keeper = sklad.addOperator(admin, "keeper", "warehouse@HAR");
            keeper.post(
                            "/api/v1/items",
                            Map.of(
                                    "sku", "SOAP",
                                    "name", Map.of("bg", "Сапун"),
                                    "category", "HYGIENE",
                                    "unit", "PIECE",
                                    "identifiers",
                                            List.of(Map.of("scheme", "GTIN", "value", "4006381333931", "quantity", 1))))
                    .expect(201);
            String query = "/api/v1/scan?centre=HAR&code=" + URLEncoder.encode(PACK, StandardCharsets.UTF_8);
            assertThat(lot(keeper.get(query).expect(200))).isEqualTo("L-77");
            assertThat(lot(keeper.post("/api/v1/scan", Map.of("code", PACK, "centre", "HAR"))
                            .expect(200)))
                    .isEqualTo("L-77");
            String consignment = keeper.post(
                            "/api/v1/consignments",
                            Map.of(
                                    "id", UUID.randomUUID(),
                                    "centre", "HAR",
                                    "location", "STORE",
                                    "donor", "Каритас",
                                    "reference", "PL",
                                    "state", "EXPECTED",
                                    "lines", List.of()))
                    .expect(201)
                    .at("/id");
            keeper.form(
                            "/consignments/" + consignment + "/scan",
                            Map.of("id", UUID.randomUUID().toString(), "code", PACK))
                    .expect(303);
            assertThat(keeper.get("/api/v1/consignments/" + consignment)
                            .expect(200)
                            .at("/lines/0/lot/number"))
                    .isEqualTo("L-77");
        }
    }

    private static String lot(Answer scan) {
        return scan.at("/gs1/lot");
    }
}
