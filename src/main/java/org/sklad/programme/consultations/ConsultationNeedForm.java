package org.sklad.programme.consultations;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sklad.aid.needs.NewNeed;
import org.sklad.aid.needs.Urgency;
import org.sklad.goods.classification.Sku;
import org.sklad.goods.classification.StyleCode;
import org.sklad.goods.stock.GoodsLine;
import org.sklad.people.attributes.CaseCode;
import org.sklad.platform.web.WithId;

/** A need found in a consultation, for either an item or a style. */
public record ConsultationNeedForm(
        @NotNull UUID id,

        @Nullable @Size(max = 60) @Pattern(regexp = Sku.PATTERN)
        String item,

        @Nullable @Size(max = 60) @Pattern(regexp = Sku.PATTERN)
        String style,

        @Nullable @Size(max = 30) String size,
        @NotNull @Min(1) @Max(GoodsLine.MOST) Long quantity,
        @NotNull Urgency urgency)
        implements WithId {
    NewNeed of(CaseCode person) {
        return new NewNeed(
                person.value(),
                Optional.ofNullable(item).map(Sku::new),
                Optional.ofNullable(style).map(StyleCode::new),
                Optional.ofNullable(size).orElse("").strip(),
                quantity,
                urgency);
    }
}
