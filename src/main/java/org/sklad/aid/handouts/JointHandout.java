package org.sklad.aid.handouts;

import java.util.function.Supplier;
import org.sklad.people.attributes.CaseCode;
import org.sklad.platform.db.IdempotencyKey;
import org.sklad.platform.i18n.Refusal;

/** One of several handouts that are recorded together, with its own id. */
public record JointHandout(IdempotencyKey claim, NewHandout wanted) {
    /**
     * Does work for this handout.
     *
     * @throws JointRefused if the work is refused; it names the person
     */
    <T> T naming(Supplier<T> work) {
        try {
            return work.get();
        } catch (Refusal why) {
            String whose = wanted.person()
                    .flatMap(CaseCode::find)
                    .map(CaseCode::grouped)
                    .orElse("");
            throw new JointRefused(claim.id(), whose, why);
        }
    }
}
