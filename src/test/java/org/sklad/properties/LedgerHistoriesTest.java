package org.sklad.properties;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.sklad.goods.ledger.TestStock;
import org.sklad.harness.EveryDocument;
import org.sklad.harness.HistoryActs;
import org.sklad.harness.LedgerReplay;
import org.sklad.platform.db.Database;
import org.sklad.platform.db.DatabaseUnavailable;
import org.sklad.platform.db.Engine;
import org.sklad.platform.db.OnEachEngine;
import org.sklad.platform.db.TestDatabases;
import org.sklad.platform.i18n.Refusal;

/**
 * Random histories: eight people receive, open, carry, hand out, correct, repair and reverse the same few goods at once, and
 * send some acts twice. Afterwards every movement is replayed by hand. The result must equal the database, and the program must
 * find no fault. The seed is printed; {@code -Dseed=…} repeats a run's choices (not the order of the threads).
 */
@OnEachEngine
class LedgerHistoriesTest {
    private static final int THREADS = 8;
    private static final int ACTS = 8;
    private static final int HISTORIES = Integer.getInteger("histories", 20);

    /**
     * More histories follow until every kind of act was done, up to this number. They prefer missing kinds: pure chance may
     * leave out a kind that needs three others before it, such as a return that is reversed.
     */
    private static final int MOST = 15 * HISTORIES;

    private static final List<String> KINDS = List.of(
            "consignment",
            "merging",
            "merging taken back",
            "people merged",
            "people told apart",
            "receipt",
            "opening",
            "move",
            "adjustment",
            "handout",
            "offline handout",
            "conflict resolved",
            "handout taken back",
            "handout returned",
            "handout return taken back",
            "parts",
            "line of a count",
            "count approved",
            "bag completed",
            "assembly",
            "break-up",
            "sorting",
            "line of a sorting",
            "sorting taken back",
            "write-off",
            "write-off taken back",
            "loan",
            "loan returned",
            "loan lost",
            "loan taken back",
            "return or loss taken back",
            "need",
            "need withdrawn",
            "goods kept",
            "goods let go of",
            "rule",
            "distribution day",
            "distribution day closed",
            "box filled",
            "box carried",
            "transfer",
            "dispatch");

    /** After this many histories a new database starts, so that the last history takes no longer than the first. */
    private static final int ON_A_DATABASE = 20;

    /**
     * Kinds that ask for goods of a lot, whatever is left of it. Pure chance needed up to 10 histories, and once more than 20,
     * until one of them asked for more than was left. If these are preferred, it takes 1 or 2.
     */
    private static final Set<String> TAKING = Set.of("adjustment", "write-off");

    /** More histories than it takes. */
    private static final int CONTROLS = 20;

    /** Refusals that must also occur: goods out of stock, and goods without entitlement. */
    private static final Set<String> REFUSALS = Set.of("InsufficientStock", "EntitlementExceeded");

    private static final long SEED = Long.getLong("seed", new Random().nextLong());

    private final Engine engine;
    private final Map<String, Integer> done = new ConcurrentHashMap<>();
    private final Map<String, Integer> refused = new ConcurrentHashMap<>();

    LedgerHistoriesTest(Engine engine) {
        this.engine = engine;
    }

    @Test
    void after_any_concurrent_history_every_balance_is_the_sum_of_its_movements() throws Exception {
        int histories = 0;
        while (histories < HISTORIES || (histories < MOST && !missing().isEmpty())) {
            int first = histories;
            Set<String> sought = histories < HISTORIES ? Set.of() : missing();
            on(TestStock::new, documents -> {
                for (int i = first; i < first + ON_A_DATABASE; i++) {
                    HistoryActs acts = new HistoryActs(documents);
                    run(acts, SEED + i, sought);
                    assertThat(LedgerReplay.faults(documents.desk.database))
                            .as("seed %d", SEED + i)
                            .isEmpty();
                    assertThat(documents.violations()).as("seed %d", SEED + i).isEmpty();
                    assertThat(acts.wrong()).as("seed %d", SEED + i).isEmpty();
                }
            });
            histories += ON_A_DATABASE;
        }
        System.out.printf(
                "%s, seed %d: %d histories, done %s, refused %s%n",
                engine, SEED, histories, new TreeMap<>(done), new TreeMap<>(refused));
        assertThat(done.values().stream().mapToInt(each -> each).sum()).isGreaterThan(histories * ACTS);
        assertThat(done).containsKeys(KINDS.toArray(String[]::new));
        assertThat(refused).containsKeys(REFUSALS.toArray(String[]::new));
    }

    /** Returns the kinds still to come; for a refusal still to come, handouts. */
    private Set<String> missing() {
        Set<String> missing = new HashSet<>(KINDS);
        missing.removeAll(done.keySet());
        if (!refused.keySet().containsAll(REFUSALS)) {
            missing.add("handout");
        }
        return missing;
    }

    /** The control: without the guard the same histories fail, and both checks see it. */
    @Test
    void detects_a_ledger_without_its_guard() throws Exception {
        on(TestStock::unguarded, documents -> {
            List<String> faults = List.of();
            for (int i = 0; i < CONTROLS && faults.isEmpty(); i++) {
                run(new HistoryActs(documents), SEED + i, TAKING);
                faults = LedgerReplay.faults(documents.desk.database);
            }
            assertThat(faults).isNotEmpty();
            assertThat(documents.violations()).isNotEmpty();
        });
    }

    private interface Trial {
        void on(EveryDocument documents) throws Exception;
    }

    private void on(Function<Database, TestStock> stock, Trial trial) throws Exception {
        try (TestDatabases databases = TestDatabases.open(engine)) {
            trial.on(new EveryDocument(
                    stock.apply(databases.database()), databases.folder().path()));
        }
    }

    private void run(HistoryActs acts, long seed, Set<String> sought) throws Exception {
        ExecutorService pool = Executors.newFixedThreadPool(THREADS);
        try {
            List<Future<?>> running = new ArrayList<>();
            for (int thread = 0; thread < THREADS; thread++) {
                Random random = new Random(seed * THREADS + thread);
                running.add(pool.submit(() -> {
                    for (int i = 0; i < ACTS; i++) {
                        send(acts.choose(random, sought));
                    }
                }));
            }
            for (Future<?> each : running) {
                each.get();
            }
        } finally {
            pool.shutdown();
        }
    }

    /** Repeats an act with the same id if the database was out of reach. */
    private void send(HistoryActs.Act act) {
        while (true) {
            try {
                act.send();
                done.merge(act.name(), 1, Integer::sum);
                return;
            } catch (Refusal no) {
                refused.merge(no.getClass().getSimpleName(), 1, Integer::sum);
                return;
            } catch (DatabaseUnavailable again) {
                // The same id counts once.
            }
        }
    }
}
