package org.sklad.aid.rules;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.sklad.aid.rules.Entitlement.Asked;
import org.sklad.aid.rules.Entitlement.Exceeded;
import org.sklad.platform.i18n.FieldError;
import org.sklad.platform.i18n.Language;
import org.sklad.platform.i18n.Message;
import org.sklad.platform.i18n.Refusal;

/** More is asked than is due. The message says how much can be given today, and when more is due. */
public final class EntitlementExceeded extends Refusal {
    private static final long serialVersionUID = 1L;

    private final transient Remaining remaining;

    public EntitlementExceeded(Exceeded exceeded, Message goods, Language language) {
        this(exceeded.remaining(), message(exceeded, goods, language), exceeded.lines());
    }

    private EntitlementExceeded(Remaining remaining, Message message, List<Asked> lines) {
        super(Kind.RULE, "entitlement-exceeded", message, errors(message, lines));
        this.remaining = remaining;
    }

    /** Returns the remaining quantity of the exceeded rule. */
    public Remaining remaining() {
        return remaining;
    }

    private static List<FieldError> errors(Message message, List<Asked> lines) {
        return lines.stream()
                .map(Asked::line)
                .distinct()
                .map(line -> new FieldError("lines[" + (line - 1) + "].quantity", message))
                .toList();
    }

    private static Message message(Exceeded exceeded, Message goods, Language language) {
        Remaining remaining = exceeded.remaining();
        return Message.of(
                exceeded.isInParts() ? "rules.exceeded.in-parts" : "rules.exceeded",
                goods,
                exceeded.asked(),
                remaining.quantity(),
                remaining.rule().name(language),
                next(remaining.nextOn()));
    }

    private static Message next(Optional<LocalDate> on) {
        return on.map(day -> Message.of("rules.exceeded.next", day))
                .orElseGet(() -> Message.of("rules.exceeded.never"));
    }
}
