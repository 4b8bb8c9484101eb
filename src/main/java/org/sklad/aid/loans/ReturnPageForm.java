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

/**
 * What came back, as the page of a loan sends it.
 *
 * @param code what was scanned
 * @param quantities smallest units by the digits of the lot; nothing for what is still out
 * @param all {@code true} where everything came back
 */
public record ReturnPageForm(
        @NotNull UUID id,
        @Nullable RawCode code,

        @Nullable @Size(max = 200) Map<@Size(max = 20) String, @Nullable @Min(0) @Max(GoodsLine.MOST) Long> quantities,

        @Nullable @Size(max = 41) @Pattern(regexp = LocationAddress.PATTERN_WITHIN)
        String location,

        @Nullable @Size(max = 5) String all) {

    /**
     * The same as the API takes it.
     *
     * @throws InvalidFields when nothing came back
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

    /** A line for each lot of which some is typed. */
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
