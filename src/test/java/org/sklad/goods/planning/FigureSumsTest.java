package org.sklad.goods.planning;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.generic.GenericType;
import org.junit.jupiter.api.Test;
import org.sklad.access.roles.CentreCode;
import org.sklad.access.signin.Access;
import org.sklad.access.signin.SettableClock;
import org.sklad.centres.places.LocationId;
import org.sklad.goods.ledger.Movement;
import org.sklad.goods.ledger.StockLedger;
import org.sklad.goods.ledger.TestStock;
import org.sklad.goods.lots.MovementKind;
import org.sklad.goods.stock.GoodsLine;
import org.sklad.harness.EveryDocument;
import org.sklad.harness.HistoryActs;
import org.sklad.platform.db.Engine;
import org.sklad.platform.db.OnEachEngine;
import org.sklad.platform.db.TestDatabases;
import org.sklad.platform.i18n.Refusal;

/**
 * The figures by sums against the figures by look-ups, over random histories of every document, with periods that begin and end anywhere
 * in them. {@code -Dseed=…} repeats the choice of acts.
 */
@OnEachEngine
class FigureSumsTest {
    private static final long SEED = Long.getLong("seed", 20_261_130L);
    private static final int HISTORIES = 6;

    /** More histories follow until each kind of movement was made, up to this number. */
    private static final int MOST = 10 * HISTORIES;

    private static final Set<String> KINDS =
            Set.of("HANDOUT", "HANDOUT reversed", "HANDOUT_RETURN", "TRANSFER_OUT", "bought");
    private static final int ACTS = 80;

    /** Acts that change the figures; acts before them, such as needs and counts, come by themselves. */
    private static final Set<String> WANTED = Set.of(
            "consignment",
            "handout",
            "handout returned",
            "handout taken back",
            "transfer",
            "dispatch",
            "merging",
            "adjustment");

    private static final int PERIODS = 12;
    private static final List<CentreCode> CENTRES = List.of(new CentreCode("HAR"), new CentreCode("SOF"));

    private final Engine engine;

    FigureSumsTest(Engine engine) {
        this.engine = engine;
    }

    @Test
    void sums_equal_look_ups_for_any_history_and_any_period() {
        try (TestDatabases databases = TestDatabases.open(engine)) {
            TestStock stock = new TestStock(databases.database());
            EveryDocument documents =
                    new EveryDocument(stock, databases.folder().path());
            for (int i = 0; i < HISTORIES || (i < MOST && !kinds(databases).containsAll(KINDS)); i++) {
                act(new HistoryActs(documents), new Random(SEED + i), stock.access.clock);
            }
            assertThat(returnBought(databases, documents)).isPositive();
            databases.database().write(handle -> {
                CENTRES.forEach(centre -> handle.execute("insert into lead_times values (?, 14)", centre.value()));
                handle.execute("insert into refused_requests (document, centre, sku, wanted, occurred_at)"
                        + " select document, from_centre, sku, max(quantity) + 3, max(occurred_at) from movements"
                        + " where kind = 'HANDOUT' and from_centre = 'HAR' group by document, from_centre, sku"
                        + " on conflict do nothing");
                String ofGiven = "update items set season = ? where sku = (select %s(i.counts_as) from movements m"
                        + " join items i on i.sku = m.sku where m.kind = 'HANDOUT' and i.season = 'ALL_YEAR')";
                handle.execute(ofGiven.formatted("min"), "WINTER");
                return handle.execute(ofGiven.formatted("max"), "SUMMER");
            });
            assertThat(kinds(databases)).containsAll(KINDS);
            Random random = new Random(SEED);
            Set<FiguresDao.Row> rows = new HashSet<>();
            for (int i = 0; i < PERIODS; i++) {
                UsePeriods times = periods(databases, random, i == 0);
                rows.addAll(databases.database().read(handle -> same(handle, times, stock.today())));
            }
            assertThat(rows.stream().filter(row -> row.given() > 0)).isNotEmpty();
            assertThat(rows.stream().filter(row -> row.refused() > 0)).isNotEmpty();
            assertThat(rows.stream().filter(row -> row.arrived() > 0)).isNotEmpty();
            assertThat(rows.stream().map(FiguresDao.Row::season).distinct()).hasSize(3);
        }
    }

    private static void act(HistoryActs acts, Random random, SettableClock clock) {
        for (int i = 0; i < ACTS; i++) {
            // Clocks are corrected backwards too: then a handout happened after its reversal.
            clock.advance(i % 10 == 9 ? Duration.ofDays(random.nextInt(7) - 3) : Duration.ofMinutes(1));
            try {
                acts.choose(random, WANTED).send();
            } catch (Refusal no) {
                // Random acts may break rules; a refused one leaves at most a refused request.
            }
        }
    }

    /** Brings one unit of each lot back that was bought for a person, and counts them. Reversed handouts refuse it. */
    private static int returnBought(TestDatabases databases, EveryDocument documents) {
        int returned = 0;
        List<Movement> all = databases
                .database()
                .read(handle -> handle
                        .createQuery("select distinct document from movements where kind = 'RECEIPT' and line < 0")
                        .mapTo(UUID.class)
                        .list()
                        .stream()
                        .flatMap(id -> StockLedger.posted(handle, id).stream())
                        .filter(each -> each.kind() == MovementKind.RECEIPT)
                        .toList());
        for (Movement bought : all) {
            try {
                GoodsLine one = GoodsLine.of(bought.lot(), 1);
                documents.desk.bringBack(
                        Access.claim("content"), bought.document(), one, Optional.empty(), documents.by);
                returned++;
            } catch (Refusal no) {
                // It was reversed, or its goods have come back.
            }
        }
        return returned;
    }

    private static List<String> kinds(TestDatabases databases) {
        return databases
                .database()
                .read(handle -> handle.createQuery(
                                "select distinct kind || case when reverses is null then '' else ' reversed' end from movements"
                                        + " union select 'bought' from movements where kind = 'RECEIPT' and line < 0")
                        .mapTo(String.class)
                        .list());
    }

    private static List<FiguresDao.Row> same(Handle handle, UsePeriods times, LocalDate today) {
        FiguresDao lookUps = handle.attach(FiguresDao.class);
        List<LocationId> apart = lookUps.apart(CENTRES);
        LocalDate soon = today.plusDays(90);
        List<FiguresDao.Row> sums = handle.attach(FigureSumsDao.class).stock(CENTRES, apart, today, soon, times, 1);
        assertThat(sums)
                .as("seed %d, %s", SEED, times)
                .containsExactlyInAnyOrderElementsOf(lookUps.stock(CENTRES, apart, today, soon, times, 1));
        assertThat(sums.stream()
                        .filter(row -> row.onHand() > 0)
                        .collect(Collectors.toMap(row -> row.centre() + " " + row.sku(), FiguresDao.Row::onHand)))
                .as("seed %d", SEED)
                .isEqualTo(balances(handle));
        return sums;
    }

    /** Sums the stock of the centres by item, without goods in transit. */
    private static Map<String, Long> balances(Handle handle) {
        return handle.createQuery(
                        "select b.centre || ' ' || b.sku as key, cast(sum(b.quantity) as bigint) as value from balances b"
                                + " join locations p on p.id = b.location where p.kind <> 'IN_TRANSIT' and b.quantity > 0"
                                + " and b.centre in ('HAR', 'SOF') group by b.centre, b.sku")
                .setMapKeyColumn("key")
                .setMapValueColumn("value")
                .collectInto(new GenericType<Map<String, Long>>() {});
    }

    /** Returns periods between any movements, or one over all of them for goods of all seasons. */
    private static UsePeriods periods(TestDatabases databases, Random random, boolean whole) {
        List<Instant> ends = databases
                .database()
                .read(handle -> handle.createQuery("select occurred_at from movements order by occurred_at")
                        .mapTo(Instant.class)
                        .list());
        Instant[] cuts =
                random.ints(10, 0, ends.size()).sorted().mapToObj(ends::get).toArray(Instant[]::new);
        Instant open = ends.get(ends.size() - 1).plusSeconds(1);
        return new UsePeriods(
                whole ? Instant.EPOCH : cuts[random.nextInt(4)],
                whole ? open : cuts[4 + random.nextInt(6)],
                cuts[6],
                open,
                cuts[1],
                cuts[3],
                cuts[5],
                cuts[9],
                cuts[0],
                cuts[2]);
    }
}
