package org.sklad.goods.catalogue;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.sklad.goods.classification.Sku;
import org.sklad.platform.i18n.ChangedMeanwhile;
import org.sklad.platform.i18n.Refused;

/** Writes items with their styles, search words and codes, in the caller's transaction. */
public final class ItemWriter {
    private ItemWriter() {}

    /** Writes a new item with its style and search words, in the caller's transaction. Its SKU and code must be free. */
    public static void insert(Handle handle, Item item) {
        insert(handle, List.of(item));
    }

    /** Writes several new items as {@link #insert(Handle, Item)} does. */
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

    static void attachAll(Handle handle, Sku sku, List<Identifier> identifiers) {
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

    /**
     * Detaches a code and raises the version of the item.
     *
     * @throws Refused if the item does not have the code with this quantity
     */
    static void detach(Handle handle, Sku sku, Identifier identifier) {
        if (!dao(handle).identifiers(sku).contains(identifier)) {
            throw Refused.conflict("catalogue.identifier.gone", identifier.value());
        }
        dao(handle).deleteIdentifier(identifier.value());
        dao(handle).raiseVersion(sku);
    }

    /** Returns false if the item already has the code with this quantity. */
    static boolean attach(Handle handle, Sku sku, Identifier identifier, String field) {
        Optional<Identified> present = ItemCodes.findByIdentifier(handle, identifier.value());
        if (present.isEmpty()) {
            dao(handle).insertIdentifier(sku, identifier);
            return true;
        }
        if (!present.get().item().sku().equals(sku) || present.get().quantity() != identifier.quantity()) {
            throw new IdentifierTaken(field, identifier, present.get());
        }
        return false;
    }

    private static ItemDao dao(Handle handle) {
        return handle.attach(ItemDao.class);
    }
}
