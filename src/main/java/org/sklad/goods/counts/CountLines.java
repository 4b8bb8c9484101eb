package org.sklad.goods.counts;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.sklad.access.roles.Operator;
import org.sklad.barcodes.RawCode;
import org.sklad.centres.places.Locations;
import org.sklad.goods.catalogue.Item;
import org.sklad.goods.catalogue.Skus;
import org.sklad.goods.classification.Sku;
import org.sklad.goods.ledger.LotHere;
import org.sklad.goods.ledger.Place;
import org.sklad.goods.scanlists.ScannedList;
import org.sklad.goods.stock.Goods;
import org.sklad.platform.db.Database;
import org.sklad.platform.db.IdempotencyKey;
import org.sklad.platform.i18n.InvalidFields;
import org.sklad.platform.i18n.Message;
import org.sklad.platform.i18n.NotFound;
import org.sklad.platform.i18n.Refused;

/**
 * The lines of counts. Several people count at once while goods go in and out (domain, "Stock count"). Each scan is stamped with the last
 * movement of the lot in the place, and compared with the balance after it. Quantities are in smallest units.
 */
public final class CountLines {
    private static final int MOST_RECOUNTS = 20;

    private final Database database;
    private final Counts counts;
    private final Locations locations;
    private final Goods goods;
    private final InstantSource clock;

    CountLines(Database database, Counts counts, Locations locations, Goods goods, InstantSource clock) {
        this.database = database;
        this.counts = counts;
        this.locations = locations;
        this.goods = goods;
        this.clock = clock;
    }

    /**
     * Counts a lot in a place: sets its total, or adds to it.
     *
     * @return true the first time; false for a repeated request with the same id
     * @throws Refused if the count is no longer open
     * @throws InvalidFields if the place or the goods are outside the scope, or unknown in the centre
     */
    public boolean count(IdempotencyKey claim, UUID id, NewCountLine wanted, Operator by) {
        Count count = counts.requireMayChange(id, by);
        return enter(claim, count, by, (handle, tallies) -> {
            Counted counted = resolution(handle, count).resolve(wanted);
            if (wanted.add()) {
                tallies.add(counted.spot(), counted.quantity());
            } else if (counted.alike().size() > 1) {
                tallies.spread(counted.alike(), counted.place(), counted.quantity());
            } else {
                tallies.number(counted.spot(), counted.quantity());
            }
        });
    }

    /**
     * Changes the number of units of the operator's latest scan, so that twenty packs take one scan and one number.
     *
     * @param last number of that scan
     * @throws Refused if the operator scanned again, or the line was counted anew or reversed
     */
    public boolean correct(IdempotencyKey claim, UUID id, int last, long quantity, Operator by) {
        return enter(claim, counts.requireMayChange(id, by), by, (handle, tallies) -> tallies.correct(last, quantity));
    }

    /** Counts one more pack of the goods of a scan. */
    public boolean more(IdempotencyKey claim, UUID id, int last, long quantity, Operator by) {
        return enter(
                claim,
                counts.requireMayChange(id, by),
                by,
                (handle, tallies) -> tallies.add(dao(handle).spot(id, line(handle, id, last)), quantity));
    }

    /** Sets the total of the goods of a scan in their place, regardless of who counted them before. */
    public boolean restate(IdempotencyKey claim, UUID id, int last, long quantity, Operator by) {
        return enter(
                claim,
                counts.requireMayChange(id, by),
                by,
                (handle, tallies) -> tallies.number(dao(handle).spot(id, line(handle, id, last)), quantity));
    }

    /**
     * Reverses a line: it becomes uncounted and its balance stays as it is.
     *
     * @throws Refused if the line is already reversed
     */
    public boolean reverse(IdempotencyKey claim, UUID id, int line, Operator by) {
        return enter(claim, counts.requireMayChange(id, by), by, (handle, tallies) -> {
            if (dao(handle).tally(id, line).isEmpty()) {
                throw new NotFound();
            }
            tallies.reverse(line);
        });
    }

    /**
     * Reverses the line of a scan, like {@link #reverse}.
     *
     * @throws Refused also if the line was counted after that scan
     */
    public boolean undo(IdempotencyKey claim, UUID id, int last, Operator by) {
        return enter(
                claim,
                counts.requireMayChange(id, by),
                by,
                (handle, tallies) -> tallies.reverse(latestOf(handle, id, last)));
    }

    /**
     * Reverses one scan: subtracts its units from the counted quantity.
     *
     * @throws Refused if the line was counted after that scan, or no units would be left
     */
    public boolean less(IdempotencyKey claim, UUID id, int last, long quantity, Operator by) {
        return enter(
                claim,
                counts.requireMayChange(id, by),
                by,
                (handle, tallies) -> tallies.less(latestOf(handle, id, last), quantity));
    }

    /** Returns the line of a scan; refuses if the line was scanned after it. */
    private static int latestOf(Handle handle, UUID id, int scan) {
        int line = line(handle, id, scan);
        if (dao(handle).latestScan(id, line) != scan) {
            throw RunningTotals.countedMeanwhile();
        }
        return line;
    }

    /**
     * Counts an item in a place without its lots, like {@link RunningTotals#spread} or {@link RunningTotals#confirm}.
     *
     * @param rest true if the total is that of the lots that are not counted yet
     * @throws InvalidFields if no lot of the item is recorded in the place
     * @throws Refused if the rest has another number by now
     */
    boolean countItem(IdempotencyKey claim, Count count, Place at, Sku sku, long total, boolean rest, Operator by) {
        return enter(claim, count, by, (handle, tallies) -> {
            Item item = Skus.find(handle, sku)
                    .filter(resolution(handle, count)::covers)
                    .orElseThrow(NotFound::new);
            List<CountLineDao.LotStanding> lots =
                    dao(handle).lots(count.id(), at.location().id(), at.box(), item.sku());
            if (lots.isEmpty()) {
                throw new InvalidFields(
                        "item",
                        Message.of(
                                "counts.none-of-item",
                                item.title(),
                                count.centre().value()));
            }
            if (rest) {
                tallies.confirm(lots, at, total);
            } else {
                tallies.spread(lots, at, total);
            }
        });
    }

    private interface Entry {
        void into(Handle handle, RunningTotals tallies);
    }

    private boolean enter(IdempotencyKey claim, Count count, Operator by, Entry entry) {
        Instant now = clock.instant();
        return database.once(claim, now, handle -> {
            entry.into(handle, new RunningTotals(handle, count, claim.id(), by, now));
        });
    }

    private static int line(Handle handle, UUID id, int scan) {
        return dao(handle).scan(id, scan).orElseThrow(NotFound::new).line();
    }

    /** Lists what an operator counted, latest first. */
    ScannedList list(UUID id, long before, int most, Operator by) {
        return database.read(handle -> {
            CountLineDao dao = dao(handle);
            return ScannedList.of(
                    handle, dao.goods(id, by.id(), before, most + 1), most, before, dao.kinds(id, by.id()));
        });
    }

    /** Finds the present line of an operator's latest scan. */
    Optional<CountLine> latest(UUID id, Operator by) {
        return database.read(handle -> latest(handle, id, by));
    }

    private static Optional<CountLine> latest(Handle handle, UUID id, Operator by) {
        return dao(handle).ofScan(id, dao(handle).latestScanBy(id, by.id()));
    }

    /**
     * Returns the count for the scan mode of an operator.
     *
     * @param at where people count now
     */
    CountAtWork atWork(Count count, String at, Operator by) {
        return database.read(handle -> {
            List<ItemHere> here = new CountMeaning(handle, goods, locations, count)
                    .place(at)
                    .map(resolution(handle, count)::here)
                    .orElse(List.of());
            List<CountLine> recounts = dao(handle).toRecount(count.id(), MOST_RECOUNTS);
            Map<Sku, Item> items = named(
                    handle,
                    Stream.concat(count.item().stream(), recounts.stream().map(CountLine::sku)));
            return new CountAtWork(
                    count,
                    latest(handle, count.id(), by),
                    recounts,
                    here.stream().limit(CountAtWork.MOST_HERE).toList(),
                    here.size() > CountAtWork.MOST_HERE,
                    items);
        });
    }

    /**
     * Finds the meaning of a scanned code.
     *
     * @param at code of the location where people count, or digits of the box
     */
    Found find(Count count, String at, RawCode code) {
        return database.read(handle -> {
            CountMeaning meaning = new CountMeaning(handle, goods, locations, count);
            return meaning.of(code.text(), meaning.place(at));
        });
    }

    /** Finds the place that a page names; empty if the centre has no such place. */
    Optional<Place> place(Count count, String at) {
        return database.read(handle -> new CountMeaning(handle, goods, locations, count).place(at));
    }

    /** Lists the lots that may be meant in a place, of those items that the count covers. */
    CountChoice choice(Count count, Place at, String words, List<Sku> skus) {
        return database.read(handle -> {
            CountResolution resolution = resolution(handle, count);
            List<Item> covered = Skus.named(handle, Set.copyOf(skus)).values().stream()
                    .filter(resolution::covers)
                    .toList();
            return choice(handle, words, resolution.candidates(at, covered));
        });
    }

    CountChoice choice(String words, List<LotHere> lots) {
        return database.read(handle -> choice(handle, words, lots));
    }

    private static CountChoice choice(Handle handle, String words, List<LotHere> lots) {
        List<LotHere> shown = lots.stream().limit(CountChoice.MOST).toList();
        boolean more = lots.size() > CountChoice.MOST;
        return new CountChoice(words, shown, more, named(handle, shown.stream().map(LotHere::sku)));
    }

    private static Map<Sku, Item> named(Handle handle, Stream<Sku> skus) {
        return Skus.named(handle, skus.collect(Collectors.toSet()));
    }

    private CountResolution resolution(Handle handle, Count count) {
        return new CountResolution(handle, goods, locations, count);
    }

    private static CountLineDao dao(Handle handle) {
        return handle.attach(CountLineDao.class);
    }
}
