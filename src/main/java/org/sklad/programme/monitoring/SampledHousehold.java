package org.sklad.programme.monitoring;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.sklad.access.roles.CentreCode;

/**
 * A household of a sample, or a person without one. The codes are empty once it was asked.
 *
 * @param household code of the household
 * @param beneficiary id of a person without a household
 * @param answeredIn centre in which it was asked
 */
public record SampledHousehold(
        UUID id,
        UUID distributionDay,
        LocalDate heldOn,
        String household,
        String beneficiary,
        State state,
        String answeredIn) {
    /** A household waits until it is met. */
    public enum State {
        WAITING,
        ANSWERED,
        DECLINED
    }

    /** Returns true if it is known who it is, so that it can be asked. */
    boolean isOpen() {
        return !household.isEmpty() || !beneficiary.isEmpty();
    }

    Optional<CentreCode> centre() {
        return Optional.of(answeredIn).filter(each -> !each.isEmpty()).map(CentreCode::new);
    }
}
