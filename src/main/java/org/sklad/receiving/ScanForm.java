package org.sklad.receiving;

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
import org.sklad.catalogue.Sku;
import org.sklad.centres.LocationAddress;
import org.sklad.stock.LotKey;
import org.sklad.stock.ScanMode;

/**
 * What the scan mode sends: a code, or an item that was chosen by its name.
 *
 * @param last the latest of the lines that a number typed now is about
 * @param condition what was decided of a short-dated medicine: that it is taken as good, or refused
 * @param reason why
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
        @Nullable @Size(max = Inspection.MOST_REASON) String reason) {

    /** The number of packs, when that is what was typed right after a scan. */
    Optional<Long> number() {
        return ScanMode.number(code, last);
    }

    long lastLine() {
        return last == null ? 0 : last;
    }

    Incoming incoming(Optional<String> number, Optional<LocalDate> expiry) {
        return new Incoming(
                Optional.ofNullable(item).map(Sku::new),
                item == null ? Optional.ofNullable(code) : Optional.empty(),
                Optional.empty(),
                Optional.of(times == null ? 1 : times),
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
