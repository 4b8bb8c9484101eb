package org.sklad.goods.openings;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.sklad.access.roles.CentreCode;
import org.sklad.centres.places.Centre;
import org.sklad.centres.places.Location;
import org.sklad.centres.places.LocationId;
import org.sklad.centres.places.LocationKind;
import org.sklad.centres.places.Locations;
import org.sklad.goods.classification.Sku;
import org.sklad.goods.donors.Restrictions;
import org.sklad.goods.donors.Sources;
import org.sklad.goods.intake.GoodsSheet;
import org.sklad.goods.intake.LineResolution;
import org.sklad.goods.intake.MedicineGate;
import org.sklad.goods.intake.ResolvedLine;
import org.sklad.goods.ledger.Lots;
import org.sklad.goods.lots.Expiry;
import org.sklad.goods.lots.Lot;
import org.sklad.goods.lots.LotKey;
import org.sklad.goods.lots.LotStatus;
import org.sklad.goods.lots.Origin;
import org.sklad.goods.lots.SourceCode;
import org.sklad.goods.lots.SourceKind;
import org.sklad.goods.stock.Goods;
import org.sklad.platform.db.Work;
import org.sklad.platform.i18n.FieldError;
import org.sklad.platform.i18n.Folded;
import org.sklad.platform.i18n.InvalidFields;
import org.sklad.platform.i18n.Message;

/** Sorts the lines of one file of stock into goods to enter, goods entered before, and mistakes. */
final class StockLines {
    private final Locations locations;
    private final Goods stock;
    private final Map<CentreCode, Centre> centres;
    private final ImportedNames names;
    private final Map<LotThere, Integer> seen = new HashMap<>();

    /** @param centres the centres that the operator may enter stock of */
    StockLines(Locations locations, Goods stock, Map<CentreCode, Centre> centres, ImportedNames names) {
        this.locations = locations;
        this.stock = stock;
        this.centres = centres;
        this.names = names;
    }

    /** A lot at a location, as in the file. */
    private record LotThere(
            LocationId location,
            Sku sku,
            String number,
            Expiry expiresOn,
            String donor,
            String fundingSource,
            String restriction) {}

    /** Result of a line: new, already entered, or rejected. */
    record Outcome(StockSheet.Entry entry, Optional<OpeningPosting.Line> line, List<FieldError> reasons) {}

    /** Returns the state with which the next batch is read. A transaction that runs again reads the batch again. */
    Work<List<Outcome>> next(List<StockSheet.Entry> piece, Instant now) {
        Map<LotThere, Integer> before = Map.copyOf(seen);
        return handle -> {
            seen.clear();
            seen.putAll(before);
            return look(handle, piece, now);
        };
    }

    private List<Outcome> look(Handle handle, List<StockSheet.Entry> piece, Instant now) {
        List<Outcome> outcomes = new ArrayList<>();
        for (StockSheet.Entry entry : piece) {
            try {
                outcomes.add(new Outcome(entry, look(handle, entry, now), List.of()));
            } catch (InvalidFields e) {
                outcomes.add(new Outcome(
                        entry,
                        Optional.empty(),
                        e.errors().stream().map(GoodsSheet::inColumn).toList()));
            }
        }
        return outcomes;
    }

    /** Returns the line if it is new; empty if the same was entered before. */
    private Optional<OpeningPosting.Line> look(Handle handle, StockSheet.Entry entry, Instant now) {
        Centre centre = Optional.ofNullable(centres.get(entry.centre()))
                .orElseThrow(() -> refusal(
                        StockSheet.CENTRE,
                        "openings.import.no-centre",
                        entry.centre().value()));
        LocalDate today = LocalDate.ofInstant(now, centre.timeZone());
        Location usual = locations.get(handle, entry.centre(), Openings.USUAL);
        ResolvedLine goods = new LineResolution(handle, locations, stock, entry.centre(), today, MedicineGate.USUAL)
                .toOpen(List.of(entry.goods().goods()), usual, "")
                .get(0);
        if (!goods.location().active()) {
            throw refusal(
                    StockSheet.LOCATION,
                    "openings.import.closed",
                    goods.location().code().value());
        }
        Restrictions.require(handle, entry.goods().restriction(), StockSheet.RESTRICTION);
        names.require(handle, entry.goods());
        Optional<LotKey> key = key(handle, entry, goods);
        List<OpeningDao.Entered> entered = key.map(each -> OpeningDao.entered(
                        handle, goods.location().id(), goods.item().sku(), each))
                .orElse(List.of());
        requireStatus(entry, goods, status(handle, key, entered));
        if (!entered.isEmpty() && entered.stream().noneMatch(each -> each.quantity() == goods.quantity())) {
            throw refusal(
                    GoodsSheet.QUANTITY,
                    "openings.import.other-quantity",
                    entered.get(0).quantity(),
                    goods.quantity());
        }
        // The lines of items that were merged after they were entered name the same goods.
        if (entered.size() < 2) {
            requireOnce(entry, goods);
        }
        return !entered.isEmpty()
                ? Optional.empty()
                : Optional.of(new OpeningPosting.Line(
                        goods,
                        entry.goods().donor(),
                        entry.goods().fundingSource(),
                        entry.goods().restriction()));
    }

    /**
     * Two lines of the same goods at the same location would merge into one balance, and nobody would see whether both were
     * intended.
     */
    private void requireOnce(StockSheet.Entry entry, ResolvedLine goods) {
        Integer other = seen.putIfAbsent(
                new LotThere(
                        goods.location().id(),
                        goods.item().sku(),
                        goods.number(),
                        goods.expiresOn(),
                        Folded.order(entry.goods().donor()),
                        Folded.order(entry.goods().fundingSource()),
                        entry.goods().restriction()),
                entry.line());
        if (other != null) {
            throw refusal(GoodsSheet.QUANTITY, "openings.import.twice", other);
        }
    }

    private static Optional<LotKey> key(Handle handle, StockSheet.Entry entry, ResolvedLine goods) {
        Optional<SourceCode> donor =
                Sources.find(handle, SourceKind.DONOR, entry.goods().donor());
        Optional<SourceCode> funding =
                Sources.find(handle, SourceKind.FUNDING_SOURCE, entry.goods().fundingSource());
        return donor.flatMap(from -> funding.map(by -> new LotKey(
                goods.item().sku(),
                goods.number(),
                goods.expiresOn(),
                new Origin(from, by, entry.goods().restriction()))));
    }

    private static Optional<LotStatus> status(Handle handle, Optional<LotKey> key, List<OpeningDao.Entered> entered) {
        return entered.stream()
                .map(OpeningDao.Entered::status)
                .filter(each -> each != LotStatus.AVAILABLE)
                .findFirst()
                .or(() -> key.flatMap(each -> Lots.find(handle, each)).map(Lot::status));
    }

    /** An import must not make goods usable that were held or recalled elsewhere. */
    private static void requireStatus(StockSheet.Entry entry, ResolvedLine goods, Optional<LotStatus> lot) {
        boolean held = lot.filter(each -> each != LotStatus.AVAILABLE).isPresent();
        if (!entry.usable() && !held && goods.location().kind() != LocationKind.QUARANTINE) {
            throw refusal(StockSheet.STATUS, "openings.import.not-usable");
        }
    }

    private static InvalidFields refusal(String column, String key, Object... arguments) {
        return new InvalidFields(column, Message.of(key, arguments));
    }
}
