package org.sklad.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.sklad.harness.Client;
import org.sklad.harness.Figures;
import org.sklad.harness.Lines;
import org.sklad.harness.RunningSklad;
import org.sklad.harness.SkladFolder;
import org.sklad.harness.SkladFolder.Ran;
import org.sklad.platform.db.Database;
import org.sklad.platform.db.Databases;
import org.sklad.platform.db.Engine;

/** Results and refusals of the commands, as seen at the machine. */
class CommandsIT {
    private static final SkladFolder FOLDER = SkladFolder.on(Engine.SQLITE).fromNothing();
    private static final String DEMO = "Demonstration:";

    /** Creates an installation with an administrator and a centre and stops it. Each test copies it. */
    @BeforeAll
    static void an_installation() {
        try (RunningSklad sklad = FOLDER.start()) {
            RunningSklad.addCentre(sklad.firstAdministrator(), "HAR");
        }
    }

    @AfterAll
    static void remove() {
        FOLDER.close();
    }

    private static SkladFolder installation() throws Exception {
        SkladFolder copy = SkladFolder.on(Engine.SQLITE);
        Files.createDirectory(copy.data());
        Files.copy(FOLDER.data().resolve("sklad.db"), copy.data().resolve("sklad.db"));
        Files.copy(FOLDER.path().resolve("sklad.key"), copy.path().resolve("sklad.key"));
        return copy;
    }

    private static Ran operator(SkladFolder folder, String act, String password, String... more) {
        return folder.runWithInput(password + "\n", operatorArguments(folder, act, more));
    }

    private static String[] operatorArguments(SkladFolder folder, String act, String... more) {
        return Stream.concat(Stream.of("operator", act, folder.config().toString()), Stream.of(more))
                .toArray(String[]::new);
    }

    private static Ran add(SkladFolder folder, String username, String role, String password) {
        return operator(folder, "add", password, "--username", username, "--name", "Ivan", "--role", role);
    }

    private static void refused(Ran ran, String says) {
        ran.expect(1);
        assertThat(ran.err()).contains(says).doesNotContain("\tat ", "Exception");
        assertThat(ran.err().lines()).hasSizeLessThanOrEqualTo(2);
    }

    @Test
    void a_command_adds_an_operator_beside_a_running_server_and_refuses_errors_in_one_sentence() throws Exception {
        try (SkladFolder folder = installation()) {
            refused(add(folder, "ivan", "cook@HAR", RunningSklad.PASSWORD), "A role is like warehouse@HAR");
            refused(add(folder, "ivan", "field@XXX", RunningSklad.PASSWORD), "XXX");
            refused(add(folder, "ivan", "field@HAR", "short"), "password");
            refused(add(folder, "Ivan!", "field@HAR", RunningSklad.PASSWORD), "A username is");
            refused(add(folder, "admin", "field@HAR", RunningSklad.PASSWORD), "admin");
            try (RunningSklad sklad = folder.start()) {
                String[] ivans = {"--username", "ivan", "--name", "Иван", "--role", "field@HAR"};
                folder.runJarWithInput(RunningSklad.PASSWORD + "\n", operatorArguments(folder, "add", ivans))
                        .expect(0);
                Client ivan = sklad.signIn("ivan");
                String other = "зелени ръкавици за март";
                operator(folder, "reset-password", other, "--username", "ivan").expect(0);
                ivan.get("/api/v1/session").expect(401);
                sklad.signIn("ivan", other);
                refused(
                        operator(folder, "reset-password", other, "--username", "nobody"),
                        "There is no operator nobody");
                operator(
                                folder,
                                "add",
                                other,
                                "--username",
                                "vera",
                                "--name",
                                "Вера",
                                "--role",
                                "field@HAR",
                                "--role",
                                "manager@HAR",
                                "--profession",
                                "psychologist",
                                "--right",
                                "medicine")
                        .expect(0);
                var vera = sklad.signIn("vera", other)
                        .get("/api/v1/session")
                        .expect(200)
                        .json();
                assertThat(vera.get("roles").toString()).isEqualTo("[\"field@HAR\",\"manager@HAR\"]");
                assertThat(vera.get("profession").asText()).isEqualTo("PSYCHOLOGIST");
                assertThat(vera.get("rights").toString()).isEqualTo("[\"MEDICINE\"]");
            }
        }
    }

    @Test
    void a_new_password_of_a_deactivated_operator_is_not_called_a_way_in() throws Exception {
        try (SkladFolder folder = installation()) {
            sql(folder, "update operators set active = 0");
            assertThat(operator(folder, "reset-password", RunningSklad.PASSWORD, "--username", "admin")
                            .expect(0)
                            .out())
                    .contains("admin is deactivated and cannot sign in", "--role administrator@*");
        }
    }

    /** A terminal that is not UTF-8 gives one replacement character for each byte. */
    @Test
    void a_garbled_passphrase_does_not_lock_the_key_file() throws Exception {
        try (SkladFolder folder = installation()) {
            String config = folder.config().toString();
            refused(folder.runWithInput("\uFFFD".repeat(20) + "\n", "key", "protect", config), "LC_ALL=C.UTF-8");
            folder.run("check").expect(0);
        }
    }

    @Test
    void a_list_is_imported_and_each_refused_line_is_named() throws Exception {
        try (SkladFolder folder = installation()) {
            Path list = Files.writeString(
                    folder.path().resolve("list.csv"),
                    "sku,name_bg,category,unit\nSOAP,Сапун,HYGIENE,PIECE\nX,,HYGIENE,PIECE\nY,Игрек,TOYS,PIECE\n");
            Ran dry =
                    folder.run("import", "items", list.toString(), "--dry-run").expect(1);
            assertThat(dry.out()).contains("line 3, name_bg: ", "line 4, category: ", "Would be created: 1");
            assertThat(folder.run("check").expect(0).out()).contains("0  items");
            refused(folder.run("import", "items", list.toString()), "2 lines did not enter");
            assertThat(folder.run("check").expect(0).out()).contains("1  items");
            Path good = Files.writeString(
                    folder.path().resolve("good.csv"), "sku,name_bg,category,unit\nSOAP,Сапун,HYGIENE,PIECE\n");
            assertThat(folder.run("import", "items", good.toString()).expect(0).out())
                    .contains("Created: 0, updated: 0, unchanged: 1, lines refused: 0");
            refused(folder.run("import", "items", "no-such-file.csv"), "no such file");
            Path stock = Files.writeString(
                    folder.path().resolve("stock.csv"),
                    "centre,location,item,donor,quantity\nHAR,STORE,SOAP,Каритас,24\n");
            assertThat(folder.run("import", "stock", stock.toString()).expect(0).out())
                    .contains("Created: 1, updated: 0, unchanged: 0");
            assertThat(folder.run("import", "stock", stock.toString(), "--operator", "admin")
                            .expect(0)
                            .out())
                    .contains("Created: 0, updated: 0, unchanged: 1");
            Path people = Files.writeString(
                    folder.path().resolve("people.csv"),
                    "reference,centre,sex,age_band,name\n1,HAR,FEMALE,18-59,Амина\n2,HAR,x,5-11,Тайна\n");
            Ran entered = folder.runJar("import", "people", people.toString()).expect(1);
            assertThat(entered.out())
                    .containsPattern("line 2 is case [0-9]{3}-[0-9]{3}-[0-9]{3}-[0-9]{2}")
                    .contains("line 3, sex: ", "Created: 1, updated: 0, unchanged: 0, lines refused: 1");
            assertThat(entered.out() + entered.err()).doesNotContain("Амина", "Тайна");
            assertThat(folder.run("check").expect(0).out()).contains("24  units in stock", "1  openings");
            assertThat(folder.run("import", "centres", shipped("centres/places/lists/centres.csv"))
                            .expect(0)
                            .out())
                    .contains("Created: 6, updated: 1, unchanged: 0, lines refused: 0");
            assertThat(folder.run("import", "medicines", shipped("goods/catalogueimport/lists/medicines.csv"))
                            .expect(0)
                            .out())
                    .contains("Created: 59, updated: 0, unchanged: 0, lines refused: 0");
            try (RunningSklad sklad = folder.start()) {
                sklad.client().get("/healthz").expect(200);
                assertThat(sklad.client().get("/sign-in").expect(200).text()).doesNotContain(DEMO);
                folder.run("import", "items", good.toString()).expect(1);
            }
        }
    }

    private static String shipped(String list) {
        return Path.of("src/main/resources/org/sklad", list).toAbsolutePath().toString();
    }

    @Test
    void every_command_reads_the_settings_beside_it_and_stops_without_them() throws Exception {
        try (SkladFolder folder = installation().with("SKLAD_DATA_DIR", "elsewhere")) {
            Files.move(folder.path().resolve("data"), folder.data());
            assertThat(folder.runJarWithInput("", "check").expect(0).out()).contains("1  operators");
            folder.runJarWithInput(RunningSklad.PASSWORD + "\n", "operator", "reset-password", "--username", "admin")
                    .expect(0);
            folder.runJarWithInput("", "import", "centres", shipped("centres/places/lists/centres.csv"))
                    .expect(0);
            folder.runJarWithInput("", "backup", folder.path().toString()).expect(0);

            Files.delete(folder.config());
            refused(folder.runJarWithInput("", "check"), "There is no config.yml");
            refused(folder.runJarWithInput("", "restore", "kept"), "There is no config.yml");
            refused(folder.runJarWithInput(""), "There is no config.yml");
            assertThat(folder.path().resolve("data")).doesNotExist();
        }
    }

    /** Runs only the jar, in a folder with {@code config.yml}, as in the README. */
    @Test
    void a_start_without_options_makes_a_backup_before_it_changes_the_schema() throws Exception {
        try (SkladFolder folder = installation();
                SkladFolder elsewhere = SkladFolder.on(Engine.SQLITE)) {
            sql(folder, "delete from databasechangelog where id = 'work-orders-keep-their-number-sqlite'");
            sql(folder, "drop trigger work_orders_keep_their_number");
            folder.with("SKLAD_LOG", "json");
            try (RunningSklad sklad = RunningSklad.child(folder.launch())) {
                Client admin = sklad.signIn(RunningSklad.ADMINISTRATOR);
                String asked = admin.get("/api/v1/centres").expect(200).header("X-Request-Id");
                every_line_is_json_and_names_its_request(sklad.log(asked), asked);
            }
            sql(folder, "drop trigger work_orders_keep_their_number"); // fails unless the start has created it again
            List<Path> backups = backups(folder);
            assertThat(backups).hasSize(1);

            Files.copy(folder.path().resolve("sklad.key"), elsewhere.path().resolve("sklad.key"));
            elsewhere.run("restore", backups.get(0).toString()).expect(0);
            assertThat(count(elsewhere, "select count(*) from operators")).isEqualTo(1);
            assertThat(count(
                            elsewhere,
                            "select count(*) from sqlite_master where name = 'work_orders_keep_their_number'"))
                    .as("the state before the start")
                    .isZero();

            folder.without("SKLAD_LOG").start().close();
            assertThat(backups(folder)).isEqualTo(backups);
        }
    }

    private static void every_line_is_json_and_names_its_request(String log, String request) throws Exception {
        List<JsonNode> lines = new ArrayList<>();
        for (String line : log.lines().toList()) {
            lines.add(new ObjectMapper().readTree(line));
        }
        List<JsonNode> ofRequest = lines.stream()
                .filter(each -> each.at("/mdc/request").asText().equals(request))
                .toList();
        assertThat(request).isNotEmpty();
        assertThat(ofRequest).singleElement().satisfies(each -> {
            assertThat(each.at("/message").asText()).contains("200", "/api/v1/centres");
            assertThat(each.at("/logger").asText()).isEqualTo("org.sklad.requests");
            assertThat(each.at("/level").asText()).isEqualTo("INFO");
        });
    }

    private static List<Path> backups(SkladFolder folder) throws Exception {
        try (Stream<Path> files = Files.list(folder.data().resolve("backups"))) {
            return files.toList();
        }
    }

    private static long count(SkladFolder folder, String query) throws Exception {
        try (Connection connection = DriverManager.getConnection(
                        "jdbc:sqlite:" + folder.data().resolve("sklad.db"));
                Statement sql = connection.createStatement();
                ResultSet row = sql.executeQuery(query)) {
            return row.getLong(1);
        }
    }

    @Test
    void a_check_fails_on_a_broken_database() throws Exception {
        try (SkladFolder folder = installation()) {
            assertThat(folder.run("check").expect(0).out()).contains("1  operators", "1  centres");
            sql(folder, "update operators set roles = 'administrator@* field@GONE'");
            Ran broken = folder.runJar("check").expect(1);
            assertThat(broken.out()).contains("FAILS", "field@GONE");
            sql(folder, "update operators set roles = 'cook@HAR'");
            assertThat(folder.run("check").expect(1).out()).contains("FAILS", "cook@HAR");
            assertThat(broken.err()).contains("A rule is broken").doesNotContain("\tat ");
        }
    }

    /** Takes units from a balance directly in the database, so that it falls below zero. */
    @Test
    void a_check_names_a_balance_that_differs_from_the_sum_of_its_movements() throws Exception {
        try (SkladFolder folder = installation()) {
            String lot;
            try (RunningSklad sklad = folder.start()) {
                Client admin = sklad.signIn(RunningSklad.ADMINISTRATOR);
                lot = receiveSoap(admin, sklad.addOperator(admin, "keeper", "warehouse@HAR"));
            }
            assertThat(folder.run("check").expect(0).out()).contains("9  units in stock and on the way");
            sql(folder, "pragma ignore_check_constraints = on; update balances set quantity = quantity - 10");
            Ran broken = folder.run("check").expect(1);
            assertThat(broken.out().lines().map(String::strip))
                    .contains(
                            "FAILS Every balance is the sum of its movements, by lot, box and location",
                            "FAILS For every item the sum over all locations is zero",
                            "SOAP: -10",
                            "FAILS No balance is below zero",
                            "FAILS The database file is intact",
                            "ok    The balance on each movement is the sum up to it")
                    .anyMatch(line -> line.matches("lot " + lot + " box 0 location [0-9]+: -10"))
                    .anyMatch(line -> line.matches("lot " + lot + " box 0 location [0-9]+: -1"));
            assertThat(broken.err()).contains("A rule is broken");
        }
    }

    private static String receiveSoap(Client admin, Client keeper) {
        admin.post(
                        "/api/v1/items",
                        Map.of("sku", "SOAP", "name", Map.of("bg", "Сапун"), "category", "HYGIENE", "unit", "PIECE"))
                .expect(201);
        Map<String, Object> consignment = Map.of(
                "id",
                UUID.randomUUID(),
                "centre",
                "HAR",
                "location",
                "STORE",
                "donor",
                "Каритас",
                "reference",
                "PL-1",
                "state",
                "RECEIVED",
                "lines",
                List.of(Map.of("item", "SOAP", "quantity", 9)));
        return keeper.post("/api/v1/consignments", consignment).expect(201).at("/lines/0/lot/code");
    }

    @Test
    void a_backup_beside_a_working_server_is_complete() throws Exception {
        try (SkladFolder folder = installation();
                SkladFolder elsewhere = SkladFolder.on(Engine.SQLITE)) {
            Path backups = Files.createDirectory(folder.path().resolve("backups"));
            String backup;
            int acknowledged;
            try (RunningSklad sklad = folder.start()) {
                Client admin = sklad.signIn(RunningSklad.ADMINISTRATOR);
                AtomicBoolean done = new AtomicBoolean();
                ExecutorService pool = Executors.newSingleThreadExecutor();
                Future<Integer> work = pool.submit(() -> work(admin, done));
                backup = folder.runJar("backup", backups.toString())
                        .expect(0)
                        .out()
                        .lines()
                        .findFirst()
                        .orElseThrow();
                done.set(true);
                acknowledged = work.get();
                pool.shutdown();
                assertThat(acknowledged).isPositive();

                refused(folder.run("restore", backup), "");
            }
            refused(folder.run("restore", backup), "there is a database already");
            elsewhere.run("restore", backup).expect(1); // there is no key yet
            try (SkladFolder stranger = SkladFolder.on(Engine.SQLITE)) {
                stranger.start().close();
                Files.copy(
                        stranger.path().resolve("sklad.key"), elsewhere.path().resolve("sklad.key"));
            }
            refused(elsewhere.run("restore", backup), "key");
            Files.delete(elsewhere.path().resolve("sklad.key"));
            Files.copy(folder.path().resolve("sklad.key"), elsewhere.path().resolve("sklad.key"));
            elsewhere.runJar("restore", backup).expect(0);
            elsewhere.run("check").expect(0);
        }
    }

    private static int work(Client admin, AtomicBoolean done) {
        int acknowledged = 0;
        while (!done.get() && acknowledged < 190) {
            admin.post("/api/v1/tokens", RunningSklad.token(UUID.randomUUID(), "t", "administrator@*"))
                    .expect(201);
            acknowledged++;
        }
        return acknowledged;
    }

    @Test
    void a_demo_is_made_only_in_an_empty_place_and_every_page_says_that_it_is_one() throws Exception {
        try (SkladFolder folder = SkladFolder.on(Engine.SQLITE)) {
            String config = folder.config().toString();
            refused(folder.runWithInput("short\n", "demo", config), "password");
            assertThat(folder.data()).doesNotExist();
            String password = RunningSklad.PASSWORD + "\n";
            folder.runJarWithInput(password, "demo", config, "--percent", "3").expect(0);
            refused(folder.runWithInput(password, "demo", config), "is not empty. A demo needs an empty folder");
            try (RunningSklad sklad = folder.start()) {
                assertThat(sklad.client().get("/sign-in").expect(200).text()).contains(DEMO);
                Client manager = sklad.signIn("manager.har");
                assertThat(manager.get("/stock").expect(200).text()).contains("Демонстрация:");
                assertThat(manager.get("/nowhere").expect(404).text()).contains("Демонстрация:");
                assertThat(manager.with("Accept", "text/csv")
                                .get("/api/v1/items")
                                .expect(200)
                                .header("Content-Disposition"))
                        .contains("filename=\"demo-items-");
                the_sign_in_page_names_the_operators_and_speaks_the_language_of_the_browser(sklad);
                everybody_starts_at_their_work_and_each_figure_opens_its_rows(sklad);
            }
        }
    }

    /** A rotation in the demo would take the key of the other installation away. */
    @Test
    void a_demo_shares_no_key_file_and_forgetting_keys_names_the_danger() throws Exception {
        try (SkladFolder folder = installation().with("SKLAD_DATA_DIR", "elsewhere")) {
            String config = folder.config().toString();
            refused(folder.runWithInput(RunningSklad.PASSWORD + "\n", "demo", config), "with SKLAD_KEY_FILE");
            assertThat(folder.data()).doesNotExist();
            folder.without("SKLAD_DATA_DIR");
            assertThat(folder.runWithInput("", "key", "forget", config)
                            .expect(0)
                            .out())
                    .contains("No other database or trial restore may use this key file");
        }
    }

    private static void the_sign_in_page_names_the_operators_and_speaks_the_language_of_the_browser(
            RunningSklad sklad) {
        Client english = sklad.client().with("Accept-Language", "en");
        assertThat(english.get("/sign-in").expect(200).text())
                .contains("href=\"/sign-in?username=field.har\"", "Мария Стоянова", "Field at Harmanli");
        assertThat(english.get("/sign-in?username=field.har").expect(200).text())
                .contains("value=\"field.har\"");
        Map<String, String> typed = Map.of("username", "field.har", "password", RunningSklad.PASSWORD);
        english.form("/sign-in", typed).expect(303);
        assertThat(english.get("/hand-out").expect(200).text()).contains("<html lang=\"en\"");
        Client bulgarian = sklad.client().with("Accept-Language", "bg");
        bulgarian.form("/sign-in", typed).expect(303);
        assertThat(bulgarian.get("/hand-out").expect(200).text()).contains("<html lang=\"bg\"");
    }

    private static void everybody_starts_at_their_work_and_each_figure_opens_its_rows(RunningSklad sklad) {
        Map<String, String> pages = Map.of(
                "warehouse.har", "/scan",
                "field.har", "/hand-out",
                "manager.har", "/overview",
                "technician.har", "/my-work",
                "auditor", "/settings/audit",
                "admin", "/settings");
        pages.forEach((who, page) -> {
            Client client = sklad.signIn(who);
            assertThat(client.get("/").expect(303).header("Location")).as(who).endsWith(page);
            if (!page.startsWith("/settings")) {
                assertThat(Figures.of(client, page).prove()).as(who).isGreaterThanOrEqualTo(2);
                assertThat(client.get(page).text())
                        .as("the last acts of the operator")
                        .contains("<ul class=\"deeds\">");
            }
        });
        Client auditor = sklad.signIn("auditor");
        assertThat(Figures.of(auditor, "/overview").prove())
                .as("figures of all centres together")
                .isGreaterThan(10);
    }

    /** The data folder may be empty, because the database is not in it. */
    @Test
    void no_demo_is_made_in_a_used_postgresql_database() {
        try (SkladFolder folder = SkladFolder.on(Engine.POSTGRESQL).fromNothing()) {
            try (RunningSklad sklad = folder.start()) {
                sklad.firstAdministrator();
            }
            folder.with("SKLAD_DATA_DIR", "elsewhere");
            String config = folder.config().toString();
            refused(folder.runWithInput(RunningSklad.PASSWORD + "\n", "demo", config), "with SKLAD_KEY_FILE");
            folder.with("SKLAD_KEY_FILE", "other.key");
            refused(folder.runWithInput(RunningSklad.PASSWORD + "\n", "demo", config), "other.key");
            folder.without("SKLAD_KEY_FILE");
            assertThat(folder.run("check").expect(0).out()).contains("1  operators", "0  centres");
        }
    }

    /** Without a key in the database and beside it, only its operators show that it was used. */
    @Test
    void no_demo_is_made_in_a_used_postgresql_database_without_keys() throws Exception {
        try (SkladFolder folder = SkladFolder.on(Engine.POSTGRESQL).fromNothing()) {
            try (RunningSklad sklad = folder.start()) {
                sklad.firstAdministrator();
            }
            try (Database opened = Databases.openBeside(folder.database())) {
                opened.write(handle ->
                        handle.execute("delete from key_mark") + handle.execute("delete from installation_keys"));
            }
            Files.delete(folder.path().resolve("sklad.key"));
            folder.with("SKLAD_DATA_DIR", "elsewhere");
            String config = folder.config().toString();
            refused(folder.runWithInput(RunningSklad.PASSWORD + "\n", "demo", config), "The database is not empty");
        }
    }

    @Test
    void postgresql_is_backed_up_with_its_own_tools() {
        try (SkladFolder folder = SkladFolder.on(Engine.POSTGRESQL).fromNothing()) {
            folder.start().close();
            refused(
                    folder.run("backup", folder.path().toString()),
                    "pg_dump --format=custom --file=sklad.dump postgresql:");
            refused(folder.run("restore", "x"), "pg_restore");
        }
    }

    @Test
    void a_second_server_on_the_same_data_folder_is_refused() throws Exception {
        try (SkladFolder folder = installation();
                RunningSklad sklad = folder.startChild()) {
            refused(folder.run("server"), "");
            sklad.signIn(RunningSklad.ADMINISTRATOR);
        }
    }

    @Test
    void a_database_without_its_key_and_a_newer_database_are_refused() throws Exception {
        try (SkladFolder folder = installation()) {
            Path key = folder.path().resolve("sklad.key");
            Path away = folder.path().resolve("away.key");
            Files.move(key, away);
            refused(folder.run("server"), "sklad.key");
            assertThat(key).doesNotExist();
            refused(folder.run("check"), "sklad.key");
            Files.move(away, key);
            sql(
                    folder,
                    "insert into databasechangelog select 'later', author, filename, dateexecuted, 999, exectype,"
                            + " md5sum, description, comments, tag, liquibase, contexts, labels, deployment_id"
                            + " from databasechangelog limit 1");
            refused(folder.run("server"), "newer");
            refused(folder.run("check"), "newer");
        }
    }

    /** If the disk of the data folder is not mounted, people must not start to work in an empty installation. */
    @ParameterizedTest
    @EnumSource(Engine.class)
    void a_key_file_without_its_database_starts_no_new_installation(Engine engine) throws Exception {
        try (SkladFolder folder = SkladFolder.on(engine)) {
            folder.start().close();
            folder.with("SKLAD_DATA_DIR", "not-mounted").fromNothing();
            Path key = folder.path().resolve("sklad.key");
            String before = Files.readString(key);

            refused(folder.run("server"), "there is the key file of an installation");
            assertThat(folder.data().resolve("sklad.db")).doesNotExist();
            assertThat(Files.readString(key)).isEqualTo(before);

            Files.delete(key);
            folder.start().close();
            assertThat(Files.readString(key)).isNotEqualTo(before);
        }
    }

    @Test
    void settings_work_as_documented() throws Exception {
        try (SkladFolder folder = SkladFolder.on(Engine.SQLITE)) {
            folder.with("SKLAD_DATA_DIR", "elsewhere")
                    .with("SKLAD_KEY_FILE", "keys.d")
                    .with("SKLAD_PUBLIC_URL", "https://sklad.example.org")
                    .with("SKLAD_LOG", "json");
            Process process = folder.launch("server", folder.config().toString());
            Lines out = new Lines(process.getInputStream());
            Lines err = new Lines(process.getErrorStream());
            assertThat(out.await("Sklad is at https://sklad.example.org/")).isPresent();
            assertThat(folder.path().resolve("elsewhere").resolve("sklad.db")).exists();
            assertThat(folder.path().resolve("keys.d")).isRegularFile();
            assertThat(folder.path().resolve("data")).doesNotExist();
            process.destroy();
            process.waitFor();
            assertThat(err.all()).doesNotContain("\tat ");

            folder.with("SKLAD_PORT", "70000");
            refusedSetting(folder.run("server"), "port");
            folder.with("SKLAD_PORT", "0").with("SKLAD_PUBLIC_URL", "nonsense");
            refusedSetting(folder.run("server"), "publicUrl");
            folder.without("SKLAD_PUBLIC_URL").with("SKLAD_DATABASE_URL", "jdbc:oracle:x");
            refusedSetting(folder.run("server"), "databaseUrl");
            folder.without("SKLAD_DATABASE_URL").with("SKLAD_TRUSTED_PROXIES", "evil.example");
            refusedSetting(folder.run("server"), "trustedProxies");
        }
    }

    private static void refusedSetting(Ran ran, String setting) {
        ran.expect(1);
        assertThat(ran.err()).contains(setting).doesNotContain("\tat ");
    }

    private static void sql(SkladFolder folder, String statement) throws Exception {
        try (Connection connection = DriverManager.getConnection(
                        "jdbc:sqlite:" + folder.data().resolve("sklad.db"));
                Statement sql = connection.createStatement()) {
            sql.executeUpdate(statement);
        }
    }
}
