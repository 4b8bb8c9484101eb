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
import org.sklad.platform.pdf.Flow;
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

    /** A line of goods with all that belongs to it. */
    private static final int ROWS_TOGETHER = 4;

    private static final String BETWEEN = " / ";

    private final Messages messages;
    private final Flow flow;
    private final List<Language> languages;
    private final HandoutDetails handout;
    private final Centre centre;

    /** @param languages that the person reads; all of them where it is none of ours */
    Receipt(Messages messages, Fonts fonts, List<Language> languages, HandoutDetails handout, Centre centre) {
        this.messages = messages;
        this.flow = Flow.a5(fonts);
        this.languages = List.copyOf(languages);
        this.handout = handout;
        this.centre = centre;
    }

    List<Drawing> papers(Optional<byte[]> signature) {
        head();
        goods();
        acknowledgement(signature);
        flow.gap(GAP_MM).text(Typeface.REGULAR, SMALL_MM, said("printing.receipt.document") + " " + handout.id());
        return flow.papers();
    }

    private void head() {
        each(TITLE_MM, language -> text(language, "printing.receipt"));
        flow.text(Typeface.REGULAR, TEXT_MM, said(language -> centre.name(language)))
                .gap(GAP_MM);
        handout.reversal()
                .ifPresent(reversal -> flow.text(
                                Typeface.BOLD,
                                LARGE_MM,
                                said("printing.receipt.taken-back") + " "
                                        + formats().exact(reversal.recordedAt()))
                        .gap(GAP_MM));
        handout.person()
                .ifPresentOrElse(
                        code -> flow.text(
                                Typeface.BOLD, LARGE_MM, said("printing.receipt.person") + " " + code.grouped()),
                        () -> each(LARGE_MM, this::heads));
        flow.text(Typeface.REGULAR, TEXT_MM, formats().exact(handout.occurredAt()))
                .text(
                        Typeface.REGULAR,
                        TEXT_MM,
                        said("printing.receipt.by") + " " + handout.operator() + ", " + handout.location())
                .gap(GAP_MM);
    }

    private String heads(Language language) {
        if (handout.isToUnknown()) {
            return text(language, "distribution.offline.to-unknown");
        }
        return handout.group().stream()
                .map(heads -> heads.count() + " × "
                        + text(language, "distribution.sex." + heads.sex()) + ", "
                        + heads.ageBand().code())
                .collect(Collectors.joining("; "));
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
            long quantity =
                    same.stream().mapToLong(HandoutDetails.Line::quantity).sum();
            line(same.get(0), quantity);
            long returned =
                    same.stream().mapToLong(HandoutDetails.Line::returned).sum();
            if (returned > 0) {
                flow.text(Typeface.BOLD, TEXT_MM, said("printing.receipt.returned", returned));
            }
            flow.gap(1).rule().gap(1);
        });
    }

    private void line(HandoutDetails.Line line, long quantity) {
        flow.keep(LARGE_MM * ROWS_TOGETHER);
        List<String> titles = distinct(language -> text(language, line.item().discreetTitle(language)));
        String amount = said("stock.quantity." + line.item().unit(), quantity);
        flow.row(Typeface.BOLD, LARGE_MM, titles.get(0), amount);
        titles.stream().skip(1).forEach(title -> flow.text(Typeface.REGULAR, TEXT_MM, title));
        String number = line.lotNumber().isEmpty() ? "" : " · " + line.lotNumber();
        flow.text(
                Typeface.REGULAR,
                SMALL_MM,
                said("printing.receipt.lot") + " " + line.lot().code().grouped() + number);
        line.expiresOn()
                .date()
                .ifPresent(day -> flow.text(
                        Typeface.REGULAR,
                        SMALL_MM,
                        said("printing.receipt.use-by") + " " + formats().date(day)));
        if (!line.dose().isEmpty()) {
            flow.text(Typeface.BOLD, TEXT_MM, said("printing.receipt.dose") + " " + line.dose());
        }
    }

    private void acknowledgement(Optional<byte[]> signature) {
        flow.gap(GAP_MM).keep(SIGNATURE_HEIGHT_MM + 2 * LARGE_MM);
        handout.collectedBy()
                .ifPresent(code -> flow.text(
                        Typeface.REGULAR, TEXT_MM, said("printing.receipt.collected-by") + " " + code.grouped()));
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

    /** In each language beside each other; what is the same in both is said once. */
    private String said(Saying saying) {
        return String.join(BETWEEN, distinct(saying));
    }

    /** In each language on a line of its own, the first one bold. */
    private void each(double sizeMm, Saying saying) {
        List<String> texts = distinct(saying);
        flow.text(Typeface.BOLD, sizeMm, texts.get(0));
        texts.stream().skip(1).forEach(text -> flow.text(Typeface.REGULAR, sizeMm, text));
    }

    private List<String> distinct(Saying saying) {
        return languages.stream().map(saying::in).distinct().toList();
    }

    private String text(Language language, String key, Object... arguments) {
        return messages.text(language, key, arguments);
    }

    private String text(Language language, Message message) {
        return messages.text(language, message);
    }

    /** Numbers and dates are read by everybody: they are written once. */
    private Formats formats() {
        return new Formats(messages, languages.get(0), centre.timeZone());
    }
}
