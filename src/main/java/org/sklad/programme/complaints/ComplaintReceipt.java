package org.sklad.programme.complaints;

import java.util.Optional;
import java.util.UUID;

/**
 * The result of an act on a complaint. It has no text, because an act can take the complaint out of the sight of the operator.
 *
 * @param code reply code of a new complaint, which the operator hands to the person
 */
public record ComplaintReceipt(UUID id, ComplaintState state, Optional<String> code) {
    @Override
    public String toString() {
        return "***";
    }
}
