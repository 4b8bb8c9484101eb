package org.sklad.programme.trainings;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.sklad.centres.places.Centres;
import org.sklad.platform.i18n.Formats;
import org.sklad.platform.i18n.Language;
import org.sklad.platform.i18n.Messages;
import org.sklad.platform.pdf.DocumentLayout;
import org.sklad.platform.pdf.Drawing;
import org.sklad.platform.pdf.Fonts;
import org.sklad.platform.pdf.PaperQueue;
import org.sklad.platform.pdf.PdfPages;
import org.sklad.platform.pdf.Typeface;

/** Papers of trainings on A4, drawn on request and not stored: the blank sign-in sheet, and certificates. */
final class TrainingPapers {
    private static final double TITLE_MM = 5.5;
    private static final double TEXT_MM = 4.5;
    private static final double HEADING_MM = 11;
    private static final double NAME_MM = 9;
    private static final double MARGIN_MM = 40;

    /** Room for a name and a signature by hand. */
    private static final double LINE_MM = 11;

    private static final double[] SHEET = {12, 64, 58, 52};

    private final Messages messages;
    private final Fonts fonts;

    TrainingPapers(Messages messages, Fonts fonts) {
        this.messages = messages;
        this.fonts = fonts;
    }

    /** Draws a sign-in sheet with blank lines. */
    byte[] signInSheet(SignInSheetForm form, Language language) {
        Formats formats = new Formats(messages, language, Centres.ZONE);
        String date = formats.date(form.on());
        return PaperQueue.draw(() -> {
            String heading = messages.text(language, "trainings.sheet");
            DocumentLayout paper = DocumentLayout.list(fonts, heading + " · " + date);
            paper.letterhead(messages.letterhead());
            paper.text(Typeface.REGULAR, DocumentLayout.TABLE_TEXT_MM, heading);
            paper.text(Typeface.BOLD, TITLE_MM, form.title());
            String place = form.place() == null ? "" : form.place();
            paper.text(Typeface.REGULAR, DocumentLayout.TABLE_TEXT_MM, place.isBlank() ? date : date + " · " + place);
            paper.gap(4);
            paper.tableHeads(
                    SHEET,
                    Stream.of(
                                    "trainings.sheet.number",
                                    "trainings.sheet.name",
                                    "trainings.institution",
                                    "trainings.sheet.signature")
                            .map(key -> messages.text(language, key))
                            .toList());
            for (int line = 1; line <= form.lines(); line++) {
                paper.tableRow(Typeface.REGULAR, SHEET, List.of(formats.number(line), "", "", ""), LINE_MM);
            }
            return PdfPages.write(fonts, heading, language.code(), paper.pages());
        });
    }

    /**
     * Draws a certificate for each name. The names are in the pages alone, not in the title of the file.
     *
     * @throws org.sklad.platform.pdf.GlyphMissing if no font has a character of a name, which is typed for this paper and can be corrected
     */
    byte[] certificates(Training training, List<String> names, Language language) {
        names.forEach(fonts::printable);
        return PaperQueue.draw(() -> {
            List<Drawing> pages = new ArrayList<>();
            names.forEach(name -> pages.addAll(certificate(training, name, language)));
            return PdfPages.write(fonts, messages.text(language, "trainings.certificate"), language.code(), pages);
        });
    }

    private List<Drawing> certificate(Training training, String name, Language language) {
        Formats formats = new Formats(messages, language, Centres.ZONE);
        String from = formats.date(training.startsOn());
        String to = formats.date(training.endsOn());
        DocumentLayout paper = DocumentLayout.sheet(fonts);
        paper.letterhead(messages.letterhead());
        paper.gap(MARGIN_MM);
        paper.text(Typeface.BOLD, HEADING_MM, messages.text(language, "trainings.certificate"));
        paper.gap(12);
        paper.text(Typeface.REGULAR, TEXT_MM, messages.text(language, "trainings.certificate.to"));
        paper.gap(3);
        paper.text(Typeface.BOLD, NAME_MM, name);
        paper.gap(8);
        paper.text(Typeface.REGULAR, TEXT_MM, messages.text(language, "trainings.certificate.for"));
        paper.gap(3);
        paper.text(Typeface.BOLD, TITLE_MM, training.topics(language));
        paper.gap(6);
        paper.text(
                Typeface.REGULAR,
                TEXT_MM,
                messages.text(
                        language,
                        "trainings.certificate.facts",
                        from.equals(to) ? from : from + " – " + to,
                        training.hours().number(),
                        training.place()));
        paper.gap(MARGIN_MM);
        paper.signature(messages.text(language, "trainings.certificate.signed"));
        return paper.pages();
    }
}
