package org.sklad.goods.openings;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.sklad.access.roles.CentreCode;
import org.sklad.access.roles.Operator;
import org.sklad.access.signin.ImportAct;
import org.sklad.centres.places.Centre;
import org.sklad.centres.places.Centres;
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
import org.sklad.goods.ledger.Document;
import org.sklad.goods.ledger.LotCodes;
import org.sklad.goods.ledger.Lots;
import org.sklad.goods.ledger.StockLedger;
import org.sklad.goods.lots.Expiry;
import org.sklad.goods.lots.Lot;
import org.sklad.goods.lots.LotKey;
import org.sklad.goods.lots.LotStatus;
import org.sklad.goods.lots.Origin;
import org.sklad.goods.lots.SourceCode;
import org.sklad.goods.lots.SourceKind;
import org.sklad.platform.crypto.Randomness;
import org.sklad.platform.db.Database;
import org.sklad.platform.db.IdempotencyKey;
import org.sklad.platform.db.IdempotencyKeys;
import org.sklad.platform.i18n.FieldError;
import org.sklad.platform.i18n.Folded;
import org.sklad.platform.i18n.InvalidFields;
import org.sklad.platform.i18n.Message;
import org.sklad.platform.sheets.ImportCount;

/** The import of one file of stock, in batches. */
final class StockImportRun {
    private final Database database;
    private final Locations locations;
    private final OpeningPosting posting;
    private final Randomness randomness;
    private final InstantSource clock;
    private final Operator by;
    private final boolean dryRun;
    private final ImportAct act;
    private final ImportCount count;
    private final Map<CentreCode, Centre> centres;
    private final ImportedNames names;
    private final Map<Goods, Integer> seen = new HashMap<>();

    StockImportRun(
            Database database,
            Centres centres,
            Locations locations,
            StockLedger ledger,
            Randomness randomness,
            InstantSource clock,
            Operator by,
            boolean dryRun,
            ImportedNames names,
            ImportAct act,
            ImportCount count) {
        this.database = database;
        this.locations = locations;
        this.posting = new OpeningPosting(ledger);
        this.randomness = randomness;
        this.clock = clock;
        this.by = by;
        this.dryRun = dryRun;
        this.names = names;
        this.act = act;
        this.count = count;
        this.centres = centres.list("", Integer.MAX_VALUE).stream()
                .filter(centre -> by.roles().hasAt(centre.code(), Openings.MAY_OPEN))
                .collect(Collectors.toMap(Centre::code, centre -> centre));
    }

    /** A lot at a location, as in the file. */
    private record Goods(
            LocationId location,
            Sku sku,
            String number,
            Expiry expiresOn,
            String donor,
            String fundingSource,
            String restriction) {}

    /** Result of a line: new, already entered, or rejected. */
    private record Outcome(StockSheet.Entry entry, Optional<OpeningPosting.Line> line, List<FieldError> reasons) {}

    /** Enters the valid lines of a batch. */
    void enter(List<StockSheet.Entry> piece) {
        if (piece.isEmpty()) {
            return;
        }
        Instant now = clock.instant();
        // Created before the transaction, because random values are not made in one.
        Map<CentreCode, UUID> documents = new HashMap<>();
        piece.forEach(entry -> documents.computeIfAbsent(entry.centre(), any -> randomness.id()));
        List<LotCodes> codes = Stream.generate(() -> LotCodes.random(randomness))
                .limit(piece.size())
                .toList();
        Map<Goods, Integer> before = Map.copyOf(seen);
        List<Outcome> outcomes = dryRun
                ? database.readForReport(handle -> look(handle, piece, now, before))
                : act.enter(
                        handle -> {
                            List<Outcome> looked = look(handle, piece, now, before);
                            write(handle, looked, documents, codes, now);
                            return looked;
                        },
                        outcome -> outcome.line().isPresent());
        outcomes.forEach(this::count);
    }

    private void count(Outcome outcome) {
        if (!outcome.reasons().isEmpty()) {
            count.refuse(outcome.entry().line(), outcome.reasons());
        } else if (outcome.line().isPresent()) {
            count.addCreated();
        } else {
            count.addUnchanged();
        }
    }

    private List<Outcome> look(Handle handle, List<StockSheet.Entry> piece, Instant now, Map<Goods, Integer> before) {
        seen.clear();
        seen.putAll(before);
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
        ResolvedLine goods = new LineResolution(
                        handle,
                        locations,
                        new org.sklad.goods.stock.Goods(locations, clock),
                        entry.centre(),
                        today,
                        MedicineGate.USUAL)
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
        Optional<Lot> lot = lot(handle, entry, goods);
        requireStatus(entry, goods, lot);
        Optional<OpeningDao.Entered> entered = lot.flatMap(
                each -> handle.attach(OpeningDao.class).entered(goods.location().id(), each.code()));
        if (entered.isPresent() && entered.get().quantity() != goods.quantity()) {
            throw refusal(
                    GoodsSheet.QUANTITY,
                    "openings.import.other-quantity",
                    entered.get().quantity(),
                    goods.quantity());
        }
        requireOnce(entry, goods);
        return entered.isPresent()
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
                new Goods(
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

    private static Optional<Lot> lot(Handle handle, StockSheet.Entry entry, ResolvedLine goods) {
        Optional<SourceCode> donor =
                Sources.find(handle, SourceKind.DONOR, entry.goods().donor());
        Optional<SourceCode> funding =
                Sources.find(handle, SourceKind.FUNDING_SOURCE, entry.goods().fundingSource());
        return donor.flatMap(from -> funding.flatMap(by -> Lots.find(
                handle,
                new LotKey(
                        goods.item().sku(),
                        goods.number(),
                        goods.expiresOn(),
                        new Origin(from, by, entry.goods().restriction())))));
    }

    /** An import must not make goods usable that were held or recalled elsewhere. */
    private static void requireStatus(StockSheet.Entry entry, ResolvedLine goods, Optional<Lot> lot) {
        boolean held = lot.filter(each -> each.status() != LotStatus.AVAILABLE).isPresent();
        if (!entry.usable() && !held && goods.location().kind() != LocationKind.QUARANTINE) {
            throw refusal(StockSheet.STATUS, "openings.import.not-usable");
        }
    }

    private void write(
            Handle handle, List<Outcome> outcomes, Map<CentreCode, UUID> documents, List<LotCodes> codes, Instant now) {
        Map<CentreCode, List<OpeningPosting.Line>> byCentre = new LinkedHashMap<>();
        outcomes.forEach(outcome -> outcome.line()
                .ifPresent(line -> byCentre.computeIfAbsent(outcome.entry().centre(), any -> new ArrayList<>())
                        .add(line)));
        int used = 0;
        for (Map.Entry<CentreCode, List<OpeningPosting.Line>> each : byCentre.entrySet()) {
            UUID id = Optional.ofNullable(documents.get(each.getKey())).orElseThrow();
            IdempotencyKeys.claim(handle, new IdempotencyKey(id, "import"), now);
            List<LotCodes> own = codes.subList(used, used + each.getValue().size());
            List<Integer> twice = posting.post(handle, each.getKey(), Document.now(id, by, now), each.getValue(), own);
            if (!twice.isEmpty()) {
                throw new IllegalStateException("A lot was entered between two statements of one transaction");
            }
            used += each.getValue().size();
        }
    }

    private static InvalidFields refusal(String column, String key, Object... arguments) {
        return new InvalidFields(column, Message.of(key, arguments));
    }
}
