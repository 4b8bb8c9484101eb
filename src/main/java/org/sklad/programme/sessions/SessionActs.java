package org.sklad.programme.sessions;

import java.util.UUID;
import org.sklad.access.accounts.ActForm;
import org.sklad.access.acts.Act;
import org.sklad.access.acts.Making;
import org.sklad.access.acts.ReasonForm;
import org.sklad.access.roles.Operator;
import org.sklad.access.roles.Role;
import org.sklad.platform.web.Forms;

/** The acts on information sessions. */
final class SessionActs {
    static final String PATH = "/information-sessions";
    static final String ONE = "/{id}";
    static final String REVERSAL = ONE + "/reversal";
    static final String PHOTO = ONE + "/photo";
    static final String PHOTO_REMOVAL = PHOTO + "/removal";

    /** Records a session and its materials, or nothing. */
    final Making<InformationSessionForm> record;

    /** Reverses a session. */
    final Act<UUID, ReasonForm> reverse;

    /** Removes the photo of a session. */
    final Act<UUID, ActForm> removePhoto;

    private final InformationSessions sessions;
    private final SessionPhotos photos;
    private final Forms forms;

    SessionActs(InformationSessions sessions, SessionPhotos photos, Forms forms) {
        this.sessions = sessions;
        this.photos = photos;
        this.forms = forms;
        record = Making.<InformationSessionForm>at(
                        forms,
                        PATH,
                        (form, by) -> by.requireIn(form.centre(), Role.FIELD),
                        (claim, form, by) -> sessions.record(claim, form.session(), by))
                .then(PATH + ONE, "sessions.recorded");
        reverse = Act.<UUID, ReasonForm>on(
                        forms,
                        PATH + REVERSAL,
                        sessions::requireMayChange,
                        (claim, id, form, by) -> sessions.reverse(claim, id, form.reason(), by))
                .then(PATH + ONE, "sessions.reversed");
        removePhoto = Act.<UUID, ActForm>on(
                        forms,
                        PATH + PHOTO_REMOVAL,
                        sessions::requireMayChange,
                        (claim, id, form, by) -> photos.remove(claim, id, by))
                .then(PATH + ONE, "sessions.photo.removed");
    }

    /** Adds a photo of these bytes. */
    Act<UUID, PhotoForm> addPhoto(byte[] sent) {
        return Act.<UUID, PhotoForm>on(
                        forms,
                        PATH + PHOTO,
                        sessions::requireMayChange,
                        (claim, id, form, by) -> photos.add(claim, id, sent, by))
                .then(PATH + ONE, "sessions.photo.added");
    }

    boolean mayRemovePhoto(InformationSession session, Operator by) {
        return photos.mayRemove(session, by);
    }

    void requirePhotographer(UUID id, Operator by) {
        sessions.requireMayChange(id, by);
    }
}
