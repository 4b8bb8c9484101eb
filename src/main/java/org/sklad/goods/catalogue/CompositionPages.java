package org.sklad.goods.catalogue;

import io.dropwizard.auth.Auth;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.sklad.access.roles.Operator;
import org.sklad.barcodes.RawCode;
import org.sklad.goods.classification.Sku;
import org.sklad.platform.crypto.Randomness;
import org.sklad.platform.i18n.InvalidFields;
import org.sklad.platform.i18n.Message;
import org.sklad.platform.web.FormPages;
import org.sklad.platform.web.FormState;
import org.sklad.platform.web.Forms;
import org.sklad.platform.web.Page;
import org.sklad.platform.web.Pages;
import org.sklad.platform.web.Rows;
import org.sklad.platform.web.Submitted;

/** The page of a kit's composition: its versions, and the next version, which is built by scanning parts. */
@Path(CatalogueActs.COMPOSITIONS)
public final class CompositionPages extends FormPages {
    private static final int ROWS = 20;

    private final Compositions compositions;
    private final Items items;
    private final CatalogueActs acts;
    private final Forms forms;
    private final Randomness randomness;

    CompositionPages(Compositions compositions, Items items, CatalogueActs acts, Forms forms, Randomness randomness) {
        this.compositions = compositions;
        this.items = items;
        this.acts = acts;
        this.forms = forms;
        this.randomness = randomness;
    }

    /**
     * The composition of a kit, as the page sends it.
     *
     * @param version the version in use when the page was opened; 0 if the item was no kit
     * @param act the pressed button: add, drop-2, record; absent for a scan
     * @param code the code that was scanned or typed into the scan field
     * @param item SKUs, by line
     * @param quantity quantities in one kit, by line
     */
    public record PageForm(
            @NotNull UUID id,
            @Nullable @Min(0) Integer version,
            @Nullable @Size(max = 20) String act,
            @Nullable RawCode code,
            @Nullable @Size(max = 100) Map<@Size(max = 3) String, @Size(max = 60) String> item,
            @Nullable @Size(max = 100) Map<@Size(max = 3) String, @Size(max = 7) String> quantity) {
        boolean isRecord() {
            return "record".equals(act);
        }
    }

    /** A part of the next version, as typed. */
    public record Part(int number, Item item, String quantity) {}

    /**
     * The versions of a kit.
     *
     * @param present the version in use; absent while the item is not a kit
     * @param versions a page of versions, latest first
     * @param parts the parts of the next version
     * @param result the result of the last scan, as a sound; empty if nothing was scanned
     */
    public record View(
            Item kit,
            Optional<CompositionView> present,
            Rows<CompositionView> versions,
            List<Part> parts,
            FormState entered,
            boolean mayWrite,
            String result) {
        public String path() {
            return "/items/" + kit.sku() + "/compositions";
        }

        /** Returns the number of the next version. */
        public int next() {
            return present.map(each -> each.composition().version()).orElse(0) + 1;
        }
    }

    @GET
    public Page show(
            @Auth Operator operator, @PathParam("kit") Sku kit, @QueryParam("next") @DefaultValue("") String next) {
        int before = CompositionsResource.before(next);
        Optional<CompositionView> present = compositions.present(kit);
        int version = present.map(each -> each.composition().version()).orElse(0);
        FormState opened = FormState.nothing().with("version", Integer.toString(version));
        return page(kit, before, CompositionDraft.of(present), opened, "", operator);
    }

    /** Adds a part to the typed lines, removes one, or records the lines as the next version. */
    @POST
    public Response act(@Auth Operator operator, @PathParam("kit") Sku kit, Submitted<PageForm> sent) {
        compositions.requireItem(kit);
        Compositions.requireMayWrite(operator);
        FormState typed = sent.entered();
        FormState opened = FormState.nothing().with("version", typed.value("version"));
        return Pages.submit(
                () -> {
                    PageForm form = forms.check(sent.form());
                    CompositionDraft draft = CompositionDraft.of(typed);
                    return form.isRecord()
                            ? write(kit, form, draft, operator)
                            : changed(kit, form, draft, opened, operator);
                },
                refusal -> page(
                        kit,
                        CompositionDraft.of(typed),
                        CompositionDraft.refused(typed, refusal),
                        "refused",
                        operator));
    }

    private Response write(Sku kit, PageForm form, CompositionDraft draft, Operator operator) {
        acts.compose.done(kit, draft.form(form.id(), form.version()), operator);
        return Pages.seeOther("/items/" + kit, "catalogue.parts.saved");
    }

    /** Shows the lines after a step. The version in use is still the one of the page that was opened. */
    private Response changed(Sku kit, PageForm form, CompositionDraft draft, FormState opened, Operator operator) {
        if (draft.isDropped(form.act())) {
            return page(kit, draft.after(form.act()), opened, "", operator).response();
        }
        CompositionDraft more = draft.plus(scanned(form.code()));
        String result = more.lines().size() > draft.lines().size() ? "ok" : "twice";
        return page(kit, more, opened, result, operator).response();
    }

    private Sku scanned(@Nullable RawCode code) {
        if (code == null) {
            throw new InvalidFields("code", Message.of("platform.field.required"));
        }
        return items.find(code)
                .map(Item::sku)
                .orElseThrow(() -> new InvalidFields("code", Message.of("catalogue.parts.no-item", code.shown())));
    }

    private Page page(Sku kit, CompositionDraft draft, FormState entered, String result, Operator operator) {
        return page(kit, Integer.MAX_VALUE, draft, entered, result, operator);
    }

    private Page page(
            Sku kit, int before, CompositionDraft draft, FormState entered, String result, Operator operator) {
        Set<Sku> named = draft.lines().stream().map(CompositionDraft.Line::item).collect(Collectors.toSet());
        Map<Sku, Item> known = compositions.items(named);
        List<Part> parts = new ArrayList<>();
        for (CompositionDraft.Line line : draft.lines()) {
            Optional.ofNullable(known.get(line.item()))
                    .ifPresent(item -> parts.add(new Part(parts.size() + 1, item, line.quantity())));
        }
        Rows<CompositionView> versions = Rows.page(
                compositions.list(kit, before, ROWS + 1),
                ROWS,
                each -> Integer.toString(each.composition().version()));
        String id = entered.value("id").isEmpty() ? randomness.id().toString() : entered.value("id");
        View view = new View(
                compositions.requireItem(kit),
                compositions.present(kit),
                versions,
                parts,
                entered.with("id", id),
                Compositions.mayWrite(operator),
                result);
        return Page.of("goods/catalogue/compositions.jte", view);
    }
}
