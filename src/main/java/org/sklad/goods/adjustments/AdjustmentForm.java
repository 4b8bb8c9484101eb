package org.sklad.goods.adjustments;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sklad.access.roles.CentreCode;
import org.sklad.barcodes.RawCode;
import org.sklad.centres.places.LocationAddress;
import org.sklad.centres.places.LocationCode;
import org.sklad.goods.lots.BoxCode;
import org.sklad.goods.lots.LotCode;
import org.sklad.goods.lots.Reason;
import org.sklad.goods.stock.GoodsFields;
import org.sklad.platform.i18n.InvalidFields;
import org.sklad.platform.i18n.Message;
import org.sklad.platform.web.WithId;

/**
 * A correction of stock to post.
 *
 * @param location the code of the location within the centre
 * @param lot the digits of its label; needed unless there is a {@code code}
 * @param code a scan of the lot: our label, or the code on the pack
 * @param box the digits of its label; absent for loose goods
 * @param quantity in smallest units; negative for a decrease, positive for an increase
 */
public record AdjustmentForm(
        @NotNull UUID id,

        @NotNull @Size(max = 20) @Pattern(regexp = CentreCode.PATTERN)
        String centre,

        @NotNull @Size(max = 41) @Pattern(regexp = LocationAddress.PATTERN_WITHIN)
        String location,

        @Nullable @Size(max = 20) String lot,
        @Nullable RawCode code,
        @Nullable @Size(max = 20) String box,

        @NotNull @Min(-MOST) @Max(MOST) Long quantity,

        @NotNull Reason reason,
        @Nullable @Size(max = 500) String note)
        implements WithId {
    static final long MOST = 1_000_000_000;

    /** Returns the lot that is named by its label; empty if the code identifies it. */
    Optional<LotCode> named() {
        if (quantity == 0) {
            throw new InvalidFields("quantity", Message.of("adjustments.adjustment.zero"));
        }
        Optional<LotCode> named = GoodsFields.lot(lot, "lot");
        if (named.isEmpty() == (code == null)) {
            throw new InvalidFields("lot", Message.of("adjustments.lot-or-code"));
        }
        return named;
    }

    Correction correction(LotCode of) {
        CentreCode code = new CentreCode(centre);
        LocationCode within = LocationAddress.find(location, code)
                .filter(address -> address.centre().equals(code))
                .map(LocationAddress::location)
                .orElseThrow(() -> new InvalidFields("location", Message.of("adjustments.no-such-location", location)));
        return new Correction(
                code,
                within,
                of,
                GoodsFields.box(box, "box").orElse(BoxCode.LOOSE),
                quantity,
                reason,
                Optional.ofNullable(note).orElse("").strip());
    }
}
