package org.sklad.aid.loans;

import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sklad.access.roles.CentreCode;
import org.sklad.barcodes.RawCode;
import org.sklad.goods.stock.Basket;
import org.sklad.platform.i18n.InvalidFields;
import org.sklad.platform.i18n.Message;
import org.sklad.platform.web.FormState;

/**
 * A loan in the form of its page.
 *
 * @param act pressed button: add, more-2, less-2, drop-2, pick-…, lend
 * @param beneficiary case code or card of the borrower
 * @param code text scanned or typed into the single field
 * @param goods our own codes of the goods to be lent, by line
 */
public record LoanDeskForm(
        @Nullable UUID id,
        @Nullable @Size(max = 40) String act,
        @Nullable @Size(max = 40) String beneficiary,
        @Nullable RawCode code,
        @Nullable @Size(max = 100) Map<@Size(max = 3) String, @Size(max = 20) String> goods,
        @Nullable @Size(max = 100) Map<@Size(max = 3) String, @Size(max = 7) String> quantity,
        @Nullable @Size(max = 41) String location,
        @Nullable LocalDate dueOn) {

    boolean isLend() {
        return "lend".equals(act);
    }

    /**
     * Converts the form to the API form.
     *
     * @param typed the same fields in their order
     * @throws InvalidFields if a field that the API needs is empty
     */
    LoanForm loan(FormState typed, CentreCode centre) {
        return new LoanForm(
                needed("id", id),
                needed("beneficiary", beneficiary),
                centre.value(),
                needed("location", location),
                needed("dueOn", dueOn),
                Basket.of(typed).lines().stream().map(LoanLineForm::laid).toList());
    }

    private static <T> T needed(String field, @Nullable T value) {
        if (value == null) {
            throw new InvalidFields(field, Message.of("platform.field.required"));
        }
        return value;
    }
}
