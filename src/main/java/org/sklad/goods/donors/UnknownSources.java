package org.sklad.goods.donors;

import java.util.List;
import java.util.Optional;
import org.sklad.platform.i18n.FieldError;
import org.sklad.platform.i18n.Message;
import org.sklad.platform.i18n.Refusal;

/** Donors or funding sources were typed that are not known. The page asks which ones are meant; nothing was made. */
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
                                "answers." + each.field(),
                                Message.of("donors.source.unknown." + each.kind(), each.text())))
                        .toList());
        this.questions = List.copyOf(questions);
    }

    /** The questions of a refusal; none where it refused something else. */
    public static List<SourceQuestion> of(Refusal refusal) {
        return Optional.of(refusal)
                .filter(UnknownSources.class::isInstance)
                .map(UnknownSources.class::cast)
                .map(each -> each.questions)
                .orElse(List.of());
    }
}
