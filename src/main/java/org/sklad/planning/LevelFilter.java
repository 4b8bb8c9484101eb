package org.sklad.planning;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.sklad.access.CentreCode;
import org.sklad.catalogue.Category;
import org.sklad.platform.i18n.InvalidFields;
import org.sklad.platform.i18n.Message;
import org.sklad.platform.i18n.NotFound;

/** Which levels, shortages or proposals a list shows; absent for all of the operator's. */
public record LevelFilter(Optional<CentreCode> centre, Optional<Category> category) {
    /** From an address; nothing and empty text are the same. */
    static LevelFilter parse(@Nullable String centre, @Nullable String category) {
        return new LevelFilter(
                filled(centre).map(LevelFilter::centre), filled(category).map(LevelFilter::category));
    }

    String categoryText() {
        return category.map(Enum::name).orElse("");
    }

    private static Optional<String> filled(@Nullable String text) {
        return Optional.ofNullable(text).filter(each -> !each.isBlank());
    }

    private static CentreCode centre(String text) {
        if (!CentreCode.isValid(text)) {
            throw new NotFound();
        }
        return new CentreCode(text);
    }

    private static Category category(String text) {
        return Arrays.stream(Category.values())
                .filter(each -> each.name().equals(text))
                .findFirst()
                .orElseThrow(() -> new InvalidFields(
                        "category",
                        Message.of(
                                "platform.field.choice",
                                Arrays.stream(Category.values()).map(Enum::name).collect(Collectors.joining(", ")))));
    }
}
