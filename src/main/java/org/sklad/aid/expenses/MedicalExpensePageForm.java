package org.sklad.aid.expenses;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sklad.people.attributes.CaseCode;
import org.sklad.platform.i18n.InvalidFields;
import org.sklad.platform.i18n.Message;

/**
 * A payment in the form of the person's page, sent beside the photo file.
 *
 * @param amount with comma or point
 * @param currency currency of the amount; euro if absent
 */
public record MedicalExpensePageForm(
        @NotNull UUID id,
        @NotNull ExpenseKind kind,
        @NotNull @Size(max = 20) String amount,

        @Nullable @Size(max = 3) @Pattern(regexp = "[A-Z]{3}")
        String currency,

        @NotNull LocalDate paidOn,
        @NotNull @Size(max = 120) String fundingSource,
        @Nullable @Size(max = MedicalExpenseForm.MOST_NOTE) String note) {

    /**
     * Converts the form to the API form.
     *
     * @throws InvalidFields if the amount is not a number, or the photo is missing
     */
    MedicalExpenseForm expense(CaseCode person, Optional<byte[]> photo) {
        byte[] sent = photo.filter(each -> each.length > 0)
                .orElseThrow(() -> new InvalidFields("photo", Message.of("platform.field.required")));
        return new MedicalExpenseForm(
                id,
                person.value(),
                kind,
                number(),
                currency == null ? "EUR" : currency,
                paidOn,
                fundingSource,
                note,
                Base64.getEncoder().encodeToString(sent));
    }

    private BigDecimal number() {
        try {
            return new BigDecimal(amount.strip().replace(',', '.'));
        } catch (NumberFormatException notAnAmount) {
            throw new InvalidFields("amount", Message.of("platform.field.invalid"));
        }
    }

    @Override
    public String toString() {
        return "***";
    }
}
