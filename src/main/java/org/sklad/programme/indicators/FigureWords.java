package org.sklad.programme.indicators;

import java.util.Map;
import java.util.Optional;
import org.sklad.access.roles.CentreCode;
import org.sklad.people.attributes.LanguageCode;
import org.sklad.platform.i18n.Language;
import org.sklad.platform.i18n.Message;
import org.sklad.platform.lists.Shown;

/** The words for dimensions and their values. */
final class FigureWords {
    private FigureWords() {}

    static Shown whole() {
        return new Shown.Words(Message.of("indicators.whole"));
    }

    static Message of(Dimension dimension) {
        return Message.of("indicators.dimension." + dimension.code());
    }

    /** Returns the words for a value of a dimension. */
    static Shown of(Indicator indicator, Dimension dimension, String value, Report report) {
        if (value.equals(Traits.NONE)) {
            return new Shown.Words(Message.of("indicators.not-stated"));
        }
        return switch (dimension) {
            case SEX -> words("pages.sex.", value);
            case CATEGORY -> words("catalogue.category.", value);
            case STATE -> words(isOf(indicator, Fact.COMPLAINTS) ? "complaints.state." : "indicators.state.", value);
            case QUESTION -> words("monitoring.share.", value);
            case REPLY -> words("indicators.reply.", value);
            case KIND -> kind(indicator, value);
            case CENTRE -> new Shown.Named(new CentreCode(value));
            case LANGUAGE -> language(value);
            case AGE ->
                report.set().ages().stream()
                        .filter(each -> each.code().equals(value))
                        .findFirst()
                        .map(each -> each.name().shown())
                        .orElseGet(() -> new Shown.Text(value));
            case TOPIC, INSTITUTION ->
                Optional.ofNullable(
                                report.names().getOrDefault(dimension, Map.of()).get(value))
                        .orElseGet(() -> new Shown.Text(value));
            case FUNDING_SOURCE, MONTH -> new Shown.Text(value);
        };
    }

    /** Kinds of consultations, of expenses and of complaints differ. */
    private static Shown kind(Indicator indicator, String value) {
        if (isOf(indicator, Fact.COMPLAINTS)) {
            return words("complaints.kind.", value);
        }
        return words(isOf(indicator, Fact.EXPENSES) ? "expenses.kind." : "consultations.kind.", value);
    }

    private static boolean isOf(Indicator indicator, Fact fact) {
        return indicator.of().stream().anyMatch(each -> each.fact() == fact);
    }

    private static Shown language(String code) {
        return LanguageCode.find(code)
                .<Shown>map(each -> new Shown.Name(each.name(Language.BG), each.name(Language.EN)))
                .orElseGet(() -> new Shown.Text(code));
    }

    private static Shown words(String group, String value) {
        return new Shown.Words(Message.of(group + value));
    }
}
