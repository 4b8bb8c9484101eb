package org.sklad.distribution;

import jakarta.validation.constraints.Size;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sklad.barcodes.RawCode;
import org.sklad.platform.crypto.Secret;

/**
 * The desk as its page sends it.
 *
 * @param act which button was pressed: add, more-2, less-2, drop-2, pick-…, record
 * @param code what was scanned or typed into the one field
 * @param goods own codes of what lies on the desk, by line
 */
public record DeskForm(
        @Nullable UUID id,
        @Nullable @Size(max = 40) String act,
        @Nullable RawCode code,
        @Nullable @Size(max = 41) String location,
        @Nullable @Size(max = 100) Map<@Size(max = 3) String, @Size(max = 20) String> goods,
        @Nullable @Size(max = 100) Map<@Size(max = 3) String, @Size(max = 7) String> quantity,
        @Nullable @Size(max = 100) Map<@Size(max = 3) String, @Size(max = 100) String> prescription,
        @Nullable @Size(max = 100) Map<@Size(max = 3) String, @Size(max = 200) String> dose,
        @Nullable Acknowledgement acknowledgement,
        @Nullable @Size(max = Signature.MOST_TEXT) String image,
        @Nullable @Size(max = 100) String collectedBy,
        @Nullable @Size(max = 500) String reason,
        @Nullable @Size(max = 100) String username,
        @Nullable @Size(max = 200) Secret password,
        @Nullable @Size(max = 20) Secret otp) {

    /** The same as the API takes it. */
    HandoutForm handout(String person, String centre, Basket basket) {
        boolean override = reason != null || username != null;
        return new HandoutForm(
                id,
                person,
                null,
                centre,
                location == null ? "STORE" : location,
                null,
                basket.lines().stream().map(Basket.Line::form).toList(),
                new HandoutForm.AcknowledgementForm(
                        acknowledgement == null ? Acknowledgement.MARK : acknowledgement,
                        acknowledgement == Acknowledgement.SIGNATURE ? image : null),
                collectedBy,
                override
                        ? new HandoutForm.OverrideForm(
                                reason == null ? "" : reason,
                                new HandoutForm.SecondForm(
                                        username == null ? "" : username,
                                        password == null ? new Secret("") : password,
                                        otp))
                        : null);
    }
}
