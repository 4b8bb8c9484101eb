package org.sklad.aid.loans;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sklad.barcodes.RawCode;
import org.sklad.centres.places.LocationAddress;
import org.sklad.goods.stock.GoodsLine;
import org.sklad.platform.i18n.InvalidFields;
import org.sklad.platform.i18n.Message;
import org.sklad.platform.web.WithId;

/**
 * Returned goods in the form of the loan's page.
 *
 * @param code scanned code
 * @param quantities smallest units by the digits of the lot; empty or 0 for lots still out
 * @param all {@code true} if everything is returned
 */
public record ReturnPageForm(
        @NotNull UUID id,
        @Nullable RawCode code,

        @Nullable @Size(max = 200) Map<@Size(max = 20) String, @Nullable @Min(0) @Max(GoodsLine.MOST) Long> quantities,

        @Nullable @Size(max = 41) @Pattern(regexp = LocationAddress.PATTERN_WITHIN)
        String location,

        @Nullable @Size(max = 5) String all)
        implements WithId {

    /**
     * Converts the form to a request.
     *
     * @throws InvalidFields if nothing is returned
     */
    NewReturn wanted() {
        List<NewReturnLine> lines = new ArrayList<>();
        if (!"true".equals(all)) {
            scanned().ifPresent(lines::add);
            lines.addAll(lines("quantities", quantities));
            if (lines.isEmpty()) {
                throw new InvalidFields("code", Message.of("loans.nothing-back"));
            }
        }
        return new NewReturn(lines, Optional.ofNullable(location), Optional.empty());
    }

    private Optional<NewReturnLine> scanned() {
        return Optional.ofNullable(code)
                .filter(each -> !each.text().isBlank())
                .map(each -> new NewReturnLine(GoodsLine.of(each), Optional.empty(), ""));
    }

    /** Makes a line for each lot with a typed quantity. */
    static List<NewReturnLine> lines(String field, @Nullable Map<String, Long> typed) {
        List<NewReturnLine> lines = new ArrayList<>();
        (typed == null ? Map.<String, Long>of() : typed).forEach((lot, quantity) -> {
            if (quantity != null && quantity > 0) {
                String at = field + "." + lot + ".";
                GoodsLine goods = new LoanLineForm(null, lot, null, quantity, null).goods(at);
                lines.add(new NewReturnLine(goods, Optional.empty(), at));
            }
        });
        return lines;
    }
}
