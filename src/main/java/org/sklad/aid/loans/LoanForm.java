package org.sklad.aid.loans;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.sklad.access.roles.CentreCode;
import org.sklad.centres.places.LocationAddress;
import org.sklad.goods.stock.GoodsFields;
import org.sklad.platform.web.WithId;

/**
 * Goods to be lent to a person by case or card code.
 *
 * @param location location of the goods, by its code within the centre
 * @param dueOn last day for the return
 */
public record LoanForm(
        @NotNull UUID id,
        @NotBlank @Size(max = 40) String beneficiary,

        @NotNull @Size(max = 20) @Pattern(regexp = CentreCode.PATTERN)
        String centre,

        @NotNull @Size(max = 41) @Pattern(regexp = LocationAddress.PATTERN_WITHIN)
        String location,

        @NotNull LocalDate dueOn,
        @NotNull @Size(min = 1, max = 100) List<@NotNull @Valid LoanLineForm> lines)
        implements WithId {

    NewLoan loan() {
        return new NewLoan(
                new CentreCode(centre), location, beneficiary, dueOn, GoodsFields.lines(lines, LoanLineForm::goods));
    }
}
