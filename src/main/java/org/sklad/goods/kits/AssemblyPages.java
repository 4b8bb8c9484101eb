package org.sklad.goods.kits;

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
import java.util.Optional;
import java.util.UUID;
import org.sklad.access.acts.ReasonForm;
import org.sklad.access.roles.CentreCode;
import org.sklad.access.roles.Operator;
import org.sklad.centres.places.Centre;
import org.sklad.centres.places.OpenLocations;
import org.sklad.centres.places.PresentCentre;
import org.sklad.platform.crypto.Randomness;
import org.sklad.platform.lists.ListPage;
import org.sklad.platform.lists.Listed;
import org.sklad.platform.lists.Query;
import org.sklad.platform.web.FormPages;
import org.sklad.platform.web.FormState;
import org.sklad.platform.web.Page;
import org.sklad.platform.web.Submitted;

/** Pages for assemblies: the list, a new assembly, and one assembly as a document. */
@Path(KitActs.PATH)
public final class AssemblyPages extends FormPages {
    private static final String PATH = KitActs.PATH;
    private static final List<ListPage.Action> ACTIONS = List.of(
            new ListPage.Action(PATH + "/new", "kits.new"),
            ListPage.Action.aside(KitActs.BREAK_UPS + "/new", "kits.break-up"));

    private final Assemblies assemblies;
    private final Kits kits;
    private final KitPlaces places;
    private final KitActs acts;
    private final Randomness randomness;

    AssemblyPages(Assemblies assemblies, Kits kits, KitPlaces places, KitActs acts, Randomness randomness) {
        this.assemblies = assemblies;
        this.kits = kits;
        this.places = places;
        this.acts = acts;
        this.randomness = randomness;
    }

    /**
     * The form for a new assembly.
     *
     * @param places open real locations
     * @param kits number of each kit that the parts at the location allow
     * @param result result of the last scan, as its sound; blank without a scan
     */
    public record NewView(Centre centre, OpenLocations places, List<KitStock> kits, FormState entered, String result) {
        public Optional<KitStock> chosen() {
            return kits.stream()
                    .filter(each -> each.kit().value().equals(entered.value("kit")))
                    .findFirst();
        }
    }

    /** An assembly or break-up as a document. */
    public record OneView(AssemblyView view, FormState entered, boolean mayAssemble) {
        public String path() {
            return PATH + "/" + view.assembly().id();
        }
    }

    @GET
    public Page list(
            @Auth Operator operator, @Context ContainerRequestContext request, @Listed Query<AssemblyFilter> query) {
        return AssemblyList.LIST
                .read(PresentCentre.narrowed(query, request, operator, Kits.MAY_SEE), assemblies::list, operator)
                .page(operator.roles().has(Assemblies.MAY_ASSEMBLE) ? ACTIONS : List.of());
    }

    @GET
    @Path("new")
    public Page newAssembly(
            @Auth Operator operator,
            @Context ContainerRequestContext request,
            @QueryParam("location") @DefaultValue("STORE") String location,
            @QueryParam("kit") @DefaultValue("") String kit,
            @QueryParam("quantity") @DefaultValue("") String quantity,
            @QueryParam("code") @DefaultValue("") String code) {
        Centre centre = places.centre(operator, request);
        FormState entered = FormState.begun(randomness.id())
                .with("location", location)
                .with("kit", kit)
                .with("quantity", quantity)
                .with("code", code);
        KitEntry entry = KitEntry.of(entered, kits, centre);
        return newPage(centre, entry.entered(), entry.result(), operator);
    }

    /** Assembles kits. The version on the page belongs to the kit that was chosen when the page was opened. */
    @POST
    public Response assemble(
            @Auth Operator operator, @Context ContainerRequestContext request, Submitted<AssemblyForm> sent) {
        Centre centre = places.centre(operator, request);
        FormState typed = sent.entered();
        boolean shown = typed.value("page.kit").equals(typed.value("kit"));
        Submitted<AssemblyForm> meant = shown ? sent : sent.without("version");
        return acts.assemble.submit(meant.without("code"), operator, entered -> newPage(centre, entered, "", operator));
    }

    @GET
    @Path(KitActs.ONE)
    public Page one(@Auth Operator operator, @PathParam("id") UUID id) {
        FormState entered = FormState.begun(randomness.id());
        return onePage(id, entered, operator);
    }

    @POST
    @Path(KitActs.REVERSAL)
    public Response reverse(@Auth Operator operator, @PathParam("id") UUID id, Submitted<ReasonForm> sent) {
        return acts.reverse.submit(id, sent, operator, entered -> onePage(id, entered, operator));
    }

    private Page newPage(Centre centre, FormState entered, String result, Operator operator) {
        return Page.of(
                "goods/kits/new.jte",
                new NewView(
                        centre,
                        places.open(centre, operator),
                        places.possible(centre, entered.value("location"), operator),
                        entered,
                        result));
    }

    private Page onePage(UUID id, FormState entered, Operator operator) {
        AssemblyView view = assemblies.get(id, operator);
        CentreCode centre = view.assembly().centre();
        boolean may = operator.roles().hasAt(centre, Assemblies.MAY_ASSEMBLE);
        return Page.of("goods/kits/assembly.jte", new OneView(view, entered, may))
                .at(centre.value());
    }
}
