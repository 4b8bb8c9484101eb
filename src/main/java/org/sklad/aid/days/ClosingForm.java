package org.sklad.aid.days;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sklad.barcodes.OwnCode;
import org.sklad.centres.places.LocationAddress;
import org.sklad.centres.places.LocationCode;
import org.sklad.goods.lots.BoxCode;
import org.sklad.goods.lots.LotCode;
import org.sklad.goods.stock.GoodsLine;
import org.sklad.platform.i18n.InvalidFields;
import org.sklad.platform.i18n.Message;
import org.sklad.platform.web.Chosen;
import org.sklad.platform.web.WithId;

/**
 * A request to close a day, with the count of each lot of its goods at each place.
 *
 * @param returnsTo location in the centre that the rest is moved to; absent if it stays
 */
public record ClosingForm(
        @NotNull UUID id,
        @NotNull @Size(max = MOST) @Chosen(by = "lot") List<@NotNull @Valid CountedForm> counted,

        @Nullable @Size(max = 41) @Pattern(regexp = LocationAddress.PATTERN_WITHIN)
        String returnsTo)
        implements WithId {
    /** A request body of 1 MB holds about as many rows of the page. */
    static final int MOST = 3_000;

    /** The error of a count whose lot has another balance than the operator who counted has seen. */
    public static final String CHANGED = "days.changed-meanwhile";

    /** The prefix of the names of the fields of a count in errors. */
    static final String PREFIX = "counted[%d].";

    /**
     * The count of a lot at one place.
     *
     * @param box digits of its label; absent for loose goods
     * @param location code within the centre; absent for the location of the day
     * @param standing recorded balance at the time of the count; if it has changed since, nothing is closed
     */
    public record CountedForm(
            @NotNull @Size(max = 20) String lot,
            @Nullable @Size(max = 20) String box,

            @Nullable @Size(max = 20) @Pattern(regexp = LocationCode.PATTERN)
            String location,

            @NotNull @Min(0) @Max(GoodsLine.MOST) Long quantity,
            @Nullable @Min(0) Long standing) {
        CountedLot counted(String at) {
            String digits = box == null ? "" : OwnCode.ungrouped(box);
            return new CountedLot(
                    LotCode.find(OwnCode.ungrouped(lot))
                            .orElseThrow(() -> new InvalidFields(at + "lot", Message.of("days.not-of-day"))),
                    digits.isEmpty()
                            ? BoxCode.LOOSE
                            : BoxCode.find(digits)
                                    .orElseThrow(() -> new InvalidFields(at + "box", Message.of("days.not-of-day"))),
                    Optional.ofNullable(location).map(LocationCode::new),
                    quantity,
                    Optional.ofNullable(standing));
        }
    }

    public List<CountedLot> lots() {
        List<CountedLot> lots = new ArrayList<>();
        for (CountedForm each : counted) {
            lots.add(each.counted(String.format(PREFIX, lots.size())));
        }
        return lots;
    }

    public Optional<String> to() {
        return Optional.ofNullable(returnsTo).map(String::strip).filter(text -> !text.isEmpty());
    }
}
