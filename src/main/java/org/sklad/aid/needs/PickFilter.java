package org.sklad.aid.needs;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sklad.access.roles.CentreCode;

/**
 * Filter of the pick list.
 *
 * @param centre code of a centre; null for all centres that the operator sees
 */
record PickFilter(@Nullable String centre, @Nullable Urgency urgency) {
    Optional<CentreCode> code() {
        return CentreCode.asked(centre);
    }
}
