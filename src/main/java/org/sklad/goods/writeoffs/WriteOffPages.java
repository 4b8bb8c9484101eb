package org.sklad.goods.writeoffs;

import io.dropwizard.auth.Auth;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.sklad.access.acts.ReasonForm;
import org.sklad.access.roles.CentreCode;
import org.sklad.access.roles.Operator;
import org.sklad.centres.places.Centre;
import org.sklad.centres.places.Location;
import org.sklad.centres.places.LocationCode;
import org.sklad.centres.places.LocationKind;
import org.sklad.centres.places.Locations;
import org.sklad.centres.places.OpenLocations;
import org.sklad.centres.places.PresentCentre;
import org.sklad.goods.catalogue.ItemFilter;
import org.sklad.goods.lots.Reason;
import org.sklad.goods.scanlists.ScanResult;
import org.sklad.goods.stock.BalanceFilter;
import org.sklad.goods.stock.BalanceLine;
import org.sklad.goods.stock.Stock;
import org.sklad.platform.crypto.Randomness;
import org.sklad.platform.lists.ListPage;
import org.sklad.platform.lists.Listed;
import org.sklad.platform.lists.Query;
import org.sklad.platform.web.FormPages;
import org.sklad.platform.web.FormState;
import org.sklad.platform.web.Forms;
import org.sklad.platform.web.Page;
import org.sklad.platform.web.Pages;
import org.sklad.platform.web.Submitted;

/** Pages for write-offs: the list, stock at a location that can be written off, and one write-off as a document. */
@Path(WriteOffActs.PATH)
public final class WriteOffPages extends FormPages {
    private static final String PATH = WriteOffActs.PATH;

    /** The page size for phones. A search narrows the list, and later rows follow once these are written off. */
    private static final int STANDING = 50;

    private final WriteOffs writeOffs;
    private final WriteOffActs acts;
    private final Stock stock;
    private final Locations locations;
    private final Forms forms;
    private final Randomness randomness;
    private final WriteOffScan scan;

    WriteOffPages(
            WriteOffs writeOffs,
            WriteOffActs acts,
            Stock stock,
            Locations locations,
            Forms forms,
            Randomness randomness) {
        this.writeOffs = writeOffs;
        this.acts = acts;
        this.stock = stock;
        this.locations = locations;
        this.forms = forms;
        this.randomness = randomness;
        this.scan = new WriteOffScan(writeOffs, stock);
    }

    /**
     * Stock at a location and beneath it that can be written off. Rows with a quantity come first, also from other locations.
     *
     * @param places open real locations
     * @param standing only expired lots for {@code EXPIRED}; all lots for other reasons
     * @param more whether there is more stock than shown
     * @param result result of the last scan
     */
    public record NewView(
            Centre centre,
            OpenLocations places,
            List<Reason> reasons,
            Reason reason,
            List<BalanceLine> standing,
            boolean more,
            FormState entered,
            ScanResult result) {
        /** Returns the name of a row. */
        public String row(BalanceLine line) {
            return WriteOffRow.of(line);
        }

        /** Returns the row of the last scan. */
        public Optional<BalanceLine> last() {
            return standing.stream()
                    .filter(line -> row(line).equals(entered.value(WriteOffScan.LAST)))
                    .findFirst();
        }

        /** Returns the rows with a typed quantity, without the row of the last scan. */
        public List<BalanceLine> listed() {
            return standing.stream()
                    .filter(line -> isTyped(line) && !last().equals(Optional.of(line)))
                    .toList();
        }

        /** Returns the rows without a typed quantity. */
        public List<BalanceLine> others() {
            return standing.stream()
                    .filter(line -> !isTyped(line) && !last().equals(Optional.of(line)))
                    .toList();
        }

        private boolean isTyped(BalanceLine line) {
            return !entered.value(WriteOffRow.quantity(line)).isBlank();
        }

        /** True if the stock is shown to choose from: expired goods, or the hits of a search. */
        public boolean isChosenFromStock() {
            return reason.isOfExpired() || !entered.value("page.words").isBlank();
        }

        /** Returns the units of a row that are written off; 0 if something else than a number was typed. */
        public long units(BalanceLine line) {
            String typed = quantity(line).strip();
            return typed.matches("[0-9]{1,8}") ? Long.parseLong(typed) : 0;
        }

        /** Returns the value in a row's quantity field: the typed value, else the whole quantity of an expired lot. */
        public String quantity(BalanceLine line) {
            String field = WriteOffRow.quantity(line);
            boolean typed = !entered.values(field).isEmpty();
            return typed || reason != Reason.EXPIRED
                    ? entered.value(field)
                    : Long.toString(line.balance().quantity());
        }
    }

    /** A write-off as a document. */
    public record OneView(WriteOffView view, FormState entered, boolean mayWriteOff) {
        public String path() {
            return PATH + "/" + view.writeOff().id();
        }
    }

    @GET
    public Page list(
            @Auth Operator operator, @Context ContainerRequestContext request, @Listed Query<WriteOffFilter> query) {
        List<ListPage.Action> actions =
                ListPage.Action.where(operator.roles().has(WriteOffs.MAY_WRITE_OFF), PATH + "/new", "writeoffs.new");
        return WriteOffList.LIST
                .read(PresentCentre.narrowed(query, request, operator, WriteOffs.MAY_SEE), writeOffs::list, operator)
                .page(actions);
    }

    /** Shows the form, with the expired goods in quarantine by default. */
    @GET
    @Path("new")
    public Page newWriteOff(
            @Auth Operator operator,
            @Context ContainerRequestContext request,
            @QueryParam("location") @DefaultValue("QUARANTINE") String location,
            @QueryParam("reason") @DefaultValue("EXPIRED") String reason,
            @QueryParam("words") @DefaultValue("") String words) {
        Centre centre = centre(operator, request);
        FormState entered = FormState.begun(randomness.id())
                .with("location", location)
                .with("reason", reason)
                .with("page.words", words.substring(0, Math.min(words.length(), ItemFilter.MOST_CHARACTERS)));
        return newPage(centre, entered, ScanResult.NOTHING, operator);
    }

    /** Handles an entry of the scan field; writes nothing off yet. */
    @POST
    @Path("new")
    public Response scan(
            @Auth Operator operator, @Context ContainerRequestContext request, Submitted<WriteOffScanForm> sent) {
        Centre centre = centre(operator, request);
        return Pages.submit(
                () -> {
                    WriteOffScanForm form = sent.form();
                    operator.requireIn(form.centre(), WriteOffs.MAY_WRITE_OFF);
                    forms.check(form);
                    WriteOffScan.Scanned scanned = scan.taken(form, sent.entered(), centre, operator);
                    return newPage(centre, scanned.entered(), scanned.result(), operator)
                            .response();
                },
                refusal -> {
                    WriteOffScan.Scanned refused = WriteOffScan.Scanned.refused(sent.entered(), refusal);
                    return newPage(centre, refused.entered(), refused.result(), operator);
                });
    }

    @POST
    public Response post(
            @Auth Operator operator, @Context ContainerRequestContext request, Submitted<WriteOffForm> sent) {
        Centre centre = centre(operator, request);
        return Pages.submit(
                () -> {
                    WriteOffScan.requireAllAdded(sent.entered());
                    return acts.post.submit(
                            sent, operator, entered -> newPage(centre, entered, ScanResult.NOTHING, operator));
                },
                refusal -> newPage(centre, sent.refusedBy(refusal), ScanResult.NOTHING, operator));
    }

    @GET
    @Path(WriteOffActs.ONE)
    public Page one(@Auth Operator operator, @PathParam("id") UUID id) {
        FormState entered = FormState.begun(randomness.id());
        return onePage(id, entered, operator);
    }

    @POST
    @Path(WriteOffActs.REVERSAL)
    public Response reverse(@Auth Operator operator, @PathParam("id") UUID id, Submitted<ReasonForm> sent) {
        return acts.reverse.submit(id, sent, operator, entered -> onePage(id, entered, operator));
    }

    private Page newPage(Centre centre, FormState entered, ScanResult result, Operator operator) {
        OpenLocations open = locations.open(centre.code(), LocationKind.REAL, operator);
        List<Reason> reasons =
                Stream.of(Reason.values()).filter(Reason::isOfWriteOff).toList();
        Reason reason = reasons.stream()
                .filter(each -> each.name().equals(entered.value("reason")))
                .findFirst()
                .orElse(Reason.EXPIRED);
        List<BalanceLine> standing = standing(centre, entered, reason, operator);
        List<BalanceLine> shown = Stream.concat(
                        WriteOffRow.typed(entered, stock, centre, operator).stream(),
                        standing.stream().limit(STANDING))
                .distinct()
                .toList();
        return Page.of(
                "goods/writeoffs/new.jte",
                new NewView(centre, open, reasons, reason, shown, standing.size() > STANDING, entered, result));
    }

    /** Returns no rows if the typed location is not an open real location of the centre. */
    private List<BalanceLine> standing(Centre centre, FormState entered, Reason reason, Operator operator) {
        Optional<LocationCode> location = locations
                .findOpen(centre.code(), entered.value("location"), operator)
                .map(Location::code);
        Optional<LocalDate> before = reason == Reason.EXPIRED ? Optional.of(stock.today(centre)) : Optional.empty();
        return location.map(code -> stock.balances(
                        new BalanceFilter(
                                Optional.of(centre.code()),
                                Optional.of(code),
                                Optional.empty(),
                                Optional.empty(),
                                entered.value("page.words"),
                                before),
                        Optional.empty(),
                        STANDING + 1,
                        operator))
                .orElseGet(List::of);
    }

    private Page onePage(UUID id, FormState entered, Operator operator) {
        WriteOffView view = writeOffs.get(id, operator);
        CentreCode centre = view.writeOff().centre();
        boolean may = operator.roles().hasAt(centre, WriteOffs.MAY_WRITE_OFF);
        return Page.of("goods/writeoffs/one.jte", new OneView(view, entered, may))
                .at(centre.value());
    }

    private static Centre centre(Operator operator, ContainerRequestContext request) {
        operator.require(WriteOffs.MAY_WRITE_OFF);
        return PresentCentre.one(request, code -> operator.roles().hasAt(code, WriteOffs.MAY_WRITE_OFF));
    }
}
