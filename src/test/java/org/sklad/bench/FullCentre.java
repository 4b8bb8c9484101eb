package org.sklad.bench;

import static org.sklad.harness.OneCentre.form;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.sklad.harness.Client;
import org.sklad.harness.CrowdedCentre;
import org.sklad.platform.db.DatabaseSettings;

/** The centre of the benchmarks of phones: 1,000 people with two handouts each, and 2,000 items in stock. */
final class FullCentre {
    static final int PEOPLE = 1_000;
    static final int ITEMS = 2_000;

    private FullCentre() {}

    /**
     * Fills the centre HAR.
     *
     * @param field a field worker who also keeps its store
     * @return the case code of a person
     */
    static String fill(DatabaseSettings settings, Client admin, Client field) throws SQLException {
        admin.post(
                        "/api/v1/items",
                        Map.of("sku", "SOAP", "name", Map.of("bg", "Сапун"), "category", "HYGIENE", "unit", "PIECE"))
                .expect(201);
        field.post(
                        "/api/v1/consignments",
                        form(
                                "centre",
                                "HAR",
                                "location",
                                "STORE",
                                "donor",
                                donor(admin),
                                "reference",
                                "Bench",
                                "lines",
                                List.of(Map.of("item", "SOAP", "quantity", 100))))
                .expect(201);
        String person = field.post("/api/v1/beneficiaries", form("centre", "HAR", "sex", "FEMALE", "ageBand", "18-59"))
                .expect(201)
                .at("/caseCode");
        String handout = field.post(
                        "/api/v1/handouts",
                        form(
                                "beneficiary",
                                person,
                                "centre",
                                "HAR",
                                "location",
                                "STORE",
                                "lines",
                                List.of(Map.of("item", "SOAP", "quantity", 1)),
                                "acknowledgement",
                                Map.of("kind", "mark")))
                .expect(201)
                .at("/id");
        try (Connection connection = connect(settings)) {
            connection.setAutoCommit(false);
            CrowdedCentre crowd = new CrowdedCentre(connection);
            crowd.items("SOAP", "HAR", ITEMS - 1);
            crowd.people(person, PEOPLE - 1);
            crowd.handouts(UUID.fromString(handout));
            connection.commit();
        }
        return person;
    }

    private static String donor(Client admin) {
        admin.post("/api/v1/donors", Map.of("code", "CARITAS", "name", "Каритас"))
                .expect(201);
        return "CARITAS";
    }

    private static Connection connect(DatabaseSettings settings) throws SQLException {
        return settings.isSqlite()
                ? DriverManager.getConnection(settings.url())
                : DriverManager.getConnection(
                        settings.url(), settings.user(), settings.password().reveal());
    }
}
