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
 * What was paid for somebody's health, without what was written of it.
 *
 * @param here whether that person is still in the centre
 * @param minor in the minor unit of the currency
 * @param fundingSource that paid
 * @param operator who recorded it
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
    /** What was paid. */
    public Money money() {
        return new Money(minor, currency);
    }

    /** As people write it, without the currency. */
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
