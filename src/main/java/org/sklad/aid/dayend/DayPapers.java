package org.sklad.aid.dayend;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sklad.access.roles.Operator;
import org.sklad.aid.days.DayView;
import org.sklad.aid.days.DistributionDay;
import org.sklad.aid.days.DistributionDays;
import org.sklad.aid.days.Expected;
import org.sklad.aid.days.Figures;
import org.sklad.aid.days.ListPlace;
import org.sklad.centres.places.Centre;
import org.sklad.centres.places.Centres;
import org.sklad.centres.places.LocationAddress;
import org.sklad.centres.places.Locations;
import org.sklad.platform.db.Database;
import org.sklad.platform.i18n.Formats;
import org.sklad.platform.i18n.Language;
import org.sklad.platform.i18n.Message;
import org.sklad.platform.i18n.Messages;
import org.sklad.platform.pdf.DocumentLayout;
import org.sklad.platform.pdf.Fonts;
import org.sklad.platform.pdf.PaperQueue;
import org.sklad.platform.pdf.PdfPages;
import org.sklad.platform.pdf.Typeface;

/** Papers of a distribution day on A4, drawn on request and not stored: the sign-off sheet and the report. */
public final class DayPapers {
    /** Room for a signature by hand. */
    private static final double SIGNATURE_MM = 13;

    private static final int AT_ONCE = 1_000;
    private static final double TITLE_MM = 5.5;
    private static final double[] SIGN_OFF = {16, 36, 16, 76, 42};
    private static final double[] REPORT = {76, 34, 19, 19, 19, 19};

    private final DistributionDays days;
    private final DayReports reports;
    private final Centres centres;
    private final Database database;
    private final Locations locations;
    private final Messages messages;
    private final Fonts fonts;

    DayPapers(
            Database database,
            DistributionDays days,
            DayReports reports,
            Centres centres,
            Locations locations,
            Messages messages,
            Fonts fonts) {
        this.database = database;
        this.locations = locations;
        this.days = days;
        this.reports = reports;
        this.centres = centres;
        this.messages = messages;
        this.fonts = fonts;
    }

    /**
     * Draws the sign-off sheet in the operator's language, with time, case code, persons of the household, goods and quantities, without
     * names. A sensitive item is called a personal item.
     *
     * @throws org.sklad.platform.i18n.NotFound if there is no such day in the operator's centres
     * @throws org.sklad.platform.i18n.Forbidden if the operator sees no people there
     */
    public byte[] signOff(UUID id, Operator by) {
        DistributionDay day = days.requireMayChange(id, by, DistributionDays.maySeePeople());
        return PaperQueue.draw(() -> signOff(day, id, by));
    }

    private byte[] signOff(DistributionDay day, UUID id, Operator by) {
        DayView view = days.get(id, by);
        Words words = words(day, by);
        DocumentLayout paper = begun(words, "days.sign-off", view);
        paper.tableHeads(
                SIGN_OFF, words.all("days.slot", "days.person", "dayend.people", "days.goods", "dayend.signature"));
        for (DistributionDays.Listed each : all(id, by)) {
            Expected who = each.who();
            paper.tableRow(
                    Typeface.REGULAR,
                    SIGN_OFF,
                    List.of(
                            who.isLate() ? "" : day.slots().begin(who.slot()).toString(),
                            who.caseCode().grouped(),
                            words.formats().number(who.persons()),
                            view.told(each.dues()).stream()
                                    .map(told ->
                                            words.formats().number(told.quantity()) + " × " + words.said(told.goods()))
                                    .collect(Collectors.joining(", ")),
                            ""),
                    SIGNATURE_MM);
        }
        return written(paper, words, "days.sign-off", by);
    }

    private List<DistributionDays.Listed> all(UUID id, Operator by) {
        List<DistributionDays.Listed> all = new ArrayList<>();
        List<DistributionDays.Listed> some = days.expected(id, ListPlace.BEGIN, AT_ONCE, by);
        while (!some.isEmpty()) {
            all.addAll(some);
            some = days.expected(id, ListPlace.of(some.get(some.size() - 1).who()), AT_ONCE, by);
        }
        return all;
    }

    /** Draws the report in the operator's language. Throws the exceptions of {@link DayReports#get}. */
    public byte[] report(UUID id, Operator by) {
        DayReport report = reports.get(id, by);
        return PaperQueue.draw(() -> report(report, by));
    }

    private byte[] report(DayReport report, Operator by) {
        DistributionDay day = report.view().day();
        Figures figures = report.view().figures();
        Words words = words(day, by);
        DocumentLayout paper = begun(words, "days.report", report.view());
        words.fact(paper, "days.expected", figures.expected());
        words.fact(paper, "days.late", figures.late());
        words.fact(paper, "days.served", figures.served());
        words.fact(paper, day.isClosed() ? "days.absent" : "days.to-come", report.absent());
        words.fact(paper, "dayend.handouts", report.handouts());
        words.fact(paper, "dayend.pieces", report.pieces());
        words.fact(paper, "dayend.returned", report.returned());
        words.fact(paper, "dayend.overrides", report.overrides());
        words.fact(paper, "dayend.proxies", report.proxies());
        words.fact(paper, "dayend.differences", report.differences());
        paper.gap(4);
        paper.tableHeads(
                REPORT,
                words.all(
                        "dayend.item",
                        "dayend.lot",
                        "dayend.given",
                        "dayend.returned",
                        "dayend.counted",
                        "dayend.difference"));
        for (DayReport.Line line : report.lines()) {
            paper.tableRow(
                    Typeface.REGULAR,
                    REPORT,
                    List.of(
                            words.said(line.item().title()),
                            line.lot().code().code().grouped(),
                            words.formats().number(line.given()),
                            words.formats().number(line.returned()),
                            line.counted().map(words.formats()::number).orElse("–"),
                            words.formats().number(line.difference())),
                    0);
        }
        report.monitoring().ifPresent(result -> monitoring(paper, words, result));
        return written(paper, words, "days.report", by);
    }

    /** Marks every page of a cancelled day, in its head or its foot. */
    private static DocumentLayout begun(Words words, String title, DayView view) {
        DistributionDay day = view.day();
        String foot = words.said(title) + " · " + words.place() + " · "
                + words.formats().date(day.heldOn());
        DocumentLayout paper = DocumentLayout.list(
                words.fonts(),
                view.cancellation().isPresent() ? foot + " · " + words.said("days.cancelled-mark") : foot);
        paper.letterhead(words.messages().letterhead());
        view.cancellation().ifPresent(cancelled -> {
            paper.text(Typeface.BOLD, TITLE_MM, words.said("days.cancelled-mark"));
            paper.text(
                    Typeface.REGULAR,
                    DocumentLayout.TABLE_TEXT_MM,
                    words.messages().text(words.language(), "days.cancelled-because", cancelled.reason()));
            paper.gap(4);
        });
        String date = words.formats().date(day.heldOn());
        paper.text(Typeface.BOLD, TITLE_MM, words.said(title));
        paper.text(Typeface.REGULAR, DocumentLayout.TABLE_TEXT_MM, words.place() + " · " + date);
        paper.gap(4);
        return paper;
    }

    private static void monitoring(DocumentLayout paper, Words words, DayMonitoring result) {
        paper.gap(4);
        words.line(paper, Typeface.BOLD, Message.of("dayend.monitoring"));
        words.line(
                paper,
                Typeface.REGULAR,
                Message.of("dayend.monitoring.sample", result.sampled(), result.households()),
                Message.of(
                        "dayend.monitoring.asked",
                        result.asked(),
                        result.answered(),
                        result.declined(),
                        result.waiting()));
        for (MonitoredShare share : result.shares()) {
            words.line(
                    paper,
                    Typeface.REGULAR,
                    Message.of("dayend.monitoring." + share.question()),
                    share.result()
                            .map(each -> Message.of(
                                    "dayend.monitoring.share", each.percent(), each.lowest(), each.highest()))
                            .orElseGet(() -> Message.of("dayend.monitoring.few")));
        }
        words.line(paper, Typeface.REGULAR, Message.of("dayend.monitoring.hint", result.level()));
    }

    private byte[] written(DocumentLayout paper, Words words, String title, Operator by) {
        return PdfPages.write(fonts, words.said(title), by.language().code(), paper.pages());
    }

    private Words words(DistributionDay day, Operator by) {
        Centre centre = centres.get(day.centre());
        Formats formats = new Formats(messages, by.language(), centre.timeZone());
        String location = database.read(
                        handle -> locations.find(handle, new LocationAddress(day.centre(), day.location())))
                .map(each -> each.name(by.language()))
                .orElse(day.location().value());
        return new Words(
                messages.together(), by.language(), formats, fonts, centre.name(by.language()) + ", " + location);
    }

    /**
     * The texts of a paper in one language.
     *
     * @param place names of the centre and of the location
     */
    private record Words(Messages messages, Language language, Formats formats, Fonts fonts, String place) {
        String said(String key) {
            return messages.text(language, key);
        }

        String said(Message message) {
            return messages.text(language, message);
        }

        List<String> all(String... keys) {
            return Stream.of(keys).map(this::said).toList();
        }

        void line(DocumentLayout paper, Typeface typeface, Message... parts) {
            String text = Stream.of(parts).map(this::said).collect(Collectors.joining(" "));
            paper.text(typeface, DocumentLayout.TABLE_TEXT_MM, text);
        }

        void fact(DocumentLayout paper, String key, long number) {
            paper.text(Typeface.REGULAR, DocumentLayout.TABLE_TEXT_MM, said(key) + ": " + formats.number(number));
        }
    }
}
