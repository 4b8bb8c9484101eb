package org.sklad.centres.places;

import io.dropwizard.auth.Auth;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;
import org.sklad.access.roles.CentreCode;
import org.sklad.access.roles.Operator;
import org.sklad.access.roles.Role;
import org.sklad.platform.http.BodyLimit;
import org.sklad.platform.i18n.InvalidFields;
import org.sklad.platform.i18n.Message;
import org.sklad.platform.i18n.Messages;
import org.sklad.platform.lists.ListAnswer;
import org.sklad.platform.lists.Listed;
import org.sklad.platform.lists.Query;
import org.sklad.platform.sheets.SheetReader;
import org.sklad.platform.web.Answer;
import org.sklad.platform.web.Exports;
import org.sklad.platform.web.Forms;
import org.sklad.platform.web.ImportAnswer;
import org.sklad.platform.web.JsonResource;
import org.sklad.platform.web.Versions;

/** The centres. All operators see their names; administrators add and change them. */
@Path("/api/v1/centres")
public final class CentresResource extends JsonResource {
    private final Centres centres;
    private final CentreImport imports;
    private final Forms forms;
    private final Messages messages;

    CentresResource(Centres centres, CentreImport imports, Forms forms, Messages messages) {
        this.centres = centres;
        this.imports = imports;
        this.forms = forms;
        this.messages = messages;
    }

    @GET
    @Produces(Exports.ALL)
    public ListAnswer<CentreAnswer> list(@Auth Operator operator, @Listed Query<CentreKind.Filter> query) {
        return CentreList.LIST.read(query, centres::list).answer(CentreAnswer::of);
    }

    @GET
    @Path("/{code}")
    public Answer<CentreAnswer> get(@Auth Operator operator, @PathParam("code") CentreCode code) {
        return answer(false, centres.get(code));
    }

    /** Adds a centre, identified by its code. A repeated request gets 200, a different centre with the same code 409. */
    @POST
    public Answer<CentreAnswer> add(@Auth Operator operator, CentreForm form) {
        operator.require(Role.ADMINISTRATOR);
        forms.check(form);
        Centre centre = form.centre(1);
        boolean added = centres.add(centre, operator);
        return answer(added, centres.get(centre.code()));
    }

    @PUT
    @Path("/{code}")
    public Answer<CentreAnswer> change(
            @Auth Operator operator,
            @PathParam("code") CentreCode code,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            CentreForm form) {
        centres.get(code);
        operator.require(Role.ADMINISTRATOR);
        forms.check(form);
        if (!form.code().equals(code.value())) {
            throw new InvalidFields("code", Message.of("centres.code-stays"));
        }
        return answer(false, centres.change(form.centre(Versions.ifMatch(ifMatch)), operator));
    }

    /** Imports a list of centres in the format of the export. Good lines are imported; bad lines are reported. */
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
        operator.require(Role.ADMINISTRATOR);
        return ImportAnswer.of(body, file -> imports.of(file, dryRun, operator), messages, request);
    }

    private static Answer<CentreAnswer> answer(boolean first, Centre centre) {
        return Answer.of(first, CentreAnswer.of(centre)).version(centre.version());
    }
}
