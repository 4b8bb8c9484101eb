package org.sklad.programme.monitoring;

import jakarta.validation.constraints.NotNull;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sklad.platform.i18n.FieldError;
import org.sklad.platform.i18n.InvalidFields;
import org.sklad.platform.i18n.Message;
import org.sklad.platform.web.WithId;

/**
 * The answers of a household. Who it is, is not in them.
 *
 * @param received reply to whether it received everything
 * @param quality reply to whether size and quality were right
 * @param respect reply to whether it was treated with respect
 * @param declined {@code true} if the household does not want to answer; the replies are not read then
 */
public record AnswersForm(
        @NotNull UUID id,
        @Nullable Reply received,
        @Nullable Reply quality,
        @Nullable Reply respect,
        @Nullable Boolean declined)
        implements WithId {
    /**
     * Returns the reply to each question; none if the household does not want to answer any.
     *
     * @throws InvalidFields if a reply is missing
     */
    Map<Question, Reply> replies() {
        if (Boolean.TRUE.equals(declined)) {
            return Map.of();
        }
        Map<Question, Reply> replies = new EnumMap<>(Question.class);
        List<FieldError> missing = new ArrayList<>();
        put(replies, missing, Question.RECEIVED, received);
        put(replies, missing, Question.QUALITY, quality);
        put(replies, missing, Question.RESPECT, respect);
        if (!missing.isEmpty()) {
            throw new InvalidFields(missing);
        }
        return Stream.of(received, quality, respect).allMatch(each -> each == Reply.NO_ANSWER) ? Map.of() : replies;
    }

    private static void put(
            Map<Question, Reply> replies, List<FieldError> missing, Question question, @Nullable Reply reply) {
        if (reply == null) {
            missing.add(new FieldError(field(question), Message.of("platform.field.required")));
        } else {
            replies.put(question, reply);
        }
    }

    /** Returns the field of a question. */
    static String field(Question question) {
        return question.name().toLowerCase(Locale.ROOT);
    }

    @Override
    public String toString() {
        return "***";
    }
}
