package org.sklad.phone.sync;

import io.dropwizard.auth.Auth;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.io.InputStream;
import java.util.UUID;
import org.sklad.access.roles.Operator;
import org.sklad.platform.db.IdempotencyKey;
import org.sklad.platform.http.BodyLimit;
import org.sklad.platform.web.Answer;
import org.sklad.platform.web.Forms;
import org.sklad.platform.web.Pages;

/** API to which phones deliver what they recorded without the server. */
@Path("/api/v1/phone")
@Produces(MediaType.APPLICATION_JSON)
public final class SyncResource {
    /** Fifty handouts with the largest signatures. */
    private static final long LARGEST = 8 * 1024 * 1024;

    private final Deliveries deliveries;
    private final DeliveredPhotos photos;
    private final Forms forms;

    SyncResource(Deliveries deliveries, DeliveredPhotos photos, Forms forms) {
        this.deliveries = deliveries;
        this.photos = photos;
        this.forms = forms;
    }

    /** Books what a phone recorded, and answers each entry. */
    @POST
    @Path("/sync")
    @BodyLimit(LARGEST)
    @Consumes(MediaType.APPLICATION_JSON)
    public SyncAnswer deliver(@Auth Operator operator, @Context HttpServletRequest request, SyncForm form) {
        return deliveries.deliver(form, Pages.language(request), operator);
    }

    /** A photo that was added to a record. */
    public record DeliveredPhoto(UUID id, UUID entry) {}

    /** Adds a photo to a delivered record: JPEG or PNG, at most 10 MB. */
    @POST
    @Path("/photos")
    @BodyLimit(DeliveredPhotos.LARGEST)
    @Consumes({"image/jpeg", "image/png"})
    public Answer<DeliveredPhoto> add(
            @Auth Operator operator,
            @QueryParam("device") @DefaultValue("") String device,
            @QueryParam("entry") @DefaultValue("") String entry,
            @QueryParam("id") @DefaultValue("") String id,
            InputStream body)
            throws IOException {
        operator.require(Deliveries.mayDeliver());
        photos.requireMayDeliver(DeliveredPhotoForm.id("device", device), operator);
        byte[] sent = body.readAllBytes();
        DeliveredPhotoForm form = DeliveredPhotoForm.of(id, device, entry, sent);
        IdempotencyKey claim = forms.accept(DeliveredPhotos.PATH, form);
        boolean first = photos.add(claim, form, sent, operator);
        return Answer.of(first, new DeliveredPhoto(form.id(), form.entry()));
    }
}
