package org.sklad.programme.visits;

import java.util.List;
import java.util.stream.Collectors;
import org.sklad.access.roles.Operator;
import org.sklad.centres.places.Centre;
import org.sklad.centres.places.Centres;
import org.sklad.platform.i18n.Formats;
import org.sklad.platform.i18n.Language;
import org.sklad.platform.i18n.Messages;
import org.sklad.platform.pdf.DocumentLayout;
import org.sklad.platform.pdf.Fonts;
import org.sklad.platform.pdf.PaperQueue;
import org.sklad.platform.pdf.PdfPages;
import org.sklad.platform.pdf.Typeface;

/**
 * Draws the report of a field visit on one A4 page: team, figures, goods and signatures, without case codes. Drawings are not stored.
 */
public final class FieldReports {
    private static final double TITLE_MM = 6.5;
    private static final double TEXT_MM = 3.5;
    private static final double GAP_MM = 4;

    /** Lines of goods that fit on the page with everything else. */
    private static final int MOST_GOODS = 18;

    private final FieldVisits visits;
    private final Centres centres;
    private final Messages messages;
    private final Fonts fonts;

    FieldReports(FieldVisits visits, Centres centres, Messages messages, Fonts fonts) {
        this.visits = visits;
        this.centres = centres;
        this.messages = messages;
        this.fonts = fonts;
    }

    /**
     * Draws the report as a PDF in the operator's language.
     *
     * @throws org.sklad.platform.i18n.NotFound if there is no such visit in the operator's centres
     * @throws org.sklad.platform.i18n.Forbidden if the operator sees no visits there
     */
    public byte[] draw(VisitNumber number, Operator by) {
        VisitView view = visits.get(number, by);
        Centre centre = centres.get(view.visit().centre());
        return PaperQueue.draw(() -> PdfPages.write(
                fonts,
                number.value(),
                by.language().code(),
                new Paper(by.language(), view, centre).drawn().pages()));
    }

    /** The report of one visit in one language. */
    private final class Paper {
        private final Language language;
        private final VisitView view;
        private final Centre centre;
        private final Formats formats;
        private final DocumentLayout layout;

        Paper(Language language, VisitView view, Centre centre) {
            this.language = language;
            this.view = view;
            this.centre = centre;
            this.formats = new Formats(messages, language, centre.timeZone());
            this.layout = DocumentLayout.a4(fonts, view.visit().number().value());
        }

        DocumentLayout drawn() {
            FieldVisit visit = view.visit();
            layout.letterhead(messages.letterhead())
                    .text(Typeface.BOLD, TITLE_MM, said("visits.report"))
                    .text(Typeface.BOLD, TITLE_MM, visit.number().value())
                    .gap(GAP_MM);
            fact("visits.centre", centre.name(language));
            fact("visits.on", formats.date(visit.on()));
            fact("visits.purpose", visit.purpose());
            fact("visits.state", said("visits.state." + visit.state()));
            fact("visits.members", view.members().stream().map(this::member).collect(Collectors.joining(", ")));
            if (!view.interpreters().isEmpty()) {
                fact("visits.interpreters", String.join(", ", view.interpreters()));
            }
            figures();
            goods();
            layout.gap(2 * GAP_MM);
            view.members().forEach(each -> layout.signature(each.name()));
            return layout;
        }

        private void figures() {
            VisitDeeds deeds = view.deeds();
            layout.gap(GAP_MM).rule().gap(1);
            for (VisitDeeds.Count each : deeds.consultations()) {
                layout.row(
                        Typeface.REGULAR,
                        TEXT_MM,
                        said("consultations.trace." + each.kind()),
                        messages.text(language, "visits.consulted", each.consultations(), each.people()));
            }
            number("visits.handouts", deeds.figures().handouts());
            number("visits.served", deeds.figures().served());
            number("visits.needs", deeds.figures().needs());
            for (VisitDeeds.Informed each : deeds.sessions()) {
                layout.row(
                        Typeface.REGULAR,
                        TEXT_MM,
                        language == Language.BG ? each.topicsBg() : each.topicsEn(),
                        messages.text(language, "visits.informed", each.heads(), each.minutes()));
            }
        }

        private void goods() {
            List<VisitDeeds.Goods> goods = view.deeds().goods();
            if (goods.isEmpty()) {
                return;
            }
            layout.gap(GAP_MM)
                    .text(Typeface.BOLD, TEXT_MM, said("visits.goods"))
                    .rule()
                    .gap(1);
            goods.stream()
                    .limit(MOST_GOODS)
                    .forEach(each -> layout.row(
                            Typeface.REGULAR,
                            TEXT_MM,
                            language == Language.BG ? each.nameBg() : each.nameEn(),
                            formats.number(each.quantity())));
            if (goods.size() > MOST_GOODS) {
                layout.text(
                        Typeface.REGULAR,
                        TEXT_MM,
                        messages.text(language, "visits.more-goods", goods.size() - MOST_GOODS));
            }
        }

        private String member(VisitView.Member member) {
            return member.profession().isEmpty()
                    ? member.name()
                    : member.name() + " (" + said("access.profession." + member.profession()) + ")";
        }

        private void number(String key, long value) {
            layout.row(Typeface.REGULAR, TEXT_MM, said(key), formats.number(value));
        }

        private void fact(String key, String text) {
            layout.text(Typeface.REGULAR, TEXT_MM, said(key) + ": " + text);
        }

        private String said(String key) {
            return messages.text(language, key);
        }
    }
}
