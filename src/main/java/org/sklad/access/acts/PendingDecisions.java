package org.sklad.access.acts;

import java.util.List;
import java.util.Set;
import org.sklad.access.roles.CentreCode;
import org.sklad.access.roles.Operator;
import org.sklad.platform.web.Glance.Decision;

/** The matters of one room that wait for a manager's decision. */
public interface PendingDecisions {
    /** Limits the matters of one kind that are returned; the others are in a list. */
    int MOST = 5;

    /**
     * Returns what waits for this manager, longest waiting first.
     *
     * @param centres centres of which the operator is a manager; not empty
     */
    List<Decision> of(Set<CentreCode> centres, Operator by);
}
