package org.sklad.goods.openings;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.sklad.access.roles.CentreCode;
import org.sklad.access.roles.CentresAsked;
import org.sklad.access.roles.Operator;
import org.sklad.access.roles.Role;
import org.sklad.centres.places.CentreAndPeriod;
import org.sklad.centres.places.Centres;
import org.sklad.centres.places.Location;
import org.sklad.centres.places.LocationCode;
import org.sklad.centres.places.Locations;
import org.sklad.goods.catalogue.Skus;
import org.sklad.goods.classification.Sku;
import org.sklad.goods.donors.Restrictions;
import org.sklad.goods.intake.LineResolution;
import org.sklad.goods.intake.MedicineGate;
import org.sklad.goods.intake.ResolvedLine;
import org.sklad.goods.ledger.Document;
import org.sklad.goods.ledger.LotCodes;
import org.sklad.goods.stock.Goods;
import org.sklad.platform.db.Database;
import org.sklad.platform.db.IdempotencyKey;
import org.sklad.platform.db.PlaceInTime;
import org.sklad.platform.i18n.FieldError;
import org.sklad.platform.i18n.InvalidFields;
import org.sklad.platform.i18n.Message;
import org.sklad.platform.i18n.NotFound;
import org.sklad.platform.lists.LatestRows;

/**
 * Openings: stock of a centre from before the program, entered by a manager (domain, "Opening"). A lot can be entered once for a
 * location; an adjustment corrects errors. Quantities are smallest units. Expired goods are accepted, because they are in stock,
 * but cannot be handed out.
 */
public final class Openings {
    static final Role[] MAY_OPEN = {Role.MANAGER};
    static final Role[] MAY_SEE = {Role.WAREHOUSE, Role.MANAGER, Role.AUDITOR};
    static final LocationCode USUAL = new LocationCode("STORE");

    private final Database database;
    private final Centres centres;
    private final Locations locations;
    private final Goods goods;
    private final OpeningPosting posting;
    private final InstantSource clock;

    Openings(Database database, Centres centres, Locations locations, OpeningPosting posting, InstantSource clock) {
        this.database = database;
        this.centres = centres;
        this.locations = locations;
        this.goods = new Goods(locations, clock);
        this.posting = posting;
        this.clock = clock;
    }

    /**
     * Enters existing goods, all lines or none.
     *
     * @return true for a new opening; false for a repeat of the same request
     * @throws InvalidFields if an item, a code or a location is unknown, a medicine lacks lot or expiry, or a lot was already
     * entered at its location; it lists all errors
     */
    public boolean post(IdempotencyKey claim, NewOpening wanted, Operator by) {
        by.requireAt(wanted.centre(), MAY_OPEN);
        Document document = Document.now(claim.id(), by, clock.instant());
        LocalDate today = today(wanted.centre(), document.recordedAt());
        List<LotCodes> codes = posting.codes(wanted.lines().size());
        return database.once(claim, document.recordedAt(), handle -> {
            LineResolution resolution =
                    new LineResolution(handle, locations, goods, wanted.centre(), today, MedicineGate.USUAL);
            Location usual = locations.get(handle, wanted.centre(), USUAL);
            List<ResolvedLine> resolved = resolution.toOpen(
                    wanted.lines().stream().map(OpeningEntry::goods).toList(), usual, "lines[%d].");
            List<OpeningPosting.Line> lines = new ArrayList<>();
            for (int i = 0; i < resolved.size(); i++) {
                OpeningEntry entry = wanted.lines().get(i);
                String restriction = Restrictions.require(handle, entry.restriction(), "lines[" + i + "].restriction");
                lines.add(new OpeningPosting.Line(resolved.get(i), entry.donor(), entry.fundingSource(), restriction));
            }
            List<Integer> twice = posting.post(handle, wanted.centre(), document, lines, codes);
            if (!twice.isEmpty()) {
                throw new InvalidFields(twice.stream()
                        .map(line -> new FieldError("lines[" + line + "]", Message.of("openings.opening.entered")))
                        .toList());
            }
        });
    }

    /**
     * Finds an opening with its lines.
     *
     * @throws NotFound if the operator has no role at the centre
     */
    public OpeningView get(UUID id, Operator by) {
        return database.read(handle -> {
            Opening opening = dao(handle).find(id).orElseThrow(NotFound::new);
            by.requireAt(opening.centre(), MAY_SEE);
            List<OpeningLine> lines = dao(handle).lines(id);
            Set<Sku> skus = lines.stream().map(OpeningLine::sku).collect(Collectors.toSet());
            return new OpeningView(opening, lines, Skus.named(handle, skus));
        });
    }

    /** Lists openings of one centre, or of all centres of the operator, latest first. Rejects any other centre. */
    public List<Opening> list(CentreAndPeriod filter, PlaceInTime after, int limit, Operator by) {
        CentresAsked asked = CentresAsked.of(filter.code(), by, MAY_SEE);
        return database.read(handle -> {
            LatestRows rows = filter.rows(handle, after, limit);
            return asked.latest(
                    limit, () -> dao(handle).list(rows), each -> dao(handle).ofCentre(each, rows));
        });
    }

    private LocalDate today(CentreCode centre, Instant now) {
        return LocalDate.ofInstant(now, centres.get(centre).timeZone());
    }

    private static OpeningDao dao(Handle handle) {
        return handle.attach(OpeningDao.class);
    }
}
