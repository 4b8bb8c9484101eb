package org.sklad.goods.boxes;

import io.dropwizard.auth.Auth;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sklad.access.roles.CentreCode;
import org.sklad.access.roles.Operator;
import org.sklad.centres.places.LocationCode;
import org.sklad.goods.catalogue.Item;
import org.sklad.goods.catalogue.ItemColumns;
import org.sklad.goods.classification.Sku;
import org.sklad.goods.lots.BoxCode;
import org.sklad.goods.stock.GoodsFields;
import org.sklad.platform.db.IdempotencyKey;
import org.sklad.platform.i18n.NotFound;
import org.sklad.platform.sheets.Column;
import org.sklad.platform.sheets.Sheet;
import org.sklad.platform.web.Answer;
import org.sklad.platform.web.Exports;
import org.sklad.platform.web.Forms;
import org.sklad.platform.web.Rows;

/** The API for boxes and acts on them. */
@Path("/api/v1/boxes")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class BoxesResource {
    static final String PATH = "/boxes";

    /** A box with one of its items. */
    record ExportRow(Box box, Optional<Item> item) {}

    private static final List<Column<ExportRow>> COLUMNS = Column.join(
            Column.ofPart(
                    List.of(
                            Column.text(
                                    "boxes.box",
                                    "#box+code",
                                    each -> each.code().toString()),
                            Column.text(
                                    "boxes.centre",
                                    "#loc+code",
                                    each -> each.centre().value()),
                            Column.text(
                                    "boxes.location",
                                    "#loc+location+code",
                                    each -> each.location().value()),
                            Column.whole("boxes.lots", "#indicator+lots+num", Box::lots)),
                    ExportRow::box),
            ItemColumns.ofSome(ExportRow::item));

    private final BoxActs boxes;
    private final Forms forms;

    BoxesResource(BoxActs boxes, Forms forms) {
        this.boxes = boxes;
        this.forms = forms;
    }

    /**
     * Lists boxes by centre and code.
     *
     * @param location location within the centre; requires {@code centre}
     */
    @GET
    public Rows<BoxSummary> list(
            @Auth Operator operator,
            @QueryParam("centre") @Nullable String centre,
            @QueryParam("location") @Nullable String location,
            @QueryParam("next") @DefaultValue("") String next,
            @QueryParam("limit") @Nullable Integer limit) {
        int most = Rows.limit(limit);
        return Rows.page(
                        boxes.list(
                                CentreCode.asked(centre), location(location), BoxPlace.parse(next), most + 1, operator),
                        most,
                        box -> BoxPlace.of(box).toString())
                .map(BoxSummary::of);
    }

    @GET
    @Produces({Exports.CSV, Exports.XLSX})
    public Sheet<ExportRow> export(
            @Auth Operator operator,
            @QueryParam("centre") @Nullable String centre,
            @QueryParam("location") @Nullable String location) {
        Optional<CentreCode> of = CentreCode.asked(centre);
        operator.requireIn(of, BoxActs.MAY_SEE);
        Optional<LocationCode> at = location(location);
        return new Sheet<>(
                "boxes",
                COLUMNS,
                last -> rows(of, at, last.map(row -> BoxPlace.of(row.box())).orElse(BoxPlace.FIRST), operator));
    }

    private List<ExportRow> rows(
            Optional<CentreCode> centre, Optional<LocationCode> location, BoxPlace after, Operator operator) {
        List<Box> part = boxes.list(centre, location, after, Sheet.RANGE, operator);
        Map<Sku, Item> items = boxes.items(part);
        return part.stream().map(box -> new ExportRow(box, box.item(items))).toList();
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

    private static Optional<LocationCode> location(@Nullable String text) {
        if (text == null || text.isEmpty()) {
            return Optional.empty();
        }
        if (!LocationCode.isValid(text)) {
            throw new NotFound();
        }
        return Optional.of(new LocationCode(text));
    }
}
