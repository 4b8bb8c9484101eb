package org.sklad.aid.needs;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.sklad.goods.catalogue.Item;
import org.sklad.goods.catalogue.ItemFacts;
import org.sklad.goods.catalogue.Items;
import org.sklad.goods.catalogue.Skus;
import org.sklad.goods.classification.Sku;
import org.sklad.goods.classification.StyleCode;
import org.sklad.platform.i18n.FieldError;
import org.sklad.platform.i18n.Message;

/** Reads the goods that a new need names: exactly one of item and style, and a size that the style has. */
final class WantedGoods {
    private WantedGoods() {}

    /** Returns the item, or one item of the style. Adds any error to the list, and returns nothing if there is no such item. */
    static Optional<Item> find(Handle handle, NewNeed wanted, List<FieldError> errors) {
        if (wanted.item().isPresent() == wanted.style().isPresent()) {
            errors.add(new FieldError("item", Message.of("needs.item-or-style")));
            return Optional.empty();
        }
        if (wanted.style().isPresent()) {
            return ofStyle(handle, wanted.style().get(), wanted.size(), errors);
        }
        if (!wanted.size().isEmpty()) {
            errors.add(new FieldError("size", Message.of("needs.size-of-style")));
        }
        Sku sku = wanted.item().get();
        Optional<Item> item = Skus.find(handle, sku);
        if (item.isEmpty()) {
            errors.add(new FieldError("item", Message.of("needs.no-item", sku.value())));
        }
        return item;
    }

    private static Optional<Item> ofStyle(Handle handle, StyleCode style, String size, List<FieldError> errors) {
        List<Item> sizes = Items.ofStyle(handle, style);
        if (sizes.isEmpty()) {
            errors.add(new FieldError("style", Message.of("needs.no-style", style.value())));
        } else if (!size.isEmpty()
                && sizes.stream().noneMatch(each -> each.facts().size().equals(size))) {
            String known = sizes.stream()
                    .map(Item::facts)
                    .map(ItemFacts::size)
                    .distinct()
                    .collect(Collectors.joining(", "));
            errors.add(new FieldError("size", Message.of("needs.no-size", size, known)));
        }
        return sizes.stream().findFirst();
    }
}
