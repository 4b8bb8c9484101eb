package org.sklad.properties;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.sklad.harness.OneCentre.form;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import com.google.common.io.BaseEncoding;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sklad.aid.handouts.Away;
import org.sklad.commands.KeyCommand;
import org.sklad.goods.classification.Sku;
import org.sklad.harness.Answer;
import org.sklad.harness.Client;
import org.sklad.harness.House;
import org.sklad.harness.Lines;
import org.sklad.harness.PageForm;
import org.sklad.harness.Phone;
import org.sklad.harness.RunningSklad;
import org.sklad.harness.SkladFolder;
import org.sklad.harness.SkladFolder.Ran;
import org.sklad.harness.TwoCentres;
import org.sklad.platform.crypto.CannotDecrypt;
import org.sklad.platform.crypto.DataKeys;
import org.sklad.platform.crypto.InstallationKey;
import org.sklad.platform.crypto.InstallationKeys;
import org.sklad.platform.crypto.KeyFile;
import org.sklad.platform.crypto.KeyPurpose;
import org.sklad.platform.crypto.MasterKey;
import org.sklad.platform.crypto.WrappedKey;
import org.sklad.platform.db.Engine;
import org.sklad.platform.db.TemporaryFolders;

/**
 * The master key is changed beside a running server. The rotation and the server are killed at random moments. The people who
 * work notice nothing, and in the end the old key opens nothing.
 */
class KeyRotationIT {
    private static final long SEED = Long.getLong("seed", new Random().nextLong());

    private static final Random RANDOM = new Random(SEED);

    /** Number of kills on SQLite. PostgreSQL gets one for each three. */
    private static final int KILLS = Integer.getInteger("rotations", 3);

    /** Duration of a rotation from its first output to its end: a second for the server, two to settle. A kill comes within it. */
    private static final int LONGEST_MILLIS = 3_500;

    private static final int PEOPLE = 60;
    private static final String SIGNATURE = Base64.getEncoder().encodeToString(TwoCentres.picture());

    @ParameterizedTest
    @CsvSource({"SQLITE,3", "POSTGRESQL,1"})
    void the_key_can_be_rotated_during_work_and_the_old_one_opens_nothing(Engine engine, int ofThree) throws Exception {
        try (House house = new House(engine, folder -> folder.withDerivedKeys().startChild())) {
            MasterKey old = KeyFile.read(keyFile(house));
            house.hire();
            Written written = Written.of(house);
            Path backup = backUp(house, engine, "before");

            int kills = Math.max(1, KILLS * ofThree / 3);
            long killed = 0;
            long worked = 0;
            for (int i = 0; i < kills; i++) {
                try (Worker worker = Worker.start(house)) {
                    Process rotation = house.folder.launch(
                            "key", "rotate", house.folder.config().toString());
                    new Lines(rotation.getInputStream()).await(KeyCommand.AT_WORK);
                    if (!rotation.waitFor(RANDOM.nextInt(LONGEST_MILLIS), TimeUnit.MILLISECONDS)) {
                        rotation.destroyForcibly().waitFor();
                        killed++;
                    }
                    worked += worker.stop();
                }
            }
            killServerDuringRotation(house);
            written.isThere(house);
            try (Worker worker = Worker.start(house)) {
                rotate(house).expect(0);
                worked += worker.stop();
            }

            written.isThere(house);
            written.signsInWithSecondFactor(house);
            theOldKeyOpensNothing(house, old);
            house.folder.run("check").expect(0);
            System.out.printf(
                    "%s, seed %d: %d of %d rotations killed, and the server once; %d rounds of work meanwhile%n",
                    engine, SEED, killed, kills, worked);
            if (engine == Engine.SQLITE) {
                backupsOpen(house, written, List.of(backup, backUp(house, engine, "after")));
            }
        }
    }

    /** Returns a name unlike any other, so that no duplicate warning appears. */
    private static String name() {
        StringBuilder name = new StringBuilder();
        for (int i = 0; i < 8; i++) {
            name.append(i == 4 ? " " : "")
                    .append("бвгдзклмнпрстфх".charAt(RANDOM.nextInt(15)))
                    .append("аеиоу".charAt(RANDOM.nextInt(5)));
        }
        return name.toString();
    }

    private static Path keyFile(House house) {
        return house.folder.path().resolve("sklad.key");
    }

    private static Ran rotate(House house) {
        return house.folder.runWithInput(
                "", "key", "rotate", house.folder.config().toString());
    }

    private static Path backUp(House house, Engine engine, String name) throws Exception {
        Path directory = Files.createDirectory(house.folder.path().resolve(name));
        if (engine == Engine.SQLITE) {
            house.folder.run("backup", directory.toString()).expect(0);
        }
        return directory;
    }

    /** The rotation waits until the server takes up the new key, or goes on alone. The restarted server has the new key. */
    private static void killServerDuringRotation(House house) throws Exception {
        Process rotation =
                house.folder.launch("key", "rotate", house.folder.config().toString());
        while (rotation.isAlive() && !Files.readString(keyFile(house)).contains("sklad-key-next-1")) {
            rotation.waitFor(5, TimeUnit.MILLISECONDS);
        }
        house.sklad.kill();
        house.sklad = house.folder.startChild();
        assertThat(rotation.waitFor(1, TimeUnit.MINUTES)).isTrue();
        assertThat(rotation.exitValue())
                .as(new Lines(rotation.getErrorStream()).all())
                .isZero();
        house.field = house.sklad.signIn("field");
        house.manager = house.sklad.signIn("manager");
    }

    private static void theOldKeyOpensNothing(House house, MasterKey old) throws Exception {
        List<InstallationKey> derived =
                Arrays.stream(KeyPurpose.values()).map(old::derived).toList();
        DataKeys former = InstallationKeys.open(old, derived).dataKeys();
        List<String> wrapped = house.texts(List.of("select beneficiary || ' ' || wrapped from data_keys"));
        assertThat(wrapped).hasSizeGreaterThan(PEOPLE).allSatisfy(row -> {
            String[] parts = row.split(" ", -1);
            UUID owner = UUID.fromString(parts[0]);
            assertThat(parts[1]).doesNotStartWith("1.");
            assertThatThrownBy(() ->
                            former.open(owner, new WrappedKey("1." + parts[1].substring(parts[1].indexOf('.') + 1))))
                    .isInstanceOf(CannotDecrypt.class);
        });
        MasterKey any = KeyFile.read(keyFile(house));
        assertThat(house.texts(List.of("select purpose || ' ' || generation || ' ' || wrapped from installation_keys")))
                .hasSizeGreaterThanOrEqualTo(KeyPurpose.values().length)
                .allSatisfy(row -> {
                    String[] parts = row.split(" ", -1);
                    InstallationKey key = new InstallationKey(parts[0], Integer.parseInt(parts[1]), parts[2]);
                    assertThat(any.rewrap(key, old).purpose()).isEqualTo(parts[0]);
                    assertThatThrownBy(() -> old.rewrap(key, any)).isInstanceOf(CannotDecrypt.class);
                });
        // Values under the installation's former key would begin with its number.
        for (String each : List.of(
                "select otp_secret from operators where otp_secret is not null",
                "select named from offline_handouts",
                "select collected_by from handouts where beneficiary = ''",
                "select l.prescription from handout_lines l join handouts h on h.id = l.handout where h.beneficiary = ''",
                "select s.image from handout_signatures s join handouts h on h.id = s.handout where h.beneficiary = ''",
                "select r.reason from handout_reversals r join handouts h on h.id = r.handout where h.beneficiary = ''",
                "select r.note from handout_returns r join handouts h on h.id = r.handout where h.beneficiary = ''",
                "select v.reason from handout_return_reversals v join handout_returns r on r.id = v.handout_return"
                        + " join handouts h on h.id = r.handout where h.beneficiary = ''",
                "select r.reason from conflict_resolutions r join conflicts c on c.id = r.conflict"
                        + " join handouts h on h.id = c.handout where h.beneficiary = ''")) {
            assertThat(house.texts(List.of(each))).as(each).isNotEmpty().noneMatch(value -> value.startsWith("1."));
        }
    }

    /** Restores each backup in a folder of its own with the present key file. One backup was made with the old key. */
    private static void backupsOpen(House house, Written written, List<Path> directories) throws Exception {
        house.sklad.close();
        for (Path directory : directories) {
            TemporaryFolders.delete(house.folder.data());
            try (Stream<Path> files = Files.list(directory)) {
                house.folder
                        .run("restore", files.findAny().orElseThrow().toString())
                        .expect(0);
            }
            house.folder.run("check").expect(0);
            house.sklad = house.folder.start();
            house.field = house.sklad.signIn("field");
            house.manager = house.sklad.signIn("manager");
            written.as(house.sklad.signIn("nurse")).isThere(house);
            house.sklad.close();
            assertThat(house.texts(List.of("select wrapped from data_keys")))
                    .isNotEmpty()
                    .noneMatch(value -> value.startsWith("1."));
        }
        house.sklad = house.folder.start();
    }

    /** Data written earlier, under every key. */
    private record Written(
            String person,
            String token,
            String secret,
            UUID request,
            List<String> handouts,
            List<String> conflicts,
            Client nurse) {
        static Written of(House house) throws Exception {
            for (int i = 0; i < PEOPLE; i++) {
                house.person(Map.of("name", name()));
            }
            String person = house.person(0).at("/caseCode");
            house.helped(person);
            UUID request = UUID.randomUUID();
            house.field.post("/api/v1/handouts", toGroup(request, "TOY")).expect(201);
            house.field
                    .post("/api/v1/handouts/" + request + "/reversal", form("reason", "Грешка"))
                    .expect(201);
            List<String> handouts = new ArrayList<>(List.of(request.toString()));
            handouts.add(returned(house));
            handouts.add(toNobody(house, "непознат код"));
            String resolved = conflict(house);
            house.manager
                    .post("/api/v1/conflicts/" + resolved + "/resolution", form("reason", "Нека остане"))
                    .expect(201);
            handouts.add(toNobody(house, "друг код"));
            List<String> conflicts = List.of(resolved, conflict(house));
            Client nurse = house.sklad.signIn("nurse");
            return new Written(person, token(house), secret(house), request, handouts, conflicts, nurse);
        }

        private static Map<String, Object> toGroup(UUID id, String item) {
            Map<String, Object> body = form(
                    "centre",
                    "HAR",
                    "location",
                    "STORE",
                    "group",
                    List.of(Map.of("sex", "MALE", "ageBand", "5-11", "count", 3)),
                    "lines",
                    List.of(Map.of("item", item, "quantity", 3)),
                    "acknowledgement",
                    Map.of("kind", "signature", "image", SIGNATURE));
            body.put("id", id);
            return body;
        }

        private static String returned(House house) {
            UUID id = UUID.randomUUID();
            house.field.post("/api/v1/handouts", toGroup(id, "SOAP")).expect(201);
            List<Map<String, Integer>> line = List.of(Map.of("line", 1, "quantity", 1));
            Map<String, Object> back = form("lines", line, "note", "Бележка за група");
            house.field.post("/api/v1/handouts/" + id + "/returns", back).expect(201);
            String second = house.field
                    .post("/api/v1/handouts/" + id + "/returns", form("lines", line, "note", "Друга"))
                    .expect(201)
                    .at("/id");
            house.field
                    .post("/api/v1/returns/" + second + "/reversal", form("reason", "Не е върнато"))
                    .expect(201);
            return id.toString();
        }

        /** Syncs an offline handout to a code that belongs to nobody. It is encrypted as a handout to a group is. */
        private static String toNobody(House house, String code) {
            Away away = Away.to(code).collectedBy("Сестра").prescribed(new Sku("TOY"), 1, "Рецепта");
            return Phone.sync(house.sklad, "field", away).toString();
        }

        private static String conflict(House house) {
            return house.manager.get("/api/v1/conflicts?centre=HAR").expect(200).at("/rows/0/id");
        }

        private static String token(House house) {
            return house.field
                    .post("/api/v1/tokens", RunningSklad.token(UUID.randomUUID(), "t", "field@HAR"))
                    .expect(201)
                    .at("/token");
        }

        private static String secret(House house) throws Exception {
            Client second =
                    house.sklad.addOperator(house.admin, "second", "field@HAR").onPages();
            String page = "/account/second-factor";
            Answer begun = PageForm.of(second, page, page).take();
            String secret = begun.text()
                    .replaceAll("(?s).*<code[^>]*>(.*?)</code>.*", "$1")
                    .replaceAll("[^A-Z2-7]", "");
            PageForm.in(second, begun, page + "/confirmation")
                    .fill("otp", code(secret, -1))
                    .take();
            return secret;
        }

        private static String code(String secret, int steps) throws Exception {
            TimeBasedOneTimePasswordGenerator generator = new TimeBasedOneTimePasswordGenerator();
            return generator.generateOneTimePasswordString(
                    new SecretKeySpec(BaseEncoding.base32().decode(secret), "HmacSHA1"),
                    Instant.now().plus(generator.getTimeStep().multipliedBy(steps)));
        }

        void signsInWithSecondFactor(House house) throws Exception {
            Client client = house.sklad.client();
            Map<String, String> wrong =
                    Map.of("username", "second", "password", RunningSklad.PASSWORD, "otp", "000000");
            client.post("/api/v1/session", wrong).expect(401);
            client.post(
                            "/api/v1/session",
                            Map.of("username", "second", "password", RunningSklad.PASSWORD, "otp", code(secret, 1)))
                    .expect(200);
        }

        /** Returns the same with another session of the nurse: a restore ends all. */
        Written as(Client signedIn) {
            return new Written(person, token, secret, request, handouts, conflicts, signedIn);
        }

        /** Checks identity, name, session, token, used id, texts and pictures. */
        void isThere(House house) {
            Answer seen = house.field
                    .post("/api/v1/beneficiaries/" + person + "/identity-views", form("purpose", "CONSULTATION"))
                    .expect(201);
            assertThat(seen.text()).contains("Канарче 0", "Страна 0", "+359 88 000 0");
            assertThat(house.field
                            .post(
                                    "/api/v1/beneficiaries/searches",
                                    form("centre", "HAR", "name", "Kanarche", "purpose", "CONSULTATION"))
                            .expect(201)
                            .text())
                    .contains(person);
            house.sklad.client().bearing(token).get("/api/v1/items").expect(200);
            house.field.post("/api/v1/handouts", toGroup(request, "TOY")).expect(200);
            house.field.post("/api/v1/handouts", toGroup(request, "SOAP")).expect(409);
            StringBuilder texts = new StringBuilder();
            Client treats = nurse.at(house.sklad.address());
            for (String handout : handouts) {
                texts.append(
                        treats.get("/api/v1/handouts/" + handout).expect(200).text());
                texts.append(treats.get("/api/v1/handouts/" + handout + "/returns")
                        .expect(200)
                        .text());
                assertThat(house.manager
                                .get("/handouts/" + handout + "/receipt.pdf")
                                .expect(200)
                                .text())
                        .startsWith("%PDF");
            }
            for (String conflict : conflicts) {
                texts.append(house.manager
                        .get("/api/v1/conflicts/" + conflict)
                        .expect(200)
                        .text());
            }
            assertThat(texts)
                    .contains("Грешка", "Бележка за група", "Не е върнато", "Рецепта", "Нека остане", "друг код");
        }
    }

    /** Registers, looks up, searches and hands out until stopped. Every answer must be correct. */
    private static final class Worker implements AutoCloseable {
        private final ExecutorService thread = Executors.newSingleThreadExecutor();
        private final AtomicBoolean stopped = new AtomicBoolean();
        private Optional<Future<Long>> running = Optional.empty();

        static Worker start(House house) {
            Worker worker = new Worker();
            worker.running = Optional.of(worker.thread.submit(() -> worker.work(house)));
            return worker;
        }

        private long work(House house) {
            long rounds = 0;
            do {
                String name = name();
                String person = house.person(Map.of("name", name)).at("/caseCode");
                house.handOut(person);
                assertThat(house.field
                                .post(
                                        "/api/v1/beneficiaries/" + person + "/identity-views",
                                        form("purpose", "CONSULTATION"))
                                .expect(201)
                                .text())
                        .contains(name);
                assertThat(house.field
                                .post(
                                        "/api/v1/beneficiaries/searches",
                                        form("centre", "HAR", "name", name, "purpose", "CONSULTATION"))
                                .expect(201)
                                .text())
                        .contains(person);
                rounds++;
            } while (!stopped.get());
            return rounds;
        }

        long stop() throws Exception {
            stopped.set(true);
            return running.orElseThrow().get();
        }

        @Override
        public void close() {
            stopped.set(true);
            thread.shutdown();
        }
    }

    /** As at the machine itself: the passphrase is given on standard input or by a file, and nowhere else. */
    @Test
    void a_passphrase_protects_the_key_file_and_is_in_no_log_and_no_process_list() throws Exception {
        String passphrase = "зелени ръкавици за март";
        try (SkladFolder folder = SkladFolder.on(Engine.SQLITE)) {
            folder.start().close();
            Path file = folder.path().resolve("sklad.key");
            String clear = Files.readString(file);
            String config = folder.config().toString();
            Ran tooShort =
                    folder.runWithInput("къса\n", "key", "protect", config).expect(1);
            assertThat(tooShort.err()).contains("at least 15 characters").doesNotContain("\tat ");
            assertThat(Files.readString(file)).isEqualTo(clear);
            Ran done = folder.runWithInput(passphrase + "\n", "key", "protect", config)
                    .expect(0);
            assertThat(Files.readString(file))
                    .startsWith("sklad-key-protected-1 ")
                    .doesNotContain(clear.substring(12));

            Ran none = folder.run("check").expect(1);
            assertThat(none.err()).contains("a passphrase protects it").hasLineCount(1);
            String before = Files.readString(file);
            folder.with("SKLAD_KEY_PASSPHRASE", "зелени ръкавици за май");
            Ran wrong = folder.runJar("server").expect(1);
            assertThat(wrong.err()).contains("the passphrase does not open it").doesNotContain("\tat ");
            assertThat(Files.readString(file)).isEqualTo(before);

            folder.without("SKLAD_KEY_PASSPHRASE").with("SKLAD_KEY_PASSPHRASE_FILE", "passphrase");
            Files.writeString(folder.path().resolve("passphrase"), passphrase + "\n");
            Process server = folder.launch("server", config);
            String commandLine = ProcessHandle.of(server.pid())
                    .flatMap(process -> process.info().commandLine())
                    .orElse("");
            Ran rotated;
            String log;
            try (RunningSklad sklad = RunningSklad.child(server)) {
                rotated = folder.runWithInput("", "key", "rotate", config).expect(0);
                log = sklad.log();
            }
            assertThat(Files.readString(file))
                    .startsWith("sklad-key-protected-1 ")
                    .isNotEqualTo(before);
            folder.run("backup", folder.path().toString()).expect(0);
            folder.runWithInput("", "key", "forget", config).expect(0);
            folder.runWithInput("", "key", "unprotect", config).expect(0);
            assertThat(Files.readString(file)).matches("sklad-key-1 \\S+\n").isNotEqualTo(clear);
            folder.without("SKLAD_KEY_PASSPHRASE_FILE").run("check").expect(0);
            assertThat(Stream.of(commandLine, log, done.out(), done.err(), wrong.err(), none.err(), rotated.out()))
                    .allSatisfy(text -> assertThat(text).doesNotContain("ръкавици"));
        }
    }
}
