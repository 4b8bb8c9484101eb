package org.sklad.aid.approvals;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.sklad.goods.classification.Sku;
import org.sklad.goods.stock.GoodsLine;
import org.sklad.platform.web.WithId;

/**
 * A request to give a person more than a rule does.
 *
 * @param handout id of the handout to be recorded, which is not the id of this request
 * @param beneficiary case code or card code
 * @param lines all goods of the handout
 */
public record ApprovalForm(
        @NotNull UUID id,
        @NotNull UUID handout,
        @NotBlank @Size(max = 40) String beneficiary,
        @NotNull ApprovalReason reason,
        @NotNull @Size(min = 1, max = 100) List<@NotNull @Valid ApprovalLineForm> lines)
        implements WithId {
    /** A quantity of an item, in smallest units. */
    public record ApprovalLineForm(
            @NotNull @Size(max = 60) @Pattern(regexp = Sku.PATTERN)
            String item,

            @NotNull @Min(1) @Max(GoodsLine.MOST) Long quantity) {}

    Map<Sku, Long> goods() {
        Map<Sku, Long> goods = new TreeMap<>();
        lines.forEach(each -> goods.merge(new Sku(each.item()), each.quantity(), Long::sum));
        return goods;
    }
}
