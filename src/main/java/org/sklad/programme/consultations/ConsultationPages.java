package org.sklad.programme.consultations;

import io.dropwizard.auth.Auth;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.sklad.access.accounts.ActForm;
import org.sklad.access.roles.Operator;
import org.sklad.access.roles.Role;
import org.sklad.centres.places.PresentCentre;
import org.sklad.people.attributes.SpokenLanguages;
import org.sklad.platform.crypto.Randomness;
import org.sklad.platform.i18n.Forbidden;
import org.sklad.platform.lists.ListPage;
import org.sklad.platform.lists.Listed;
import org.sklad.platform.lists.Query;
import org.sklad.platform.web.FormState;
import org.sklad.platform.web.Page;
import org.sklad.platform.web.Submitted;
import org.sklad.programme.directory.Directory;
import org.sklad.programme.directory.Entry;
import org.sklad.programme.directory.EntryCode;
import org.sklad.programme.directory.EntryKind;
import org.sklad.programme.interpreters.Interpreter;
import org.sklad.programme.interpreters.Interpreters;

/** Pages of consultations: the list, one with what the operator may read of it, and its correction. */
@Path(ConsultationActs.PATH)
@Produces(MediaType.TEXT_HTML)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
public final class ConsultationPages {
    private static final String PATH = ConsultationActs.PATH;

    /** Long enough to read a note, short enough for an unattended screen. */
    private static final int OPEN_SECONDS = 120;

    private final Consultations consultations;
    private final ConsultationLists lists;
    private final ConsultationActs acts;
    private final Directory directory;
    private final Interpreters interpreters;
    private final Randomness randomness;

    ConsultationPages(
            Consultations consultations,
            ConsultationLists lists,
            ConsultationActs acts,
            Directory directory,
            Interpreters interpreters,
            Randomness randomness) {
        this.consultations = consultations;
        this.lists = lists;
        this.acts = acts;
        this.directory = directory;
        this.interpreters = interpreters;
        this.randomness = randomness;
    }

    /**
     * The page of one consultation.
     *
     * @param contents absent until they may be read
     * @param topics the whole list of topics, also those no longer in use
     * @param own true for the author, who corrects it and follows it up
     */
    public record OneView(
            ConsultationView view, Optional<Contents> contents, List<Entry> topics, FormState entered, boolean own) {
        public String path() {
            return PATH + "/" + view.consultation().id();
        }

        /** Returns the topics of the consultation. */
        public List<Entry> chosen() {
            List<EntryCode> codes = contents.map(Contents::topics).orElse(List.of());
            return topics.stream().filter(each -> codes.contains(each.code())).toList();
        }

        /** True if the operator may read the contents once they state a purpose. */
        public boolean asksForPurpose() {
            return contents.isEmpty() && view.access() == ContentAccess.WITH_PURPOSE;
        }
    }

    /** The page that corrects a consultation. */
    public record CorrectionView(
            Consultation consultation,
            List<Entry> topics,
            List<String> languages,
            List<Interpreter> interpreters,
            FormState entered) {
        public String path() {
            return PATH + "/" + consultation.id();
        }
    }

    @GET
    public Page list(
            @Auth Operator operator,
            @Context ContainerRequestContext request,
            @Listed Query<ConsultationFilter> query) {
        return ConsultationList.LIST
                .read(PresentCentre.narrowed(query, request, operator, Role.FIELD), lists::list, operator)
                .page(List.of(new ListPage.Action(PATH + "/new", "consultations.new")));
    }

    @GET
    @Path(ConsultationActs.ONE)
    public Page one(@Auth Operator operator, @PathParam("id") UUID id) {
        return page(id, Optional.empty(), fresh(), operator);
    }

    @POST
    @Path(ConsultationActs.OPENINGS)
    public Response open(@Auth Operator operator, @PathParam("id") UUID id, Submitted<ContentsViewForm> sent) {
        return acts.open.submit(
                id,
                sent,
                operator,
                contents -> Response.fromResponse(page(id, Optional.of(contents), fresh(), operator)
                                .response())
                        .header("Refresh", OPEN_SECONDS + "; url=" + PATH + "/" + id)
                        .build(),
                entered -> page(id, Optional.empty(), entered, operator));
    }

    @POST
    @Path(ConsultationActs.FOLLOW_UP)
    public Response followUp(@Auth Operator operator, @PathParam("id") UUID id, Submitted<ActForm> sent) {
        return acts.followUp.submit(id, sent, operator, entered -> page(id, Optional.empty(), entered, operator));
    }

    @POST
    @Path(ConsultationActs.FOLLOW_UP_DAY)
    public Response moveFollowUp(@Auth Operator operator, @PathParam("id") UUID id, Submitted<FollowUpDayForm> sent) {
        return acts.moveFollowUp.submit(id, sent, operator, entered -> page(id, Optional.empty(), entered, operator));
    }

    @POST
    @Path(ConsultationActs.FOLLOW_UP_DISMISSAL)
    public Response dismissFollowUp(
            @Auth Operator operator, @PathParam("id") UUID id, Submitted<FollowUpDismissalForm> sent) {
        return acts.dismissFollowUp.submit(
                id, sent, operator, entered -> page(id, Optional.empty(), entered, operator));
    }

    @POST
    @Path(ConsultationActs.FOLLOW_UP_REOPENING)
    public Response reopenFollowUp(
            @Auth Operator operator, @PathParam("id") UUID id, Submitted<FollowUpReopeningForm> sent) {
        return acts.reopenFollowUp.submit(id, sent, operator, entered -> page(id, Optional.empty(), entered, operator));
    }

    @GET
    @Path(ConsultationActs.VERSIONS)
    public Page correction(@Auth Operator operator, @PathParam("id") UUID id) {
        consultations.requireAuthor(id, operator);
        ConsultationView view = consultations.get(id, operator);
        Contents contents = view.contents().orElseThrow(Forbidden::new);
        FormState entered = fresh().with(
                        "version", Integer.toString(view.consultation().version()))
                .with("topics", contents.topics().stream().map(EntryCode::value).toArray(String[]::new))
                .with("language", contents.language())
                .with("interpreter", contents.interpreter())
                .with("minutes", contents.minutes() == 0 ? "" : Integer.toString(contents.minutes()))
                .with("note", contents.note());
        return correctionPage(view, entered, operator);
    }

    @POST
    @Path(ConsultationActs.VERSIONS)
    public Response correct(@Auth Operator operator, @PathParam("id") UUID id, Submitted<ContentsForm> sent) {
        return acts.correct.submit(
                id, sent, operator, entered -> correctionPage(consultations.get(id, operator), entered, operator));
    }

    private Page correctionPage(ConsultationView view, FormState entered, Operator operator) {
        Consultation consultation = view.consultation();
        Contents own = view.contents().orElseThrow(Forbidden::new);
        return Page.of(
                        "programme/consultations/correction.jte",
                        new CorrectionView(
                                consultation,
                                topics(own),
                                SpokenLanguages.offered(List.of(entered.value("language"))),
                                interpreters(own, operator),
                                entered))
                .at(consultation.centre().value());
    }

    /** Returns the topics that are offered, and those of the consultation that no longer are, by code. */
    private List<Entry> topics(Contents own) {
        Stream<Entry> kept = directory.all(EntryKind.TOPIC).stream()
                .filter(each -> own.topics().contains(each.code()));
        return Stream.concat(directory.offered(EntryKind.TOPIC).stream(), kept)
                .distinct()
                .sorted(Comparator.comparing(each -> each.code().value()))
                .toList();
    }

    /** Returns the interpreters who work now, and the one of the consultation. */
    private List<Interpreter> interpreters(Contents own, Operator operator) {
        Stream<Interpreter> kept = own.interpreters().stream().map(each -> interpreters.get(each, operator));
        return Stream.concat(interpreters.working(operator).stream(), kept)
                .distinct()
                .toList();
    }

    private Page page(UUID id, Optional<Contents> opened, FormState entered, Operator operator) {
        ConsultationView view = consultations.get(id, operator);
        boolean own = view.consultation().author().equals(operator.username());
        return Page.of(
                        "programme/consultations/one.jte",
                        new OneView(view, opened.or(view::contents), directory.all(EntryKind.TOPIC), entered, own))
                .at(view.consultation().centre().value());
    }

    private FormState fresh() {
        return FormState.begun(randomness.id());
    }
}
