package org.sklad.goods.boxes;

import io.dropwizard.auth.Auth;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Optional;
import org.sklad.access.roles.Operator;
import org.sklad.goods.lots.BoxCode;
import org.sklad.goods.stock.GoodsFields;
import org.sklad.platform.db.IdempotencyKey;
import org.sklad.platform.i18n.NotFound;
import org.sklad.platform.lists.ListAnswer;
import org.sklad.platform.lists.Listed;
import org.sklad.platform.lists.Query;
import org.sklad.platform.web.Answer;
import org.sklad.platform.web.Exports;
import org.sklad.platform.web.Forms;

/** The API for boxes and acts on them. */
@Path("/api/v1/boxes")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class BoxesResource {
    static final String PATH = "/boxes";

    private final BoxActs boxes;
    private final Forms forms;

    BoxesResource(BoxActs boxes, Forms forms) {
        this.boxes = boxes;
        this.forms = forms;
    }

    /** Lists boxes by centre and code. */
    @GET
    @Produces(Exports.ALL)
    public ListAnswer<BoxSummary> list(@Auth Operator operator, @Listed Query<BoxFilter> query) {
        return BoxList.LIST
                .read(query, (filter, after, limit) -> boxes.list(filter, after, limit, operator))
                .answer(row -> BoxSummary.of(row.box()));
    }

    /** Returns a box with its contents. */
    @GET
    @Path("/{code}")
    public BoxAnswer get(@Auth Operator operator, @PathParam("code") String code) {
        return BoxAnswer.of(Optional.empty(), boxes.get(box(code), operator));
    }

    /** Creates a box, empty or filled. */
    @POST
    public Answer<BoxAnswer> make(@Auth Operator operator, BoxForm form) {
        operator.requireIn(form.centre(), BoxActs.MAY_ACT);
        IdempotencyKey claim = forms.accept(PATH, form.id(), form);
        boolean first = boxes.make(claim, forms.convert(claim, form::box), operator);
        return answer(first, claim, boxes.boxOf(claim.id()), operator);
    }

    /** Puts goods or the whole content of another box into a box. */
    @POST
    @Path("/{code}/fillings")
    public Answer<BoxAnswer> fill(@Auth Operator operator, @PathParam("code") String code, FillingForm form) {
        BoxCode box = box(code);
        boxes.mine(box, operator);
        IdempotencyKey claim = forms.accept(act(box, "/fillings"), form.id(), form);
        boolean first = boxes.fill(
                claim,
                box,
                forms.convert(claim, () -> GoodsFields.box(form.from(), "from")),
                forms.convert(claim, () -> GoodsFields.lines(form.lines(), BoxLineForm::goods)),
                "lines[%d].",
                operator);
        return answer(first, claim, box, operator);
    }

    /** Takes some or all goods out of a box. */
    @POST
    @Path("/{code}/emptyings")
    public Answer<BoxAnswer> empty(@Auth Operator operator, @PathParam("code") String code, EmptyingForm form) {
        BoxCode box = box(code);
        boxes.mine(box, operator);
        IdempotencyKey claim = forms.accept(act(box, "/emptyings"), form.id(), form);
        boolean first = boxes.empty(
                claim,
                box,
                forms.convert(claim, () -> GoodsFields.lines(form.lines(), BoxLineForm::goods)),
                "lines[%d].",
                operator);
        return answer(first, claim, box, operator);
    }

    /** Moves a box to another location of its centre. */
    @POST
    @Path("/{code}/carriages")
    public Answer<BoxAnswer> carry(@Auth Operator operator, @PathParam("code") String code, CarriageForm form) {
        BoxCode box = box(code);
        boxes.mine(box, operator);
        IdempotencyKey claim = forms.accept(act(box, "/carriages"), form.id(), form);
        return answer(boxes.carry(claim, box, form.to(), operator), claim, box, operator);
    }

    private Answer<BoxAnswer> answer(boolean first, IdempotencyKey claim, BoxCode box, Operator operator) {
        return Answer.of(first, BoxAnswer.of(Optional.of(claim.id()), boxes.get(box, operator)));
    }

    /** Returns the path of an act, which is part of the request's hash. The digits are normalised, however they were typed. */
    static String act(BoxCode box, String act) {
        return PATH + "/" + box + act;
    }

    static BoxCode box(String digits) {
        return BoxCode.find(digits).orElseThrow(NotFound::new);
    }
}
