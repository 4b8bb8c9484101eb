package org.sklad.goods.counts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.ReentrantLock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.AfterParameterizedClassInvocation;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.Parameter;
import org.sklad.access.roles.Operator;
import org.sklad.access.signin.Access;
import org.sklad.aid.handouts.Desk;
import org.sklad.centres.places.LocationKind;
import org.sklad.goods.catalogue.Item;
import org.sklad.goods.catalogue.TestItems;
import org.sklad.goods.classification.Category;
import org.sklad.goods.ledger.Place;
import org.sklad.goods.lots.Lot;
import org.sklad.people.attributes.AgeBand;
import org.sklad.people.attributes.Heads;
import org.sklad.people.attributes.Sex;
import org.sklad.platform.db.DatabaseUnavailable;
import org.sklad.platform.db.Engine;
import org.sklad.platform.db.IdempotencyKey;
import org.sklad.platform.db.OnEachEngine;
import org.sklad.platform.db.TestDatabases;
import org.sklad.platform.db.Together;

/** Counts during handouts, on each engine: the final balances equal the real stock on the shelves. */
@OnEachEngine
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CountsTogetherTest {
    private static final int GIVERS = 8;
    private static final int COUNTERS = 3;
    private static final int HEAPS = 18;
    private static final int IN_THE_BOOKS = 400;
    private static final List<String> PLACES = List.of("STORE", "A-01", "A-02");

    private TestDatabases databases;
    private Desk desk;
    private TestCounts counts;

    @Parameter
    Engine engine;

    @BeforeParameterizedClassInvocation
    void open() {
        databases = TestDatabases.open(engine);
        desk = new Desk(databases.database());
        counts = new TestCounts(desk.stock);
        centres();
    }

    private void centres() {
        desk.stock.centres.add("HAR");
        desk.stock.centres.add("HAR", "A-01", LocationKind.SHELF, "STORE");
        desk.stock.centres.add("HAR", "A-02", LocationKind.SHELF, "STORE");
    }

    @AfterParameterizedClassInvocation
    void check_and_close() {
        counts.check();
        databases.close();
    }

    /**
     * The real stock of one lot at a location, in a left and a right part. The books do not record from which part goods are
     * taken. Taking and counting lock the heap, as two people cannot use the same shelf at once.
     */
    private static final class Heap {
        private final Lot lot;
        private final String location;
        private final Place place;
        private final ReentrantLock hand = new ReentrantLock();
        private long left;
        private long right;

        private Heap(Lot lot, String location, Place place, long quantity) {
            this.lot = lot;
            this.location = location;
            this.place = place;
            this.left = quantity / 2;
            this.right = quantity - left;
        }

        private long all() {
            return left + right;
        }

        private void take(long quantity, boolean fromLeft) {
            long mostly = Math.min(quantity, fromLeft ? left : right);
            left -= fromLeft ? mostly : quantity - mostly;
            right -= fromLeft ? quantity - mostly : mostly;
        }

        private void at(Runnable work) {
            hand.lock();
            try {
                work.run();
            } finally {
                hand.unlock();
            }
        }
    }

    /** Real stock is up to five units more or less than the books. */
    private List<Heap> heaps(Random random) {
        List<Heap> heaps = new ArrayList<>();
        for (int i = 0; i < HEAPS; i++) {
            Item toy = TestItems.item().category(Category.OTHER).in(databases.database());
            String location = PLACES.get(i % PLACES.size());
            Place place = desk.stock.place("HAR", location);
            Lot lot = desk.stock.receive(toy, place, IN_THE_BOOKS);
            heaps.add(new Heap(lot, location, place, IN_THE_BOOKS + random.nextInt(11) - 5));
        }
        return heaps;
    }

    @Test
    void a_count_during_eight_handouts_ends_with_the_goods_on_the_shelves() throws Exception {
        Random random = new Random();
        List<Heap> heaps = heaps(random);
        Operator manager = desk.access.operator(Access.unique("manager"), "manager@HAR");
        UUID id = counts.openStore(manager);
        AtomicInteger given = new AtomicInteger();
        int whileCounted;
        ExecutorService pool = Executors.newFixedThreadPool(GIVERS + COUNTERS);
        try {
            List<Future<?>> giving = new ArrayList<>();
            AtomicInteger counting = new AtomicInteger(1);
            for (int i = 0; i < GIVERS; i++) {
                Operator giver = desk.access.operator(Access.unique("giver"), "field@HAR");
                Random own = new Random(random.nextLong());
                giving.add(pool.submit(() -> {
                    while (counting.get() > 0) {
                        give(heaps.get(own.nextInt(HEAPS)), own, giver);
                        given.incrementAndGet();
                    }
                }));
            }
            count(pool, heaps, id, random);
            whileCounted = given.get();
            counts.complete(id, manager);
            counts.approve(id, manager);
            counting.decrementAndGet();
            for (Future<?> each : giving) {
                assertThat(Together.outcome(each) == null).isTrue();
            }
        } finally {
            pool.shutdown();
        }
        for (Heap heap : heaps) {
            assertThat(desk.stock.quantity(heap.lot, heap.place))
                    .as("%s after %d handouts", heap.location, given.get())
                    .isEqualTo(heap.all());
        }
        assertThat(whileCounted).as("handed out during the count").isGreaterThan(GIVERS);
        proveThatItWasNotAllTooEasy(id, heaps, manager);
    }

    /** The control: the counted quantities differ from the present stock, and the expected ones from the balances at the start. */
    private void proveThatItWasNotAllTooEasy(UUID id, List<Heap> heaps, Operator by) {
        List<CountLine> lines = counts.counts.get(id, by).lines();
        assertThat(lines)
                .hasSize(HEAPS)
                .allSatisfy(line -> assertThat(line.recount()).isEmpty());
        assertThat(lines).anySatisfy(line -> assertThat(line.difference()).isNotZero());
        assertThat(heaps)
                .anySatisfy(heap ->
                        assertThat(counts.line(id, heap.lot, by).quantity()).isNotEqualTo(heap.all()));
        assertThat(lines)
                .extracting(CountLine::expected)
                .anySatisfy(expected -> assertThat(expected).isLessThan(IN_THE_BOOKS));
    }

    /** Hands out only goods that are really on the shelf, whatever the books say. */
    private void give(Heap heap, Random random, Operator by) {
        long quantity = 1L + random.nextInt(3);
        Desk.Wish wish =
                Desk.Wish.toGroup(new Heads(Sex.MALE, AgeBand.FROM_18, 2)).lot(heap.lot, quantity);
        heap.at(() -> {
            if (heap.all() >= quantity + GIVERS) {
                IdempotencyKey claim = Access.claim("handout");
                repeated(() -> desk.give(claim, wish, by));
                heap.take(quantity, random.nextBoolean());
            }
        });
    }

    /** Counts each heap whole, or in two parts by two people. A line that needs a recount is then counted whole. */
    private void count(ExecutorService pool, List<Heap> heaps, UUID id, Random random) throws InterruptedException {
        List<Future<?>> counting = new ArrayList<>();
        for (int i = 0; i < COUNTERS; i++) {
            Operator counter = desk.access.operator(Access.unique("counter"), "warehouse@HAR");
            Random own = new Random(random.nextLong());
            int first = i;
            counting.add(pool.submit(() -> {
                for (int heap = 0; heap < HEAPS; heap++) {
                    if (heap % COUNTERS == first) {
                        countFirst(heaps.get(heap), id, own, counter);
                    } else if (heap % COUNTERS == (first + 1) % COUNTERS) {
                        countOtherPart(heaps.get(heap), id, counter);
                    }
                }
            }));
        }
        for (Future<?> each : counting) {
            assertThat(Together.outcome(each) == null).isTrue();
        }
        Operator foreman = desk.access.operator(Access.unique("foreman"), "warehouse@HAR");
        for (Heap heap : heaps) {
            if (isOfParts(heap) && counts.line(id, heap.lot, foreman).recount().isPresent()) {
                heap.at(() -> tell(id, heap, heap.all(), false, foreman));
            }
        }
    }

    private static boolean isOfParts(Heap heap) {
        return !heap.location.equals("STORE");
    }

    private void countFirst(Heap heap, UUID id, Random random, Operator by) {
        if (isOfParts(heap)) {
            heap.at(() -> tell(id, heap, heap.left, true, by));
            return;
        }
        if (random.nextBoolean()) {
            heap.at(() -> tell(id, heap, 1, true, by));
        }
        heap.at(() -> tell(id, heap, heap.all(), false, by));
    }

    private void countOtherPart(Heap heap, UUID id, Operator by) {
        if (isOfParts(heap)) {
            heap.at(() -> tell(id, heap, heap.right, true, by));
        }
    }

    private void tell(UUID id, Heap heap, long quantity, boolean add, Operator by) {
        NewCountLine line = NewCountLine.of(heap.location, heap.lot.code(), quantity);
        IdempotencyKey claim = TestCounts.claim();
        repeated(() -> counts.lines.count(claim, id, add ? line.adding() : line, by));
    }

    /** Retries with the same id while the database is busy. */
    private static void repeated(Runnable act) {
        while (true) {
            try {
                act.run();
                return;
            } catch (DatabaseUnavailable again) {
                // The same id counts only once.
            }
        }
    }
}
