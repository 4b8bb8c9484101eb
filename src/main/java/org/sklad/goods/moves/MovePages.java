package org.sklad.goods.moves;

import io.dropwizard.auth.Auth;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sklad.access.acts.ReasonForm;
import org.sklad.access.roles.Operator;
import org.sklad.centres.places.Centre;
import org.sklad.centres.places.CentreAndPeriod;
import org.sklad.centres.places.PresentCentre;
import org.sklad.goods.boxes.BoxActs;
import org.sklad.goods.scanlists.ScannedList;
import org.sklad.platform.crypto.Randomness;
import org.sklad.platform.lists.ListPage;
import org.sklad.platform.lists.Listed;
import org.sklad.platform.lists.Query;
import org.sklad.platform.web.FormState;
import org.sklad.platform.web.Page;
import org.sklad.platform.web.Pages;
import org.sklad.platform.web.Submitted;

/** Pages of moves: the list, the form for a new one, and the document. */
@Path(MoveActs.PATH)
@Produces(MediaType.TEXT_HTML)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
public final class MovePages {
    private static final String PATH = MoveActs.PATH;
    private static final List<ListPage.Action> ACTIONS = List.of(
            new ListPage.Action(PATH + "/new", "moves.new"), ListPage.Action.aside(PATH + "/expired", "moves.expired"));

    private final Moves moves;
    private final MoveDocumentPages pages;
    private final BoxActs boxes;
    private final MoveProposals proposals;
    private final MoveActs acts;
    private final Randomness randomness;

    MovePages(
            Moves moves,
            MoveDocumentPages pages,
            BoxActs boxes,
            MoveProposals proposals,
            MoveActs acts,
            Randomness randomness) {
        this.moves = moves;
        this.pages = pages;
        this.boxes = boxes;
        this.proposals = proposals;
        this.acts = acts;
        this.randomness = randomness;
    }

    /** A move as a document. */
    public record OneView(MoveDocument document, FormState entered, boolean mayMove) {
        public String path() {
            return PATH + "/" + document.move().id();
        }
    }

    @GET
    public Page list(
            @Auth Operator operator, @Context ContainerRequestContext request, @Listed Query<CentreAndPeriod> query) {
        return MoveList.LIST
                .read(PresentCentre.narrowed(query, request, operator, Moves.maySee()), moves::list, operator)
                .page(operator.roles().has(Moves.mayMove()) ? ACTIONS : List.of());
    }

    /**
     * Shows the form for a new move. Filled forms have their id in the address, so that going back to one and sending it again has no
     * second effect.
     */
    @GET
    @Path("new")
    public Response newMove(
            @Auth Operator operator,
            @Context ContainerRequestContext request,
            @QueryParam("from") @DefaultValue("") String from,
            @QueryParam("to") @DefaultValue("") String to,
            @QueryParam("lot") @DefaultValue("") String lot,
            @QueryParam("item") @DefaultValue("") String item,
            @QueryParam("id") @Nullable UUID id) {
        Centre centre = centre(operator, request);
        boolean filled = !lot.isBlank() || !item.isBlank();
        if (filled && id == null) {
            return Pages.seeOther(request.getUriInfo()
                    .getRequestUriBuilder()
                    .queryParam("id", randomness.id())
                    .build()
                    .toString()
                    .replaceFirst("^https?://[^/]+", ""));
        }
        FormState asked = FormState.nothing()
                .with("id", (id == null ? randomness.id() : id).toString())
                .with("from", from)
                .with("to", to)
                .with("lot", lot)
                .with("item", item);
        return Page.of("goods/moves/new.jte", proposals.filled(centre, asked, operator))
                .response();
    }

    /** Begins a move and opens its scan mode, or moves the goods of a scan or of a lot card. */
    @POST
    public Response begin(
            @Auth Operator operator, @Context ContainerRequestContext request, Submitted<BeginForm> sent) {
        Centre centre = centre(operator, request);
        FormState typed = sent.entered();
        boolean scans = typed.value("lot").isBlank() && typed.value("item").isBlank();
        return (scans ? acts.begin : acts.moveGoods)
                .submit(
                        sent,
                        operator,
                        entered -> Page.of("goods/moves/new.jte", proposals.of(centre, entered, operator)));
    }

    /** Shows a move. Actions on boxes and reconciliations of bags also move goods within a centre, but have their own pages. */
    @GET
    @Path(MoveActs.ONE)
    public Response one(
            @Auth Operator operator, @PathParam("id") UUID id, @QueryParam("before") @Nullable Long before) {
        Optional<String> other = pages.find(id, operator);
        if (other.isPresent()) {
            return Pages.seeOther(other.get());
        }
        return boxes.find(id, operator)
                .map(box -> Pages.seeOther("/boxes/" + box))
                .orElseGet(() -> {
                    FormState entered = FormState.begun(randomness.id());
                    return onePage(id, before == null ? ScannedList.LATEST : before, entered, operator)
                            .response();
                });
    }

    @POST
    @Path(MoveActs.REVERSAL)
    public Response reverse(@Auth Operator operator, @PathParam("id") UUID id, Submitted<ReasonForm> sent) {
        return acts.reverse.submit(id, sent, operator, entered -> onePage(id, ScannedList.LATEST, entered, operator));
    }

    private Page onePage(UUID id, long before, FormState entered, Operator operator) {
        MoveDocument document = moves.document(id, before, operator);
        boolean may = operator.roles().hasAt(document.move().centre(), Moves.mayMove());
        return Page.of("goods/moves/move.jte", new OneView(document, entered, may))
                .at(document.move().centre().value());
    }

    private static Centre centre(Operator operator, ContainerRequestContext request) {
        operator.require(Moves.mayMove());
        return PresentCentre.one(request, code -> operator.roles().hasAt(code, Moves.mayMove()));
    }
}
