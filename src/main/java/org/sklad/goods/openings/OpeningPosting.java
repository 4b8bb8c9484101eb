package org.sklad.goods.openings;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.sklad.access.roles.CentreCode;
import org.sklad.centres.places.LocationId;
import org.sklad.goods.donors.Sources;
import org.sklad.goods.intake.ResolvedLine;
import org.sklad.goods.ledger.Document;
import org.sklad.goods.ledger.LotCodes;
import org.sklad.goods.ledger.Place;
import org.sklad.goods.ledger.Received;
import org.sklad.goods.ledger.StockLedger;
import org.sklad.goods.lots.Lot;
import org.sklad.goods.lots.LotKey;
import org.sklad.goods.lots.MovementKind;
import org.sklad.goods.lots.Origin;
import org.sklad.goods.lots.SourceKind;
import org.sklad.platform.crypto.Randomness;

/** Stores one opening: the document, its movements, and a line for each lot at each location. */
record OpeningPosting(StockLedger ledger, Randomness randomness) {
    /** Returns the id of a new opening. Random values are not made in a transaction. */
    UUID id() {
        return randomness.id();
    }

    /** Returns codes for the new lots of so many lines. */
    List<LotCodes> codes(int lines) {
        return Stream.generate(() -> LotCodes.random(randomness)).limit(lines).toList();
    }

    /** A resolved line with the origin of its goods. */
    record Line(ResolvedLine goods, String donor, String fundingSource, String restriction) {}

    /**
     * Posts in the caller's transaction.
     *
     * @return indexes of lines whose goods were already entered at their location; if there are any, the caller rejects the opening
     */
    List<Integer> post(Handle handle, CentreCode centre, Document document, List<Line> lines, List<LotCodes> codes) {
        UUID id = document.id();
        OpeningDao dao = handle.attach(OpeningDao.class);
        dao.insert(id, centre, lines.size(), document.by().id(), document.recordedAt());
        List<Received> received = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            ResolvedLine goods = lines.get(i).goods();
            received.add(new Received(
                    i + 1,
                    key(handle, lines.get(i)),
                    goods.unitValue(),
                    codes.get(i),
                    Place.loose(goods.location()),
                    goods.quantity()));
        }
        List<Lot> lots = ledger.receive(handle, document, MovementKind.OPENING, received);
        List<Integer> twice = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            ResolvedLine goods = lines.get(i).goods();
            LocationId location = goods.location().id();
            Lot lot = lots.get(i);
            // A lot of an item that was merged later is another lot of the same goods.
            if (!OpeningDao.entered(handle, location, lot.sku(), lot.key()).isEmpty()
                    || dao.insertUnlessEntered(location, lot.code(), id, i + 1, goods.quantity()) == 0) {
                twice.add(i);
            }
        }
        return twice;
    }

    private static LotKey key(Handle handle, Line line) {
        Origin origin = new Origin(
                Sources.resolve(handle, SourceKind.DONOR, line.donor()),
                Sources.resolve(handle, SourceKind.FUNDING_SOURCE, line.fundingSource()),
                line.restriction());
        ResolvedLine goods = line.goods();
        return new LotKey(goods.item().sku(), goods.number(), goods.expiresOn(), origin);
    }
}
