package org.sklad.goods.purchases;

import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sklad.goods.lots.Money;
import org.sklad.platform.i18n.InvalidFields;
import org.sklad.platform.i18n.Message;
import org.sklad.platform.web.WithId;

/**
 * The invoice of a consignment.
 *
 * @param number number on the invoice
 * @param amount total of the invoice
 * @param image photo of the invoice: JPEG or PNG in Base64, at most 10 MB decoded
 */
public record InvoiceForm(
        @NotNull UUID id,
        @NotBlank @Size(max = 120) String supplier,
        @NotBlank @Size(max = 60) String number,
        @NotNull LocalDate invoicedOn,

        @NotNull @DecimalMin("0") @Digits(integer = 10, fraction = 4)
        BigDecimal amount,

        @NotNull @Size(max = 3) @Pattern(regexp = "[A-Z]{3}")
        String currency,

        @Nullable @Size(max = MOST_IMAGE) String image)
        implements WithId {
    /** The largest picture of a phone, in bytes. */
    static final int LARGEST = 10 * 1024 * 1024;

    /** The same in Base64, with four characters for three bytes. */
    static final int MOST_IMAGE = (LARGEST + 2) / 3 * 4;

    /** @throws InvalidFields if the currency does not exist, or the amount has more decimals than its currency */
    NewInvoice invoice() {
        return new NewInvoice(supplier.strip(), number.strip(), invoicedOn, Money.of(amount, currency, ""));
    }

    /** @throws InvalidFields if the photo is not Base64 */
    Optional<byte[]> bytes() {
        try {
            return image == null || image.isEmpty()
                    ? Optional.empty()
                    : Optional.of(Base64.getDecoder().decode(image));
        } catch (IllegalArgumentException notBase64) {
            throw new InvalidFields("image", Message.of("platform.photo.unreadable"));
        }
    }
}
