package org.sklad.goods.counts;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.sklad.access.roles.CentresAsked;
import org.sklad.access.roles.Operator;
import org.sklad.access.roles.Role;
import org.sklad.centres.places.Centres;
import org.sklad.centres.places.Location;
import org.sklad.centres.places.LocationId;
import org.sklad.centres.places.Locations;
import org.sklad.goods.catalogue.Item;
import org.sklad.goods.catalogue.Skus;
import org.sklad.goods.classification.Sku;
import org.sklad.goods.ledger.CountedDifference;
import org.sklad.goods.ledger.Document;
import org.sklad.goods.ledger.StockLedger;
import org.sklad.goods.stock.Goods;
import org.sklad.platform.db.Database;
import org.sklad.platform.db.IdempotencyKey;
import org.sklad.platform.db.PlaceInTime;
import org.sklad.platform.i18n.ChangedMeanwhile;
import org.sklad.platform.i18n.InvalidFields;
import org.sklad.platform.i18n.Message;
import org.sklad.platform.i18n.NotFound;
import org.sklad.platform.i18n.Refused;
import org.sklad.platform.lists.LatestRows;

/**
 * Stock counts (domain, "Stock count"). Warehouse workers and managers of the centre count. A manager who did not count approves. Only
 * differences are posted, each to the present balance of its place. Lots without a count stay as they are. Quantities are in smallest
 * units.
 */
public final class Counts {
    static final Role[] MAY_COUNT = {Role.WAREHOUSE, Role.MANAGER};
    static final Role[] MAY_SEE = {Role.WAREHOUSE, Role.MANAGER, Role.AUDITOR};
    static final Role MAY_APPROVE = Role.MANAGER;

    private final Database database;
    private final Centres centres;
    private final Locations locations;
    private final StockLedger ledger;
    private final Goods goods;
    private final InstantSource clock;

    Counts(
            Database database,
            Centres centres,
            Locations locations,
            StockLedger ledger,
            Goods goods,
            InstantSource clock) {
        this.database = database;
        this.centres = centres;
        this.locations = locations;
        this.ledger = ledger;
        this.goods = goods;
        this.clock = clock;
    }

    /**
     * Starts a count.
     *
     * @return true for a new count; false for a repeated request with the same id
     * @throws InvalidFields if the scope is not named in exactly one way, or is unknown
     */
    public boolean open(IdempotencyKey claim, NewCount wanted, Operator by) {
        by.requireAt(wanted.centre(), MAY_COUNT);
        centres.get(wanted.centre());
        Instant now = clock.instant();
        return database.once(claim, now, handle -> {
            CountScope scope = new ScopeResolution(handle, locations, goods).resolve(wanted);
            dao(handle)
                    .insert(
                            claim.id(),
                            wanted.centre(),
                            scope.location(),
                            scope.category(),
                            scope.item(),
                            wanted.blind(),
                            by.id(),
                            now);
        });
    }

    /**
     * Ends the counting, so that a manager can check the differences.
     *
     * @throws Refused if the counting has already ended
     */
    public boolean complete(IdempotencyKey claim, UUID id, Operator by) {
        requireMayChange(id, by);
        Instant now = clock.instant();
        return database.once(claim, now, handle -> {
            if (dao(handle).turn(id, CountState.OPEN, CountState.COUNTED) == 0) {
                throw wrongState(handle, id);
            }
        });
    }

    /**
     * Reopens the count for a recount of some lines. Their present numbers no longer apply.
     *
     * @throws InvalidFields if a line does not exist
     * @throws Refused if the count is still open, or decided
     */
    public boolean recount(IdempotencyKey claim, UUID id, Set<Integer> lines, Operator by) {
        requireMayDecide(id, by);
        Instant now = clock.instant();
        return database.once(claim, now, handle -> {
            if (dao(handle).turn(id, CountState.COUNTED, CountState.OPEN) == 0) {
                throw wrongState(handle, id);
            }
            for (int line : lines) {
                if (lines(handle).mark(id, line, Recount.ASKED) == 0) {
                    throw new InvalidFields("lines", Message.of("counts.no-line", line));
                }
            }
        });
    }

    /**
     * Posts the differences to the present balances and closes the count. A line is left out and marked for a recount if it would go below
     * zero, if its place was corrected since the scan, or if its place is gone.
     *
     * @param seen number of the latest scan that the operator saw; empty to approve the count as it is
     * @throws Refused if the operator counted in it, or if the count is still open or decided
     * @throws ChangedMeanwhile if it was counted further after that
     */
    public boolean approve(IdempotencyKey claim, UUID id, Optional<Long> seen, Operator by) {
        Count count = requireMayApprove(id, by);
        Document document = Document.now(id, by, clock.instant());
        return database.once(claim, document.recordedAt(), handle -> {
            if (dao(handle).hasCounted(id, by.id())) {
                throw Refused.forbidden("counts.own-count");
            }
            close(handle, id, CountState.COUNTED, CountState.APPROVED, document);
            ChangedMeanwhile.requireSame(seen, (long) require(handle, id).lastScan());
            settle(handle, document, count);
        });
    }

    /**
     * Discards a count; nothing is posted. An operator who may count can discard an open count. Only a manager can discard a count that
     * waits for a decision.
     *
     * @param seen as for {@link #approve}, with the same refusal
     * @throws Refused if the count is decided
     */
    public boolean discard(IdempotencyKey claim, UUID id, Optional<Long> seen, Operator by) {
        Count count = requireMayDiscard(id, by);
        Document document = Document.now(id, by, clock.instant());
        return database.once(claim, document.recordedAt(), handle -> {
            close(handle, id, count.isUndecided() ? count.state() : CountState.COUNTED, CountState.DISCARDED, document);
            ChangedMeanwhile.requireSame(seen, (long) require(handle, id).lastScan());
        });
    }

    private static void close(Handle handle, UUID id, CountState from, CountState to, Document document) {
        if (dao(handle).close(id, from, to, document.by().id(), document.recordedAt()) == 0) {
            throw wrongState(handle, id);
        }
    }

    private static Refused wrongState(Handle handle, UUID id) {
        return Refused.conflict("counts.wrong-state." + require(handle, id).state());
    }

    private void settle(Handle handle, Document document, Count count) {
        Map<LocationId, Location> tree =
                locations.tree(handle, count.centre()).stream().collect(Collectors.toMap(Location::id, each -> each));
        List<CountedDifference> posted = new ArrayList<>();
        for (DifferingLine line : lines(handle).differing(count.id())) {
            Optional<Recount> obstacle = line.obstacle();
            if (obstacle.isPresent()) {
                lines(handle).mark(count.id(), line.line(), obstacle.get());
            } else {
                posted.add(
                        line.at(Optional.ofNullable(tree.get(line.location())).orElseThrow(NotFound::new)));
            }
        }
        ledger.settle(handle, document, count.centre(), posted);
    }

    /**
     * Returns the count with all its lines.
     *
     * @throws NotFound if there is no such count in the operator's centres
     */
    public CountView get(UUID id, Operator by) {
        return view(id, true, CountPlace.FIRST, Integer.MAX_VALUE, by);
    }

    /** Returns the count like {@link #get} with a part of its lines; {@code all} keeps lines without a difference. */
    CountView view(UUID id, boolean all, CountPlace after, int limit, Operator by) {
        return database.read(handle -> {
            Count count = visible(handle, id, by);
            boolean shown = all || !count.showsBooks();
            List<CountLine> lines = lines(handle).lines(id, shown, after, limit);
            return CountView.of(handle, count, lines, locations, by);
        });
    }

    /** Returns some of its lines, by item; refuses like {@link #get}. */
    List<CountLineList.Row> lines(UUID id, CountLineFilter filter, CountPlace after, int limit, Operator by) {
        return database.read(handle -> {
            Count count = visible(handle, id, by);
            boolean all = filter.differing() == null || !filter.differing() || !count.showsBooks();
            List<CountLine> lines = lines(handle).lines(id, all, after, limit);
            Map<Sku, Item> items =
                    Skus.named(handle, lines.stream().map(CountLine::sku).collect(Collectors.toSet()));
            return lines.stream()
                    .map(line -> CountLineList.row(count, line, items))
                    .toList();
        });
    }

    /**
     * Lists counts of one centre or of all centres of the operator, latest first. Rejects a centre where the operator has no role. For an
     * operator with some centres, one query for each centre reads only its latest rows.
     */
    List<CountRow> list(CountFilter filter, PlaceInTime after, int limit, Operator by) {
        CentresAsked asked = CentresAsked.of(filter.code(), by, MAY_SEE);
        return database.read(handle -> {
            LatestRows rows = filter.rows(handle, after, limit);
            CountDao dao = dao(handle);
            boolean any = filter.state() == null;
            List<Count> listed = asked.latest(
                    limit,
                    () -> any ? dao.list(rows, filter) : dao.inState(rows, filter),
                    each -> any ? dao.ofCentre(each, rows, filter) : dao.ofCentreInState(each, rows, filter));
            return CountRow.of(handle, listed);
        });
    }

    /** Returns the count with its item. */
    CountRow row(Count count) {
        return database.read(handle -> CountRow.of(handle, List.of(count)).get(0));
    }

    /** Returns a count that the operator may count in; refuses like {@link #get}, or with Forbidden. */
    Count requireMayChange(UUID id, Operator by) {
        Count count = find(id, by);
        by.requireAt(count.centre(), MAY_COUNT);
        return count;
    }

    /** Returns a count that the operator may decide; refuses like {@link #get}, or with Forbidden. */
    Count requireMayDecide(UUID id, Operator by) {
        Count count = find(id, by);
        by.requireAt(count.centre(), MAY_APPROVE);
        return count;
    }

    /** Returns the count like {@link #requireMayDecide}, but refuses an operator who counted. */
    Count requireMayApprove(UUID id, Operator by) {
        Count count = requireMayDecide(id, by);
        if (database.read(handle -> dao(handle).hasCounted(id, by.id()))) {
            throw Refused.forbidden("counts.own-count");
        }
        return count;
    }

    /** Returns a count that the operator may discard; refuses like {@link #get}, or with Forbidden. */
    Count requireMayDiscard(UUID id, Operator by) {
        Count count = requireMayChange(id, by);
        return count.state() == CountState.COUNTED ? requireMayDecide(id, by) : count;
    }

    Count find(UUID id, Operator by) {
        return database.read(handle -> visible(handle, id, by));
    }

    private static Count visible(Handle handle, UUID id, Operator by) {
        Count count = require(handle, id);
        by.requireAt(count.centre(), MAY_SEE);
        return count;
    }

    static Count require(Handle handle, UUID id) {
        return dao(handle).find(id).orElseThrow(NotFound::new);
    }

    private static CountDao dao(Handle handle) {
        return handle.attach(CountDao.class);
    }

    private static CountLineDao lines(Handle handle) {
        return handle.attach(CountLineDao.class);
    }
}
