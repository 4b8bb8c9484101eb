package org.sklad.goods.counts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.sklad.access.roles.CentreCode;
import org.sklad.access.roles.Operator;
import org.sklad.access.signin.Access;
import org.sklad.barcodes.RawCode;
import org.sklad.goods.ledger.TestStock;
import org.sklad.goods.lots.Lot;
import org.sklad.platform.db.Check;
import org.sklad.platform.db.IdempotencyKey;

/** Stock counts at Harmanli on a test database, with shortcuts for tests. */
public final class TestCounts {
    public static final CentreCode HAR = new CentreCode("HAR");

    public final TestStock stock;
    public final Counts counts;
    public final CountLines lines;

    public TestCounts(TestStock stock) {
        this.stock = stock;
        counts = stock.access.features.counts.counts;
        lines = stock.access.features.counts.lines;
    }

    static IdempotencyKey claim() {
        return Access.claim("content");
    }

    UUID open(NewCount wanted, Operator by) {
        IdempotencyKey claim = claim();
        assertThat(counts.open(claim, wanted, by)).isTrue();
        return claim.id();
    }

    UUID openStore(Operator by) {
        return open(NewCount.at(HAR, "STORE"), by);
    }

    void count(UUID id, String location, Lot lot, long quantity, Operator by) {
        lines.count(claim(), id, NewCountLine.of(location, lot.code(), quantity), by);
    }

    void add(UUID id, String location, Lot lot, long quantity, Operator by) {
        lines.count(claim(), id, NewCountLine.of(location, lot.code(), quantity).adding(), by);
    }

    void scan(UUID id, String location, String code, Operator by) {
        lines.count(claim(), id, NewCountLine.scanned(location, new RawCode(code)), by);
    }

    void complete(UUID id, Operator by) {
        counts.complete(claim(), id, by);
    }

    void approve(UUID id, Operator by) {
        counts.approve(claim(), id, Optional.empty(), by);
    }

    void recount(UUID id, Operator by, Integer... lines) {
        counts.recount(claim(), id, Set.of(lines), by);
    }

    CountLine line(UUID id, Lot lot, Operator by) {
        return find(id, lot, by).orElseThrow();
    }

    Optional<CountLine> find(UUID id, Lot lot, Operator by) {
        return counts.get(id, by).lines().stream()
                .filter(line -> line.lot().equals(lot.code()))
                .findFirst();
    }

    CountState state(UUID id, Operator by) {
        return counts.get(id, by).count().state();
    }

    /** Checks the invariants with the queries of the command {@code check}. */
    public void check() {
        stock.check();
        for (Check check : stock.access.features.counts.checks()) {
            assertThat(stock.database.read(check.violations()::apply))
                    .as(check.name())
                    .isEmpty();
        }
    }
}
