package org.sklad.scanning;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.dropwizard.auth.Auth;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sklad.access.roles.Operator;
import org.sklad.platform.i18n.Messages;
import org.sklad.platform.pdf.Fonts;
import org.sklad.platform.web.Forms;
import org.sklad.platform.web.Page;
import org.sklad.platform.web.Submitted;

/** The page on which a scanner is set up and tested. What is scanned here goes nowhere: nothing is looked up or kept. */
@Path("/scan/test")
@Produces(MediaType.TEXT_HTML)
public final class ScannerTestPages {
    /** More than the longest code that is tested. */
    private static final int MOST_KEYS = 400;

    private final Forms forms;
    private final Messages messages;
    private final Fonts fonts;
    private final ObjectMapper json = new ObjectMapper();

    ScannerTestPages(Forms forms, Messages messages, Fonts fonts) {
        this.forms = forms;
        this.messages = messages;
        this.fonts = fonts;
    }

    @GET
    public Page empty(@Auth Operator operator) {
        return Page.of("scanning/test.jte", new ScannerTestView(Optional.empty()));
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Page judge(
            @Auth Operator operator,
            Submitted<ScannerTestForm> sent,
            @HeaderParam("HX-Request") @Nullable String fragment) {
        ScannerTestForm form = forms.check(sent.form());
        List<ScannedKey> keys = keys(form.keys());
        String text = Optional.ofNullable(form.text()).orElse("");
        Optional<ScannerReport> report = keys.isEmpty()
                ? Optional.of(text).filter(each -> !each.isEmpty()).map(ScannerReport::of)
                : Optional.of(ScannerReport.of(keys));
        return Page.of(
                fragment == null ? "scanning/test.jte" : "scanning/test-report.jte", new ScannerTestView(report));
    }

    /** Draws the sheet of test codes. */
    @GET
    @Path("sheet.pdf")
    @Produces("application/pdf")
    public Response sheet(@Auth Operator operator) {
        return Response.ok(new TestSheet(messages, fonts, operator.language()).pdf())
                .header(HttpHeaders.CONTENT_DISPOSITION, "inline; filename=\"scanner-test.pdf\"")
                .build();
    }

    /** Reads the keys that the script of the page noted. What it did not write is no key. */
    private List<ScannedKey> keys(@Nullable String written) {
        if (written == null) {
            return List.of();
        }
        List<ScannedKey> keys = new ArrayList<>();
        try {
            for (JsonNode each : json.readTree(written)) {
                if (keys.size() < MOST_KEYS) {
                    keys.add(new ScannedKey(
                            each.path(0).asText(),
                            each.path(1).asText(),
                            each.path(2).asBoolean(),
                            each.path(3).asBoolean(),
                            each.path(4).asLong()));
                }
            }
        } catch (JsonProcessingException notOurScript) {
            return List.of();
        }
        return keys;
    }
}
