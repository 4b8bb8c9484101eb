package org.sklad.oversight.evidence;

import java.time.Duration;
import java.util.Optional;
import org.sklad.platform.i18n.Message;
import org.sklad.platform.i18n.Refusal;

/** A refusal because another package is being made. */
final class EvidenceBusy extends Refusal {
    private static final long serialVersionUID = 1L;
    private static final Duration AGAIN = Duration.ofSeconds(30);

    EvidenceBusy() {
        super(Kind.LIMIT, "evidence-busy", Message.of("evidence.busy"));
    }

    @Override
    public Optional<Duration> retryAfter() {
        return Optional.of(AGAIN);
    }
}
