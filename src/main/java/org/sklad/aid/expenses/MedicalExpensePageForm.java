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
 * What was paid, as the page of a person sends it beside the file of the photo.
 *
 * @param amount with comma or point
 * @param currency of the amount; euro where it is left out
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
     * The same as the API takes it.
     *
     * @throws InvalidFields for an amount that is none, and where there is no photo
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
