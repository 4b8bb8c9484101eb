package org.sklad.platform.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import jakarta.ws.rs.ext.Provider;
import jakarta.ws.rs.ext.ReaderInterceptor;
import jakarta.ws.rs.ext.ReaderInterceptorContext;
import java.io.IOException;
import java.util.List;
import org.sklad.platform.web.BodyTooLarge;
import org.sklad.platform.web.MalformedBody;
import org.sklad.platform.web.UnreadableFields;

/** Distinguishes an unreadable body from a fault in reading our own JSON elsewhere, and rejects an empty body. */
@Provider
public final class BodyReading implements ReaderInterceptor {
    BodyReading() {}

    @Override
    public Object aroundReadFrom(ReaderInterceptorContext context) throws IOException {
        try {
            Object body = context.proceed();
            if (body == null) {
                throw new MalformedBody(List.of());
            }
            return body;
        } catch (JsonProcessingException unreadable) {
            for (Throwable cause = unreadable.getCause(); cause != null; cause = cause.getCause()) {
                if (cause instanceof BodyTooLarge large) {
                    throw large;
                }
            }
            throw new MalformedBody(UnreadableFields.errors(unreadable));
        }
    }
}
