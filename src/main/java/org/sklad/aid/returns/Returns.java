package org.sklad.aid.returns;

import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.sklad.access.roles.Operator;
import org.sklad.access.roles.Role;
import org.sklad.aid.handouts.Breaches;
import org.sklad.aid.handouts.HandoutCipher;
import org.sklad.aid.handouts.HandoutDetails;
import org.sklad.aid.handouts.HandoutReader;
import org.sklad.aid.handouts.HandoutRow;
import org.sklad.aid.handouts.MetNeeds;
import org.sklad.centres.places.LocationKind;
import org.sklad.centres.places.Locations;
import org.sklad.goods.ledger.Document;
import org.sklad.goods.ledger.Moved;
import org.sklad.goods.ledger.Place;
import org.sklad.goods.ledger.StockLedger;
import org.sklad.goods.lots.MovementKind;
import org.sklad.goods.stock.Goods;
import org.sklad.goods.stock.GoodsMeaning;
import org.sklad.people.attributes.BeneficiaryId;
import org.sklad.people.beneficiaries.Beneficiaries;
import org.sklad.platform.db.Database;
import org.sklad.platform.db.IdempotencyKey;
import org.sklad.platform.db.PlaceInTime;
import org.sklad.platform.i18n.NotFound;
import org.sklad.platform.i18n.Refused;

/**
 * Returns of handed-out goods (domain, "Return"), such as a jacket of the wrong size. A return gives the entitlement back, because that
 * counts what was given less what was returned. Field workers and managers of the centre of the handout record returns, also after the
 * person has left. Quantities are smallest units.
 */
public final class Returns {
    static final Role[] MAY_TAKE_IN = {Role.FIELD, Role.MANAGER};

    private final Database database;
    private final Locations locations;
    private final Beneficiaries beneficiaries;
    private final StockLedger ledger;
    private final Goods goods;
    private final ReturnReader reader;
    private final HandoutCipher seals;
    private final HandoutReader handouts;
    private final InstantSource clock;

    Returns(
            Database database,
            Locations locations,
            Beneficiaries beneficiaries,
            StockLedger ledger,
            Goods goods,
            ReturnReader reader,
            InstantSource clock) {
        this.database = database;
        this.locations = locations;
        this.beneficiaries = beneficiaries;
        this.ledger = ledger;
        this.goods = goods;
        this.reader = reader;
        this.seals = reader.seals();
        this.handouts = new HandoutReader(database, seals);
        this.clock = clock;
    }

    /**
     * Takes in goods of a handout as loose goods, each lot where it was before or at the given location.
     *
     * @return true if it is new; false for a repeated id
     * @throws NotFound if there is no such handout in the operator's centres
     * @throws Refused if the handout was reversed
     * @throws org.sklad.platform.i18n.InvalidFields if goods are not of the handout, if a quantity exceeds what the recipient still has, if
     *     a location is not in its centre, or if medicines are not put into quarantine
     * @throws Refused if the location is closed
     */
    public boolean record(IdempotencyKey claim, UUID handout, NewReturn wanted, Operator by) {
        HandoutRow row = handouts.row(handout, by, MAY_TAKE_IN);
        String note = seals.of(row).closeReturn("note", claim.id(), wanted.note());
        Document document = Document.now(claim.id(), by, clock.instant());
        return database.once(claim, document.recordedAt(), handle -> book(handle, document, row, wanted, note));
    }

    private void book(Handle handle, Document document, HandoutRow row, NewReturn wanted, String note) {
        touch(handle, row);
        if (!HandoutReader.isRecorded(handle, row.id())) {
            throw Refused.conflict("handouts.already-reversed");
        }
        ReturnDao dao = dao(handle);
        List<ReturnedLine> back = new ReturnedGoods(handle, goods, locations, row, dao.given(row.id())).resolve(wanted);
        ledger.move(handle, document, MovementKind.HANDOUT_RETURN, moved(handle, row, back));
        dao.insert(
                document.id(), row.id(), row.kept(handle, note), document.by().id(), document.recordedAt());
        List<ReturnDao.InsertLine> lines =
                back.stream().map(each -> line(document.id(), row.id(), each)).toList();
        dao.insertLines(lines);
        dao.count(lines);
        row.person().ifPresent(each -> {
            MetNeeds.changed(handle, each, document.recordedAt());
            Breaches.changed(handle, each, row.household(), document.recordedAt());
        });
    }

    /** Locks the person before the goods, as a handout does. A group has no person to lock. */
    private void touch(Handle handle, HandoutRow row) {
        row.person().ifPresent(each -> beneficiaries.take(handle, each));
    }

    /**
     * Takes the goods out of the virtual location to which the handout booked them. For a bag of another centre it is the one of that
     * centre.
     */
    private List<Moved> moved(Handle handle, HandoutRow row, List<ReturnedLine> back) {
        Place from = Place.loose(locations.virtual(handle, row.locationCentre(), LocationKind.BENEFICIARY));
        return back.stream()
                .map(each ->
                        new Moved(each.number(), each.given().lot(), from, Place.loose(each.to()), each.quantity()))
                .toList();
    }

    private static ReturnDao.InsertLine line(UUID id, UUID handout, ReturnedLine back) {
        GivenLine given = back.given();
        return new ReturnDao.InsertLine(
                id,
                back.number(),
                handout,
                given.line(),
                given.lot(),
                given.location(),
                given.box(),
                given.sku(),
                back.to().id(),
                back.quantity());
    }

    /**
     * Reverses a return that was recorded wrongly: the recipient has the goods again and has used the entitlement.
     *
     * @param reason free text for readers of the return
     * @return true if this request reversed it; false for a repeated id
     * @throws NotFound if there is no such return in the operator's centres
     * @throws Refused if it was already reversed
     * @throws org.sklad.goods.ledger.InsufficientStock if the goods have left the location where they were put
     */
    public boolean reverse(IdempotencyKey claim, UUID id, String reason, Operator by) {
        ReturnReader.Whole whole = database.read(handle -> reader.whole(handle, id, by, MAY_TAKE_IN));
        String sealed = seals.of(whole.handout()).closeReturn("reversal_reason", id, reason);
        Document document = Document.now(id, by, clock.instant());
        return database.once(
                claim, document.recordedAt(), handle -> reverse(handle, claim.id(), document, whole.handout(), sealed));
    }

    private void reverse(Handle handle, UUID reversal, Document document, HandoutRow handout, String reason) {
        touch(handle, handout);
        ReturnDao dao = dao(handle);
        UUID id = document.id();
        if (dao.insertReversal(
                        reversal,
                        id,
                        handout.kept(handle, reason),
                        document.by().id(),
                        document.recordedAt())
                == 0) {
            throw Refused.conflict("returns.return.already-reversed");
        }
        ledger.reverse(handle, document, id);
        dao.count(dao.kept(id).stream().map(Returns::less).toList());
        handout.person().ifPresent(each -> {
            MetNeeds.changed(handle, each, document.recordedAt());
            Breaches.changed(handle, each, handout.household(), document.recordedAt());
        });
    }

    private static ReturnDao.InsertLine less(ReturnDao.InsertLine line) {
        return new ReturnDao.InsertLine(
                line.handoutReturn(),
                line.line(),
                line.handout(),
                line.handoutLine(),
                line.lot(),
                line.location(),
                line.box(),
                line.sku(),
                line.putInto(),
                -line.quantity());
    }

    /** Checks that the operator may record a return of the handout, before a form is checked. */
    void requireMine(UUID handout, Operator by) {
        handouts.row(handout, by, MAY_TAKE_IN);
    }

    /** Checks that the operator may reverse the return, before a form is checked. */
    void requireReversible(UUID id, Operator by) {
        database.read(handle -> reader.whole(handle, id, by, MAY_TAKE_IN));
    }

    /** Returns true if the operator may record and reverse returns of the handout. */
    public static boolean mayTakeIn(HandoutDetails handout, Operator by) {
        return by.roles().hasAt(handout.centre(), MAY_TAKE_IN);
    }

    /**
     * Returns the return.
     *
     * @throws NotFound if there is none in the operator's centres
     */
    public ReturnDetails get(UUID id, Operator by) {
        ReturnReader.Whole whole = database.read(handle -> reader.whole(handle, id, by, HandoutReader.maySee()));
        return reader.details(whole.handout(), whole.parts()).get(0);
    }

    /**
     * Lists the returns of a handout, latest first, including reversed ones.
     *
     * @param after position of the last return of the previous page
     * @throws NotFound if there is no such handout in the operator's centres
     */
    public List<ReturnDetails> list(UUID handout, PlaceInTime after, int limit, Operator by) {
        HandoutRow row = handouts.row(handout, by, HandoutReader.maySee());
        ReturnReader.Parts parts = database.read(handle ->
                ReturnReader.parts(handle, dao(handle).ofHandout(handout, after.before(), after.id(), limit)));
        return reader.details(row, parts);
    }

    /**
     * A handout with its returns, in the form in which the person may receive it.
     *
     * @param signature signature on the screen, a PNG
     * @param resolutions reasons for resolved conflicts, if it was recorded offline
     */
    public record WithReturns(
            HandoutDetails handout, List<ReturnDetails> returns, Optional<byte[]> signature, List<String> resolutions) {
        public WithReturns {
            returns = List.copyOf(returns);
            resolutions = List.copyOf(resolutions);
        }
    }

    /** Lists all handouts to a person, oldest first, in the caller's transaction. The caller checks access. */
    public List<WithReturns> all(Handle handle, BeneficiaryId person) {
        PlaceInTime latest = PlaceInTime.FIRST;
        return handouts.all(handle, person).stream()
                .map(each -> new WithReturns(
                        each.handout(),
                        reader.details(
                                each.row(),
                                ReturnReader.parts(
                                        handle,
                                        dao(handle)
                                                .ofHandout(
                                                        each.row().id(),
                                                        latest.before(),
                                                        latest.id(),
                                                        Integer.MAX_VALUE))),
                        each.signature(),
                        handouts.resolutions(handle, each.row())))
                .toList();
    }

    /** Returns what a code means on the return page; empty if it is neither a location nor goods. */
    Optional<GoodsMeaning> look(UUID handout, String code, Operator by) {
        HandoutRow row = handouts.row(handout, by, MAY_TAKE_IN);
        return database.read(handle -> goods.find(handle, code, row.locationCentre())
                .filter(good -> !(good instanceof GoodsMeaning.OfBox))
                .or(() -> goods.find(handle, code, row.centre()).filter(GoodsMeaning.OfLocation.class::isInstance)));
    }

    private static ReturnDao dao(Handle handle) {
        return handle.attach(ReturnDao.class);
    }
}
