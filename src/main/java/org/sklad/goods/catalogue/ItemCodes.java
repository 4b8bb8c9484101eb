package org.sklad.goods.catalogue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.sklad.barcodes.CodeKind;
import org.sklad.barcodes.ElementString;
import org.sklad.barcodes.Gtin;
import org.sklad.barcodes.OwnCode;
import org.sklad.barcodes.RawCode;
import org.sklad.barcodes.Scanned;
import org.sklad.goods.classification.Sku;
import org.sklad.platform.i18n.LookAlikes;

/** Items by their codes: own labels, codes on goods, typed SKUs. All methods work in the caller's transaction. */
public final class ItemCodes {
    private ItemCodes() {}

    /** Finds the item as {@link Items#find(RawCode)} does. */
    static Optional<Item> find(Handle handle, RawCode code) {
        if (code.scanned() instanceof Scanned.Other other) {
            return typed(handle, other.text())
                    .or(() -> findByIdentifier(handle, product(other)).map(Identified::item));
        }
        return scanned(handle, code.scanned()).or(() -> typed(handle, code.text()));
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
        String sku = LookAlikes.code(text);
        return Sku.isValid(sku) ? Skus.find(handle, new Sku(sku)) : Optional.empty();
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

    /** Returns the first of the codes that no item has. */
    public static List<OwnCode> free(Handle handle, List<OwnCode> codes, int count) {
        Set<Long> taken =
                dao(handle).taken(codes.stream().map(ItemCodes::number).toList());
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

    /** @param meant the item that each SKU counts as; itself by default */
    static List<CatalogueEntry> entries(Handle handle, List<ItemRow> rows, Map<Sku, Sku> meant) {
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

    private static ItemDao dao(Handle handle) {
        return handle.attach(ItemDao.class);
    }
}
