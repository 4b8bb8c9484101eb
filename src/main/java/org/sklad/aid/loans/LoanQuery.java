package org.sklad.aid.loans;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sklad.access.roles.CentreCode;
import org.sklad.goods.classification.Sku;
import org.sklad.people.attributes.CaseCode;
import org.sklad.platform.i18n.Choice;
import org.sklad.platform.i18n.InvalidFields;
import org.sklad.platform.i18n.Message;
import org.sklad.platform.i18n.NotFound;

/** The query parameters of a list of loans, parsed strictly; empty text does not restrict. */
final class LoanQuery {
    private LoanQuery() {}

    static LoanFilter filter(
            @Nullable CentreCode centre, @Nullable CaseCode beneficiary, String item, String state, String overdue) {
        return new LoanFilter(
                Optional.ofNullable(centre),
                Choice.find("state", LoanState.class, state),
                overdue(overdue),
                Optional.ofNullable(beneficiary),
                item(item));
    }

    /** An invalid SKU belongs to no item. */
    private static Optional<Sku> item(String text) {
        if (!text.isEmpty() && !Sku.isValid(text)) {
            throw new NotFound();
        }
        return text.isEmpty() ? Optional.empty() : Optional.of(new Sku(text));
    }

    private static boolean overdue(String text) {
        if (!text.isEmpty() && !text.equals("true") && !text.equals("false")) {
            throw new InvalidFields("overdue", Message.of("platform.field.choice", "true, false"));
        }
        return text.equals("true");
    }
}
