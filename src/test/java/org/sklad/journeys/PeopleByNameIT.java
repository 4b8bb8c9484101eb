package org.sklad.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.sklad.harness.Answer;
import org.sklad.harness.Client;
import org.sklad.harness.RunningSklad;
import org.sklad.harness.SkladFolder;
import org.sklad.platform.db.DatabaseSettings;
import org.sklad.platform.db.Engine;

/** Search for people by name over HTTP, in their own centre only. No duplicate is registered unnoticed. */
class PeopleByNameIT {
    private static final String PEOPLE = "/api/v1/beneficiaries";

    private static Map<String, Object> newcomer(String centre, String name, String birthDate) {
        Map<String, Object> form = new HashMap<>(Map.of("id", UUID.randomUUID(), "centre", centre, "sex", "MALE"));
        form.put("identity", Map.of("name", name, "birthDate", birthDate));
        return form;
    }

    private static Map<String, Object> search(String centre, String name) {
        return new HashMap<>(
                Map.of("id", UUID.randomUUID(), "centre", centre, "name", name, "purpose", "CONSULTATION"));
    }

    private static List<String> found(Answer answer) {
        return answer.json().at("/persons").findValuesAsText("caseCode");
    }

    @ParameterizedTest
    @EnumSource
    void a_person_is_found_by_name_in_their_centre(Engine engine) {
        try (SkladFolder folder = SkladFolder.on(engine);
                RunningSklad sklad = folder.start()) {
            Client admin = sklad.firstAdministrator();
            RunningSklad.addCentre(admin, "HAR");
            RunningSklad.addCentre(admin, "BAN");
            Client har = sklad.addOperator(admin, "field.har", "field@HAR");
            Client ban = sklad.addOperator(admin, "field.ban", "field@BAN");
            Client manager = sklad.addOperator(admin, "manager.har", "manager@HAR");
            Answer made = har.post(PEOPLE, newcomer("HAR", "محمد کریمی", "1988-04-05"))
                    .expect(201);
            String caseCode = made.at("/caseCode");

            Map<String, Object> search = search("HAR", "Mohammad Karimi");
            Answer found = har.post(PEOPLE + "/searches", search).expect(201);
            assertThat(found(found)).containsExactly(caseCode);
            assertThat(found.at("/persons/0/name")).isEqualTo("محمد کریمی");
            assertThat(found.at("/persons/0/birthDate")).isEqualTo("1988-04-05");
            assertThat(found.json().at("/more").asBoolean()).isFalse();
            assertThat(har.post(PEOPLE + "/searches", search).expect(409).at("/type"))
                    .endsWith("id-reused");
            search.put("name", "Karimi");
            assertThat(har.post(PEOPLE + "/searches", search).expect(409).at("/type"))
                    .endsWith("id-reused");
            assertThat(found(manager.post(PEOPLE + "/searches", search("HAR", "Мохамед"))
                            .expect(201)))
                    .containsExactly(caseCode);
            assertThat(manager.get(PEOPLE + "/" + caseCode + "/identity-views")
                            .expect(200)
                            .json()
                            .at("/rows")
                            .findValuesAsText("operator"))
                    .containsExactly("manager.har", "field.har");

            har.post(PEOPLE + "/searches", search("BAN", "Mohammad")).expect(404);
            ban.post(PEOPLE + "/searches", search("HAR", "Mohammad")).expect(404);
            assertThat(found(ban.post(PEOPLE + "/searches", search("BAN", "Mohammad Karimi"))
                            .expect(201)))
                    .isEmpty();
            Map<String, Object> arrival = new HashMap<>(Map.of("id", UUID.randomUUID(), "centre", "BAN"));
            arrival.put("cardCode", made.at("/cardCode"));
            ban.post("/api/v1/arrivals", arrival).expect(201);
            assertThat(found(har.post(PEOPLE + "/searches", search("HAR", "Mohammad Karimi"))
                            .expect(201)))
                    .isEmpty();
            assertThat(found(ban.post(PEOPLE + "/searches", search("BAN", "Karimi"))
                            .expect(201)))
                    .containsExactly(caseCode);
            assertThat(har.post(PEOPLE + "/searches", search("HAR", "12-34"))
                            .expect(422)
                            .at("/errors/0/field"))
                    .isEqualTo("name");
        }
    }

    /** Imitates the first start of a version that can search by name. */
    @ParameterizedTest
    @EnumSource
    void a_person_registered_by_an_earlier_version_is_found_after_the_next_start(Engine engine) throws SQLException {
        try (SkladFolder folder = SkladFolder.on(engine)) {
            String caseCode;
            try (RunningSklad sklad = folder.start()) {
                Client admin = sklad.firstAdministrator();
                RunningSklad.addCentre(admin, "HAR");
                Client har = sklad.addOperator(admin, "field.har", "field@HAR");
                caseCode = har.post(PEOPLE, newcomer("HAR", "Mohammad Karimi", "1988-04-05"))
                        .expect(201)
                        .at("/caseCode");
            }
            DatabaseSettings settings = folder.database();
            try (Connection connection = settings.isSqlite()
                            ? DriverManager.getConnection(settings.url())
                            : DriverManager.getConnection(
                                    settings.url(),
                                    settings.user(),
                                    settings.password().reveal());
                    Statement statement = connection.createStatement()) {
                assertThat(statement.executeUpdate("delete from name_tokens")).isPositive();
                assertThat(statement.executeUpdate("update identities set indexed = 0"))
                        .isEqualTo(1);
            }
            try (RunningSklad sklad = folder.start()) {
                Client har = sklad.signIn("field.har");
                long until = System.nanoTime() + Duration.ofSeconds(30).toNanos();
                List<String> found = List.of();
                while (found.isEmpty() && System.nanoTime() < until) {
                    found = found(har.post(PEOPLE + "/searches", search("HAR", "Karimi"))
                            .expect(201));
                }
                assertThat(found).containsExactly(caseCode);
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void a_possible_duplicate_is_named_without_identity(Engine engine) {
        try (SkladFolder folder = SkladFolder.on(engine);
                RunningSklad sklad = folder.start()) {
            Client admin = sklad.firstAdministrator();
            RunningSklad.addCentre(admin, "HAR");
            Client har = sklad.addOperator(admin, "field.har", "field@HAR");
            Client manager = sklad.addOperator(admin, "manager.har", "manager@HAR");
            String caseCode = har.post(PEOPLE, newcomer("HAR", "Mohammad Karimi", "1988-04-05"))
                    .expect(201)
                    .at("/caseCode");
            Map<String, Object> same = newcomer("HAR", "Мохамед Карими", "1988-01-01");
            Answer alike = har.post(PEOPLE + "/duplicates", same).expect(201);
            assertThat(found(alike)).containsExactly(caseCode);
            // The digits of an identifier may be those of the year by chance.
            String shown = alike.text().replace(caseCode, "").replace(alike.at("/id"), "");
            assertThat(shown).doesNotContain("Karimi", "1988");
            har.post(PEOPLE + "/duplicates", same).expect(409);
            manager.post(PEOPLE + "/duplicates", newcomer("HAR", "Mohammad Karimi", "1988-01-01"))
                    .expect(403);
            assertThat(found(har.post(PEOPLE + "/duplicates", newcomer("HAR", "Mohammad Karimi", "1995-06-07"))
                            .expect(201)))
                    .isEmpty();
            assertThat(manager.get(PEOPLE + "/" + caseCode + "/identity-views")
                            .expect(200)
                            .json()
                            .at("/rows")
                            .findValuesAsText("purpose"))
                    .containsExactly("REGISTRATION");
            assertThat(har.get(PEOPLE + "?centre=HAR").expect(200).json().at("/rows"))
                    .as("a check registers nobody")
                    .hasSize(1);
        }
    }
}
