package org.sklad.aid.needs;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sklad.goods.classification.Sku;
import org.sklad.goods.classification.StyleCode;
import org.sklad.goods.stock.GoodsLine;
import org.sklad.platform.web.WithId;

/**
 * A need of a person for either an item or a style.
 *
 * @param beneficiary case code or card code
 * @param size size of the style; absent for any size
 */
public record NeedForm(
        @NotNull UUID id,
        @NotBlank @Size(max = 40) String beneficiary,

        @Nullable @Size(max = 60) @Pattern(regexp = Sku.PATTERN)
        String item,

        @Nullable @Size(max = 60) @Pattern(regexp = Sku.PATTERN)
        String style,

        @Nullable @Size(max = 30) String size,
        @NotNull @Min(1) @Max(GoodsLine.MOST) Long quantity,
        @NotNull Urgency urgency)
        implements WithId {
    NewNeed need() {
        return new NewNeed(
                beneficiary,
                Optional.ofNullable(item).map(Sku::new),
                Optional.ofNullable(style).map(StyleCode::new),
                Objects.requireNonNullElse(size, "").strip(),
                quantity,
                urgency);
    }
}
