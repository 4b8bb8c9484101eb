package org.sklad.goods.boxes;

import io.dropwizard.auth.Auth;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import java.util.Optional;
import java.util.UUID;
import org.sklad.access.roles.Operator;
import org.sklad.goods.lots.BoxCode;
import org.sklad.platform.lists.ListAnswer;
import org.sklad.platform.lists.Listed;
import org.sklad.platform.lists.Query;
import org.sklad.platform.web.Answer;
import org.sklad.platform.web.Exports;
import org.sklad.platform.web.JsonResource;

/** The API for boxes and acts on them. */
@Path("/api/v1" + ActsOnBoxes.PATH)
public final class BoxesResource extends JsonResource {
    private final BoxActs boxes;
    private final ActsOnBoxes acts;

    BoxesResource(BoxActs boxes, ActsOnBoxes acts) {
        this.boxes = boxes;
        this.acts = acts;
    }

    /** Lists boxes by centre and code. */
    @GET
    @Produces(Exports.ALL)
    public ListAnswer<BoxSummary> list(@Auth Operator operator, @Listed Query<BoxFilter> query) {
        return BoxList.read(query, boxes, operator).answer(row -> BoxSummary.of(row.box()));
    }

    /** Returns a box with its contents. */
    @GET
    @Path(ActsOnBoxes.ONE)
    public BoxAnswer get(@Auth Operator operator, @PathParam("code") String code) {
        return BoxAnswer.of(Optional.empty(), boxes.get(ActsOnBoxes.box(code), operator));
    }

    /** Creates a box, empty or filled. */
    @POST
    public Answer<BoxAnswer> make(@Auth Operator operator, BoxForm form) {
        boolean first = acts.make.done(form, operator);
        return answer(first, form.id(), boxes.boxOf(form.id()), operator);
    }

    /** Puts goods or the whole content of another box into a box. */
    @POST
    @Path(ActsOnBoxes.FILLINGS)
    public Answer<BoxAnswer> fill(@Auth Operator operator, @PathParam("code") String code, FillingForm form) {
        BoxCode box = ActsOnBoxes.box(code);
        return answer(acts.fill.done(box, form, operator), form.id(), box, operator);
    }

    /** Takes some or all goods out of a box. */
    @POST
    @Path(ActsOnBoxes.EMPTYINGS)
    public Answer<BoxAnswer> empty(@Auth Operator operator, @PathParam("code") String code, EmptyingForm form) {
        BoxCode box = ActsOnBoxes.box(code);
        return answer(acts.empty.done(box, form, operator), form.id(), box, operator);
    }

    /** Moves a box to another location of its centre. */
    @POST
    @Path(ActsOnBoxes.CARRIAGES)
    public Answer<BoxAnswer> carry(@Auth Operator operator, @PathParam("code") String code, CarriageForm form) {
        BoxCode box = ActsOnBoxes.box(code);
        return answer(acts.carry.done(box, form, operator), form.id(), box, operator);
    }

    private Answer<BoxAnswer> answer(boolean first, UUID act, BoxCode box, Operator operator) {
        return Answer.of(first, BoxAnswer.of(Optional.of(act), boxes.get(box, operator)));
    }
}
