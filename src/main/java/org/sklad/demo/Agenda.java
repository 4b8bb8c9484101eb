package org.sklad.demo;

import java.time.Instant;
import java.util.Comparator;
import java.util.PriorityQueue;

/** Planned acts by time. An act can plan others. Acts after the end never run. */
final class Agenda {
    private record Planned(Instant at, long order, Runnable act) {}

    private final PriorityQueue<Planned> plan =
            new PriorityQueue<>(Comparator.comparing(Planned::at).thenComparing(Planned::order));
    private long planned;

    void plan(Instant at, Runnable act) {
        plan.add(new Planned(at, planned++, act));
    }

    void run(DemoClock clock) {
        while (!plan.isEmpty() && !plan.element().at().isAfter(clock.until())) {
            Planned next = plan.remove();
            clock.reach(next.at());
            next.act().run();
        }
    }
}
