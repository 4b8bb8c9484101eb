package org.sklad.programme.interpreters;

import java.util.List;
import org.sklad.access.signin.AccessFeature;
import org.sklad.platform.feature.Base;
import org.sklad.platform.feature.Feature;

/** Interpreters and requests for them. */
public final class InterpretersFeature implements Feature {
    public final Interpreters interpreters;
    public final Absences absences;
    public final InterpreterRequests requests;
    public final Bookings bookings;

    private final Base base;

    public InterpretersFeature(Base base, AccessFeature access) {
        this.base = base;
        interpreters = new Interpreters(base.database(), access.audit, base.clock());
        absences = new Absences(base.database(), access.audit, base.clock());
        requests = new InterpreterRequests(base.database(), base.clock());
        bookings = new Bookings(base.database(), base.clock());
    }

    @Override
    public List<Object> components() {
        AbsenceActs ofAbsences = new AbsenceActs(interpreters, absences, base.forms());
        RequestActs acts = new RequestActs(requests, bookings, base.forms());
        return List.of(
                new InterpretersResource(interpreters, absences, ofAbsences, base.forms()),
                new RequestsResource(requests, bookings, acts),
                new InterpreterPages(interpreters, ofAbsences, base.forms(), base.randomness()),
                new RequestPages(requests, bookings, interpreters, acts, base.randomness(), base.clock()),
                new NewRequestPages(interpreters, acts, base.randomness(), base.clock()));
    }

    @Override
    public List<String> checkFiles() {
        return List.of("interpreters");
    }
}
