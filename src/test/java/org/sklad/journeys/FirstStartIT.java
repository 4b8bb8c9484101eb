package org.sklad.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.sklad.harness.Client;
import org.sklad.harness.RunningSklad;
import org.sklad.harness.SkladFolder;
import org.sklad.platform.db.Engine;

/** An installation with the jar, from an empty folder to people at work. */
class FirstStartIT {
    private static final List<String> ROLES = List.of(
            "warehouse@HAR", "field@HAR", "technician@HAR", "manager@HAR", "manager@*", "auditor@*", "administrator@*");

    @ParameterizedTest
    @EnumSource
    void an_empty_folder_becomes_an_installation_with_operators_of_each_role(Engine engine) throws SQLException {
        try (SkladFolder folder = SkladFolder.on(engine).fromNothing()) {
            try (RunningSklad sklad = folder.startJar()) {
                Client admin = sklad.firstAdministrator();
                RunningSklad.addCentre(admin, "HAR");
                RunningSklad.addCentre(admin, "BAN");
                for (int i = 0; i < ROLES.size(); i++) {
                    Client operator = sklad.addOperator(admin, "user" + i, ROLES.get(i));
                    String token = operator.post(
                                    "/api/v1/tokens",
                                    RunningSklad.token(UUID.randomUUID(), "of user" + i, ROLES.get(i)))
                            .expect(201)
                            .at("/token");
                    assertThat(operator.bearing(token)
                                    .get("/api/v1/session")
                                    .expect(200)
                                    .at("/username"))
                            .isEqualTo("user" + i);
                }
                assertThat(acts(admin)).containsExactlyElementsOf(expectedActs());
            }
            assertThat(folder.run("check").expect(0).out())
                    .contains("8  operators")
                    .contains("7  tokens")
                    .contains("2  centres")
                    .doesNotContain("FAILS");
            if (engine == Engine.SQLITE) {
                assertThat(passwords(folder))
                        .hasSize(8)
                        .allMatch(each -> each.startsWith("$argon2id$v=19$m=19456,t=2,p=1$"));
            }
            try (RunningSklad again = folder.startJar()) {
                assertThat(again.setUpLink()).isEmpty();
                again.signIn("user0");
            }
        }
    }

    private static List<String> passwords(SkladFolder folder) throws SQLException {
        try (Connection connection = DriverManager.getConnection(
                        "jdbc:sqlite:" + folder.data().resolve("sklad.db"));
                Statement sql = connection.createStatement();
                ResultSet row = sql.executeQuery("select password_hash from operators")) {
            List<String> hashes = new ArrayList<>();
            while (row.next()) {
                hashes.add(row.getString(1));
            }
            return hashes;
        }
    }

    private static List<String> acts(Client admin) {
        List<String> acts = new ArrayList<>();
        admin.get("/api/v1/audit?limit=500")
                .expect(200)
                .json()
                .get("rows")
                .forEach(row -> acts.add(
                        0,
                        row.get("operator").asText() + " " + row.get("act").asText() + " "
                                + row.get("subject").asText()));
        return acts;
    }

    private static List<String> expectedActs() {
        List<String> acts = new ArrayList<>(List.of(
                " operator-added admin", "admin signed-in admin", "admin centre-added HAR", "admin centre-added BAN"));
        for (int i = 0; i < ROLES.size(); i++) {
            String user = "user" + i;
            acts.addAll(List.of(
                    "admin operator-added " + user,
                    user + " signed-in " + user,
                    user + " password-chosen " + user,
                    user + " token-made of " + user));
        }
        return acts;
    }

    @Test
    void a_backup_restored_elsewhere_is_the_same_installation() throws Exception {
        try (SkladFolder folder = SkladFolder.on(Engine.SQLITE).fromNothing();
                SkladFolder elsewhere = SkladFolder.on(Engine.SQLITE)) {
            try (RunningSklad sklad = folder.start()) {
                Client admin = sklad.firstAdministrator();
                RunningSklad.addCentre(admin, "HAR");
                sklad.addOperator(admin, "warehouse.har", "warehouse@HAR");
            }
            Path backups = Files.createDirectory(folder.path().resolve("backups"));
            String backup = folder.run("backup", backups.toString())
                    .expect(0)
                    .out()
                    .lines()
                    .findFirst()
                    .orElseThrow();
            try (Stream<Path> written = Files.list(backups)) {
                assertThat(written.map(Path::toString)).containsExactly(backup);
            }

            Files.copy(folder.path().resolve("sklad.key"), elsewhere.path().resolve("sklad.key"));
            elsewhere.run("restore", backup).expect(0);

            assertThat(elsewhere.run("check").expect(0).out())
                    .isEqualTo(folder.run("check").expect(0).out());
            try (RunningSklad restored = elsewhere.start()) {
                assertThat(restored.setUpLink()).isEmpty();
                assertThat(restored.signIn("warehouse.har")
                                .get("/api/v1/session")
                                .expect(200)
                                .json()
                                .get("roles"))
                        .hasToString("[\"warehouse@HAR\"]");
            }
        }
    }

    @Test
    void the_set_up_link_makes_only_one_administrator() {
        try (SkladFolder folder = SkladFolder.on(Engine.SQLITE).fromNothing();
                RunningSklad sklad = folder.start()) {
            String path = java.net.URI.create(sklad.setUpLink().orElseThrow()).getPath();
            sklad.client().get("/set-up/wrong").expect(404);
            sklad.client().get(path).expect(200);
            sklad.firstAdministrator();
            sklad.client().get(path).expect(404);
            Map<String, String> second = Map.of("name", "B", "username", "second", "password", RunningSklad.PASSWORD);
            sklad.client().form(path, second).expect(404);
        }
    }
}
