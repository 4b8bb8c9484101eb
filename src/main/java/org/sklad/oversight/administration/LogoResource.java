package org.sklad.oversight.administration;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import org.sklad.platform.files.Photo;
import org.sklad.platform.i18n.Logo;
import org.sklad.platform.i18n.Messages;
import org.sklad.platform.i18n.NotFound;

/** The logo of the organisation for everybody, also before signing in. Browsers keep it for a year, because another logo has another address. */
@Path(Logo.PATH)
public final class LogoResource {
    private final Messages messages;

    LogoResource(Messages messages) {
        this.messages = messages;
    }

    /**
     * Returns the picture.
     *
     * @throws NotFound if it is not the present logo
     */
    @GET
    @Path("/{sha256}.jpg")
    public Response get(@PathParam("sha256") String sha256, @Context Request request) {
        Logo logo = messages.letterhead()
                .logo()
                .filter(each -> each.sha256().equals(sha256))
                .orElseThrow(NotFound::new);
        EntityTag tag = new EntityTag(sha256);
        Response.ResponseBuilder unchanged = request.evaluatePreconditions(tag);
        return (unchanged == null ? Response.ok(logo.jpeg(), Photo.MEDIA_TYPE) : unchanged)
                .tag(tag)
                .header(HttpHeaders.CACHE_CONTROL, "public, max-age=31536000, immutable")
                .build();
    }
}
