package org.sklad.programme.sessions;

import io.dropwizard.auth.Auth;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.util.UUID;
import org.sklad.access.accounts.ActForm;
import org.sklad.access.acts.ReasonForm;
import org.sklad.access.roles.Operator;
import org.sklad.aid.handouts.Handouts;
import org.sklad.platform.files.StoredFile;
import org.sklad.platform.http.BodyLimit;
import org.sklad.platform.lists.ListAnswer;
import org.sklad.platform.lists.Listed;
import org.sklad.platform.lists.Query;
import org.sklad.platform.web.Answer;
import org.sklad.platform.web.Exports;
import org.sklad.platform.web.JsonResource;
import org.sklad.programme.directory.Directory;

/** Information sessions and campaigns. */
@Path("/api/v1" + SessionActs.PATH)
public final class SessionsResource extends JsonResource {
    private final Directory directory;
    private final InformationSessions sessions;
    private final SessionPhotos photos;
    private final Handouts handouts;
    private final SessionActs acts;

    SessionsResource(
            Directory directory,
            InformationSessions sessions,
            SessionPhotos photos,
            Handouts handouts,
            SessionActs acts) {
        this.directory = directory;
        this.sessions = sessions;
        this.photos = photos;
        this.handouts = handouts;
        this.acts = acts;
    }

    /** Latest first; narrowed by centre, by the days on which they were held, by topic and by campaign. */
    @GET
    @Produces(Exports.ALL)
    public ListAnswer<SessionSummary> list(@Auth Operator operator, @Listed Query<SessionFilter> query) {
        return SessionList.of(directory).read(query, sessions::list, operator).answer(SessionSummary::of);
    }

    @GET
    @Path(SessionActs.ONE)
    public InformationSessionAnswer get(@Auth Operator operator, @PathParam("id") UUID id) {
        return InformationSessionAnswer.of(SessionView.of(sessions.get(id, operator), handouts, operator));
    }

    /** Records a session and gives out its materials, or nothing. */
    @POST
    public Answer<InformationSessionAnswer> record(@Auth Operator operator, InformationSessionForm form) {
        return answer(acts.record.done(form, operator), form.id(), operator);
    }

    /** Reverses a session, which then counts nowhere. Its materials return to stock. */
    @POST
    @Path(SessionActs.REVERSAL)
    public Answer<InformationSessionAnswer> reverse(
            @Auth Operator operator, @PathParam("id") UUID id, ReasonForm form) {
        return answer(acts.reverse.done(id, form, operator), id, operator);
    }

    /** Adds the photo of the room, without faces: JPEG or PNG, at most 10 MB. */
    @POST
    @Path(SessionActs.PHOTO)
    @BodyLimit(SessionPhotos.LARGEST)
    @Consumes({"image/jpeg", "image/png"})
    public Answer<InformationSessionAnswer> addPhoto(
            @Auth Operator operator,
            @PathParam("id") UUID id,
            @QueryParam("id") @DefaultValue("") String photo,
            InputStream body)
            throws IOException {
        acts.requirePhotographer(id, operator);
        byte[] sent = body.readAllBytes();
        return answer(acts.addPhoto(sent).done(id, PhotoForm.of(photo, sent), operator), id, operator);
    }

    /** Removes the photo, for its author or a manager of the centre. The session may get another one. */
    @POST
    @Path(SessionActs.PHOTO_REMOVAL)
    public Answer<InformationSessionAnswer> removePhoto(
            @Auth Operator operator, @PathParam("id") UUID id, ActForm form) {
        return answer(acts.removePhoto.done(id, form, operator), id, operator);
    }

    /** Returns the photo to operators who may see the session. */
    @GET
    @Path(SessionActs.PHOTO)
    @Produces("image/jpeg")
    public Response photo(@Auth Operator operator, @PathParam("id") UUID id) throws IOException {
        StoredFile file = photos.get(sessions.get(id, operator));
        try (InputStream bytes = photos.open(file)) {
            return Response.ok(bytes.readAllBytes())
                    .type(file.mediaType())
                    .header(HttpHeaders.CONTENT_DISPOSITION, "inline; filename=\"session-" + id + ".jpg\"")
                    .build();
        }
    }

    private Answer<InformationSessionAnswer> answer(boolean first, UUID id, Operator operator) {
        return Answer.of(first, get(operator, id));
    }
}
