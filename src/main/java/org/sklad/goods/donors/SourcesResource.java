package org.sklad.goods.donors;

import io.dropwizard.auth.Auth;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import org.sklad.access.roles.Operator;
import org.sklad.goods.lots.SourceCode;
import org.sklad.goods.lots.SourceKind;
import org.sklad.platform.i18n.NotFound;
import org.sklad.platform.lists.ListAnswer;
import org.sklad.platform.lists.Listed;
import org.sklad.platform.lists.Listing;
import org.sklad.platform.lists.Places;
import org.sklad.platform.lists.Query;
import org.sklad.platform.lists.Unfiltered;
import org.sklad.platform.web.Exports;
import org.sklad.platform.web.Forms;
import org.sklad.platform.web.JsonResource;

/** Sources of goods in the API; each kind has its own address. Every operator sees them. */
public abstract class SourcesResource extends JsonResource {
    private final Listing<Unfiltered, Source, String> list;
    private final SourceKind kind;
    private final Sources sources;
    private final Forms forms;

    /**
     * Creates the answers about a kind.
     *
     * @param name of its list
     * @param title key of the list's heading
     */
    SourcesResource(SourceKind kind, String name, String title, Sources sources, Forms forms) {
        this.list = Listing.<Unfiltered, Source, String>of(
                        name, title, Places.sorted(each -> each.code().value()))
                .text("donors.source.code", "#org+code", Source::code)
                .text("donors.source.name", "#org+name", Source::name);
        this.kind = kind;
        this.sources = sources;
        this.forms = forms;
    }

    @GET
    @Produces(Exports.ALL)
    public ListAnswer<SourceAnswer> list(@Auth Operator operator, @Listed Query<Unfiltered> query) {
        return list.read(query, (filter, after, limit) -> sources.list(kind, after, limit))
                .answer(SourceAnswer::of);
    }

    @GET
    @Path("/{source}")
    public SourceAnswer get(@Auth Operator operator, @PathParam("source") String code) {
        if (!SourceCode.isValid(code)) {
            throw new NotFound();
        }
        return SourceAnswer.of(sources.find(kind, new SourceCode(code)).orElseThrow(NotFound::new));
    }

    /** Adds a source under its code. The same one again is answered with 200, another one under the same code or name with 409. */
    @POST
    @ApiResponse(responseCode = "2XX", content = @Content(schema = @Schema(implementation = SourceAnswer.class)))
    public Response add(@Auth Operator operator, SourceForm form) {
        Sources.requireMayAdd(operator);
        forms.check(form);
        Source source = form.source(kind);
        boolean added = sources.add(source, operator);
        return Response.status(added ? 201 : 200)
                .entity(SourceAnswer.of(source))
                .build();
    }
}
