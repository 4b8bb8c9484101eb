package org.sklad.programme.meetings;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sklad.platform.i18n.Language;
import org.sklad.programme.directory.Entry;
import org.sklad.programme.directory.EntryCode;

/** A meeting with its decisions and the names of its institutions. */
public record MeetingView(Meeting meeting, List<MeetingDecision> decisions, Map<EntryCode, Entry> institutions) {
    public MeetingView {
        decisions = List.copyOf(decisions);
        institutions = Map.copyOf(institutions);
    }

    /** Returns the name of an institution. */
    public String name(EntryCode institution, Language language) {
        return Optional.ofNullable(institutions.get(institution))
                .map(each -> each.name(language))
                .orElse(institution.value());
    }
}
