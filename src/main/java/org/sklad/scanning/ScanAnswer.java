package org.sklad.scanning;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.sklad.barcodes.ElementString;
import org.sklad.barcodes.Gtin;
import org.sklad.platform.i18n.Language;
import org.sklad.platform.i18n.Messages;

/**
 * The meaning of a code in the API.
 *
 * @param kind item, lot, box, location, beneficiary, work-order, room, asset, transfer or unknown
 * @param id absent if unknown
 * @param title name in the operator's language, or the reason why the code is unknown
 * @param gs1 present if the code is a GS1 element string
 * @param actions actions that this operator can do now
 */
public record ScanAnswer(
        String kind, Optional<String> id, String title, Optional<Gs1Answer> gs1, List<ActionAnswer> actions) {
    private static final Set<String> CARDS = Set.of("lot", "stock");

    public ScanAnswer {
        actions = List.copyOf(actions);
    }

    /** An action with the address of its page. */
    public record ActionAnswer(String name, String title, String href) {}

    /** An application identifier and its value. */
    public record ElementAnswer(String ai, String value) {}

    /**
     * The content of a maker's code.
     *
     * @param elements elements, except those that describe a person
     * @param error reason why the code is only partly readable
     */
    public record Gs1Answer(
            List<ElementAnswer> elements,
            Optional<String> gtin,
            Optional<String> lot,
            Optional<LocalDate> expiresOn,
            Optional<String> serial,
            Optional<Long> count,
            List<String> warnings,
            Optional<String> error) {
        public Gs1Answer {
            elements = List.copyOf(elements);
            warnings = List.copyOf(warnings);
        }

        private static Gs1Answer of(ElementString read, Messages messages, Language language) {
            return new Gs1Answer(
                    read.elements().stream()
                            .filter(each -> !each.isPersonal())
                            .map(each -> new ElementAnswer(each.ai(), each.value()))
                            .toList(),
                    read.gtin().map(Gtin::digits),
                    read.lot(),
                    read.expiresOn(),
                    read.serial(),
                    read.count(),
                    read.warnings().stream()
                            .map(each -> messages.text(language, each))
                            .toList(),
                    read.error().map(each -> messages.text(language, each)));
        }
    }

    static ScanAnswer of(Meaning meaning, Messages messages, Language language) {
        return new ScanAnswer(
                meaning.kind().word(),
                meaning.id(),
                messages.text(language, meaning.title()),
                meaning.elements().map(read -> Gs1Answer.of(read, messages, language)),
                meaning.steps().stream()
                        // Programs that take the first action go on to get the stock card.
                        .sorted(Comparator.comparing(step -> !CARDS.contains(step.name())))
                        .map(step -> new ActionAnswer(step.name(), messages.text(language, step.key()), step.href()))
                        .toList());
    }
}
