package org.sklad.goods.planning;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sklad.access.roles.CentreCode;
import org.sklad.goods.classification.Category;
import org.sklad.platform.i18n.Choice;

/** Which levels, shortages or proposals a list shows; absent for all of the operator's. */
public record LevelFilter(Optional<CentreCode> centre, Optional<Category> category) {
    /** From an address; nothing and empty text are the same. */
    static LevelFilter parse(@Nullable String centre, @Nullable String category) {
        return new LevelFilter(CentreCode.asked(centre), Choice.find("category", Category.class, category));
    }

    String categoryText() {
        return category.map(Enum::name).orElse("");
    }
}
