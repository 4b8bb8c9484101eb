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
import org.sklad.platform.i18n.InvalidFields;
import org.sklad.platform.i18n.Message;
import org.sklad.platform.i18n.NotFound;

/** The stock of each item that centres want to have. Managers set it; warehouse workers and auditors see it too. */
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

    /**
     * Returns the given centre, or all centres of the operator without one.
     *
     * @throws NotFound if the operator has no role at the given centre
     */
    static List<Centre> visible(Centres centres, Optional<CentreCode> wanted, Operator by) {
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
     * Sets or replaces the level of an item in a centre.
     *
     * @return true the first time; false for a repeated request with the same id
     * @throws NotFound if there is no such item
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
     * Removes the level of an item in a centre, so that nothing is proposed for it. Does nothing if there is none.
     *
     * @return true the first time; false for a repeated request with the same id
     * @throws NotFound if there is no such item
     */
    public boolean remove(IdempotencyKey claim, CentreCode centre, Sku sku, Operator by) {
        by.requireAt(centre, MAY_SET);
        Instant now = clock.instant();
        AuditEntry entry = audit.entry("level-removed", by, subject(centre, sku), "");
        return database.once(claim, now, handle -> {
            if (dao(handle).remove(centre, Skus.get(handle, sku).sku()) > 0) {
                Audit.record(handle, entry);
            }
        });
    }

    /** @throws NotFound if there is no such item */
    void requireItem(Sku sku) {
        database.read(handle -> Skus.get(handle, sku));
    }

    /**
     * Returns the level of an item in a centre with the stock.
     *
     * @throws NotFound if there is no level
     */
    public MeasuredItem get(CentreCode centre, Sku sku, Operator by) {
        return find(centre, sku, by).orElseThrow(NotFound::new);
    }

    /** Finds the level like {@link #get}; empty if there is none. */
    public Optional<MeasuredItem> find(CentreCode centre, Sku sku, Operator by) {
        List<Centre> one = visible(centres, Optional.of(centre), by);
        Instant now = clock.instant();
        return database.read(handle -> dao(handle)
                .find(centre, sku)
                .map(level ->
                        new FigureReader(handle, one, now).of(List.of(level)).get(0)));
    }

    /**
     * Returns the item with this sku or a code on it.
     *
     * @throws InvalidFields if there is none
     */
    Sku item(String typed) {
        return findItem(typed)
                .map(Item::sku)
                .orElseThrow(() -> new InvalidFields("item", Message.of("planning.no-item", typed)));
    }

    /** Finds the item like {@link #item}; empty if there is none. */
    Optional<Item> findItem(String typed) {
        Optional<Sku> named = Sku.isValid(typed) ? Optional.of(new Sku(typed)) : Optional.empty();
        return named.flatMap(sku -> database.read(handle -> Skus.find(handle, sku)))
                .or(() -> items.find(RawCode.of(typed)));
    }

    /**
     * Lists levels by centre and sku, each with the item's stock.
     *
     * @param after position of the last row of the previous page
     */
    public List<MeasuredItem> list(LevelFilter filter, LevelPlace after, int limit, Operator by) {
        List<Centre> seen = visible(centres, filter.code(), by);
        Instant now = clock.instant();
        return seen.isEmpty()
                ? List.of()
                : database.readForReport(
                        handle -> new FigureReader(handle, seen, now).of(list(handle, seen, filter, after, limit)));
    }

    static List<Level> list(Handle handle, List<Centre> seen, LevelFilter filter, LevelPlace after, int limit) {
        List<CentreCode> codes = seen.stream().map(Centre::code).toList();
        return dao(handle).list(LevelCategory.of(filter.wanted()), codes, after, filter.categoryText(), limit);
    }

    private static String subject(CentreCode centre, Sku sku) {
        return centre + " " + sku;
    }

    static PlanningDao dao(Handle handle) {
        return handle.attach(PlanningDao.class);
    }
}
