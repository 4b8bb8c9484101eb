package org.sklad.programme.sessions;

import io.dropwizard.auth.Auth;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.sklad.access.accounts.ActForm;
import org.sklad.access.acts.ReasonForm;
import org.sklad.access.roles.Operator;
import org.sklad.access.roles.Role;
import org.sklad.aid.handouts.Handouts;
import org.sklad.centres.places.PresentCentre;
import org.sklad.people.attributes.SpokenLanguages;
import org.sklad.platform.crypto.Randomness;
import org.sklad.platform.files.PhotoRefused;
import org.sklad.platform.http.BodyLimit;
import org.sklad.platform.i18n.InvalidFields;
import org.sklad.platform.i18n.Language;
import org.sklad.platform.i18n.Message;
import org.sklad.platform.lists.ListPage;
import org.sklad.platform.lists.Listed;
import org.sklad.platform.lists.Query;
import org.sklad.platform.lists.Shown;
import org.sklad.platform.web.FormPages;
import org.sklad.platform.web.FormState;
import org.sklad.platform.web.Page;
import org.sklad.platform.web.Pages;
import org.sklad.platform.web.Submitted;
import org.sklad.programme.directory.Directory;

/** Pages of information sessions: the list, and one session with its photo and reversal. */
@Path(SessionActs.PATH)
public final class SessionPages extends FormPages {
    private static final String PATH = SessionActs.PATH;

    /** Space for a photo and the other fields, in bytes. */
    private static final long LARGEST_FORM = SessionPhotos.LARGEST + 256 * 1024;

    private final Directory directory;
    private final InformationSessions sessions;
    private final Handouts handouts;
    private final SessionActs acts;
    private final NewSessionPages newPages;
    private final Randomness randomness;

    SessionPages(
            Directory directory,
            InformationSessions sessions,
            Handouts handouts,
            SessionActs acts,
            NewSessionPages newPages,
            Randomness randomness) {
        this.directory = directory;
        this.sessions = sessions;
        this.handouts = handouts;
        this.acts = acts;
        this.newPages = newPages;
        this.randomness = randomness;
    }

    /** The page of one session. */
    public record OneView(SessionView view, FormState entered, boolean mayReverse, boolean mayRemovePhoto) {
        public String path() {
            return PATH + "/" + view.session().id();
        }

        /** Returns the names of the languages spoken there. */
        public String languages(Language reader) {
            return view.session().languages().list().stream()
                    .map(each -> SpokenLanguages.name(each, reader))
                    .collect(Collectors.joining(", "));
        }

        /** Returns the address of all sessions of the same campaign. */
        public String campaign() {
            return PATH + "?campaign=" + URLEncoder.encode(view.session().campaign(), StandardCharsets.UTF_8);
        }

        /** Returns the state as the list shows it. */
        public Shown state() {
            return SessionList.chip(view.session());
        }
    }

    /** The fields beside the file of a photo. */
    public record PhotoPageForm(@Nullable String id) {
        String idText() {
            return id == null ? "" : id;
        }
    }

    @GET
    public Page list(
            @Auth Operator operator, @Context ContainerRequestContext request, @Listed Query<SessionFilter> query) {
        return SessionList.of(directory)
                .read(
                        PresentCentre.narrowed(query, request, operator, InformationSessions.MAY_SEE),
                        sessions::list,
                        operator)
                .page(ListPage.Action.where(operator.roles().has(Role.FIELD), NewSessionPages.PATH, "sessions.new"));
    }

    @POST
    public Response record(
            @Auth Operator operator, @Context ContainerRequestContext request, Submitted<InformationSessionForm> sent) {
        return newPages.record(operator, request, sent);
    }

    @GET
    @Path(SessionActs.ONE)
    public Page one(@Auth Operator operator, @PathParam("id") UUID id) {
        return page(id, FormState.nothing(), operator);
    }

    @POST
    @Path(SessionActs.REVERSAL)
    public Response reverse(@Auth Operator operator, @PathParam("id") UUID id, Submitted<ReasonForm> sent) {
        return acts.reverse.submit(id, sent, operator, entered -> page(id, entered, operator));
    }

    @POST
    @Path(SessionActs.PHOTO)
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @BodyLimit(LARGEST_FORM)
    public Response addPhoto(@Auth Operator operator, @PathParam("id") UUID id, Submitted<PhotoPageForm> sent) {
        acts.requirePhotographer(id, operator);
        return Pages.submit(
                () -> {
                    byte[] file = sent.file("photo")
                            .orElseThrow(() -> new InvalidFields("photo", Message.of("platform.field.required")));
                    add(id, PhotoForm.of(sent.form().idText(), file), file, operator);
                    return Pages.seeOther(PATH + "/" + id, "sessions.photo.added");
                },
                refusal -> page(id, sent.refusedBy(refusal), operator));
    }

    @POST
    @Path(SessionActs.PHOTO_REMOVAL)
    public Response removePhoto(@Auth Operator operator, @PathParam("id") UUID id, Submitted<ActForm> sent) {
        return acts.removePhoto.submit(id, sent, operator, entered -> page(id, entered, operator));
    }

    private void add(UUID id, PhotoForm form, byte[] file, Operator operator) {
        try {
            acts.addPhoto(file).done(id, form, operator);
        } catch (PhotoRefused refused) {
            throw new InvalidFields("photo", refused.message());
        }
    }

    private Page page(UUID id, FormState entered, Operator operator) {
        InformationSession session = sessions.get(id, operator);
        boolean mayReverse =
                session.isOpen() && operator.roles().hasAt(session.centre(), InformationSessions.MAY_REVERSE);
        FormState begun = entered.value("id").isEmpty()
                ? entered.with("id", randomness.id().toString())
                : entered;
        return Page.of(
                        "programme/sessions/one.jte",
                        new OneView(
                                SessionView.of(session, handouts, operator),
                                begun,
                                mayReverse,
                                acts.mayRemovePhoto(session, operator)))
                .at(session.centre().value());
    }
}
