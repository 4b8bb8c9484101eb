package org.sklad.goods.planning;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.sklad.access.audit.Audit;
import org.sklad.access.audit.AuditEntry;
import org.sklad.access.roles.CentreCode;
import org.sklad.access.roles.Operator;
import org.sklad.access.roles.Role;
import org.sklad.barcodes.RawCode;
import org.sklad.centres.places.Centre;
import org.sklad.centres.places.Centres;
import org.sklad.goods.catalogue.Item;
import org.sklad.goods.catalogue.Items;
import org.sklad.goods.catalogue.Skus;
import org.sklad.goods.classification.Sku;
import org.sklad.platform.db.Database;
import org.sklad.platform.db.IdempotencyKey;
import org.sklad.platform.db.IdempotencyKeys;
import org.sklad.platform.i18n.InvalidFields;
import org.sklad.platform.i18n.Message;
import org.sklad.platform.i18n.NotFound;

/** How much of each item the centres want to have. Managers say it; who keeps the store there and auditors see it. */
public final class Levels {
    static final Role[] MAY_SEE = {Role.WAREHOUSE, Role.MANAGER, Role.AUDITOR};
    static final Role[] MAY_SET = {Role.MANAGER};

    private final Database database;
    private final Centres centres;
    private final Items items;
    private final Audit audit;
    private final InstantSource clock;

    Levels(Database database, Centres centres, Items items, Audit audit, InstantSource clock) {
        this.database = database;
        this.centres = centres;
        this.items = items;
        this.audit = audit;
        this.clock = clock;
    }

    /** The centre that is asked for, or all of the operator's; refuses what is none of theirs with {@link NotFound}. */
    static List<Centre> seen(Centres centres, Optional<CentreCode> wanted, Operator by) {
        if (wanted.isPresent()) {
            by.requireAt(wanted.get(), MAY_SEE);
            return List.of(centres.get(wanted.get()));
        }
        by.require(MAY_SEE);
        return centres.own(by).stream()
                .filter(centre -> by.roles().hasAt(centre.code(), MAY_SEE))
                .toList();
    }

    /**
     * Sets the level of an item in a centre, in place of the one that it had.
     *
     * @return true the first time; false when the same id came with the same content before
     * @throws NotFound where there is no such item
     */
    public boolean set(IdempotencyKey claim, Level level, Operator by) {
        by.requireAt(level.centre(), MAY_SET);
        Instant now = clock.instant();
        AuditEntry entry = audit.entry(
                "level-set",
                by,
                subject(level.centre(), level.sku()),
                "basis=" + level.basis() + " minimum=" + level.minimum() + " target=" + level.target());
        return database.once(claim, now, handle -> {
            dao(handle).put(level.of(Skus.get(handle, level.sku()).sku()));
            Audit.record(handle, entry);
        });
    }

    /**
     * Removes the level of an item in a centre: nothing is proposed for it then. Where there is none, nothing happens.
     *
     * @return true the first time; false when the same id came with the same content before
     * @throws NotFound where there is no such item
     */
    public boolean remove(IdempotencyKey claim, CentreCode centre, Sku sku, Operator by) {
        by.requireAt(centre, MAY_SET);
        Instant now = clock.instant();
        AuditEntry entry = audit.entry("level-removed", by, subject(centre, sku), "");
        return database.write(handle -> {
            Item item = Skus.get(handle, sku);
            if (!IdempotencyKeys.claim(handle, claim, now)) {
                return false;
            }
            if (dao(handle).remove(centre, item.sku()) > 0) {
                Audit.record(handle, entry);
            }
            return true;
        });
    }

    /** Refuses with {@link NotFound} what is no item. */
    void requireItem(Sku sku) {
        database.read(handle -> Skus.get(handle, sku));
    }

    /** The level of an item in a centre with what there is of it; refuses with {@link NotFound} where there is none. */
    public Measured get(CentreCode centre, Sku sku, Operator by) {
        return find(centre, sku, by).orElseThrow(NotFound::new);
    }

    /** As {@link #get}, absent where there is no level. */
    public Optional<Measured> find(CentreCode centre, Sku sku, Operator by) {
        List<Centre> one = seen(centres, Optional.of(centre), by);
        Instant now = clock.instant();
        return database.read(handle -> dao(handle)
                .find(centre, sku)
                .map(level -> new Measuring(handle, one, now).of(List.of(level)).get(0)));
    }

    /**
     * The item that somebody names by its sku or by a code on it.
     *
     * @throws InvalidFields where that is none
     */
    Sku item(String typed) {
        return findItem(typed)
                .map(Item::sku)
                .orElseThrow(() -> new InvalidFields("item", Message.of("planning.no-item", typed)));
    }

    /** As {@link #item}, empty where that is none. */
    Optional<Item> findItem(String typed) {
        Optional<Sku> named = Sku.isValid(typed) ? Optional.of(new Sku(typed)) : Optional.empty();
        return named.flatMap(sku -> database.read(handle -> Skus.find(handle, sku)))
                .or(() -> items.find(RawCode.of(typed)));
    }

    /**
     * Levels by centre and sku, each with what there is of the item.
     *
     * @param after the place of the last row of the page before
     */
    public List<Measured> list(LevelFilter filter, LevelPlace after, int limit, Operator by) {
        List<Centre> seen = seen(centres, filter.centre(), by);
        Instant now = clock.instant();
        return seen.isEmpty()
                ? List.of()
                : database.readForReport(
                        handle -> new Measuring(handle, seen, now).of(list(handle, seen, filter, after, limit)));
    }

    static List<Level> list(Handle handle, List<Centre> seen, LevelFilter filter, LevelPlace after, int limit) {
        List<CentreCode> codes = seen.stream().map(Centre::code).toList();
        return dao(handle).list(LevelCategory.of(filter.category()), codes, after, filter.categoryText(), limit);
    }

    private static String subject(CentreCode centre, Sku sku) {
        return centre + " " + sku;
    }

    static PlanningDao dao(Handle handle) {
        return handle.attach(PlanningDao.class);
    }
}
