package org.sklad.goods.ledger;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.sklad.access.roles.CentreCode;
import org.sklad.access.roles.Operator;
import org.sklad.access.roles.Role;
import org.sklad.goods.catalogue.Item;
import org.sklad.goods.catalogue.Skus;
import org.sklad.goods.classification.Sku;
import org.sklad.goods.lots.Expiry;
import org.sklad.goods.lots.Lot;
import org.sklad.goods.lots.LotCode;
import org.sklad.goods.lots.LotKey;
import org.sklad.goods.lots.LotStatus;
import org.sklad.platform.db.Database;
import org.sklad.platform.db.IdempotencyKey;
import org.sklad.platform.i18n.Forbidden;
import org.sklad.platform.i18n.NotFound;
import org.sklad.platform.i18n.Refused;

/**
 * The lots. An operator sees a lot that is or was in one of the operator's centres. Its status applies everywhere. Warehouse workers and
 * managers of such a centre may hold it and release it again. Recalls, and their release, belong to no centre and are for managers of all
 * centres.
 */
public final class Lots {
    private static final Role[] KEEPERS = {Role.WAREHOUSE, Role.MANAGER};
    private static final int CHANGES = 50;

    private final Database database;
    private final InstantSource clock;

    public Lots(Database database, InstantSource clock) {
        this.database = database;
        this.clock = clock;
    }

    /** The changes of a lot's status. Each leads from several states to one. */
    public enum Act {
        HOLD(LotStatus.ON_HOLD),
        RECALL(LotStatus.RECALLED),
        RELEASE(LotStatus.AVAILABLE);

        private final LotStatus to;

        Act(LotStatus to) {
            this.to = to;
        }

        /** True if the change is possible from this status. A recalled lot is already held, and an available lot needs no release. */
        public boolean follows(LotStatus status) {
            return status != to && !(this == HOLD && status == LotStatus.RECALLED);
        }

        /** Returns the last part of its address. */
        public String noun() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Lists the changes of the lot's status, latest first. */
    public static List<LotChange> changes(Handle handle, LotCode code) {
        return dao(handle).changes(code, CHANGES);
    }

    /** True if the operator's roles allow this change of the lot. */
    public boolean may(Act act, Lot lot, Operator by) {
        return database.read(handle -> may(handle, act, lot, by));
    }

    /**
     * Holds, recalls or releases the lot, everywhere at once. With a lot that has a number, all lots of the same item and number are
     * recalled: a pack does not show its donor. Kits that contain some of it are held and recalled with it. Each is released by itself.
     *
     * @param reason shown on the card of the lot
     * @return true the first time; false if the same change was made before under the same id
     * @throws Refused if the status of the lot does not allow the change
     * @throws Refused if a kit is released while a lot that went into it is held or recalled
     */
    public boolean change(IdempotencyKey claim, LotCode code, Act act, String reason, Operator by) {
        Instant now = clock.instant();
        return database.once(claim, now, handle -> {
            Lot lot = visible(handle, code, by);
            if (!may(handle, act, lot, by)) {
                throw new Forbidden();
            }
            if (!act.follows(lot.status()) || dao(handle).setStatus(code, lot.status(), act.to) == 0) {
                throw Refused.conflict(
                        "stock.lot.unfit." + lot.status(), lot.code().code().grouped());
            }
            if (act == Act.RELEASE) {
                requireGoodParts(handle, lot);
            }
            LotChange change = new LotChange(claim.id(), code, lot.status(), act.to, reason, by.username(), now);
            dao(handle).insertChange(change, by.id());
            if (act != Act.RELEASE) {
                stopKits(handle, change, act, by);
            }
            if (act == Act.RECALL && !lot.number().isEmpty()) {
                dao(handle).notRecalled(lot.sku()).stream()
                        .filter(each -> LotKey.isSameNumber(each.number(), lot.number()))
                        .forEach(each -> recall(handle, claim.id(), each, reason, by, now));
            }
        });
    }

    /**
     * Recalls every lot of an item that was not recalled before, everywhere at once, and the kits that contain some of them. For managers
     * of all centres. Of the lots that come later, only those with the number of a recalled lot are recalled.
     *
     * @param reason shown on the card of each lot
     * @return as {@link #change}
     * @throws Refused if no lot is left
     */
    public boolean recall(IdempotencyKey claim, Sku sku, String reason, Operator by) {
        requireMayRecall(by);
        Instant now = clock.instant();
        return database.once(claim, now, handle -> {
            Item item = Skus.get(handle, sku);
            List<Lot> lots = dao(handle).notRecalled(item.sku());
            if (lots.isEmpty()) {
                throw Refused.conflict("stock.recall.nothing", sku.value());
            }
            lots.forEach(lot -> recall(handle, claim.id(), lot, reason, by, now));
        });
    }

    /** Recalls a lot with the reason for which its number is recalled already, and the kits that contain some of it. */
    static void recallLike(Handle handle, UUID act, Lot lot, Sku sku, Operator by, Instant now) {
        Set<String> numbers = dao(handle).spellings(sku, lot.number());
        LotCode like = dao(handle).anyRecalled(sku, numbers).orElseThrow();
        String reason = changes(handle, like).stream()
                .filter(each -> each.became() == LotStatus.RECALLED)
                .findFirst()
                .orElseThrow()
                .reason();
        recall(handle, act, lot, reason, by, now);
    }

    private static void recall(Handle handle, UUID act, Lot lot, String reason, Operator by, Instant now) {
        LotChange change = new LotChange(
                idOf(act, lot.code()), lot.code(), lot.status(), LotStatus.RECALLED, reason, by.username(), now);
        dao(handle).setStatus(lot.code(), lot.status(), LotStatus.RECALLED);
        dao(handle).insertChange(change, by.id());
        stopKits(handle, change, Act.RECALL, by);
    }

    /**
     * Requires a manager of all centres.
     *
     * @throws Forbidden for any other operator
     */
    public static void requireMayRecall(Operator by) {
        if (!by.roles().hasEverywhere(Role.MANAGER)) {
            throw new Forbidden();
        }
    }

    private static UUID idOf(UUID act, LotCode lot) {
        return UUID.nameUUIDFromBytes((act + " " + lot).getBytes(StandardCharsets.UTF_8));
    }

    /**
     * Stops the kits that contain the lot: goods that may not be handed out may not be handed out within a kit either. After a release of
     * the lot, each kit is checked and released by itself.
     */
    private static void stopKits(Handle handle, LotChange of, Act act, Operator by) {
        for (Lot kit : dao(handle).madeWith(of.lot())) {
            if (act.follows(kit.status()) && dao(handle).setStatus(kit.code(), kit.status(), act.to) == 1) {
                LotChange change = new LotChange(
                        idOf(of.id(), kit.code()),
                        kit.code(),
                        kit.status(),
                        act.to,
                        of.reason(),
                        of.operator(),
                        of.changedAt());
                dao(handle).insertChange(change, by.id());
            }
        }
    }

    private static void requireGoodParts(Handle handle, Lot kit) {
        for (Lot part : dao(handle).partsOf(kit.code())) {
            if (part.status() != LotStatus.AVAILABLE) {
                throw Refused.conflict(
                        "stock.lot.part-stopped." + part.status(),
                        kit.code().code().grouped(),
                        Skus.get(handle, part.sku()).title(),
                        part.code().code().grouped());
            }
        }
    }

    /**
     * Returns the lots in which some of this lot may have been handed out: the lot, and the lots of kits that contain some of it. Of a
     * recalled lot with a number, all recalled lots of that number: a pack does not show its donor. In the caller's transaction.
     */
    public static Set<LotCode> holding(Handle handle, LotCode code) {
        return dao(handle).holding(code);
    }

    /** Returns all lots of an item, and the lots of kits that contain some of them. In the caller's transaction. */
    public static Set<LotCode> holding(Handle handle, Sku sku) {
        return dao(handle).holding(sku);
    }

    /** Returns the lots with these codes, in the caller's transaction. The caller has checked that the operator may use them. */
    public static Map<LotCode, Lot> all(Handle handle, Set<LotCode> codes) {
        return codes.isEmpty()
                ? Map.of()
                : dao(handle).all(codes).stream().collect(Collectors.toMap(Lot::code, each -> each));
    }

    /**
     * Checks that the operator may make this change, before the form is checked.
     *
     * @throws Forbidden if the operator may not
     */
    public void require(Act act, LotCode code, Operator by) {
        boolean may = database.read(handle -> may(handle, act, visible(handle, code, by), by));
        if (!may) {
            throw new Forbidden();
        }
    }

    /** Finds the lot if the operator sees it, in the caller's transaction. */
    public static Optional<Lot> find(Handle handle, LotCode code, Operator by) {
        return dao(handle).find(code).filter(lot -> isSeen(handle, lot, by));
    }

    /**
     * Returns the lot, in the caller's transaction.
     *
     * @throws NotFound if there is no such lot, or the operator does not see it
     */
    public static Lot visible(Handle handle, LotCode code, Operator by) {
        return find(handle, code, by).orElseThrow(NotFound::new);
    }

    private static boolean isSeen(Handle handle, Lot lot, Operator by) {
        StockAccess sight = StockAccess.of(by);
        Item item = Skus.get(handle, lot.sku());
        return centresOf(handle, lot.code()).stream().anyMatch(centre -> sight.covers(centre, item));
    }

    /** Finds the lot with this key, at any location, in the caller's transaction. */
    public static Optional<Lot> find(Handle handle, LotKey key) {
        return LotFinder.find(dao(handle), key);
    }

    /** Finds a lot that is or was in the centre, in the caller's transaction. */
    public static Optional<Lot> findAt(Handle handle, LotCode code, CentreCode centre) {
        return dao(handle).find(code).filter(lot -> centresOf(handle, code).contains(centre));
    }

    private static boolean may(Handle handle, Act act, Lot lot, Operator by) {
        if (act == Act.RECALL || lot.status() == LotStatus.RECALLED) {
            return by.roles().hasEverywhere(Role.MANAGER);
        }
        return centresOf(handle, lot.code()).stream()
                .anyMatch(centre -> by.roles().hasAt(centre, KEEPERS));
    }

    private static List<CentreCode> centresOf(Handle handle, LotCode code) {
        return handle.attach(BalanceDao.class).centresOf(code);
    }

    /**
     * Lists lots of items that an unnamed lot in a place may be, lots with recorded stock in the place first. In the caller's transaction.
     */
    public static List<LotHere> candidates(Handle handle, Place place, List<Sku> items, int limit) {
        return items.isEmpty()
                ? List.of()
                : dao(handle)
                        .candidates(place.location().centre(), place.location().id(), place.box(), items, limit);
    }

    /** Lists lots of an item at a centre that fit a number and a date: recalled lots first, then lots that may be handed out. */
    public static List<Lot> alike(
            Handle handle, Sku sku, String number, Expiry expiresOn, CentreCode centre, int limit) {
        return dao(handle).alike(sku, dao(handle).spellings(sku, number), expiresOn, centre, limit);
    }

    private static LotDao dao(Handle handle) {
        return handle.attach(LotDao.class);
    }
}
