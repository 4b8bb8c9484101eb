package org.sklad.goods.planning;

import io.dropwizard.auth.Auth;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import org.sklad.access.accounts.ActForm;
import org.sklad.access.acts.NamePair;
import org.sklad.access.roles.CentreCode;
import org.sklad.access.roles.Operator;
import org.sklad.goods.classification.Sku;
import org.sklad.platform.http.BodyLimit;
import org.sklad.platform.i18n.Messages;
import org.sklad.platform.lists.ListAnswer;
import org.sklad.platform.lists.Listed;
import org.sklad.platform.lists.Query;
import org.sklad.platform.sheets.SheetReader;
import org.sklad.platform.web.Answer;
import org.sklad.platform.web.Exports;
import org.sklad.platform.web.ImportAnswer;

/** The API for levels: the stock of each item that centres want to have. */
@Path("/api/v1" + PlanningActs.LEVELS)
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class LevelsResource {
    private final Levels levels;
    private final LevelImport imports;
    private final PlanningActs acts;
    private final Messages messages;

    LevelsResource(Levels levels, LevelImport imports, PlanningActs acts, Messages messages) {
        this.levels = levels;
        this.imports = imports;
        this.acts = acts;
        this.messages = messages;
    }

    /** Lists levels by centre and item, each with the stock. Files can be imported again. */
    @GET
    @Produces(Exports.ALL)
    public ListAnswer<LevelAnswer> list(@Auth Operator operator, @Listed Query<LevelFilter> query) {
        return LevelList.LIST.read(query, levels::list, operator).answer(LevelAnswer::of);
    }

    @GET
    @Path(PlanningActs.LEVEL)
    public LevelAnswer get(@Auth Operator operator, @PathParam("centre") CentreCode centre, @PathParam("sku") Sku sku) {
        return LevelAnswer.of(levels.get(centre, sku, operator));
    }

    /** Sets or replaces the level of an item in a centre. */
    @POST
    public Answer<LevelAnswer> set(@Auth Operator operator, LevelForm form) {
        boolean first = acts.setLevel.done(form, operator);
        MeasuredItem level = levels.get(new CentreCode(form.centre()), levels.item(form.item()), operator);
        return Answer.of(first, LevelAnswer.of(level));
    }

    /** Removes the level of an item in a centre. */
    @POST
    @Path(PlanningActs.REMOVAL)
    @ApiResponse(responseCode = "204", description = "Done")
    public Response remove(
            @Auth Operator operator, @PathParam("centre") CentreCode centre, @PathParam("sku") Sku sku, ActForm form) {
        acts.removeLevel.done(new NamePair<>(centre, sku), form, operator);
        return Response.noContent().build();
    }

    /** Imports a list of levels, CSV or XLSX. Valid lines are stored; invalid lines are reported. */
    @POST
    @Path("/import")
    @Consumes({Exports.CSV, Exports.XLSX})
    @BodyLimit(value = SheetReader.MOST_BYTES, isImport = true)
    public ImportAnswer importFile(
            @Auth Operator operator,
            @QueryParam("dryRun") @DefaultValue("false") boolean dryRun,
            InputStream body,
            @Context HttpServletRequest request)
            throws IOException {
        operator.require(Levels.MAY_SET);
        return ImportAnswer.of(body, file -> imports.of(file, dryRun, operator), messages, request);
    }
}
