package org.sklad.aid.days;

import java.time.Instant;
import java.util.Optional;
import org.jdbi.v3.core.mapper.Nested;
import org.sklad.people.attributes.BeneficiaryId;
import org.sklad.people.attributes.CaseCode;

/**
 * Somebody on the list of a distribution day, as it stands now. No name and no room.
 *
 * @param slot 0 for who came without being expected
 * @param number in the queue; 0 for who has not come
 * @param served by a handout that was not taken back
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
    /** As it is written of somebody; that they were served is not. */
    public enum RowState {
        EXPECTED,
        WAITING,
        AT_DESK
    }

    public boolean isLate() {
        return slot == 0;
    }

    /**
     * Where they are.
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
