package org.sklad.goods.intake;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sklad.barcodes.RawCode;
import org.sklad.centres.places.LocationAddress;
import org.sklad.goods.classification.Sku;
import org.sklad.goods.lots.LotKey;
import org.sklad.goods.stock.GoodsFields;
import org.sklad.goods.stock.UnitValueForm;

/**
 * A line to receive or announce: an item, or the raw code from a scanner.
 *
 * @param quantity smallest units; optional with a code, or replaced by {@code times}
 * @param lot the maker's lot number
 * @param location destination, if it differs from the consignment's location
 * @param box destination box, by the digits of its label; absent for loose goods
 * @param senderBox the sender's mark on the box that announced goods come in
 * @param condition {@code GOOD} by default; {@code DAMAGED} goods go into quarantine, {@code REFUSED} goods are not received
 * @param reason why goods are damaged or refused, or why a short-dated medicine is accepted
 * @param sealed false for a medicine with an opened package, which is not received as good
 */
public record LineForm(
        @Nullable @Size(max = 60) @Pattern(regexp = Sku.PATTERN)
        String item,

        @Nullable RawCode code,

        @Nullable @Min(1) @Max(Incoming.MOST) Long quantity,

        @Nullable @Min(1) @Max(Incoming.MOST) Long times,

        @Nullable @Size(max = LotKey.MOST_NUMBER) String lot,
        @Nullable LocalDate expiresOn,
        @Nullable @Valid UnitValueForm unitValue,

        @Nullable @Size(max = 41) @Pattern(regexp = LocationAddress.PATTERN_WITHIN)
        String location,

        @Nullable @Size(max = 20) String box,
        @Nullable @Size(max = MOST_SENDER_BOX) String senderBox,
        @Nullable Condition condition,
        @Nullable @Size(max = Inspection.MOST_REASON) String reason,
        @Nullable Boolean sealed) {

    static final int MOST_SENDER_BOX = 40;

    /**
     * Converts the fields to a line of incoming goods.
     *
     * @param at prefix of the field names in errors
     */
    public Incoming incoming(String at) {
        return new Incoming(
                Optional.ofNullable(item).map(Sku::new),
                Optional.ofNullable(code),
                Optional.ofNullable(quantity),
                Optional.ofNullable(times),
                Optional.ofNullable(lot).map(LotKey::typed).filter(each -> !each.isEmpty()),
                Optional.ofNullable(expiresOn),
                Optional.ofNullable(unitValue).map(value -> value.money(at)),
                Optional.ofNullable(location),
                GoodsFields.box(box, at + "box"),
                senderBox == null ? "" : senderBox.strip(),
                inspection(condition, reason, sealed));
    }

    public static Inspection inspection(
            @Nullable Condition condition, @Nullable String reason, @Nullable Boolean sealed) {
        return new Inspection(
                condition == null ? Condition.GOOD : condition,
                reason == null ? "" : reason.strip(),
                sealed == null || sealed);
    }
}
