package org.sklad.goods.receiving;

import io.dropwizard.auth.Auth;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.sklad.access.accounts.ActForm;
import org.sklad.access.acts.LineOf;
import org.sklad.access.roles.Operator;
import org.sklad.centres.places.Centre;
import org.sklad.centres.places.LocationKind;
import org.sklad.centres.places.Locations;
import org.sklad.centres.places.OpenLocations;
import org.sklad.centres.places.PresentCentre;
import org.sklad.goods.catalogue.Item;
import org.sklad.goods.donors.Restriction;
import org.sklad.goods.donors.Restrictions;
import org.sklad.goods.donors.SourceFields;
import org.sklad.goods.donors.Sources;
import org.sklad.goods.donors.TypedSource;
import org.sklad.goods.scanlists.ScannedList;
import org.sklad.platform.crypto.Randomness;
import org.sklad.platform.db.PlaceInTime;
import org.sklad.platform.i18n.Refusal;
import org.sklad.platform.lists.ListPage;
import org.sklad.platform.lists.Listed;
import org.sklad.platform.lists.Query;
import org.sklad.platform.web.FormPages;
import org.sklad.platform.web.FormState;
import org.sklad.platform.web.Forms;
import org.sklad.platform.web.Page;
import org.sklad.platform.web.Pages;
import org.sklad.platform.web.Submitted;

/** Pages of consignments: the list, the form for a new one, and the document. */
@Path(ConsignmentActs.PATH)
public final class ConsignmentPages extends FormPages {
    private static final String PATH = ConsignmentActs.PATH;
    private static final ListPage.Action OPENINGS = ListPage.Action.aside("/openings", "receiving.openings");
    private static final List<ListPage.Action> ACTIONS = List.of(
            new ListPage.Action(PATH + "/new", "receiving.new"),
            ListPage.Action.aside(PATH + "/import", "receiving.packing.import"),
            OPENINGS);
    private static final int CHOICES = 300;
    private static final int RECENT = 40;
    private static final int DONORS = 6;

    private final Consignments consignments;
    private final ConsignmentActs acts;
    private final Locations locations;
    private final Restrictions restrictions;
    private final Sources sources;
    private final Forms forms;
    private final Randomness randomness;

    ConsignmentPages(
            Consignments consignments,
            ConsignmentActs acts,
            Locations locations,
            Restrictions restrictions,
            Sources sources,
            Forms forms,
            Randomness randomness) {
        this.consignments = consignments;
        this.acts = acts;
        this.locations = locations;
        this.restrictions = restrictions;
        this.sources = sources;
        this.forms = forms;
        this.randomness = randomness;
    }

    /** The form for a new consignment. */
    public record NewView(
            Centre centre,
            OpenLocations locations,
            List<Restriction> restrictions,
            SourceFields sources,
            List<String> recentDonors,
            FormState entered) {}

    /** The form for other facts of a consignment. */
    public record FactsView(
            Consignment consignment, SourceFields sources, List<Restriction> restrictions, FormState entered) {
        public String path() {
            return PATH + "/" + consignment.id();
        }
    }

    /** A consignment as a document. */
    public record OneView(
            ConsignmentDocument document, FormState entered, UUID actId, Supplier<UUID> ids, boolean mayReceive) {
        public List<Sorting> sortings() {
            return document.sortings();
        }

        /** The item that was sorted. */
        public Item item(Sorting sorting) {
            return document.item(sorting.sku());
        }

        public String path() {
            return PATH + "/" + document.consignment().id();
        }

        /** Creates a new id for each form of the page. */
        public String freshId() {
            return ids.get().toString();
        }
    }

    @GET
    public Page list(
            @Auth Operator operator, @Context ContainerRequestContext request, @Listed Query<ConsignmentFilter> query) {
        return ConsignmentList.LIST
                .read(
                        PresentCentre.narrowed(query, request, operator, Consignments.MAY_SEE),
                        consignments::list,
                        operator)
                .page(operator.roles().has(Consignments.mayReceive()) ? ACTIONS : List.of(OPENINGS));
    }

    @GET
    @Path("new")
    public Page newConsignment(@Auth Operator operator, @Context ContainerRequestContext request) {
        Centre centre = centre(operator, request);
        return newPage(
                centre,
                SourceFields.of(sources),
                FormState.begun(randomness.id())
                        .with("centre", centre.code().value())
                        .with("location", "STORE"),
                operator);
    }

    /** Announces a consignment that is then received by scanning. Its lines are not known yet. */
    @POST
    public Response add(
            @Auth Operator operator, @Context ContainerRequestContext request, Submitted<ConsignmentForm> sent) {
        Centre centre = centre(operator, request);
        return Pages.submit(
                () -> {
                    ConsignmentForm typed = sent.form();
                    operator.requireIn(typed.centre(), Consignments.mayReceive());
                    forms.check(typed);
                    List<TypedSource> answered =
                            SourceFields.typed(typed.donor(), typed.fundingSource(), sent.entered());
                    acts.add.done(typed.from(sources.meant(answered)), operator);
                    return Pages.seeOther(PATH + "/" + typed.id() + "/receive");
                },
                refusal -> newPage(centre, SourceFields.of(sources, refusal), sent.refusedBy(refusal), operator));
    }

    /** Shows the form for other facts of an open consignment. */
    @GET
    @Path(ConsignmentActs.FACTS)
    public Response facts(@Auth Operator operator, @PathParam("id") UUID id) {
        Consignment now = consignments.requireMayChange(id, operator);
        FormState entered = FormState.begun(randomness.id())
                .with("donor", now.donorName())
                .with("fundingSource", now.fundingSource().value())
                .with("restriction", now.restriction())
                .with("reference", now.reference());
        return now.isOpen()
                ? factsPage(now, SourceFields.of(sources), seen(now, entered)).response()
                : Pages.seeOther(PATH + "/" + id);
    }

    /** Changes the facts and leads back to the scan mode. */
    @POST
    @Path(ConsignmentActs.FACTS)
    public Response change(@Auth Operator operator, @PathParam("id") UUID id, Submitted<FactsForm> sent) {
        Consignment now = consignments.requireMayChange(id, operator);
        return Pages.submit(
                () -> {
                    FactsForm typed = forms.check(sent.form());
                    List<TypedSource> answered =
                            SourceFields.typed(typed.donor(), typed.fundingSource(), sent.entered());
                    acts.change.done(id, typed.from(sources.meant(answered)), operator);
                    return Pages.seeOther(PATH + "/" + id + "/receive");
                },
                refusal -> {
                    FormState again = sent.refusedBy(refusal);
                    boolean shown = refusal.kind() != Refusal.Kind.CONFLICT
                            && !again.values("seenFacts.donor").isEmpty();
                    return factsPage(now, SourceFields.of(sources, refusal), shown ? again : seen(now, again));
                });
    }

    /** Adds the facts that the page shows. After a question or an error, the operator still has not seen newer ones. */
    private static FormState seen(Consignment now, FormState entered) {
        return entered.with("seenFacts.donor", now.donor().value())
                .with("seenFacts.fundingSource", now.fundingSource().value())
                .with("seenFacts.restriction", now.restriction())
                .with("seenFacts.reference", now.reference());
    }

    private Page factsPage(Consignment now, SourceFields fields, FormState entered) {
        List<Restriction> offered = restrictions.choices(CHOICES, now.restriction());
        return Page.of("goods/receiving/facts.jte", new FactsView(now, fields, offered, entered))
                .at(now.centre().value());
    }

    /** The discrepancies of a consignment. */
    public record DiscrepanciesView(Consignment consignment, ListPage list) {}

    @GET
    @Path(ConsignmentActs.ONE)
    public Page one(
            @Auth Operator operator,
            @PathParam("id") UUID id,
            @QueryParam("before") @Nullable Long before,
            @QueryParam("after") @DefaultValue("") String after) {
        return onePage(id, before == null ? ScannedList.LATEST : before, after, FormState.nothing(), operator);
    }

    /** Shows the discrepancy list for the donor. */
    @GET
    @Path("{id}/discrepancies")
    public Page discrepancies(@Auth Operator operator, @PathParam("id") UUID id) {
        DiscrepancyList list = consignments.discrepancies(id, operator);
        ListPage page = DiscrepancyLines.of(list).beneath(PATH + "/" + id).view(List.of());
        return Page.of("goods/receiving/discrepancies.jte", new DiscrepanciesView(list.consignment(), page))
                .at(list.consignment().centre().value());
    }

    @POST
    @Path(ConsignmentActs.COMPLETION)
    public Response complete(@Auth Operator operator, @PathParam("id") UUID id, Submitted<CompletionForm> sent) {
        return acts.complete.submit(id, sent, operator, entered -> onePage(id, entered, operator));
    }

    /** Reverses received goods, also after the consignment is complete. */
    @POST
    @Path(ConsignmentActs.GOODS_UNDO)
    public Response takeBack(
            @Auth Operator operator, @PathParam("id") UUID id, @PathParam("line") int line, Submitted<ActForm> sent) {
        return acts.takeBack.submit(new LineOf(id, line), sent, operator, entered -> onePage(id, entered, operator));
    }

    /** Reverses a refusal of goods. */
    @POST
    @Path("{id}/refusals/{line}/reversal")
    public Response takeRefusalBack(
            @Auth Operator operator, @PathParam("id") UUID id, @PathParam("line") int line, Submitted<ActForm> sent) {
        return acts.undo.submit(new LineOf(id, line), sent, operator, entered -> onePage(id, entered, operator));
    }

    private Page newPage(Centre centre, SourceFields fields, FormState entered, Operator operator) {
        return Page.of(
                "goods/receiving/new.jte",
                new NewView(
                        centre,
                        locations.open(centre.code(), LocationKind.HOLDERS, operator),
                        restrictions.choices(CHOICES),
                        fields,
                        recentDonors(centre, operator),
                        entered));
    }

    /** Returns the names of the latest donors of a centre, latest first. */
    private List<String> recentDonors(Centre centre, Operator operator) {
        ConsignmentFilter ofCentre = new ConsignmentFilter(centre.code().value(), null, null, null, null);
        return consignments.list(ofCentre, PlaceInTime.FIRST, RECENT, operator).stream()
                .map(Consignment::donorName)
                .distinct()
                .limit(DONORS)
                .toList();
    }

    private Page onePage(UUID id, FormState entered, Operator operator) {
        return onePage(id, ScannedList.LATEST, "", entered, operator);
    }

    private Page onePage(UUID id, long before, String after, FormState entered, Operator operator) {
        ConsignmentDocument document = consignments.document(id, before, after, operator);
        boolean may = operator.roles().hasAt(document.consignment().centre(), Consignments.mayReceive());
        return Page.of(
                        "goods/receiving/consignment.jte",
                        new OneView(document, entered, randomness.id(), randomness::id, may))
                .at(document.consignment().centre().value());
    }

    public static Centre centre(Operator operator, ContainerRequestContext request) {
        operator.require(Consignments.mayReceive());
        return PresentCentre.one(request, code -> operator.roles().hasAt(code, Consignments.mayReceive()));
    }
}
