package org.sklad.aid.days;

import java.time.Instant;
import java.util.Optional;
import org.jdbi.v3.core.mapper.Nested;
import org.sklad.people.attributes.BeneficiaryId;
import org.sklad.people.attributes.CaseCode;

/**
 * A person on the list of a distribution day in their present state, without name and room.
 *
 * @param slot 0 if the person came without being expected
 * @param number position in the queue; 0 if the person has not come
 * @param served true if served by a handout that was not reversed
 */
public record Expected(
        BeneficiaryId beneficiary,
        CaseCode caseCode,
        @Nested DaySizes worn,
        String household,
        boolean joint,
        int persons,
        int slot,
        int place,
        RowState state,
        int number,
        Optional<Instant> cameAt,
        String desk,
        boolean served) {
    /** The stored state of a person; being served is not stored. */
    public enum RowState {
        EXPECTED,
        WAITING,
        AT_DESK
    }

    public boolean isLate() {
        return slot == 0;
    }

    /**
     * Returns the state of the person.
     *
     * @param over true once the day is closed
     */
    public PersonState state(boolean over) {
        if (served) {
            return PersonState.SERVED;
        }
        return switch (state) {
            case EXPECTED -> over ? PersonState.ABSENT : PersonState.EXPECTED;
            case WAITING -> PersonState.WAITING;
            case AT_DESK -> PersonState.AT_DESK;
        };
    }
}
