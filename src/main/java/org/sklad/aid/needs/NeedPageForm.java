package org.sklad.aid.needs;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import java.util.regex.Matcher;
import org.jspecify.annotations.Nullable;
import org.sklad.goods.classification.Sku;
import org.sklad.goods.stock.GoodsLine;
import org.sklad.people.attributes.CaseCode;

/**
 * A need as sent by its page.
 *
 * @param goods value written by {@link NeedChoice}
 * @param words search words for the goods
 */
public record NeedPageForm(
        @NotNull UUID id,
        @NotNull @Size(max = 100) @Pattern(regexp = GOODS) String goods,
        @NotNull @Min(1) @Max(GoodsLine.MOST) Long quantity,
        @NotNull Urgency urgency,
        @Nullable @Size(max = 200) String words) {
    /** {@code item:SOAP}, {@code style:ASSORT-95:L}, or without a size for any size. */
    static final String GOODS = "(item|style):(" + Sku.PATTERN + ")(?::(.{1,30}))?";

    private static final java.util.regex.Pattern PARTS = java.util.regex.Pattern.compile(GOODS);

    /** Returns the same need in the form of the API. */
    NeedForm need(CaseCode person) {
        Matcher parts = PARTS.matcher(goods);
        if (!parts.matches()) {
            throw new IllegalStateException("goods that were checked");
        }
        boolean item = "item".equals(parts.group(1));
        return new NeedForm(
                id,
                person.value(),
                item ? parts.group(2) : null,
                item ? null : parts.group(2),
                parts.group(3),
                quantity,
                urgency);
    }
}
