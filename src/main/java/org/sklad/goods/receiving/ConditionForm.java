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
import org.sklad.centres.places.LocationAddress;
import org.sklad.goods.intake.Condition;
import org.sklad.goods.intake.Incoming;
import org.sklad.goods.intake.Inspection;
import org.sklad.goods.lots.Expiry;
import org.sklad.goods.lots.LotKey;
import org.sklad.goods.shelves.ItemPlaces;
import org.sklad.platform.i18n.Message;
import org.sklad.platform.web.WithId;

/**
 * Another condition or another lot of goods that were received.
 *
 * @param last latest of their lines
 * @param times number of scans to correct
 * @param condition absent if the lot changes
 * @param lot the maker's lot number; absent for goods without one
 * @param expiresOn absent for goods that do not expire
 * @param reason why the goods are damaged or refused, or why a short-dated medicine is accepted
 * @param location destination of the next goods, kept by the page
 * @param placed locations of individual items, in the format of {@link ItemPlaces}
 */
public record ConditionForm(
        @NotNull UUID id,
        @NotNull @Min(1) Long last,
        @NotNull @Min(1) @Max(Incoming.MOST) Long times,
        @Nullable Condition condition,
        @Nullable @Size(max = LotKey.MOST_NUMBER) String lot,
        @Nullable LocalDate expiresOn,
        @Nullable @Size(max = Inspection.MOST_REASON) String reason,

        @Nullable @Size(max = 41) @Pattern(regexp = LocationAddress.PATTERN_WITHIN)
        String location,

        @Nullable @Size(max = ItemPlaces.MOST_CHARACTERS) @Pattern(regexp = ItemPlaces.PATTERN)
        String placed)
        implements WithId {
    Restatement part() {
        String why = reason == null ? "" : reason.strip();
        if (condition != null) {
            return Restatement.found(times, Inspection.of(condition, why));
        }
        Optional<Inspection> accepted =
                Optional.of(Inspection.of(Condition.GOOD, why)).filter(each -> !why.isEmpty());
        String number = lot == null ? "" : LotKey.typed(lot);
        return Restatement.ofLot(times, number, Expiry.of(Optional.ofNullable(expiresOn)), accepted);
    }

    Message said() {
        return condition == null
                ? Message.of("receiving.lot-corrected", times)
                : Message.of("receiving.found." + condition, times);
    }
}
