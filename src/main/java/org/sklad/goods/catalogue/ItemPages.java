package org.sklad.goods.catalogue;

import io.dropwizard.auth.Auth;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriBuilder;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.sklad.access.roles.Operator;
import org.sklad.access.roles.Role;
import org.sklad.goods.classification.CatalogueWords;
import org.sklad.goods.classification.Category;
import org.sklad.goods.classification.Medicine;
import org.sklad.goods.classification.Season;
import org.sklad.goods.classification.Sku;
import org.sklad.goods.classification.StyleCode;
import org.sklad.goods.classification.Unit;
import org.sklad.platform.crypto.Randomness;
import org.sklad.platform.web.FormPages;
import org.sklad.platform.web.FormState;
import org.sklad.platform.web.Forms;
import org.sklad.platform.web.Page;
import org.sklad.platform.web.Pages;
import org.sklad.platform.web.Submitted;
import org.sklad.platform.web.Versions;

/** The pages of the catalogue: items by name in the reader's language, with the sizes of a style together. */
@Path(CatalogueActs.PATH)
public final class ItemPages extends FormPages {
    private static final String PATH = CatalogueActs.PATH;
    private static final int ROWS = 200;

    private final Items items;
    private final CatalogueActs acts;
    private final Forms forms;
    private final Randomness randomness;

    ItemPages(Items items, CatalogueActs acts, Forms forms, Randomness randomness) {
        this.items = items;
        this.acts = acts;
        this.forms = forms;
        this.randomness = randomness;
    }

    /** A style with its sizes, or a single item. */
    public record Group(List<Item> sizes) {
        public Group {
            sizes = List.copyOf(sizes);
        }

        public Item first() {
            return sizes.get(0);
        }

        boolean holds(Item item) {
            return item.facts().style().isPresent()
                    && item.facts().style().equals(first().facts().style())
                    && item.facts().name().equals(first().facts().name());
        }
    }

    /**
     * One page of the list.
     *
     * @param next the address of the following page
     * @param export the address of the same rows as a file
     */
    public record ListView(
            List<Group> groups, ItemFilter filter, Optional<String> next, String export, boolean mayChange) {
        /** Returns the address at which the labels of the items are printed. */
        public Optional<String> labels() {
            return mayChange
                    ? CatalogueList.LIST.labelsOf(groups.stream()
                            .flatMap(group -> group.sizes().stream())
                            .map(item -> new CatalogueEntry(item, List.of(), item.sku()))
                            .toList())
                    : Optional.empty();
        }

        public boolean filtered() {
            return filter.category().isPresent() || filter.asksForWords();
        }
    }

    /** One item. {@code attach} has the id and the typed code to attach. */
    public record OneView(
            ItemDetails page,
            FormState attach,
            boolean mayChange,
            boolean mayCompose,
            boolean mayMerge,
            boolean seesStock,
            Supplier<UUID> ids) {}

    /** The form for a new item or for an existing one. */
    public record FormView(Optional<Item> item, FormState entered) {}

    @GET
    public Page list(
            @Auth Operator operator,
            @QueryParam("words") @DefaultValue("") String words,
            @QueryParam("category") @DefaultValue("") String category,
            @QueryParam("next") @DefaultValue("") String next,
            @Context HttpServletRequest request) {
        ItemFilter filter = new ItemFilter(
                Optional.ofNullable(CatalogueWords.category(category)), Optional.empty(), shortened(words));
        List<Item> fetched = items.list(filter, ItemOrder.byName(Pages.language(request)), next, ROWS + 1);
        List<Group> groups = groups(fetched);
        Optional<String> following = Optional.empty();
        if (fetched.size() > ROWS) {
            groups = groups.size() > 1 ? groups.subList(0, groups.size() - 1) : groups;
            List<Item> last = groups.get(groups.size() - 1).sizes();
            following = Optional.of(address(PATH, filter)
                    .queryParam("next", last.get(last.size() - 1).sku().value())
                    .build()
                    .toString());
        }
        String export = address("/api/v1/items", filter)
                .queryParam("order", ItemOrder.byName(Pages.language(request)).name())
                .build()
                .toString();
        return Page.of(
                "goods/catalogue/items.jte",
                new ListView(groups, filter, following, export, Items.mayChange(operator)));
    }

    private static String shortened(String words) {
        return words.substring(0, Math.min(words.length(), ItemFilter.MOST_CHARACTERS));
    }

    private static UriBuilder address(String path, ItemFilter filter) {
        UriBuilder address = UriBuilder.fromPath(path);
        filter.category().ifPresent(each -> address.queryParam("category", each.name()));
        if (filter.asksForWords()) {
            address.queryParam("words", "{words}").resolveTemplate("words", filter.words());
        }
        return address;
    }

    private static List<Group> groups(List<Item> items) {
        List<Group> groups = new ArrayList<>();
        List<Item> present = new ArrayList<>();
        for (Item item : items) {
            if (!present.isEmpty() && !new Group(present).holds(item)) {
                groups.add(new Group(present));
                present.clear();
            }
            present.add(item);
        }
        if (!present.isEmpty()) {
            groups.add(new Group(present));
        }
        return groups;
    }

    @GET
    @Path("new")
    public Page newItem(@Auth Operator operator, @QueryParam("code") @DefaultValue("") String code) {
        Items.requireMayChange(operator);
        return formPage(
                Optional.empty(),
                FormState.nothing()
                        .with("season", Season.ALL_YEAR.name())
                        .with("unit", Unit.PIECE.name())
                        .with("identifiers.0.value", code));
    }

    @POST
    public Response add(@Auth Operator operator, Submitted<ItemForm> sent) {
        Items.requireMayChange(operator);
        return Pages.submit(
                () -> {
                    ItemForm item = forms.check(sent.form());
                    items.add(item.itemSku(), item.facts(), item.identified().orElseGet(List::of), operator);
                    return Pages.seeOther(PATH + "/" + item.sku(), "catalogue.added");
                },
                refusal -> formPage(Optional.empty(), sent.refusedBy(refusal)));
    }

    @GET
    @Path(CatalogueActs.ONE)
    public Page one(
            @Auth Operator operator, @PathParam("sku") Sku sku, @QueryParam("code") @DefaultValue("") String code) {
        ItemDetails page = items.page(sku);
        return onePage(page, attaching(page.entry().item()).with("value", code), operator);
    }

    @GET
    @Path("{sku}/change")
    public Page change(@Auth Operator operator, @PathParam("sku") Sku sku) {
        Item item = items.get(sku).item();
        Items.requireMayChange(operator);
        return formPage(Optional.of(item), entered(item));
    }

    @POST
    @Path("{sku}/change")
    public Response save(@Auth Operator operator, @PathParam("sku") Sku sku, Submitted<ItemForm> sent) {
        Item present = items.get(sku).item();
        Items.requireMayChange(operator);
        return Pages.submit(
                () -> {
                    ItemForm form = forms.check(sent.with("sku", sku.value()).form());
                    long seen = Versions.seen(sent.entered());
                    items.change(sku, seen, form.facts(present.facts()), Optional.empty(), operator);
                    return Pages.seeOther(PATH + "/" + sku, "catalogue.changed");
                },
                refusal -> formPage(Optional.of(present), sent.refusedBy(refusal)));
    }

    @POST
    @Path(CatalogueActs.IDENTIFIERS)
    public Response attach(@Auth Operator operator, @PathParam("sku") Sku sku, Submitted<IdentifierAttachForm> sent) {
        return acts.attach.submit(
                sku,
                sent,
                operator,
                entered -> onePage(
                        items.page(sku), entered.with("id", randomness.id().toString()), operator));
    }

    @POST
    @Path(CatalogueActs.DETACHMENT)
    public Response detach(@Auth Operator operator, @PathParam("sku") Sku sku, Submitted<IdentifierAttachForm> sent) {
        return acts.detach.submit(
                sku,
                sent,
                operator,
                entered -> onePage(
                        items.page(sku),
                        entered.with("id", randomness.id().toString()).with("value", ""),
                        operator));
    }

    /** Leaves the quantity of a medicine empty, so that nobody confirms a number of tablets without reading it. */
    private FormState attaching(Item item) {
        return FormState.begun(randomness.id()).with("quantity", item.isMedicine() ? "" : "1");
    }

    private Page onePage(ItemDetails page, FormState attach, Operator operator) {
        return Page.of(
                "goods/catalogue/item.jte",
                new OneView(
                        page,
                        attach,
                        Items.mayChange(operator) && !page.entry().isMerged(),
                        Compositions.mayWrite(operator) && !page.entry().isMerged(),
                        Merges.mayMerge(operator),
                        seesStock(page.entry().item().category(), operator),
                        randomness::id));
    }

    /** True if the operator can open the stock card of the item (domain, "Who may do what"): technicians only for parts. */
    private static boolean seesStock(Category category, Operator operator) {
        return operator.roles().has(Role.WAREHOUSE, Role.FIELD, Role.MANAGER, Role.AUDITOR)
                || (category == Category.PART && operator.roles().has(Role.TECHNICIAN));
    }

    private static Page formPage(Optional<Item> item, FormState entered) {
        return Page.of("goods/catalogue/item-form.jte", new FormView(item, entered));
    }

    private static FormState entered(Item item) {
        ItemFacts facts = item.facts();
        FormState entered = FormState.nothing()
                .with(Versions.FIELD, Long.toString(item.version()))
                .with("name.bg", facts.name().bg())
                .with("name.en", facts.name().en())
                .with("nameOfOne.bg", facts.name().oneBg())
                .with("nameOfOne.en", facts.name().oneEn())
                .with("category", facts.category().name())
                .with("style", facts.style().map(StyleCode::value).orElse(""))
                .with("size", facts.size())
                .with("sex", facts.sex().map(Enum::name).orElse(""))
                .with("ageGroup", facts.ageGroup().map(Enum::name).orElse(""))
                .with("season", facts.season().name())
                .with("unit", facts.unit().name())
                .with("sensitive", Boolean.toString(facts.sensitive()));
        return facts.medicine().map(medicine -> with(entered, medicine)).orElse(entered);
    }

    private static FormState with(FormState entered, Medicine medicine) {
        return entered.with("medicine.inn", medicine.inn())
                .with("medicine.strength", medicine.strength())
                .with("medicine.form", medicine.form())
                .with("medicine.atc", medicine.atc())
                .with("medicine.prescriptionOnly", Boolean.toString(medicine.prescriptionOnly()))
                .with("medicine.storage", medicine.storage());
    }
}
