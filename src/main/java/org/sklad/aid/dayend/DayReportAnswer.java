package org.sklad.aid.dayend;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.sklad.aid.days.DayState;
import org.sklad.aid.days.DayView;
import org.sklad.goods.stock.LotAnswer;

/** The report of a day in the API; quantities in smallest units. */
public record DayReportAnswer(
        UUID id,
        String centre,
        LocalDate date,
        DayState state,
        long expected,
        long served,
        long late,
        long absent,
        long handouts,
        long overrides,
        long proxies,
        long pieces,
        long returned,
        List<DayLineAnswer> lines,
        Optional<DayMonitoringAnswer> monitoring) {
    /** A lot of the day's goods. */
    public record DayLineAnswer(
            String item, LotAnswer lot, long given, long returned, Optional<Long> counted, long difference) {
        static DayLineAnswer of(DayReport.Line line) {
            return new DayLineAnswer(
                    line.item().sku().value(),
                    LotAnswer.of(
                            line.lot().code(), line.lot().number(), line.lot().expiresOn()),
                    line.given(),
                    line.returned(),
                    line.counted(),
                    line.difference());
        }
    }

    static DayReportAnswer of(DayReport report) {
        DayView view = report.view();
        return new DayReportAnswer(
                view.day().id(),
                view.day().centre().value(),
                view.day().heldOn(),
                view.day().state(),
                view.figures().expected(),
                view.figures().served(),
                view.figures().late(),
                report.absent(),
                report.handouts(),
                report.overrides(),
                report.proxies(),
                report.pieces(),
                report.returned(),
                report.lines().stream().map(DayLineAnswer::of).toList(),
                report.monitoring().map(DayMonitoringAnswer::of));
    }
}
