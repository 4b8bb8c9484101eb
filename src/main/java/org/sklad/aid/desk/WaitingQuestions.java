package org.sklad.aid.desk;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.sklad.people.attributes.Beneficiary;

/** Questions that wait for the next visit of a person or household. Packages above implement it. */
@FunctionalInterface
public interface WaitingQuestions {
    /** Questions about a distribution day. */
    record Waiting(UUID id, LocalDate heldOn) {
        public String path() {
            return "/monitoring/" + id + "/answers";
        }
    }

    /** Finds the questions for the person or their household, the oldest day first. Needs no statement if none wait for anybody. */
    Optional<Waiting> of(Beneficiary person, Instant now);
}
