package org.sklad.aid.expenses;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.Optional;
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
 * @param followUpOn day on which the operator asks after the person; absent if nothing is to follow
 * @param followedUp true once that is done
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
        Optional<LocalDate> followUpOn,
        boolean followedUp,
        Instant recordedAt)
        implements InTime {
    /** An older payment is a typing error when it is recorded, or belongs to closed accounts. */
    static final Period OLDEST = Period.ofYears(1);

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

    /** True until the follow-up is done; a withdrawn expense needs none. */
    public boolean hasOpenFollowUp() {
        return followUpOn.isPresent() && !followedUp && state != ExpenseState.WITHDRAWN;
    }

    @Override
    public PlaceInTime place() {
        return new PlaceInTime(recordedAt, id);
    }
}
