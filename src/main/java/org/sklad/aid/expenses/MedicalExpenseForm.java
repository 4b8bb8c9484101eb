package org.sklad.aid.expenses;

import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Base64;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sklad.goods.lots.Money;
import org.sklad.platform.i18n.InvalidFields;
import org.sklad.platform.i18n.Message;
import org.sklad.platform.web.WithId;

/**
 * A payment for a person by case or card code.
 *
 * @param fundingSource funding source that paid, by code or name
 * @param note payee or other remarks
 * @param followUpOn day on which to ask after the person, after the payment
 * @param image photo of the document: JPEG or PNG in Base64, at most 10 MB decoded
 */
public record MedicalExpenseForm(
        @NotNull UUID id,
        @NotBlank @Size(max = 40) String beneficiary,
        @NotNull ExpenseKind kind,

        @NotNull @DecimalMin(value = "0", inclusive = false) @Digits(integer = 10, fraction = 4)
        BigDecimal amount,

        @NotNull @Size(max = 3) @Pattern(regexp = "[A-Z]{3}")
        String currency,

        @NotNull LocalDate paidOn,
        @NotBlank @Size(max = 120) String fundingSource,
        @Nullable @Size(max = MOST_NOTE) String note,
        @Nullable LocalDate followUpOn,
        @NotNull @Size(max = MOST_IMAGE) String image)
        implements WithId {
    /** In characters. */
    static final int MOST_NOTE = 500;

    /** The largest picture of a phone, in bytes. */
    static final int LARGEST = 10 * 1024 * 1024;

    /** The same in Base64, with four characters for three bytes. */
    static final int MOST_IMAGE = (LARGEST + 2) / 3 * 4;

    /**
     * Converts the form to a record.
     *
     * @throws InvalidFields if the currency does not exist, or the amount has more decimals than its currency
     */
    NewMedicalExpense expense() {
        return new NewMedicalExpense(
                beneficiary,
                kind,
                Money.of(amount, currency, ""),
                paidOn,
                fundingSource,
                Objects.requireNonNullElse(note, "").strip(),
                Optional.ofNullable(followUpOn));
    }

    /**
     * Decodes the photo.
     *
     * @throws InvalidFields if it is not Base64
     */
    byte[] bytes() {
        try {
            return Base64.getDecoder().decode(image);
        } catch (IllegalArgumentException notBase64) {
            throw new InvalidFields("image", Message.of("platform.photo.unreadable"));
        }
    }

    @Override
    public String toString() {
        return "***";
    }
}
