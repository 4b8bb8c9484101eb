package org.sklad.goods.catalogue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sklad.goods.classification.Category;
import org.sklad.goods.classification.Sku;
import org.sklad.goods.classification.StyleCode;
import org.sklad.platform.i18n.FieldError;
import org.sklad.platform.i18n.InvalidFields;
import org.sklad.platform.i18n.LookAlikes;
import org.sklad.platform.i18n.Message;

/**
 * The request for a page of the list of items.
 *
 * @param order by SKU if absent
 */
public record ItemQuery(
        @Nullable Category category,
        @Nullable String style,
        @Nullable String words,
        @Nullable ItemOrder order) {
    /** @throws InvalidFields if the style is invalid, or the search text is too long */
    ItemFilter filter() {
        List<FieldError> errors = new ArrayList<>();
        Optional<String> code = Optional.ofNullable(style).map(LookAlikes::code);
        if (code.isPresent() && !Sku.isValid(code.get())) {
            errors.add(new FieldError("style", Message.of("platform.field.invalid")));
        }
        if (words != null && words.length() > ItemFilter.MOST_CHARACTERS) {
            errors.add(new FieldError("words", Message.of("platform.field.too-long", ItemFilter.MOST_CHARACTERS)));
        }
        if (!errors.isEmpty()) {
            throw new InvalidFields(errors);
        }
        return new ItemFilter(
                Optional.ofNullable(category),
                code.map(StyleCode::new),
                Optional.ofNullable(words).orElse(""));
    }

    ItemOrder sorted() {
        return Optional.ofNullable(order).orElse(ItemOrder.SKU);
    }
}
