package org.sklad.scanning;

import io.dropwizard.auth.Auth;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sklad.access.roles.Operator;
import org.sklad.barcodes.Scanned;
import org.sklad.centres.places.Centre;
import org.sklad.centres.places.PresentCentre;
import org.sklad.goods.catalogue.Item;
import org.sklad.goods.catalogue.ItemFilter;
import org.sklad.goods.catalogue.ItemOrder;
import org.sklad.goods.catalogue.Items;
import org.sklad.platform.i18n.Message;
import org.sklad.platform.i18n.NotFound;
import org.sklad.platform.web.FormPages;
import org.sklad.platform.web.Forms;
import org.sklad.platform.web.Page;
import org.sklad.platform.web.Pages;
import org.sklad.platform.web.Submitted;

/**
 * The scan field of every page, and the page for operators who scan all day. Codes are sent by POST and never in a URL, since the code of a
 * card is worth as much as the card. The answer is shown within the present page, so that no input there is lost; without the script it is
 * a page of its own.
 */
@Path("/scan")
public final class ScanPages extends FormPages {
    /** Maximum number of styles shown for a search by words; the catalogue shows more. */
    private static final int HITS = 12;

    private static final int FETCHED = 200;

    private final Answers answers;
    private final Items items;
    private final Forms forms;

    ScanPages(Answers answers, Items items, Forms forms) {
        this.answers = answers;
        this.items = items;
        this.forms = forms;
    }

    /** A page with the scan field, and the result or refusal of the last scan. */
    public record View(Optional<Found> found, Optional<Message> refusal) {
        static final View EMPTY = new View(Optional.empty(), Optional.empty());

        static View refused(Message why) {
            return new View(Optional.empty(), Optional.of(why));
        }
    }

    /** The page that asks which item a code belongs to. */
    public record AttachView(String code, String words, List<Item> hits, String newItem) {}

    @GET
    public Page empty(@Auth Operator operator) {
        return Page.of("scanning/scan.jte", View.EMPTY);
    }

    @POST
    public Response scan(
            @Auth Operator operator,
            @Context ContainerRequestContext context,
            Submitted<ScanPageForm> sent,
            @HeaderParam("HX-Request") @Nullable String fragment) {
        String template = fragment == null ? "scanning/scan.jte" : "scanning/answer.jte";
        return Pages.submit(
                () -> {
                    ScanPageForm form = forms.check(sent.form());
                    Centre centre = PresentCentre.one(context, code -> true);
                    Found found = answers.of(form, centre, operator);
                    return Page.of(template, new View(Optional.of(found), Optional.empty()))
                            .response();
                },
                refusal -> Page.of(
                        template,
                        View.refused(
                                refusal.errors().isEmpty()
                                        ? refusal.message()
                                        : refusal.errors().get(0).message())));
    }

    /** Returns the first item of each style. */
    private List<Item> hits(String words, Operator operator) {
        ItemFilter filter = new ItemFilter(
                Optional.empty(),
                Optional.empty(),
                words.substring(0, Math.min(words.length(), ItemFilter.MOST_CHARACTERS)));
        Map<String, Item> first = new HashMap<>();
        return items.list(filter, ItemOrder.byName(operator.language()), "", FETCHED).stream()
                .filter(item -> item.facts()
                        .style()
                        .map(style -> first.putIfAbsent(style.value(), item) == null)
                        .orElse(true))
                .limit(HITS)
                .toList();
    }

    /** Shows the sheet of command codes, for operators with a scanner in hand. */
    @GET
    @Path("commands")
    public Page commands(@Auth Operator operator) {
        return Page.of("scanning/commands.jte", ScanCommand.values());
    }

    /** Searches for the item that an unknown code on goods will be attached to. */
    @GET
    @Path("attach")
    public Page attach(
            @Auth Operator operator,
            @QueryParam("code") @DefaultValue("") String code,
            @QueryParam("words") @DefaultValue("") String words) {
        Items.requireMayChange(operator);
        if (Scanned.of(code) instanceof Scanned.Own) {
            throw new NotFound();
        }
        List<Item> hits = words.isBlank() ? List.of() : hits(words.strip(), operator);
        String newItem = NextSteps.ofUnknownProduct(code, operator).stream()
                .filter(step -> step.name().equals("new-item"))
                .map(NextStep::href)
                .findFirst()
                .orElse("/items/new");
        return Page.of("scanning/attach.jte", new AttachView(code, words, hits, newItem));
    }
}
