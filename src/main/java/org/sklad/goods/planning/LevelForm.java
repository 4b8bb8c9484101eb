package org.sklad.goods.planning;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.sklad.access.roles.CentreCode;
import org.sklad.goods.classification.Sku;
import org.sklad.platform.i18n.InvalidFields;
import org.sklad.platform.i18n.Message;
import org.sklad.platform.web.WithId;

/**
 * A request to set the level of an item in a centre.
 *
 * @param item its sku, or the digits of a code on it
 * @param basis {@code UNITS} for smallest units, {@code DAYS} for days of stock, at most 366
 * @param minimum lower limit; less is short
 * @param target quantity to fill up to after a shortage
 */
public record LevelForm(
        @NotNull UUID id,

        @NotNull @Size(max = 20) @Pattern(regexp = CentreCode.PATTERN)
        String centre,

        @NotNull @Size(max = 60) @Pattern(regexp = Sku.PATTERN)
        String item,

        @NotNull LevelBasis basis,
        @NotNull @Min(1) @Max(Level.MOST_UNITS) Long minimum,
        @NotNull @Min(1) @Max(Level.MOST_UNITS) Long target)
        implements WithId {

    /** @param sku sku of the item that {@code item} names */
    Level level(Sku sku) {
        return level(new CentreCode(centre), sku, basis, minimum, target);
    }

    /**
     * Creates a level.
     *
     * @throws InvalidFields if the target is below the minimum, or exceeds the days of a year
     */
    static Level level(CentreCode centre, Sku sku, LevelBasis basis, long minimum, long target) {
        if (target < minimum) {
            throw new InvalidFields("target", Message.of("planning.target-below-minimum", minimum));
        }
        if (target > Level.most(basis)) {
            throw new InvalidFields("target", Message.of("platform.field.between", minimum, Level.MOST_DAYS));
        }
        return new Level(centre, sku, basis, minimum, target);
    }
}
