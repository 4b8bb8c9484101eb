package org.sklad.goods.planning;

import java.util.List;
import org.sklad.access.roles.Operator;
import org.sklad.platform.crypto.Randomness;

/**
 * A proposal as pages offer it.
 *
 * @param id id of the form that accepts it
 */
public record Proposed(Proposal proposal, boolean maySet, String id) {
    static List<Proposed> of(List<Proposal> proposals, Operator by, Randomness randomness) {
        return proposals.stream()
                .map(each -> new Proposed(
                        each,
                        by.roles().hasAt(each.centre().code(), Levels.MAY_SET),
                        randomness.id().toString()))
                .toList();
    }

    /** Returns the key of the message that explains the missing settings. */
    public String lack() {
        if (!proposal.withoutLevels()) {
            return "planning.proposal.no-lead-time";
        }
        return proposal.withoutLeadTime() ? "planning.proposal.nothing" : "planning.proposal.no-levels";
    }
}
