package org.sklad.aid.needs;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sklad.access.roles.CentreCode;
import org.sklad.goods.classification.Sku;
import org.sklad.people.attributes.CaseCode;
import org.sklad.platform.i18n.Choice;
import org.sklad.platform.i18n.NotFound;

/** Strict parser of the query parameters of a list of needs; empty text does not restrict. */
final class NeedQuery {
    private NeedQuery() {}

    static NeedFilter filter(
            @Nullable CentreCode centre, @Nullable CaseCode beneficiary, String item, String state, String urgency) {
        return new NeedFilter(
                Optional.ofNullable(centre),
                Choice.find("state", NeedState.class, state),
                Choice.find("urgency", Urgency.class, urgency),
                Optional.ofNullable(beneficiary),
                item(item));
    }

    /** Answers an invalid item code like an unknown item. */
    private static Optional<Sku> item(String text) {
        if (!text.isEmpty() && !Sku.isValid(text)) {
            throw new NotFound();
        }
        return text.isEmpty() ? Optional.empty() : Optional.of(new Sku(text));
    }
}
