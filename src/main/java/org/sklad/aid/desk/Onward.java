package org.sklad.aid.desk;

import java.util.Optional;
import org.sklad.access.roles.Operator;
import org.sklad.aid.handouts.HandoutDetails;

/** Says where whoever recorded a handout goes on to the next one: packages above know of more desks than this one does. */
@FunctionalInterface
public interface Onward {
    /** The address of the desk at which the operator works, where it is another than the usual one. */
    Optional<String> desk(HandoutDetails handout, Operator by);
}
