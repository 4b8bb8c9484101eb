package org.sklad.goods.kits;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.sklad.access.roles.CentreCode;
import org.sklad.access.roles.CentresAsked;
import org.sklad.access.roles.Operator;
import org.sklad.access.roles.Role;
import org.sklad.centres.places.Location;
import org.sklad.centres.places.Locations;
import org.sklad.goods.catalogue.Composition;
import org.sklad.goods.catalogue.Compositions;
import org.sklad.goods.catalogue.Skus;
import org.sklad.goods.classification.Sku;
import org.sklad.goods.ledger.Document;
import org.sklad.goods.ledger.LotCodes;
import org.sklad.goods.ledger.Lots;
import org.sklad.goods.ledger.Movement;
import org.sklad.goods.ledger.StockLedger;
import org.sklad.goods.lots.Lot;
import org.sklad.goods.lots.LotCode;
import org.sklad.platform.crypto.Randomness;
import org.sklad.platform.db.Database;
import org.sklad.platform.db.IdempotencyKey;
import org.sklad.platform.db.PlaceInTime;
import org.sklad.platform.i18n.InvalidFields;
import org.sklad.platform.i18n.Message;
import org.sklad.platform.i18n.NotFound;
import org.sklad.platform.i18n.Refused;

/**
 * Kits put together and taken apart (domain, "Assembly"), by warehouse workers and managers of the centre. Parts go first expired first
 * out, and what expired, is held or recalled goes into no kit; kits that must not be given can be taken apart. Quantities are kits.
 */
public final class Assemblies {
    static final Role[] MAY_ASSEMBLE = {Role.WAREHOUSE, Role.MANAGER};

    /** Kits of more different lots nobody keeps apart on one table. */
    static final int MOST_LOTS = 50;

    private final Database database;
    private final Kits kits;
    private final Locations locations;
    private final StockLedger ledger;
    private final Randomness randomness;
    private final InstantSource clock;

    Assemblies(
            Database database,
            Kits kits,
            Locations locations,
            StockLedger ledger,
            Randomness randomness,
            InstantSource clock) {
        this.database = database;
        this.kits = kits;
        this.locations = locations;
        this.ledger = ledger;
        this.randomness = randomness;
        this.clock = clock;
    }

    /**
     * Puts kits together as their composition in use says.
     *
     * @return true when it is new; false when the same came before under the same id
     * @throws InvalidFields when the location is unknown, or the item is no kit
     * @throws PartsShort when there are not enough parts at the location and beneath it; it says which, and how many are missing
     */
    public boolean assemble(IdempotencyKey claim, NewAssembly wanted, Operator by) {
        by.requireAt(wanted.centre(), MAY_ASSEMBLE);
        Document document = Document.now(claim.id(), by, clock.instant());
        LocalDate today = kits.today(wanted.centre(), document.recordedAt());
        LotCodes codes = LotCodes.random(randomness, MOST_LOTS);
        return database.once(claim, document.recordedAt(), handle -> {
            Location at = requireLocation(handle, wanted.centre(), wanted.location());
            Composition composition = requireKit(handle, wanted.kit());
            KitStock stock = Kits.find(handle, at, wanted.kit(), today).orElseThrow(NotFound::new);
            new Assembling(ledger, handle, document, codes).put(at, stock, composition, wanted.quantity(), today);
        });
    }

    /**
     * Takes kits apart that stand loose at a location. Of kits that were put together here the very lots come out that went in; of those
     * that came ready-made, what they are made of now, with the kits' expiry and origin.
     *
     * @return as {@link #assemble}
     * @throws InvalidFields when the location is unknown, the item is no kit, or the lot is none of it
     * @throws org.sklad.goods.ledger.InsufficientStock when fewer stand there
     */
    public boolean breakUp(IdempotencyKey claim, NewBreakUp wanted, Operator by) {
        by.requireAt(wanted.centre(), MAY_ASSEMBLE);
        Document document = Document.now(claim.id(), by, clock.instant());
        LocalDate today = kits.today(wanted.centre(), document.recordedAt());
        LotCodes codes = LotCodes.random(randomness, MOST_LOTS);
        return database.once(claim, document.recordedAt(), handle -> {
            Location at = requireLocation(handle, wanted.centre(), wanted.location());
            Composition composition = requireKit(handle, wanted.kit());
            wanted.lot().ifPresent(lot -> requireLot(handle, lot, wanted));
            new TakingApart(ledger, handle, document, codes)
                    .take(at, composition, wanted.lot(), wanted.quantity(), today);
        });
    }

    /**
     * Takes an assembly back: the parts go where they came from, the kits come back that were taken apart.
     *
     * @param reason why, as people will read it
     * @throws Refused if it was already reversed
     * @throws Refused if some of the kits were taken apart since
     * @throws org.sklad.goods.ledger.InsufficientStock when kits or parts have gone on; it says how many are left
     */
    public boolean reverse(IdempotencyKey claim, UUID id, String reason, Operator by) {
        Assembly assembly = mine(id, by);
        Document document = Document.now(id, by, clock.instant());
        return database.once(claim, document.recordedAt(), handle -> {
            AssemblyDao dao = dao(handle);
            if (dao.reverse(id, claim.id(), reason) == 0) {
                throw Refused.conflict("kits.taken-back-already");
            }
            if (assembly.kind() == AssemblyKind.BREAK_UP) {
                dao.restore(id);
            } else if (dao.unmake(id) < dao.lines(id).size()) {
                throw Refused.conflict("kits.taken-apart-since");
            }
            ledger.reverse(handle, document, id);
        });
    }

    /** The assembly with its lines; refuses with {@link NotFound} outside the operator's centres. */
    public AssemblyView get(UUID id, Operator by) {
        return database.read(handle -> {
            Assembly assembly = seen(handle, id, by);
            List<Movement> movements = StockLedger.posted(handle, id).stream()
                    .filter(each -> each.reverses().isEmpty())
                    .toList();
            Set<Sku> skus = movements.stream().map(Movement::sku).collect(Collectors.toSet());
            return new AssemblyView(assembly, dao(handle).lines(id), movements, Skus.named(handle, skus));
        });
    }

    /**
     * Assemblies of one centre, or of all of the operator's, the latest first. Refuses a centre that is none of them. Where an operator
     * has some centres, each is asked for its own latest, so that no row of another is read.
     */
    public List<Assembly> list(Optional<CentreCode> centre, PlaceInTime after, int limit, Operator by) {
        CentresAsked asked = CentresAsked.of(centre, by, Kits.MAY_SEE);
        return database.read(handle -> asked.latest(
                limit,
                () -> dao(handle).list(after.before(), after.id(), limit),
                each -> dao(handle).ofCentre(each, after.before(), after.id(), limit)));
    }

    /** One that the operator may take back; refuses like {@link #get}, or with Forbidden. */
    Assembly mine(UUID id, Operator by) {
        Assembly assembly = database.read(handle -> seen(handle, id, by));
        by.requireAt(assembly.centre(), MAY_ASSEMBLE);
        return assembly;
    }

    private static Assembly seen(Handle handle, UUID id, Operator by) {
        Assembly assembly = dao(handle).find(id).orElseThrow(NotFound::new);
        by.requireAt(assembly.centre(), Kits.MAY_SEE);
        return assembly;
    }

    private Location requireLocation(Handle handle, CentreCode centre, String text) {
        return locations
                .findReal(handle, centre, text)
                .orElseThrow(
                        () -> new InvalidFields("location", Message.of("kits.location-unknown", text, centre.value())));
    }

    private static Composition requireKit(Handle handle, Sku kit) {
        return Compositions.current(handle, kit)
                .orElseThrow(() -> new InvalidFields("kit", Message.of("kits.no-kit", kit.value())));
    }

    private static void requireLot(Handle handle, LotCode code, NewBreakUp wanted) {
        Lot lot = Lots.findAt(handle, code, wanted.centre())
                .orElseThrow(() -> new InvalidFields(
                        "lot", Message.of("kits.no-lot", code.code().grouped())));
        if (!lot.sku().equals(wanted.kit())) {
            throw new InvalidFields(
                    "lot",
                    Message.of(
                            "kits.other-lot",
                            code.code().grouped(),
                            wanted.kit().value()));
        }
    }

    private static AssemblyDao dao(Handle handle) {
        return handle.attach(AssemblyDao.class);
    }
}
