package org.sklad.goods.scanlists;

import jakarta.ws.rs.core.Response;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.sklad.barcodes.RawCode;
import org.sklad.platform.i18n.Message;
import org.sklad.platform.i18n.Refusal;
import org.sklad.platform.web.Page;
import org.sklad.platform.web.Pages;

/**
 * The scan mode of a kind of document: one field, one list, the last result large. The page classes supply the outcome of an entry. The
 * script gets a fragment as an answer, a browser without script the page itself.
 *
 * @param page the template of the whole page
 * @param fragment the template of the part that changes with each entry
 */
public record ScanMode(String page, String fragment) {
    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,4}");

    /**
     * Returns the number of packs, if it was typed right after a scan.
     *
     * @param last the goods that the number is for; absent if nothing was scanned before it
     */
    public static Optional<Long> number(@Nullable RawCode code, @Nullable Long last) {
        return Optional.ofNullable(code)
                .map(RawCode::text)
                .filter(text -> last != null && NUMBER.matcher(text).matches())
                .map(Long::parseLong);
    }

    /**
     * Answers an entry.
     *
     * @param htmx present in requests of the script
     * @param address the address of the scan mode by GET
     * @param location the location of the next goods if the act is refused
     * @param view builds the view after the act
     */
    public <Q> Response answer(
            @Nullable String htmx,
            String address,
            String location,
            Supplier<ScanOutcome<Q>> act,
            Function<ScanOutcome<Q>, ScanView<?, Q>> view) {
        try {
            ScanOutcome<Q> done = act.get();
            return htmx == null && done.isSilent()
                    ? Pages.seeOther(address + done.query())
                    : show(htmx, 200, view.apply(done));
        } catch (Refusal refusal) {
            if (refusal.kind() == Refusal.Kind.NOT_FOUND || refusal.kind() == Refusal.Kind.FORBIDDEN) {
                throw refusal;
            }
            int status = refusal.kind() == Refusal.Kind.CONFLICT ? 409 : 422;
            return show(htmx, status, view.apply(ScanOutcome.refused(said(refusal), location)));
        }
    }

    /** Shows the view without an entry. */
    public Response show(@Nullable String htmx, ScanView<?, ?> view) {
        return show(htmx, 200, view);
    }

    private Response show(@Nullable String htmx, int status, ScanView<?, ?> view) {
        return Page.of(htmx == null ? page : fragment, view).withStatus(status).response();
    }

    /** Returns the message to show. There is only one field, so its error is shown directly. */
    private static Message said(Refusal refusal) {
        return refusal.errors().isEmpty()
                ? refusal.message()
                : refusal.errors().get(0).message();
    }
}
