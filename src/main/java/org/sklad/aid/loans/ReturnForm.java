package org.sklad.aid.loans;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sklad.centres.places.LocationAddress;
import org.sklad.goods.stock.GoodsFields;
import org.sklad.platform.web.Chosen;
import org.sklad.platform.web.WithId;

/**
 * Returned goods of a loan.
 *
 * @param location location for the goods, by its code within the centre; quarantine for damaged goods; absent for the one they came from
 * @param lines returned goods; everything out if there are none
 */
public record ReturnForm(
        @NotNull UUID id,

        @Nullable @Size(max = 41) @Pattern(regexp = LocationAddress.PATTERN_WITHIN)
        String location,

        @Nullable @Size(max = 100) @Chosen(by = {"code", "quantity"})
        List<@NotNull @Valid ReturnLineForm> lines)
        implements WithId {

    NewLoanReturn wanted() {
        return new NewLoanReturn(lines(lines), Optional.ofNullable(location), Optional.empty());
    }

    static List<NewLoanReturnLine> lines(@Nullable List<ReturnLineForm> forms) {
        return GoodsFields.lines(forms, ReturnLineForm::line);
    }
}
