package org.sklad.repairs.orders;

import io.dropwizard.auth.Auth;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.util.UUID;
import org.sklad.access.accounts.ActForm;
import org.sklad.access.acts.NamePair;
import org.sklad.access.roles.Operator;
import org.sklad.platform.files.StoredFile;
import org.sklad.platform.http.BodyLimit;
import org.sklad.platform.web.Answer;
import org.sklad.platform.web.JsonResource;
import org.sklad.repairs.lifecycle.WorkOrderNumber;

/** The photos of a work order, sent as plain bytes, with the id and the kind in the address. */
@Path("/api/v1" + WorkOrderActs.PATH + WorkOrderActs.PHOTOS)
public final class WorkOrderPhotosResource extends JsonResource {
    private final WorkOrderPhotos photos;
    private final WorkOrderLists lists;
    private final WorkOrderActs acts;

    WorkOrderPhotosResource(WorkOrderPhotos photos, WorkOrderLists lists, WorkOrderActs acts) {
        this.photos = photos;
        this.lists = lists;
        this.acts = acts;
    }

    /** Adds a photo: JPEG or PNG, at most 10 MB. */
    @POST
    @BodyLimit(WorkOrderPhotos.LARGEST)
    @Consumes({"image/jpeg", "image/png"})
    public Answer<WorkOrderDocument> add(
            @Auth Operator operator,
            @PathParam("number") WorkOrderNumber number,
            @QueryParam("id") @DefaultValue("") String id,
            @QueryParam("kind") @DefaultValue("") String kind,
            InputStream body)
            throws IOException {
        acts.requirePhotographer(number, operator);
        byte[] sent = body.readAllBytes();
        boolean first = acts.addPhoto(sent).done(number, PhotoForm.of(id, kind, sent), operator);
        return Answer.of(first, WorkOrderDocument.of(lists.view(number, operator)));
    }

    /** Removes a photo, for its author or a manager of the centre. */
    @POST
    @Path(WorkOrderActs.PHOTO_REMOVAL)
    public Answer<WorkOrderDocument> remove(
            @Auth Operator operator,
            @PathParam("number") WorkOrderNumber number,
            @PathParam("photo") UUID photo,
            ActForm form) {
        boolean first = acts.removePhoto.done(new NamePair<>(number, photo), form, operator);
        return Answer.of(first, WorkOrderDocument.of(lists.view(number, operator)));
    }

    /** Returns the picture to operators who may see the order. */
    @GET
    @Path("/{photo}")
    @Produces("image/jpeg")
    public Response get(
            @Auth Operator operator, @PathParam("number") WorkOrderNumber number, @PathParam("photo") UUID photo)
            throws IOException {
        StoredFile file = photos.get(number, photo, operator);
        try (InputStream bytes = photos.open(file)) {
            return Response.ok(bytes.readAllBytes())
                    .type(file.mediaType())
                    .header(HttpHeaders.CONTENT_DISPOSITION, "inline; filename=\"" + number + "-" + photo + ".jpg\"")
                    .build();
        }
    }
}
