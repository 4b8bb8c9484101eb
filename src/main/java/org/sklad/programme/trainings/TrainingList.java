package org.sklad.programme.trainings;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.function.ToLongFunction;
import org.sklad.platform.db.PlaceInTime;
import org.sklad.platform.i18n.Message;
import org.sklad.platform.lists.Listing;
import org.sklad.platform.lists.Part;
import org.sklad.platform.lists.Places;
import org.sklad.platform.lists.Shown;
import org.sklad.platform.sheets.Cell;
import org.sklad.platform.sheets.Column;
import org.sklad.programme.directory.Directory;
import org.sklad.programme.directory.EntryKind;

/** The list of trainings. Its files have a line for each institution, so that participants can be summed by institution. */
final class TrainingList {
    private TrainingList() {}

    static Listing<TrainingFilter, Training, PlaceInTime> of(Directory directory) {
        return Listing.<TrainingFilter, Training, PlaceInTime>of(
                        "trainings", "trainings.trainings", new Places<>(PlaceInTime::parse, Training::position))
                .link(Training::id)
                .purpose("trainings.purpose")
                .empty("trainings.empty")
                .period()
                .choice("topic", "trainings.topic", directory.options(EntryKind.TOPIC))
                .choice("institution", "trainings.institution", directory.options(EntryKind.INSTITUTION))
                .typed("centre", "trainings.centre")
                .day("trainings.from", "#date+start", Training::startsOn)
                .day("trainings.to", "#date+end", Training::endsOn)
                .fileText("trainings.topics", "#subject+code", Training::topics)
                .shown("trainings.topics", each -> new Shown.Name(each.topicsBg(), each.topicsEn()))
                .shown("trainings.institutions", each -> new Shown.Name(each.institutionsBg(), each.institutionsEn()))
                .shown(
                        "trainings.people",
                        each -> new Shown.Whole(each.participants().total()))
                .shown(
                        "trainings.female",
                        each -> new Shown.Whole(each.participants().female()))
                .shown(
                        "trainings.male",
                        each -> new Shown.Whole(each.participants().male()))
                .each(
                        each -> each.participants().list(),
                        List.<Column<Part<Training, Participants.Group>>>of(
                                Column.text(
                                        "trainings.institution",
                                        "#org+code",
                                        part -> part.part().institution().value()),
                                people("trainings.female", "#reached+f", Participants.Group::female),
                                people("trainings.male", "#reached+m", Participants.Group::male)))
                .once(Column.when(
                        Training::isOpen,
                        Column.decimal(
                                "trainings.hours",
                                "#indicator+hours",
                                each -> each.hours().number())))
                .column(
                        Column.text("trainings.place", "#loc+name", Training::place),
                        each -> new Shown.Prose(each.place()))
                .fileText("trainings.centre", "#loc+code", Training::centre)
                .fileText("trainings.trainers", "#indicator+trainers", Training::trainers)
                .fileText(
                        "trainings.test-before",
                        "#indicator+test+before",
                        each -> each.testBefore().map(Tenths::number))
                .fileText(
                        "trainings.test-after",
                        "#indicator+test+after",
                        each -> each.testAfter().map(Tenths::number))
                .fileText("trainings.mean", "#indicator+evaluation+mean", TrainingList::mean)
                .fileText("trainings.marks", "#indicator+evaluation+count", Training::evaluationCount)
                .once(Column.when(
                        Training::isOpen,
                        Column.optional(
                                "trainings.cost", "#value", Training::cost, cost -> new Cell.Decimal(cost.amount()))))
                .fileText("trainings.currency", "#value+currency", Training::currency)
                .fileText("trainings.funding-source", "#org+funding", Training::fundingSource)
                .chip("trainings.state", "#status+code", TrainingAnswer::state, TrainingList::chip)
                .fileText("trainings.operator", "#contact+name", Training::operator)
                .file(Column.time("trainings.recorded-at", "#date+recorded", Training::recordedAt))
                .fileText("trainings.reversal-reason", "#description+reversal", Training::reversalReason)
                .fileText("trainings.id", "#meta+id", Training::id);
    }

    private static Column<Part<Training, Participants.Group>> people(
            String key, String hashtag, ToLongFunction<Participants.Group> count) {
        return Column.when(
                part -> part.row().isOpen(), Column.whole(key, hashtag, part -> count.applyAsLong(part.part())));
    }

    private static Optional<BigDecimal> mean(Training training) {
        return training.evaluation().map(Evaluation::mean);
    }

    static Shown.Chip chip(Training training) {
        return training.isOpen()
                ? new Shown.Chip("done", Message.of("trainings.state.recorded"))
                : new Shown.Chip("neutral", Message.of("trainings.state.reversed"));
    }
}
