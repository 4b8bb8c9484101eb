package org.sklad.stock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.sqlobject.customizer.BindMethods;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.junit.jupiter.api.Test;
import org.sklad.catalogue.Item;
import org.sklad.catalogue.TestItems;
import org.sklad.centres.LocationKind;
import org.sklad.platform.db.Claim;
import org.sklad.platform.db.Database;
import org.sklad.platform.db.DatabaseUnavailable;
import org.sklad.platform.db.TestDatabases;
import org.sklad.platform.db.TestDatabases.Engine;
import org.sklad.platform.db.UsedIds;
import org.sklad.platform.i18n.Refusal;

/**
 * Random histories: eight people receive, move, give, correct and take back the same few goods at once. Afterwards every
 * movement is played again by hand, and what comes out must be what the database says. The seed is printed; {@code -Dseed=…}
 * repeats a run's choices (not the threads' order).
 */
abstract class LedgerHistoriesContract {
    private static final int THREADS = 8;
    private static final int ACTS = 10;
    private static final int HISTORIES = Integer.getInteger("histories", 20);
    private static final long SEED = Long.getLong("seed", new Random().nextLong());

    private final Engine engine;

    LedgerHistoriesContract(Engine engine) {
        this.engine = engine;
    }

    /** The ledger with a guard that lets more be taken than there is: what is missing is forgotten. */
    interface Unguarded extends BalanceDao {
        @Override
        @SqlQuery("""
                update balances set quantity = case when quantity >= :taken then quantity - :taken else 0 end
                where location = :location and lot = :lot and box = :box
                returning quantity""")
        Optional<Long> take(@BindMethods BalanceKey key, long taken);
    }

    @Test
    void whatever_happens_at_once_every_balance_is_the_sum_of_its_movements() throws Exception {
        try (TestDatabases databases = TestDatabases.open(engine)) {
            World world = new World(new TestStock(databases.database()));
            for (int history = 0; history < HISTORIES; history++) {
                world.run(SEED + history);
                assertThat(Replay.faults(databases.database()))
                        .as("seed %d", SEED + history)
                        .isEmpty();
            }
            world.stock.check();
            System.out.printf(
                    "%s, seed %d: %d histories, %d acts done, %d refused%n",
                    engine, SEED, HISTORIES, world.done, world.refused);
            assertThat(world.done).isGreaterThan(HISTORIES * (long) ACTS);
            assertThat(world.refused).isPositive();
        }
    }

    /** The control: without the guard the same histories come out wrong, and both ways of looking see it. */
    @Test
    void a_ledger_without_its_guard_is_found_out() throws Exception {
        try (TestDatabases databases = TestDatabases.open(engine)) {
            World world = new World(new TestStock(databases.database(), new Book(Unguarded.class)));
            world.run(SEED);
            assertThat(Replay.faults(databases.database())).isNotEmpty();
            assertThatThrownBy(world.stock::check).isInstanceOf(AssertionError.class);
        }
    }

    /** Two centres, some places in them, and what was done there. */
    private static final class World {
        private final TestStock stock;
        private final List<Place> places = new ArrayList<>();
        private long done;
        private long refused;

        World(TestStock stock) {
            this.stock = stock;
            stock.centres.add("HAR");
            stock.centres.add("BAN");
            stock.centres.add("HAR", "A-01", LocationKind.SHELF, "STORE");
            places.add(stock.store("HAR"));
            places.add(stock.place("HAR", "A-01"));
            places.add(stock.box(stock.store("HAR").location()));
            places.add(stock.store("BAN"));
            places.add(Place.loose(stock.centres.virtual("HAR", LocationKind.IN_TRANSIT)));
        }

        /** One history over three new items, so that people meet on the same balances. */
        void run(long seed) throws Exception {
            List<Item> items = new ArrayList<>();
            for (int i = 0; i < 3; i++) {
                items.add(TestItems.item().in(stock.database));
            }
            Map<LotCode, Lot> lots = new ConcurrentHashMap<>();
            Map<UUID, Boolean> documents = new ConcurrentHashMap<>();
            ExecutorService pool = Executors.newFixedThreadPool(THREADS);
            try {
                List<Future<int[]>> running = new ArrayList<>();
                for (int thread = 0; thread < THREADS; thread++) {
                    Random random = new Random(seed * THREADS + thread);
                    running.add(pool.submit(() -> new Person(random, items, lots, documents).work()));
                }
                for (Future<int[]> each : running) {
                    done += each.get()[0];
                    refused += each.get()[1];
                }
            } finally {
                pool.shutdown();
            }
        }

        /** Somebody who does one thing after another; a database that could not be reached is asked again with the same id. */
        private final class Person {
            private final Random random;
            private final List<Item> items;
            private final Map<LotCode, Lot> lots;
            private final Map<UUID, Boolean> documents;

            Person(Random random, List<Item> items, Map<LotCode, Lot> lots, Map<UUID, Boolean> documents) {
                this.random = random;
                this.items = items;
                this.lots = lots;
                this.documents = documents;
            }

            int[] work() {
                int[] counts = new int[2];
                for (int i = 0; i < ACTS; i++) {
                    counts[act() ? 0 : 1]++;
                }
                return counts;
            }

            private boolean act() {
                Document document = stock.document();
                Claim claim = new Claim(document.id(), "a history");
                Act act = choose(document);
                while (true) {
                    try {
                        List<Lot> received = stock.database.write(handle ->
                                UsedIds.claim(handle, claim, document.recordedAt()) ? act.on(handle) : List.of());
                        received.forEach(lot -> lots.put(lot.code(), lot));
                        documents.put(document.id(), true);
                        return true;
                    } catch (Refusal no) {
                        return false;
                    } catch (DatabaseUnavailable again) {
                        // The same id: it counts once.
                    }
                }
            }

            private Act choose(Document document) {
                List<Lot> known = List.copyOf(lots.values());
                List<UUID> done = List.copyOf(documents.keySet());
                int dice = known.isEmpty() ? 0 : random.nextInt(10);
                if (dice < 3) {
                    return receive(document);
                }
                Lot lot = any(known);
                Place from = any(places);
                Place to =
                        any(places.stream().filter(each -> !each.equals(from)).toList());
                long quantity = 1L + random.nextInt(6);
                if (dice < 4 && !Place.loose(from.location()).equals(to)) {
                    List<Carried> lines = List.of(
                            new Carried(Wanted.of(1, any(items).sku(), quantity), to),
                            new Carried(Wanted.of(2, lot, 1), to));
                    return silent(
                            handle -> stock.ledger.carry(handle, document, from.location(), stock.today(), lines));
                }
                if (dice < 5) {
                    List<Moved> lines = List.of(
                            new Moved(1, lot.code(), from, to, quantity),
                            new Moved(2, any(known).code(), from, to, 1));
                    return silent(handle -> stock.ledger.move(handle, document, MovementKind.PUT_AWAY, lines));
                }
                if (dice < 8) {
                    List<Wanted> wanted = List.of(
                            Wanted.of(1, any(items).sku(), quantity),
                            random.nextBoolean()
                                    ? Wanted.of(2, lot, 1)
                                    : Wanted.of(2, any(items).sku(), 1));
                    return silent(handle -> stock.ledger.issue(
                            handle,
                            document,
                            MovementKind.HANDOUT,
                            places.get(0).location(),
                            LocationKind.BENEFICIARY,
                            stock.today(),
                            wanted));
                }
                if (dice < 9 || done.isEmpty()) {
                    boolean more = random.nextBoolean();
                    return silent(handle -> stock.ledger.adjust(
                            handle, document, lot.code(), from, more ? 1 : -1, more ? Reason.FOUND : Reason.DAMAGED));
                }
                UUID reversed = any(done);
                return silent(handle -> stock.ledger.reverse(handle, document, reversed));
            }

            private Act receive(Document document) {
                Item item = any(items);
                Expiry expiry = new Expiry(stock.today().plusDays(random.nextInt(3)));
                LotKey key = new LotKey(item.sku(), "", expiry, Origin.UNKNOWN);
                Received line = stock.received(key, any(places), 1L + random.nextInt(8));
                MovementKind kind = random.nextBoolean() ? MovementKind.RECEIPT : MovementKind.OPENING;
                return handle -> stock.ledger.receive(handle, document, kind, List.of(line));
            }

            private <T> T any(List<T> list) {
                return list.get(random.nextInt(list.size()));
            }
        }

        /** An act that receives nothing. */
        private interface Silent {
            void on(Handle handle);
        }

        private static Act silent(Silent act) {
            return handle -> {
                act.on(handle);
                return List.of();
            };
        }
    }

    private interface Act {
        List<Lot> on(Handle handle);
    }

    /** The ledger played again from its movements alone, without any of our own queries that sum. */
    static final class Replay {
        private Replay() {}

        /** A movement as it stands in the table. */
        public record Row(
                long id,
                long lot,
                long fromLocation,
                long fromBox,
                Optional<Long> fromBalance,
                long toLocation,
                long toBox,
                Optional<Long> toBalance,
                long quantity) {}

        /** A balance as it stands in the table. */
        public record Kept(long lot, long box, long location, long quantity) {}

        static List<String> faults(Database database) {
            List<Row> rows = database.read(
                    handle -> handle.createQuery("""
                            select id, lot, from_location, from_box, from_balance, to_location, to_box, to_balance,
                              quantity
                            from movements order by id""").mapTo(Row.class).list());
            List<Kept> kept =
                    database.read(handle -> handle.createQuery("select lot, box, location, quantity from balances")
                            .mapTo(Kept.class)
                            .list());
            Map<String, Long> standing = new HashMap<>();
            List<String> faults = new ArrayList<>();
            for (Row row : rows) {
                String from = row.lot() + " " + row.fromBox() + " " + row.fromLocation();
                String to = row.lot() + " " + row.toBox() + " " + row.toLocation();
                long left = standing.merge(from, -row.quantity(), Long::sum);
                long there = standing.merge(to, row.quantity(), Long::sum);
                row.fromBalance()
                        .filter(written -> written != left || written < 0)
                        .ifPresent(written -> faults.add(row.id() + ": from " + written + ", played again " + left));
                row.toBalance()
                        .filter(written -> written != there)
                        .ifPresent(written -> faults.add(row.id() + ": to " + written + ", played again " + there));
            }
            for (Kept each : kept) {
                long played = standing.getOrDefault(each.lot() + " " + each.box() + " " + each.location(), 0L);
                if (each.quantity() != played || each.quantity() < 0) {
                    faults.add(each + ", played again " + played);
                }
            }
            return faults;
        }
    }
}
