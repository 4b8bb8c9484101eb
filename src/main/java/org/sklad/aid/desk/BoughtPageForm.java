package org.sklad.aid.desk;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sklad.aid.dosage.DosingForm;
import org.sklad.aid.handouts.Acknowledgement;
import org.sklad.aid.handouts.HandoutForm;
import org.sklad.aid.handouts.Signature;
import org.sklad.centres.places.Centre;
import org.sklad.goods.classification.Sku;
import org.sklad.goods.lots.LotKey;
import org.sklad.goods.stock.UnitValueForm;
import org.sklad.people.attributes.CaseCode;
import org.sklad.platform.crypto.Secret;
import org.sklad.platform.i18n.InvalidFields;
import org.sklad.platform.i18n.Message;

/**
 * Goods that were bought for a person, as sent by their page.
 *
 * @param lot maker's lot number
 * @param amount cost of one smallest unit, with comma or point
 * @param currency currency of the amount; euro if absent
 * @param fundingSource funding source that paid
 */
public record BoughtPageForm(
        @NotNull UUID id,

        @NotNull @Size(max = 60) @Pattern(regexp = Sku.PATTERN)
        String item,

        @NotNull @Min(1) @Max(HandoutForm.MOST_QUANTITY) Long quantity,
        @Nullable @Size(max = LotKey.MOST_NUMBER) String lot,
        @Nullable LocalDate expiresOn,
        @Nullable @Size(max = 20) String amount,

        @Nullable @Size(max = 3) @Pattern(regexp = "[A-Z]{3}")
        String currency,

        @Nullable @Size(max = 120) String fundingSource,
        @Nullable @Size(max = 100) String prescription,
        @Nullable @Size(max = 200) String dose,
        @Nullable @Size(max = 9) Map<@Size(max = 10) String, @Size(max = 20) String> dosing,
        @Nullable Acknowledgement acknowledgement,
        @Nullable @Size(max = Signature.MOST_TEXT) String image,
        @Nullable @Size(max = 100) String collectedBy,
        @Nullable @Size(max = 20) String act,
        @Nullable @Size(max = 500) String reason,
        @Nullable @Size(max = 100) String username,
        @Nullable @Size(max = 200) Secret password,
        @Nullable @Size(max = 20) Secret otp) {

    /** Returns the handout in the form of the API. */
    HandoutForm handout(CaseCode person, Centre centre) {
        HandoutForm.BoughtForm bought = new HandoutForm.BoughtForm(lot, expiresOn, value(), fundingSource);
        HandoutForm.HandoutLineForm line = new HandoutForm.HandoutLineForm(
                item, null, null, null, quantity, null, prescription, dose, DosingForm.typed(this::dosing), bought);
        return new HandoutForm(
                id,
                person.value(),
                null,
                centre.code().value(),
                DeskForm.STORE,
                null,
                List.of(line),
                new HandoutForm.AcknowledgementForm(
                        acknowledgement == null ? Acknowledgement.MARK : acknowledgement,
                        acknowledgement == Acknowledgement.SIGNATURE ? image : null),
                collectedBy,
                HandoutForm.OverrideForm.typed(reason, username, password, otp),
                null,
                null,
                null);
    }

    private String dosing(String field) {
        String part = field.substring(field.indexOf('.') + 1);
        return dosing == null ? "" : Objects.requireNonNullElse(dosing.get(part), "");
    }

    private @Nullable UnitValueForm value() {
        if (amount == null || amount.isBlank()) {
            return null;
        }
        try {
            return new UnitValueForm(
                    new BigDecimal(amount.strip().replace(',', '.')), currency == null ? "EUR" : currency);
        } catch (NumberFormatException notAnAmount) {
            throw new InvalidFields("amount", Message.of("platform.field.invalid"));
        }
    }
}
