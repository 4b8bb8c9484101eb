package org.sklad.goods.kits;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.sklad.centres.places.Location;
import org.sklad.goods.catalogue.Composition;
import org.sklad.goods.catalogue.CompositionLine;
import org.sklad.goods.ledger.Document;
import org.sklad.goods.ledger.LotCodes;
import org.sklad.goods.ledger.Lots;
import org.sklad.goods.ledger.Pick;
import org.sklad.goods.ledger.Place;
import org.sklad.goods.ledger.Received;
import org.sklad.goods.ledger.StockLedger;
import org.sklad.goods.ledger.Wanted;
import org.sklad.goods.lots.Lot;
import org.sklad.goods.lots.LotCode;
import org.sklad.goods.lots.LotKey;
import org.sklad.goods.lots.Money;
import org.sklad.goods.lots.MovementKind;
import org.sklad.platform.i18n.Refused;

/**
 * Assembles kits, in the transaction of the document.
 *
 * @param codes codes for up to {@link #MOST_LOTS} new lots
 */
record Assembling(StockLedger ledger, Handle handle, Document document, LotCodes codes) {
    /** The limit of different lots in one assembly; nobody keeps more apart on one table. */
    static final int MOST_LOTS = 50;

    /** @throws PartsShort if there are too few parts at the location and beneath it */
    void put(Location at, KitStock stock, Composition composition, long kits, LocalDate today) {
        if (stock.possible() < kits) {
            throw new PartsShort(stock, kits, at);
        }
        List<Pick> picks = ledger.supply(handle, at, today).propose(wanted(composition, kits), document.by());
        List<Batch> batches = Batching.of(composition.lines(), kits, picks);
        int serial = dao().lastSerial(composition.kit()) + 1;
        List<Received> made = made(batches, lots(composition, serial, picks), at);
        List<Pick> taken = new ArrayList<>();
        for (int i = 0; i < batches.size(); i++) {
            taken.addAll(batches.get(i).as(i + 1));
        }
        List<Lot> lots = ledger.remake(handle, document, MovementKind.ASSEMBLE, at.centre(), taken, made);
        dao().insert(new AssemblyDao.Insert(
                document.id(),
                AssemblyKind.ASSEMBLE,
                at.centre(),
                at.id(),
                composition.kit(),
                kits,
                Optional.of(serial),
                document.by().id(),
                document.recordedAt()));
        dao().insertLines(lines(composition, made, lots));
    }

    private static List<Wanted> wanted(Composition composition, long kits) {
        List<Wanted> wanted = new ArrayList<>();
        for (CompositionLine line : composition.lines()) {
            wanted.add(Wanted.of(wanted.size() + 1, line.item(), kits * line.quantity()));
        }
        return wanted;
    }

    private KitLots lots(Composition composition, int serial, List<Pick> picks) {
        Set<LotCode> lots = picks.stream().map(pick -> pick.from().lot()).collect(Collectors.toSet());
        String number = "V" + composition.version() + "-" + serial;
        return new KitLots(composition.kit(), number, Lots.all(handle, lots));
    }

    private List<Received> made(List<Batch> batches, KitLots lots, Location at) {
        List<LotKey> keys = lots.keys(batches);
        Map<LotKey, List<Batch>> byKey = new HashMap<>();
        for (int i = 0; i < batches.size(); i++) {
            byKey.computeIfAbsent(keys.get(i), any -> new ArrayList<>()).add(batches.get(i));
        }
        if (byKey.size() > MOST_LOTS) {
            throw Refused.rule("kits.too-many-lots", byKey.size(), MOST_LOTS);
        }
        Map<LotKey, Optional<Money>> values = new HashMap<>();
        byKey.forEach((key, all) -> values.put(key, lots.value(all)));
        List<Received> made = new ArrayList<>();
        for (int i = 0; i < batches.size(); i++) {
            LotKey key = keys.get(i);
            Optional<Money> value = Optional.ofNullable(values.get(key)).flatMap(each -> each);
            made.add(new Received(
                    made.size() + 1,
                    key,
                    value,
                    codes,
                    Place.loose(at),
                    batches.get(i).kits()));
        }
        return made;
    }

    private List<AssemblyDao.LineInsert> lines(Composition composition, List<Received> made, List<Lot> lots) {
        List<AssemblyDao.LineInsert> lines = new ArrayList<>();
        for (int i = 0; i < made.size(); i++) {
            long kits = made.get(i).quantity();
            lines.add(new AssemblyDao.LineInsert(
                    document.id(),
                    i + 1,
                    lots.get(i).code(),
                    composition.version(),
                    kits,
                    kits,
                    Optional.empty(),
                    Optional.empty()));
        }
        return lines;
    }

    private AssemblyDao dao() {
        return handle.attach(AssemblyDao.class);
    }
}
