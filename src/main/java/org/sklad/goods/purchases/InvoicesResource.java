package org.sklad.goods.purchases;

import io.dropwizard.auth.Auth;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.sklad.access.roles.Operator;
import org.sklad.platform.files.Photo;
import org.sklad.platform.http.BodyLimit;
import org.sklad.platform.i18n.NotFound;
import org.sklad.platform.web.Answer;
import org.sklad.platform.web.JsonResource;

/** The invoice of a consignment in the API. */
@Path("/api/v1" + InvoiceActs.PATH)
public final class InvoicesResource extends JsonResource {
    /** Space for a photo in Base64 and the other fields, in bytes. */
    private static final long LARGEST_FORM = InvoiceForm.MOST_IMAGE + 64 * 1024;

    private final Invoices invoices;
    private final InvoiceActs acts;

    InvoicesResource(Invoices invoices, InvoiceActs acts) {
        this.invoices = invoices;
        this.acts = acts;
    }

    /** Returns the newest invoice of a consignment. */
    @GET
    public InvoiceAnswer get(@Auth Operator operator, @PathParam("id") UUID id) {
        return InvoiceAnswer.of(invoices.find(id, operator).orElseThrow(NotFound::new));
    }

    /** Returns the photo of the invoice. */
    @GET
    @Path("/photo")
    @Produces(Photo.MEDIA_TYPE)
    public Response photo(@Auth Operator operator, @PathParam("id") UUID id) {
        return Response.ok(invoices.photo(id, operator))
                .type(Photo.MEDIA_TYPE)
                .header(HttpHeaders.CONTENT_DISPOSITION, "inline; filename=\"invoice-" + id + ".jpg\"")
                .build();
    }

    /** Records the invoice of a consignment, whose goods count as bought from then on. A second one replaces the first. */
    @POST
    @BodyLimit(LARGEST_FORM)
    public Answer<InvoiceAnswer> record(@Auth Operator operator, @PathParam("id") UUID id, InvoiceForm form) {
        boolean first = acts.record.done(id, form, operator);
        return Answer.of(first, InvoiceAnswer.of(invoices.find(id, operator).orElseThrow(NotFound::new)));
    }
}
