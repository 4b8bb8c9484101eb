package org.sklad.aid.desk;

import java.util.Optional;
import org.sklad.access.roles.Operator;
import org.sklad.aid.handouts.HandoutDetails;

/**
 * Address for the next handout after one was recorded. Packages above implement it, because they have desks that this one does not know.
 */
@FunctionalInterface
public interface Onward {
    /** Returns the address of the desk at which the operator works, if it is not the usual one. */
    Optional<String> desk(HandoutDetails handout, Operator by);
}
