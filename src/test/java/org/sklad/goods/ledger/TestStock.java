package org.sklad.goods.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jdbi.v3.sqlobject.customizer.BindMethods;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.sklad.access.roles.Operator;
import org.sklad.access.signin.Access;
import org.sklad.barcodes.CodeKind;
import org.sklad.barcodes.OwnCode;
import org.sklad.centres.places.Location;
import org.sklad.centres.places.LocationKind;
import org.sklad.centres.places.Locations;
import org.sklad.centres.places.TestCentres;
import org.sklad.goods.catalogue.Item;
import org.sklad.goods.donors.Restriction;
import org.sklad.goods.donors.RestrictionCode;
import org.sklad.goods.donors.RestrictionEffect;
import org.sklad.goods.donors.Source;
import org.sklad.goods.lots.BoxCode;
import org.sklad.goods.lots.Expiry;
import org.sklad.goods.lots.Lot;
import org.sklad.goods.lots.LotKey;
import org.sklad.goods.lots.Money;
import org.sklad.goods.lots.MovementKind;
import org.sklad.goods.lots.Origin;
import org.sklad.goods.lots.Reason;
import org.sklad.goods.lots.SourceCode;
import org.sklad.goods.lots.SourceKind;
import org.sklad.platform.db.Check;
import org.sklad.platform.db.CheckFile;
import org.sklad.platform.db.Database;

/** A ledger on a test database, with an operator for all centres and shortcuts to fill it. */
public final class TestStock {
    private static final ZoneId ZONE = ZoneId.of("Europe/Sofia");

    public final Database database;
    public final Access access;
    public final TestCentres centres;
    public final StockLedger ledger;
    public final Operator everywhere;

    public TestStock(Database database) {
        this(database, StockLedger::new);
    }

    private TestStock(Database database, Function<Locations, StockLedger> ledgers) {
        this.database = database;
        access = new Access(database, ledgers);
        centres = new TestCentres(access);
        ledger = access.features.ledger.ledger;
        everywhere = access.operator(Access.unique("keeper"), "warehouse@*", "manager@*");
    }

    /** Returns a ledger without the guard against negative balances: an overdraft leaves 0. */
    public static TestStock unguarded(Database database) {
        return new TestStock(database, locations -> new StockLedger(locations, new LedgerWriter(Unguarded.class)));
    }

    interface Unguarded extends BalanceDao {
        @Override
        @SqlQuery("""
            update balances set quantity = case when quantity >= :taken then quantity - :taken else 0 end
            where location = :location and lot = :lot and box = :box
            returning quantity, 0 as reserved\
            """)
        Optional<Left> take(@BindMethods BalanceKey key, long taken, LocalDate day);
    }

    public Document document() {
        return document(everywhere);
    }

    public Document document(Operator by) {
        return Document.now(UUID.randomUUID(), by, access.now());
    }

    /** Returns the date in the time zone of the centres. */
    public LocalDate today() {
        return LocalDate.ofInstant(access.now(), ZONE);
    }

    public Place store(String centre) {
        return Place.loose(centres.location(centre, "STORE"));
    }

    public Place place(String centre, String code) {
        return Place.loose(centres.location(centre, code));
    }

    /** Inserts a new box at the location. */
    public Place box(Location location) {
        BoxCode box = BoxCode.of(OwnCode.random(CodeKind.BOX, access.randomness));
        database.write(handle -> Boxes.make(handle, location.id(), List.of(box)));
        return new Place(location, box);
    }

    public LotKey key(Item item, LocalDate expiresOn) {
        return new LotKey(item.sku(), "", new Expiry(expiresOn), Origin.UNKNOWN);
    }

    public Lot receive(Item item, Place to, long quantity) {
        return receive(LotKey.of(item.sku(), Origin.UNKNOWN), to, quantity);
    }

    public Lot receive(LotKey key, Place to, long quantity) {
        return receive(received(key, to, quantity));
    }

    /** Receives goods with the value of one unit, if known. */
    public Lot receive(LotKey key, Place to, long quantity, Optional<Money> value) {
        return receive(new Received(1, key, value, LotCodes.random(access.randomness), to, quantity));
    }

    private Lot receive(Received line) {
        Document document = document();
        return database.write(handle -> ledger.receive(handle, document, MovementKind.RECEIPT, List.of(line))
                .get(0));
    }

    /** Adds a donor with this code. */
    public void source(String name, SourceCode code) {
        access.features.donors.sources.add(new Source(SourceKind.DONOR, code, name), everywhere);
    }

    /** Adds a donor's restriction that only warns, so anybody can still get the goods. */
    public String restriction(String code) {
        Restriction asked = new Restriction(
                new RestrictionCode(code),
                "Молба " + code,
                "Wish " + code,
                RestrictionEffect.WARN,
                Set.of(),
                Set.of(),
                Set.of(),
                Set.of());
        access.features.donors.restrictions.add(asked, everywhere);
        return code;
    }

    public Received received(LotKey key, Place to, long quantity) {
        return new Received(1, key, Optional.empty(), LotCodes.random(access.randomness), to, quantity);
    }

    public void move(Lot lot, Place from, Place to, long quantity) {
        Document document = document();
        database.write(handle -> {
            ledger.move(handle, document, MovementKind.PUT_AWAY, List.of(new Moved(1, lot.code(), from, to, quantity)));
            return true;
        });
    }

    /** Issues goods to beneficiaries from the location and everything below it, as a handout does. */
    public List<Pick> issue(Location from, Wanted... wanted) {
        return issue(document(), from, wanted);
    }

    public List<Pick> issue(Document document, Location from, Wanted... wanted) {
        return database.write(handle -> ledger.issue(
                document,
                MovementKind.HANDOUT,
                ledger.supply(handle, from, today()),
                LocationKind.BENEFICIARY,
                List.of(wanted)));
    }

    public void adjust(Lot lot, Place at, long change, Reason reason) {
        Document document = document();
        database.write(handle -> {
            ledger.adjust(handle, document, lot.code(), at, change, reason);
            return true;
        });
    }

    public void reverse(UUID reversed) {
        Document document = document();
        database.write(handle -> {
            ledger.reverse(handle, document, reversed);
            return true;
        });
    }

    /** Returns the balance of the lot at the place, 0 if there is no balance row. */
    public long quantity(Lot lot, Place place) {
        return database.read(handle -> handle.attach(BalanceDao.class).quantity(BalanceKey.of(lot, place)))
                .orElse(0L);
    }

    /** Checks the invariants with the queries of the command {@code check}. */
    public void check() {
        for (Check check : CheckFile.read(LedgerFeature.class, "ledger")) {
            assertThat(database.read(check.violations()::apply))
                    .as(check.name())
                    .isEmpty();
        }
    }
}
