package org.sklad.goods.catalogueimport;

import io.dropwizard.auth.Auth;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import org.sklad.access.roles.Operator;
import org.sklad.goods.catalogue.Items;
import org.sklad.platform.http.BodyLimit;
import org.sklad.platform.i18n.NotFound;
import org.sklad.platform.sheets.Imported;
import org.sklad.platform.sheets.SheetReader;
import org.sklad.platform.web.ImportView;
import org.sklad.platform.web.Page;
import org.sklad.platform.web.Pages;
import org.sklad.platform.web.Submitted;
import org.sklad.platform.web.Upload;

/** The page for importing lists of items, the third step of the set-up: lists shipped with the program, or the operator's own file. */
@Path("/settings/catalogue")
@Produces(MediaType.TEXT_HTML)
public final class CatalogueImportPages {
    private final ItemImport imports;

    public CatalogueImportPages(ItemImport imports) {
        this.imports = imports;
    }

    /**
     * The lists to import, and the result of an import.
     *
     * @param shipped the changes that each shipped list would make now
     * @param own the form for the operator's own file
     */
    public record View(Map<ShippedList, Imported> shipped, ImportView own) {}

    /** The form of a shipped list, which has no fields. */
    public record ShippedForm() {}

    @GET
    public Page form(@Auth Operator operator) {
        Items.requireMayChange(operator);
        return page(operator, ImportView.nothing());
    }

    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @BodyLimit(value = SheetReader.MOST_BYTES, isImport = true)
    public Response importFile(@Auth Operator operator, Upload upload) {
        Items.requireMayChange(operator);
        return Pages.submit(
                () -> page(operator, upload.use((file, act) -> entered(file, ImportView.isTry(act), operator)))
                        .response(),
                refusal -> page(operator, ImportView.refused(refusal)));
    }

    private ImportView entered(java.nio.file.Path file, boolean tried, Operator operator) {
        return ImportView.of(imports.of(file, tried, operator), tried);
    }

    @POST
    @Path("{list}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response importShipped(
            @Auth Operator operator, @PathParam("list") String list, Submitted<ShippedForm> sent) {
        ShippedList wanted = Arrays.stream(ShippedList.values())
                .filter(each -> each.name().toLowerCase(Locale.ROOT).equals(list))
                .findFirst()
                .orElseThrow(NotFound::new);
        Items.requireMayChange(operator);
        imports.ofShipped(wanted, false, operator);
        return Pages.seeOther("/settings/catalogue", "catalogue.import.shipped-done");
    }

    private Page page(Operator operator, ImportView own) {
        Map<ShippedList, Imported> shipped = new EnumMap<>(ShippedList.class);
        for (ShippedList list : ShippedList.values()) {
            shipped.put(list, imports.ofShipped(list, true, operator));
        }
        return Page.of("goods/catalogueimport/import.jte", new View(shipped, own));
    }
}
