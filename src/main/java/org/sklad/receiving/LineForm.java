package org.sklad.receiving;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sklad.barcodes.RawCode;
import org.sklad.catalogue.Sku;
import org.sklad.centres.LocationAddress;
import org.sklad.platform.i18n.InvalidFields;
import org.sklad.platform.i18n.Message;
import org.sklad.stock.BoxCode;
import org.sklad.stock.LotKey;

/**
 * A line to be received or announced: an item, or whatever a scanner sends.
 *
 * @param quantity in smallest units; may be left out with a code, or replaced by {@code times}
 * @param lot the maker's lot number
 * @param location where it goes, where that is not where the consignment goes
 * @param box into which it goes, by the digits of its label; absent for loose goods
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

        @Nullable @Size(max = 20) String box) {

    /** @param at what stands before the names of its fields when one is refused */
    Incoming incoming(String at) {
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
                                .orElseThrow(
                                        () -> new InvalidFields(at + "box", Message.of("stock.no-such-box", text)))));
    }
}
