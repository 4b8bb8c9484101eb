package org.sklad.goods.planning;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sklad.access.roles.CentreCode;
import org.sklad.goods.classification.Category;
import org.sklad.platform.i18n.Choice;

/** The filter of a list of levels, shortages or proposals; an absent part matches everything of the operator. */
public record LevelFilter(Optional<CentreCode> centre, Optional<Category> category) {
    /** Parses the filter of a URL; a blank parameter is the same as a missing one. */
    static LevelFilter parse(@Nullable String centre, @Nullable String category) {
        return new LevelFilter(CentreCode.asked(centre), Choice.find("category", Category.class, category));
    }

    String categoryText() {
        return category.map(Enum::name).orElse("");
    }
}
