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
import org.sklad.platform.i18n.NotFound;
import org.sklad.platform.i18n.Refused;

/**
 * The lines of counts, as several people count them at once while goods go in and out (domain, "Stock count"). Each scan is stamped
 * with the last movement of that lot in that place, and compared with what stood in the books after it. Quantities are smallest
 * units.
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
     * Counts a lot in a place: all of it, or one part more.
     *
     * @return true the first time; false when the same came before under the same id
     * @throws Refused if nobody counts any more
     * @throws InvalidFields when the place or the goods are outside what is counted, or unknown in the centre
     */
    public boolean count(IdempotencyKey claim, UUID id, NewCountLine wanted, Operator by) {
        Count count = counts.mine(id, by);
        return enter(claim, count, by, (handle, tallies) -> {
            Counted counted = resolution(handle, count).resolve(wanted);
            if (wanted.add()) {
                tallies.add(counted.spot(), counted.quantity());
            } else {
                tallies.number(counted.spot(), counted.quantity());
            }
        });
    }

    /**
     * Lets the operator's latest scan stand for another number of units: twenty packs are one scan and one number.
     *
     * @param last the number of that scan
     * @throws Refused if they have scanned on, or the line was counted anew or taken back
     */
    public boolean correct(IdempotencyKey claim, UUID id, int last, long quantity, Operator by) {
        return enter(claim, counts.mine(id, by), by, (handle, tallies) -> tallies.correct(last, quantity));
    }

    /** One pack more of what a scan was of. */
    public boolean more(IdempotencyKey claim, UUID id, int last, long quantity, Operator by) {
        return enter(
                claim,
                counts.mine(id, by),
                by,
                (handle, tallies) -> tallies.add(dao(handle).spot(id, line(handle, id, last)), quantity));
    }

    /** So many are all that stands there of what a scan was of, whoever counted it before. */
    public boolean restate(IdempotencyKey claim, UUID id, int last, long quantity, Operator by) {
        return enter(
                claim,
                counts.mine(id, by),
                by,
                (handle, tallies) -> tallies.number(dao(handle).spot(id, line(handle, id, last)), quantity));
    }

    /**
     * Lets a line count as not counted: what stands there stays as it is.
     *
     * @throws Refused if the line already counts as not counted
     */
    public boolean takeBack(IdempotencyKey claim, UUID id, int line, Operator by) {
        return enter(claim, counts.mine(id, by), by, (handle, tallies) -> {
            if (dao(handle).tally(id, line).isEmpty()) {
                throw new NotFound();
            }
            tallies.takeBack(line);
        });
    }

    /**
     * As {@link #takeBack}, of the line that a scan was of.
     *
     * @throws Refused also if the line was counted after that scan
     */
    public boolean undo(IdempotencyKey claim, UUID id, int last, Operator by) {
        return enter(claim, counts.mine(id, by), by, (handle, tallies) -> tallies.takeBack(latestOf(handle, id, last)));
    }

    /**
     * Takes one scan too many back: subtracts its units from the counted quantity.
     *
     * @throws Refused if the line was counted after that scan, or no more than these were counted
     */
    public boolean less(IdempotencyKey claim, UUID id, int last, long quantity, Operator by) {
        return enter(
                claim,
                counts.mine(id, by),
                by,
                (handle, tallies) -> tallies.less(latestOf(handle, id, last), quantity));
    }

    /** The line of a scan, if nobody scanned it after that. */
    private static int latestOf(Handle handle, UUID id, int scan) {
        int line = line(handle, id, scan);
        if (dao(handle).latestScan(id, line) != scan) {
            throw Tallies.countedMeanwhile();
        }
        return line;
    }

    private interface Entry {
        void into(Handle handle, Tallies tallies);
    }

    private boolean enter(IdempotencyKey claim, Count count, Operator by, Entry entry) {
        Instant now = clock.instant();
        return database.once(claim, now, handle -> {
            entry.into(handle, new Tallies(handle, count, claim.id(), by, now));
        });
    }

    private static int line(Handle handle, UUID id, int scan) {
        return dao(handle).scan(id, scan).orElseThrow(NotFound::new).line();
    }

    /** What an operator counted, the latest first. */
    ScannedList list(UUID id, long before, int most, Operator by) {
        return database.read(handle -> {
            CountLineDao dao = dao(handle);
            return ScannedList.of(
                    handle, dao.goods(id, by.id(), before, most + 1), most, before, dao.kinds(id, by.id()));
        });
    }

    /** The line of an operator's latest scan, as it stands now. */
    Optional<CountLine> latest(UUID id, Operator by) {
        return database.read(handle -> latest(handle, id, by));
    }

    private static Optional<CountLine> latest(Handle handle, UUID id, Operator by) {
        return dao(handle).ofScan(id, dao(handle).latestScanBy(id, by.id()));
    }

    /** The count as its scan mode shows it to an operator. */
    CountAtWork atWork(Count count, Operator by) {
        return database.read(handle -> {
            List<CountLine> recounts = dao(handle).toRecount(count.id(), MOST_RECOUNTS);
            Map<Sku, Item> items = named(handle, recounts.stream().map(CountLine::sku));
            return new CountAtWork(count, latest(handle, count.id(), by), recounts, items);
        });
    }

    /**
     * What a code means where people count.
     *
     * @param at the code of the location, or the digits of the box
     */
    Found find(Count count, String at, RawCode code) {
        return database.read(handle -> {
            CountMeaning meaning = new CountMeaning(handle, goods, locations, count);
            return meaning.of(code.text(), meaning.place(at));
        });
    }

    /** The place that a page names so; empty where nothing is counted there. */
    Optional<Place> place(Count count, String at) {
        return database.read(handle -> new CountMeaning(handle, goods, locations, count).place(at));
    }

    /** The lots of these items, as far as they are counted, that may be meant in a place. */
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
        return new CountChoice(words, lots, named(handle, lots.stream().map(LotHere::sku)));
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
