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
 * What the scan mode sends: a code, or an item that was chosen by its name.
 *
 * @param last the latest of the lines that a number typed now is about
 * @param condition what was decided of a short-dated medicine: that it is taken as good, or refused
 * @param reason why
 * @param style of which the sizes stand ready to be tapped
 * @param weight in kilograms, of an item that is weighed
 * @param placed locations of single items, as {@link ItemPlaces} writes them
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

    /** The number of packs, when that is what was typed right after a scan. */
    Optional<Long> number() {
        return ScanMode.number(code, last);
    }

    /** The grams, when a weight with its unit was typed right after a scan. */
    Optional<Long> grams() {
        return Optional.ofNullable(code).filter(any -> last != null).flatMap(each -> Weight.said(each.text()));
    }

    /** True while sizes are tapped: the same again is what is meant then. */
    boolean isTapped() {
        return style != null;
    }

    /** How many scans, or grams of what is weighed; refused where what was typed is no weight. */
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
