package org.sklad.goods.kits;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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
import org.sklad.goods.catalogue.Item;
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
import org.sklad.platform.i18n.ChangedMeanwhile;
import org.sklad.platform.i18n.InvalidFields;
import org.sklad.platform.i18n.Message;
import org.sklad.platform.i18n.NotFound;
import org.sklad.platform.i18n.Refused;
import org.sklad.platform.lists.LatestRows;

/**
 * Assembles kits and takes them apart (domain, "Assembly"), for warehouse workers and managers of the centre. Parts are taken first
 * expired, first out. Expired, held or recalled parts are not used; kits in such a state can be taken apart. Quantities are kits.
 */
public final class Assemblies {
    static final Role[] MAY_ASSEMBLE = {Role.WAREHOUSE, Role.MANAGER};

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
     * Assembles kits by their composition in use.
     *
     * @return true for a new assembly; false for a repeated request with the same id
     * @throws InvalidFields if the location is unknown, or the item is not a kit
     * @throws ChangedMeanwhile if another version than the one that the operator saw is in use
     * @throws PartsShort if there are too few parts at the location and beneath it; the message names them and the missing quantities
     */
    public boolean assemble(IdempotencyKey claim, NewAssembly wanted, Operator by) {
        by.requireAt(wanted.centre(), MAY_ASSEMBLE);
        Document document = Document.now(claim.id(), by, clock.instant());
        LocalDate today = kits.today(wanted.centre(), document.recordedAt());
        LotCodes codes = LotCodes.random(randomness, Assembling.MOST_LOTS);
        return database.once(claim, document.recordedAt(), handle -> {
            Location at = requireLocation(handle, wanted.centre(), wanted.location());
            Composition composition = requireKit(handle, wanted.kit());
            ChangedMeanwhile.requireSame(wanted.version(), composition.version());
            KitStock stock = Kits.find(handle, at, wanted.kit(), today).orElseThrow(NotFound::new);
            new Assembling(ledger, handle, document, codes).put(at, stock, composition, wanted.quantity(), today);
        });
    }

    /**
     * Takes apart kits that are loose at a location. Kits assembled here return the same lots that went in. Ready-made kits become the
     * parts of the composition in use, with the kits' expiry and origin.
     *
     * @return as {@link #assemble}
     * @throws InvalidFields if the location is unknown, the item is not a kit, or the lot is of another item
     * @throws org.sklad.goods.ledger.InsufficientStock if fewer kits are there
     */
    public boolean breakUp(IdempotencyKey claim, NewBreakUp wanted, Operator by) {
        by.requireAt(wanted.centre(), MAY_ASSEMBLE);
        Document document = Document.now(claim.id(), by, clock.instant());
        LocalDate today = kits.today(wanted.centre(), document.recordedAt());
        LotCodes codes = LotCodes.random(randomness, Assembling.MOST_LOTS);
        return database.once(claim, document.recordedAt(), handle -> {
            Location at = requireLocation(handle, wanted.centre(), wanted.location());
            Composition composition = requireKit(handle, wanted.kit());
            wanted.lot().ifPresent(lot -> requireLot(handle, lot, wanted));
            new TakingApart(ledger, handle, document, codes)
                    .take(at, composition, wanted.lot(), wanted.quantity(), today);
        });
    }

    /**
     * Reverses an assembly and returns the parts to their places, or reverses a break-up and restores the kits.
     *
     * @param reason reason shown to readers
     * @throws Refused if it was already reversed
     * @throws Refused if some of the kits were taken apart since
     * @throws org.sklad.goods.ledger.InsufficientStock if kits or parts have left since; the message has the remaining quantity
     */
    public boolean reverse(IdempotencyKey claim, UUID id, String reason, Operator by) {
        Assembly assembly = requireMayChange(id, by);
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

    /**
     * Returns the assembly with its lines.
     *
     * @throws NotFound if there is no such assembly in the operator's centres
     */
    public AssemblyView get(UUID id, Operator by) {
        return database.read(handle -> {
            Assembly assembly = visible(handle, id, by);
            List<Movement> movements = StockLedger.posted(handle, id);
            Set<Sku> skus = movements.stream().map(Movement::sku).collect(Collectors.toSet());
            return new AssemblyView(assembly, dao(handle).lines(id), movements, Skus.named(handle, skus));
        });
    }

    /**
     * Lists assemblies of one centre or of all centres of the operator, latest first. Rejects a centre where the operator has no role. For
     * an operator with some centres, one query for each centre reads only its latest rows.
     */
    List<AssemblyRow> list(AssemblyFilter filter, PlaceInTime after, int limit, Operator by) {
        CentresAsked asked = CentresAsked.of(filter.code(), by, Kits.MAY_SEE);
        return database.read(handle -> {
            LatestRows rows = filter.rows(handle, after, limit);
            List<Assembly> listed = asked.latest(
                    limit,
                    () -> dao(handle).list(rows, filter),
                    each -> dao(handle).ofCentre(each, rows, filter));
            Map<Sku, Item> kits =
                    Skus.named(handle, listed.stream().map(Assembly::kit).collect(Collectors.toSet()));
            return listed.stream()
                    .map(each -> new AssemblyRow(each, Objects.requireNonNull(kits.get(each.kit()))))
                    .toList();
        });
    }

    /** Returns an assembly that the operator may reverse; refuses like {@link #get}, or with Forbidden. */
    Assembly requireMayChange(UUID id, Operator by) {
        Assembly assembly = database.read(handle -> visible(handle, id, by));
        by.requireAt(assembly.centre(), MAY_ASSEMBLE);
        return assembly;
    }

    private static Assembly visible(Handle handle, UUID id, Operator by) {
        Assembly assembly = dao(handle).find(id).orElseThrow(NotFound::new);
        by.requireAt(assembly.centre(), Kits.MAY_SEE);
        return assembly;
    }

    private Location requireLocation(Handle handle, CentreCode centre, String text) {
        return locations
                .findReal(handle, centre, text)
                .orElseThrow(() -> new InvalidFields("location", Message.of("kits.location-unknown", text, centre)));
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
