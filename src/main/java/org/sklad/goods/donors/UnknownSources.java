package org.sklad.goods.donors;

import java.util.List;
import java.util.Optional;
import org.sklad.platform.i18n.FieldError;
import org.sklad.platform.i18n.Message;
import org.sklad.platform.i18n.Refusal;

/** A refusal because donors or funding sources in a form are unknown. The page asks which ones are meant; nothing was created. */
public final class UnknownSources extends Refusal {
    private static final long serialVersionUID = 1L;

    private final transient List<SourceQuestion> questions;

    UnknownSources(List<SourceQuestion> questions) {
        super(
                Kind.RULE,
                "unknown-source",
                Message.of("donors.source.unknown"),
                questions.stream()
                        .map(each -> new FieldError(
                                TypedSource.answerTo(each.field()),
                                Message.of("donors.source.unknown." + each.kind(), each.text())))
                        .toList());
        this.questions = List.copyOf(questions);
    }

    /** Returns the questions of a refusal; none for any other refusal. */
    public static List<SourceQuestion> of(Refusal refusal) {
        return Optional.of(refusal)
                .filter(UnknownSources.class::isInstance)
                .map(UnknownSources.class::cast)
                .map(each -> each.questions)
                .orElse(List.of());
    }
}
