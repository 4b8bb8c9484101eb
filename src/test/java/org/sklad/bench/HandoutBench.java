package org.sklad.bench;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.sklad.access.roles.CentreCode;
import org.sklad.access.roles.Operator;
import org.sklad.access.signin.SignIn;
import org.sklad.aid.handouts.Acknowledgement;
import org.sklad.aid.handouts.Handouts;
import org.sklad.aid.handouts.NewHandout;
import org.sklad.aid.handouts.NewLine;
import org.sklad.goods.catalogue.Item;
import org.sklad.goods.catalogue.TestItems;
import org.sklad.goods.classification.Sku;
import org.sklad.goods.intake.Incoming;
import org.sklad.goods.receiving.ConsignmentState;
import org.sklad.goods.receiving.NewConsignment;
import org.sklad.goods.stock.GoodsLine;
import org.sklad.harness.Client;
import org.sklad.harness.RunningSklad;
import org.sklad.harness.SkladFolder;
import org.sklad.harness.TestFeatures;
import org.sklad.harness.Wire;
import org.sklad.installation.Features;
import org.sklad.installation.Installation;
import org.sklad.people.attributes.Age;
import org.sklad.people.attributes.AgeBand;
import org.sklad.people.attributes.Identity;
import org.sklad.people.attributes.Sex;
import org.sklad.people.attributes.Sizes;
import org.sklad.people.attributes.SpokenLanguages;
import org.sklad.people.beneficiaries.Registration;
import org.sklad.platform.crypto.KeyFile;
import org.sklad.platform.crypto.Randomness;
import org.sklad.platform.crypto.Secret;
import org.sklad.platform.db.Check;
import org.sklad.platform.db.Database;
import org.sklad.platform.db.DatabaseSettings;
import org.sklad.platform.db.Databases;
import org.sklad.platform.db.IdempotencyKey;
import org.sklad.platform.db.KeyRing;
import org.sklad.platform.db.RawStatements;
import org.sklad.platform.db.RawStatements.Sent;
import org.sklad.platform.db.SqliteConnections;

/**
 * Benchmark of durable handouts with three lines, an id and an entitlement check. It compares HTTP with the same
 * {@link Handouts#record} in this process and with the same statements by bare JDBC. The three take turns on one file, so other load
 * on the machine affects all of them. Each uses its own people and goods of the same kind. Runs with {@code mvn -Pbench verify}.
 */
class HandoutBench {
    private static final double HTTP_OF_PROCESS = 0.50;
    private static final double HTTP_OF_RAW = 0.35;
    private static final double MILLIS_OVER_COMMIT = 3;

    private static final int CLIENTS = 32;
    private static final int BATCH = 32;
    private static final int ROUNDS = 3;
    private static final int EACH = Integer.getInteger("bench.handouts", 2_000);
    /** Number of handouts before the measurement. After 2,000, the JIT compiler still used a fifth of the processor. */
    private static final int WARM = 4 * EACH;

    private static final int ALONE = 300;
    private static final int PEOPLE = 1_500;
    private static final int ITEMS = 30;
    private static final int LINES = 3;
    private static final long STOCK = 1_000_000;
    private static final int ROWS = 100_000;
    private static final String STYLE = "BENCH";

    /** The people and goods reserved for one of the three ways. */
    private record Share(List<String> people, List<Sku> items) {}

    private final SkladFolder folder = new SkladFolder();
    private final Path file = folder.data().resolve("sklad.db");
    private final Randomness randomness = new Randomness(new SecureRandom());

    @Test
    void handouts_meet_their_time_limits() throws Exception {
        try (folder;
                RunningSklad sklad = folder.start()) {
            Client admin = sklad.firstAdministrator();
            RunningSklad.addCentre(admin, "HAR");
            Client field = sklad.addOperator(admin, "field", "field@HAR");
            Client manager = sklad.addOperator(admin, "manager", "manager@*");
            sklad.addOperator(admin, "keeper", "warehouse@*", "manager@*");
            String token = field.post("/api/v1/tokens", RunningSklad.token(UUID.randomUUID(), "bench", "field@HAR"))
                    .expect(201)
                    .at("/token");
            DatabaseSettings settings = DatabaseSettings.sqlite(file, folder.data());
            try (Database beside = Databases.openBeside(settings)) {
                measure(sklad, manager, token, installation(beside));
            }
        }
    }

    private Installation installation(Database database) {
        return new Installation(
                database,
                KeyRing.open(
                        database, new KeyFile(folder.path().resolve("sklad.key"), Optional::empty)::keys, randomness),
                folder.path().resolve("sklad.key"),
                folder.data(),
                randomness,
                Installation.CLOCK,
                Optional.empty());
    }

    private static Operator signIn(Features features, String username) {
        return features.access
                .sessions
                .signIn(new SignIn(
                        username, new Secret(RunningSklad.PASSWORD), Optional.empty(), "127.0.0.1", Optional.empty()))
                .session()
                .operator();
    }

    private void measure(RunningSklad sklad, Client manager, String token, Installation beside) throws Exception {
        Features features = TestFeatures.on(beside);
        Operator by = signIn(features, "field");
        List<Share> shares = prepare(features, beside.database(), manager, by);
        long before = rows(beside.database());
        assertThat(before).as("rows before anything is measured").isGreaterThan(ROWS);
        List<List<Sent>> taken = takeDown(shares.get(2), by, WARM + ROUNDS * EACH + ALONE);
        Iterator<List<Sent>> raw = taken.iterator();
        int port = sklad.address().getPort();
        Tally http = new Tally();
        Tally process = new Tally();
        Tally bare = new Tally();
        try (RawStatements.Player player = new RawStatements.Player(file)) {
            for (int round = 0; round <= ROUNDS; round++) {
                int many = round == 0 ? WARM : EACH;
                double overHttp = shared(many, () -> overHttp(port, token, shares.get(0)));
                double inProcess = shared(many, () -> inProcess(features.handouts.handouts, shares.get(1), by));
                double byJdbc = byJdbc(player, raw, many);
                if (round > 0) {
                    http.add(many, overHttp);
                    process.add(many, inProcess);
                    bare.add(many, byJdbc);
                }
            }
            Medians alone = alone(
                    overHttp(port, token, shares.get(0)),
                    inProcess(features.handouts.handouts, shares.get(1), by),
                    player,
                    raw);
            prove(beside.database(), shares);
            report(before, http, process, bare, alone);
        }
    }

    /** Number of handouts and seconds over all rounds. */
    private static final class Tally {
        private final List<Double> rounds = new ArrayList<>();
        private long many;
        private double seconds;

        void add(int count, double in) {
            many += count;
            seconds += in;
            rounds.add(count / in);
        }

        double perSecond() {
            return many / seconds;
        }
    }

    private List<Share> prepare(Features features, Database database, Client manager, Operator by) throws Exception {
        Operator keeper = signIn(features, "keeper");
        List<Share> shares = new ArrayList<>();
        for (int share = 0; share < 3; share++) {
            List<Sku> skus = new ArrayList<>();
            for (int i = 0; i < ITEMS; i++) {
                Item item = TestItems.item("BENCH-" + share + "-" + i)
                        .style(STYLE)
                        .size(share + "-" + i)
                        .in(database);
                skus.add(item.sku());
            }
            receive(features, skus.stream().map(sku -> Incoming.of(sku, STOCK)).toList(), keeper);
            shares.add(new Share(people(features, by), skus));
        }
        manager.post("/api/v1/entitlement-rules", rule()).expect(201);
        fill(features, database, keeper);
        return shares;
    }

    private static void receive(Features features, List<Incoming> lines, Operator by) {
        features.receiving.consignments.add(
                new IdempotencyKey(UUID.randomUUID(), "bench"),
                new NewConsignment(new CentreCode("HAR"), "STORE", "Bench", "", "", ConsignmentState.RECEIVED, lines),
                by);
    }

    private static Map<String, Object> rule() {
        return Map.of(
                "id",
                UUID.randomUUID(),
                "code",
                "BENCH",
                "name",
                "Bench",
                "goods",
                Map.of("styles", List.of(STYLE)),
                "per",
                "PERSON",
                "quantity",
                10_000,
                "period",
                Map.of("kind", "DAYS", "days", 30),
                "validFrom",
                "2026-01-01");
    }

    private List<String> people(Features features, Operator by) throws Exception {
        AtomicInteger left = new AtomicInteger(PEOPLE);
        List<String> people = new ArrayList<>();
        together(() -> {
            List<String> own = new ArrayList<>();
            while (left.getAndDecrement() > 0) {
                own.add(features.people
                        .registrations
                        .register(new IdempotencyKey(UUID.randomUUID(), "bench"), anybody(), by)
                        .beneficiary()
                        .caseCode()
                        .value());
            }
            synchronized (people) {
                people.addAll(own);
            }
            return own.size();
        });
        return people;
    }

    private static Registration anybody() {
        return new Registration(
                new CentreCode("HAR"),
                Optional.empty(),
                Sex.FEMALE,
                Age.known(AgeBand.FROM_18),
                Sizes.UNKNOWN,
                SpokenLanguages.NONE,
                Identity.UNKNOWN,
                Set.of(),
                "");
    }

    /** Adds many lots of other goods, so that no table is small. */
    private static void fill(Features features, Database database, Operator keeper) {
        List<Sku> skus = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            skus.add(TestItems.item().in(database).sku());
        }
        for (int piece = 0; piece < 160; piece++) {
            List<Incoming> lines = new ArrayList<>();
            for (int i = 0; i < 200; i++) {
                lines.add(new Incoming(
                        Optional.of(skus.get(i % skus.size())),
                        Optional.empty(),
                        Optional.of(5L),
                        Optional.empty(),
                        Optional.of("L" + piece + "-" + i),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty()));
            }
            receive(features, lines, keeper);
        }
    }

    private static long rows(Database database) {
        return database.read(handle -> handle.createQuery("""
                        select (select count(*) from movements) + (select count(*) from lots)
                          + (select count(*) from balances) + (select count(*) from beneficiaries)
                          + (select count(*) from stays) + (select count(*) from used_ids)
                          + (select count(*) from handouts) + (select count(*) from handout_lines)""").mapTo(Long.class).one());
    }

    /** Records handouts of the share on a copy of the database. Their statements can be sent once to the original. */
    private List<List<Sent>> takeDown(Share share, Operator by, int many) throws Exception {
        Path copy = folder.path().resolve("copy.db");
        SqliteConnections.copy(file, copy);
        List<List<Sent>> taken = new ArrayList<>();
        Random random = new Random(7);
        try (RawStatements.Recorder recorder = new RawStatements.Recorder(copy)) {
            Handouts handouts = TestFeatures.on(installation(recorder)).handouts.handouts;
            recorder.taken();
            for (int i = 0; i < many; i++) {
                handouts.record(new IdempotencyKey(UUID.randomUUID(), "bench"), wanted(share, random), by);
                taken.add(recorder.taken());
            }
        }
        Files.delete(copy);
        return taken;
    }

    private static NewHandout wanted(Share share, Random random) {
        List<NewLine> lines = goods(share, random).stream()
                .map(sku -> NewLine.of(GoodsLine.of(sku, 1)))
                .toList();
        return new NewHandout(
                new CentreCode("HAR"),
                "STORE",
                Optional.of(person(share, random)),
                List.of(),
                Optional.empty(),
                lines,
                Acknowledgement.MARK,
                Optional.empty(),
                "",
                Optional.empty());
    }

    private static String person(Share share, Random random) {
        return share.people().get(random.nextInt(share.people().size()));
    }

    private static List<Sku> goods(Share share, Random random) {
        int first = random.nextInt(ITEMS);
        int step = 1 + random.nextInt(9);
        return List.of(
                share.items().get(first),
                share.items().get((first + step) % ITEMS),
                share.items().get((first + 2 * step) % ITEMS));
    }

    private static String json(Share share, Random random) {
        StringBuilder lines = new StringBuilder();
        for (Sku sku : goods(share, random)) {
            lines.append(lines.isEmpty() ? "" : ",")
                    .append("{\"item\":\"")
                    .append(sku)
                    .append("\",\"quantity\":1}");
        }
        return "{\"id\":\"" + UUID.randomUUID() + "\",\"beneficiary\":\"" + person(share, random)
                + "\",\"centre\":\"HAR\",\"location\":\"STORE\",\"lines\":[" + lines
                + "],\"acknowledgement\":{\"kind\":\"mark\"}}";
    }

    private interface Piece {
        void run(Random random) throws Exception;
    }

    private static Piece overHttp(int port, String token, Share share) throws Exception {
        Wire wire = new Wire(port, "/api/v1/handouts", token);
        return random -> assertThat(wire.post(json(share, random))).isEqualTo(201);
    }

    private static Piece inProcess(Handouts handouts, Share share, Operator by) {
        return random -> assertThat(
                        handouts.record(new IdempotencyKey(UUID.randomUUID(), "bench"), wanted(share, random), by)
                                .first())
                .isTrue();
    }

    /** Measures the seconds for a number of handouts, {@link #CLIENTS} at a time. */
    private static double shared(int many, Callable<Piece> client) throws Exception {
        AtomicInteger left = new AtomicInteger(many);
        List<Piece> clients = new ArrayList<>();
        for (int i = 0; i < CLIENTS; i++) {
            clients.add(client.call());
        }
        AtomicInteger next = new AtomicInteger();
        long start = System.nanoTime();
        together(() -> {
            int number = next.getAndIncrement();
            Random random = new Random(start + number);
            int done = 0;
            while (left.getAndDecrement() > 0) {
                clients.get(number).run(random);
                done++;
            }
            return done;
        });
        return (System.nanoTime() - start) / 1e9;
    }

    private static void together(Callable<Integer> work) throws Exception {
        ExecutorService pool = Executors.newFixedThreadPool(CLIENTS);
        try {
            List<Future<Integer>> all = new ArrayList<>();
            for (int i = 0; i < CLIENTS; i++) {
                all.add(pool.submit(work));
            }
            for (Future<Integer> each : all) {
                each.get();
            }
        } finally {
            pool.shutdown();
        }
    }

    private static double byJdbc(RawStatements.Player player, Iterator<List<Sent>> raw, int many) throws Exception {
        long start = System.nanoTime();
        for (int done = 0; done < many; done += BATCH) {
            List<List<Sent>> batch = new ArrayList<>();
            for (int i = 0; i < BATCH && done + i < many; i++) {
                batch.add(raw.next());
            }
            player.play(batch);
        }
        return (System.nanoTime() - start) / 1e9;
    }

    /** Medians in milliseconds. */
    private record Medians(double http, double process, double commit) {}

    private static Medians alone(Piece http, Piece process, RawStatements.Player player, Iterator<List<Sent>> raw)
            throws Exception {
        double[] overHttp = new double[ALONE];
        double[] inProcess = new double[ALONE];
        double[] commit = new double[ALONE];
        Random random = new Random(11);
        for (int i = 0; i < ALONE; i++) {
            overHttp[i] = millis(() -> http.run(random));
            inProcess[i] = millis(() -> process.run(random));
            commit[i] = millis(() -> player.play(List.of(raw.next())));
        }
        return new Medians(median(overHttp), median(inProcess), median(commit));
    }

    private interface Timed {
        void run() throws Exception;
    }

    private static double millis(Timed timed) throws Exception {
        long start = System.nanoTime();
        timed.run();
        return (System.nanoTime() - start) / 1e6;
    }

    private static double median(double[] all) {
        Arrays.sort(all);
        return all[all.length / 2];
    }

    /** Verifies, for all three ways, the number of rows, the balances of the goods and all checks. */
    private void prove(Database database, List<Share> shares) {
        int own = WARM + ROUNDS * EACH + ALONE;
        for (int i = 0; i < shares.size(); i++) {
            String like = "BENCH-" + i + "-%";
            assertThat(sum(database, "select count(distinct handout) from handout_lines where sku like :like", like))
                    .isEqualTo(own);
            assertThat(sum(database, "select count(*) from handout_lines where sku like :like", like))
                    .isEqualTo((long) own * LINES);
            assertThat(sum(database, "select count(*) from movements where kind = 'HANDOUT' and sku like :like", like))
                    .isEqualTo((long) own * LINES);
            assertThat(sum(database, "select sum(quantity) from balances where sku like :like", like))
                    .isEqualTo(ITEMS * STOCK - (long) own * LINES);
        }
        for (Check check : TestFeatures.on(installation(database)).checks()) {
            assertThat(database.readForReport(check.violations()::apply))
                    .as(check.name())
                    .isEmpty();
        }
    }

    private static long sum(Database database, String sql, String like) {
        return database.readForReport(handle ->
                handle.createQuery(sql).bind("like", like).mapTo(Long.class).one());
    }

    private static void report(long before, Tally http, Tally process, Tally bare, Medians alone) throws Exception {
        double ofProcess = http.perSecond() / process.perSecond();
        double ofRaw = http.perSecond() / bare.perSecond();
        double over = alone.http() - alone.commit();
        String machine = String.format(
                Locale.ROOT,
                "%d cores, Java %s, %s; %d rows before",
                Runtime.getRuntime().availableProcessors(),
                System.getProperty("java.version"),
                System.getProperty("os.name"),
                before);
        String table = String.format(
                Locale.ROOT,
                """

                Durable handouts of %d lines (%s)
                  over HTTP, %d clients         %7.0f a second
                  Handouts.record, %d at once   %7.0f a second   HTTP is %3.0f %% of it   (at least %.0f %%)
                  bare JDBC, %d in a commit     %7.0f a second   HTTP is %3.0f %% of it   (at least %.0f %%)
                  one client: median %.2f ms, in process %.2f ms, a bare commit %.2f ms, %.2f ms over it   (at most %.0f ms)
                """,
                LINES,
                machine,
                CLIENTS,
                http.perSecond(),
                CLIENTS,
                process.perSecond(),
                100 * ofProcess,
                100 * HTTP_OF_PROCESS,
                BATCH,
                bare.perSecond(),
                100 * ofRaw,
                100 * HTTP_OF_RAW,
                alone.http(),
                alone.process(),
                alone.commit(),
                over,
                MILLIS_OVER_COMMIT);
        System.out.println(table);
        Map<String, Object> result = new LinkedHashMap<>();
        result.put("machine", machine);
        result.put("handoutsEach", ROUNDS * EACH);
        result.put("httpPerSecond", http.rounds);
        result.put("processPerSecond", process.rounds);
        result.put("jdbcPerSecond", bare.rounds);
        result.put("httpOfProcess", ofProcess);
        result.put("httpOfJdbc", ofRaw);
        result.put("oneClientMedianMs", alone.http());
        result.put("oneInProcessMedianMs", alone.process());
        result.put("bareCommitMedianMs", alone.commit());
        new ObjectMapper()
                .enable(SerializationFeature.INDENT_OUTPUT)
                .writeValue(Path.of("target", "bench.json").toFile(), result);
        assertThat(ofProcess)
                .as("throughput over HTTP in relation to Handouts.record")
                .isGreaterThanOrEqualTo(HTTP_OF_PROCESS);
        assertThat(ofRaw).as("throughput over HTTP in relation to bare JDBC").isGreaterThanOrEqualTo(HTTP_OF_RAW);
        assertThat(over).as("milliseconds over a bare commit").isLessThanOrEqualTo(MILLIS_OVER_COMMIT);
    }
}
