package org.sklad.oversight.reports;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sklad.access.roles.CentreCode;
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

/** Unmet demand on A4, for possible donors. Drawn on request and not stored. */
public final class DemandPapers {
    private static final int AT_ONCE = 1_000;
    private static final double HEAD_MM = 4.2;
    private static final double TITLE_MM = 5.5;
    private static final double[] COLUMNS = {51, 26, 20, 19, 18, 17, 13, 22};

    private final UnmetDemand demand;
    private final Centres centres;
    private final Messages messages;
    private final Fonts fonts;
    private final InstantSource clock;

    DemandPapers(UnmetDemand demand, Centres centres, Messages messages, Fonts fonts, InstantSource clock) {
        this.demand = demand;
        this.centres = centres;
        this.messages = messages;
        this.fonts = fonts;
        this.clock = clock;
    }

    /**
     * Draws the lines of the list, centre by centre, in the language of the operator.
     *
     * @throws org.sklad.platform.i18n.NotFound if the centre is not one of the operator's
     * @throws org.sklad.platform.i18n.Forbidden if the operator is neither manager nor auditor there
     */
    byte[] draw(DemandFilter filter, Operator by) {
        return PaperQueue.draw(() -> drawn(filter, by));
    }

    private byte[] drawn(DemandFilter filter, Operator by) {
        List<DemandLine> lines = all(filter, by);
        Instant now = clock.instant();
        Language language = by.language();
        String title = messages.text(language, "reports.unmet-demand");
        String where = CentreCode.asked(filter.centre())
                .map(centres::get)
                .map(centre -> " · " + centre.name(language))
                .orElse("");
        DocumentLayout paper = DocumentLayout.list(fonts, title + where);
        paper.letterhead(messages.letterhead()).text(Typeface.BOLD, TITLE_MM, title);
        paper.text(
                Typeface.REGULAR,
                DocumentLayout.TABLE_TEXT_MM,
                messages.text(language, "reports.unmet-demand.meaning", UnmetDemand.DAYS_AGO));
        Optional.ofNullable(filter.season())
                .ifPresent(season -> paper.text(
                        Typeface.REGULAR,
                        DocumentLayout.TABLE_TEXT_MM,
                        messages.text(language, "reports.season") + ": "
                                + messages.text(language, "catalogue.season." + season)));
        if (lines.isEmpty()) {
            paper.gap(4);
            paper.text(
                    Typeface.REGULAR,
                    DocumentLayout.TABLE_TEXT_MM,
                    messages.text(language, "reports.unmet-demand.none"));
        }
        Map<CentreCode, List<DemandLine>> byCentre = lines.stream()
                .collect(Collectors.groupingBy(DemandLine::centre, LinkedHashMap::new, Collectors.toList()));
        byCentre.forEach((code, here) -> {
            Centre centre = centres.get(code);
            Formats formats = new Formats(messages, language, centre.timeZone());
            begin(paper, centre, language, formats.exact(now));
            here.forEach(line -> paper.tableRow(Typeface.REGULAR, COLUMNS, cells(line, language, formats), 0));
        });
        return PdfPages.write(fonts, title, language.code(), paper.pages());
    }

    private List<DemandLine> all(DemandFilter filter, Operator by) {
        List<DemandLine> all = new ArrayList<>();
        List<DemandLine> some = demand.list(filter, ReportPlace.FIRST, AT_ONCE, by);
        while (!some.isEmpty()) {
            all.addAll(some);
            some = some.size() < AT_ONCE
                    ? List.of()
                    : demand.list(filter, some.get(some.size() - 1).place(), AT_ONCE, by);
        }
        return all;
    }

    private void begin(DocumentLayout paper, Centre centre, Language language, String at) {
        paper.gap(5);
        paper.text(Typeface.BOLD, HEAD_MM, centre.name(language) + " (" + centre.code() + ") · " + at);
        // The headings are repeated on each page, and each page must say whose rows it has.
        paper.tableHeads(
                COLUMNS,
                Stream.concat(
                                Stream.of(centre.name(language) + ": " + messages.text(language, "reports.item")),
                                Stream.of("unmet", "unmet-before", "change", "sex", "age-band", "people", "season")
                                        .map(key -> messages.text(language, "reports." + key)))
                        .toList());
    }

    private List<String> cells(DemandLine line, Language language, Formats formats) {
        String any = line.isOfAnySize() ? " · " + messages.text(language, "reports.any-size") : "";
        String lacking = line.isShort() ? " · " + messages.text(language, "reports.short") : "";
        return List.of(
                messages.text(language, line.title()) + any + lacking,
                messages.text(language, "ledger.quantity." + line.item().unit(), line.unmet()),
                formats.number(line.before()),
                change(formats, line.change()),
                messages.text(language, "pages.sex." + line.key().sex()),
                line.key().ageBand().code(),
                formats.number(line.people()),
                messages.text(
                        language, "catalogue.season." + line.item().facts().season()));
    }

    private static String change(Formats formats, long change) {
        return change == 0 ? "–" : (change > 0 ? "+" : "−") + formats.number(Math.abs(change));
    }
}
