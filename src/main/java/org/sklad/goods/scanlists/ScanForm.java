package org.sklad.goods.scanlists;

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
import org.sklad.goods.intake.Inspection;
import org.sklad.goods.lots.LotKey;
import org.sklad.goods.shelves.ItemPlaces;
import org.sklad.platform.web.WithId;

/**
 * An entry of a scan mode: a code, a number, words, or goods that were chosen. Each kind of document reads only the fields of its own page.
 *
 * @param item an item chosen by name
 * @param lot the digits of a lot chosen by name; on arrival, the manufacturer's lot number
 * @param quantity smallest units of the chosen goods
 * @param times number of packs of the chosen goods
 * @param weight kilograms, for a weighed item
 * @param pour a box whose contents are put into the box
 * @param condition decision about a short-dated medicine: accepted as good, or refused
 * @param reason reason for the decision
 * @param last the latest of the lines that a typed number applies to
 * @param each smallest units per scan of those lines
 * @param loose smallest units of those lines beside whole packs
 * @param location where the goods go or come from, kept by the page
 * @param placed locations of single items, as {@link ItemPlaces} writes them
 * @param style style whose size buttons are shown
 * @param less item of which one scan is reversed
 */
public record ScanForm(
        @NotNull UUID id,
        @Nullable RawCode code,

        @Nullable @Size(max = 60) @Pattern(regexp = Sku.PATTERN)
        String item,

        @Nullable @Size(max = LotKey.MOST_NUMBER) String lot,
        @Nullable @Min(0) @Max(ScannedForm.MOST) Long quantity,
        @Nullable @Min(1) @Max(ScannedForm.MOST) Long times,
        @Nullable @Size(max = 20) String weight,
        @Nullable @Size(max = 20) String pour,
        @Nullable LocalDate expiresOn,
        @Nullable Condition condition,
        @Nullable @Size(max = Inspection.MOST_REASON) String reason,
        @Nullable @Min(1) Long last,
        @Nullable @Min(1) @Max(ScannedForm.MOST) Long each,
        @Nullable @Min(0) @Max(ScannedForm.MOST) Long loose,

        @Nullable @Size(max = 41) @Pattern(regexp = LocationAddress.PATTERN_WITHIN)
        String location,

        @Nullable @Size(max = ItemPlaces.MOST_CHARACTERS) @Pattern(regexp = ItemPlaces.PATTERN)
        String placed,

        @Nullable @Size(max = 60) @Pattern(regexp = Sku.PATTERN)
        String style,

        @Nullable @Size(max = 60) @Pattern(regexp = Sku.PATTERN)
        String less)
        implements WithId {
    private static final java.util.regex.Pattern NUMBER = java.util.regex.Pattern.compile("[0-9]{1,4}");

    /**
     * Returns the number of packs, if it was typed right after a scan.
     *
     * @param last the goods that the number is for; absent if nothing was scanned before it
     */
    public static Optional<Long> number(@Nullable RawCode code, @Nullable Long last) {
        return Optional.ofNullable(code)
                .map(RawCode::text)
                .filter(text -> last != null && NUMBER.matcher(text).matches())
                .map(Long::parseLong);
    }

    /** Returns the number of packs, if one was typed right after a scan. */
    Optional<Long> number() {
        return number(code, last);
    }

    /** Returns the goods that a typed number applies to. */
    public ScannedForm goods() {
        return new ScannedForm(id, last == null ? 0L : last, null, each, location, style, placed, null, loose);
    }

    /** Returns the quantity of chosen goods in smallest units. */
    public long units() {
        return quantity == null ? 1 : Math.max(1, quantity);
    }

    /** Returns where an item goes: to its own location if it has one, else to the location of the page. */
    public String placeOf(Sku sku, String at) {
        return ItemPlaces.parse(placed).of(sku, at);
    }

    /** True for an entry by a size button. A repeat of the same size is then intended. */
    public boolean isTapped() {
        return style != null;
    }
}
