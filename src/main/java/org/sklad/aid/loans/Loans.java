package org.sklad.aid.loans;

import java.time.InstantSource;
import java.time.LocalDate;
import java.time.Period;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.sklad.access.roles.CentreCode;
import org.sklad.access.roles.Operator;
import org.sklad.access.roles.Role;
import org.sklad.centres.places.Location;
import org.sklad.centres.places.LocationKind;
import org.sklad.centres.places.Locations;
import org.sklad.goods.ledger.Document;
import org.sklad.goods.ledger.InsufficientStock;
import org.sklad.goods.ledger.LotNotUsable;
import org.sklad.goods.ledger.Pick;
import org.sklad.goods.ledger.StockLedger;
import org.sklad.goods.ledger.Wanted;
import org.sklad.goods.lots.LotCode;
import org.sklad.goods.lots.MovementKind;
import org.sklad.goods.stock.Goods;
import org.sklad.goods.stock.GoodsMeaning;
import org.sklad.goods.stock.GoodsReading;
import org.sklad.people.attributes.Beneficiary;
import org.sklad.people.attributes.BeneficiaryId;
import org.sklad.people.beneficiaries.Beneficiaries;
import org.sklad.platform.db.Database;
import org.sklad.platform.db.IdempotencyKey;
import org.sklad.platform.db.IdempotencyKeys;
import org.sklad.platform.db.PlaceInTime;
import org.sklad.platform.i18n.InvalidFields;
import org.sklad.platform.i18n.Message;

/**
 * Goods lent to people who return them (domain, "Loan"): bedding, irons, chess sets. Field workers lend to people present in their centre.
 * Entitlement rules do not count loans. Quantities are in smallest units.
 */
public final class Loans {
    /** A due date further ahead is a typing error. */
    static final Period LONGEST = Period.ofYears(3);

    /** The time for which goods are lent unless the operator says another day. */
    static final Period USUAL = Period.ofDays(30);

    private final Database database;
    private final Locations locations;
    private final Beneficiaries beneficiaries;
    private final StockLedger ledger;
    private final Goods goods;
    private final LoanReader reader;
    private final InstantSource clock;

    Loans(
            Database database,
            Locations locations,
            Beneficiaries beneficiaries,
            StockLedger ledger,
            Goods goods,
            LoanReader reader,
            InstantSource clock) {
        this.database = database;
        this.locations = locations;
        this.beneficiaries = beneficiaries;
        this.ledger = ledger;
        this.goods = goods;
        this.reader = reader;
        this.clock = clock;
    }

    /**
     * Lends all lines or none. For an item it takes the lots that expire first; for a lot or a box, the scanned one. A repeated request
     * gets the first answer, even if the person has left since.
     *
     * @return true if it is new; false for a repeated id
     * @throws org.sklad.platform.i18n.NotFound if the operator has no role at the centre, or sees nobody with this code
     * @throws org.sklad.platform.i18n.Forbidden if the operator may not hand out there
     * @throws InvalidFields if the person is not in the centre, the due date is before today or too far ahead, the location is not a real
     *     location of the centre, goods are unknown, or goods are medicines, which do not come back
     * @throws InsufficientStock if the location and those below it have too little
     * @throws LotNotUsable if a lot is expired, held, recalled or in quarantine
     */
    public boolean lend(IdempotencyKey claim, NewLoan wanted, Operator by) {
        by.requireAt(wanted.centre(), Role.FIELD);
        Document document = Document.now(claim.id(), by, clock.instant());
        LocalDate today = reader.today(wanted.centre());
        Optional<BeneficiaryId> person = database.read(handle -> borrower(handle, claim, wanted, by));
        return person.isPresent()
                && database.once(
                        claim, document.recordedAt(), handle -> lend(handle, document, wanted, person.get(), today));
    }

    /** Empty if the loan is already recorded. */
    private Optional<BeneficiaryId> borrower(Handle handle, IdempotencyKey claim, NewLoan wanted, Operator by) {
        boolean known = IdempotencyKeys.isKnown(handle, claim.id());
        if (known && isRecorded(handle, claim.id())) {
            IdempotencyKeys.refuseReuse(handle, claim);
            return Optional.empty();
        }
        Beneficiary person = beneficiaries.getNamed(handle, wanted.person(), by, Role.FIELD);
        if (known) {
            IdempotencyKeys.refuseReuse(handle, claim);
        }
        return Optional.of(person.id());
    }

    private void lend(Handle handle, Document document, NewLoan wanted, BeneficiaryId id, LocalDate today) {
        GoodsReading reading = new GoodsReading(handle, goods, wanted.centre());
        requireHere(reading, beneficiaries.take(handle, id, document.by(), Role.FIELD), wanted.centre());
        if (wanted.dueOn().isBefore(today) || wanted.dueOn().isAfter(today.plus(LONGEST))) {
            reading.refuse("dueOn", "loans.due-on.when", LONGEST.getYears());
        }
        Optional<Location> from = from(handle, reading, wanted);
        List<Wanted> lines = new LentGoods(handle, reading, from).read(wanted.lines());
        reading.requireFaultless();
        List<Pick> picks = ledger.issue(
                document,
                MovementKind.LOAN,
                ledger.supply(handle, from.orElseThrow(), today),
                LocationKind.ON_LOAN,
                lines);
        insert(handle, document, wanted, from.orElseThrow(), id, picks);
    }

    private static void requireHere(GoodsReading reading, Beneficiary person, CentreCode centre) {
        if (!person.centre().equals(centre) || !person.present()) {
            reading.refuse(
                    "beneficiary", "loans.person-elsewhere", person.caseCode().grouped(), centre.value());
        }
    }

    private Optional<Location> from(Handle handle, GoodsReading reading, NewLoan wanted) {
        Optional<Location> found = locations.findReal(handle, wanted.centre(), wanted.location());
        if (found.isEmpty()) {
            reading.refuse(
                    "location",
                    "loans.location-unknown",
                    wanted.location(),
                    wanted.centre().value());
        }
        return found;
    }

    private static void insert(
            Handle handle, Document document, NewLoan wanted, Location from, BeneficiaryId person, List<Pick> picks) {
        UUID id = document.id();
        LoanDao dao = handle.attach(LoanDao.class);
        dao.insert(new LoanDao.Insert(
                id,
                wanted.centre(),
                from.id(),
                person,
                wanted.dueOn(),
                wanted.lines().size(),
                document.by().id(),
                document.recordedAt()));
        Map<LotCode, List<Pick>> byLot = picks.stream()
                .collect(Collectors.groupingBy(pick -> pick.from().lot(), LinkedHashMap::new, Collectors.toList()));
        List<LoanDao.InsertGoods> rows = byLot.entrySet().stream()
                .map(each -> new LoanDao.InsertGoods(
                        id, each.getKey(), each.getValue().get(0).from().sku(), units(each.getValue())))
                .toList();
        dao.insertGoods(rows);
    }

    private static long units(List<Pick> picks) {
        return picks.stream().mapToLong(Pick::quantity).sum();
    }

    /**
     * Checks the operator's access to the centre and the person, before the form is validated. Skips the person for a loan recorded with
     * this id, because the person may have left since.
     *
     * @param id id of the loan to be recorded
     */
    void requireThere(Optional<UUID> id, CentreCode centre, Optional<String> person, Operator by) {
        by.requireAt(centre, Role.FIELD);
        database.read(handle -> {
            boolean recorded = id.filter(each -> isRecorded(handle, each)).isPresent();
            if (!recorded) {
                person.ifPresent(text -> beneficiaries.getNamed(handle, text, by, Role.FIELD));
            }
            return recorded;
        });
    }

    private static boolean isRecorded(Handle handle, UUID id) {
        return handle.attach(LoanDao.class).centreOf(id).isPresent();
    }

    /**
     * Finds the goods of a code in the centre, before anything is lent. Empty for an unknown code and for a box, because the page needs the
     * lot or item. A maker's code means a lot that is at the location or below it.
     *
     * @throws InvalidFields at {@code code} if it is a medicine, or a maker's code that cannot be read
     */
    Optional<LentItem> look(String code, String location, CentreCode centre, Operator by) {
        by.requireAt(centre, Role.FIELD);
        Optional<LentItem> found = database.read(handle -> goods.find(handle, code, centre)
                .flatMap(good -> lent(handle, good, locations.findReal(handle, centre, location))));
        found.filter(each -> each.item().isMedicine()).ifPresent(each -> {
            throw new InvalidFields(
                    "code", Message.of("loans.no-medicines", each.item().title()));
        });
        return found;
    }

    private Optional<LentItem> lent(Handle handle, GoodsMeaning good, Optional<Location> from) {
        if (good instanceof GoodsMeaning.OfLot lot) {
            LotCode meant = from.map(at -> Goods.Source.below(at, Optional.empty()))
                    .map(at -> goods.taken(handle, lot, at, lot.quantity()))
                    .orElse(lot.lot().code());
            return Optional.of(new LentItem(lot.item(), meant.toString(), true, lot.quantity()));
        }
        if (good instanceof GoodsMeaning.Faulty faulty) {
            throw new InvalidFields("code", faulty.fault());
        }
        return good instanceof GoodsMeaning.OfItem item
                ? Optional.of(new LentItem(item.item(), item.item().ownCode().digits(), false, item.quantity()))
                : Optional.empty();
    }

    /**
     * Returns the loan with its returns and losses.
     *
     * @throws org.sklad.platform.i18n.NotFound if there is no such loan in the operator's centres
     */
    public LoanView get(UUID id, Operator by) {
        return reader.get(id, by);
    }

    /** Returns all loans of a person, oldest first, in the caller's transaction. The caller checks access. */
    public List<LoanView> all(Handle handle, BeneficiaryId person) {
        return reader.all(handle, person);
    }

    /**
     * Lists loans in the operator's centres, latest first.
     *
     * @throws org.sklad.platform.i18n.NotFound if the operator has no role at the centre of the filter
     */
    public List<ListedLoan> list(LoanFilter filter, PlaceInTime after, int limit, Operator by) {
        return reader.list(filter, after, limit, by);
    }
}
