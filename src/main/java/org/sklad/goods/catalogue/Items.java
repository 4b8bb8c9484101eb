package org.sklad.goods.catalogue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
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
import org.sklad.barcodes.ElementString;
import org.sklad.barcodes.Gtin;
import org.sklad.barcodes.OwnCode;
import org.sklad.barcodes.RawCode;
import org.sklad.barcodes.Scanned;
import org.sklad.goods.classification.Sku;
import org.sklad.goods.classification.StyleCode;
import org.sklad.platform.crypto.Randomness;
import org.sklad.platform.db.Database;
import org.sklad.platform.db.IdempotencyKey;
import org.sklad.platform.db.Work;
import org.sklad.platform.i18n.ChangedMeanwhile;
import org.sklad.platform.i18n.FieldError;
import org.sklad.platform.i18n.InvalidFields;
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

    /** As {@link #add}, prepared for a transaction of the caller. */
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
            insert(handle, new Item(sku, free(handle, codes), facts, 1));
            attachAll(handle, sku, identifiers);
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
            update(handle, present, facts);
            identifiers.ifPresent(wanted -> replaceIdentifiers(handle, sku, wanted));
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
        AuditEntry entry = attached(sku, identifier, by);
        return database.once(
                claim,
                entry.occurredAt(),
                handle -> attach(handle, Skus.get(handle, sku).sku(), identifier, entry));
    }

    /**
     * As {@link #attach}, prepared for a transaction of the caller, which has claimed an id. The result is false if the item already had
     * the code.
     */
    public Work<Boolean> attaching(Sku sku, Identifier identifier, Operator by) {
        AuditEntry entry = attached(sku, identifier, by);
        return handle -> attach(handle, Skus.get(handle, sku).sku(), identifier, entry);
    }

    private AuditEntry attached(Sku sku, Identifier identifier, Operator by) {
        requireMayChange(by);
        return audit.entry(
                "identifier-attached",
                by,
                sku.value(),
                "scheme=" + identifier.scheme() + " quantity=" + identifier.quantity());
    }

    private static boolean attach(Handle handle, Sku sku, Identifier identifier, AuditEntry entry) {
        boolean first = attach(handle, sku, identifier, "value");
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

    /** As {@link #get(Sku)}, with all sizes of its style in order, including itself, and with its parts if it is a kit. */
    public Page page(Sku sku) {
        return database.read(handle -> {
            CatalogueEntry entry = entry(handle, sku);
            Item item = entry.item();
            List<Item> sizes =
                    item.facts().style().map(style -> ofStyle(handle, style)).orElseGet(List::of);
            Optional<CompositionView> parts =
                    Compositions.current(handle, sku).map(each -> Compositions.view(handle, each));
            return new Page(entry, sizes, parts, Merges.standing(handle, sku), Merges.mergedInto(handle, sku));
        });
    }

    /**
     * The contents of an item page.
     *
     * @param merge the merge of this item into another; absent if there is none
     * @param merged the merges into this item, latest first
     */
    public record Page(
            CatalogueEntry entry,
            List<Item> sizes,
            Optional<CompositionView> parts,
            Optional<Merge> merge,
            List<Merge> merged) {
        public Page {
            sizes = List.copyOf(sizes);
            merged = List.copyOf(merged);
        }
    }

    /**
     * Finds the item by its scanned label, by a code on it, or by its typed SKU in upper or lower case. A number that can be both was
     * scanned.
     */
    public Optional<Item> find(RawCode code) {
        return database.read(handle -> {
            if (code.scanned() instanceof Scanned.Other other) {
                return typed(handle, other.text())
                        .or(() -> findByIdentifier(handle, product(other)).map(Identified::item));
            }
            return scanned(handle, code.scanned()).or(() -> typed(handle, code.text()));
        });
    }

    private static Optional<Item> scanned(Handle handle, Scanned scanned) {
        if (scanned instanceof Scanned.Own own) {
            return own.code().kind() == CodeKind.ITEM ? findByOwnCode(handle, own.code()) : Optional.empty();
        }
        return scanned instanceof Scanned.Product product
                ? findByIdentifier(handle, product.gtin()).map(Identified::item)
                : Optional.empty();
    }

    private static String product(Scanned.Other other) {
        return other.elements(LocalDate.EPOCH)
                .filter(each -> each.error().isEmpty())
                .flatMap(ElementString::product)
                .orElse(other.text());
    }

    private static Optional<Item> typed(Handle handle, String text) {
        String sku = text.strip().toUpperCase(Locale.ROOT);
        return Sku.isValid(sku) ? Skus.find(handle, new Sku(sku)) : Optional.empty();
    }

    /**
     * Lists the items that match the filter.
     *
     * @param after the last SKU of the previous page; empty for the first page
     */
    public List<Item> list(ItemFilter filter, ItemOrder order, String after, int limit) {
        return database.read(handle -> rows(handle, filter, order, after, limit).stream()
                .map(ItemRow::item)
                .toList());
    }

    /** As {@link #list}, with the codes of each item; for the API and for files. */
    public List<CatalogueEntry> listWithIdentifiers(ItemFilter filter, ItemOrder order, String after, int limit) {
        return database.readForReport(handle -> entries(handle, rows(handle, filter, order, after, limit), Map.of()));
    }

    /** True if the catalogue has no items. */
    public boolean isEmpty() {
        return database.read(handle -> dao(handle).any().isEmpty());
    }

    private static List<ItemRow> rows(Handle handle, ItemFilter filter, ItemOrder order, String after, int limit) {
        ItemSearch words = ItemSearch.of(handle, filter.words());
        return dao(handle)
                .list(
                        order,
                        ItemCondition.of(filter),
                        words.by(),
                        filter.categoryText(),
                        filter.styleText(),
                        words.ranges(),
                        after,
                        limit);
    }

    /** @param meant the item that each SKU counts as; itself by default */
    private static List<CatalogueEntry> entries(Handle handle, List<ItemRow> rows, Map<Sku, Sku> meant) {
        if (rows.isEmpty()) {
            return List.of();
        }
        Map<Sku, List<Identifier>> identifiers = new HashMap<>();
        dao(handle)
                .identifiersOf(rows.stream().map(row -> row.sku().value()).toList())
                .forEach(row -> identifiers
                        .computeIfAbsent(row.sku(), any -> new ArrayList<>())
                        .add(row.identifier()));
        return rows.stream()
                .map(row -> new CatalogueEntry(
                        row.item(),
                        identifiers.getOrDefault(row.sku(), List.of()),
                        meant.getOrDefault(row.sku(), row.sku())))
                .toList();
    }

    /** Returns those of the items that exist, as recorded, with the codes that identify them. */
    public static Map<Sku, CatalogueEntry> all(Handle handle, List<Sku> skus) {
        Map<Sku, CatalogueEntry> all = new HashMap<>();
        List<ItemRow> rows =
                dao(handle).allAsWritten(skus.stream().map(Sku::value).toList());
        Map<Sku, Sku> meant =
                Skus.countsAs(handle, rows.stream().map(ItemRow::sku).collect(Collectors.toSet()));
        entries(handle, rows, meant).forEach(entry -> all.put(entry.item().sku(), entry));
        return all;
    }

    /** Finds the item that the SKU counts as: its own item, or the one it was merged into. */
    public Optional<Item> find(Sku sku) {
        return database.read(handle -> Skus.find(handle, sku));
    }

    /** Finds the item whose label has this own code. */
    public static Optional<Item> findByOwnCode(Handle handle, OwnCode code) {
        return dao(handle).findByOwnCode(Long.parseLong(code.digits())).map(ItemRow::item);
    }

    /** Finds the item of a product number. */
    public static Optional<Identified> findByIdentifier(Handle handle, Gtin gtin) {
        return findByIdentifier(handle, gtin.digits());
    }

    /**
     * Finds the item of a code on goods, of any scheme.
     *
     * @param value the stored form, as in {@link Identifier}: 14 digits for a GTIN or a code of that form; else as the scanner sent it
     */
    public static Optional<Identified> findByIdentifier(Handle handle, String value) {
        return dao(handle)
                .findIdentifier(value)
                .map(row -> new Identified(Skus.get(handle, row.sku()), row.quantity()));
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

    private static OwnCode free(Handle handle, List<OwnCode> codes) {
        return free(handle, codes, 1).get(0);
    }

    /** Returns the first of the codes that no item has. */
    public static List<OwnCode> free(Handle handle, List<OwnCode> codes, int count) {
        Set<Long> taken = dao(handle).taken(codes.stream().map(Items::number).toList());
        List<OwnCode> free = codes.stream()
                .filter(code -> !taken.contains(number(code)))
                .limit(count)
                .toList();
        if (free.size() < count) {
            throw new IllegalStateException("Too many of the own codes that were offered are taken");
        }
        return free;
    }

    private static long number(OwnCode code) {
        return Long.parseLong(code.digits());
    }

    /** Writes a new item with its style and search words, in the caller's transaction. Its SKU and code must be free. */
    public static void insert(Handle handle, Item item) {
        insert(handle, List.of(item));
    }

    /** As {@link #insert(Handle, Item)}, for several items at once. */
    public static void insert(Handle handle, List<Item> items) {
        ItemDao dao = dao(handle);
        List<ItemRow> rows = items.stream()
                .map(item -> ItemRow.of(item.sku(), item.ownCode(), item.facts(), item.version()))
                .toList();
        dao.insert(rows);
        addStyles(dao, rows);
        dao.insertWords(items.stream()
                .flatMap(item -> words(item.sku(), SearchWords.of(item.sku(), item.facts())))
                .toList());
    }

    private static void addStyles(ItemDao dao, List<ItemRow> rows) {
        List<ItemRow> styled =
                rows.stream().filter(row -> !row.style().isEmpty()).toList();
        if (!styled.isEmpty()) {
            dao.insertStyles(styled);
        }
    }

    private static Stream<WordRow> words(Sku sku, Set<String> words) {
        return words.stream().map(word -> new WordRow(word, sku));
    }

    /** Rewrites the search words of an item, including the words of the items merged into it. */
    static void rewriteWords(Handle handle, Sku sku) {
        List<String> written = Skus.values(dao(handle).writtenAs(sku));
        Set<String> words = dao(handle).allAsWritten(written).stream()
                .flatMap(row -> SearchWords.of(row.sku(), row.item().facts()).stream())
                .collect(Collectors.toSet());
        dao(handle).deleteWords(written);
        dao(handle).insertWords(words(sku, words).toList());
    }

    /** Returns the objections to giving an item these facts. */
    public List<FieldError> objections(Handle handle, Item present, ItemFacts wanted) {
        return guards.stream()
                .flatMap(guard -> guard.objection(handle, present, wanted).stream())
                .toList();
    }

    /** Writes the new facts of an item and raises its version, in the caller's transaction. */
    public static void update(Handle handle, Item present, ItemFacts facts) {
        ItemRow row = ItemRow.of(present.sku(), present.ownCode(), facts, present.version());
        if (dao(handle).change(row) == 0) {
            throw new ChangedMeanwhile();
        }
        addStyles(dao(handle), List.of(row));
        dao(handle).changeMerged(row);
        rewriteWords(handle, present.sku());
    }

    private static void attachAll(Handle handle, Sku sku, List<Identifier> identifiers) {
        for (int i = 0; i < identifiers.size(); i++) {
            attach(handle, sku, identifiers.get(i), "identifiers[" + i + "].value");
        }
    }

    /** Replaces all codes of the item with these. */
    public static void replaceIdentifiers(Handle handle, Sku sku, List<Identifier> wanted) {
        dao(handle).identifiers(sku).stream()
                .filter(each -> !wanted.contains(each))
                .forEach(each -> dao(handle).deleteIdentifier(each.value()));
        attachAll(handle, sku, wanted);
    }

    /** Returns false if the item already has the code with this quantity. */
    private static boolean attach(Handle handle, Sku sku, Identifier identifier, String field) {
        Optional<Identified> present = findByIdentifier(handle, identifier.value());
        if (present.isEmpty()) {
            dao(handle).insertIdentifier(sku, identifier);
            return true;
        }
        if (!present.get().item().sku().equals(sku) || present.get().quantity() != identifier.quantity()) {
            throw new IdentifierTaken(field, identifier, present.get());
        }
        return false;
    }

    static ItemDao dao(Handle handle) {
        return handle.attach(ItemDao.class);
    }
}
