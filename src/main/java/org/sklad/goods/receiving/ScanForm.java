package org.sklad.goods.receiving;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sklad.barcodes.RawCode;
import org.sklad.centres.places.LocationAddress;
import org.sklad.goods.classification.Sku;
import org.sklad.goods.intake.Condition;
import org.sklad.goods.intake.Incoming;
import org.sklad.goods.intake.Inspection;
import org.sklad.goods.intake.LineForm;
import org.sklad.goods.intake.Weight;
import org.sklad.goods.lots.LotKey;
import org.sklad.goods.scanlists.ScanMode;
import org.sklad.goods.shelves.ItemPlaces;
import org.sklad.platform.i18n.InvalidFields;
import org.sklad.platform.i18n.Message;

/**
 * An entry of the scan mode: a code, or an item chosen by name.
 *
 * @param last latest of the lines that a typed number applies to
 * @param condition decision about a short-dated medicine: accepted as good, or refused
 * @param reason reason for the decision
 * @param style style whose size buttons are shown
 * @param weight kilograms, for a weighed item
 * @param placed locations of individual items, in the format of {@link ItemPlaces}
 */
public record ScanForm(
        @NotNull UUID id,
        @Nullable RawCode code,

        @Nullable @Size(max = 60) @Pattern(regexp = Sku.PATTERN)
        String item,

        @Nullable @Min(1) Long last,

        @Nullable @Size(max = 41) @Pattern(regexp = LocationAddress.PATTERN_WITHIN)
        String location,

        @Nullable @Size(max = LotKey.MOST_NUMBER) String lot,
        @Nullable LocalDate expiresOn,
        @Nullable @Min(1) @Max(Incoming.MOST) Long times,
        @Nullable Condition condition,
        @Nullable @Size(max = Inspection.MOST_REASON) String reason,

        @Nullable @Size(max = 60) @Pattern(regexp = Sku.PATTERN)
        String style,

        @Nullable @Size(max = 20) String weight,

        @Nullable @Size(max = ItemPlaces.MOST_CHARACTERS) @Pattern(regexp = ItemPlaces.PATTERN)
        String placed) {

    /** The number of packs, if a number was typed directly after a scan. */
    Optional<Long> number() {
        return ScanMode.number(code, last);
    }

    /** The grams, if a weight with its unit was typed directly after a scan. */
    Optional<Long> grams() {
        return Optional.ofNullable(code).filter(any -> last != null).flatMap(each -> Weight.said(each.text()));
    }

    /** True for an entry by a size button. A repeat of the same size is then intended. */
    boolean isTapped() {
        return style != null;
    }

    /** Number of scans, or grams of a weighed item. Rejects an invalid weight. */
    private long scans() {
        if (weight == null || weight.isBlank()) {
            return times == null ? 1 : times;
        }
        return Weight.ofKilograms(weight)
                .orElseThrow(() -> new InvalidFields("weight", Message.of("receiving.weight.invalid")));
    }

    long lastLine() {
        return last == null ? 0 : last;
    }

    Incoming incoming(Optional<String> number, Optional<LocalDate> expiry) {
        return new Incoming(
                Optional.ofNullable(item).map(Sku::new),
                item == null ? Optional.ofNullable(code) : Optional.empty(),
                Optional.empty(),
                Optional.of(scans()),
                Optional.ofNullable(lot)
                        .map(String::strip)
                        .filter(each -> !each.isEmpty())
                        .or(() -> number),
                Optional.ofNullable(expiresOn).or(() -> expiry),
                Optional.empty(),
                Optional.ofNullable(location),
                Optional.empty(),
                "",
                LineForm.inspection(condition, reason, true));
    }
}
