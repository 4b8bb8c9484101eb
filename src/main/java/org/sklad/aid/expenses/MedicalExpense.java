package org.sklad.aid.expenses;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.sklad.access.roles.CentreCode;
import org.sklad.access.roles.Username;
import org.sklad.goods.lots.Money;
import org.sklad.goods.lots.SourceCode;
import org.sklad.people.attributes.CaseCode;
import org.sklad.platform.db.InTime;
import org.sklad.platform.db.PlaceInTime;

/**
 * A payment for a person's health, without texts and photo.
 *
 * @param here true if the person is still in the centre
 * @param minor amount in the minor unit of the currency
 * @param fundingSource funding source that paid
 * @param operator operator who recorded it
 */
public record MedicalExpense(
        UUID id,
        CentreCode centre,
        CaseCode caseCode,
        boolean here,
        ExpenseKind kind,
        long minor,
        String currency,
        LocalDate paidOn,
        SourceCode fundingSource,
        ExpenseState state,
        Username operator,
        Instant recordedAt)
        implements InTime {
    /** Returns the paid amount with its currency. */
    public Money money() {
        return new Money(minor, currency);
    }

    /** Returns the paid amount in major units, without the currency. */
    public BigDecimal amount() {
        return money().amount();
    }

    public boolean isOpen() {
        return state == ExpenseState.RECORDED;
    }

    @Override
    public PlaceInTime place() {
        return new PlaceInTime(recordedAt, id);
    }
}
