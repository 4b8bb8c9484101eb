package org.sklad.goods.catalogue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.sklad.access.audit.Audit;
import org.sklad.access.audit.AuditEntry;
import org.sklad.access.roles.Operator;
import org.sklad.access.roles.Role;
import org.sklad.barcodes.CodeKind;
import org.sklad.barcodes.OwnCode;
import org.sklad.barcodes.RawCode;
import org.sklad.goods.classification.Sku;
import org.sklad.goods.classification.StyleCode;
import org.sklad.platform.crypto.Randomness;
import org.sklad.platform.db.Database;
import org.sklad.platform.db.IdempotencyKey;
import org.sklad.platform.db.Work;
import org.sklad.platform.i18n.ChangedMeanwhile;
import org.sklad.platform.i18n.FieldError;
import org.sklad.platform.i18n.InvalidFields;
import org.sklad.platform.i18n.Language;
import org.sklad.platform.i18n.NotFound;
import org.sklad.platform.i18n.Refused;

/**
 * The catalogue. Every operator sees all of it. Warehouse workers, managers and administrators add items and the codes on goods that
 * identify them.
 */
public final class Items {
    /** No style has more sizes. */
    static final int MOST_SIZES = 200;

    /** With 100,000 items and 100,000,000 possible codes, three random codes are all taken once in a thousand million times. */
    private static final int CODES_TO_CHOOSE_FROM = 3;

    private final List<ItemGuard> guards;
    private final Database database;
    private final Audit audit;
    private final Randomness randomness;

    /** @param guards checks of the packages that store data about items; each must agree to a change */
    Items(Database database, Audit audit, Randomness randomness, List<ItemGuard> guards) {
        this.guards = List.copyOf(guards);
        this.database = database;
        this.audit = audit;
        this.randomness = randomness;
    }

    /** Requires a role that may change the catalogue. */
    public static void requireMayChange(Operator operator) {
        operator.require(Role.WAREHOUSE, Role.MANAGER, Role.ADMINISTRATOR);
    }

    /** True if the operator may change the catalogue. */
    public static boolean mayChange(Operator operator) {
        return operator.roles().has(Role.WAREHOUSE, Role.MANAGER, Role.ADMINISTRATOR);
    }

    /**
     * Adds an item.
     *
     * @return true if new; false if it already exists with the same facts and with all these codes
     * @throws Refused if the SKU belongs to an item with other facts or without these codes
     * @throws IdentifierTaken if a code identifies another item
     */
    public boolean add(Sku sku, ItemFacts facts, List<Identifier> identifiers, Operator by) {
        return database.write(adding(sku, facts, identifiers, by));
    }

    /** Prepares the addition of an item in a transaction of the caller: {@link #add}. */
    public Work<Boolean> adding(Sku sku, ItemFacts facts, List<Identifier> identifiers, Operator by) {
        requireMayChange(by);
        AuditEntry entry = audit.entry("item-added", by, sku.value(), "category=" + facts.category());
        List<OwnCode> codes = codes(CODES_TO_CHOOSE_FROM);
        return handle -> {
            Optional<Item> present = Skus.findAsWritten(handle, sku);
            if (present.isPresent()) {
                if (!present.get().facts().equals(facts)
                        || !dao(handle).identifiers(sku).containsAll(identifiers)) {
                    throw Refused.exists(
                            "sku",
                            "catalogue.exists",
                            present.get().sku().value(),
                            present.get().title());
                }
                return false;
            }
            ItemWriter.insert(
                    handle, new Item(sku, ItemCodes.free(handle, codes, 1).get(0), facts, 1));
            ItemWriter.attachAll(handle, sku, identifiers);
            Audit.record(handle, entry);
            return true;
        };
    }

    /**
     * Changes an item. Its SKU and own code stay.
     *
     * @param version the version that the operator saw
     * @param identifiers all codes on goods of the item; absent to keep them
     * @throws ChangedMeanwhile if that is not the current version
     * @throws Refused if the item was merged into another, which must be changed instead
     * @throws InvalidFields if the unit changes or the item becomes a medicine while it has lots
     * @throws IdentifierTaken if a code identifies another item
     */
    public Item change(Sku sku, long version, ItemFacts facts, Optional<List<Identifier>> identifiers, Operator by) {
        requireMayChange(by);
        AuditEntry entry = audit.entry("item-changed", by, sku.value(), "category=" + facts.category());
        return database.write(handle -> {
            Item present = Skus.get(handle, sku);
            if (!present.sku().equals(sku)) {
                throw Refused.conflict(
                        "catalogue.merged",
                        sku.value(),
                        present.title(),
                        present.sku().value());
            }
            if (present.version() != version) {
                throw new ChangedMeanwhile();
            }
            List<FieldError> objections = objections(handle, present, facts);
            if (!objections.isEmpty()) {
                throw new InvalidFields(objections);
            }
            ItemWriter.update(handle, present, facts);
            identifiers.ifPresent(wanted -> ItemWriter.replaceIdentifiers(handle, sku, wanted));
            Audit.record(handle, entry);
            return Skus.get(handle, sku);
        });
    }

    /**
     * Attaches a code on goods to an item, which counts as a change of the item. A code that the item already has with the same quantity
     * stays.
     *
     * @return true the first time; false if the same id came before with the same content
     * @throws IdentifierTaken if the code identifies another item, or this one with another quantity
     */
    public boolean attach(IdempotencyKey claim, Sku sku, Identifier identifier, Operator by) {
        AuditEntry entry = entry("identifier-attached", sku, identifier, by, "");
        return database.once(
                claim,
                entry.occurredAt(),
                handle -> attach(handle, Skus.get(handle, sku).sku(), identifier, entry));
    }

    /**
     * Prepares the attachment of a code in a transaction of the caller, which has claimed an id: {@link #attach}. The result is false
     * if the item already had the code.
     */
    public Work<Boolean> attaching(Sku sku, Identifier identifier, Operator by) {
        AuditEntry entry = entry("identifier-attached", sku, identifier, by, "");
        return handle -> attach(handle, Skus.get(handle, sku).sku(), identifier, entry);
    }

    private AuditEntry entry(String act, Sku sku, Identifier of, Operator by, String more) {
        requireMayChange(by);
        return audit.entry(act, by, sku.value(), "scheme=" + of.scheme() + " quantity=" + of.quantity() + more);
    }

    /** Detaches a code from an item, which counts as a change of the item. Refuses a code that the item does not have. */
    public boolean detach(IdempotencyKey claim, Sku sku, Identifier identifier, Operator by) {
        AuditEntry entry = entry("identifier-detached", sku, identifier, by, " code=" + identifier.value());
        return database.once(claim, entry.occurredAt(), handle -> {
            ItemWriter.detach(handle, Skus.get(handle, sku).sku(), identifier);
            Audit.record(handle, entry);
        });
    }

    private static boolean attach(Handle handle, Sku sku, Identifier identifier, AuditEntry entry) {
        boolean first = ItemWriter.attach(handle, sku, identifier, "value");
        if (first) {
            dao(handle).raiseVersion(sku);
            Audit.record(handle, entry);
        }
        return first;
    }

    /**
     * Returns the item that was recorded under the SKU, and its codes. A merged item has no codes.
     *
     * @throws NotFound if the item does not exist
     */
    public CatalogueEntry get(Sku sku) {
        return database.read(handle -> entry(handle, sku));
    }

    private static CatalogueEntry entry(Handle handle, Sku sku) {
        return new CatalogueEntry(
                Skus.asWritten(handle, sku), dao(handle).identifiers(sku), Skus.countsAs(handle, sku));
    }

    /** Returns an item with all sizes of its style in order, including itself, and with its parts if it is a kit. */
    public ItemDetails page(Sku sku) {
        return database.read(handle -> {
            CatalogueEntry entry = entry(handle, sku);
            Item item = entry.item();
            List<Item> sizes =
                    item.facts().style().map(style -> ofStyle(handle, style)).orElseGet(List::of);
            Optional<CompositionView> parts =
                    Compositions.current(handle, sku).map(each -> Compositions.view(handle, each));
            return new ItemDetails(entry, sizes, parts, Merges.standing(handle, sku), Merges.mergedInto(handle, sku));
        });
    }

    /**
     * Finds the item by its scanned label, by a code on it, or by its typed SKU in upper or lower case, also with Cyrillic letters of the
     * same shape. A number that can be both was scanned.
     */
    public Optional<Item> find(RawCode code) {
        return database.read(handle -> ItemCodes.find(handle, code));
    }

    /**
     * Lists the items that match the filter.
     *
     * @param after the last SKU of the previous page; empty for the first page
     */
    public List<Item> list(ItemFilter filter, ItemOrder order, String after, int limit) {
        return database.read(handle -> ItemSearch.rows(handle, filter, order, after, limit).stream()
                .map(ItemRow::item)
                .toList());
    }

    /** Lists the first items by name, at most this many and the remaining sizes of the last style. */
    public ItemFilter.Found first(ItemFilter filter, Language language, int most) {
        return ItemFilter.Found.of(list(filter, ItemOrder.byName(language), "", most + MOST_SIZES), most);
    }

    /** Lists the items that match the filter with their codes, for the API and for files. */
    public List<CatalogueEntry> listWithIdentifiers(ItemFilter filter, ItemOrder order, String after, int limit) {
        return database.readForReport(
                handle -> ItemCodes.entries(handle, ItemSearch.rows(handle, filter, order, after, limit), Map.of()));
    }

    /** True if the catalogue has no items. */
    public boolean isEmpty() {
        return database.read(handle -> dao(handle).any().isEmpty());
    }

    /** Finds the item that the SKU counts as: its own item, or the one it was merged into. */
    public Optional<Item> find(Sku sku) {
        return database.read(handle -> Skus.find(handle, sku));
    }

    /** Lists all sizes of the styles of these items, style by style, in size order. */
    public static List<Item> sizesOf(Handle handle, Set<Sku> skus) {
        return skus.isEmpty()
                ? List.of()
                : dao(handle).sizesOf(Skus.values(skus)).stream()
                        .map(ItemRow::item)
                        .toList();
    }

    /** Lists the sizes of a style in order, at most 200. */
    public static List<Item> ofStyle(Handle handle, StyleCode style) {
        return dao(handle).ofStyle(style, MOST_SIZES).stream()
                .map(ItemRow::item)
                .toList();
    }

    /** Returns the sizes of each style in order, merged items last, with one statement. */
    public static Map<StyleCode, List<Item>> ofStyles(Handle handle, Set<StyleCode> styles) {
        return styles.isEmpty()
                ? Map.of()
                : dao(handle).ofStyles(styles).stream()
                        .map(ItemRow::item)
                        .collect(Collectors.groupingBy(
                                item -> item.facts().style().orElseThrow()));
    }

    /** Generates codes for new items before the write. The count includes spares for codes that are taken. */
    public List<OwnCode> codes(int count) {
        return Stream.generate(() -> OwnCode.random(CodeKind.ITEM, randomness))
                .distinct()
                .limit(count)
                .toList();
    }

    /** Returns the objections to giving an item these facts. */
    public List<FieldError> objections(Handle handle, Item present, ItemFacts wanted) {
        return guards.stream()
                .flatMap(guard -> guard.objection(handle, present, wanted).stream())
                .toList();
    }

    private static ItemDao dao(Handle handle) {
        return handle.attach(ItemDao.class);
    }
}
