package org.sklad.bench;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.sklad.access.roles.Profession;
import org.sklad.goods.ledger.LedgerFeature;
import org.sklad.harness.Client;
import org.sklad.harness.Endpoint;
import org.sklad.harness.Endpoints;
import org.sklad.harness.Growth;
import org.sklad.harness.ManyGoods;
import org.sklad.harness.PagePaths;
import org.sklad.harness.RunningSklad;
import org.sklad.harness.SkladFolder;
import org.sklad.harness.TwoCentres;
import org.sklad.platform.crypto.Randomness;
import org.sklad.platform.db.Check;
import org.sklad.platform.db.CheckFile;
import org.sklad.platform.db.Database;
import org.sklad.platform.db.DatabaseSettings;
import org.sklad.platform.db.Databases;
import org.sklad.platform.db.Engine;

/**
 * Benchmark of every page and list over HTTP, one after the other, on each engine, with 20,000 items, 200,000 lots and 1,000,000
 * movements. One operator works in one centre, another in all centres. A figure is the median of several calls and includes the time
 * of the client. Runs with {@code mvn -Pbench verify}.
 */
class ListsBench {
    private static final int ITEMS = Integer.getInteger("bench.items", 20_000);
    private static final int LOTS = 10 * ITEMS;
    private static final int MOVEMENTS = 5 * LOTS;
    private static final double MOST_MILLIS = 50;
    /** Two centres with a lead time have 40,000 items with levels. Deciding whether one of them is short takes about 20 microseconds. */
    private static final double MOST_MILLIS_OF_SUMS = 1_000;

    /** Requests that sum over all stock and handouts of a centre. */
    private static final Pattern SUMS = Pattern.compile(
            "/overview/stock\\b.*|/reports/stock-on-hand/short\\b.*|/api/v1/reports/stock-on-hand\\?enough=false.*"
                    + "|/planning(/transfers|/appeal)?( |\\?).*|/api/v1/(shortages|transfer-suggestions|appeal)\\b.*");

    /** Requests that no filter of {@link StatementsIT} makes. */
    private static final List<String> SHORT =
            List.of("/reports/stock-on-hand?enough=false", "/api/v1/reports/stock-on-hand?enough=false");

    private static final Pattern ONLY = Pattern.compile(System.getProperty("bench.only", ".*"));
    private static final int WARM = 3;
    private static final int CALLS = 9;

    @ParameterizedTest
    @EnumSource(Engine.class)
    void every_list_is_fast_at_any_size(Engine engine) throws Exception {
        try (SkladFolder folder = SkladFolder.on(engine);
                RunningSklad sklad = folder.start()) {
            Client admin = sklad.firstAdministrator();
            TwoCentres centres = TwoCentres.make(sklad, admin).with("username", "worker");
            for (String centre : List.of("HAR", "BAN")) {
                admin.post(
                                "/api/v1/centres/" + centre + "/locations",
                                Map.of("code", "A-01", "kind", "SHELF", "parent", "STORE"))
                        .expect(201);
            }
            Client everywhere = sklad.addOperator(admin, Profession.NURSE, "worker", RunningSklad.everyRoleAt("*"));
            Client inOne = sklad.addOperator(admin, "other", RunningSklad.everyRoleAt("HAR"));
            new Growth(centres, admin, everywhere).to(3);
            fill(admin, folder.database());
            Map<String, Double> millis = new TreeMap<>();
            look(centres, Map.of("everywhere", everywhere, "in one centre", inOne), millis);
            report(engine, millis);
        }
    }

    static void fill(Client admin, DatabaseSettings settings) throws Exception {
        List<String> skus = IntStream.range(0, ITEMS).mapToObj(i -> "MANY-" + i).toList();
        StringBuilder list = new StringBuilder("sku,name_bg,name_en,category,unit,style,size\n");
        for (int i = 0; i < ITEMS; i++) {
            list.append("MANY-%d,Вещ %d,Thing %d,%s,PIECE,%s,%s%n"
                    .formatted(
                            i, i, i, i % 3 == 0 ? "CLOTHES" : "HYGIENE", i % 3 == 0 ? "STYLE-" + i / 30 : "", i % 30));
        }
        admin.send("POST", "/api/v1/items/import", "text/csv", BodyPublishers.ofString(list.toString()))
                .expect(200);
        try (Connection connection = connect(settings)) {
            new ManyGoods(connection, skus, LOTS, new Randomness(new SecureRandom())).write();
        }
        try (Database beside = Databases.openBeside(settings)) {
            assertThat(count(beside, "items")).isGreaterThanOrEqualTo(ITEMS);
            assertThat(count(beside, "lots")).isGreaterThanOrEqualTo(LOTS);
            assertThat(count(beside, "movements")).isGreaterThanOrEqualTo(MOVEMENTS);
            for (Check check : CheckFile.read(LedgerFeature.class, "ledger")) {
                assertThat(beside.readForReport(check.violations()::apply))
                        .as(check.name())
                        .isEmpty();
            }
        }
    }

    private static Connection connect(DatabaseSettings settings) throws SQLException {
        return settings.isSqlite()
                ? DriverManager.getConnection(settings.url())
                : DriverManager.getConnection(
                        settings.url(), settings.user(), settings.password().reveal());
    }

    private static long count(Database database, String table) {
        return database.readForReport(handle -> handle.createQuery("select count(*) from " + table)
                .mapTo(Long.class)
                .one());
    }

    private static void look(TwoCentres centres, Map<String, Client> clients, Map<String, Double> millis) {
        for (Endpoint each : Endpoints.described()) {
            boolean wanted = ONLY.matcher(each.path()).matches() && !PagePaths.NO_PAGE.contains(each.address());
            if (each.method().equals("GET") && wanted) {
                for (String path : PagePaths.of(each)) {
                    String real = centres.path(path, "HAR");
                    look(path, real, clients, millis);
                }
            }
        }
        SHORT.stream().filter(each -> ONLY.matcher(each).matches()).forEach(each -> look(each, each, clients, millis));
    }

    private static void look(String name, String path, Map<String, Client> clients, Map<String, Double> millis) {
        clients.forEach((who, client) -> {
            int status = client.get(path).status();
            assertThat(status).as(path).isLessThan(500);
            if (status == 200) {
                millis.put(name + " " + who, median(client, path));
            }
        });
    }

    private static double median(Client client, String path) {
        for (int i = 0; i < WARM; i++) {
            client.get(path).expect(200);
        }
        double[] all = new double[CALLS];
        for (int i = 0; i < CALLS; i++) {
            long start = System.nanoTime();
            client.get(path).expect(200);
            all[i] = (System.nanoTime() - start) / 1e6;
        }
        Arrays.sort(all);
        return all[CALLS / 2];
    }

    private static double most(String path) {
        return SUMS.matcher(path).matches() ? MOST_MILLIS_OF_SUMS : MOST_MILLIS;
    }

    private static void report(Engine engine, Map<String, Double> millis) throws Exception {
        List<String> slow = new ArrayList<>();
        StringBuilder table = new StringBuilder("%nThe slowest of %d pages and lists, on %d movements, %s%n"
                .formatted(millis.size(), MOVEMENTS, engine));
        millis.entrySet().stream()
                .sorted(Map.Entry.comparingByValue(Comparator.reverseOrder()))
                .limit(40)
                .forEach(each -> {
                    table.append(String.format(Locale.ROOT, "  %8.1f ms  %s%n", each.getValue(), each.getKey()));
                    if (each.getValue() > most(each.getKey())) {
                        slow.add(each.getKey());
                    }
                });
        System.out.println(table);
        Map<String, Object> result = new LinkedHashMap<>();
        result.put("items", ITEMS);
        result.put("lots", LOTS);
        result.put("movements", MOVEMENTS);
        result.put("mostMillis", MOST_MILLIS);
        result.put("mostMillisOfSums", MOST_MILLIS_OF_SUMS);
        result.put("millis", millis);
        Files.createDirectories(Path.of("target"));
        new ObjectMapper()
                .writerWithDefaultPrettyPrinter()
                .writeValue(
                        Path.of("target", "bench-lists-" + engine.name().toLowerCase(Locale.ROOT) + ".json")
                                .toFile(),
                        result);
        assertThat(slow)
                .as("lists slower than %s ms, sums slower than %s ms", MOST_MILLIS, MOST_MILLIS_OF_SUMS)
                .isEmpty();
    }
}
