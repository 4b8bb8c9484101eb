package org.sklad.catalogue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.sklad.barcodes.Gtin;
import org.sklad.barcodes.OwnCode;
import org.sklad.platform.i18n.NotFound;

/** The catalogue. Every operator sees all of it. */
public final class Items {
    /** More sizes than any style has. */
    static final int MOST_SIZES = 200;

    private Items() {}

    /** The item with the sku, in the caller's transaction. */
    public static Optional<Item> find(Handle handle, Sku sku) {
        return dao(handle).find(sku).map(ItemRow::item);
    }

    /** As {@link #find}; refuses with {@link NotFound} when there is none. */
    public static Item get(Handle handle, Sku sku) {
        return find(handle, sku).orElseThrow(NotFound::new);
    }

    /** The item whose label bears this code of ours. */
    public static Optional<Item> findByOwnCode(Handle handle, OwnCode code) {
        return dao(handle).findByOwnCode(Long.parseLong(code.digits())).map(ItemRow::item);
    }

    /** What a product's number means. */
    public static Optional<Identified> findByIdentifier(Handle handle, Gtin gtin) {
        return findByIdentifier(handle, gtin.digits());
    }

    /**
     * What a code on goods means, of any scheme.
     *
     * @param value as {@link Identifier} keeps it: a GTIN, or what looks like one, as 14 digits; else as the scanner sent it
     */
    public static Optional<Identified> findByIdentifier(Handle handle, String value) {
        return dao(handle).findIdentifier(value).map(row -> new Identified(get(handle, row.sku()), row.quantity()));
    }

    /** The items with these skus, for a list that shows their names: one statement however many there are. */
    public static Map<Sku, Item> all(Handle handle, Set<Sku> skus) {
        return skus.isEmpty()
                ? Map.of()
                : dao(handle).all(skus).stream().map(ItemRow::item).collect(Collectors.toMap(Item::sku, item -> item));
    }

    /** All sizes of the styles to which these items belong, style by style, the sizes in their order. */
    public static List<Item> sizesOf(Handle handle, Set<Sku> skus) {
        return skus.isEmpty()
                ? List.of()
                : dao(handle).sizesOf(skus).stream().map(ItemRow::item).toList();
    }

    /** The sizes of a style in their order; at most 200. */
    public static List<Item> ofStyle(Handle handle, StyleCode style) {
        return dao(handle).ofStyle(style, MOST_SIZES).stream()
                .map(ItemRow::item)
                .toList();
    }

    /** Writes a new item with its style and words, in the caller's transaction; its sku and code must be free. */
    static void insert(Handle handle, Item item) {
        ItemFacts facts = item.facts();
        dao(handle).insert(ItemRow.of(item.sku(), item.ownCode(), facts, item.version()));
        addStyle(handle, facts);
        dao(handle).insertWords(item.sku(), SearchWords.of(item.sku(), facts));
    }

    private static void addStyle(Handle handle, ItemFacts facts) {
        facts.style()
                .ifPresent(style -> dao(handle)
                        .insertStyle(style, facts.name().bg(), facts.name().en()));
    }

    private static ItemDao dao(Handle handle) {
        return handle.attach(ItemDao.class);
    }
}
