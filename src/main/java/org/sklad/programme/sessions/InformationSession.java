package org.sklad.programme.sessions;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.sklad.access.roles.CentreCode;
import org.sklad.access.roles.Username;
import org.sklad.people.attributes.SpokenLanguages;
import org.sklad.platform.db.InTime;
import org.sklad.platform.db.PlaceInTime;
import org.sklad.platform.i18n.Language;
import org.sklad.programme.directory.EntryCodes;

/**
 * A session in which people of a centre were informed.
 *
 * @param minutes its length
 * @param room where in the centre it was; may be blank
 * @param campaign campaign that it belongs to; blank for none
 * @param topicsBg names of its topics in Bulgarian
 * @param topicsEn names of its topics in English
 * @param interpreters codes of the interpreters
 * @param materials smallest units given out there and not taken back, of all items together
 * @param handedOut true if it has a handout of materials, even one that was reversed
 * @param photo file of the photo of the room
 * @param reversal id of the reversal
 * @param reversalReason reason of the reversal; blank if it is not reversed
 */
public record InformationSession(
        UUID id,
        CentreCode centre,
        LocalDate heldOn,
        int minutes,
        String room,
        String campaign,
        EntryCodes topics,
        String topicsBg,
        String topicsEn,
        SpokenLanguages languages,
        EntryCodes interpreters,
        HeadCounts heads,
        long materials,
        boolean handedOut,
        Optional<UUID> photo,
        Username operator,
        Instant recordedAt,
        Optional<UUID> reversal,
        String reversalReason)
        implements InTime {
    /** Returns true while it counts. */
    public boolean isOpen() {
        return reversal.isEmpty();
    }

    /** Returns the names of its topics. */
    public String topics(Language language) {
        return language == Language.BG ? topicsBg : topicsEn;
    }

    /** Returns its position in the list. */
    @Override
    public PlaceInTime place() {
        return new PlaceInTime(recordedAt, id);
    }
}
