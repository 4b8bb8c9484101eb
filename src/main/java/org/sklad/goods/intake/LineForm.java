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
import org.sklad.goods.lots.BoxCode;
import org.sklad.goods.lots.LotKey;
import org.sklad.goods.stock.UnitValueForm;
import org.sklad.platform.i18n.InvalidFields;
import org.sklad.platform.i18n.Message;

/**
 * A line to be received or announced: an item, or whatever a scanner sends.
 *
 * @param quantity in smallest units; may be left out with a code, or replaced by {@code times}
 * @param lot the maker's lot number
 * @param location where it goes, where that is not where the consignment goes
 * @param box into which it goes, by the digits of its label; absent for loose goods
 * @param senderBox of what is announced: how the sender marked the box in which it comes
 * @param condition {@code GOOD} where it is left out; {@code DAMAGED} goes into quarantine, {@code REFUSED} does not come in
 * @param reason why goods are damaged or refused, or why a short-dated medicine is taken
 * @param sealed false for a medicine of which the package was opened, which does not come in as good
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
     * @param at what stands before the names of its fields when one is refused
     */
    public Incoming incoming(String at) {
        return new Incoming(
                Optional.ofNullable(item).map(Sku::new),
                Optional.ofNullable(code),
                Optional.ofNullable(quantity),
                Optional.ofNullable(times),
                Optional.ofNullable(lot).map(String::strip).filter(each -> !each.isEmpty()),
                Optional.ofNullable(expiresOn),
                Optional.ofNullable(unitValue).map(value -> value.money(at)),
                Optional.ofNullable(location),
                Optional.ofNullable(box)
                        .map(text -> text.replace(" ", ""))
                        .filter(text -> !text.isEmpty())
                        .map(text -> BoxCode.find(text)
                                .orElseThrow(() ->
                                        new InvalidFields(at + "box", Message.of("adjustments.no-such-box", text)))),
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
