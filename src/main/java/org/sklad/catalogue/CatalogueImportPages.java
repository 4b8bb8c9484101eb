package org.sklad.catalogue;

import io.dropwizard.auth.Auth;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.sklad.access.Operator;
import org.sklad.platform.i18n.InvalidFields;
import org.sklad.platform.i18n.Message;
import org.sklad.platform.i18n.NotFound;
import org.sklad.platform.i18n.Refusal;
import org.sklad.platform.sheets.Imported;
import org.sklad.platform.sheets.SheetReader;
import org.sklad.platform.web.BodyLimit;
import org.sklad.platform.web.Entered;
import org.sklad.platform.web.Page;
import org.sklad.platform.web.Pages;
import org.sklad.platform.web.Submitted;
import org.sklad.platform.web.Upload;

/** Lists of items on a page, the third step of the set-up: those that come with the program, or a file of one's own. */
@Path("/settings/catalogue")
@Produces(MediaType.TEXT_HTML)
public final class CatalogueImportPages {
    private final ItemImport imports;

    public CatalogueImportPages(ItemImport imports) {
        this.imports = imports;
    }

    /**
     * What can be imported and what came of it.
     *
     * @param shipped what each list of the program would do now
     * @param outcome of the file that was sent; with {@code tried} what it would do
     */
    public record View(
            Map<ShippedList, Imported> shipped, Entered entered, Optional<Imported> outcome, boolean tried) {}

    /** A shipped list has nothing to fill in. */
    public record ShippedForm() {}

    @GET
    public Page form(@Auth Operator operator) {
        Items.requireMayChange(operator);
        return page(operator, Entered.nothing(), Optional.empty(), false);
    }

    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @BodyLimit(SheetReader.MOST_BYTES)
    public Response importFile(@Auth Operator operator, Upload upload) throws IOException {
        try (upload) {
            Items.requireMayChange(operator);
            boolean tried = "try".equals(upload.field("act"));
            return Pages.submit(
                    () -> page(operator, Entered.nothing(), Optional.of(entered(upload, tried, operator)), tried)
                            .response(),
                    refusal -> refused(operator, refusal));
        }
    }

    private Imported entered(Upload upload, boolean tried, Operator operator) {
        return upload.file()
                .map(file -> imports.of(file.path(), tried, operator))
                .orElseThrow(() -> new InvalidFields("file", Message.of("catalogue.import.no-file")));
    }

    private Page refused(Operator operator, Refusal refusal) {
        return page(operator, Entered.nothing().refusedBy(refusal), Optional.empty(), false);
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

    private Page page(Operator operator, Entered entered, Optional<Imported> outcome, boolean tried) {
        Map<ShippedList, Imported> shipped = new EnumMap<>(ShippedList.class);
        for (ShippedList list : ShippedList.values()) {
            shipped.put(list, imports.ofShipped(list, true, operator));
        }
        return Page.of("catalogue/import.jte", new View(shipped, entered, outcome, tried));
    }
}
