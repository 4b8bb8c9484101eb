package org.sklad.goods.planning;

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
import org.sklad.access.accounts.ActForm;
import org.sklad.access.acts.NamePair;
import org.sklad.access.roles.CentreCode;
import org.sklad.access.roles.Operator;
import org.sklad.centres.places.Centre;
import org.sklad.centres.places.PresentCentre;
import org.sklad.goods.catalogue.Item;
import org.sklad.goods.classification.Sku;
import org.sklad.platform.crypto.Randomness;
import org.sklad.platform.http.BodyLimit;
import org.sklad.platform.i18n.FieldError;
import org.sklad.platform.i18n.InvalidFields;
import org.sklad.platform.i18n.Message;
import org.sklad.platform.lists.ListPage;
import org.sklad.platform.lists.Listed;
import org.sklad.platform.lists.Query;
import org.sklad.platform.sheets.SheetReader;
import org.sklad.platform.web.FormState;
import org.sklad.platform.web.ImportView;
import org.sklad.platform.web.Page;
import org.sklad.platform.web.Pages;
import org.sklad.platform.web.Submitted;
import org.sklad.platform.web.Upload;

/** Pages for levels: the list, one level to set, and file imports. */
@Path(LevelList.PATH)
@Produces(MediaType.TEXT_HTML)
public final class LevelPages {
    private final Levels levels;
    private final LevelProposals proposals;
    private final LevelImport imports;
    private final PlanningActs acts;
    private final Randomness randomness;

    LevelPages(Levels levels, LevelProposals proposals, LevelImport imports, PlanningActs acts, Randomness randomness) {
        this.levels = levels;
        this.proposals = proposals;
        this.imports = imports;
        this.acts = acts;
        this.randomness = randomness;
    }

    /**
     * The form for a level.
     *
     * @param item absent until an item is named
     * @param present its present level with the stock
     * @param removalId id of the form that removes the level
     */
    public record OneView(
            Centre centre, Optional<Item> item, Optional<MeasuredItem> present, FormState entered, String removalId) {
        public String removalPath() {
            return LevelList.PATH + "/" + centre.code() + "/"
                    + item.orElseThrow().sku() + "/removal";
        }
    }

    @GET
    public Page list(
            @Auth Operator operator, @Context ContainerRequestContext request, @Listed Query<LevelFilter> asked) {
        Query<LevelFilter> query = PresentCentre.narrowed(asked, request, operator, Levels.MAY_SEE);
        boolean maySet = operator.roles().has(Levels.MAY_SET);
        ListPage list = (maySet ? LevelList.TO_SET : LevelList.LIST)
                .read(query, levels::list, operator)
                .view(
                        maySet
                                ? List.of(
                                        new ListPage.Action(LevelList.PATH + "/new", "planning.level.new"),
                                        ListPage.Action.aside(LevelList.PATH + "/import", "planning.import"))
                                : List.of());
        return new ShortagePages.ListView(
                        "levels",
                        list,
                        Proposed.of(proposals.list(query.filter().code(), operator), operator, randomness))
                .page();
    }

    /**
     * Shows the form for a level, or first the question for the item.
     *
     * @param item typed or scanned sku, or a code on the item
     */
    @GET
    @Path("new")
    public Page newLevel(
            @Auth Operator operator,
            @Context ContainerRequestContext request,
            @QueryParam("item") @DefaultValue("") String item) {
        Centre centre = centre(operator, request);
        FormState entered = FormState.begun(randomness.id());
        Optional<Item> named = item.isBlank() ? Optional.empty() : levels.findItem(item.strip());
        if (named.isEmpty()) {
            return page(centre, named, unknown(entered.with("item", item), item), operator);
        }
        Optional<MeasuredItem> present = levels.find(centre.code(), named.get().sku(), operator);
        return page(centre, named, filled(entered.with("item", named.get().sku().value()), present), operator);
    }

    /** Reports no error before anything is typed. */
    private static FormState unknown(FormState entered, String typed) {
        return typed.isBlank()
                ? entered
                : entered.refusedBy(
                        new InvalidFields(List.of(new FieldError("item", Message.of("planning.no-item", typed)))));
    }

    private static FormState filled(FormState entered, Optional<MeasuredItem> present) {
        return present.flatMap(MeasuredItem::level)
                .map(level -> entered.with("basis", level.basis().name())
                        .with("minimum", Long.toString(level.minimum()))
                        .with("target", Long.toString(level.target())))
                .orElse(entered.with("basis", LevelBasis.UNITS.name()));
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response set(@Auth Operator operator, @Context ContainerRequestContext request, Submitted<LevelForm> sent) {
        Centre centre = centre(operator, request);
        return acts.setLevel.submit(
                sent, operator, entered -> page(centre, levels.findItem(entered.value("item")), entered, operator));
    }

    @POST
    @Path(PlanningActs.REMOVAL)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response remove(
            @Auth Operator operator,
            @Context ContainerRequestContext request,
            @PathParam("centre") CentreCode at,
            @PathParam("sku") Sku sku,
            Submitted<ActForm> sent) {
        return acts.removeLevel.submit(
                new NamePair<>(at, sku),
                sent,
                operator,
                // The id belongs to the removal; the form for the level gets another.
                entered -> page(
                        PresentCentre.one(request, at::equals),
                        levels.findItem(sku.value()),
                        entered.with("id", randomness.id().toString()),
                        operator));
    }

    @GET
    @Path("import")
    public Page form(@Auth Operator operator) {
        operator.require(Levels.MAY_SET);
        return importPage(ImportView.nothing());
    }

    @POST
    @Path("import")
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @BodyLimit(value = SheetReader.MOST_BYTES, isImport = true)
    public Response importFile(@Auth Operator operator, Upload upload) {
        operator.require(Levels.MAY_SET);
        return Pages.submit(
                () -> importPage(upload.use((file, act) -> entered(file, ImportView.isTry(act), operator)))
                        .response(),
                refusal -> importPage(ImportView.refused(refusal)));
    }

    private ImportView entered(java.nio.file.Path file, boolean tried, Operator operator) {
        return ImportView.of(imports.of(file, tried, operator), tried);
    }

    private static Page importPage(ImportView view) {
        return Page.of("goods/planning/import.jte", view);
    }

    private Page page(Centre centre, Optional<Item> item, FormState entered, Operator operator) {
        Optional<MeasuredItem> present = item.flatMap(each -> levels.find(centre.code(), each.sku(), operator));
        return Page.of(
                "goods/planning/level.jte",
                new OneView(centre, item, present, entered, randomness.id().toString()));
    }

    private static Centre centre(Operator operator, ContainerRequestContext request) {
        operator.require(Levels.MAY_SET);
        return PresentCentre.one(request, code -> operator.roles().hasAt(code, Levels.MAY_SET));
    }
}
