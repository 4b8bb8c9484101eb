package org.sklad.oversight.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.sklad.access.roles.CentreCode;
import org.sklad.access.signin.Access;
import org.sklad.centres.places.LocationCode;
import org.sklad.goods.adjustments.Correction;
import org.sklad.goods.catalogue.Item;
import org.sklad.goods.catalogue.TestItems;
import org.sklad.goods.intake.Incoming;
import org.sklad.goods.kits.NewAssembly;
import org.sklad.goods.kits.NewBreakUp;
import org.sklad.goods.ledger.TestStock;
import org.sklad.goods.lots.BoxCode;
import org.sklad.goods.lots.LotCode;
import org.sklad.goods.lots.Reason;
import org.sklad.goods.lots.SourceCode;
import org.sklad.goods.receiving.ConsignmentState;
import org.sklad.goods.receiving.NewConsignment;
import org.sklad.harness.EveryDocument;
import org.sklad.harness.HistoryActs;
import org.sklad.platform.db.Database;
import org.sklad.platform.db.Engine;
import org.sklad.platform.db.IdempotencyKey;
import org.sklad.platform.db.OnEachEngine;
import org.sklad.platform.db.TestDatabases;
import org.sklad.platform.i18n.Refusal;

/**
 * The balance of a grant over random histories of every document that moves goods. {@link PieceCount} carries each piece through
 * the same ledger by hand; both must agree to the piece. {@code -Dseed=…} repeats a run.
 */
@OnEachEngine
class EvidenceBalanceTest {
    private static final long SEED = Long.getLong("seed", 20_261_130L);
    private static final int HISTORIES = 12;

    /** More histories follow until every wanted act was done, up to this number. */
    private static final int MOST = 10 * HISTORIES;

    private static final int ACTS = 120;

    /** What a history of a grant has to contain. */
    private static final Set<String> WANTED = Set.of(
            "consignment",
            "receipt",
            "sorting",
            "line of a sorting",
            "assembly",
            "break-up",
            "handout",
            "handout returned",
            "handout taken back",
            "offline handout",
            "parts",
            "loan",
            "loan returned",
            "loan lost",
            "write-off",
            "write-off taken back",
            "count approved",
            "box carried",
            "transfer",
            "dispatch");

    /** Columns in which something has to happen. Histories open no stock of a funding source and have no invoices. */
    private static final Set<Account> COLUMNS = Set.of(
            Account.DONATED,
            Account.FOUND,
            Account.GIVEN,
            Account.USED,
            Account.WRITTEN_OFF,
            Account.LOST,
            Account.CONVERTED,
            Account.LEFT);

    private static final EvidenceReading.Listener NOBODY = new EvidenceReading.Listener() {
        @Override
        public void moved(Makeups.Held held, LedgerRow row) {}

        @Override
        public void ended(LotAccount account) {}
    };

    private final Engine engine;

    EvidenceBalanceTest(Engine engine) {
        this.engine = engine;
    }

    @Test
    void balances_to_the_piece_over_any_history_and_equals_a_count_by_hand() throws Exception {
        try (TestDatabases databases = TestDatabases.open(engine)) {
            Database database = databases.database();
            EveryDocument documents = new EveryDocument(
                    new TestStock(database), databases.folder().path());
            Set<String> done = new TreeSet<>();
            Set<Account> moved = new HashSet<>();
            for (int i = 0;
                    i < HISTORIES || (i < MOST && !(done.containsAll(WANTED) && moved.containsAll(COLUMNS)));
                    i++) {
                run(documents, new Random(SEED + i), done);
                for (String source : i < HISTORIES - 1 ? List.<String>of() : sources(database)) {
                    read(database, source, new Cut(0, Long.MAX_VALUE))
                            .items()
                            .values()
                            .forEach(figures -> moved.addAll(nonzero(figures)));
                }
            }
            Random random = new Random(SEED);
            List<Long> ends = ends(database);
            long last = ends.get(ends.size() - 1);
            for (String source : sources(database)) {
                for (int i = 0; i < 4; i++) {
                    long closing = i == 0 ? last : ends.get(random.nextInt(ends.size()));
                    Balance whole = read(database, source, new Cut(0, closing));
                    assertThat(whole.discrepancies())
                            .as("seed %d, %s", SEED, source)
                            .isEmpty();
                    compare(whole, PieceCount.of(database, source, closing));
                    long opening = ends.get(random.nextInt(ends.indexOf(closing) + 1));
                    compare(
                            read(database, source, new Cut(0, opening)),
                            read(database, source, new Cut(opening, closing)),
                            whole);
                }
            }
            assertThat(done).containsAll(WANTED);
            assertThat(moved).containsAll(COLUMNS);
        }
    }

    private static List<Account> nonzero(Figures figures) {
        return List.of(Account.values()).stream()
                .filter(each -> figures.get(each) != 0)
                .toList();
    }

    private static void run(EveryDocument documents, Random random, Set<String> done) {
        HistoryActs acts = new HistoryActs(documents);
        for (int i = 0; i < ACTS; i++) {
            Set<String> wanted = new HashSet<>(WANTED);
            wanted.removeAll(done);
            HistoryActs.Act act = acts.choose(random, wanted);
            try {
                act.send();
                done.add(act.name());
            } catch (Refusal no) {
                // Random acts may break rules; a refused one leaves no trace.
            }
        }
    }

    private static void compare(Balance balance, Map<String, Map<String, Long>> counted) {
        Set<String> skus = new TreeSet<>(balance.items().keySet());
        skus.addAll(counted.keySet());
        for (String sku : skus) {
            Figures figures = balance.items().getOrDefault(sku, new Figures());
            Map<String, Long> count = counted.getOrDefault(sku, Map.of());
            Map<String, Long> ours = new TreeMap<>();
            ours.put("left", figures.get(Account.LEFT));
            ours.put("BENEFICIARY", figures.get(Account.GIVEN));
            ours.put("REPAIR", figures.get(Account.USED));
            ours.put("written off", figures.get(Account.WRITTEN_OFF));
            ours.put("found less lost", figures.get(Account.FOUND) - figures.get(Account.LOST));
            Map<String, Long> theirs = new TreeMap<>();
            for (String word : List.of("left", "BENEFICIARY", "REPAIR", "written off")) {
                theirs.put(word, count.getOrDefault(word, 0L));
            }
            theirs.put(
                    "found less lost",
                    count.getOrDefault("from COUNT_DIFFERENCE", 0L)
                            - count.getOrDefault("COUNT_DIFFERENCE", 0L)
                            - count.getOrDefault("lost", 0L));
            assertThat(ours).as("seed %d, %s", SEED, sku).isEqualTo(theirs);
            long received = figures.get(Account.DONATED)
                    + figures.get(Account.BOUGHT)
                    + figures.get(Account.ENTERED)
                    - figures.get(Account.CONVERTED);
            assertThat(received)
                    .as("seed %d, %s", SEED, sku)
                    .isEqualTo(count.getOrDefault("from DONOR", 0L)
                            - count.getOrDefault("DONOR", 0L)
                            + count.getOrDefault("from table", 0L)
                            - count.getOrDefault("sorted", 0L));
        }
    }

    /** What was left at the end of one period is what the next begins with, and the flows of both add up. */
    private static void compare(Balance before, Balance period, Balance whole) {
        whole.items().forEach((sku, figures) -> {
            Figures first = before.items().getOrDefault(sku, new Figures());
            Figures second = period.items().getOrDefault(sku, new Figures());
            assertThat(second.get(Account.OPENING)).isEqualTo(first.get(Account.LEFT));
            assertThat(second.get(Account.LEFT)).isEqualTo(figures.get(Account.LEFT));
            for (Account each : Account.values()) {
                if (each != Account.OPENING && each != Account.LEFT) {
                    assertThat(first.get(each) + second.get(each))
                            .as("%s", each)
                            .isEqualTo(figures.get(each));
                }
            }
        });
    }

    /** A kit of goods of several funding sources has none. A found one, taken apart, becomes goods of none. */
    @Test
    void balances_when_a_found_kit_is_taken_apart() throws Exception {
        try (TestDatabases databases = TestDatabases.open(engine)) {
            Database database = databases.database();
            TestStock stock = new TestStock(database);
            EveryDocument documents =
                    new EveryDocument(stock, databases.folder().path());
            Item part = TestItems.item().in(database);
            Item other = TestItems.item().in(database);
            stock.receive(other, stock.store("HAR"), 5);
            Item kit = documents.kit(List.of(part, other));
            CentreCode centre = new CentreCode("HAR");
            documents.consignments.add(
                    Access.claim("consignment"),
                    new NewConsignment(
                            centre,
                            "STORE",
                            "Каритас",
                            HistoryActs.FUNDS.get(1),
                            "",
                            ConsignmentState.RECEIVED,
                            List.of(Incoming.of(part.sku(), 5))),
                    documents.by);
            IdempotencyKey assembly = Access.claim("assembly");
            documents.assemblies.assemble(
                    assembly, new NewAssembly(centre, "STORE", kit.sku(), 2, Optional.empty()), documents.by);
            documents.assemblies.reverse(Access.claim("reversal"), assembly.id(), "why", documents.by);
            LotCode made = documents.lots(List.of(kit)).get(0);
            documents.adjustments.post(
                    Access.claim("adjustment"),
                    new Correction(centre, new LocationCode("STORE"), made, BoxCode.LOOSE, 1, Reason.FOUND, ""),
                    documents.by);
            documents.assemblies.breakUp(
                    Access.claim("break-up"),
                    new NewBreakUp(centre, "STORE", kit.sku(), Optional.empty(), 1),
                    documents.by);
            String source = sources(database).get(0);
            Balance balance = read(database, source, new Cut(0, Long.MAX_VALUE));
            assertThat(balance.discrepancies()).isEmpty();
            Figures figures = balance.items().getOrDefault(part.sku().value(), new Figures());
            assertThat(figures.get(Account.LEFT)).isEqualTo(5);
            assertThat(figures.get(Account.FOUND)).isEqualTo(1);
            assertThat(figures.get(Account.CONVERTED)).isEqualTo(1);
            compare(balance, PieceCount.of(database, source, Long.MAX_VALUE));
        }
    }

    @Test
    void names_the_row_that_was_changed_behind_the_program() throws Exception {
        try (TestDatabases databases = TestDatabases.open(engine)) {
            Database database = databases.database();
            EveryDocument documents = new EveryDocument(
                    new TestStock(database), databases.folder().path());
            run(documents, new Random(SEED), new TreeSet<>());
            String source = sources(database).get(0);
            long last = Long.MAX_VALUE;
            assertThat(read(database, source, new Cut(0, last)).discrepancies()).isEmpty();
            long row = database.read(handle -> handle.createQuery("""
                            select max(m.id) from movements m join lots l on l.code = m.lot
                            where l.funding_source = :source and m.to_balance is not null""")
                    .bind("source", source)
                    .mapTo(Long.class)
                    .one());
            damage(database, "update movements set quantity = quantity + 1 where id = " + row);
            Balance damaged = read(database, source, new Cut(0, last));
            assertThat(damaged.discrepancies())
                    .filteredOn(each -> each.kind() == Discrepancy.Kind.MOVEMENT)
                    .isNotEmpty()
                    .allSatisfy(each -> assertThat(each.movement()).contains(row));
        }
    }

    private void damage(Database database, String change) {
        database.write(handle -> {
            if (engine == Engine.SQLITE) {
                handle.execute("drop trigger movements_never_updated");
            } else {
                handle.execute("drop trigger movements_never_changed on movements");
            }
            return handle.execute(change);
        });
    }

    private static List<String> sources(Database database) {
        return database.read(handle -> handle.createQuery(
                        "select distinct funding_source from lots where funding_source <> '' order by 1")
                .mapTo(String.class)
                .list());
    }

    /** The last movement of each document: a period never ends within one. */
    private static List<Long> ends(Database database) {
        return database.read(handle -> handle.createQuery("""
                        select m.id from movements m
                        where not exists (select 1 from movements n where n.document = m.document and n.id = m.id + 1)
                        order by m.id""").mapTo(Long.class).list());
    }

    private static Balance read(Database database, String source, Cut cut) {
        return database.readForReport(handle -> {
            try {
                return new EvidenceReading(handle, new SourceCode(source), cut).balance(NOBODY);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }
}
