package org.sklad.programme.sessions;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.sklad.people.attributes.AgeBand;
import org.sklad.people.attributes.Sex;
import org.sklad.people.attributes.SpokenLanguages;
import org.sklad.platform.db.PlaceInTime;
import org.sklad.platform.i18n.Language;
import org.sklad.platform.i18n.Message;
import org.sklad.platform.lists.Listing;
import org.sklad.platform.lists.Shown;
import org.sklad.platform.sheets.Column;
import org.sklad.programme.directory.Directory;
import org.sklad.programme.directory.EntryKind;

/** The list of information sessions. */
final class SessionList {
    private SessionList() {}

    static Listing<SessionFilter, InformationSession, PlaceInTime> of(Directory directory) {
        return Listing.<SessionFilter, InformationSession>latest("information-sessions", "sessions.sessions")
                .link(InformationSession::id)
                .purpose("sessions.purpose")
                .empty("sessions.empty")
                .period()
                .choice("topic", "sessions.topic", directory.options(EntryKind.TOPIC))
                .typed("campaign", "sessions.campaign")
                .day("sessions.on", "#date+held", InformationSession::heldOn)
                .named("sessions.centre", "#loc+code", InformationSession::centre)
                .fileText("sessions.topics", "#subject+code", InformationSession::topics)
                .shown("sessions.topics", each -> new Shown.Name(each.topicsBg(), each.topicsEn()))
                .fileText(
                        "sessions.languages",
                        "#meta+language",
                        each -> each.languages().codes())
                .shown("sessions.languages", each -> new Shown.Name(names(each, Language.BG), names(each, Language.EN)))
                .whole("sessions.minutes", "#indicator+minutes", InformationSession::minutes)
                .whole("sessions.people", "#reached", each -> each.heads().total())
                .whole("sessions.female", "#reached+f", each -> each.heads().of(Sex.FEMALE))
                .whole("sessions.male", "#reached+m", each -> each.heads().of(Sex.MALE))
                .files(bands())
                .whole("sessions.material-units", "#indicator+units", InformationSession::materials)
                .column(
                        Column.text("sessions.campaign", "#activity+name", InformationSession::campaign),
                        each -> new Shown.Prose(each.campaign()))
                .fileText("sessions.room", "#loc+description", InformationSession::room)
                .fileText("sessions.interpreters", "#contact+interpreter", InformationSession::interpreters)
                .chip("sessions.state", "#status+code", SessionSummary::state, SessionList::chip)
                .fileText("sessions.operator", "#contact+name", InformationSession::operator)
                .file(Column.time("sessions.recorded-at", "#date+recorded", InformationSession::recordedAt))
                .fileText("sessions.reversal-reason", "#description+reversal", InformationSession::reversalReason)
                .fileText("sessions.id", "#meta+id", InformationSession::id);
    }

    private static String names(InformationSession session, Language reader) {
        return session.languages().list().stream()
                .map(each -> SpokenLanguages.name(each, reader))
                .collect(Collectors.joining(", "));
    }

    private static List<Column<InformationSession>> bands() {
        List<Column<InformationSession>> bands = new ArrayList<>();
        for (AgeBand band : AgeBand.values()) {
            for (Sex sex : Sex.values()) {
                bands.add(Column.when(
                        InformationSession::isOpen,
                        Column.whole(
                                "sessions.heads." + sex + "." + band.name(),
                                "#reached+" + (sex == Sex.FEMALE ? "f" : "m") + "+age_"
                                        + band.code().replace('-', '_').replace("+", "_up"),
                                each -> each.heads().of(sex, band))));
            }
        }
        return bands;
    }

    static Shown.Chip chip(InformationSession session) {
        return session.isOpen()
                ? new Shown.Chip("done", Message.of("sessions.state.recorded"))
                : new Shown.Chip("neutral", Message.of("sessions.state.reversed"));
    }
}
