package org.sklad.programme.sessions;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.sklad.goods.ledger.InsufficientStock;
import org.sklad.goods.stock.GoodsLine;
import org.sklad.platform.i18n.FieldError;
import org.sklad.platform.i18n.Refusal;

/** The handout of the materials was refused, and so was the session. It has the kind of that refusal and the fields of the session. */
public final class MaterialsRefused extends Refusal {
    private static final long serialVersionUID = 1L;

    private static final Pattern LINE = Pattern.compile("^lines\\[");

    private MaterialsRefused(Refusal why, List<FieldError> errors) {
        super(why.kind(), why.type(), why.message(), errors);
    }

    static MaterialsRefused of(Refusal why, List<GoodsLine> materials) {
        if (why instanceof InsufficientStock missing) {
            return new MaterialsRefused(
                    why,
                    IntStream.range(0, materials.size())
                            .filter(i -> materials
                                    .get(i)
                                    .item()
                                    .filter(missing.sku()::equals)
                                    .isPresent())
                            .mapToObj(i -> new FieldError("materials[" + i + "].quantity", why.message()))
                            .toList());
        }
        return new MaterialsRefused(
                why,
                why.errors().stream()
                        .map(each -> new FieldError(field(each.field()), each.message()))
                        .toList());
    }

    private static String field(String ofHandout) {
        return ofHandout.equals("occurredAt") ? "on" : LINE.matcher(ofHandout).replaceFirst("materials[");
    }
}
