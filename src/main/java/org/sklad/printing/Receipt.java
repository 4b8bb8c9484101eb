package org.sklad.printing;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.sklad.centres.Centre;
import org.sklad.distribution.Acknowledgement;
import org.sklad.distribution.HandoutDetails;
import org.sklad.platform.i18n.Formats;
import org.sklad.platform.i18n.Language;
import org.sklad.platform.i18n.Message;
import org.sklad.platform.i18n.Messages;
import org.sklad.platform.pdf.Drawing;
import org.sklad.platform.pdf.Fonts;
import org.sklad.platform.pdf.Typeface;

/**
 * What a person takes home as proof of what they got: goods, day and place, and how they acknowledged it. By whom is said with the
 * case code alone; why more was given than the rules allow stays with those who decided it.
 */
final class Receipt {
    private static final double TITLE_MM = 6.5;
    private static final double LARGE_MM = 4.4;
    private static final double TEXT_MM = 3.5;
    private static final double SMALL_MM = 2.8;
    private static final double SIGNATURE_WIDTH_MM = 70;
    private static final double SIGNATURE_HEIGHT_MM = 22;
    private static final double GAP_MM = 4;
    private static final String BETWEEN = " / ";

    private final Messages messages;
    private final Flow flow;
    private final List<Language> languages;
    private final HandoutDetails handout;
    private final Centre centre;

    /** @param languages that the person reads; all of them where it is none of ours */
    Receipt(Messages messages, Fonts fonts, List<Language> languages, HandoutDetails handout, Centre centre) {
        this.messages = messages;
        this.flow = new Flow(fonts);
        this.languages = List.copyOf(languages);
        this.handout = handout;
        this.centre = centre;
    }

    List<Drawing> papers(Optional<byte[]> signature) {
        head();
        goods();
        acknowledgement(signature);
        flow.gap(GAP_MM)
                .text(
                        Typeface.REGULAR,
                        SMALL_MM,
                        said("printing.receipt.document", handout.id().toString()));
        return flow.papers();
    }

    private void head() {
        flow.text(Typeface.BOLD, TITLE_MM, said("printing.receipt"))
                .text(Typeface.REGULAR, TEXT_MM, said(language -> centre.name(language)))
                .gap(GAP_MM);
        handout.reversal()
                .ifPresent(reversal -> flow.text(
                                Typeface.BOLD,
                                LARGE_MM,
                                said(language -> text(
                                        language,
                                        "printing.receipt.taken-back",
                                        formats(language).exact(reversal.recordedAt()))))
                        .gap(GAP_MM));
        flow.text(Typeface.BOLD, LARGE_MM, recipient())
                .text(
                        Typeface.REGULAR,
                        TEXT_MM,
                        said(language -> formats(language).exact(handout.occurredAt())))
                .text(
                        Typeface.REGULAR,
                        TEXT_MM,
                        said(
                                "printing.receipt.by",
                                handout.operator().value(),
                                handout.location().toString()))
                .gap(GAP_MM);
    }

    private String recipient() {
        return handout.person()
                .map(code -> said("printing.receipt.person", code.grouped()))
                .orElseGet(() -> said(language -> handout.group().stream()
                        .map(heads -> heads.count() + " × "
                                + text(language, "distribution.sex." + heads.sex()) + ", "
                                + heads.ageBand().code())
                        .collect(Collectors.joining("; "))));
    }

    /** What was taken from several places is one line for who got it. */
    private void goods() {
        record Goods(int line, String lot) {}
        Map<Goods, List<HandoutDetails.Line>> lines = handout.lines().stream()
                .collect(Collectors.groupingBy(
                        line -> new Goods(line.number(), line.lot().toString()),
                        LinkedHashMap::new,
                        Collectors.toList()));
        flow.rule().gap(1);
        lines.values().forEach(same -> {
            HandoutDetails.Line line = same.get(0);
            long quantity =
                    same.stream().mapToLong(HandoutDetails.Line::quantity).sum();
            flow.row(
                    Typeface.BOLD,
                    TEXT_MM,
                    said(language -> text(language, line.item().title(language))),
                    said("receiving.quantity." + line.item().unit(), quantity));
            details(line);
            flow.gap(1).rule().gap(1);
        });
    }

    private void details(HandoutDetails.Line line) {
        String lot = said("printing.receipt.lot", line.lot().code().grouped())
                + (line.lotNumber().isEmpty() ? "" : " · " + line.lotNumber());
        flow.text(Typeface.REGULAR, SMALL_MM, lot);
        line.expiresOn()
                .date()
                .ifPresent(day -> flow.text(Typeface.REGULAR, SMALL_MM, said("printing.receipt.use-by", day)));
        if (!line.dose().isEmpty()) {
            flow.text(Typeface.BOLD, TEXT_MM, said("printing.receipt.dose", line.dose()));
        }
    }

    private void acknowledgement(Optional<byte[]> signature) {
        flow.gap(GAP_MM).keep(SIGNATURE_HEIGHT_MM + 2 * LARGE_MM);
        handout.collectedBy()
                .ifPresent(code ->
                        flow.text(Typeface.REGULAR, TEXT_MM, said("printing.receipt.collected-by", code.grouped())));
        if (handout.acknowledgement() == Acknowledgement.DECLINED) {
            flow.text(Typeface.REGULAR, TEXT_MM, said("printing.receipt.declined"));
            return;
        }
        boolean onScreen = handout.acknowledgement() == Acknowledgement.SIGNATURE;
        flow.text(Typeface.REGULAR, TEXT_MM, said("printing.receipt.received"));
        if (onScreen && signature.isEmpty()) {
            flow.text(Typeface.REGULAR, TEXT_MM, said("printing.receipt.signed"));
            return;
        }
        flow.picture(
                        signature
                                .map(png -> Strokes.of(png, SIGNATURE_WIDTH_MM, SIGNATURE_HEIGHT_MM))
                                .orElse(List.of()),
                        SIGNATURE_HEIGHT_MM)
                .gap(1)
                .rule(SIGNATURE_WIDTH_MM);
    }

    private interface Saying {
        String in(Language language);
    }

    private String said(String key, Object... arguments) {
        return said(language -> text(language, key, arguments));
    }

    /** In each language once; what is the same in both is said once. */
    private String said(Saying saying) {
        return languages.stream().map(saying::in).distinct().collect(Collectors.joining(BETWEEN));
    }

    private String text(Language language, String key, Object... arguments) {
        return messages.text(language, key, arguments);
    }

    private String text(Language language, Message message) {
        return messages.text(language, message);
    }

    private Formats formats(Language language) {
        return new Formats(messages, language, centre.timeZone());
    }
}
