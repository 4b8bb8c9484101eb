package org.sklad.platform.http;

import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.ext.Provider;
import jakarta.ws.rs.ext.ReaderInterceptor;
import jakarta.ws.rs.ext.ReaderInterceptorContext;
import java.io.IOException;
import org.sklad.platform.web.PageContext;
import org.sklad.platform.web.Submitted;

/**
 * Refuses a form of a page that was shown to another operator: a browser sends a form again from its history, and at a shared station the
 * next operator may be the one who presses. The pages of a station name their operator in each form.
 */
@Provider
public final class OwnForms implements ReaderInterceptor {
    OwnForms() {}

    @Override
    public Object aroundReadFrom(ReaderInterceptorContext context) throws IOException {
        Object body = context.proceed();
        if (body instanceof Submitted<?> sent
                && context.getProperty(PageContext.PROPERTY) instanceof PageContext page) {
            Submitted<?> own = page.actor()
                    .<Submitted<?>>map(actor -> sent.by(actor.operator().toString()))
                    .orElse(sent);
            if (context.getMediaType().isCompatible(MediaType.APPLICATION_FORM_URLENCODED_TYPE)) {
                own.entered();
            }
            return own;
        }
        return body;
    }
}
