package org.sklad.programme.interpreting;

import java.util.List;
import org.sklad.platform.feature.Base;
import org.sklad.platform.feature.Feature;
import org.sklad.programme.interpreters.InterpretersFeature;

/** Month sheets of interpreters, and hours that were not met. */
public final class InterpretingFeature implements Feature {
    public final InterpreterHours hours;
    public final UnmetInterpreting unmet;

    /** @param records the records of every room from which hours are counted */
    public InterpretingFeature(Base base, InterpretersFeature interpreters, List<WorkedHours> records) {
        hours = new InterpreterHours(base.database(), interpreters.interpreters, records, base.clock());
        unmet = new UnmetInterpreting(base.database(), base.clock());
    }

    @Override
    public List<Object> components() {
        return List.of(
                new HoursResource(hours), new HoursPages(hours), new UnmetResource(unmet), new UnmetPages(unmet));
    }
}
