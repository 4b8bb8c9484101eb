package org.sklad.centres.places;

import io.dropwizard.auth.Auth;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.sklad.access.roles.Operator;
import org.sklad.access.roles.Role;
import org.sklad.platform.http.BodyLimit;
import org.sklad.platform.sheets.Imported;
import org.sklad.platform.sheets.SheetFile;
import org.sklad.platform.web.FormPages;
import org.sklad.platform.web.Forms;
import org.sklad.platform.web.ImportView;
import org.sklad.platform.web.Page;
import org.sklad.platform.web.Pages;
import org.sklad.platform.web.Submitted;

/** A page to import lists of centres: the one that comes with the program, or one pasted from a spreadsheet. */
@Path("/settings/centres/import")
public final class CentreImportPages extends FormPages {
    private static final int MOST_LETTERS = 100_000;

    private static final long MOST_BYTES = 1024 * 1024;

    private final CentreImport imports;
    private final Forms forms;

    CentreImportPages(CentreImport imports, Forms forms) {
        this.imports = imports;
        this.forms = forms;
    }

    /**
     * The possible imports and the result of the last one.
     *
     * @param shipped the changes that the program's own list would make now
     * @param own the form for a pasted list
     */
    public record View(Imported shipped, ImportView own) {}

    /** A pasted list; {@code act} is the pressed button. */
    public record PastedForm(
            @NotBlank @Size(max = MOST_LETTERS) String list,
            @Nullable @Size(max = 10) String act) {
        boolean isTry() {
            return act != null && ImportView.isTry(act);
        }
    }

    /** The form for the shipped list, which has no fields. */
    public record ShippedForm() {}

    @GET
    public Page form(@Auth Operator operator) {
        operator.require(Role.ADMINISTRATOR);
        return page(operator, ImportView.nothing());
    }

    @POST
    @BodyLimit(value = MOST_BYTES, isImport = true)
    public Response importPasted(@Auth Operator operator, Submitted<PastedForm> sent) {
        operator.require(Role.ADMINISTRATOR);
        return Pages.submit(
                () -> {
                    PastedForm form = forms.check(sent.form());
                    Imported outcome = importText(form.list(), form.isTry(), operator);
                    return page(operator, ImportView.of(outcome, form.isTry()).with(sent.entered()))
                            .response();
                },
                refusal -> page(operator, ImportView.refused(sent.entered(), refusal)));
    }

    @POST
    @Path("shipped")
    public Response importShipped(@Auth Operator operator, Submitted<ShippedForm> sent) {
        operator.require(Role.ADMINISTRATOR);
        imports.ofShipped(false, operator);
        return Pages.seeOther("/settings/centres", "centres.import.shipped-done");
    }

    private Imported importText(String list, boolean dryRun, Operator operator) {
        try (SheetFile file = SheetFile.of(new ByteArrayInputStream(list.getBytes(StandardCharsets.UTF_8)))) {
            return imports.of(file.path(), dryRun, operator);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Page page(Operator operator, ImportView own) {
        return Page.of("centres/places/import.jte", new View(imports.ofShipped(true, operator), own));
    }
}
