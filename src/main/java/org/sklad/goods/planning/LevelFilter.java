package org.sklad.goods.planning;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sklad.access.roles.CentreCode;
import org.sklad.goods.classification.Category;

/** The filter of a list of levels, shortages or proposals; an absent part matches everything of the operator. */
public record LevelFilter(@Nullable String centre, @Nullable Category category) {
    /**
     * Returns the centre.
     *
     * @throws org.sklad.platform.i18n.NotFound if it is no code of a centre
     */
    Optional<CentreCode> code() {
        return CentreCode.asked(centre);
    }

    Optional<Category> wanted() {
        return Optional.ofNullable(category);
    }

    String categoryText() {
        return wanted().map(Enum::name).orElse("");
    }
}
