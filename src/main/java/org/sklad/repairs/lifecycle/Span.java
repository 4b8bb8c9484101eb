package org.sklad.repairs.lifecycle;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A period in which the clocks of a work order ran.
 *
 * @param until empty while they still run
 */
record Span(Instant from, Optional<Instant> until) {
    /** Returns the periods since the report, without the time in which a repair waited or counted as done. */
    static List<Span> counted(Instant reportedAt, List<Act> acts) {
        List<Span> spans = new ArrayList<>();
        Optional<Instant> since = Optional.of(reportedAt);
        for (Act act : acts) {
            boolean changes = act.fromState() != act.toState();
            boolean runs = act.toState().isUnfinished() && !act.beginsWaiting();
            if (changes && since.isPresent() && !runs) {
                spans.add(new Span(since.get(), Optional.of(act.actedAt())));
                since = Optional.empty();
            } else if (changes && since.isEmpty() && runs) {
                since = Optional.of(act.actedAt());
            }
        }
        since.ifPresent(from -> spans.add(new Span(from, Optional.empty())));
        return spans;
    }

    /** Returns its end or the moment, whichever is earlier. */
    Instant endBefore(Instant moment) {
        return until.filter(end -> end.isBefore(moment)).orElse(moment);
    }
}
