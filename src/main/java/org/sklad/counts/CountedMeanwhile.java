package org.sklad.counts;

import org.sklad.platform.i18n.Message;
import org.sklad.platform.i18n.Refusal;

/** The line is no longer as it was when somebody decided what to do with it. */
public final class CountedMeanwhile extends Refusal {
    private static final long serialVersionUID = 1L;

    CountedMeanwhile() {
        super(Kind.CONFLICT, "counted-meanwhile", Message.of("counts.counted-meanwhile"));
    }
}
