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
import org.sklad.platform.i18n.Message;

/** Item filters from query parameters, of a page or of the API. */
final class ItemFilters {
    private ItemFilters() {}

    /** @throws InvalidFields if the style is invalid, or the search text is too long */
    static ItemFilter of(@Nullable Category category, @Nullable String style, String words) {
        List<FieldError> errors = new ArrayList<>();
        String code = style == null ? "" : style;
        if (!code.isEmpty() && !Sku.isValid(code)) {
            errors.add(new FieldError("style", Message.of("platform.field.invalid")));
        }
        if (words.length() > ItemFilter.MOST_CHARACTERS) {
            errors.add(new FieldError("words", Message.of("platform.field.too-long", ItemFilter.MOST_CHARACTERS)));
        }
        if (!errors.isEmpty()) {
            throw new InvalidFields(errors);
        }
        return new ItemFilter(
                Optional.ofNullable(category),
                code.isEmpty() ? Optional.empty() : Optional.of(new StyleCode(code)),
                words);
    }
}
