package org.sklad.goods.bags;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.sklad.goods.lots.BoxCode;
import org.sklad.goods.lots.LotCode;

/** Contents of a bag since its last reconciliation, by the ledger and by the count. */
final class BagContents {
    private BagContents() {}

    private record Spot(LotCode lot, BoxCode box) {
        static Spot of(BagLine line) {
            return new Spot(line.lot(), line.box());
        }
    }

    /** Lists the contents, in the caller's transaction. Counted goods that the ledger has never had in the bag come last. */
    static List<BagLine> of(Handle handle, Reconciliation reconciliation) {
        ReconciliationDao dao = handle.attach(ReconciliationDao.class);
        List<BagLine> written = dao.lines(reconciliation.id());
        return reconciliation.isOpen() ? merged(dao.books(reconciliation.bagId()), written) : written;
    }

    private static List<BagLine> merged(List<BagLine> books, List<BagLine> counted) {
        Map<Spot, BagLine> open = new HashMap<>();
        counted.forEach(line -> open.put(Spot.of(line), line));
        List<BagLine> all = new ArrayList<>();
        for (BagLine line : books) {
            all.add(with(line, Optional.ofNullable(open.remove(Spot.of(line)))));
        }
        counted.stream().filter(line -> open.containsKey(Spot.of(line))).forEach(all::add);
        return all.stream().filter(BagLine::isOfVisit).toList();
    }

    private static BagLine with(BagLine books, Optional<BagLine> counted) {
        return new BagLine(
                counted.map(BagLine::line).orElse(0),
                books.lot(),
                books.box(),
                books.sku(),
                books.number(),
                books.expiresOn(),
                books.loaded(),
                books.handedOut(),
                books.otherwise(),
                books.expected(),
                books.since(),
                books.moved(),
                counted.flatMap(BagLine::counted),
                Optional.empty());
    }
}
