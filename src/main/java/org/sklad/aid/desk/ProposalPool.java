package org.sklad.aid.desk;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.sklad.aid.rules.Remaining;
import org.sklad.goods.catalogue.Item;
import org.sklad.goods.catalogue.Items;
import org.sklad.goods.catalogue.Skus;
import org.sklad.goods.classification.Category;
import org.sklad.goods.classification.Sku;
import org.sklad.goods.classification.StyleCode;
import org.sklad.people.pages.Needed;
import org.sklad.platform.lists.Part;

/**
 * All goods that a desk may propose, due or needed.
 *
 * @param items by SKU, in stock or not
 * @param due goods that rules name, and those in stock of the named categories that suit the person best; by SKU
 * @param kits parts of each kit in the catalogue; read only if a rule names a category
 */
record ProposalPool(Map<Sku, Item> items, List<Item> due, Map<Sku, List<Part>> kits) {
    /** An item in one kit. */
    record Part(Sku item, long quantity) {}

    static ProposalPool of(Handle handle, List<Remaining> left, List<Needed.Lack> lacks, CategoryGoods standing) {
        Set<Sku> due = new HashSet<>();
        Set<Sku> needed = new HashSet<>();
        Set<StyleCode> dueStyles = new HashSet<>();
        Set<StyleCode> styles = new HashSet<>();
        Set<Category> categories = EnumSet.noneOf(Category.class);
        left.forEach(each -> {
            due.addAll(each.rule().goods().items());
            dueStyles.addAll(each.rule().goods().styles());
            categories.addAll(each.rule().goods().categories());
        });
        lacks.forEach(each -> {
            each.sku().map(Sku::new).ifPresent(needed::add);
            each.style().map(StyleCode::new).ifPresent(styles::add);
        });
        styles.addAll(dueStyles);
        Items.ofStyles(handle, styles)
                .forEach((style, sizes) ->
                        sizes.forEach(item -> (dueStyles.contains(style) ? due : needed).add(item.sku())));
        Map<Sku, List<Part>> kits = kits(handle, standing, categories, due, needed);
        needed.addAll(due);
        Map<Sku, Item> named = Skus.named(handle, needed);
        Map<Sku, Item> items = named.values().stream()
                .collect(Collectors.toMap(Item::sku, item -> item, (one, same) -> one, TreeMap::new));
        Set<Sku> present = due.stream()
                .flatMap(sku -> Stream.ofNullable(named.get(sku)))
                .map(Item::sku)
                .collect(Collectors.toSet());
        return new ProposalPool(
                items,
                items.values().stream()
                        .filter(item -> present.contains(item.sku()))
                        .toList(),
                kits);
    }

    /** Adds the goods in stock of the categories, and reads the kits that may be standard packs of such a rule. */
    private static Map<Sku, List<Part>> kits(
            Handle handle, CategoryGoods standing, Set<Category> categories, Set<Sku> due, Set<Sku> needed) {
        if (categories.isEmpty()) {
            return Map.of();
        }
        due.addAll(standing.of(categories));
        Map<Sku, List<Part>> kits = new TreeMap<>();
        handle.attach(DeskDao.class)
                .kits()
                .forEach(row -> kits.computeIfAbsent(row.kit(), any -> new ArrayList<>())
                        .add(new Part(row.item(), row.quantity())));
        kits.forEach((kit, parts) -> {
            needed.add(kit);
            parts.forEach(part -> needed.add(part.item()));
        });
        return kits;
    }
}
