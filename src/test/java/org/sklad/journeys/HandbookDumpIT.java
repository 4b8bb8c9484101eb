package org.sklad.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.sklad.access.roles.Profession;
import org.sklad.harness.Client;
import org.sklad.harness.OneCentre;
import org.sklad.harness.Ports;
import org.sklad.harness.Programs;
import org.sklad.harness.RunningSklad;
import org.sklad.harness.SkladFolder;
import org.sklad.harness.TwoCentres;
import org.sklad.platform.db.TemporaryFolders;

/**
 * A backup and a restore of a PostgreSQL database with the exact commands in {@code operations.md}. The server and its programs are
 * those of the system, because a program of an older version refuses a newer server.
 */
class HandbookDumpIT {
    /** The system's server, on its own socket and port until it is closed. It does not run as root. */
    private static final class SystemServer implements AutoCloseable {
        private final Path folder = Files.createTempDirectory("sklad-postgresql");
        private final Path data = folder.resolve("data");
        private final int port;

        SystemServer() throws IOException {
            port = Ports.free();
            Programs.run("chown", "postgres", folder.toString());
            asPostgres("initdb", "--pgdata=" + data, "--username=sklad", "--auth=trust", "--no-sync");
            String options = "-p " + port + " -c listen_addresses=127.0.0.1 -c unix_socket_directories=" + folder;
            asPostgres(
                    "pg_ctl", "--pgdata=" + data, "--wait", "--log=" + folder.resolve("log"), "-o", options, "start");
        }

        String address(String database) {
            return "//sklad@127.0.0.1:" + port + "/" + database;
        }

        void create(String database) throws IOException {
            Programs.run(
                    programs().resolve("createdb").toString(),
                    "--maintenance-db=postgresql:" + address("postgres"),
                    database);
        }

        SkladFolder folder(String database) {
            return new SkladFolder()
                    .with("SKLAD_DATABASE_URL", "jdbc:postgresql://127.0.0.1:" + port + "/" + database)
                    .with("SKLAD_DATABASE_USER", "sklad");
        }

        private static void asPostgres(String program, String... arguments) throws IOException {
            Programs.run(Stream.concat(
                            Stream.of(
                                    "runuser",
                                    "-u",
                                    "postgres",
                                    "--",
                                    programs().resolve(program).toString()),
                            Stream.of(arguments))
                    .toArray(String[]::new));
        }

        @Override
        public void close() throws IOException {
            asPostgres("pg_ctl", "--pgdata=" + data, "--mode=immediate", "--wait", "stop");
            TemporaryFolders.delete(folder);
        }
    }

    /** Finds the programs of the newest installed version. */
    private static Path programs() throws IOException {
        try (Stream<Path> versions = Files.list(Path.of("/usr/lib/postgresql"))) {
            return versions.max(Comparator.comparingInt(
                            each -> Integer.parseInt(each.getFileName().toString())))
                    .orElseThrow()
                    .resolve("bin");
        }
    }

    /** Runs a command of the handbook with these names in place of its own. */
    private static void typed(String program, Map<String, String> names) throws IOException {
        String handbook = Files.readString(Path.of("src", "docs", "operations.md"));
        List<String> lines = Pattern.compile("(?m)^    (" + program + " .*)$")
                .matcher(handbook)
                .results()
                .map((MatchResult found) -> found.group(1))
                .toList();
        assertThat(lines).hasSize(1);
        String command =
                lines.get(0).replaceFirst(program, programs().resolve(program).toString());
        for (Map.Entry<String, String> name : names.entrySet()) {
            assertThat(command).contains(name.getKey());
            command = command.replace(name.getKey(), name.getValue());
        }
        Programs.run(command.split(" "));
    }

    @Test
    void a_dump_and_the_saved_files_restore_everybody_except_people_erased_since() throws Exception {
        try (SystemServer server = new SystemServer()) {
            server.create("sklad");
            server.create("empty");
            try (SkladFolder before = server.folder("sklad");
                    SkladFolder after = server.folder("empty")) {
                String dump = before.path().resolve("sklad.dump").toString();
                List<String> lists =
                        List.of("/api/v1/handouts", "/api/v1/balances", "/api/v1/movements", "/api/v1/work-orders");
                List<String> shown;
                String photo;
                String person;
                try (RunningSklad sklad = before.start()) {
                    Client admin = sklad.firstAdministrator();
                    TwoCentres centres = TwoCentres.make(sklad, admin);
                    Client worker = sklad.addOperator(admin, Profession.NURSE, "worker", RunningSklad.everyRoleAt("*"));
                    photo = centres.path("/api/v1/work-orders/{number}/photos/{photo}", "HAR");
                    worker.get(photo).expect(200);
                    person = worker.post(
                                    "/api/v1/beneficiaries",
                                    OneCentre.form(
                                            "centre",
                                            "HAR",
                                            "sex",
                                            "MALE",
                                            "ageBand",
                                            "18-59",
                                            "identity",
                                            Map.of("name", "Ахмад Халил")))
                            .expect(201)
                            .at("/caseCode");
                    worker.post("/api/v1/beneficiaries/" + person + "/departures", Map.of("id", UUID.randomUUID()))
                            .expect(201);
                    shown = lists.stream().map(list -> csv(worker, list)).toList();

                    typed("pg_dump", Map.of("sklad.dump", dump, "//USER@HOST/NAME", server.address("sklad")));

                    worker.post("/api/v1/beneficiaries/" + person + "/erasure", Map.of("id", UUID.randomUUID()))
                            .expect(201);
                    admin.form("/settings/backups", Map.of()).expect(303);
                    assertThat(admin.get("/settings/backups").expect(200).text())
                            .doesNotContain("role=\"alert\">");
                }
                Files.copy(before.path().resolve("sklad.key"), after.path().resolve("sklad.key"));
                typed("pg_restore", Map.of("sklad.dump", dump, "//USER@HOST/EMPTY", server.address("empty")));
                after.run("restore", before.data().resolve("backups").toString())
                        .expect(0);
                try (RunningSklad sklad = after.start()) {
                    Client worker = sklad.signIn("worker", RunningSklad.PASSWORD);
                    assertThat(lists.stream().map(list -> csv(worker, list)).toList())
                            .isEqualTo(shown);
                    worker.get(photo).expect(200);
                    worker.get("/api/v1/beneficiaries/" + person).expect(404);
                }
                after.run("check").expect(0);
            }
        }
    }

    private static String csv(Client client, String list) {
        return client.with("Accept", "text/csv").get(list).expect(200).text();
    }
}
