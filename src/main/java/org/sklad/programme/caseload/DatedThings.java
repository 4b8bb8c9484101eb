package org.sklad.programme.caseload;

import java.util.List;
import org.sklad.access.roles.Operator;

/** The dated things of one room. */
public interface DatedThings {
    /** More than one person can look through. */
    int MOST = 200;

    /** Returns what the operator has to do in their centres, at most {@value #MOST}, the earliest day first. */
    List<DatedThing> of(Operator by);
}
