package org.sklad.programme.monitoring;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.sklad.aid.dayend.MonitoredShare;
import org.sklad.aid.dayend.MonitoredShare.ShareResult;
import org.sklad.platform.db.PlaceInTime;
import org.sklad.platform.i18n.Message;
import org.sklad.platform.lists.Listing;
import org.sklad.platform.lists.Shown;
import org.sklad.platform.sheets.Column;

/** The list of monitored distribution days. */
final class MonitoringList {
    static final Listing<MonitoringFilter, MonitoredDay, PlaceInTime> LIST =
            Listing.<MonitoringFilter, MonitoredDay>latest("monitoring", "monitoring.monitoring")
                    .linkTo(each -> Optional.of("/distribution-days/" + each.id() + "/report"))
                    .purpose("monitoring.purpose")
                    .empty("monitoring.empty")
                    .period()
                    .day("monitoring.day", "#date+distribution", MonitoredDay::heldOn)
                    .named("monitoring.centre", "#loc+code", MonitoredDay::centre)
                    .whole("monitoring.households", "#reached+hh", MonitoredDay::households)
                    .whole("monitoring.sampled", "#targeted+hh", MonitoredDay::sampled)
                    .whole(
                            "monitoring.asked",
                            "#indicator+asked",
                            each -> each.result().asked())
                    .whole("monitoring.answered", "#indicator+answered", MonitoredDay::answered)
                    .file(Column.whole("monitoring.declined", "#indicator+declined", MonitoredDay::declined))
                    .file(Column.whole(
                            "monitoring.waiting",
                            "#indicator+not_met",
                            each -> each.result().waiting()))
                    .shown("monitoring.share.RECEIVED", each -> shown(each, Question.RECEIVED))
                    .shown("monitoring.share.QUALITY", each -> shown(each, Question.QUALITY))
                    .shown("monitoring.share.RESPECT", each -> shown(each, Question.RESPECT))
                    .files(Stream.of(Question.values())
                            .flatMap(question -> columns(question).stream())
                            .toList())
                    .file(Column.whole("monitoring.level", "#meta+level", MonitoredDay::level))
                    .file(Column.whole("monitoring.half-width", "#meta+half_width", MonitoredDay::halfWidth))
                    .file(Column.time("monitoring.drawn-at", "#date+drawn", MonitoredDay::drawnAt))
                    .file(Column.time("monitoring.asked-until", "#date+until", MonitoredDay::askedUntil))
                    .fileText("monitoring.algorithm", "#meta+algorithm", MonitoredDay::algorithm)
                    .fileText("monitoring.seed", "#meta+seed", MonitoredDay::seed)
                    .fileText("monitoring.id", "#meta+id", MonitoredDay::id);

    private MonitoringList() {}

    private static Shown shown(MonitoredDay day, Question question) {
        MonitoredShare share = day.share(question);
        return new Shown.Words(share.result()
                .map(result ->
                        Message.of("dayend.monitoring.share", result.percent(), result.lowest(), result.highest()))
                .orElseGet(() -> Message.of("dayend.monitoring.few")));
    }

    private static List<Column<MonitoredDay>> columns(Question question) {
        String tag = "#indicator+" + question.name().toLowerCase(Locale.ROOT);
        List<Column<ShareResult>> result = List.of(
                Column.whole("monitoring.percent." + question, tag + "+percent", ShareResult::percent),
                Column.whole("monitoring.lowest." + question, tag + "+lowest", ShareResult::lowest),
                Column.whole("monitoring.highest." + question, tag + "+highest", ShareResult::highest));
        return Column.join(
                List.of(Column.whole(
                        "monitoring.answers." + question,
                        tag + "+answers",
                        day -> day.share(question).answers())),
                Column.ofSome(result, day -> day.share(question).result()));
    }
}
