package org.sklad.platform.http;

import jakarta.annotation.Priority;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.Provider;
import java.util.List;
import org.sklad.platform.i18n.FieldError;
import org.sklad.platform.i18n.Message;
import org.sklad.platform.web.MalformedBody;

/**
 * Rejects addresses with control characters before any search: PostgreSQL accepts no NUL in a text, and our codes and words
 * contain none of them. The separators that a scanner sends between the parts of a code are allowed (GS1 General Specifications,
 * 7.8; ISO/IEC 15434).
 */
@Provider
@Priority(30)
public final class ReadableAddress implements ContainerRequestFilter {
    private static final String OF_SCANNERS = "\u001d\u001e\u0004";
    private static final String OF_TEXTS = "\t\n\r";

    @Override
    public void filter(ContainerRequestContext request) {
        require(request.getUriInfo().getQueryParameters());
        require(request.getUriInfo().getPathParameters());
    }

    private static void require(MultivaluedMap<String, String> parameters) {
        parameters.forEach((name, values) -> {
            if (!isReadable(name) || !values.stream().allMatch(ReadableAddress::isReadable)) {
                throw new MalformedBody(
                        List.of(new FieldError(isReadable(name) ? name : "", Message.of("platform.field.text"))));
            }
        });
    }

    static boolean isReadable(String text) {
        return text.chars()
                .noneMatch(each ->
                        Character.isISOControl(each) && OF_SCANNERS.indexOf(each) < 0 && OF_TEXTS.indexOf(each) < 0);
    }
}
